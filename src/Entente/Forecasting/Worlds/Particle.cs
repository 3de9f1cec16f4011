namespace Entente.Forecasting.Worlds;

/// <summary>One way in which a party may be.</summary>
/// <param name="Point">The coordinates of what it wants, then those of its manner.</param>
/// <param name="Fallback">What no agreement is worth to it, on a scale from its worst package (0) to its best (1).</param>
/// <param name="Shares">By issue: how much it counts.</param>
/// <param name="Before">The logarithm of the likelihood of what was known before, tempered.</param>
/// <param name="Now">The same with the next statement.</param>
internal sealed record Particle(double[] Point, double Fallback, double[] Shares, double Before, double Now)
{
    /// <summary>The logarithm of the likelihood of what was known before, and of a share of the step to what is known next.</summary>
    public double Target(double share) => Before + (share * (Now - Before));
}
