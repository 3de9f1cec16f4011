using Entente.Reporting.Languages;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Web;

/// <summary>What the signs of a picture stand for, written below it where no page does so.</summary>
internal sealed class SvgLegend
{
    private const int RowHeight = 28;
    private const int Margin = 16;
    private const int SignWidth = 30;
    private const int Gap = 20;

    // A letter of 12 pixels is about this wide on average; a little too much room is better than too little.
    private const double LetterWidth = 6.6;

    private readonly List<Entry> entries = [];
    private readonly int width;
    private readonly bool isPlane;

    /// <summary>Lays the entries out in rows.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="language">The language to write in.</param>
    /// <param name="width">The width of the picture.</param>
    public SvgLegend(OutcomePicture picture, Language language, int width)
    {
        this.width = width;
        isPlane = picture.Axes.Length == 2;
        foreach (PictureMark mark in picture.Marks)
        {
            Add(mark.Name, (svg, x, y) => MarkShape.Write(svg, mark, x, y));
        }

        Add(language.Say("efficient", "efficiënt"), (svg, x, y) => Efficient(svg, "yes", x, y));
        if (picture.Frontier.Any(point => !point.IsAcceptable))
        {
            Add(
                language.Say("efficient, not acceptable to all", "efficiënt, niet voor allen aanvaardbaar"),
                (svg, x, y) => Efficient(svg, "no", x, y)
            );
        }

        Add(language.Say("worth of no deal", "waarde zonder akkoord"), Dashes);
    }

    /// <summary>How much the legend adds to the height of the picture.</summary>
    public int Height => ((entries[^1].Row + 1) * RowHeight) + Margin;

    /// <summary>Writes the legend.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="top">Where the picture ends.</param>
    public void Write(Markup svg, int top)
    {
        svg.NewLine().Raw("<g class=\"legend\">");
        foreach (Entry entry in entries)
        {
            double y = top + (Margin / 2.0) + (entry.Row * RowHeight);
            entry.Sign(svg, entry.X + 12, y);
            svg.Element("text", entry.Text, $"x=\"{Markup.Length(entry.X + SignWidth)}\" y=\"{Markup.Length(y + 4)}\"");
        }

        svg.Raw("</g>");
    }

    private void Add(string text, Action<Markup, double, double> sign)
    {
        double needed = SignWidth + (text.Length * LetterWidth);
        Entry? last = entries.LastOrDefault();
        double x = last is null ? Margin : last.X + last.Width + Gap;
        int row = last?.Row ?? 0;
        if (last is not null && x + needed > width - Margin)
        {
            (x, row) = (Margin, row + 1);
        }

        entries.Add(new Entry(text, sign, x, row, needed));
    }

    // A dot in the plane, a line across parallel axes.
    private void Efficient(Markup svg, string kind, double x, double y) =>
        svg.Raw(
            !isPlane
                ? $"<g class=\"lines\"><path class=\"{kind}\" style=\"stroke-opacity:.8\" d=\"M{Markup.Length(x - 12)} {Markup.Length(y)}h24\"/></g>"
                : $"<g class=\"frontier\"><circle class=\"{kind}\" cx=\"{Markup.Length(x)}\" cy=\"{Markup.Length(y)}\" r=\"4\"/></g>"
        );

    private static void Dashes(Markup svg, double x, double y) =>
        svg.Raw(
            $"<line class=\"fallback\" x1=\"{Markup.Length(x - 12)}\" x2=\"{Markup.Length(x + 12)}\" y1=\"{Markup.Length(y)}\" y2=\"{Markup.Length(y)}\"/>"
        );

    private sealed record Entry(string Text, Action<Markup, double, double> Sign, double X, int Row, double Width);
}
