using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>The division with the largest product of what all get, each on its own scale: maximum Nash welfare.</summary>
/// <remarks>
/// <para>
/// It does not matter in which units a party counts. Of whole goods the division is efficient, and envy-free up to one good (Caragiannis et al. 2019). Of goods that can be shared it is efficient and
/// envy-free, and what all would buy if they had the same income (Eisenberg and Gale 1959).
/// </para>
/// <para>
/// Where not all parties can get something they value, as many as possible do, and the product is theirs. Values have to be true, and to add up: nothing keeps a party from misstating them.
/// </para>
/// </remarks>
public static class NashWelfare
{
    /// <summary>Divides whole goods, by branch and bound.</summary>
    /// <param name="values">What they are worth.</param>
    /// <param name="mostNodes">How many partial divisions are looked at before the best so far is returned, at least 1; null for 150 million over parties times goods, or 1,000 if that is more.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>A best division, or the best found and how much better another could be.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostNodes"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static WelfareResult OfWholeGoods(
        GoodsValues values,
        long? mostNodes = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(values);
        long most = mostNodes ?? Math.Max(1_000, 150_000_000 / ((long)values.Parties * values.Goods));
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(mostNodes));
        WholeGoodsSearch? best = null;
        bool isExact = true;
        foreach (int[] served in LargestServed(values))
        {
            var search = new WholeGoodsSearch(values, served, most, cancellation);
            search.Run();
            isExact &= search.IsComplete;
            best = best is null || search.Product > best.Product ? search : best;
        }

        IEnumerable<Rational[]> shares = Enumerable
            .Range(0, values.Parties)
            .Select(party => best!.Owners.Select(owner => owner == party ? Rational.One : Rational.Zero).ToArray());
        return new WelfareResult(new GoodsDivision(values, [.. shares]))
        {
            IsExact = isExact,
            Factor = isExact ? 1 : best!.Factor,
            Served = best!.Served.Length,
        };
    }

    /// <summary>Divides goods that can be shared.</summary>
    /// <param name="values">What they are worth.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>
    /// The division in fractions. For two parties it is always exact; for more it is exact where the equations of the market that is found to within rounding have a solution that meets all conditions, and otherwise
    /// within the stated factor of the best.
    /// </returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static WelfareResult OfShares(GoodsValues values, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Parties == 2 ? SharedGoods.OfTwo(values) : new EqualIncomes(values).Solve(cancellation);
    }

    // All largest groups of parties that can each be given a good of their own that they value.
    private static ImmutableArray<int[]> LargestServed(GoodsValues values)
    {
        int largest = Matched(values, [.. Enumerable.Range(0, values.Parties)]);
        return
        [
            .. Groups(values.Parties, largest)
                .Where(group => largest == values.Parties || Matched(values, group) == largest),
        ];
    }

    private static IEnumerable<int[]> Groups(int parties, int size)
    {
        if (size == parties)
        {
            return
            [
                [.. Enumerable.Range(0, parties)],
            ];
        }

        return Enumerable
            .Range(0, 1 << parties)
            .Where(mask => int.PopCount(mask) == size)
            .Select(mask => Enumerable.Range(0, parties).Where(party => (mask >> party & 1) == 1).ToArray());
    }

    private static int Matched(GoodsValues values, int[] parties)
    {
        int[] owner = new int[values.Goods];
        Array.Fill(owner, -1);
        return parties.Count(party => Augment(values, party, owner, new bool[values.Goods]));
    }

    private static bool Augment(GoodsValues values, int party, int[] owner, bool[] seen)
    {
        for (int good = 0; good < owner.Length; good++)
        {
            if (values[party, good].Sign > 0 && !seen[good])
            {
                seen[good] = true;
                if (owner[good] < 0 || Augment(values, owner[good], owner, seen))
                {
                    owner[good] = party;
                    return true;
                }
            }
        }

        return false;
    }
}
