using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.State;
using Entente.Rooms.Statements;

namespace Entente.Rooms.Views;

/// <summary>All that somebody at a seat may see: the only thing that leaves the server for that person.</summary>
/// <param name="Room">Which room.</param>
/// <param name="Version">How many entries its log has.</param>
/// <param name="Head">The hash of its log; the same for all at the table.</param>
/// <param name="You">The viewer's seat.</param>
public sealed record RoomView(RoomId Room, long Version, LogHash Head, SeatView You)
{
    /// <summary>What kind of table it is.</summary>
    public TableKind Kind { get; init; }

    /// <summary>Its name for people.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What everybody may know.</summary>
    public LocalizedText About { get; init; } = LocalizedText.Empty;

    /// <summary>The id of the scenario, once the table is released; empty before, and for none.</summary>
    public string Scenario { get; init; } = "";

    /// <summary>The parties.</summary>
    public ImmutableArray<RoomParty> Parties { get; init; } = [];

    /// <summary>The third parties.</summary>
    public ImmutableArray<RoomParty> ThirdParties { get; init; } = [];

    /// <summary>The seats, by number.</summary>
    public ImmutableArray<SeatView> Seats { get; init; } = [];

    /// <summary>Where the talks are.</summary>
    public TalkPhase Phase { get; init; }

    /// <summary>Whether they pause until whoever is missed is back; the host may go on before.</summary>
    public bool IsPausedForMissing { get; init; }

    /// <summary>The parties for which nobody leads while the talks go on: the host closed the seat or took it back, and is awaited.</summary>
    public ImmutableArray<VacantParty> Vacant { get; init; } = [];

    /// <summary>How they ended.</summary>
    public TalkEnd End { get; init; }

    /// <summary>The party that walked away; -1 for none.</summary>
    public int EndedBy { get; init; } = -1;

    /// <summary>The number of the meeting; 0 before the first.</summary>
    public int Meeting { get; init; }

    /// <summary>When the next meeting is meant to begin; null for nothing stated.</summary>
    public DateTimeOffset? ResumesAt { get; init; }

    /// <summary>How long the talks have gone on, and since when the clock runs.</summary>
    public Clock Clock { get; init; } = Clock.Still;

    /// <summary>How long the talks may go on; null for no deadline.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Whether scenario and debrief are open to all at the table.</summary>
    public bool IsReleased { get; init; }

    /// <summary>The parties that have asked to adjourn this meeting.</summary>
    public ImmutableArray<int> AdjournmentAskedBy { get; init; } = [];

    /// <summary>Who may make an offer when.</summary>
    public TurnOrder Turns { get; init; }

    /// <summary>What happens when a line stays down.</summary>
    public DropPolicy OnDrop { get; init; }

    /// <summary>How long a line may stay down before it does.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>Whose turn it is; null where anybody may move, and while nobody may.</summary>
    public TurnView? Turn { get; init; }

    /// <summary>What can be agreed.</summary>
    public OutcomeSpace? Space { get; init; }

    /// <summary>Issues that are left aside.</summary>
    public ImmutableSortedSet<string> Parked { get; init; } = [];

    /// <summary>What is agreed, here or at a table before in the series.</summary>
    public Terms Settled { get; init; } = Terms.None;

    /// <summary>How things stand: what is agreed, and the status quo of the rest.</summary>
    public Terms StatusQuo { get; init; } = Terms.None;

    /// <summary>All offers, by number from 1.</summary>
    public ImmutableArray<OfferView> Offers { get; init; } = [];

    /// <summary>All proposals to change the agenda, by number from 1.</summary>
    public ImmutableArray<AgendaProposal> Proposals { get; init; } = [];

    /// <summary>What the parties demanded, in order; the history of every position.</summary>
    public ImmutableArray<Position> Positions { get; init; } = [];

    /// <summary>The entry of the log in which each issue was last decided.</summary>
    public ImmutableSortedDictionary<string, long> Decisions { get; init; } =
        ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>All joint statements, by number from 1.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>The issues that are agreed and of which neither the open joint statement nor a sealed one says anything, in the order of the agenda; without those that all agreed to leave out. Empty as long as there is no such statement.</summary>
    public ImmutableArray<string> Unstated { get; init; } = [];

    /// <summary>All texts for the public, by number from 1.</summary>
    public ImmutableArray<Communique> Communiques { get; init; } = [];

    /// <summary>Whether whoever has no seat may follow what is published.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The room whose results this one carries over; <c>default</c> for none.</summary>
    public RoomId Previous { get; init; }

    /// <summary>The hash of that room's log.</summary>
    public LogHash PreviousHead { get; init; }

    /// <summary>The tables before in the series, in order, with what was agreed at each; none for the first, or for a table by itself.</summary>
    public ImmutableArray<FormerTable> Before { get; init; } = [];

    /// <summary>What was agreed at those tables and holds here, because nothing was agreed in its place since; part of <see cref="Settled"/>.</summary>
    public Terms AgreedBefore { get; init; } = Terms.None;

    /// <summary>The table that its host said follows on this one; <c>default</c> for none.</summary>
    public RoomId Next { get; init; }

    /// <summary>The mediator's one texts, by number from 1.</summary>
    public ImmutableArray<OneText> OneTexts { get; init; } = [];

    /// <summary>The mediator's blind suggestions, by number from 1. What anybody but one's own party answered stands nowhere.</summary>
    public ImmutableArray<BlindSuggestion> BlindSuggestions { get; init; } = [];

    /// <summary>How many blind suggestions the mediator can still make in this meeting.</summary>
    public int BlindSuggestionsLeft { get; init; }

    /// <summary>Improvements of the deal that were offered, by number from 1.</summary>
    public ImmutableArray<Improvement> Improvements { get; init; } = [];

    /// <summary>When it is next looked whether all parties wish for an improvement of the deal; null when it is not.</summary>
    public DateTimeOffset? LookAt { get; init; }

    /// <summary>Whether all were told that every party wishes for an improvement of the deal.</summary>
    public bool IsImprovementWished { get; init; }

    /// <summary>Commitments, by number from 1.</summary>
    public ImmutableArray<Pledge> Pledges { get; init; } = [];

    /// <summary>The preferences of the parties that let all at the table see them.</summary>
    public ImmutableArray<DebriefView> Debrief { get; init; } = [];

    /// <summary>Of each party, what it lets the mediator see; empty for everybody else than the mediator.</summary>
    public ImmutableArray<AllowedView> Allowed { get; init; } = [];

    /// <summary>All messages, by number from 1.</summary>
    public ImmutableArray<Message> Messages { get; init; } = [];

    /// <summary>What happened, in order.</summary>
    public ImmutableList<TimelineItem> Timeline { get; init; } = [];

    /// <summary>What the viewer's own side keeps to itself; null where the viewer has no side, or was not let in to it.</summary>
    public OwnView? Own { get; init; }
}
