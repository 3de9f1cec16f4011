using System.Collections.Immutable;

namespace Entente.Formats.Tables;

/// <summary>A table as rows of texts, as CSV and workbooks hold it.</summary>
/// <param name="Rows">The rows that hold anything, of whatever length each.</param>
internal sealed record Grid(ImmutableArray<ImmutableArray<GridCell>> Rows)
{
    /// <summary>The most cells that are read of a table.</summary>
    public const int MostCells = 2_000_000;
}
