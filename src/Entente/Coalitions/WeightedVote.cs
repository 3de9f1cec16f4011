using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Coalitions;

/// <summary>A vote in which every voter has a weight, and a motion passes when the weights for it reach a quota.</summary>
public sealed class WeightedVote
{
    /// <summary>The most voters that a vote can have.</summary>
    public const int MostVoters = 64;

    private readonly BigInteger quota;
    private readonly BigInteger[] weights;

    /// <summary>A vote.</summary>
    /// <param name="quota">Above 0 and at most the sum of the weights.</param>
    /// <param name="weights">By voter, each at least 0; 1 to <see cref="MostVoters"/> of them.</param>
    /// <exception cref="ArgumentException">There are too few or too many voters, a weight is below 0, or no motion could pass or fail.</exception>
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
    }

    /// <summary>The weight that a motion needs.</summary>
    public Rational Quota { get; }

    /// <summary>The weights by voter.</summary>
    public ImmutableArray<Rational> Weights { get; }

    /// <summary>The voters without whom nothing passes.</summary>
    public ImmutableArray<int> Vetoes =>
        [.. Enumerable.Range(0, weights.Length).Where(voter => Sum() - weights[voter] < quota)];

    /// <summary>How often each voter turns a losing group into a winning one by joining it.</summary>
    /// <remarks>Counted by weight rather than group by group: the time is that of voters squared times the number of different sums of weights.</remarks>
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

    // By voter, then by size: losing groups without it that win with it.
    private IEnumerable<BigInteger[]> SwingsBySize() => Enumerable.Range(0, weights.Length).Select(SwingsOf);

    private BigInteger[] SwingsOf(int voter)
    {
        // By weight: how many groups of the others have it, by size. Weights of groups that win already do not matter.
        var groups = new Dictionary<BigInteger, BigInteger[]> { [0] = One() };
        for (int other = 0; other < weights.Length; other++)
        {
            if (other == voter)
            {
                continue;
            }

            foreach ((BigInteger weight, BigInteger[] sizes) in groups.OrderByDescending(each => each.Key).ToArray())
            {
                BigInteger joined = weight + weights[other];
                if (joined < quota)
                {
                    Join(groups, joined, sizes);
                }
            }
        }

        var swings = new BigInteger[weights.Length];
        foreach ((BigInteger weight, BigInteger[] sizes) in groups)
        {
            if (weight + weights[voter] >= quota)
            {
                for (int size = 0; size < swings.Length; size++)
                {
                    swings[size] += sizes[size];
                }
            }
        }

        return swings;
    }

    private void Join(Dictionary<BigInteger, BigInteger[]> groups, BigInteger weight, BigInteger[] sizes)
    {
        // A voter without weight joins groups of the same weight: read before it is written.
        BigInteger[] from = [.. sizes];
        if (!groups.TryGetValue(weight, out BigInteger[]? into))
        {
            into = new BigInteger[weights.Length];
            groups[weight] = into;
        }

        for (int size = 0; size + 1 < from.Length; size++)
        {
            into[size + 1] += from[size];
        }
    }

    private BigInteger[] One()
    {
        var one = new BigInteger[weights.Length];
        one[0] = 1;
        return one;
    }
}
