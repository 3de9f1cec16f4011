using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Simulation;

namespace Entente.Rooms.Debrief;

/// <summary>What happened in a room as a record that can be reviewed like that of any other negotiation.</summary>
/// <remarks>
/// An offer on a part of the issues counts as the outcome that accepting it would have led to: its terms, and how things stood in the rest. An offer whose outcome is not
/// whole even so, because nothing is known of how an issue stood, or because it names something of which the scenario says nothing (what was added, and not all have said what it is worth), is left out, and counted; so is one by which
/// something such stays agreed. An agreement of that kind is told without an outcome. Accepting a part is no
/// acceptance of that outcome: it is told as a part that was agreed, and stays agreed: the record keeps its parts. What was agreed at tables before in the series is the first such part, before
/// all offers; where it was all there is to agree, talks that end without more end with that agreement. What a mediator proposed (a one text, a blind suggestion) is no party's offer, the joint offer that a match is made
/// into neither: it is told as what all agreed to, and what it moved is nobody's concession. A round is over when a party makes an offer again; where parties move in turn, the protocol counts.
/// </remarks>
public static class RoomRecords
{
    /// <summary>The record of a room.</summary>
    /// <param name="timeline">What happened, from the first entry on.</param>
    /// <param name="scenario">What the parties wanted, as far as they consented to show it: the parties of the room in its order, and issues that the room has, by name.</param>
    /// <returns>The record; without offers when the scenario has an issue that the room never had.</returns>
    public static SessionRecord Of(IEnumerable<TimelineItem> timeline, Scenario scenario) =>
        Of(timeline, scenario, Terms.None);

    /// <summary>The record of a room at which something was added to the agenda.</summary>
    /// <param name="timeline">What happened, from the first entry on.</param>
    /// <param name="scenario">What the parties wanted: the parties of the room in its order, and issues that the room has, by name.</param>
    /// <param name="unsaid">What an outcome says on an issue when nobody has said anything of it and nothing is known of how it stood: of an issue that was added, that it is not agreed.</param>
    /// <returns>The record; without the offers that are not whole even so.</returns>
    public static SessionRecord Of(IEnumerable<TimelineItem> timeline, Scenario scenario, Terms unsaid)
    {
        ArgumentNullException.ThrowIfNull(timeline);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(unsaid);
        var writer = new Writer(scenario.Space, unsaid);
        foreach (TimelineItem item in timeline)
        {
            writer.Add(item);
        }

        return new SessionRecord(scenario, writer.Events)
        {
            HasTimes = writer.HasTimes,
            HasRounds = writer.HasRounds,
            Rounds = writer.Rounds,
            Mediated = writer.Mediated,
            KeepsParts = true,
            OffersLeftOut = writer.LeftOut,
            NumbersLeftOut = writer.NumbersLeftOut,
            BreakCause = writer.BreakCause,
            Parts = writer.Parts,
        };
    }

    private sealed class Writer(OutcomeSpace space, Terms unsaid)
    {
        private readonly ImmutableArray<LoggedEvent>.Builder events = ImmutableArray.CreateBuilder<LoggedEvent>();
        private readonly ImmutableArray<int>.Builder mediated = ImmutableArray.CreateBuilder<int>();
        private readonly ImmutableArray<RecordedPart>.Builder parts = ImmutableArray.CreateBuilder<RecordedPart>();
        private readonly SortedDictionary<int, ImmutableArray<int>> leftOut = [];
        private readonly HashSet<int> movedThisRound = [];
        private RoomState state = new(default(RoomId));
        private bool hasLeft;
        private int round;

        public ImmutableArray<LoggedEvent> Events => events.ToImmutable();

        public ImmutableArray<int> Mediated => mediated.ToImmutable();

        public ImmutableArray<RecordedPart> Parts => parts.ToImmutable();

        public ImmutableArray<int> LeftOut => [.. NumbersLeftOut.Select(each => each.Length)];

        public ImmutableArray<ImmutableArray<int>> NumbersLeftOut =>
            leftOut.Count == 0
                ? []
                : [.. state.Setup!.Parties.Select((_, party) => leftOut.GetValueOrDefault(party, []))];

        public BreakCause BreakCause { get; private set; }

        public bool HasTimes => state.Time is not null;

        public bool HasRounds => state.Setup?.Turns is not TurnOrder.Free;

        public int? Rounds => state.Setup?.Rounds is > 0 and var rounds ? rounds : null;

        public void Add(TimelineItem item)
        {
            RoomState before = state;
            state = state.After(new RoomEntry(item.At, item.Seat, item.Events), default(LogHash));
            bool isMediated = item.Events.Any(each =>
                each is RoomEvent.OneTextAnswered or RoomEvent.BlindPublished or RoomEvent.ImprovementPublished
            );
            foreach (RoomEvent happened in item.Events)
            {
                if (isMediated && happened is RoomEvent.OfferMade or RoomEvent.OfferAccepted)
                {
                    continue;
                }

                if (isMediated && happened is RoomEvent.InterimAgreed or RoomEvent.AgreementReached)
                {
                    mediated.Add(events.Count);
                }

                Add(happened, before, item.At);
            }
        }

