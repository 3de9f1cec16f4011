using Entente.Numbers;

namespace Entente.Forecasting.Worlds;

/// <summary>How likely a party that wants this and behaves so is to say something.</summary>
/// <remarks>
/// One offer in twenty may be any package; of the others, those near the aim are likelier (<see cref="Manner"/>). Who has made an offer before makes another one now: the previous one is left out, so that the
/// likelihoods of all others add up to 1. An acceptance is below the fallback once in twenty.
/// </remarks>
internal sealed class OfferLikelihood
{
    /// <summary>How many cells a scale of worth has.</summary>
    public const int Cells = 100;

    private const double Slip = 0.05;
    private const double Least = 1e-100;

    private readonly OfferScale scale;
    private readonly Manner manner;
    private readonly double[] falling;
    private readonly double[] near;

    public OfferLikelihood(OfferScale scale, Manner manner)
    {
        this.scale = scale;
        this.manner = manner;
        falling = manner.Falling;
        near = NearOf(scale.Packages, falling[1]);
    }

    /// <summary>The likelihood of a statement.</summary>
    public double Of(Said said)
    {
        if (said.IsAcceptance)
        {
            return scale.CellOf(said.Rows) >= scale.Fallback * scale.Count ? 1 - Slip : Slip;
        }

        double floor = scale.Fallback + ((1 - scale.Fallback) * manner.Kept);
        int aim = (int)Math.Round(scale.Count * (floor + ((1 - floor) * said.Levels[manner.Power])));
        double offered = Of(said.Rows, aim);
        if (said.Before is null)
        {
            return offered;
        }

        double others = 1 - Of(said.Before, aim);
        return others <= 0 ? 1 : Math.Min(1, offered / others);
    }

    /// <summary>The logarithm of the likelihood of the statements, all together.</summary>
    public double LogOf(ReadOnlySpan<Said> said)
    {
        double sum = 0;
        double product = 1;
        foreach (Said each in said)
        {
            product *= Of(each);
            if (product < Least)
            {
                sum += StableMath.Log(product);
                product = 1;
            }
        }

        return sum + StableMath.Log(product);
    }

    private double Of(ReadOnlySpan<int> rows, int aim) =>
        ((1 - Slip) * falling[Math.Abs(scale.CellOf(rows) - aim)] / near[aim]) + (Slip / scale.Total);

    // By aim: the closeness of all packages together, from below and from above in one pass each.
    private static double[] NearOf(double[] packages, double ratio)
    {
        var near = new double[packages.Length];
        double sum = 0;
        for (int at = 0; at < near.Length; at++)
        {
            sum = (sum * ratio) + packages[at];
            near[at] = sum;
        }

        sum = 0;
        for (int at = near.Length - 1; at >= 0; at--)
        {
            near[at] += sum;
            sum = (sum + packages[at]) * ratio;
        }

        return near;
    }
}
