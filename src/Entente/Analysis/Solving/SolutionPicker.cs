using System.Numerics;
using Entente.Analysis.Compilation;
using Entente.Numbers;

namespace Entente.Analysis.Solving;

/// <summary>Picks the solutions from the acceptable points of a frontier: doubles narrow the choice, exact numbers decide it.</summary>
internal sealed class SolutionPicker<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly IntegerScenario<T> scenario;
    private readonly UtilityVectors<T> vectors;
    private readonly int parties;
    private readonly double[] units;

    // By acceptable point, parties side by side: the gain in units.
    private readonly double[] gains;

    public SolutionPicker(IntegerScenario<T> scenario, UtilityVectors<T> vectors)
    {
        this.scenario = scenario;
        this.vectors = vectors;
        parties = scenario.Parties;
        units = [.. scenario.Scale.Denominators.Select(denominator => Rational.Of(1, denominator).ToDouble())];
        var acceptable = new List<int>();
        for (int i = 0; i < vectors.Count; i++)
        {
            if (vectors.IsAcceptable(i, scenario.Reservations))
            {
                acceptable.Add(i);
            }
        }

        Acceptable = acceptable;
        BestGains = new T[parties];
        gains = new double[acceptable.Count * parties];
        int next = 0;
        foreach (int point in acceptable)
        {
            for (int party = 0; party < parties; party++)
            {
                T gain = Gain(point, party);
                BestGains[party] = T.Max(BestGains[party], gain);
                gains[next++] = double.CreateChecked(gain);
            }
        }
    }

    /// <summary>The places of the acceptable points, in order.</summary>
    public IReadOnlyList<int> Acceptable { get; }

    /// <summary>By party: its largest acceptable utility minus its reservation value, in units; 0 when nothing is acceptable.</summary>
    public T[] BestGains { get; }

    /// <summary>The points with the largest product of gains.</summary>
    public PickedPoints Nash()
    {
        var products = new double[Acceptable.Count];
        for (int i = 0; i < products.Length; i++)
        {
            double product = 1;
            for (int party = 0; party < parties; party++)
            {
                product *= gains[(i * parties) + party] * units[party];
            }

            products[i] = product;
        }

        List<int> best = Candidates.Largest(
            At(Candidates.ForLargest(products, products)),
            Product,
            out BigInteger? largest
        );
        Rational? value = largest is { } exact
            ? Rational.Of(exact, scenario.Scale.Denominators.Aggregate(BigInteger.One, (left, right) => left * right))
            : null;
        return new PickedPoints(best, value);
    }

    /// <summary>The points with the largest least gain.</summary>
    public PickedPoints Egalitarian() => LargestLeast(units, party => scenario.Scale.Denominators[party]);

    /// <summary>The points with the largest least gain as a share of the party's best; all points when nobody can gain.</summary>
    public PickedPoints KalaiSmorodinsky() =>
        LargestLeast(
            [.. BestGains.Select(best => T.IsZero(best) ? double.PositiveInfinity : 1 / double.CreateChecked(best))],
            party => BigInteger.CreateChecked(BestGains[party])
        );

    /// <summary>The points with the largest sum of utilities.</summary>
    public PickedPoints Utilitarian()
    {
        var sums = new double[Acceptable.Count];
        var magnitudes = new double[sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            ReadOnlySpan<T> point = vectors[Acceptable[i]];
            for (int party = 0; party < parties; party++)
            {
                double utility = double.CreateChecked(point[party]) * units[party];
                sums[i] += utility;
                magnitudes[i] += Math.Abs(utility);
            }
        }

        List<int> best = Candidates.Largest(At(Candidates.ForLargest(sums, magnitudes)), Sum, out Rational? largest);
        return new PickedPoints(best, largest);
    }

    /// <summary>The least normalised gain of a vector of utilities; null when nobody can gain.</summary>
    public Rational? NormalisedGain(ReadOnlySpan<T> utilities)
    {
        Rational? least = null;
        for (int party = 0; party < parties; party++)
        {
            if (T.IsZero(BestGains[party]))
            {
                continue;
            }

            Rational gain = Quotient(
                utilities[party] - scenario.Reservations[party],
                BigInteger.CreateChecked(BestGains[party])
            );
            least = least is { } known ? Rational.Min(known, gain) : gain;
        }

        return least;
    }

    // A factor without bound marks a party that does not bind.
    private PickedPoints LargestLeast(double[] factors, Func<int, BigInteger> divisor)
    {
        int[] binding = [.. Enumerable.Range(0, parties).Where(party => double.IsFinite(factors[party]))];
        if (binding.Length == 0)
        {
            return new PickedPoints([.. Acceptable], null);
        }

        BigInteger[] divisors = [.. Enumerable.Range(0, parties).Select(divisor)];
        var shares = new double[Acceptable.Count];
        for (int i = 0; i < shares.Length; i++)
        {
            double least = double.PositiveInfinity;
            foreach (int party in binding)
            {
                least = Math.Min(least, gains[(i * parties) + party] * factors[party]);
            }

            shares[i] = least;
        }

        List<int> best = Candidates.Largest(
            At(Candidates.ForLargest(shares, shares)),
            point => binding.Min(party => Quotient(Gain(point, party), divisors[party])),
            out Rational? largest
        );
        return new PickedPoints(best, largest);
    }

    private List<int> At(List<int> places) => places.ConvertAll(place => Acceptable[place]);

    private static Rational Quotient(T numerator, BigInteger denominator) =>
        numerator is long small && denominator <= long.MaxValue
            ? Rational.Of(small, (long)denominator)
            : Rational.Of(BigInteger.CreateChecked(numerator), denominator);

    private T Gain(int point, int party) => vectors[point][party] - scenario.Reservations[party];

    private BigInteger Product(int point)
    {
        BigInteger product = BigInteger.One;
        for (int party = 0; party < parties; party++)
        {
            product *= BigInteger.CreateChecked(Gain(point, party));
        }

        return product;
    }

    private Rational Sum(int point)
    {
        Rational sum = Rational.Zero;
        for (int party = 0; party < parties; party++)
        {
            sum += scenario.ToRational(vectors[point][party], party);
        }

        return sum;
    }
}
