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
    private readonly double[] units;

    public SolutionPicker(IntegerScenario<T> scenario, UtilityVectors<T> vectors)
    {
        this.scenario = scenario;
        this.vectors = vectors;
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
        BestGains = [.. Enumerable.Range(0, scenario.Parties).Select(BestGain)];
    }

    /// <summary>The places of the acceptable points, in order.</summary>
    public IReadOnlyList<int> Acceptable { get; }

    /// <summary>By party: its largest acceptable utility minus its reservation value, in units; 0 when nothing is acceptable.</summary>
    public T[] BestGains { get; }

    /// <summary>The points with the largest product of gains.</summary>
    public PickedPoints Nash()
    {
        List<int> candidates = Candidates.ForLargest(Acceptable, ApproximateProduct, ApproximateProduct);
        List<int> best = Candidates.Largest(candidates, Product, out BigInteger? largest);
        Rational? value = largest is { } product
            ? Rational.Of(product, scenario.Scale.Denominators.Aggregate(BigInteger.One, (left, right) => left * right))
            : null;
        return new PickedPoints(best, value);
    }

    /// <summary>The points with the largest least gain.</summary>
    public PickedPoints Egalitarian() =>
        LargestLeast(party => units[party], party => scenario.Scale.Denominators[party]);

    /// <summary>The points with the largest least gain as a share of the party's best; all points when nobody can gain.</summary>
    public PickedPoints KalaiSmorodinsky() =>
        LargestLeast(
            party => T.IsZero(BestGains[party]) ? double.NaN : 1 / double.CreateChecked(BestGains[party]),
            party => BigInteger.CreateChecked(BestGains[party])
        );

    /// <summary>The points with the largest sum of utilities.</summary>
    public PickedPoints Utilitarian()
    {
        List<int> candidates = Candidates.ForLargest(
            Acceptable,
            point => ApproximateSum(point, isMagnitude: false),
            point => ApproximateSum(point, isMagnitude: true)
        );
        List<int> best = Candidates.Largest(candidates, Sum, out Rational? largest);
        return new PickedPoints(best, largest);
    }

    /// <summary>The least normalised gain of a vector of utilities; null when nobody can gain.</summary>
    public Rational? NormalisedGain(ReadOnlySpan<T> utilities)
    {
        Rational? least = null;
        for (int party = 0; party < scenario.Parties; party++)
        {
            if (T.IsZero(BestGains[party]))
            {
                continue;
            }

            Rational gain = Rational.Of(
                BigInteger.CreateChecked(utilities[party] - scenario.Reservations[party]),
                BigInteger.CreateChecked(BestGains[party])
            );
            least = least is { } known ? Rational.Min(known, gain) : gain;
        }

        return least;
    }

    private PickedPoints LargestLeast(Func<int, double> factor, Func<int, BigInteger> divisor)
    {
        double[] factors = [.. Enumerable.Range(0, scenario.Parties).Select(factor)];
        int[] binding = [.. Enumerable.Range(0, scenario.Parties).Where(party => !double.IsNaN(factors[party]))];
        if (binding.Length == 0)
        {
            return new PickedPoints([.. Acceptable], null);
        }

        BigInteger[] divisors = [.. Enumerable.Range(0, scenario.Parties).Select(divisor)];
        double Approximate(int point) =>
            binding.Min(party => double.CreateChecked(Gain(point, party)) * factors[party]);
        List<int> candidates = Candidates.ForLargest(Acceptable, Approximate, Approximate);
        List<int> best = Candidates.Largest(
            candidates,
            point => binding.Min(party => Rational.Of(BigInteger.CreateChecked(Gain(point, party)), divisors[party])),
            out Rational? largest
        );
        return new PickedPoints(best, largest);
    }

    private T BestGain(int party) =>
        Acceptable.Count == 0 ? T.Zero : Acceptable.Max(point => vectors[point][party]) - scenario.Reservations[party];

    private T Gain(int point, int party) => vectors[point][party] - scenario.Reservations[party];

    private double ApproximateProduct(int point)
    {
        double product = 1;
        for (int party = 0; party < scenario.Parties; party++)
        {
            product *= double.CreateChecked(Gain(point, party)) * units[party];
        }

        return product;
    }

    private BigInteger Product(int point)
    {
        BigInteger product = BigInteger.One;
        for (int party = 0; party < scenario.Parties; party++)
        {
            product *= BigInteger.CreateChecked(Gain(point, party));
        }

        return product;
    }

    private double ApproximateSum(int point, bool isMagnitude)
    {
        double sum = 0;
        for (int party = 0; party < scenario.Parties; party++)
        {
            double utility = double.CreateChecked(vectors[point][party]) * units[party];
            sum += isMagnitude ? Math.Abs(utility) : utility;
        }

        return sum;
    }

    private Rational Sum(int point)
    {
        Rational sum = Rational.Zero;
        for (int party = 0; party < scenario.Parties; party++)
        {
            sum += scenario.ToRational(vectors[point][party], party);
        }

        return sum;
    }
}
