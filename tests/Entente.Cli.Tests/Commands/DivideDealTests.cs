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

    /// <summary>One gets the same of both values of y, and nothing is better for it than x: a.</summary>
    private const string Waste = """
        entente: 1
        title: Waste
        issues: { x: [a, b], y: [p, q] }
        parties:
          one: { fallback: 0, preferences: { scores: { x: { a: 5, b: 0 }, y: { p: 0, q: 0 } } } }
          two: { fallback: 0, preferences: { scores: { x: { a: 0, b: 3 }, y: { p: 3, q: 0 } } } }
        """;

    [Theory]
    [InlineData(
        "en",
        "A deal, and what would be better for some at nobody's cost",
        "No package is better for every party than this deal. But this change would cost nobody anything, and be better for two:",
        "one loses nothing and gains nothing",
        "two gains 50% of its scale"
    )]
    [InlineData(
        "nl",
        "Een akkoord, en wat voor sommigen beter zou zijn zonder iemand iets te kosten",
        "Geen pakket is voor elke partij beter dan dit akkoord. Maar deze wijziging kost niemand iets, en is beter voor two:",
        "geen verlies en geen winst voor one",
        "winst voor two: 50% van de eigen schaal"
    )]
    public void What_is_better_for_some_and_costs_nobody_anything_is_told_where_nothing_is_better_for_all(
        string language,
        params string[] told
    )
    {
        using var folder = new TemporaryFolder();
        string[] call = ["divide", folder.Write("waste.yaml", Waste), "--deal", "{\"x\":\"a\",\"y\":\"q\"}"];

        CliRun run = CliRun.Of([.. call, "--language", language]);
        string text = string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(told, each => Assert.Contains(each, text, StringComparison.Ordinal));

        JsonElement document = Json([.. call, "--json"]).RootElement;
        Assert.Equal(JsonValueKind.Null, document.GetProperty("improvement").ValueKind);
        JsonElement harmless = document.GetProperty("harmless");
        Assert.Equal("p", harmless.GetProperty("outcome").GetProperty("y").GetString());
        Assert.Equal(
            [0, 0.5],
            harmless.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("share").GetDouble())
        );
        Assert.Contains("<svg", CliRun.Of([.. call, "--svg", "-"]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "A deal that no other is better than", "No package is better for every party than this deal")]
    [InlineData("nl", "Een akkoord waarvoor er geen beter is", "Geen pakket is voor elke partij beter dan dit akkoord")]
    public void The_heading_says_what_follows_where_nothing_is_better(string language, string heading, string told)
    {
        using var folder = new TemporaryFolder();
        string output = CliRun
            .Of(
                "divide",
                folder.Write("waste.yaml", Waste),
                "--deal",
                "{\"x\":\"a\",\"y\":\"p\"}",
                "--language",
                language
            )
            .Output;
        Assert.StartsWith(heading, output, StringComparison.Ordinal);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain("what would be better", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_orders_packages_is_told_that_no_gain_can_be_measured()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "order.yaml",
            """
            entente: 1
            title: Order
            issues: { x: [a, b] }
            parties:
              one: { preferences: { ranking: [ { x: a }, { x: b } ] } }
              two: { preferences: { scores: { x: { a: 0, b: 3 } } } }
            """
        );
        CliRun run = CliRun.Of("divide", file, "--deal", "{\"x\":\"a\"}", "--language", "en");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("an order without numbers", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
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
