using System.Security.Cryptography;
using System.Text;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;
using Entente.Reporting.Sessions;
using Entente.Review;

namespace Entente.Reporting.Web;

/// <summary>A review as one page that needs nothing else: style, drawings and script lie in it, and it asks the network for nothing.</summary>
/// <remarks>Texts of the log and the scenario are escaped, and the page's own policy forbids every script but its own. Without scripts the drawings still say what an offer is when pointed at.</remarks>
public static class ReviewHtml
{
    /// <summary>The page.</summary>
    /// <param name="review">The review.</param>
    /// <param name="language">The language to write in.</param>
    public static string Write(SessionReview review, Language language)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(language);
        var words = new ReviewWords(review, language);
        Document document = new ReviewStory(words).Document();
        string script = Asset.ReviewScript;
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", $"lang=\"{language.Tag}\"").NewLine().Open("head").NewLine();
        page.Raw("<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw(
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src '{HashOf(script)}'; base-uri 'none'; form-action 'none'\">\n"
        );
        page.Element("title", document.Title).NewLine().Open("style").NewLine();
        page.Raw(string.Join('\n', Asset.PictureStyle, Asset.ReportStyle, Asset.ReviewStyle));
        page.NewLine().Close("style").NewLine().Close("head").NewLine().Open("body").NewLine().Open("main").NewLine();
        page.Element("h1", document.Title).NewLine().Element("p", document.Subtitle, "class=\"subtitle\"").NewLine();
        var blocks = new HtmlBlocks(page, null);
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

            if (section.Key == "given")
            {
                BalanceSvg.Write(page, words);
            }

            page.Close("section").NewLine();
            if (section.Key == "lessons")
            {
                var dance = new Markup();
                if (DanceSection.Write(dance, words))
                {
                    page.Open("section", $"id=\"{DanceSection.Key}\"").NewLine();
                    page.Element("h2", DanceSection.HeadingIn(words)).NewLine().Raw(dance.ToString());
                    page.Close("section").NewLine();
                }
            }
        }

        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        page.Close("main").NewLine().Raw("<script>").Raw(script).Raw("</script>\n");
        return page.Close("body").NewLine().Close("html").NewLine().ToString();
    }

    private static string HashOf(string script) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
