using System.Collections.Immutable;

namespace Entente.Protocols;

/// <summary>Sequential deals: a centre negotiates with several edges, one after the other, each time by alternating offers; a deal that is made binds.</summary>
/// <remarks>
/// <para>
/// The setting of ANL 2025. The centre is party 0, the edge of deal <c>k</c> is party <c>k + 1</c>, and outcomes are numbered deal by deal. The talks
/// about a deal are <see cref="AlternatingOffers"/>, opened by the centre, with rounds of their own. They end with a deal, or without one when their rounds are over or the centre or the
/// edge leaves them; the talks with the next edge follow. A breakdown, a fault, or the end of all time ends the sequence; deals that were made before stand.
/// </para>
/// <para>
/// When all talks are over, or all time is, the sequence ends with an agreement if at least one deal was made. No one outcome is what was agreed: the deals are in the events
/// (<see cref="SessionEventKind.PartAgreed"/>).
/// </para>
/// </remarks>
public readonly struct SequentialDeals : IProtocol<DealsState>
{
    /// <summary>The number of the centre.</summary>
    public const int Center = 0;

    private const int MostDeals = 64;
    private readonly ImmutableArray<long> outcomes;
    private readonly SessionLimits talks;

    /// <summary>The protocol of one sequence.</summary>
    /// <param name="outcomes">By deal: how many outcomes there are; 1 to 64 deals.</param>
    /// <param name="limits">When the whole sequence ends by itself.</param>
    /// <param name="roundsADeal">How many rounds the talks about each deal have; 0 for no limit of their own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no deals or more than 64, or rounds are negative.</exception>
    public SequentialDeals(ImmutableArray<long> outcomes, SessionLimits limits, int roundsADeal = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outcomes.Length, 1, nameof(outcomes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outcomes.Length, MostDeals, nameof(outcomes));
        this.outcomes = outcomes;
        talks = new SessionLimits(roundsADeal);
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties => outcomes.Length + 1;

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    /// <inheritdoc/>
    public int MostEvents => 3;

    /// <inheritdoc/>
    public DealsState Start() => new() { Talks = TalksOf(0).Start(), Ending = Ending.Open };

    /// <inheritdoc/>
    public Decision Decide(in DealsState state, in Move move, Span<SessionEvent> events)
    {
        if (state.Ending.IsOver)
        {
            return Refusal.SessionOver;
        }

        int round = RoundOf(state);
        if (move.Kind > MoveKind.WalkAway)
        {
            return Leaving.Decide(move, round, Parties, events);
        }

        if ((uint)move.Party >= (uint)Parties)
        {
            return Refusal.NoSuchParty;
        }

        bool isCenter = move.Party == Center;
        if (!isCenter && move.Party != state.Deal + 1)
        {
            return Refusal.NotYourTurn;
        }

        if (move.Kind == MoveKind.WalkAway)
        {
            events[0] = Closed(state, round, move.Party, move.At);
            return Decision.Of(1 + End(state, move.At, isMade: false, round, events[1..]));
        }

        Decision decision = TalksOf(state.Deal).Decide(state.Talks, move with { Party = isCenter ? 0 : 1 }, events);
        if (!decision.IsAllowed)
        {
            return decision;
        }

        if (Limits.IsLate(move.At))
        {
            events[..decision.Count].Clear();
            events[0] = new(EndWith(state.Made != 0), -1, round) { Subject = state.Deal, At = move.At };
            return Decision.Of(1);
        }

        int count = decision.Count;
        bool isMade = false;
        bool isDone = false;
        for (int i = 0; i < count; i++)
        {
            SessionEvent inner = events[i];
            isMade |= inner.Kind == SessionEventKind.AgreementReached;
            bool isClosed = inner.Kind == SessionEventKind.DeadlinePassed;
            isDone |= isClosed;
            events[i] = isClosed
                ? Closed(state, round, -1, move.At)
                : new(
                    inner.Kind == SessionEventKind.AgreementReached ? SessionEventKind.PartAgreed : inner.Kind,
                    inner.Party < 0 ? -1 : move.Party,
                    round,
                    inner.Outcome
                )
                {
                    Subject = state.Deal,
                    At = move.At,
                };
        }

        if (isMade || isDone)
        {
            count += End(state, move.At, isMade, round, events[count..]);
        }
        else if (!isCenter && Limits.IsPast(round + 1))
        {
            events[count++] = new(EndWith(state.Made != 0), -1, round) { Subject = state.Deal, At = move.At };
        }

        return Decision.Of(count);
    }

    /// <inheritdoc/>
    public DealsState Evolve(in DealsState state, in SessionEvent happened)
    {
        switch (happened.Kind)
        {
            case SessionEventKind.OfferMade or SessionEventKind.OfferAccepted:
                SessionEvent inner = happened with { Party = happened.Party == Center ? 0 : 1 };
                return state with { Talks = TalksOf(state.Deal).Evolve(state.Talks, inner) };
            case SessionEventKind.PartAgreed:
                return Next(state, happened) with { Made = state.Made | (1UL << happened.Subject) };
            case SessionEventKind.PartClosed:
                return Next(state, happened);
            default:
                return state with { Talks = state.Talks with { At = happened.At }, Ending = Ending.After(happened) };
        }
    }

    /// <inheritdoc/>
    public Turn TurnIn(in DealsState state, double at)
    {
        int round = RoundOf(state);
        if (state.Ending.IsOver)
        {
            return new Turn(-1, Phase.Over, round, Limits.TimeAt(round, at), -1, -1) { Subject = state.Deal };
        }

        Turn inner = TalksOf(state.Deal).TurnIn(state.Talks, at);
        return inner with
        {
            Party = inner.Party == 0 ? Center : state.Deal + 1,
            Round = round,
            Time = Math.Max(inner.Time, Limits.TimeAt(round, at)),
            StandingBy = inner.StandingBy == 1 ? state.Deal + 1 : inner.StandingBy,
            Subject = state.Deal,
        };
    }

    /// <inheritdoc/>
    public Ending EndingOf(in DealsState state) => state.Ending;

    private AlternatingOffers TalksOf(int deal) => new(outcomes[deal], talks);

    private static SessionEvent Closed(in DealsState state, int round, int by, double at) =>
        new(SessionEventKind.PartClosed, by, round) { Subject = state.Deal, At = at };

    private static SessionEventKind EndWith(bool hasDeal) =>
        hasDeal ? SessionEventKind.AgreementReached : SessionEventKind.DeadlinePassed;

    // How many events end the sequence once the talks about a deal are over: one when they were the last, or all rounds are over.
    private int End(in DealsState state, double at, bool isMade, int round, Span<SessionEvent> events)
    {
        bool isOver = state.Deal == outcomes.Length - 1 || Limits.IsPast(round + 1);
        if (isOver)
        {
            events[0] = new(EndWith(isMade || state.Made != 0), -1, round) { Subject = state.Deal, At = at };
        }

        return isOver ? 1 : 0;
    }

    private DealsState Next(in DealsState state, in SessionEvent happened) =>
        state with
        {
            Deal = state.Deal + 1,
            OpenedIn = happened.Round + 1,
            Talks = TalksOf(0).Start() with { At = happened.At },
        };

    private int RoundOf(in DealsState state)
    {
        int round = state.OpenedIn + state.Talks.Round;
        return Limits.IsPast(round) ? Limits.Rounds - 1 : round;
    }
}
