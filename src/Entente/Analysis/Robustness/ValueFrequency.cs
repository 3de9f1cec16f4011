using Entente.Outcomes;

namespace Entente.Analysis.Robustness;

/// <summary>A value of an issue, and in how many draws a solution has it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">In how many draws.</param>
public readonly record struct ValueFrequency(IssueValue Value, int Count);
