using System.Collections.Immutable;

namespace Entente.Analysis.Robustness;

/// <summary>What a solution concept picks over the draws. Of ties, the first counts.</summary>
/// <param name="Concept"><c>nash</c>, <c>egalitarian</c>, <c>kalaiSmorodinsky</c> or <c>utilitarian</c>.</param>
/// <param name="Found">In how many draws there is a solution.</param>
/// <param name="Choices">By issue: what it is settled at and how often, the most frequent first.</param>
public sealed record SolutionRobustness(
    string Concept,
    int Found,
    ImmutableArray<ImmutableArray<ValueFrequency>> Choices
);
