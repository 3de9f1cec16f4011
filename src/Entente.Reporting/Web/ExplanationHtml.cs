using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Reporting.Explanations;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>An explanation as one page that needs nothing else: the answer, the picture, and folded below it everything that it rests on.</summary>
/// <remarks>Texts of the scenario are escaped, and the page's own policy forbids every script.</remarks>
public static class ExplanationHtml
{
    /// <summary>The page.</summary>
    /// <param name="readings">The explanation under every reading, at least one, all of the same scenario.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ImmutableArray<ExplainedReading> readings, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        Document document = new ExplanationStory(readings, language).Document();
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", $"lang=\"{language.Tag}\"").NewLine().Open("head").NewLine();
        page.Raw("<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        );
        page.Element("title", document.Title).NewLine().Open("style").NewLine();
        page.Raw(string.Join('\n', Asset.PictureStyle, Asset.ReportStyle, Asset.ExplanationStyle));
        page.NewLine().Close("style").NewLine().Close("head").NewLine().Open("body").NewLine().Open("main").NewLine();
        page.Element("h1", document.Title).NewLine().Element("p", document.Subtitle, "class=\"subtitle\"").NewLine();
        var blocks = new HtmlBlocks(page, null);
        foreach (Section section in document.Sections.Where(each => !each.Blocks.IsEmpty))
        {
            page.Open("section", $"id=\"{Markup.Escape(section.Key)}\"").NewLine();
            if (section.Heading.Length > 0)
            {
                page.Element("h2", section.Heading).NewLine();
            }

            foreach (Block block in section.Blocks)
            {
                blocks.Write(block);
            }

            page.Close("section").NewLine();
            if (section.Key == "answer")
            {
                page.Open("figure");
                ExplanationSvg.Write(page, readings, language, "");
                page.Close("figure").NewLine();
            }
        }

        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        return page.Close("main").NewLine().Close("body").NewLine().Close("html").NewLine().ToString();
    }
}
