namespace Entente.Reporting.Documents;

/// <summary>A column of a table.</summary>
/// <param name="Heading">The text above it.</param>
/// <param name="IsNumeric">Whether its cells stand to the right.</param>
internal sealed record Column(RichText Heading, bool IsNumeric = false);
