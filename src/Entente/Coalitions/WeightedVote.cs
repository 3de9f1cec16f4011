using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>A vote in which every voter has a weight, and a motion passes when the weights for it reach a quota.</summary>
public sealed class WeightedVote
{
    /// <summary>The most voters that a vote can have.</summary>
    public const int MostVoters = 64;

    private const long MostWork = 200_000_000;

    private readonly BigInteger quota;
    private readonly BigInteger[] weights;

    /// <summary>A vote.</summary>
    /// <param name="quota">Above 0 and at most the sum of the weights.</param>
    /// <param name="weights">By voter, each at least 0; 1 to <see cref="MostVoters"/> of them.</param>
    /// <exception cref="ArgumentException">There are too few or too many voters, a weight is below 0, no motion could pass or fail, or there are too many different sums of weights.</exception>
    public WeightedVote(Rational quota, IReadOnlyList<Rational> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count is 0 or > MostVoters || weights.Any(weight => weight.Sign < 0))
        {
            throw new ArgumentException(
                $"A vote has 1 to {MostVoters} voters with weights of at least 0.",
                nameof(weights)
            );
        }

        Rational sum = weights.Aggregate(Rational.Zero, (total, weight) => total + weight);
        if (quota.Sign <= 0 || quota > sum)
        {
            throw new ArgumentException(
                $"A quota of {quota} should be above 0 and at most {sum}, the sum of the weights.",
                nameof(quota)
            );
        }

        BigInteger unit = weights
            .Append(quota)
            .Select(each => each.Denominator)
            .Aggregate((left, right) => left / BigInteger.GreatestCommonDivisor(left, right) * right);
        Quota = quota;
        Weights = [.. weights];
        this.quota = quota.Times(unit);
        this.weights = [.. weights.Select(weight => weight.Times(unit))];
        long mostSums = MostWork / ((long)weights.Count * weights.Count);
        if (!CanCount(mostSums))
        {
            throw new ArgumentException(
                $"These weights have more than {mostSums:N0} different sums, too many to count.",
                nameof(weights)
            );
        }
    }

    /// <summary>The weight that a motion needs.</summary>
    public Rational Quota { get; }

    /// <summary>The weights by voter.</summary>
    public ImmutableArray<Rational> Weights { get; }

    /// <summary>The voters without whom nothing passes.</summary>
    public ImmutableArray<int> Vetoes =>
        [.. Enumerable.Range(0, weights.Length).Where(voter => Sum() - weights[voter] < quota)];

    /// <summary>How often each voter turns a losing group into a winning one by joining it.</summary>
    /// <remarks>
    /// Counted by weight and size rather than group by group: all groups once, and then without each voter in turn. The time is that of voters squared times the number of different sums of weights.
    /// </remarks>
    public ImmutableArray<BigInteger> Swings() =>
        [.. SwingsBySize().Select(swings => swings.Aggregate(BigInteger.Add))];

    /// <summary>By voter: the share of all swings that are its (Banzhaf 1965), which add up to 1.</summary>
    public ImmutableArray<Rational> Banzhaf()
    {
        ImmutableArray<BigInteger> swings = Swings();
        BigInteger all = swings.Aggregate(BigInteger.Add);
        return [.. swings.Select(each => Rational.Of(each, all))];
    }

    /// <summary>By voter: the share of the groups of others in which its vote decides, which is its chance to decide when all others toss a coin.</summary>
    public ImmutableArray<Rational> Decisiveness()
    {
        BigInteger groups = BigInteger.One << (weights.Length - 1);
        return [.. Swings().Select(each => Rational.Of(each, groups))];
    }

    /// <summary>By voter: the share of all orders of arrival in which it is the one who makes the motion pass (Shapley and Shubik 1954), which add up to 1.</summary>
    public ImmutableArray<Rational> ShapleyShubik()
    {
        int voters = weights.Length;
        BigInteger[] factorials = new BigInteger[voters + 1];
        factorials[0] = 1;
        for (int number = 1; number <= voters; number++)
        {
            factorials[number] = factorials[number - 1] * number;
        }

        return
        [
            .. SwingsBySize()
                .Select(swings =>
                {
                    BigInteger orders = 0;
                    for (int size = 0; size < voters; size++)
                    {
                        orders += swings[size] * factorials[size] * factorials[voters - size - 1];
                    }

                    return Rational.Of(orders, factorials[voters]);
                }),
        ];
    }

    private BigInteger Sum() => weights.Aggregate(BigInteger.Add);

    private bool CanCount(long mostSums)
    {
        var sums = new HashSet<BigInteger> { 0 };
        foreach (BigInteger weight in weights)
        {
            sums.UnionWith(sums.Select(sum => sum + weight).Where(sum => sum < quota).ToArray());
            if (sums.Count > mostSums)
            {
                return false;
            }
        }

        return true;
    }

    // By voter, then by size: losing groups without it that win with it.
    private IEnumerable<BigInteger[]> SwingsBySize()
    {
        SortedDictionary<BigInteger, BigInteger[]> groups = LosingGroups();
        return Enumerable.Range(0, weights.Length).Select(voter => SwingsOf(voter, groups));
    }

    // By weight: how many groups have it, by size. Those that win already do not matter.
    private SortedDictionary<BigInteger, BigInteger[]> LosingGroups()
    {
        var groups = new SortedDictionary<BigInteger, BigInteger[]> { [0] = new BigInteger[weights.Length + 1] };
        groups[0][0] = 1;
        foreach (BigInteger weight in weights)
        {
            foreach ((BigInteger sum, BigInteger[] sizes) in groups.Reverse().ToArray())
            {
                if (sum + weight < quota)
                {
                    Join(groups, sum + weight, sizes);
                }
            }
        }

        return groups;
    }

    private BigInteger[] SwingsOf(int voter, SortedDictionary<BigInteger, BigInteger[]> groups)
    {
        // Groups without the voter are all groups less those that it made one larger, which are groups without it of less weight.
        BigInteger weight = weights[voter];
        var without = new Dictionary<BigInteger, BigInteger[]>(groups.Count);
        var swings = new BigInteger[weights.Length];
        foreach ((BigInteger sum, BigInteger[] sizes) in groups)
        {
            BigInteger[] own = [.. sizes];
            BigInteger[]? smaller = weight.IsZero ? own : without.GetValueOrDefault(sum - weight);
            for (int size = 1; size < own.Length && smaller is not null; size++)
            {
                own[size] -= smaller[size - 1];
            }

            without[sum] = own;
            for (int size = 0; size < swings.Length && sum + weight >= quota; size++)
            {
                swings[size] += own[size];
            }
        }

        return swings;
    }

    private static void Join(SortedDictionary<BigInteger, BigInteger[]> groups, BigInteger weight, BigInteger[] sizes)
    {
        // A voter without weight joins groups of the same weight: read before it is written.
        BigInteger[] from = [.. sizes];
        if (!groups.TryGetValue(weight, out BigInteger[]? into))
        {
            into = new BigInteger[sizes.Length];
            groups[weight] = into;
        }

        for (int size = 0; size + 1 < from.Length; size++)
        {
            into[size + 1] += from[size];
        }
    }
}
