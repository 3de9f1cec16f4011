using Entente.Randomness;

namespace Entente.Bidding;

/// <summary>Finds outcomes by what they are worth to one party. For one seat of one session; not for several threads.</summary>
/// <remarks>
/// In listed spaces (<see cref="BidSpace.MostListed"/>) answers are exact, and among outcomes of equal worth the first in number order is given. In larger
/// spaces the outcome nearest to a target is looked for on the structure: all groups of issues but two give their share of the target, and the last two are
/// searched exactly; the outcome found differs from the target by at most a few of the smallest steps between sums of those two, but never lies below a floor that some outcome reaches.
/// </remarks>
public abstract class BidSearch
{
    /// <summary>The number of the best outcome.</summary>
    public abstract long Best { get; }

    /// <summary>What an outcome is worth to the party.</summary>
    /// <param name="bid">The number of the outcome.</param>
    public abstract double UtilityOf(long bid);

    /// <summary>The outcome nearest in worth to a target, and of two equally near ones the better.</summary>
    /// <param name="target">The utility that is wanted.</param>
    /// <param name="floor">The least that the outcome may be worth; the best outcome is given when none reaches it.</param>
    public abstract long Nearest(double target, double floor);

    /// <summary>The least outcome that is worth at least so much; the best when none is.</summary>
    /// <param name="target">The utility that is wanted.</param>
    public abstract long AtLeast(double target);

    /// <summary>A random outcome worth something in a range.</summary>
    /// <param name="low">The least it may be worth.</param>
    /// <param name="high">The most it may be worth.</param>
    /// <param name="random">The chance.</param>
    /// <returns>-1 when none was found.</returns>
    public abstract long Within(double low, double high, RandomSequence random);

    /// <summary>Writes outcomes worth something in a range: all of them where they fit, else an even selection of them.</summary>
    /// <param name="low">The least they may be worth.</param>
    /// <param name="high">The most they may be worth.</param>
    /// <param name="bids">Room for the numbers.</param>
    /// <param name="random">The chance by which large spaces are searched.</param>
    /// <returns>How many were written.</returns>
    public abstract int Between(double low, double high, Span<long> bids, RandomSequence random);

    /// <summary>The outcomes one after the other, from the best down.</summary>
    public abstract BidDescent Descend();
}
