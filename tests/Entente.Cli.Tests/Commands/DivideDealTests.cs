using System.Text.Json;
using System.Xml.Linq;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What would have been better for everybody than a deal.</summary>
public sealed class DivideDealTests
{
    [Fact]
    public void After_a_deal_the_package_that_helps_everybody_most_is_found()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("trade.yaml", Trade);
        CliRun told = CliRun.Of("divide", file, "--deal", "signed");
        Assert.Equal(ExitCode.Done, told.ExitCode);
        Assert.Contains("Every party would gain by this change:", told.Output, StringComparison.Ordinal);
        JsonElement improvement = Json("divide", file, "--deal", "{\"x\":\"b\",\"y\":\"a\"}", "--json")
            .RootElement.GetProperty("improvement");
        Assert.Equal("a", improvement.GetProperty("outcome").GetProperty("x").GetString());
        Assert.Equal("b", improvement.GetProperty("outcome").GetProperty("y").GetString());
        Assert.True(improvement.GetProperty("largest").GetBoolean());
        Assert.All(
            improvement.GetProperty("parties").EnumerateArray(),
            party =>
                Assert.Equal(
                    (1, 3, 2, 0.5),
                    (
                        party.GetProperty("deal").GetDouble(),
                        party.GetProperty("package").GetDouble(),
                        party.GetProperty("gain").GetDouble(),
                        party.GetProperty("share").GetDouble()
                    )
                )
        );
        string best = "{\"x\":\"a\",\"y\":\"b\"}";
        Assert.Equal(
            JsonValueKind.Null,
            Json("divide", file, "--deal", best, "--json").RootElement.GetProperty("improvement").ValueKind
        );
        Assert.Contains(
            "Geen pakket is voor elke partij beter",
            CliRun.Of("divide", file, "--deal", best, "--language", "nl").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en", "What each would gain, as a share of its own scale", "Every party would gain by this change:")]
    [InlineData("nl", "Wat elk zou winnen, als deel van de eigen schaal", "Elke partij zou winnen bij deze wijziging:")]
    public void What_is_better_than_a_deal_is_a_page_and_a_picture_too(string language, string drawn, string told)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("trade.yaml", Trade);
        CliRun page = CliRun.Of("divide", file, "--deal", "signed", "--html", "-", "--language", language);
        Assert.True(page.ExitCode == ExitCode.Done, page.Error);
        Assert.StartsWith("<!doctype html>", page.Output, StringComparison.Ordinal);
        Assert.Contains(told, page.Output, StringComparison.Ordinal);
        Assert.Contains(drawn, page.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img", page.Output);
        CliRun files = CliRun.Of([
            "divide",
            file,
            "--deal",
            "signed",
            "--json",
            "--svg",
            folder.At("gain.svg"),
            "--html",
            folder.At("gain.html"),
            "--language",
            language,
        ]);
        Assert.StartsWith("{", files.Output, StringComparison.Ordinal);
        Assert.Equal(page.Output, File.ReadAllText(folder.At("gain.html")));
        XElement picture = XElement.Parse(File.ReadAllText(folder.At("gain.svg")));
        Assert.Equal(2, picture.Descendants().Count(each => (string?)each.Attribute("class") == "who-0"));
        Assert.Equal(2, picture.Descendants().Count(each => each.Value is "50%" or "50 %" && !each.HasElements));
    }

    [Fact]
    public void Where_nothing_is_better_than_a_deal_a_page_says_so_and_there_is_nothing_to_draw()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("trade.yaml", Trade);
        string[] best = ["divide", file, "--deal", "{\"x\":\"a\",\"y\":\"b\"}"];
        CliRun page = CliRun.Of([.. best, "--html", "-"]);
        Assert.Contains("No package is better for every party than this deal", page.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page.Output, StringComparison.Ordinal);
        CliRun picture = CliRun.Of([.. best, "--svg", folder.At("gain.svg"), "--html", folder.At("gain.html")]);
        Assert.Equal(ExitCode.WrongUsage, picture.ExitCode);
        Assert.Contains("There is nothing to draw: no package is better", picture.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("gain.html")));
    }

    [Theory]
    [InlineData("leave --method out", "--deal", "signed", "--method", "nash")]
    [InlineData("give --deal too", "--reading", "stated")]
    [InlineData("Only one of --json", "--deal", "signed", "--json", "--svg", "-")]
    public void What_a_deal_does_not_go_with_is_refused(string sentence, params string[] options)
    {
        using var folder = new TemporaryFolder();
        CliRun run = CliRun.Of(["divide", folder.Write("trade.yaml", Trade), .. options]);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_deal_that_is_none_gets_a_sentence()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("trade.yaml", Trade);
        CliRun unknown = CliRun.Of("divide", file, "--deal", "lost");
        Assert.Equal(ExitCode.WrongUsage, unknown.ExitCode);
        Assert.Contains("There is no package 'lost'; there are signed.", unknown.Error, StringComparison.Ordinal);
        CliRun wrong = CliRun.Of("divide", file, "--deal", "{\"x\":\"c\",\"y\":\"a\"}");
        Assert.Equal(ExitCode.InputFault, wrong.ExitCode);
        Assert.StartsWith("--deal:1", wrong.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, CliRun.Of("divide", file, "--deal", "signed", "--reading", "other").ExitCode);
        Assert.Equal(ExitCode.InputFault, CliRun.Of("divide", folder.At("none.yaml"), "--deal", "signed").ExitCode);
    }

    // Each cares three times as much for one of two issues; what was signed gives each the other one.
    private const string Trade = """
        entente: 1
        issues: { x: [a, b], y: [a, b] }
        packages:
          signed: { outcome: { x: b, y: a } }
        parties:
          a: { preferences: { scores: { x: [3, 0], y: [1, 0] } } }
          b: { preferences: { scores: { x: [0, 1], y: [0, 3] } } }
        """;

    private static JsonDocument Json(params string[] arguments)
    {
        CliRun run = CliRun.Of(arguments);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        AnswerSchemas.Fitting(run.Output);
        return JsonDocument.Parse(run.Output);
    }
}
