namespace Entente.Protocols;

/// <summary>Alternating multiple offers: in every round each party puts an outcome on the table, and then all vote on all of them.</summary>
/// <remarks>
/// AMOP (Aydoğan et al. 2017). Offers are made in the order of the parties' numbers. Then they are voted on in the same order, every party but the one that made the offer
/// accepting or rejecting it, also after another has rejected. The first offer that all accept is the agreement, and what comes after it is not voted on.
/// Unlike the paper, a party may leave at any time, which ends the session for all.
/// </remarks>
public readonly struct MultipleOffers : IProtocol<MultipleOffersState>
{
    private readonly long outcomes;

    /// <summary>The protocol of one session.</summary>
    /// <param name="parties">How many parties sit at the table; 2 to 64.</param>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be offered.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few or too many parties.</exception>
    public MultipleOffers(int parties, long outcomes, SessionLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parties, PartyOutcomes.Capacity);
        this.outcomes = outcomes;
        Parties = parties;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties { get; }

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    /// <inheritdoc/>
    public int MostEvents => 2;

    /// <inheritdoc/>
    public MultipleOffersState Start() => new() { Ballot = -1, Ending = Ending.Open };

    /// <inheritdoc/>
    public Decision Decide(in MultipleOffersState state, in Move move, Span<SessionEvent> events)
    {
        var place = new TurnPlace(state.Ending, state.Round, state.Party, state.At);
        if (TurnRules.Answers(place, Parties, Limits, move, events, out Decision answer))
        {
            return answer;
        }

        bool isVote = state.Ballot >= 0;
        switch (move.Kind)
        {
            case MoveKind.Propose when isVote:
                return Refusal.NoSuchMove;
            case MoveKind.Propose when (ulong)move.Outcome >= (ulong)outcomes:
                return Refusal.NoSuchOutcome;
            case MoveKind.Propose:
                events[0] = new(SessionEventKind.OfferMade, move.Party, state.Round, move.Outcome) { At = move.At };
                return Decision.Of(1);
            case MoveKind.Accept or MoveKind.Reject when !isVote:
                return Refusal.NothingToAnswer;
            case MoveKind.Accept or MoveKind.Reject:
                return Vote(state, move, events);
            default:
                return Refusal.NoSuchMove;
        }
    }

    /// <inheritdoc/>
    public MultipleOffersState Evolve(in MultipleOffersState state, in SessionEvent happened)
    {
        switch (happened.Kind)
        {
            case SessionEventKind.OfferMade:
                bool areAllMade = happened.Party == Parties - 1;
                return state with
                {
                    Offers = state.Offers.With(happened.Party, happened.Outcome),
                    Party = areAllMade ? 1 : happened.Party + 1,
                    Ballot = areAllMade ? 0 : -1,
                    IsUnopposed = true,
                    At = happened.At,
                };
            case SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected:
                return Voted(state, happened);
            default:
                return state with { At = happened.At, Ending = Ending.After(happened) };
        }
    }

    /// <inheritdoc/>
    public Turn TurnIn(in MultipleOffersState state, double at)
    {
        double time = Limits.TimeAt(state.Round, at);
        return state.Ending.IsOver ? new Turn(-1, Phase.Over, state.Round, time, -1, -1)
            : state.Ballot < 0 ? new Turn(state.Party, Phase.Offer, state.Round, time, -1, -1)
            : new Turn(state.Party, Phase.Answer, state.Round, time, state.Offers[state.Ballot], state.Ballot)
            {
                Subject = state.Ballot,
            };
    }

    /// <inheritdoc/>
    public Ending EndingOf(in MultipleOffersState state) => state.Ending;

    private Decision Vote(in MultipleOffersState state, in Move move, Span<SessionEvent> events)
    {
        bool isYes = move.Kind == MoveKind.Accept;
        long outcome = state.Offers[state.Ballot];
        events[0] = new(
            isYes ? SessionEventKind.OfferAccepted : SessionEventKind.OfferRejected,
            move.Party,
            state.Round,
            outcome
        )
        {
            Subject = state.Ballot,
            At = move.At,
        };
        if (NextVoter(state.Ballot, move.Party) < Parties)
        {
            return Decision.Of(1);
        }

        if (isYes && state.IsUnopposed)
        {
            events[1] = new(SessionEventKind.AgreementReached, -1, state.Round, outcome) { At = move.At };
            return Decision.Of(2);
        }

        if (state.Ballot < Parties - 1 || !Limits.IsPast(state.Round + 1))
        {
            return Decision.Of(1);
        }

        events[1] = new(SessionEventKind.DeadlinePassed, -1, state.Round) { At = move.At };
        return Decision.Of(2);
    }

    private MultipleOffersState Voted(in MultipleOffersState state, in SessionEvent happened)
    {
        int next = NextVoter(state.Ballot, happened.Party);
        if (next < Parties)
        {
            return state with
            {
                Party = next,
                IsUnopposed = state.IsUnopposed && happened.Kind == SessionEventKind.OfferAccepted,
                At = happened.At,
            };
        }

        // A party does not vote on its own offer, so that the next ballot opens with the first party.
        return state.Ballot < Parties - 1
            ? state with
            {
                Party = 0,
                Ballot = state.Ballot + 1,
                IsUnopposed = true,
                At = happened.At,
            }
            : state with
            {
                Round = state.Round + 1,
                Party = 0,
                Ballot = -1,
                IsUnopposed = true,
                At = happened.At,
            };
    }

    private static int NextVoter(int ballot, int party) => party + 1 == ballot ? party + 2 : party + 1;
}
