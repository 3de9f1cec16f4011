using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>What happens when everything is exchanged in one go, and one has to go first.</summary>
/// <param name="Last">Who goes last, 0 or 1.</param>
/// <param name="Temptation">What the last gains by keeping its part back once the first has given all; 0 or less when it gives too.</param>
/// <param name="Exposure">What the first then has lost, against not having started; 0 or less when nothing.</param>
public sealed record SwapRisk(int Last, Rational Temptation, Rational Exposure)
{
    /// <summary>Whether the last gives too.</summary>
    public bool IsSafe => Temptation <= Rational.Zero;
}
