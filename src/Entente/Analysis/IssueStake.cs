using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>Who cares how much about one issue.</summary>
/// <param name="Issue">The issue's name.</param>
/// <param name="Swings">Per party: best minus worst contribution of the issue, on the party's own scale.</param>
/// <param name="Shares">Per party: its swing as a share of the sum of its swings over all issues, 0 to 1.</param>
/// <param name="IsContested">Whether no single value of the issue is best for every party that cares.</param>
public sealed record IssueStake(
    string Issue,
    ImmutableArray<Rational> Swings,
    ImmutableArray<Rational> Shares,
    bool IsContested
);
