using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>One axis a party, side by side; every outcome is a line across them (parallel coordinates).</summary>
internal sealed class ParallelSvg(OutcomePicture picture, Language language)
{
    private const int Width = 760;
    private const int Height = 420;
    private const int Left = 70;
    private const int Right = 70;
    private const int Top = 56;
    private const int Bottom = 40;
    private const int MostLines = 400;
    private const int LongestName = 20;
    private const int LeastName = 4;
    private const double LetterWidth = 8.2;

    private readonly Markup svg = new();

    /// <summary>The picture.</summary>
    public string Write(string attributes, string style)
    {
        string label = Markup.Escape(
            language.Say(
                "Efficient outcomes as lines across one axis a party, worst at the bottom, best at the top",
                "Efficiënte uitkomsten als lijnen over één as per partij, slechtst onderaan, best bovenaan"
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

        svg.Raw("<g class=\"lines\">");
        int step = Math.Max(1, (picture.Frontier.Length + MostLines - 1) / MostLines);
        for (int i = 0; i < picture.Frontier.Length; i += step)
        {
            PicturePoint point = picture.Frontier[i];
            string kind = point.IsAcceptable ? "yes" : "no";
            svg.Raw($"<path class=\"{kind}\" data-p=\"{picture.Cloud.Length + i}\" d=\"{PathOf(point.Utilities)}\"/>");
        }

        svg.Raw("</g>").NewLine();
        Axes();
        svg.Raw("<g class=\"marks\">");
        for (int i = picture.Marks.Length - 1; i >= 0; i--)
        {
            PictureMark mark = picture.Marks[i];
            svg.Raw(
                $"<path class=\"route {MarkShape.ClassOf(mark.Kinds[0])}\" data-m=\"{i}\" d=\"{PathOf(mark.Utilities)}\"/>"
            );
        }

        for (int i = picture.Marks.Length - 1; i >= 0; i--)
        {
            PictureMark mark = picture.Marks[i];
            for (int axis = 0; axis < picture.Axes.Length; axis++)
            {
                MarkShape.Write(svg, mark, X(axis), Y(axis, mark.Utilities[axis]), $"data-m=\"{i}\"");
            }
        }

        svg.Raw("</g>");
        legend?.Write(svg, Height);
        return svg.Close("svg").ToString();
    }

    private double X(int axis) =>
        picture.Axes.Length == 1
            ? Width / 2.0
            : Left + ((double)axis * (Width - Left - Right) / (picture.Axes.Length - 1));

    private double Y(int axis, double utility) =>
        Height - Bottom - (picture.Axes[axis].Share(utility) * (Height - Top - Bottom));

    private string PathOf(IReadOnlyList<double> utilities) =>
        "M"
        + string.Join(
            'L',
            utilities.Select((utility, axis) => $"{Markup.Length(X(axis))} {Markup.Length(Y(axis, utility))}")
        );

    private void Axes()
    {
        for (int axis = 0; axis < picture.Axes.Length; axis++)
        {
            PictureAxis of = picture.Axes[axis];
            string x = Markup.Length(X(axis));
            double fallback = Y(axis, of.Reservation);
            svg.Raw($"<line class=\"scale\" x1=\"{x}\" x2=\"{x}\" y1=\"{Top}\" y2=\"{Height - Bottom}\"/>");
            svg.Raw(
                $"<line class=\"fallback\" x1=\"{Markup.Length(X(axis) - 16)}\" x2=\"{Markup.Length(X(axis) + 16)}\" y1=\"{Markup.Length(fallback)}\" y2=\"{Markup.Length(fallback)}\"/>"
            );
            string[] name = [.. NameOf(of.Party)];
            for (int line = 0; line < name.Length; line++)
            {
                int y = Top - 30 - ((name.Length - 1 - line) * 16);
                svg.Element("text", name[line], $"class=\"axis mid\" x=\"{x}\" y=\"{y}\"");
            }

            svg.Element(
                "text",
                language.Number(of.High, of.Decimals),
                $"class=\"end-label mid\" x=\"{x}\" y=\"{Top - 12}\""
            );
            svg.Element(
                "text",
                language.Number(of.Low, of.Decimals),
                $"class=\"end-label mid\" x=\"{x}\" y=\"{Height - Bottom + 20}\""
            );
        }

        svg.NewLine();
    }

    // In two lines where one would run into the next axis.
    private IEnumerable<string> NameOf(string party)
    {
        int room =
            picture.Axes.Length == 1
                ? LongestName
                : Math.Clamp((int)((X(1) - X(0)) / LetterWidth), LeastName, LongestName);
        int space = party.Length > room ? party.LastIndexOf(' ', Math.Min(room, party.Length - 1)) : -1;
        IEnumerable<string> lines = space > 0 ? [party[..space], party[(space + 1)..]] : [party];
        return lines.Select(line => line.Length > room ? line[..(room - 1)] + "…" : line);
    }
}
