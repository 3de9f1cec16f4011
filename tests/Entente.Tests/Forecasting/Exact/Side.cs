using Entente.Numbers;

namespace Entente.Tests.Forecasting.Exact;

/// <summary>A way in which a party may be: how likely, and what all is worth to it, in numbers that depend on a place in the plane.</summary>
/// <param name="Chance">How likely it is.</param>
/// <param name="Worth">By outcome.</param>
/// <param name="Fallback">What no agreement is worth.</param>
/// <param name="Weights">By issue: how much it counts.</param>
internal sealed record Side(Rational Chance, Linear[] Worth, Linear Fallback, Linear[] Weights);
