using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Bidding;
using Entente.Formats;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Strategies;
using SeatOfStrategy = Entente.Strategies.Seat;

namespace Entente.Web.Tables.Agents;

/// <summary>A strategy at a seat of a room: reads what the seat sees, and says what to do next.</summary>
/// <remarks>
/// It plays whole packages of what is open. An offer on a part it takes when that leaves its side better off than things stand; otherwise it answers with a package of its own. After an interim deal it sits
/// down anew among what is left. Where there is no limit of rounds it plays as if there were <see cref="VirtualRounds"/>. Of the others it knows their offers and nothing else.
/// </remarks>
/// <param name="strategy">The strategy.</param>
internal sealed class AgentSeat(Strategy strategy)
{
    public const int VirtualRounds = 30;

    private Agent? agent;
    private SeatOfStrategy? seat;
    private Terms? settled;
    private string? document;
    private OutcomeSpace? space;
    private Party? own;
    private int told;

    /// <summary>What to do now; null for nothing.</summary>
    /// <param name="view">What the seat sees.</param>
    /// <param name="now">The time.</param>
    public RoomCommand? Next(RoomView view, DateTimeOffset now)
    {
        if (view.Phase != TalkPhase.Talking || view.Turn is { IsYours: false } || !SitDown(view))
        {
            return null;
        }

        ImmutableArray<Offer> offers = [.. view.Offers.Select(each => each.Offer)];
        OfferView? theirs = view.Offers.LastOrDefault(each => each.CanYouAccept);
        Offer? mine = offers.LastOrDefault(each => each.Party == view.You.Party && each.State == OfferState.Standing);
        int round = RoundOf(view, offers);
        TellOffers(offers);
        if (view.Turn is null && mine is not null && (theirs is null || theirs.Offer.Number < mine.Number))
        {
            return null;
        }

        if (theirs is { EndsTalks: false })
        {
            return IsBetter(view, theirs.Offer.Terms) ? Accept(theirs.Offer) : Act(view, null, round, now);
        }

        return view.Turn is null && round >= VirtualRounds && theirs is null
            ? null
            : Act(view, theirs?.Offer, round, now);
    }

    private static RoomCommand.AcceptOffer Accept(Offer offer) => new(offer.Number, offer.Terms);

    private RoomCommand? Act(RoomView view, Offer? standing, int round, DateTimeOffset now)
    {
        long bid = standing is null ? -1 : NumberOf(view.StatusQuo.With(standing.Terms));
        double clock = view.Time is { } time && time > TimeSpan.Zero ? view.Clock.At(now) / time : 0;
        var turn = new Turn(
            view.You.Party,
            bid < 0 ? Phase.Offer : Phase.Respond,
            round,
            Math.Clamp(Math.Max(seat!.Limits.TimeAt(round, 0), clock), 0, 1),
            bid,
            bid < 0 ? -1 : standing!.Party
        );
        Move move = agent!.Act(turn);
        return move.Kind switch
        {
            MoveKind.Accept when standing is not null && bid >= 0 => Accept(standing),
            MoveKind.Propose => new RoomCommand.MakeOffer(TermsOf(move.Outcome).Without(view.Settled.Values.Keys))
            {
                Counters = standing?.Number ?? 0,
            },
            MoveKind.WalkAway => new RoomCommand.WalkAway(),
            _ => null,
        };
    }

    // What a part settles, the rest staying as it stands, against how things stand.
    private bool IsBetter(RoomView view, Terms part)
    {
        var stake = OwnStake.Of(space!, own!);
        return stake?.RangeOf(view.StatusQuo.With(part)) is { } then
            && stake.RangeOf(view.StatusQuo) is { } today
            && then.Low > today.Low
            && stake.RangeOf(view.Settled.With(part)) is { } open
            && open.High >= stake.Fallback;
    }

    // Told once each; those that were made before something was settled have been dealt with.
    private void TellOffers(ImmutableArray<Offer> offers)
    {
        for (; told < offers.Length; told++)
        {
            Offer offer = offers[told];
            long bid = NumberOf(offer.Terms.With(settled!));
            if (bid >= 0 && agent!.IsListening)
            {
                int round = Math.Min(told / Math.Max(1, seat!.Parties), VirtualRounds);
                agent.Observe(
                    new SessionEvent(SessionEventKind.OfferMade, offer.Party, round, bid),
                    seat.Limits.TimeAt(round, 0)
                );
            }
        }
    }

    private static int RoundOf(RoomView view, ImmutableArray<Offer> offers) =>
        view.Turn is { } turn
            ? turn.Rounds > 0
                ? turn.Round - 1
                : Math.Min(turn.Round - 1, VirtualRounds - 1)
            : Math.Min(offers.Count(each => each.Party == view.You.Party), VirtualRounds);

    private bool SitDown(RoomView view)
    {
        if (
            agent is not null
            && document == view.Own?.Preferences
            && view.Settled.Equals(settled)
            && TermsGuard.AreSame(space, view.Space)
        )
        {
            return true;
        }

        agent = null;
        document = view.Own?.Preferences;
        settled = view.Settled;
        space = view.Space;
        if (document is null || view.Space is null)
        {
            return false;
        }

        FileReading read = PrivateDocuments.Read(view, document);
        if (read.Scenario is not { } sheet || SeatDesk.OwnParty(view, sheet) is not { } side)
        {
            return false;
        }

        own = side;
        Scenario seen = sheet with
        {
            Parties = [.. sheet.Parties.Select(each => each.Name == side.Name ? side : Nobody(each))],
        };
        try
        {
            BidSpace all = BidSpace.Of(seen);
            if (Narrowed(all, view) is not { } bids)
            {
                return false;
            }

            int rounds = view.Turn is { Rounds: > 0 and var limit } ? limit : VirtualRounds;
            seat = new SeatOfStrategy(
                bids,
                bids.Open(),
                view.You.Party,
                new SessionLimits(rounds),
                new RandomSequence(SeedOf(view.Room), (ulong)view.You.Number)
            );
            agent = strategy.Sit(seat);
            told = view.Offers.Length == 0 ? 0 : FirstOpen(view);
            return true;
        }
        catch (UnsupportedScenarioException)
        {
            return false;
        }
    }

    // Offers on what is settled since speak of another table.
    private static int FirstOpen(RoomView view) =>
        view.Settled.IsEmpty ? 0 : view.Offers.Count(each => each.Offer.State != OfferState.Standing);

    private static BidSpace? Narrowed(BidSpace all, RoomView view)
    {
        if (view.Settled.IsEmpty)
        {
            return all;
        }

        var values = new int[all.Issues];
        for (int issue = 0; issue < values.Length; issue++)
        {
            values[issue] = view.Settled[view.Space!.Issues[issue].Name] is { } text ? all.IndexOf(issue, text) : -1;
        }

        return all.With(values);
    }

    private static Party Nobody(Party party) => party with { Preferences = new PreferenceModel.Scores([]) };

    private long NumberOf(Terms terms)
    {
        var values = ImmutableArray.CreateBuilder<IssueValue>();
        foreach (Issue issue in seat!.Space.Scenario.Space.Issues)
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
        var parts = new int[seat!.Book.Groups];
        seat.Book.Parts(bid, parts);
        Outcome outcome = seat.Space.OutcomeOf(parts);
        return new Terms(
            seat.Space.Scenario.Space.Issues.Select(
                (issue, i) => new KeyValuePair<string, string>(issue.Name, issue.NameOf(outcome.Values[i]))
            )
        );
    }

    private static ulong SeedOf(RoomId room)
    {
        Span<byte> bytes = stackalloc byte[16];
        room.CopyTo(bytes);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
