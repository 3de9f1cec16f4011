using Entente.Numbers;

namespace Entente.Bargaining;

/// <summary>A demand that may be refused.</summary>
/// <param name="Demand">The share that is demanded, 0 to 1.</param>
/// <param name="WarChance">The chance that it is refused, and war follows, 0 to 1.</param>
/// <param name="Expected">What the side that demands expects, war's costs included.</param>
public readonly record struct RiskyDemand(Rational Demand, Rational WarChance, Rational Expected);