        private void Add(RoomEvent happened, RoomState before, DateTimeOffset at)
        {
            switch (happened)
            {
                case RoomEvent.Opened when !state.Settled.IsEmpty:
                    events.Add(new(new(SessionEventKind.PartAgreed, -1, round), 0, Whole(Terms.None, state)));
                    break;
                case RoomEvent.OfferMade made:
                    CountRound(made.Party, before);
                    Outcome? whole = Whole(made.Terms, before);
                    if (whole is null)
                    {
                        leftOut[made.Party] = leftOut.GetValueOrDefault(made.Party, []).Add(made.Offer);
                    }

                    Tell(made, whole, at);
                    Write(SessionEventKind.OfferMade, made.Party, whole, at);
                    break;
                case RoomEvent.OfferAccepted accepted when IsWhole(accepted.Offer, before):
                    Write(SessionEventKind.OfferAccepted, accepted.Party, Offered(accepted.Offer, before), at);
                    break;
                case RoomEvent.OfferRejected rejected:
                    Write(SessionEventKind.OfferRejected, rejected.Party, Offered(rejected.Offer, before), at);
                    break;
                case RoomEvent.InterimAgreed agreed:
                    // It stays agreed, even where nothing is known of how the rest stands.
                    var part = new LoggedEvent(
                        new(SessionEventKind.PartAgreed, -1, round),
                        Time(at),
                        Whole(agreed.Terms, before)
                    );
                    parts.Add(new RecordedPart(events.Count, part, ValuesIn(agreed.Terms)));
                    events.Add(part);
                    break;
                case RoomEvent.AgreementReached agreed:
                    AddAgreement(agreed.Terms, before, at);
                    break;
                case RoomEvent.TalksEnded { End: not TalkEnd.Agreement } when IsAllAgreed(before):
                    AddAgreement(Terms.None, before, at);
                    break;
                case RoomEvent.TalksEnded { End: TalkEnd.WalkAway } ended:
                    events.Add(new(new(SessionEventKind.WalkedAway, ended.Party, round), Time(at), null));
                    break;
                case RoomEvent.TalksEnded { End: TalkEnd.Deadline }:
                    events.Add(new(new(SessionEventKind.DeadlinePassed, -1, round), Time(at), null));
                    break;
                case RoomEvent.LineLost lost:
                    hasLeft = lost.HasLeft;
                    break;
                case RoomEvent.TalksEnded { End: TalkEnd.Closed or TalkEnd.LineDown } ended:
                    BreakCause =
                        ended.End == TalkEnd.Closed ? BreakCause.Closed
                        : hasLeft ? BreakCause.SeatLeft
                        : BreakCause.LineDown;
                    events.Add(new(new(SessionEventKind.BrokenDown, -1, round), Time(at), null));
                    break;
                default:
                    break;
            }
        }

        // It is one, even where nothing is known of what it is worth.
        private void AddAgreement(Terms terms, RoomState before, DateTimeOffset at)
        {
            var agreed = new LoggedEvent(
                new(SessionEventKind.AgreementReached, -1, round),
                Time(at),
                Whole(terms, before)
            );
            if (agreed.Outcome is null)
            {
                parts.Add(new RecordedPart(events.Count, agreed, ValuesIn(before.Settled.With(terms))));
            }

            events.Add(agreed);
        }

        // As it was said, where the event does not tell that.
        private void Tell(RoomEvent.OfferMade made, Outcome? whole, DateTimeOffset at)
        {
            if (whole is null || !made.IsWhole || !made.If.IsEmpty)
            {
                var said = new LoggedEvent(new(SessionEventKind.OfferMade, made.Party, round), Time(at), whole);
                parts.Add(
                    new RecordedPart(events.Count, said, ValuesIn(made.Terms))
                    {
                        IsWhole = made.IsWhole,
                        IsLeftOut = whole is null,
                        If =
                        [
                            .. Enumerable
                                .Range(0, space.Issues.Length)
                                .Where(i => made.If[space.Issues[i].Name] is not null),
                        ],
                    }
                );
            }
        }

        private ImmutableArray<IssueValue?> ValuesIn(Terms terms) =>
            [
                .. space.Issues.Select(issue =>
                    terms[issue.Name] is { } name && issue.TryFind(name, out IssueValue value)
                        ? value
                        : (IssueValue?)null
                ),
            ];

        private void CountRound(int party, RoomState before)
        {
            if (before.Turn is { } turn)
            {
                round = turn.Table.Round;
            }
            else if (!movedThisRound.Add(party))
            {
                movedThisRound.Clear();
                movedThisRound.Add(party);
                round++;
            }
        }

        private void Write(SessionEventKind kind, int party, Outcome? outcome, DateTimeOffset at)
        {
            if (outcome is not null)
            {
                events.Add(new LoggedEvent(new SessionEvent(kind, party, round), Time(at), outcome));
            }
        }

        private static bool IsWhole(int offer, RoomState before) =>
            before.OfferOf(offer) is { } made && before.OpenIssues.All(issue => made.Terms[issue.Name] is not null);

        private static bool IsAllAgreed(RoomState state) =>
            state.Space!.Issues.All(issue => state.Settled[issue.Name] is not null);

        private Outcome? Offered(int offer, RoomState before) =>
            before.OfferOf(offer) is { } made ? Whole(made.Terms, before) : null;

        private Outcome? Whole(Terms terms, RoomState before)
        {
            Terms whole = unsaid.With(before.StatusQuo).With(terms);
            return whole.Values.Keys.All(issue => space.IndexOf(issue) >= 0) ? whole.OutcomeIn(space) : null;
        }

        private double Time(DateTimeOffset at) => state.Time is { } time ? Math.Min(1, state.Clock.At(at) / time) : 0;
    }
}
