using Entente.Numbers;

namespace Entente.Strategies.Parts;

/// <summary>How much of the way from the least to the most a party still asks for, as time passes.</summary>
/// <remarks>
/// The family of Faratin, Sierra and Jennings 1998. Polynomial: <c>1 - (k + (1 - k) t^(1/e))</c>. Exponential: <c>1 - exp((1 - t)^e ln k)</c> with <c>k</c> above 0.
/// Below <c>e = 1</c> a party holds out until the end (Boulware), at 1 it yields evenly (linear), above 1 it yields at once (conceder); with <c>e = 0</c> it never yields.
/// </remarks>
public sealed class Concession
{
    private const int MostKnown = 64;

    // A power takes longer than an offer, and many sessions have the same rounds: what was computed for one serves all.
    private static readonly Dictionary<(double, double, bool, int), double[]> Known = [];

    private readonly double exponent;
    private readonly double inverse;
    private readonly double start;
    private readonly double logarithm;

    private Concession(double exponent, double start, bool isExponential)
    {
        this.exponent = exponent;
        this.start = start;
        IsExponential = isExponential;
        inverse = exponent > 0 ? 1 / exponent : 0;
        logarithm = isExponential ? StableMath.Log(start) : 0;
    }

    /// <summary>Whether the form is exponential rather than polynomial.</summary>
    public bool IsExponential { get; }

    /// <summary>The polynomial form.</summary>
    /// <param name="exponent">The <c>e</c>; at least 0; 0 for never.</param>
    /// <param name="start">The <c>k</c>: the share that is given up at once, 0 to 1.</param>
    public static Concession Polynomial(double exponent, double start = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        ArgumentOutOfRangeException.ThrowIfEqual(start is >= 0 and <= 1, false, nameof(start));
        return new Concession(exponent, start, isExponential: false);
    }

    /// <summary>The exponential form.</summary>
    /// <param name="exponent">The <c>e</c>; above 0.</param>
    /// <param name="start">The <c>k</c>: the share that is given up at once, above 0, at most 1.</param>
    public static Concession Exponential(double exponent, double start)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exponent);
        ArgumentOutOfRangeException.ThrowIfEqual(start is > 0 and <= 1, false, nameof(start));
        return new Concession(exponent, start, isExponential: true);
    }

    /// <summary>The shares that are still asked for in the rounds of a session, see <see cref="ShareAt"/>.</summary>
    /// <param name="rounds">How many rounds there are.</param>
    internal double[] SharesOf(int rounds)
    {
        var key = (exponent, start, IsExponential, rounds);
        lock (Known)
        {
            if (Known.TryGetValue(key, out double[]? known))
            {
                return known;
            }
        }

        var shares = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            shares[round] = ShareAt((round + 1.0) / (rounds + 1.0));
        }

        lock (Known)
        {
            if (Known.Count >= MostKnown)
            {
                Known.Clear();
            }

            Known[key] = shares;
        }

        return shares;
    }

    /// <summary>The share that is still asked for, 1 for all to 0 for nothing.</summary>
    /// <param name="time">The share of the time that has passed, 0 to 1.</param>
    public double ShareAt(double time)
    {
        if (IsExponential)
        {
            return 1 - StableMath.Exp(StableMath.Pow(1 - time, exponent) * logarithm);
        }

        double yielded = exponent == 0 ? 0 : StableMath.Pow(time, inverse);
        return 1 - (start + ((1 - start) * yielded));
    }
}
