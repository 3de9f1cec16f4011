using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>A document with one picture as a page that needs nothing else; its own policy forbids every script.</summary>
internal static class PicturedPage
{
    /// <summary>The page.</summary>
    /// <param name="document">The document; texts are escaped.</param>
    /// <param name="picture">The picture, as an element that may stand in a page.</param>
    /// <param name="after">The key of the section below which the picture stands.</param>
    /// <param name="language">The language of the page.</param>
    public static string Write(Document document, string picture, string after, Language language)
    {
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
            if (section.Key == after)
            {
                page.Open("figure").Raw(picture).Close("figure").NewLine();
            }
        }

        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        return page.Close("main").NewLine().Close("body").NewLine().Close("html").NewLine().ToString();
    }
}
