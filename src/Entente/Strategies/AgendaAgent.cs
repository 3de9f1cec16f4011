using System.Diagnostics;
using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies;

/// <summary>Any strategy, made to play issue by issue: at every place on the agenda it sits down anew, among the outcomes that what is settled leaves open.</summary>
/// <remarks>
/// <para>
/// The strategy proposes whole outcomes as it always does, of which the values at the current place count. What another offers at that place it judges with all else equal: the
/// values at later places are those of its own last offer, or of its best outcome before it has made one; where rules do not allow that combination, the outcome
/// is judged as it was offered. So the last place is judged by the agreement that it makes, and no place is accepted that leaves only outcomes below the fallback.
/// </para>
/// <para>
/// It leaves when no outcome that is left reaches its fallback, and says yes to an interim deal that does. What it had learned of the others it forgets from
/// place to place. Where places have rounds of their own, time runs anew at each.
/// </para>
/// </remarks>
public sealed class AgendaAgent : Agent
{
    private readonly Strategy strategy;
    private readonly SpaceAgenda agenda;
    private readonly SessionLimits limits;
    private readonly bool isByPlace;
    private readonly bool isGuarded;
    private readonly int[] values;
    private readonly int[] others;
    private Place? place;
    private int number;
    private long settled = -1;
    private ulong agreed;
    private ulong closed;

    /// <summary>An agent.</summary>
    /// <param name="seat">The seat at the whole session.</param>
    /// <param name="strategy">How it plays.</param>
    /// <param name="agenda">The agenda of the session.</param>
    /// <param name="roundsAPlace">How many rounds each place has; 0 for no limit of its own.</param>
    public AgendaAgent(Seat seat, Strategy strategy, SpaceAgenda agenda, int roundsAPlace = 0)
        : base(seat)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(agenda);
        this.strategy = strategy;
        this.agenda = agenda;
        isByPlace = roundsAPlace > 0;
        isGuarded = isByPlace && seat.Convention == Convention.Entente && seat.Discount < 1;
        limits = isByPlace ? new SessionLimits(roundsAPlace) : seat.Limits;
        values = new int[seat.Space.Issues];
        others = new int[seat.Space.Issues];
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override Move Act(in Turn turn)
    {
        double floor = Seat.FloorAt(turn.Round, turn.Time);
        if (turn.Phase == Phase.Ratify)
        {
            return Seat.Search.UtilityOf(turn.Standing) >= floor ? Move.Accept(turn.Party) : Move.Reject(turn.Party);
        }

        Place at = Sit(turn.Round);
        if (at.Space.Utilities[Seat.Party].Max < floor)
        {
            return Move.WalkAway(turn.Party);
        }

        int round = isByPlace ? turn.Round - at.Opened : turn.Round;
        Move move = at.Agent.Act(
            turn with
            {
                Round = round,
                Time = isByPlace ? limits.TimeAt(round, 0) : turn.Time,
                Standing = turn.Standing < 0 ? -1 : Judged(at, turn.Standing),
                Subject = 0,
            }
        );
        if (isGuarded && (move.Kind is MoveKind.Propose or MoveKind.Accept))
        {
            move = Guarded(at, turn, move);
        }

        if (move.Kind != MoveKind.Propose)
        {
            return move;
        }

        if (move.Outcome >= 0 && move.Outcome < at.Book.Count)
        {
            at.Own = move.Outcome;
        }

        return move with
        {
            Outcome = ToWhole(at, move.Outcome),
            Subject = turn.Subject,
        };
    }

    /// <inheritdoc/>
    public override void Observe(in SessionEvent happened, double time)
    {
        switch (happened.Kind)
        {
            case SessionEventKind.PartAgreed:
                settled = happened.Outcome;
                agreed |= 1UL << happened.Subject;
                Rise(happened.Subject);
                break;
            case SessionEventKind.PartClosed:
                closed |= 1UL << happened.Subject;
                Rise(happened.Subject);
                break;
            case SessionEventKind.OfferMade:
                Place at = Sit(happened.Round);
                if (at.Agent.IsListening)
                {
                    int round = isByPlace ? happened.Round - at.Opened : happened.Round;
                    at.Agent.Observe(
                        happened with
                        {
                            Round = round,
                            Outcome = ToOpen(at, happened.Outcome),
                            Subject = 0,
                        },
                        isByPlace ? limits.TimeAt(round, 0) : time
                    );
                }

                break;
        }
    }

