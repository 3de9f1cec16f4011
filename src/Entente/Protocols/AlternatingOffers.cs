namespace Entente.Protocols;

/// <summary>Alternating offers: two parties take turns; each accepts what the other put on the table, puts another outcome there, or leaves.</summary>
/// <remarks>
/// Rubinstein's protocol (Rubinstein 1982) with a deadline. A round is one turn of each. What is on the table stays until the next offer replaces it. The first move
/// cannot be an acceptance. When the last round is over without agreement, the session ends without one.
/// </remarks>
public readonly struct AlternatingOffers : IProtocol<AlternatingState>
{
    private const int Both = 2;
    private readonly long outcomes;

    /// <summary>The protocol of one session.</summary>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be offered.</param>
    /// <param name="limits">When the session ends by itself.</param>
    public AlternatingOffers(long outcomes, SessionLimits limits)
    {
        this.outcomes = outcomes;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties => Both;

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
        if (TurnRules.Answers(place, Both, Limits, move, events, out Decision answer))
        {
            return answer;
        }

        switch (move.Kind)
        {
            case MoveKind.Propose when (ulong)move.Outcome >= (ulong)outcomes:
                return Refusal.NoSuchOutcome;
            case MoveKind.Propose:
                events[0] = new(SessionEventKind.OfferMade, move.Party, state.Round, move.Outcome) { At = move.At };
                if (move.Party != Both - 1 || !Limits.IsPast(state.Round + 1))
                {
                    return Decision.Of(1);
                }

                events[1] = new(SessionEventKind.DeadlinePassed, -1, state.Round) { At = move.At };
                return Decision.Of(2);
            case MoveKind.Accept when state.StandingBy < 0:
                return Refusal.NothingToAnswer;
            case MoveKind.Accept:
                events[0] = new(SessionEventKind.OfferAccepted, move.Party, state.Round, state.Standing)
                {
                    At = move.At,
                };
                events[1] = new(SessionEventKind.AgreementReached, -1, state.Round, state.Standing) { At = move.At };
                return Decision.Of(2);
            default:
                return Refusal.NoSuchMove;
        }
    }

    /// <inheritdoc/>
    public AlternatingState Evolve(in AlternatingState state, in SessionEvent happened) =>
        happened.Kind switch
        {
            SessionEventKind.OfferMade => new()
            {
                Round = state.Round + happened.Party,
                Party = 1 - happened.Party,
                Standing = happened.Outcome,
                StandingBy = happened.Party,
                At = happened.At,
                Ending = Ending.Open,
            },
            SessionEventKind.OfferAccepted => state with { Accepted = 1, At = happened.At },
            _ => state with { At = happened.At, Ending = Ending.After(happened) },
        };

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
