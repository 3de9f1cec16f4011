using Entente.Rooms.Seats;
using Entente.Rooms.State;

namespace Entente.Web.Classes;

/// <summary>A class: many tables of one scenario, opened as one is.</summary>
/// <param name="Title">What the teacher calls it.</param>
/// <param name="Scenario">The id of the scenario.</param>
/// <param name="Teacher">What the teacher is called at the tables.</param>
/// <param name="Opened">When it was opened.</param>
public sealed record ClassRecord(string Title, string Scenario, string Teacher, DateTimeOffset Opened)
{
    /// <summary>The most advisers of one delegation.</summary>
    public const int MostAdvisers = 3;

    private static readonly TimeSpan UsualGrace = TimeSpan.FromMinutes(2);

    /// <summary>Whether the scenario is the teacher's own and on no shelf: the class keeps it as it was when it was opened.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The reading of the evidence; empty for the first.</summary>
    public string Reading { get; init; } = "";

    /// <summary>How many minutes the talks take; 0 for no deadline.</summary>
    public int Minutes { get; init; }

    /// <summary>How many rounds there are; 0 for no limit.</summary>
    public int Rounds { get; init; }

    /// <summary>Who may make an offer when.</summary>
    public TurnOrder Turns { get; init; }

    /// <summary>How soon agents move that play for the absent.</summary>
    public AgentPace Pace { get; init; } = AgentPace.Seconds;

    /// <summary>What happens when a line stays down.</summary>
    public DropPolicy OnDrop { get; init; } = DropPolicy.GoOn;

    /// <summary>How long a line may stay down before <see cref="OnDrop"/> applies.</summary>
    public TimeSpan Grace
    {
        get => field == TimeSpan.Zero ? UsualGrace : field;
        init;
    } = UsualGrace;

    /// <summary>Who mediates.</summary>
    public ClassMediator Mediator { get; init; }

    /// <summary>How many blind suggestions a mediator may make in one meeting.</summary>
    public int BlindSuggestions { get; init; }

    /// <summary>How many advisers each delegation has room for.</summary>
    public int Advisers { get; init; }
}
