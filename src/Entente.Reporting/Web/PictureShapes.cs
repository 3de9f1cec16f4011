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

    /// <summary>A text cut with a sign that it was, so that it is no wider than there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">How much room there is, in the units of the drawing.</param>
    /// <param name="size">The size of its letters, in the same units.</param>
    /// <param name="isBold">Whether they are bold.</param>
    public static string Fit(string text, double width, double size, bool isBold)
    {
        int most = text.Length;
        while (most > 1 && WidthOf(Cut(text, most), size, isBold) > width)
        {
            most--;
        }

        return Cut(text, most);
    }

    /// <summary>About how wide a text is in a wide typeface; in most it is narrower.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="isBold">Whether they are bold.</param>
    public static double WidthOf(string text, double size, bool isBold) =>
        text.Sum(letter =>
            letter is ' ' or 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '’' or '‘' or '\'' or '|' or '!'
                ? 0.36
            : letter is 'm' or 'w' or 'M' or 'W' or '…' ? 1.0
            : char.IsUpper(letter) ? 0.74
            : 0.62
        )
        * size
        * (isBold ? 1.1 : 1);
}
