using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;

namespace Entente.Rooms.State;

/// <summary>What a table is opened with. All of it is shared with all who sit there.</summary>
/// <param name="Kind">What kind of table it is.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Space">What can be agreed.</param>
/// <param name="Parties">Those whose consent is needed, at least two.</param>
public sealed record RoomSetup(
    TableKind Kind,
    LocalizedText Title,
    OutcomeSpace Space,
    ImmutableArray<RoomParty> Parties
)
{
    /// <summary>The id of the scenario that it is played from; empty for none.</summary>
    public string Scenario
    {
        get => field ?? "";
        init;
    }

    /// <summary>What everybody may know, for people.</summary>
    public LocalizedText About
    {
        get => field ?? LocalizedText.Empty;
        init;
    }

    /// <summary>Those whom the outcome concerns and whose consent is not needed.</summary>
    public ImmutableArray<RoomParty> ThirdParties
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>How things stand where nothing is agreed, as far as that can be said in terms of the issues.</summary>
    public Terms StatusQuo
    {
        get => field ?? Terms.None;
        init;
    }

    /// <summary>Who may make an offer when.</summary>
    public TurnOrder Turns { get; init; }

    /// <summary>How many rounds there are, a round being one turn of each; 0 for no limit. Only in turn.</summary>
    public int Rounds { get; init; }

    /// <summary>How long a turn may take; null for as long as it takes. A turn that is over passes to the next party without an offer. Only in turn.</summary>
    public TimeSpan? TurnTime { get; init; }

    /// <summary>How long the talks may take, pauses and adjournments left aside; null for no deadline.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>How long a line may stay down before <see cref="OnDrop"/> applies.</summary>
    public TimeSpan Grace
    {
        get => field == TimeSpan.Zero ? TimeSpan.FromMinutes(2) : field;
        init;
    }

    /// <summary>What happens then.</summary>
    public DropPolicy OnDrop { get; init; }

    /// <summary>Whether that asks each party to let the table use what it wants: for a proposal, or, at a real table, for an agent that sits in.</summary>
    internal bool IsTableToAsk =>
        OnDrop == DropPolicy.MediatorProposes || (OnDrop == DropPolicy.Agent && Kind == TableKind.Real);

    /// <summary>How many blind suggestions the mediator may make in one meeting; known to all beforehand.</summary>
    public int BlindSuggestions { get; init; }

    /// <summary>Whether whoever has no seat may follow what is published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The room whose results this one carries over; <c>default</c> for none.</summary>
    public RoomId Previous { get; init; }

    /// <summary>The hash of that room's log.</summary>
    public LogHash PreviousHead { get; init; }

    /// <summary>
    /// The tables before in the series, in order, the last of them <see cref="Previous"/>; none for the first. What was agreed there is agreed here from the beginning, the later in place of the
    /// earlier, until something else is agreed in its place.
    /// </summary>
    public ImmutableArray<FormerTable> Before
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>
    /// Issues and options that were added to the agenda at the tables before, in order: on the agenda from the beginning, and for each side to score, since what it was told to want knows
    /// nothing of them. <see cref="Space"/> is without them.
    /// </summary>
    public ImmutableArray<AgendaChange> Added
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>Commitments that are carried over from that room, numbered from 1.</summary>
    public ImmutableArray<Pledge> Carried
    {
        get => field.IsDefault ? [] : field;
        init;
    }
}
