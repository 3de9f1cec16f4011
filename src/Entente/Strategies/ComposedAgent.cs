using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies;

/// <summary>An agent made of an offering strategy, an acceptance condition and an opponent model.</summary>
/// <remarks>
/// The architecture is that of Baarslag et al. 2014 ("BOA": bidding, opponent modelling, acceptance). Under <see cref="Convention.Entente"/> it offers and accepts nothing that is worth
/// less than no agreement, and leaves at its turn when no outcome is worth as much.
/// </remarks>
public sealed class ComposedAgent : Agent
{
    private readonly Offering offering;
    private readonly Acceptance acceptance;
    private readonly OpponentModel? model;
    private readonly BidSearch search;
    private readonly bool hasMovingFloor;
    private readonly bool isHopeless;
    private readonly bool isGuarded;
    private readonly bool isOfferingListening;
    private readonly bool isAcceptanceListening;
    private int offeredIn = -1;
    private long offered;

    /// <summary>An agent of three parts.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="offering">What to offer.</param>
    /// <param name="acceptance">Whether to accept.</param>
    /// <param name="model">What the other wants; null for no model.</param>
    public ComposedAgent(Seat seat, Offering offering, Acceptance acceptance, OpponentModel? model = null)
        : base(seat)
    {
        ArgumentNullException.ThrowIfNull(offering);
        ArgumentNullException.ThrowIfNull(acceptance);
        this.offering = offering;
        this.acceptance = acceptance;
        this.model = model;
        search = Seat.Search;
        hasMovingFloor = Seat.Discount < 1 && Seat.Utility.Party.Fallback.IsConstant;
        isHopeless = Seat.IsHopeless;
        isGuarded = Seat.Convention == Convention.Entente && (hasMovingFloor || !offering.KeepsFallback);
        isOfferingListening = offering.IsListening;
        isAcceptanceListening = acceptance.IsListening;
    }

    /// <inheritdoc/>
    public override bool IsListening => model is not null || isOfferingListening || isAcceptanceListening;

    /// <inheritdoc/>
    public override OpponentModel? Model => model;

    /// <inheritdoc/>
    public override Move Act(in Turn turn)
    {
        if (isHopeless)
        {
            return Move.WalkAway(turn.Party);
        }

        switch (turn.Phase)
        {
            case Phase.Offer or Phase.Demand:
                offered = offering.Next(turn);
                offeredIn = turn.Round;
                if (!isGuarded)
                {
                    return Move.Propose(turn.Party, offered);
                }

                Move made = Seat.OfferOrLeave(turn, offered);
                offered = made.Kind == MoveKind.Propose ? made.Outcome : offered;
                return made;
            case Phase.Respond:
                long next = offering.Next(turn);
                return IsGood(turn, turn.Standing, next) ? Move.Accept(turn.Party)
                    : isGuarded ? Seat.OfferOrLeave(turn, next)
                    : Move.Propose(turn.Party, next);
            case Phase.Ratify:
                return Answer(turn, search.UtilityOf(turn.Standing) >= FloorIn(turn));
            case Phase.Draft:
                return Answer(turn, IsBetter(turn));
            default:
                // Where offers come before votes, the next offer is the one that was made in this round.
                return Answer(
                    turn,
                    IsGood(turn, turn.Standing, offeredIn == turn.Round ? offered : offering.Next(turn))
                );
        }
    }

    /// <inheritdoc/>
    public override void Observe(in SessionEvent happened, double time)
    {
        if (happened.Kind != SessionEventKind.OfferMade || happened.Party < 0)
        {
            return;
        }

        if (happened.Party != Seat.Party)
        {
            model?.Learn(happened.Outcome, time);
        }

        if (isOfferingListening)
        {
            offering.Observe(happened.Party, happened.Outcome, time);
        }

        if (isAcceptanceListening)
        {
            acceptance.Observe(happened.Party, search.UtilityOf(happened.Outcome), time);
        }
    }

    private bool IsGood(in Turn turn, long bid, long next)
    {
        double worth = search.UtilityOf(bid);
        return worth >= FloorIn(turn) && acceptance.Accepts(turn, worth, offering.Aspiration(search.UtilityOf(next)));
    }

    private bool IsBetter(in Turn turn)
    {
        double next = offering.Aspiration(search.UtilityOf(offering.Next(turn)));
        double draft = search.UtilityOf(turn.Standing);
        return acceptance.Prefers(turn, draft, search.UtilityOf(turn.Text), next, FloorIn(turn));
    }

    private double FloorIn(in Turn turn) => hasMovingFloor ? Seat.AcceptanceFloorIn(turn) : Seat.Reservation;

    private static Move Answer(in Turn turn, bool isYes) => isYes ? Move.Accept(turn.Party) : Move.Reject(turn.Party);
}
