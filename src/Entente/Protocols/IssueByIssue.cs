namespace Entente.Protocols;

/// <summary>Issue by issue: along an agenda, one place after the other is settled by alternating offers, and what is settled binds.</summary>
/// <remarks>
/// <para>
/// Sequential bargaining over an agenda (Fershtman 1990; Busch and Horstmann 1997). An offer is a whole outcome that leaves alone what is settled; only its values at the
/// place that is talked about are offered, the others show one way to complete it. Any number of parties take turns as in
/// <see cref="StackedAlternatingOffers"/>: when all others in turn have accepted, the place is settled, and whoever comes next opens the next one. The last
/// place settled makes the agreement.
/// </para>
/// <para>
/// A place may have rounds of its own; when they are over it is given up. What then becomes of the whole, or when all time is over, <see cref="Unresolved"/>
/// says. An interim deal binds nobody who does not say yes to it: all are asked in the order of their numbers, and the first no ends the session without agreement.
/// </para>
/// </remarks>
public readonly struct IssueByIssue : IProtocol<AgendaState>
{
    private readonly IAgenda agenda;
    private readonly SessionLimits place;
    private readonly Unresolved unresolved;

    /// <summary>The protocol of one session.</summary>
    /// <param name="parties">How many parties sit at the table; at least 2.</param>
    /// <param name="agenda">How outcomes come apart.</param>
    /// <param name="limits">When the session ends by itself.</param>
    /// <param name="unresolved">What becomes of the settled part when something stays unresolved.</param>
    /// <param name="roundsAPlace">How many rounds each place has; 0 for no limit of its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two parties, the agenda has no places or more than 64, or rounds are negative.</exception>
    public IssueByIssue(
        int parties,
        IAgenda agenda,
        SessionLimits limits,
        Unresolved unresolved = Unresolved.NoAgreement,
        int roundsAPlace = 0
    )
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(agenda.Places, 1, nameof(agenda));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(agenda.Places, 64, nameof(agenda));
        this.agenda = agenda;
        this.unresolved = unresolved;
        place = new SessionLimits(roundsAPlace);
        Parties = parties;
        Limits = limits;
    }

    /// <inheritdoc/>
    public int Parties { get; }

    /// <inheritdoc/>
    public SessionLimits Limits { get; }

    /// <inheritdoc/>
    public int MostEvents => agenda.Places + 3;

    /// <inheritdoc/>
    public AgendaState Start() =>
        new()
        {
            Standing = -1,
            StandingBy = -1,
            Settled = -1,
            Interim = -1,
            Ending = Ending.Open,
        };

    /// <inheritdoc/>
    public Decision Decide(in AgendaState state, in Move move, Span<SessionEvent> events)
    {
        if (state.Ending.IsOver)
        {
            return Refusal.SessionOver;
        }

        if (move.Kind >= MoveKind.WalkAway)
        {
            return Leaving.Decide(move, RoundOf(state), Parties, events);
        }

        if (move.Party != state.Party)
        {
            return Refusal.NotYourTurn;
        }

        if (move.At < state.At)
        {
            return Refusal.TimeRunsBack;
        }

        var course = new Course(this, state, events, move.At);
        if (state.Interim >= 0)
        {
            return Answer(ref course, move);
        }

        if (Limits.IsLate(move.At))
        {
            Expire(ref course);
            return Decision.Of(course.Count);
        }

        Refusal refusal = Offer(ref course, move);
        if (refusal != Refusal.None)
        {
            return refusal;
        }

        if (move.Party == Parties - 1 && !course.State.Ending.IsOver && course.State.Interim < 0)
        {
            EndRound(ref course);
        }

        return Decision.Of(course.Count);
    }

    /// <inheritdoc/>
    public AgendaState Evolve(in AgendaState state, in SessionEvent happened)
    {
        AgendaState now = state with { At = happened.At };
        switch (happened.Kind)
        {
            case SessionEventKind.OfferMade:
                return Passed(now) with { Standing = happened.Outcome, StandingBy = happened.Party, Accepted = 0 };
            case SessionEventKind.OfferAccepted when state.Interim >= 0:
                return now with { Party = state.Party + 1 };
            case SessionEventKind.OfferAccepted:
                return Passed(now) with { Accepted = state.Accepted + 1 };
            case SessionEventKind.PartAgreed:
                return Opened(
                    now with
                    {
                        Settled = happened.Outcome,
                        Agreed = state.Agreed | (1UL << happened.Subject),
                    }
                );
            case SessionEventKind.PartClosed:
                return Opened(now with { Closed = state.Closed | (1UL << happened.Subject) });
            case SessionEventKind.OfferRejected:
                return now;
            default:
                return now with { Ending = Ending.After(happened) };
        }
    }

    /// <inheritdoc/>
    public Turn TurnIn(in AgendaState state, double at)
    {
        int round = RoundOf(state);
        double time = Math.Max(Limits.TimeAt(round, at), place.TimeAt(Math.Max(0, round - state.OpenedIn), 0));
        if (state.Ending.IsOver)
        {
            return new Turn(-1, Phase.Over, round, time, -1, -1);
        }

        return state.Interim >= 0
            ? new Turn(state.Party, Phase.Ratify, round, time, state.Interim, -1) { Subject = state.Place }
            : new Turn(
                state.Party,
                state.StandingBy < 0 ? Phase.Offer : Phase.Respond,
                round,
                time,
                state.Standing,
                state.StandingBy
            )
            {
                Subject = state.Place,
            };
    }

    /// <inheritdoc/>
    public Ending EndingOf(in AgendaState state) => state.Ending;

    private static Decision Answer(ref Course course, in Move move)
    {
        int subject = course.State.Place;
        long interim = course.State.Interim;
        bool isLast = move.Party == course.Protocol.Parties - 1;
        switch (move.Kind)
        {
            case MoveKind.Accept:
                course.Add(SessionEventKind.OfferAccepted, move.Party, interim, subject);
                if (isLast)
                {
                    course.Add(SessionEventKind.AgreementReached, -1, interim, 0);
                }

                return Decision.Of(course.Count);
            case MoveKind.Reject:
                course.Add(SessionEventKind.OfferRejected, move.Party, interim, subject);
                course.Add(SessionEventKind.DeadlinePassed, -1, -1, 0);
                return Decision.Of(course.Count);
            default:
                return Refusal.NoSuchMove;
        }
    }

    private Refusal Offer(ref Course course, in Move move)
    {
        AgendaState state = course.State;
        switch (move.Kind)
        {
            case MoveKind.Propose when !agenda.Fits(move.Outcome, -1, 0, 0):
                return Refusal.NoSuchOutcome;
            case MoveKind.Propose when !agenda.Fits(move.Outcome, state.Settled, state.Agreed, state.Closed):
                return Refusal.AgainstSettled;
            case MoveKind.Propose:
                course.Add(SessionEventKind.OfferMade, move.Party, move.Outcome, state.Place);
                return Refusal.None;
            case MoveKind.Accept when state.StandingBy < 0:
                return Refusal.NothingToAnswer;
            case MoveKind.Accept:
                course.Add(SessionEventKind.OfferAccepted, move.Party, state.Standing, state.Place);
                if (state.Accepted + 1 == Parties - 1)
                {
                    course.Add(SessionEventKind.PartAgreed, -1, state.Standing, state.Place);
                    Conclude(ref course);
                }

                return Refusal.None;
            default:
                return Refusal.NoSuchMove;
        }
    }

    private void EndRound(ref Course course)
    {
        AgendaState state = course.State;
        if (Limits.IsPast(state.Round))
        {
            Expire(ref course);
        }
        else if (place.IsPast(state.Round - state.OpenedIn))
        {
            course.Add(SessionEventKind.PartClosed, -1, -1, state.Place);
            state = course.State;
            if (
                unresolved == Unresolved.NoAgreement
                || (state.Place < agenda.Places && !agenda.IsPossible(state.Settled, state.Agreed, state.Closed))
            )
            {
                course.Add(SessionEventKind.DeadlinePassed, -1, -1, 0);
            }
            else
            {
                Conclude(ref course);
            }
        }
    }

    // All time is over: what is unresolved is given up.
    private void Expire(ref Course course)
    {
        if (unresolved == Unresolved.NoAgreement)
        {
            course.Add(SessionEventKind.DeadlinePassed, -1, -1, 0);
            return;
        }

        while (course.State.Place < agenda.Places)
        {
            course.Add(SessionEventKind.PartClosed, -1, -1, course.State.Place);
        }

        Conclude(ref course);
    }

    // When no place is left: everything is agreed, or there is an interim deal to be answered, or nothing.
    private void Conclude(ref Course course)
    {
        AgendaState state = course.State;
        if (state.Place < agenda.Places)
        {
            return;
        }

        if (state.Closed == 0)
        {
            course.Add(SessionEventKind.AgreementReached, -1, state.Settled, 0);
        }
        else if (state.Interim < 0)
        {
            course.Add(SessionEventKind.DeadlinePassed, -1, -1, 0);
        }
    }

    private AgendaState Passed(in AgendaState state)
    {
        bool isLast = state.Party == Parties - 1;
        return state with { Round = state.Round + (isLast ? 1 : 0), Party = isLast ? 0 : state.Party + 1 };
    }

    private AgendaState Opened(in AgendaState state)
    {
        AgendaState next = state with
        {
            Place = state.Place + 1,
            OpenedIn = state.Round,
            Standing = -1,
            StandingBy = -1,
            Accepted = 0,
        };
        bool isInterim = next.Place == agenda.Places && next.Closed != 0 && next.Agreed != 0;
        return isInterim ? next with { Party = 0, Interim = agenda.Complete(next.Settled, next.Agreed) } : next;
    }

    // The last round is not left before its answers are given.
    private int RoundOf(in AgendaState state) => Limits.IsPast(state.Round) ? Limits.Rounds - 1 : state.Round;

    private ref struct Course
    {
        private readonly Span<SessionEvent> events;
        private readonly double at;
        private readonly int round;

        public Course(in IssueByIssue protocol, in AgendaState state, Span<SessionEvent> events, double at)
        {
            this.events = events;
            this.at = at;
            Protocol = protocol;
            State = state;
            round = protocol.RoundOf(state);
        }

        public IssueByIssue Protocol { get; }

        public AgendaState State { get; private set; }

        public int Count { get; private set; }

        public void Add(SessionEventKind kind, int party, long outcome, int subject)
        {
            var happened = new SessionEvent(kind, party, round, outcome) { Subject = subject, At = at };
            events[Count++] = happened;
            State = Protocol.Evolve(State, happened);
        }
    }
}
