namespace Entente.Formats.Exercises;

/// <summary>A row of a table of two columns.</summary>
/// <param name="Left">The first cell.</param>
/// <param name="Right">The second.</param>
internal readonly record struct TableRow(string Left, string Right);
