using System.Security.Cryptography;
using System.Text;
using Entente.Analysis;
using Entente.Reporting.Composition;
using Entente.Reporting.Documents;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>An analysis as one page that needs nothing else: style, picture, data and script lie in it, and it asks the network for nothing.</summary>
/// <remarks>
/// Texts of the scenario are escaped, and the page's own policy forbids every script but its own. Without scripts the page still shows everything but
/// what a single dot holds. At most <see cref="AnalysisContext.Sample"/> and 2,000 points of the frontier are in it.
/// </remarks>
public static class HtmlReport
{
    // A heading in a section stands below that of the section.
    private const string Headings = "#likelihood h3{font-size:1rem;margin:1.6rem 0 .4rem}";

    /// <summary>The page.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="context">What stands around it.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(ScenarioAnalysis analysis, AnalysisContext context, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var subject = new Subject(analysis, context, language);
        Document document = AnalysisDocument.Of(subject);
        string script = Asset.ReportScript;
        string style = string.Join(
            '\n',
            [
                Asset.PictureStyle,
                Asset.ReportStyle,
                .. context.Forecasts.IsEmpty ? [] : new[] { AnswerPage.PartStyle, Headings },
            ]
        );
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", $"lang=\"{language.Tag}\"").NewLine().Open("head").NewLine();
        page.Raw("<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'\">\n"
        );
        page.Element("title", document.Title).NewLine();
        page.Open("style").NewLine().Raw(style).NewLine().Close("style").NewLine().Close("head").NewLine();
        page.Open("body").NewLine().Open("main").NewLine();
        page.Element("h1", document.Title).NewLine();
        if (document.Subtitle.Length > 0)
        {
            page.Element("p", document.Subtitle, "class=\"subtitle\"").NewLine();
        }

        var blocks = new HtmlBlocks(page, subject);
        foreach (Section section in document.Sections)
        {
            page.Open("section", $"id=\"{section.Key}\"").NewLine();
            if (section.Heading.Length > 0)
            {
                page.Element("h2", section.Heading).NewLine();
            }

            foreach (Block block in section.Blocks)
            {
                blocks.Write(block);
            }

            page.Close("section").NewLine();
        }

        if (!context.Forecasts.IsEmpty)
        {
            Forecast(page, context, language);
        }

        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        page.Close("main").NewLine();
        if (document.Sections.Any(section => section.Blocks.Any(block => block is Block.Drawing)))
        {
            page.Raw("<script>").Raw(script).Raw("</script>\n");
        }

        return page.Close("body").NewLine().Close("html").NewLine().ToString();
    }

    private static void Forecast(Markup page, AnalysisContext context, Language language)
    {
        page.Open("section", "id=\"likelihood\"").NewLine();
        page.Element("h2", language.Say("How likely a deal is", "Hoe waarschijnlijk een akkoord is")).NewLine();
        foreach (HtmlSection part in HtmlSections.Of(context.Forecasts, language))
        {
            page.Open("section", $"id=\"likelihood-{Markup.Escape(part.Key)}\"").NewLine();
            if (part.Heading.Length > 0)
            {
                page.Element("h3", part.Heading).NewLine();
            }

            page.Raw(part.Markup).Close("section").NewLine();
        }

        page.Close("section").NewLine();
    }

    private static string HashOf(string script) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
