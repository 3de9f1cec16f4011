using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Rooms.Agenda;
using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using SeatOfStrategy = Entente.Strategies.Seat;

namespace Entente.Web.Tables.Agents;

/// <summary>A strategy that sits down for a side among what is open: what is settled stays, what is left aside stays as it stands, and what the side has not scored does not count.</summary>
internal sealed class AgentSide
{
    private readonly Agent agent;
    private readonly SeatOfStrategy seat;
    private readonly OwnStake? open;
    private readonly OwnStake? stake;
    private readonly string document;
    private readonly ImmutableSortedDictionary<int, AdditionScore> scores;
    private readonly Terms settled;
    private readonly ImmutableSortedSet<string> parked;
    private readonly OutcomeSpace space;
    private int told;

    private AgentSide(RoomView view, GrownSheet sheet, Party side, SeatOfStrategy seat, Agent agent)
    {
        this.agent = agent;
        this.seat = seat;
        document = view.Own!.Preferences!;
        scores = view.Own.AdditionScores;
        settled = view.Settled;
        parked = view.Parked;
        space = view.Space!;
        open = OwnStake.Of(sheet.Scenario.Space, side);
        stake = OwnStake.Of(sheet, side, Addition.Of(view));
        Unscored = sheet.Unscored;
        told = OffersBeforeInterim(view);
    }

    /// <summary>What was added to the agenda and the side has not scored.</summary>
    public ImmutableArray<Addition> Unscored { get; }

    private IEnumerable<string> Issues => seat.Space.Scenario.Space.Issues.Select(issue => issue.Name);

    /// <summary>Seats a strategy.</summary>
    /// <returns>Null where nothing is known of what the side wants, or a strategy cannot play it.</returns>
    public static AgentSide? Of(Strategy strategy, RoomView view, int rounds)
    {
        if (
            view.Own?.Preferences is not { } document
            || view.Space is null
            || GrownSheet.Of(view, document, view.Own.AdditionScores) is not { } sheet
            || SeatDesk.OwnParty(view, sheet.Scenario) is not { Preferences: not null } side
        )
        {
            return null;
        }

        try
        {
            var all = BidSpace.Of(
                sheet.Scenario with
                {
                    Parties = [.. sheet.Scenario.Parties.Select(each => each.Name == side.Name ? side : Nobody(each))],
                }
            );
            if (Narrowed(all, view) is not { } bids)
            {
                return null;
            }

            var seat = new SeatOfStrategy(
                bids,
                bids.Open(),
                view.You.Party,
                new SessionLimits(rounds),
                new RandomSequence(AgentPacing.SeedOf(view.Room), (ulong)view.You.Number)
            );
            return new AgentSide(view, sheet, side, seat, strategy.Sit(seat));
        }
        catch (UnsupportedScenarioException)
        {
            return null;
        }
    }

    /// <summary>Whether it still sits among the same things with the same wishes.</summary>
    public bool Fits(RoomView view) =>
        document == view.Own?.Preferences
        && TermsGuard.AreSame(scores, view.Own?.AdditionScores)
        && settled.Equals(view.Settled)
        && parked.SetEquals(view.Parked)
        && TermsGuard.AreSame(space, view.Space);

    /// <summary>Whether terms say something on every issue that is open and scored.</summary>
    public bool Covers(Terms terms) =>
        Issues.All(issue => terms[issue] is not null || settled[issue] is not null || parked.Contains(issue));

    /// <summary>Whether terms say nothing but what the side has not scored, or an option that it has not.</summary>
    public string? UnknownIn(Terms terms) =>
        Unscored.FirstOrDefault(each => each.Option is not null && each.IsIn(terms))?.Option
        ?? (Issues.Any(issue => terms[issue] is not null) ? null : terms.Values.Keys.FirstOrDefault());

    /// <summary>Whether settling a part, the rest staying as it stands, leaves the side better off than things stand, and still able to end no worse than without an agreement.</summary>
    public bool IsBetter(RoomView view, Terms part) =>
        Standing(view.StatusQuo.With(part)) is { } then
        && Standing(view.StatusQuo) is { } today
        && then.Low > today.Low
        && open?.RangeOf(view.Settled.With(part)) is { } rest
        && rest.High >= open.Fallback;

