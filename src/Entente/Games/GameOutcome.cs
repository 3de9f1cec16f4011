using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Games;

/// <summary>What reaching a point of a game brings.</summary>
/// <param name="Number">Its number in a file, 1 or more; the same number is the same outcome.</param>
/// <param name="Name">What it is called; empty for nothing.</param>
/// <param name="Payoffs">By player.</param>
public sealed record GameOutcome(int Number, string Name, ImmutableArray<Rational> Payoffs);
