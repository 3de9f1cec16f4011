using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Web;

/// <summary>An answer in words with its pictures: as one page that needs nothing else, or in parts for a page that has a style of its own.</summary>
/// <param name="document">The words.</param>
/// <param name="pictures">The pictures without a style, by the number of the section that they belong to; a section without one is not there.</param>
/// <param name="language">The language to write in.</param>
internal sealed class AnswerPage(Document document, IReadOnlyDictionary<int, string> pictures, Language language)
{
    private const string Colours =
        ":root{--accent-wash:#dff1ea;--signal:#b84a00;--p0:#0b6e63;--p1:#b84a00;--p2:#1a5fb4;--p3:#8c2f5d}"
        + "@media(prefers-color-scheme:dark){:root{--accent-wash:#16302a;--signal:#f0a36b;--p0:#4fc3b0;--p1:#f08a45;--p2:#6aa8f0;--p3:#d77aa8}}";

    /// <summary>What answers need beside the style of reports.</summary>
    public static string PartStyle { get; } = Asset.AnswerStyle + '\n' + Colours;

    private static readonly string Style = string.Join('\n', Asset.PictureStyle, Asset.ReportStyle, PartStyle);

    /// <summary>The page. Texts are escaped, and its own policy forbids every script.</summary>
    public string Write()
    {
        var page = new Markup();
        page.Raw("<!doctype html>\n").Open("html", $"lang=\"{language.Tag}\"").NewLine().Open("head").NewLine();
        page.Raw("<meta charset=\"utf-8\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Raw(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        );
        page.Element("title", document.Title).NewLine().Open("style").NewLine().Raw(Style).NewLine().Close("style");
        page.NewLine().Close("head").NewLine().Open("body").NewLine().Open("main").NewLine();
        page.Element("h1", document.Title).NewLine();
        if (document.Subtitle.Length > 0)
        {
            page.Element("p", document.Subtitle, "class=\"subtitle\"").NewLine();
        }

        foreach (HtmlSection section in Sections())
        {
            page.Open("section", $"id=\"{Markup.Escape(section.Key)}\"").NewLine();
            if (section.Heading.Length > 0)
            {
                page.Element("h2", section.Heading).NewLine();
            }

            page.Raw(section.Markup).Close("section").NewLine();
        }

        page.Element("footer", language.Say("Made with Entente.", "Gemaakt met Entente.")).NewLine();
        return page.Close("main").NewLine().Close("body").NewLine().Close("html").NewLine().ToString();
    }

    /// <summary>The sections that hold something, each under a key of its own.</summary>
    public ImmutableArray<HtmlSection> Sections()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<HtmlSection>.Builder parts = ImmutableArray.CreateBuilder<HtmlSection>();
        for (int i = 0; i < document.Sections.Length; i++)
        {
            Section section = document.Sections[i];
            string? picture = pictures.GetValueOrDefault(i);
            if (!section.Blocks.IsEmpty || picture is not null)
            {
                string key = keys.Add(section.Key) ? section.Key : $"{section.Key}-{i + 1}";
                parts.Add(new HtmlSection(key, section.Heading, MarkupOf(section, picture)));
            }
        }

        return parts.ToImmutable();
    }

    // A picture comes after what says it in words and before what says it in figures.
    private static string MarkupOf(Section section, string? picture)
    {
        var page = new Markup();
        var blocks = new HtmlBlocks(page, null);
        bool isDrawn = picture is null;
        foreach (Block block in section.Blocks)
        {
            if (!isDrawn && block is Block.Tabular or Block.Details)
            {
                Figure(page, picture!);
                isDrawn = true;
            }

            blocks.Write(block);
        }

        if (!isDrawn)
        {
            Figure(page, picture!);
        }

        return page.ToString();
    }

    private static void Figure(Markup page, string picture) =>
        page.Open("figure", "class=\"answer\" tabindex=\"0\"").Raw(picture).Close("figure").NewLine();
}
