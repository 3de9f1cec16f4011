namespace Entente.Analysis.Bounding;

/// <summary>A sum of one row from each table, and the rows.</summary>
/// <param name="Sum">By party.</param>
/// <param name="Rows">By table: the number of the row.</param>
internal sealed record ReachedSum<T>(T[] Sum, int[] Rows);
