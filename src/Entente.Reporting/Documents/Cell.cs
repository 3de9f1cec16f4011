namespace Entente.Reporting.Documents;

/// <summary>A cell of a table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Share">A share (0 to 1) to draw as a bar before the text; null for none.</param>
internal sealed record Cell(RichText Text, double? Share = null)
{
    public static implicit operator Cell(string text) => new(text);

    public static implicit operator Cell(RichText text) => new(text);
}
