using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>A bargaining problem of two parties whose possible agreements form a polygon; its solutions are exact.</summary>
/// <remarks>
/// <para>
/// The set holds every mixture of the corners, and whatever is worse for a party than something in it (free disposal). Only what both prefer to no agreement, or find as good, counts.
/// </para>
/// <para>
/// Where the first or the second party can gain nothing over no agreement, one efficient point is left and every solution is that point, see <see cref="IsDegenerate"/>.
/// </para>
/// </remarks>
public sealed class PolygonProblem
{
    /// <summary>How many digits a numerator or denominator may have on the way of the Raiffa steps, in bits: some 600 digits.</summary>
    private const int MostBits = 2_048;

    private readonly UpperChain chain;

    /// <summary>A problem.</summary>
    /// <param name="corners">Agreements, in any order; those within the hull of others do no harm.</param>
    /// <param name="disagreement">What no agreement is worth.</param>
    /// <exception cref="ArgumentException">There is no corner, or no agreement is at least as good for both as none.</exception>
    public PolygonProblem(IReadOnlyList<BargainingPoint> corners, BargainingPoint disagreement)
    {
        ArgumentNullException.ThrowIfNull(corners);
        if (corners.Count == 0)
        {
            throw new ArgumentException("A bargaining set needs at least one corner.", nameof(corners));
        }

        chain = UpperChain.Of(corners);
        if (!chain.Holds(disagreement))
        {
            throw new ArgumentException(
                $"No agreement is at least as good for both as the {disagreement} without one.",
                nameof(disagreement)
            );
        }

        Corners = [.. corners];
        Disagreement = disagreement;
        Frontier = chain.Above(disagreement);
        Ideal = chain.IdealAbove(disagreement);
    }

    /// <summary>The corners as they were given.</summary>
    public ImmutableArray<BargainingPoint> Corners { get; }

    /// <summary>What no agreement is worth.</summary>
    public BargainingPoint Disagreement { get; }

    /// <summary>The corners of the efficient agreements that are at least as good for both as none, from the best for the second party to the best for the first.</summary>
    public ImmutableArray<BargainingPoint> Frontier { get; }

    /// <summary>The most that each could get if the other were held to what it has without an agreement.</summary>
    public BargainingPoint Ideal { get; }

    /// <summary>Whether a party can gain nothing over no agreement.</summary>
    public bool IsDegenerate => Ideal.First == Disagreement.First || Ideal.Second == Disagreement.Second;

    /// <summary>The largest product of gains, each to the power of the party's weight (Nash 1950; with weights Kalai 1977).</summary>
    /// <param name="weight">The weight of the first party, above 0 and below 1; the second has the rest. One half unless given.</param>
    /// <remarks>On a straight piece the product is largest where the gains stand to each other as the weights do, in units of the piece's slope.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not between 0 and 1.</exception>
    public BargainingPoint Nash(Rational? weight = null)
    {
        Rational share = weight ?? Rational.Of(1, 2);
        bool isFit = share > Rational.Zero && share < Rational.One;
        ArgumentOutOfRangeException.ThrowIfEqual(isFit, false, nameof(weight));
        for (int i = 0; i + 1 < Frontier.Length; i++)
        {
            (BargainingPoint from, BargainingPoint to) = (Frontier[i], Frontier[i + 1]);

            // The line rise * first + run * second = level through the piece.
            Rational rise = from.Second - to.Second;
            Rational run = to.First - from.First;
            Rational level = (rise * from.First) + (run * from.Second);
            Rational room = level - (rise * Disagreement.First) - (run * Disagreement.Second);
            Rational best = Disagreement.First + (share * room / rise);
            if (best <= to.First)
            {
                return best <= from.First ? from : OnPiece(from, to, best);
            }
        }

        return Frontier[^1];
    }

    /// <summary>The efficient agreement on the line from no agreement to the <see cref="Ideal"/>: both gain the same share of the most they could (Kalai and Smorodinsky 1975).</summary>
    public BargainingPoint KalaiSmorodinsky() =>
        IsDegenerate
            ? Frontier[0]
            : chain.Along(
                Disagreement,
                new BargainingPoint(Ideal.First - Disagreement.First, Ideal.Second - Disagreement.Second)
            );

    /// <summary>The largest equal gain (Kalai 1977).</summary>
    /// <remarks>
    /// It may waste something: where one party has all that it can get and the other could have more, <see cref="IsEfficient"/> says so. Gains of the two are compared as the scales are given.
    /// </remarks>
    public BargainingPoint Egalitarian() => chain.Along(Disagreement, new BargainingPoint(1, 1));

    /// <summary>The end of steps, each to the middle between what the parties could get at best from where they stand (sequential Raiffa 1953).</summary>
    /// <remarks>
    /// Once a single straight piece lies ahead, the next step ends on it. Near a corner the distances to it change by a linear map, and only where they lie on the
    /// direction that this map shrinks to nothing do the steps go on without end, towards the corner; so the end is exact. Along an edge that is all but level, or from
    /// all but that direction, a corner is passed only after very many steps, each of which makes the fractions longer.
    /// </remarks>
    /// <returns>The end; null where its fractions would pass 600 digits.</returns>
    public BargainingPoint? Raiffa()
    {
        BargainingPoint stand = Disagreement;
        while (IsShort(stand.First) && IsShort(stand.Second))
        {
            ImmutableArray<BargainingPoint> ahead = chain.Above(stand);
            if (ahead.Length == 1 || (ahead.Length == 3 && EndsAtCorner(ahead, stand)))
            {
                return ahead[ahead.Length / 2];
            }

            BargainingPoint ideal = chain.IdealAbove(stand);
            stand = new BargainingPoint((stand.First + ideal.First) / 2, (stand.Second + ideal.Second) / 2);
        }

        return null;
    }

    /// <summary>Whether no agreement of the set is at least as good for both and better for one.</summary>
    /// <param name="point">A point of the set.</param>
    public bool IsEfficient(BargainingPoint point) => chain.IsEfficient(point);

    private static bool IsShort(Rational number) =>
        number.Numerator.GetBitLength() <= MostBits && number.Denominator.GetBitLength() <= MostBits;

    private static BargainingPoint OnPiece(BargainingPoint from, BargainingPoint to, Rational first) =>
        new(first, from.Second + ((to.Second - from.Second) * (first - from.First) / (to.First - from.First)));

    // Two pieces that meet in a corner: with p and q by how much the ideal passes the corner per unit of distance, distances (a, b) become
    // ((a - p b) / 2, (b - q a) / 2), which keeps its direction, and shrinks, where p b^2 = q a^2.
    private static bool EndsAtCorner(ImmutableArray<BargainingPoint> ahead, BargainingPoint stand)
    {
        (BargainingPoint upper, BargainingPoint corner, BargainingPoint lower) = (ahead[0], ahead[1], ahead[2]);
        if (upper.First != stand.First || lower.Second != stand.Second)
        {
            return false;
        }

        Rational a = corner.First - stand.First;
        Rational b = corner.Second - stand.Second;
        Rational p = (lower.First - corner.First) / (corner.Second - lower.Second);
        Rational q = (upper.Second - corner.Second) / (corner.First - upper.First);
        return p * b * b == q * a * a;
    }
}
