using System.Collections.Immutable;
using System.Numerics;
using Entente.Explaining.Demands;
using Entente.Explaining.Points;
using Entente.Numbers;

namespace Entente.Explaining.Changes;

/// <summary>Finds which demands have to give way, and which cannot stand together.</summary>
internal static class Ways
{
    /// <summary>The smallest sets of demands that some outcome breaks, each with the outcome that leaves the parties most: fewest demands first, then in their order.</summary>
    /// <param name="book">The points' scenario.</param>
    /// <param name="points">Points of whole outcomes.</param>
    /// <param name="scales">By party: the length of its scale, by which gains are compared.</param>
    public static ImmutableArray<Way> Of(PointBook book, PointSet points, ImmutableArray<Rational> scales)
    {
        var best = new Dictionary<ulong, int>();
        for (int point = 0; point < points.Count; point++)
        {
            ulong mask = book.NotMet(points, point);
            if (
                !best.TryGetValue(mask, out int known)
                || LeastGain(book.Model, points, point, scales) > LeastGain(book.Model, points, known, scales)
            )
            {
                best[mask] = point;
            }
        }

        return
        [
            .. best
                .Keys.Where(mask => !best.Keys.Any(other => other != mask && (other & ~mask) == 0))
                .OrderBy(BitOperations.PopCount)
                .ThenBy(mask => mask)
                .Select(mask => new Way(mask, best[mask])),
        ];
    }

    /// <summary>The smallest sets of demands that no outcome meets together: each shares a demand with every way out (Reiter 1987).</summary>
    /// <param name="ways">The masks of all ways out.</param>
    /// <param name="most">At most how many sets are followed.</param>
    /// <returns>Default when there would be more.</returns>
    public static ImmutableArray<ulong> Conflicts(IEnumerable<ulong> ways, int most)
    {
        List<ulong> sets = [0];
        foreach (ulong way in ways)
        {
            var next = new List<ulong>();
            foreach (ulong set in sets)
            {
                if ((set & way) != 0)
                {
                    next.Add(set);
                    continue;
                }

                for (ulong rest = way; rest != 0; rest &= rest - 1)
                {
                    next.Add(set | (rest & (~rest + 1)));
                }
            }

            sets =
            [
                .. next.Distinct()
                    .OrderBy(BitOperations.PopCount)
                    .ThenBy(mask => mask)
                    .Aggregate(
                        new List<ulong>(),
                        (kept, mask) =>
                        {
                            if (!kept.Exists(other => (other & ~mask) == 0))
                            {
                                kept.Add(mask);
                            }

                            return kept;
                        }
                    ),
            ];
            if (sets.Count > most)
            {
                return default;
            }
        }

        return [.. sets];
    }

    // As a share of each party's scale; a party to whom all outcomes are the same counts in its own units.
    private static Rational LeastGain(DemandModel model, PointSet points, int point, ImmutableArray<Rational> scales)
    {
        Rational? least = null;
        for (int party = 0; party < model.Parties; party++)
        {
            Int128 gain = model.Worth(points.Sums[(point * model.Parties) + party], party) - model.Reservation(party);
            Rational share = model.ToRational(gain, party) / (scales[party].Sign == 0 ? Rational.One : scales[party]);
            least = least is { } known ? Rational.Min(known, share) : share;
        }

        return least!.Value;
    }
}
