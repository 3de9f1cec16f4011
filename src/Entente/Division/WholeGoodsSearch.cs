using System.Collections.Immutable;
using System.Numerics;
using Entente.Numbers;

namespace Entente.Division;

/// <summary>Branch and bound over who of some parties gets which good; the product of what they get is compared in whole numbers.</summary>
/// <remarks>
/// The bound: for any prices that parties would pay per unit of worth, the product is at most the mean of what they would pay for everything, to the power of their number, over the product of these prices
/// (the mean of numbers is at least their geometric mean). Prices are improved at every node by a few steps downhill. Bounds are doubles and prune only what falls short of the best by more than their rounding.
/// </remarks>
internal sealed class WholeGoodsSearch
{
    private const int Steps = 12;
    private const double Slack = 1e-9;

    private readonly CancellationToken cancellation;
    private readonly BigInteger[][] whole;
    private readonly double[][] scaled;
    private readonly int[] order;
    private readonly int[] owners;
    private readonly double[] gained;
    private long left;
    private double bestLog = double.NegativeInfinity;

    public WholeGoodsSearch(GoodsValues values, int[] served, long mostNodes, CancellationToken cancellation)
    {
        this.cancellation = cancellation;
        Served = [.. served];
        left = mostNodes;
        whole = [.. served.Select(party => Whole(values, party))];
        scaled = [.. served.Select(party => Scaled(values, party))];
        gained = new double[served.Length];
        owners = new int[values.Goods];
        order =
        [
            .. Enumerable
                .Range(0, values.Goods)
                .OrderByDescending(good => scaled.Max(own => own[good]))
                .ThenBy(good => good),
        ];
        Owners = [];
    }

    /// <summary>The parties that are to get something.</summary>
    public ImmutableArray<int> Served { get; }

    /// <summary>By good: the party that gets it.</summary>
    public ImmutableArray<int> Owners { get; private set; }

    /// <summary>The product, in whole units of each party.</summary>
    public BigInteger Product { get; private set; } = -1;

    /// <summary>Whether all that could be better was looked at.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>By how many times the best product may exceed the one found, when not all was looked at.</summary>
    public double Factor { get; private set; } = 1;

    public void Run()
    {
        Improve(Greedy());
        double[] prices = Enumerable.Repeat(1.0, Served.Length).ToArray();
        double bound = Bound(0, prices);
        Visit(0, prices);
        Factor = IsComplete ? 1 : Math.Max(1, StableMath.Exp(bound - bestLog) * (1 + Slack));
    }

    private void Visit(int depth, double[] above)
    {
        if (depth == order.Length)
        {
            Take(owners);
            return;
        }

        cancellation.ThrowIfCancellationRequested();
        if (left-- <= 0)
        {
            IsComplete = false;
            return;
        }

        double[] prices = [.. above];
        if (Bound(depth, prices) <= bestLog - Slack)
        {
            return;
        }

        // First who would pay most.
        int good = order[depth];
        int[] takers =
        [
            .. Enumerable
                .Range(0, Served.Length)
                .OrderByDescending(party => prices[party] * scaled[party][good])
                .ThenBy(party => party),
        ];
        bool isWanted = scaled.Any(own => own[good] > 0);
        foreach (int party in takers)
        {
            if (isWanted && scaled[party][good] == 0)
            {
                continue;
            }

            double before = gained[party];
            owners[good] = party;
            gained[party] += scaled[party][good];
            Visit(depth + 1, prices);
            gained[party] = before;
            if (!isWanted || !IsComplete)
            {
                return;
            }
        }
    }

    // The logarithm of the least bound met; prices are left where it was met.
    private double Bound(int depth, double[] prices)
    {
        int parties = prices.Length;
        double least = double.PositiveInfinity;
        double[] best = prices;
        double[] current = [.. prices];
        var paid = new double[parties];
        for (int step = 0; step < Steps; step++)
        {
            double total = 0;
            double logs = 0;
            for (int party = 0; party < parties; party++)
            {
                paid[party] = current[party] * gained[party];
                total += paid[party];
                logs += StableMath.Log(current[party]);
            }

            for (int place = depth; place < order.Length; place++)
            {
                int dearest = 0;
                for (int party = 1; party < parties; party++)
                {
                    dearest =
                        current[party] * scaled[party][order[place]] > current[dearest] * scaled[dearest][order[place]]
                            ? party
                            : dearest;
                }

                double price = current[dearest] * scaled[dearest][order[place]];
                paid[dearest] += price;
                total += price;
            }

            double bound = (parties * StableMath.Log(total / parties)) - logs;
            if (bound < least)
            {
                (least, best) = (bound, [.. current]);
            }

            if (bound <= bestLog - Slack)
            {
                break;
            }

            // Who would pay more than an equal part is asked for less.
            for (int party = 0; party < parties; party++)
            {
                double excess = (parties * paid[party] / total) - 1;
                current[party] *= StableMath.Exp(-excess / (2 + step));
            }
        }

        best.CopyTo(prices, 0);
        return least;
    }

    private int[] Greedy()
    {
        var taken = new int[owners.Length];
        var sums = new double[Served.Length];
        foreach (int good in order)
        {
            int taker = Enumerable.Range(0, sums.Length).MaxBy(party => scaled[party][good] / (sums[party] + 1e-6));
            taken[good] = taker;
            sums[taker] += scaled[taker][good];
        }

        return taken;
    }

    // Single goods go over as long as the product grows by more than rounding.
    private void Improve(int[] start)
    {
        int[] taken = [.. start];
        var sums = new double[Served.Length];
        for (int good = 0; good < taken.Length; good++)
        {
            sums[taken[good]] += scaled[taken[good]][good];
        }

        Take(taken);
        for (bool isBetter = true; isBetter; )
        {
            isBetter = false;
            for (int good = 0; good < taken.Length; good++)
            {
                cancellation.ThrowIfCancellationRequested();
                for (int party = 0; party < Served.Length; party++)
                {
                    int from = taken[good];
                    double less = sums[from] - scaled[from][good];
                    double more = sums[party] + scaled[party][good];
                    if (party != from && less * more > sums[from] * sums[party] * (1 + Slack))
                    {
                        (sums[from], sums[party], taken[good]) = (less, more, party);
                        isBetter = true;
                    }
                }
            }
        }

        Take(taken);
    }

    private bool Take(int[] taken)
    {
        BigInteger product = 1;
        double log = 0;
        for (int party = 0; party < Served.Length; party++)
        {
            BigInteger sum = 0;
            double part = 0;
            for (int good = 0; good < taken.Length; good++)
            {
                if (taken[good] == party)
                {
                    sum += whole[party][good];
                    part += scaled[party][good];
                }
            }

            product *= sum;
            log += StableMath.Log(part);
        }

        if (product <= Product)
        {
            return false;
        }

        Product = product;
        bestLog = log;
        Owners = [.. taken.Select(party => Served[party])];
        return true;
    }

    private static BigInteger[] Whole(GoodsValues values, int party)
    {
        Rational[] own = [.. Enumerable.Range(0, values.Goods).Select(good => values[party, good])];
        BigInteger unit = own.Select(value => value.Denominator)
            .Aggregate((left, right) => left / BigInteger.GreatestCommonDivisor(left, right) * right);
        return [.. own.Select(value => value.Times(unit))];
    }

    // As shares of all goods, so that a product is about 1 whatever the scales.
    private static double[] Scaled(GoodsValues values, int party)
    {
        Rational total = values.Total(party);
        return [.. Enumerable.Range(0, values.Goods).Select(good => (values[party, good] / total).ToDouble())];
    }
}
