using Entente.Analysis;
using Entente.Reporting.Composition;
using Entente.Reporting.Languages;
using Entente.Scenarios;

namespace Entente.Reporting.Web;

/// <summary>What each party would gain by a better package than the deal, as bars: shares of its own scale, from its worst outcome to its best.</summary>
public static class ImprovementSvg
{
    private const int Width = 760;
    private const int Left = 210;
    private const int Right = 60;
    private const int Row = 30;
    private const int Head = 40;
    private const int MostName = 28;

    /// <summary>The picture, with its style in it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="improvement">What is better for everybody than the deal, or for some and worse for nobody.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(Scenario scenario, DealImprovement improvement, Language language)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(improvement);
        ArgumentNullException.ThrowIfNull(language);
        return Part(scenario, improvement, language, $"{Asset.FigureStyle}\n{Asset.TheoryStyle}") + "\n";
    }

    /// <summary>The picture with a style of its own, or without one as part of a page that has it.</summary>
    internal static string Part(Scenario scenario, DealImprovement improvement, Language language, string style)
    {
        var names = new Naming(scenario, language);
        int parties = scenario.Parties.Length;
        int height = Head + (parties * Row) + 8;
        string title = language.Say(
            "What each would gain, as a share of its own scale",
            "Wat elk zou winnen, als deel van de eigen schaal"
        );
        var page = new Markup();
        page.Raw(
            $"<svg class=\"plot division\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{Markup.Escape(title)}\">"
        );
        page.Style(style, Width, height);
        page.Element("title", title);
        page.Element("text", title, $"x=\"{Left}\" y=\"26\"");
        for (int party = 0; party < parties; party++)
        {
            int y = Head + (party * Row);
            string name = names.OfParty(scenario.Parties[party].Name);
            string shown = name.Length > MostName ? name[..(MostName - 1)] + "…" : name;
            double share = improvement.Gains[party].Share.ToDouble();
            double width = Math.Clamp(share, 0, 1) * (Width - Left - Right);
            page.Raw($"<text text-anchor=\"end\" x=\"{Left - 10}\" y=\"{y + 16}\">")
                .Element("title", name)
                .Text(shown)
                .Raw("</text>");
            page.Raw(
                $"<rect class=\"who-0\" x=\"{Left}\" y=\"{y}\" width=\"{Markup.Length(width)}\" height=\"{Row - 8}\"/>"
            );
            page.Element(
                "text",
                language.Percent(share),
                $"class=\"soft\" x=\"{Markup.Length(Left + width + 8)}\" y=\"{y + 16}\""
            );
        }

        return page.Raw("</svg>").ToString();
    }
}
