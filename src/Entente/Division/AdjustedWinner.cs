using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>Adjusted Winner (Brams and Taylor 1996): two parties divide goods by the points that each puts on them, exactly.</summary>
/// <remarks>
/// <para>
/// Each good goes first to whoever puts more points on it; goods on which both put the same go together to the party with fewer points so far (the first on a tie). Then goods, or a
/// part of one, go over from the party that has more to the other, those first that cost the giver least per point that the taker gains (of equals the first in order), until both have the same.
/// </para>
/// <para>
/// If points are true and add up, the division is efficient (nothing is better for both), envy-free (neither would swap) and equitable (both have the same number of points). At most one good is split.
/// </para>
/// <para>
/// It can be manipulated: who knows the other's points gets more by putting just less than the other on what the other likes best. And points that add up cannot say that two goods are worth more, or less, together.
/// </para>
/// </remarks>
public static class AdjustedWinner
{
    /// <summary>Divides.</summary>
    /// <param name="first">The points of the first party by good, each at least 0.</param>
    /// <param name="second">The points of the second party by good, as many and with the same sum.</param>
    /// <returns>The division; its time is that of sorting the goods.</returns>
    /// <exception cref="ArgumentException">There is no good, the lists differ in length or in sum, a number is below 0, or all are 0.</exception>
    public static AdjustedDivision Divide(IReadOnlyList<Rational> first, IReadOnlyList<Rational> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        Check(first, second);
        int goods = first.Count;
        bool[] isFirsts = Initial(first, second);
        Rational[] shares = [.. isFirsts.Select(is1 => is1 ? Rational.One : Rational.Zero)];
        Rational firstTotal = Total(first, shares);
        Rational secondTotal = Total(second, [.. shares.Select(share => Rational.One - share)]);
        var initial = new PointTotals(firstTotal, secondTotal);
        bool isFirstRicher = firstTotal >= secondTotal;
        (IReadOnlyList<Rational> own, IReadOnlyList<Rational> other) = isFirstRicher
            ? (first, second)
            : (second, first);
        (Rational more, Rational less) = isFirstRicher ? (firstTotal, secondTotal) : (secondTotal, firstTotal);
        var transfers = ImmutableArray.CreateBuilder<GoodTransfer>();
        IEnumerable<int> order = Enumerable
            .Range(0, goods)
            .Where(good => isFirsts[good] == isFirstRicher && other[good].Sign > 0)
            .OrderBy(good => own[good] / other[good]);
        foreach (int good in order)
        {
            if (more == less)
            {
                break;
            }

            Rational part = Rational.Min(Rational.One, (more - less) / (own[good] + other[good]));
            more -= part * own[good];
            less += part * other[good];
            shares[good] = isFirstRicher ? Rational.One - part : part;
            transfers.Add(new GoodTransfer(good, part, IsToFirst: !isFirstRicher));
        }

        return new AdjustedDivision
        {
            FirstShares = [.. shares],
            Initial = initial,
            Final = isFirstRicher ? new PointTotals(more, less) : new PointTotals(less, more),
            Transfers = transfers.ToImmutable(),
        };
    }

    private static bool[] Initial(IReadOnlyList<Rational> first, IReadOnlyList<Rational> second)
    {
        Rational firstUntied = Rational.Zero;
        Rational secondUntied = Rational.Zero;
        for (int good = 0; good < first.Count; good++)
        {
            firstUntied += first[good] > second[good] ? first[good] : Rational.Zero;
            secondUntied += second[good] > first[good] ? second[good] : Rational.Zero;
        }

        bool areTiesFirsts = firstUntied <= secondUntied;
        return [.. first.Select((points, good) => points > second[good] || (points == second[good] && areTiesFirsts))];
    }

    private static Rational Total(IReadOnlyList<Rational> points, Rational[] shares)
    {
        Rational total = Rational.Zero;
        for (int good = 0; good < points.Count; good++)
        {
            total += points[good] * shares[good];
        }

        return total;
    }

    private static void Check(IReadOnlyList<Rational> first, IReadOnlyList<Rational> second)
    {
        if (first.Count == 0 || first.Count != second.Count)
        {
            throw new ArgumentException(
                $"Both parties put points on the same goods, at least one; here are {first.Count} and {second.Count}.",
                nameof(second)
            );
        }

        Rational firstSum = first.Aggregate(Rational.Zero, (sum, points) => sum + points);
        Rational secondSum = second.Aggregate(Rational.Zero, (sum, points) => sum + points);
        if (first.Concat(second).Any(points => points.Sign < 0) || firstSum.Sign == 0 || firstSum != secondSum)
        {
            throw new ArgumentException(
                $"Points are at least 0 and have the same sum, above 0, for both parties; here are {firstSum} and {secondSum}.",
                nameof(second)
            );
        }
    }
}
