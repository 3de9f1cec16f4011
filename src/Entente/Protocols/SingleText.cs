namespace Entente.Protocols;

/// <summary>A mediated single text: a mediator drafts, the parties say yes or no, a change that nobody vetoes is adopted, and at the end all take the text or leave it.</summary>
/// <remarks>
/// <para>
/// The one-text procedure (Raiffa 1982) in the form of Klein et al. 2003: the first draft is the text to start from; each round the mediator puts
/// forward a change, every party answers in the order of their numbers, and without a veto it is the text from then on. These answers bind nobody. When the rounds
/// are over, or so many drafts in a row were not adopted, the text is closed and each party is asked once more, now for good: all yes is an agreement, and
/// whoever says no leaves, which ends the session without one.
/// </para>
/// <para>The mediator is number -1. What it drafts comes from outside: the protocol draws no chance.</para>
/// </remarks>
public readonly struct SingleText : IProtocol<TextState>
{
    /// <summary>The number by which the mediator moves.</summary>
    public const int Mediator = -1;

    private readonly long outcomes;
    private readonly int patience;

    /// <summary>The protocol of one session.</summary>
    /// <param name="parties">How many parties sit at the table; at least 2.</param>
    /// <param name="outcomes">How many outcomes there are: numbers from 0 up to this can be drafted.</param>
    /// <param name="limits">When drafting ends by itself.</param>
    /// <param name="patience">After how many drafts in a row that were not adopted it ends too; 0 for never.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two parties, or patience is negative.</exception>
    public SingleText(int parties, long outcomes, SessionLimits limits, int patience = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
        ArgumentOutOfRangeException.ThrowIfNegative(patience);
        this.outcomes = outcomes;
        this.patience = patience;
        Parties = parties;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties { get; }

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    /// <inheritdoc/>
    public int MostEvents => 3;

    /// <inheritdoc/>
    public TextState Start() =>
        new()
        {
            Party = Mediator,
            Text = -1,
            Draft = -1,
            Ending = Ending.Open,
        };

    /// <inheritdoc/>
    public Decision Decide(in TextState state, in Move move, Span<SessionEvent> events)
    {
        if (state.Ending.IsOver)
        {
            return Refusal.SessionOver;
        }

        int round = RoundOf(state);
        if (move.Kind >= MoveKind.WalkAway)
        {
            return LeaveOrFail(move, round, events);
        }

        if (move.Party != state.Party)
        {
            return Refusal.NotYourTurn;
        }

        if (move.At < state.At)
        {
            return Refusal.TimeRunsBack;
        }

        if (state.IsClosed)
        {
            return Take(state, move, round, events);
        }

        if (Limits.IsLate(move.At))
        {
            bool hasText = state.Text >= 0;
            events[0] = new(
                hasText ? SessionEventKind.TextClosed : SessionEventKind.DeadlinePassed,
                -1,
                round,
                hasText ? state.Text : -1
            )
            {
                At = move.At,
            };
            return Decision.Of(1);
        }

        return state.Party == Mediator ? Draft(state, move, round, events) : Vote(state, move, round, events);
    }

    /// <inheritdoc/>
    public TextState Evolve(in TextState state, in SessionEvent happened)
    {
        TextState now = state with { At = happened.At };
        switch (happened.Kind)
        {
            case SessionEventKind.OfferMade:
                return now with { Draft = happened.Outcome, Party = state.Text < 0 ? Mediator : 0 };
            case SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected when state.IsClosed:
                return now with { Party = state.Party + 1 };
            case SessionEventKind.OfferAccepted or SessionEventKind.OfferRejected:
                return Answered(now, happened.Kind == SessionEventKind.OfferRejected);
            case SessionEventKind.TextAdopted:
                return now with { Text = happened.Outcome, Draft = -1, Unadopted = 0 };
            case SessionEventKind.TextClosed:
                return now with { IsClosed = true, Draft = -1, Party = 0 };
            default:
                return now with { Ending = Ending.After(happened) };
        }
    }

    /// <inheritdoc/>
    public Turn TurnIn(in TextState state, double at)
    {
        int round = RoundOf(state);
        double time = Limits.TimeAt(round, at);
        return state.Ending.IsOver ? new Turn(-1, Phase.Over, round, time, -1, -1)
            : state.IsClosed ? new Turn(state.Party, Phase.Ratify, round, time, state.Text, -1) { Subject = 1 }
            : state.Party == Mediator ? new Turn(Mediator, Phase.Offer, round, time, state.Text, -1)
            : new Turn(state.Party, Phase.Draft, round, time, state.Draft, -1) { Text = state.Text };
    }

    /// <inheritdoc/>
    public Ending EndingOf(in TextState state) => state.Ending;

    // The mediator may leave or fail too, and that ends it for all.
    private Decision LeaveOrFail(in Move move, int round, Span<SessionEvent> events)
    {
        if (move.Party != Mediator)
        {
            return Leaving.Decide(move, round, Parties, events);
        }

        Decision decision = Leaving.Decide(move with { Party = 0 }, round, Parties, events);
        if (decision.IsAllowed)
        {
            events[0] = new(events[0].Kind, -1, round) { At = move.At };
        }

        return decision;
    }

    private Decision Draft(in TextState state, in Move move, int round, Span<SessionEvent> events)
    {
        if (move.Kind != MoveKind.Propose)
        {
            return Refusal.NoSuchMove;
        }

        if ((ulong)move.Outcome >= (ulong)outcomes)
        {
            return Refusal.NoSuchOutcome;
        }

        events[0] = new(SessionEventKind.OfferMade, -1, round, move.Outcome) { At = move.At };
        if (state.Text >= 0)
        {
            return Decision.Of(1);
        }

        events[1] = new(SessionEventKind.TextAdopted, -1, round, move.Outcome) { At = move.At };
        return Decision.Of(2);
    }

    private Decision Vote(in TextState state, in Move move, int round, Span<SessionEvent> events)
    {
        if (move.Kind is not (MoveKind.Accept or MoveKind.Reject))
        {
            return Refusal.NoSuchMove;
        }

        bool isVeto = move.Kind == MoveKind.Reject;
        events[0] = new(
            isVeto ? SessionEventKind.OfferRejected : SessionEventKind.OfferAccepted,
            move.Party,
            round,
            state.Draft
        )
        {
            At = move.At,
        };
        if (move.Party < Parties - 1)
        {
            return Decision.Of(1);
        }

        int count = 1;
        long text = state.Text;
        bool isAdopted = !isVeto && state.Vetoes == 0;
        if (isAdopted)
        {
            text = state.Draft;
            events[count++] = new(SessionEventKind.TextAdopted, -1, round, text) { At = move.At };
        }

        if (Limits.IsPast(state.Round + 1) || (!isAdopted && patience > 0 && state.Unadopted + 1 >= patience))
        {
            events[count++] = new(SessionEventKind.TextClosed, -1, round, text) { At = move.At };
        }

        return Decision.Of(count);
    }

    private Decision Take(in TextState state, in Move move, int round, Span<SessionEvent> events)
    {
        if (move.Kind is not (MoveKind.Accept or MoveKind.Reject))
        {
            return Refusal.NoSuchMove;
        }

        bool isTaken = move.Kind == MoveKind.Accept;
        events[0] = new(
            isTaken ? SessionEventKind.OfferAccepted : SessionEventKind.OfferRejected,
            move.Party,
            round,
            state.Text
        )
        {
            Subject = 1,
            At = move.At,
        };
        if (isTaken && move.Party < Parties - 1)
        {
            return Decision.Of(1);
        }

        events[1] = isTaken
            ? new(SessionEventKind.AgreementReached, -1, round, state.Text) { At = move.At }
            : new(SessionEventKind.WalkedAway, move.Party, round) { At = move.At };
        return Decision.Of(2);
    }

    private TextState Answered(in TextState state, bool isVeto)
    {
        int vetoes = state.Vetoes + (isVeto ? 1 : 0);
        if (state.Party < Parties - 1)
        {
            return state with { Party = state.Party + 1, Vetoes = vetoes };
        }

        return state with
        {
            Round = state.Round + 1,
            Party = Mediator,
            Draft = -1,
            Vetoes = 0,
            Unadopted = state.Unadopted + 1,
        };
    }

    // The last round is not left before the text is taken.
    private int RoundOf(in TextState state) => Limits.IsPast(state.Round) ? Limits.Rounds - 1 : state.Round;
}
