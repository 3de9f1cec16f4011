using System.Text.RegularExpressions;
using Entente.Reporting.Json;
using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Reporting.Tournaments;
using Entente.Reporting.Web;
using Entente.Testing.Support;

namespace Entente.Reporting.Tests.Tournaments;

public sealed partial class TournamentReportTests
{
    private const string Folder = "tests/Entente.Reporting.Tests/Tournaments/Approved/";

    [Theory]
    [InlineData("four", "en", 80)]
    [InlineData("four", "nl", 60)]
    [InlineData("four", "en", 120)]
    [InlineData("one", "en", 80)]
    [InlineData("alone", "nl", 80)]
    [InlineData("hostile", "en", 80)]
    public void A_report_reads_as_approved(string tournament, string language, int width) =>
        Approved.Matches(
            $"{Folder}{tournament}.{language}.{width}.txt",
            InTerminal(tournament, language, new TerminalStyle(width, HasColor: false, HasUnicode: true))
        );

    [Fact]
    public void A_terminal_without_unicode_gets_ascii()
    {
        string report = InTerminal("four", "en", new TerminalStyle(80, HasColor: false, HasUnicode: false));
        Assert.DoesNotContain(report, letter => letter > '~');
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (string tournament in MadeUpTournaments.All.Keys)
        {
            string report = InTerminal(tournament, "en", new TerminalStyle(width, HasColor: false, HasUnicode: true));
            Assert.All(report.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        }
    }

    [Theory]
    [InlineData("four", "en")]
    [InlineData("one", "nl")]
    public void A_page_is_as_approved(string tournament, string language) =>
        Approved.Matches($"{Folder}{tournament}.{language}.html", InPage(tournament, language));

    [Theory]
    [InlineData("four")]
    [InlineData("alone")]
    public void A_document_is_as_approved(string tournament) =>
        Approved.Matches(
            $"{Folder}{tournament}.json",
            TournamentAnalysisJson.Write(MadeUpTournaments.All[tournament].Analysis)
        );

    [Fact]
    public void Names_are_inert()
    {
        string page = InPage("hostile", "en");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover", page, StringComparison.Ordinal);
        Assert.Single(ScriptStart().Matches(page));
    }

    [Fact]
    public void A_page_asks_the_network_for_nothing()
    {
        foreach (string tournament in MadeUpTournaments.All.Keys)
        {
            string page = InPage(tournament, "en");
            Assert.DoesNotContain("://", page, StringComparison.Ordinal);
            Assert.DoesNotMatch("<[a-z]+ (?:[a-z-]+=\"[^\"]*\" ?)*(src|href|srcset|data)=", page);
            Assert.DoesNotMatch("@import|url[(]", page);
            Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_plot_says_what_it_shows_and_elements_are_closed()
    {
        string page = InPage("four", "en");
        Assert.All(
            SvgStart().Matches(page),
            match => Assert.Contains("aria-label=\"", match.Value, StringComparison.Ordinal)
        );
        foreach (
            string element in new[] { "div", "table", "tr", "td", "th", "figure", "svg", "section", "span", "g", "b" }
        )
        {
            Assert.Equal(Regex.Count(page, $"<{element}[ >]"), Regex.Count(page, $"</{element}>"));
        }
    }

    [Fact]
    public void Where_no_model_was_published_the_report_says_so()
    {
        Assert.Contains("Not available", InTerminal("one", "en", TerminalStyle.Plain), StringComparison.Ordinal);
        Assert.Contains("Not available", InPage("one", "en"), StringComparison.Ordinal);
        Assert.DoesNotContain("Not available", InPage("four", "en"), StringComparison.Ordinal);
    }

    private static string InTerminal(string tournament, string language, TerminalStyle style) =>
        TournamentReport.Write(MadeUpTournaments.All[tournament], Language.Of(language)!, style);

    private static string InPage(string tournament, string language) =>
        TournamentHtml.Write(MadeUpTournaments.All[tournament], Language.Of(language)!);

    [GeneratedRegex("<script")]
    private static partial Regex ScriptStart();

    [GeneratedRegex("<svg [^>]*>")]
    private static partial Regex SvgStart();
}
