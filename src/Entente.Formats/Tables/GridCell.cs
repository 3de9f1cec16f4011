namespace Entente.Formats.Tables;

/// <summary>A cell of a table.</summary>
/// <param name="Place">Where it stands: in a workbook the row and the column of the sheet.</param>
/// <param name="Text">What it holds; empty for nothing.</param>
internal readonly record struct GridCell(Place Place, string Text);
