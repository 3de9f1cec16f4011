using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Scenarios;

namespace Entente.Web.Tables.Opening;

/// <summary>A table that somebody wants opened.</summary>
/// <param name="Kind">What kind of table.</param>
/// <param name="Scenario">The scenario; with readings, the first counts unless <see cref="Reading"/> names another.</param>
/// <param name="Seats">The seats besides the host's, in order.</param>
public sealed record TableWish(TableKind Kind, Scenario Scenario, ImmutableArray<SeatWanted> Seats)
{
    /// <summary>The room, where its id was decided before: asked again, the same table is opened. Null for a new one.</summary>
    public RoomId? Room { get; init; }

    /// <summary>The reading of the evidence that an exercise is played under; empty for the first.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Who may make an offer when.</summary>
    public TurnOrder Turns { get; init; }

    /// <summary>How many rounds there are; 0 for no limit. Only in turn.</summary>
    public int Rounds { get; init; }

    /// <summary>How long a turn may take; null for as long as it takes. Only in turn.</summary>
    public TimeSpan? TurnTime { get; init; }

    /// <summary>How long the talks may take; null for no deadline.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How long a line may stay down before <see cref="OnDrop"/> applies.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What happens then.</summary>
    public DropPolicy OnDrop { get; init; }

    /// <summary>How many blind suggestions the mediator may make in one meeting.</summary>
    public int BlindSuggestions { get; init; }

    /// <summary>Whether whoever has no seat may follow what is published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the scenario is the host's own and on no shelf: an exercise then keeps a copy of it, to look back with.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The class that the table belongs to; empty for none.</summary>
    public string ClassId { get; init; } = "";

    /// <summary>The seat from which the teacher of the class mediates; 0 for none.</summary>
    public int TeacherMediates { get; init; }
}
