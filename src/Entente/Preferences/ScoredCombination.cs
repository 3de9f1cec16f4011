using System.Collections.Immutable;

namespace Entente.Preferences;

/// <summary>Values of several issues, and their score together.</summary>
/// <param name="Values">The numbers of the values, in the order in which the term names its issues.</param>
/// <param name="Score">What they are worth together.</param>
public sealed record ScoredCombination(ImmutableArray<int> Values, Estimate Score);
