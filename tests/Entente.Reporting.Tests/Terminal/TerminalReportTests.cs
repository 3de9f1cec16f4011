using Entente.Reporting.Languages;
using Entente.Reporting.Terminal;
using Entente.Testing.Support;

namespace Entente.Reporting.Tests.Terminal;

public sealed class TerminalReportTests
{
    [Theory]
    [InlineData("orchard", "en", 60)]
    [InlineData("orchard", "en", 80)]
    [InlineData("orchard", "en", 120)]
    [InlineData("orchard", "nl", 60)]
    [InlineData("orchard", "nl", 80)]
    [InlineData("orchard", "nl", 120)]
    [InlineData("no-deal", "en", 80)]
    [InlineData("no-deal", "nl", 80)]
    [InlineData("three", "en", 80)]
    [InlineData("three", "nl", 80)]
    [InlineData("continuum", "en", 80)]
    [InlineData("border", "en", 80)]
    [InlineData("border", "nl", 100)]
    [InlineData("ranked", "en", 80)]
    [InlineData("alone", "en", 80)]
    [InlineData("hostile", "en", 80)]
    public void A_report_reads_as_approved(string example, string language, int width)
    {
        string report = Write(example, language, new TerminalStyle(width, HasColor: false, HasUnicode: true));
        Approved.Matches($"tests/Entente.Reporting.Tests/Terminal/Approved/{example}.{language}.{width}.txt", report);
    }

    [Fact]
    public void A_terminal_without_unicode_gets_ascii()
    {
        string report = Write("orchard", "en", new TerminalStyle(80, HasColor: false, HasUnicode: false));
        Assert.DoesNotContain(report, letter => letter > '~');
        Approved.Matches("tests/Entente.Reporting.Tests/Terminal/Approved/orchard.ascii.txt", report);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        foreach (string example in Examples.All.Keys)
        {
            string report = Write(example, "nl", new TerminalStyle(width, HasColor: false, HasUnicode: true));
            Assert.All(report.Split('\n'), line => Assert.InRange(TextWidth.Of(line), 0, width));
        }
    }

    [Fact]
    public void Without_colour_there_is_no_escape_even_when_names_hold_one()
    {
        string report = Write("hostile", "en", TerminalStyle.Plain);
        Assert.DoesNotContain(report, letter => char.IsControl(letter) && letter != '\n');
        Assert.DoesNotContain('\u202e', report);
    }

    [Fact]
    public void With_colour_the_words_are_the_same()
    {
        string plain = Write("orchard", "en", new TerminalStyle(80, HasColor: false, HasUnicode: true));
        string coloured = Write("orchard", "en", new TerminalStyle(80, HasColor: true, HasUnicode: true));
        Assert.Contains("\e[32m", coloured, StringComparison.Ordinal);
        Assert.Equal(plain, WithoutColours(coloured));
    }

    private static string WithoutColours(string text) =>
        string.Concat(
            text.Split('\e')
                .Select((part, i) => i == 0 ? part : part[(part.IndexOf('m', StringComparison.Ordinal) + 1)..])
        );

    private static string Write(string example, string language, TerminalStyle style)
    {
        var analysed = Analysed.Of(example);
        return TerminalReport.Write(
            analysed.Analysis,
            analysed.Context with
            {
                Language = language,
            },
            Language.Of(language)!,
            style
        );
    }
}
