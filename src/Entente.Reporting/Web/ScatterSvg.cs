using Entente.Reporting.Composition;
using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>The outcomes of two parties in a plane. Elements carry the number of their point, so that a page can move them to other axes.</summary>
internal sealed class ScatterSvg(OutcomePicture picture, Language language)
{
    public const int Width = 760;
    public const int Height = 520;
    public const int Left = 70;
    public const int Right = 22;
    public const int Top = 34;
    public const int Bottom = 58;

    private readonly PictureAxis across = picture.Axes[0];
    private readonly PictureAxis up = picture.Axes[1];
    private readonly PlotFrame frame = new(picture.Axes[0], picture.Axes[1], Width, Height, Left, Right, Top, Bottom);
    private readonly Markup svg = new();

    /// <summary>The picture.</summary>
    /// <param name="attributes">Attributes of the outermost element beside its size.</param>
    /// <param name="style">A style sheet to put into it; empty for none.</param>
    public string Write(string attributes, string style)
    {
        string label = Markup.Escape(
            language.Say(
                $"Outcomes by what they are worth to {across.Party} (to the right) and {up.Party} (upwards)",
                $"Uitkomsten naar wat ze waard zijn voor {across.Party} (naar rechts) en {up.Party} (omhoog)"
            )
        );
        SvgLegend? legend = style.Length > 0 ? new SvgLegend(picture, language, Width) : null;
        int height = Height + (legend?.Height ?? 0);
        svg.Open(
            "svg",
            $"xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{label}\" {attributes}".TrimEnd()
        );
        svg.Raw($"<title>{label}</title>");
        if (style.Length > 0)
        {
            svg.Open("style").Raw(style).Close("style");
            svg.Raw($"<rect class=\"paper\" width=\"{Width}\" height=\"{height}\"/>");
        }

        Zone();
        Grid();
        Fallbacks();
        svg.Raw("<g class=\"cloud\">");
        for (int i = 0; i < picture.Cloud.Length; i++)
        {
            Dot(picture.Cloud[i], i, "1.8");
        }

        svg.Raw("</g>").NewLine().Raw("<g class=\"frontier\">");
        FrontierLine();
        for (int i = 0; i < picture.Frontier.Length; i++)
        {
            Dot(picture.Frontier[i], picture.Cloud.Length + i, "3.6");
        }

        svg.Raw("</g>").NewLine().Raw("<g class=\"marks\">");
        for (int i = picture.Marks.Length - 1; i >= 0; i--)
        {
            PictureMark mark = picture.Marks[i];
            MarkShape.Write(svg, mark, X(mark.Utilities[0]), Y(mark.Utilities[1]), $"data-m=\"{i}\"");
        }

        svg.Raw("</g>");
        legend?.Write(svg, Height);
        return svg.Close("svg").ToString();
    }

    private double X(double utility) => frame.X(utility);

    private double Y(double utility) => frame.Y(utility);

    private void Grid()
    {
        frame.Grid(svg, language);
        svg.Element("text", Title(across) + " →", $"class=\"axis across\" x=\"{Width - Right}\" y=\"{Height - 12}\"");
        svg.Element("text", "↑ " + Title(up), $"class=\"axis up\" x=\"{Left - 8}\" y=\"{Top - 14}\"").NewLine();
    }

    private void Zone()
    {
        double x = X(across.Reservation);
        double y = Y(up.Reservation);
        svg.Raw(
            $"<rect class=\"zone\" x=\"{Markup.Length(x)}\" y=\"{Top}\" width=\"{Markup.Length(Math.Max(0, Width - Right - x))}\" height=\"{Markup.Length(Math.Max(0, y - Top))}\"/>"
        );
    }

    private void Fallbacks()
    {
        double x = X(across.Reservation);
        double y = Y(up.Reservation);
        svg.Raw(
            $"<line class=\"fallback x\" x1=\"{Markup.Length(x)}\" x2=\"{Markup.Length(x)}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>"
        );
        svg.Raw(
                $"<line class=\"fallback y\" x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Markup.Length(y)}\" y2=\"{Markup.Length(y)}\"/>"
            )
            .NewLine();
    }

    private string Title(PictureAxis axis) =>
        axis.Unit.Length > 0 ? $"{axis.Party} ({UnitNames.Of(axis.Unit, language)})" : axis.Party;

    // Pieces are the frontier itself; between points the line only guides the eye.
    private void FrontierLine()
    {
        if (!picture.Pieces.IsEmpty)
        {
            foreach (PicturePiece piece in picture.Pieces)
            {
                svg.Raw($"<path class=\"piece\" d=\"M{Place(piece.From)}L{Place(piece.To)}\"/>");
            }
        }
        else if (picture.Frontier.Length > 1 && picture.Axes.Length == 2)
        {
            svg.Raw($"<path class=\"guide\" d=\"M{string.Join('L', picture.Frontier.Select(Place))}\"/>");
        }
    }

    private string Place(PicturePoint point) =>
        $"{Markup.Length(X(point.Utilities[0]))} {Markup.Length(Y(point.Utilities[1]))}";

    private void Dot(PicturePoint point, int number, string radius) =>
        svg.Raw(
            $"<circle data-p=\"{number}\" class=\"{(point.IsAcceptable ? "yes" : "no")}\" cx=\"{Markup.Length(X(point.Utilities[0]))}\" cy=\"{Markup.Length(Y(point.Utilities[1]))}\" r=\"{radius}\"/>"
        );
}
