using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;

namespace Entente.Cli.Tests.Commands;

/// <summary>Pages of answers: one renderer for conflicts, exchanges, questions of division and of stakeholders.</summary>
public sealed partial class AnswerPageTests
{
    public static TheoryData<string, string> Shipped
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (string id in ShippedConflicts.Ids)
            {
                all.Add("conflict", id);
            }

            foreach (string id in ShippedExchanges.Ids)
            {
                all.Add("exchange", id);
            }

            foreach (string id in ShippedQuestions.Ids)
            {
                all.Add("divide", id);
            }

            foreach (string id in ShippedStakeholders.Ids)
            {
                all.Add("forecast", id);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_a_page_that_asks_the_network_for_nothing(string command, string id)
    {
        foreach (string language in new[] { "en", "nl" })
        {
            CliRun run = CliRun.Of(command, id, "--html", "-", "--language", language);
            Assert.True(run.ExitCode == ExitCode.Done, run.Error);
            Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{language}\">", run.Output, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", run.Output, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script|<link|<img|\\ssrc=|\\sstyle=", run.Output);
            Assert.Contains("<p class=\"lead", run.Output, StringComparison.Ordinal);
            string[] ids = [.. Ids().Matches(run.Output).Select(match => match.Groups[1].Value)];
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        }
    }

    [Theory]
    [InlineData("conflict", "hanoi-mini-b", "plot graph")]
    [InlineData("exchange", "yongbyon", "plot exchange")]
    [InlineData("divide", "two-offices", "plot agreements")]
    [InlineData("divide", "camp-david-1978", "plot division")]
    [InlineData("divide", "security-council", "plot division")]
    [InlineData("forecast", "hanoi-relief", "plot stakeholders")]
    public void What_can_be_drawn_is_drawn_in_it(string command, string id, string picture)
    {
        string page = CliRun.Of(command, id, "--html", "-").Output;
        Assert.Contains($"<svg class=\"{picture}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_goes_to_a_file_is_not_printed_and_a_document_still_is()
    {
        using var folder = new TemporaryFolder();
        CliRun page = CliRun.Of("exchange", "yongbyon", "--html", folder.At("plan.html"));
        Assert.Equal(ExitCode.Done, page.ExitCode);
        Assert.Empty(page.Output);
        CliRun both = CliRun.Of("exchange", "yongbyon", "--json", "--html", folder.At("plan.html"));
        Assert.StartsWith("{", both.Output, StringComparison.Ordinal);
        Assert.Contains("</html>", File.ReadAllText(folder.At("plan.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_a_file_are_text_in_the_page()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "trade.yaml",
            """
            exchange: 1
            title: '<script>alert(1)</script>'
            parties:
              - name: 'a<b>'
              - name: second
            steps:
              - { name: 'x"><img>', by: 'a<b>', cost: 1, worth: 2 }
              - { name: y, by: second, cost: 1, worth: 2 }
            """
        );
        CliRun run = CliRun.Of("exchange", file, "--html", "-");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.DoesNotContain("<script", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", run.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("<section id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
