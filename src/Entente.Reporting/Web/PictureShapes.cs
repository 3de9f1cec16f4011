namespace Entente.Reporting.Web;

/// <summary>The shapes of pictures in a page.</summary>
internal static class PictureShapes
{
    /// <summary>How wide the drawing of a narrow picture is.</summary>
    public const int NarrowWidth = 400;

    /// <summary>The attribute by which a page knows which shape a picture has, after a blank; nothing for a picture of its own.</summary>
    public static string Mark(this PictureShape shape) =>
        shape switch
        {
            PictureShape.Wide => " data-for=\"wide\"",
            PictureShape.Narrow => " data-for=\"narrow\"",
            _ => "",
        };

    /// <summary>Both shapes of a picture; null where there is none.</summary>
    /// <param name="draw">Draws it in a shape.</param>
    public static string? Both(Func<PictureShape, string?> draw) =>
        draw(PictureShape.Wide) is { } wide ? wide + draw(PictureShape.Narrow) : null;

    /// <summary>A text of at most so many letters, cut with a sign that it was.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
