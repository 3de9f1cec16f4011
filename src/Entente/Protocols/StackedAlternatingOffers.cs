namespace Entente.Protocols;

/// <summary>Stacked alternating offers: any number of parties take turns; an outcome on which all others in turn agree is agreed.</summary>
/// <remarks>
/// SAOP (Aydoğan et al. 2017). A round is one turn of every party, in the order of their numbers. Each accepts what is on the table, replaces it by an
/// offer of its own, or leaves, which ends the session for all. With two parties it is <see cref="AlternatingOffers"/>.
/// </remarks>
public readonly struct StackedAlternatingOffers : IProtocol<AlternatingState>
{
    private readonly long outcomes;

    /// <summary>The protocol of one session.</summary>
    /// <param name="parties">How many parties sit at the table; at least 2.</param>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be offered.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two parties.</exception>
    public StackedAlternatingOffers(int parties, long outcomes, SessionLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
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
    public AlternatingState Start() =>
        new()
        {
            Standing = -1,
            StandingBy = -1,
            Ending = Ending.Open,
        };

    /// <inheritdoc/>
    public Decision Decide(in AlternatingState state, in Move move, Span<SessionEvent> events)
    {
        var place = new TurnPlace(state.Ending, state.Round, state.Party, state.At);
        if (TurnRules.Answers(place, Parties, Limits, move, events, out Decision answer))
        {
            return answer;
        }

        switch (move.Kind)
        {
            case MoveKind.Propose when (ulong)move.Outcome >= (ulong)outcomes:
                return Refusal.NoSuchOutcome;
            case MoveKind.Propose:
                events[0] = new(SessionEventKind.OfferMade, move.Party, state.Round, move.Outcome) { At = move.At };
                break;
            case MoveKind.Accept when state.StandingBy < 0:
                return Refusal.NothingToAnswer;
            case MoveKind.Accept:
                events[0] = new(SessionEventKind.OfferAccepted, move.Party, state.Round, state.Standing)
                {
                    At = move.At,
                };
                if (state.Accepted + 1 == Parties - 1)
                {
                    events[1] = new(SessionEventKind.AgreementReached, -1, state.Round, state.Standing)
                    {
                        At = move.At,
                    };
                    return Decision.Of(2);
                }

                break;
            default:
                return Refusal.NoSuchMove;
        }

        if (move.Party != Parties - 1 || !Limits.IsPast(state.Round + 1))
        {
            return Decision.Of(1);
        }

        events[1] = new(SessionEventKind.DeadlinePassed, -1, state.Round) { At = move.At };
        return Decision.Of(2);
    }

    /// <inheritdoc/>
    public AlternatingState Evolve(in AlternatingState state, in SessionEvent happened)
    {
        bool isOffer = happened.Kind == SessionEventKind.OfferMade;
        if (!isOffer && happened.Kind != SessionEventKind.OfferAccepted)
        {
            return state with { At = happened.At, Ending = Ending.After(happened) };
        }

        bool isLast = happened.Party == Parties - 1;
        return new()
        {
            Round = state.Round + (isLast ? 1 : 0),
            Party = isLast ? 0 : happened.Party + 1,
            Standing = happened.Outcome,
            StandingBy = isOffer ? happened.Party : state.StandingBy,
            Accepted = isOffer ? 0 : state.Accepted + 1,
            At = happened.At,
            Ending = Ending.Open,
        };
    }

    /// <inheritdoc/>
    public Turn TurnIn(in AlternatingState state, double at) =>
        state.Ending.IsOver
            ? new Turn(-1, Phase.Over, state.Round, Limits.TimeAt(state.Round, at), -1, -1)
            : new Turn(
                state.Party,
                state.StandingBy < 0 ? Phase.Offer : Phase.Respond,
                state.Round,
                Limits.TimeAt(state.Round, at),
                state.Standing,
                state.StandingBy
            );

    /// <inheritdoc/>
    public Ending EndingOf(in AlternatingState state) => state.Ending;
}
