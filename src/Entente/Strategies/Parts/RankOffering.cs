using Entente.Bidding;
using Entente.Protocols;

namespace Entente.Strategies.Parts;

/// <summary>MiCRO: offers its outcomes from the best down, a new one only when the other has made as many different offers.</summary>
/// <remarks>
/// de Jonge 2022. When the other party has made at least as many different offers as this one, the next best outcome is offered, if it is worth more than the fallback;
/// otherwise one of its earlier offers at random. The next offer for acceptance is the next best outcome, not the repeated one.
/// Two such parties that are never indifferent between two outcomes, with both fallbacks below and at least as many rounds as outcomes, end on a Pareto-optimal outcome; with ties that can fail.
/// </remarks>
public sealed class RankOffering : Offering
{
    private readonly Seat seat;
    private readonly BidDescent descent;
    private readonly BidSet received;
    private int made;
    private bool hasNext;
    private bool isDone;
    private long chosen = -1;
    private bool isChosen;

    /// <summary>An offering in the order of wishes.</summary>
    /// <param name="seat">The seat.</param>
    public RankOffering(Seat seat)
    {
        ArgumentNullException.ThrowIfNull(seat);
        this.seat = seat;
        received = new BidSet(seat.Space);
        descent = seat.NewSearch().Descend();
    }

    /// <inheritdoc/>
    public override bool IsListening => true;

    /// <inheritdoc/>
    public override bool KeepsFallback => true;

    /// <inheritdoc/>
    public override long Next(in Turn turn)
    {
        if (isChosen)
        {
            return chosen;
        }

        bool mayConcede = made == 0 || made <= received.Count;
        if (mayConcede && !hasNext && !isDone)
        {
            hasNext = descent.NextUtility >= seat.Reservation && descent.MoveNext();
            isDone = !hasNext;
        }

        chosen =
            mayConcede && hasNext ? descent.Bid
            : made > 0 ? descent.Reached((int)seat.Random.Below((ulong)made))
            : seat.Search.Best;
        isChosen = true;
        return chosen;
    }

    /// <inheritdoc/>
    public override double Aspiration(double next) => made == 0 && !hasNext ? next : descent.Utility;

    /// <inheritdoc/>
    public override void Observe(int by, long bid, double time)
    {
        if (by != seat.Party)
        {
            received.Add(bid);
            isChosen = false;
            return;
        }

        isChosen = false;
        if (hasNext && bid == descent.Bid)
        {
            made++;
            hasNext = false;
        }
    }
}
