using System.Collections.Immutable;

namespace Entente.Reporting.Documents;

/// <summary>Rows under headings. The first column names the row.</summary>
/// <param name="Columns">The headings; an empty one has no text.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
internal sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>What the table shows, for readers who cannot see it at a glance.</summary>
    public string Caption { get; init; } = "";

    /// <summary>How many rows at the top are set apart from those below by a line.</summary>
    public int RowsAboveLine { get; init; }
}