    // What was added and not scored does not count; what was added and is not agreed adds nothing.
    private StakeRange? Standing(Terms terms) =>
        stake?.RangeOf(terms.Without(Unscored.Where(each => each.Option is null).Select(each => each.Issue)));

    /// <summary>Tells the strategy of offers, each once; those that were made before something was settled have been dealt with.</summary>
    public void Tell(RoomView view, int mostRounds)
    {
        for (; told < view.Offers.Length; told++)
        {
            Offer offer = view.Offers[told].Offer;
            long bid = NumberOf(Standing(view).With(offer.Terms).With(settled));
            if (bid >= 0 && agent.IsListening)
            {
                int round = Math.Min(told / Math.Max(1, seat.Parties), mostRounds);
                agent.Observe(
                    new SessionEvent(SessionEventKind.OfferMade, offer.Party, round, bid),
                    seat.Limits.TimeAt(round, 0)
                );
            }
        }
    }

    /// <summary>What the strategy does.</summary>
    /// <param name="view">The table.</param>
    /// <param name="standing">The offer that it answers; null for none.</param>
    /// <param name="round">The round, from 0.</param>
    /// <param name="time">How much of the time of the talks is over, from 0 to 1.</param>
    /// <param name="terms">What it offers, where it does.</param>
    public MoveKind? Act(RoomView view, Offer? standing, int round, double time, out Terms terms)
    {
        long bid = standing is null ? -1 : NumberOf(view.StatusQuo.With(standing.Terms));
        Move move = agent.Act(
            new Turn(
                view.You.Party,
                bid < 0 ? Phase.Offer : Phase.Respond,
                round,
                Math.Clamp(Math.Max(seat.Limits.TimeAt(round, 0), time), 0, 1),
                bid,
                bid < 0 ? -1 : standing!.Party
            )
        );
        terms =
            move.Kind == MoveKind.Propose
                ? TermsOf(move.Outcome).Without(settled.Values.Keys).Without(parked)
                : Terms.None;
        return move.Kind switch
        {
            MoveKind.Accept when bid < 0 => null,
            MoveKind.Propose when terms.IsEmpty => null,
            _ => move.Kind,
        };
    }

    private Terms Standing(RoomView view) =>
        new(view.StatusQuo.Values.Where(each => parked.Contains(each.Key) || settled[each.Key] is not null));

    // What is left aside stays as it stands, as far as that is known.
    private static BidSpace? Narrowed(BidSpace all, RoomView view)
    {
        ImmutableArray<Issue> issues = all.Scenario.Space.Issues;
        var values = new int[all.Issues];
        for (int issue = 0; issue < values.Length; issue++)
        {
            string name = issues[issue].Name;
            string? text = view.Settled[name] ?? (view.Parked.Contains(name) ? view.StatusQuo[name] : null);
            values[issue] = text is null ? -1 : all.IndexOf(issue, text);
        }

        return values.All(value => value < 0) ? all : all.With(values);
    }

    private static int OffersBeforeInterim(RoomView view)
    {
        int made = 0;
        int before = 0;
        foreach (RoomEvent happened in view.Timeline.SelectMany(item => item.Events))
        {
            made += happened is RoomEvent.OfferMade ? 1 : 0;
            before = happened is RoomEvent.InterimAgreed ? made : before;
        }

        return before;
    }

    private static Party Nobody(Party party) => party with { Preferences = new PreferenceModel.Scores([]) };

    private long NumberOf(Terms terms)
    {
        var values = ImmutableArray.CreateBuilder<IssueValue>();
        foreach (Issue issue in seat.Space.Scenario.Space.Issues)
        {
            if (terms[issue.Name] is not { } text || !issue.TryFind(text, out IssueValue value))
            {
                return -1;
            }

            values.Add(value);
        }

        var parts = new int[seat.Book.Groups];
        return seat.Space.TryParts(new Outcome(values.ToImmutable()), parts) ? seat.Book.NumberOf(parts) : -1;
    }

    private Terms TermsOf(long bid)
    {
        var parts = new int[seat.Book.Groups];
        seat.Book.Parts(bid, parts);
        Outcome outcome = seat.Space.OutcomeOf(parts);
        return new Terms(
            seat.Space.Scenario.Space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(outcome.Values[i]))
            )
        );
    }
}
