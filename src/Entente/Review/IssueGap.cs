using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>What the difference of two offers on one issue means to each side.</summary>
/// <param name="Issues">The issue, or the issues whose worth hangs together.</param>
/// <param name="CostToFirst">What it would cost the first side to take the value of the second; null when unknown.</param>
/// <param name="CostToSecond">What it would cost the second side to take the value of the first; null when unknown.</param>
public sealed record IssueGap(ImmutableArray<int> Issues, Rational? CostToFirst, Rational? CostToSecond);
