namespace Entente.Reporting.Web.Graphs;

/// <summary>A place in a grid.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Row">The row, from 0.</param>
internal readonly record struct GridCell(int Column, int Row);
