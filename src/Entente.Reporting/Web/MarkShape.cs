using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>The sign of a marked outcome: a letter on a shape, so that no meaning hangs on colour.</summary>
internal static class MarkShape
{
    private const double Radius = 10;

    public static string ClassOf(MarkKind kind) =>
        kind switch
        {
            MarkKind.Nash => "nash",
            MarkKind.Egalitarian => "egalitarian",
            MarkKind.KalaiSmorodinsky => "kalai",
            MarkKind.Utilitarian => "utilitarian",
            MarkKind.Ordinal => "ordinal",
            MarkKind.StatusQuo => "status-quo",
            MarkKind.Package => "package",
            _ => "nearest",
        };

    /// <summary>The sign around a place.</summary>
    /// <param name="markup">Where to write.</param>
    /// <param name="mark">What is marked.</param>
    /// <param name="x">Across.</param>
    /// <param name="y">Down.</param>
    /// <param name="attributes">More attributes of the group.</param>
    public static void Write(Markup markup, PictureMark mark, double x, double y, string attributes = "")
    {
        string place = $"transform=\"translate({Markup.Length(x)} {Markup.Length(y)})\"";
        markup.Open("g", $"class=\"mark {ClassOf(mark.Kinds[0])}\" {place} {attributes}".TrimEnd());
        markup.Element("title", mark.Name);
        markup.Raw(
            mark.Kinds[0] switch
            {
                MarkKind.StatusQuo => $"<rect x=\"-9\" y=\"-9\" width=\"18\" height=\"18\" rx=\"3\"/>",
                MarkKind.Package => "<path d=\"M0-12 12 0 0 12-12 0z\"/>",
                MarkKind.Nearest => "<path d=\"M0-12 12 9-12 9z\"/>",
                _ => $"<circle r=\"{Markup.Length(Radius)}\"/>",
            }
        );
        markup.Element("text", mark.Letters[..1], "dy=\"4\"").Close("g");
    }
}