    /// <inheritdoc/>
    public override void End(long agreement)
    {
        if (place is { } at)
        {
            place = null;
            at.Agent.End(
                agreement >= 0 && agenda.Fits(agreement, settled, agreed, closed) ? ToOpen(at, agreement) : -1
            );
        }
    }

    private Place Sit(int round)
    {
        if (place is null)
        {
            BidSpace space =
                agenda.Open(settled, agreed, closed)
                ?? throw new InvalidOperationException("What is settled leaves no outcome.");
            BidBook book = agreed == 0 && closed == 0 ? Seat.Book : space.Open();
            var seat = new Seat(space, book, Seat.Party, limits, Seat.Random)
            {
                Protocol = Seat.Protocol,
                Convention = Seat.Convention,
                Order = Seat.Order,
                Knowledge = Seat.Knowledge,
            };
            place = new Place(space, book, seat, strategy.Sit(seat), round);
        }

        return place;
    }

    private void Rise(int done)
    {
        number = done + 1;
        try
        {
            place?.Agent.End(-1);
        }
#pragma warning disable CA1031 // The place is done, and what the agent does now cannot change it.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Debug.WriteLine(exception.Message);
        }

        place = null;
    }

    // Where time runs anew at each place, the strategy does not know what the whole time has cost.
    private Move Guarded(Place at, in Turn turn, Move move)
    {
        bool isOffer = move.Kind == MoveKind.Propose;
        double floor = isOffer ? Seat.OfferFloorIn(turn) : Seat.AcceptanceFloorIn(turn);
        long bid = isOffer ? move.Outcome : Judged(at, turn.Standing);
        if (bid < 0 || bid >= at.Book.Count || at.Seat.Search.UtilityOf(bid) >= floor)
        {
            return move;
        }

        // What is offered instead of saying yes is taken later, when it has to be worth more.
        floor = Seat.OfferFloorIn(turn);
        bid = at.Seat.Search.AtLeast(floor);
        return at.Seat.Search.UtilityOf(bid) >= floor ? Move.Propose(turn.Party, bid) : Move.WalkAway(turn.Party);
    }

    // What is on the table at this place, with what this party last wanted at the later ones.
    private long Judged(Place at, long standing)
    {
        agenda.ValuesOf(standing, values);
        at.Book.Parts(at.Own >= 0 ? at.Own : at.Seat.Search.Best, at.Parts);
        at.Space.Values(at.Parts, others);
        for (int later = number + 1; later < agenda.Places; later++)
        {
            foreach (int issue in agenda.IssuesAt(later))
            {
                values[issue] = others[issue];
            }
        }

        return at.Space.TryParts(values, at.Parts) ? at.Book.NumberOf(at.Parts) : ToOpen(at, standing);
    }

    private long ToOpen(Place at, long whole)
    {
        agenda.ValuesOf(whole, values);
        return at.Space.TryParts(values, at.Parts) ? at.Book.NumberOf(at.Parts) : -1;
    }

    private long ToWhole(Place at, long bid)
    {
        if (bid < 0 || bid >= at.Book.Count)
        {
            return -1;
        }

        at.Book.Parts(bid, at.Parts);
        at.Space.Values(at.Parts, values);
        return Seat.Space.TryParts(values, at.Parts) ? Seat.Book.NumberOf(at.Parts) : -1;
    }

    // A strategy in its seat at one place of the agenda.
    private sealed class Place(BidSpace space, BidBook book, Seat seat, Agent agent, int opened)
    {
        public BidSpace Space { get; } = space;

        public BidBook Book { get; } = book;

        public Seat Seat { get; } = seat;

        public Agent Agent { get; } = agent;

        public int Opened { get; } = opened;

        /// <summary>Its last offer; -1 before the first.</summary>
        public long Own { get; set; } = -1;

        public int[] Parts { get; } = new int[book.Groups];
    }
}
