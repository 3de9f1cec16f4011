using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Elicitation;

/// <summary>What a person says of one issue: how many points it gets, and how its values compare.</summary>
/// <param name="Points">What going from the worst value of the issue to the best is worth, at least 0; commonly a part of 100 over all issues.</param>
/// <param name="Scores">
/// All values of an issue with named options, in their order. For numbers: at least two of them in increasing order, between which scores follow straight
/// lines and beyond which they stay.
/// </param>
/// <remarks>The points are swing weights (von Winterfeldt and Edwards 1986). The scale of the scores does not count: 0, 1, 2 says what 10, 20, 30 says.</remarks>
public sealed record IssueStatement(Rational Points, ImmutableArray<ScoredValue> Scores);
