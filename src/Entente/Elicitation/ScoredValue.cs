using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>A value of an issue and how it is scored against the other values of the same issue.</summary>
/// <param name="Value">The value.</param>
/// <param name="Score">Higher is better; only differences within the issue count.</param>
public readonly record struct ScoredValue(IssueValue Value, Rational Score);
