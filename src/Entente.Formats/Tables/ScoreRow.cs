using System.Collections.Immutable;
using Entente.Preferences;

namespace Entente.Formats.Tables;

/// <summary>A row of a table of scores.</summary>
/// <param name="Issue">The issue, named in this row or above.</param>
/// <param name="Value">The value.</param>
/// <param name="Scores">A score a column; null for none, where that is allowed.</param>
internal sealed record ScoreRow(GridCell Issue, GridCell Value, ImmutableArray<Estimate?> Scores);
