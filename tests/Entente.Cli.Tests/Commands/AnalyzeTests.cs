using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

public sealed partial class AnalyzeTests
{
    [Fact]
    public void Json_is_one_document_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("analyze", folder.Write("car.yaml", Samples.Car), "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Error);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("entente/analysis/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal("12", document.RootElement.GetProperty("scenario").GetProperty("outcomes").GetString());
    }

    [Fact]
    public void Equal_input_gives_equal_bytes_but_for_the_time_whatever_the_threads()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("uncertain.yaml", Samples.Uncertain);
        string one = CliRun.Of("analyze", file, "--json", "--threads", "1", "--draws", "200").Output;
        string two = CliRun.Of("analyze", file, "--json", "--threads", "2", "--draws", "200").Output;
        Assert.Equal(WithoutTimes(one), WithoutTimes(two));
    }

    [Fact]
    public void Every_reading_is_drawn_from_and_the_first_counts()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("uncertain.yaml", Samples.Uncertain);
        using var document = JsonDocument.Parse(CliRun.Of("analyze", file, "--json", "--draws", "200").Output);
        JsonElement[] readings = [.. document.RootElement.GetProperty("readings").EnumerateArray()];
        Assert.Equal(["soft", "hard"], readings.Select(each => each.GetProperty("name").GetString()));
        Assert.True(readings[0].GetProperty("chosen").GetBoolean());
        Assert.Equal(200, document.RootElement.GetProperty("robustness").GetProperty("draws").GetInt32());
        Assert.True(readings[0].GetProperty("agreementZone").GetProperty("exists").GetBoolean());
        Assert.False(readings[1].GetProperty("agreementZone").GetProperty("exists").GetBoolean());
    }

    [Fact]
    public void Another_reading_can_be_asked_for_and_an_unknown_one_is_refused()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("uncertain.yaml", Samples.Uncertain);
        var hard = CliRun.Of("analyze", file, "--reading", "hard", "--draws", "0");
        Assert.Equal(ExitCode.Done, hard.ExitCode);
        Assert.Contains("No deal is possible.", hard.Output, StringComparison.Ordinal);
        var unknown = CliRun.Of("analyze", file, "--reading", "mild");
        Assert.Equal(ExitCode.WrongUsage, unknown.ExitCode);
        Assert.Contains(
            "There is no reading 'mild'; there are soft and hard.",
            unknown.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_deal_is_a_result()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "car.yaml",
            Samples.Car.Replace("fallback: 2", "fallback: 6", StringComparison.Ordinal)
        );
        var run = CliRun.Of("analyze", file);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("A car\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Why there is no deal", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once_with_their_places_and_nothing_on_standard_output()
    {
        using var folder = new TemporaryFolder();
        string text = Samples
            .Car.Replace("linear: [0, 4]", "linaer: [0, 4]", StringComparison.Ordinal)
            .Replace("{ no: 0, yes: 2 }", "{ no: 0, yse: 2 }", StringComparison.Ordinal);
        string file = folder.Write("car.yaml", text);
        var run = CliRun.Of("analyze", file);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Empty(run.Output);
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(lines.Length >= 2, run.Error);
        Assert.All(lines, line => Assert.Matches(@"car\.yaml:\d+:\d+: \S.*", line));
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_an_input_fault()
    {
        var run = CliRun.Of("analyze", "no-such-scenario");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("no-such-scenario: There is no such file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_width_is_that_of_columns()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.With("", new Dictionary<string, string> { ["COLUMNS"] = "60" }, ["analyze", file]);
        Assert.Equal(60, run.Output.Split('\n').Max(line => line.Length));
    }

    [Fact]
    public void Page_and_picture_are_written_and_standard_output_stays_empty()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("car.yaml", Samples.Car);
        var run = CliRun.Of("analyze", file, "--html", folder.At("out/car.html"), "--svg", folder.At("car.svg"));
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(folder.At("out/car.html")), StringComparison.Ordinal);
        Assert.StartsWith("<svg ", File.ReadAllText(folder.At("car.svg")), StringComparison.Ordinal);
        Assert.Contains("Written: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "How likely a deal is", "What matters most")]
    [InlineData("nl", "Hoe waarschijnlijk een akkoord is", "Wat het meest uitmaakt")]
    public void Where_numbers_are_ranges_the_page_says_how_likely_a_deal_is_as_forecast_does(
        string language,
        string heading,
        string table
    )
    {
        string page = CliRun
            .Of("analyze", "hanoi-2019", "--html", "-", "--draws", "2000", "--seed", "3", "--language", language)
            .Output;
        string forecast = CliRun
            .Of("forecast", "hanoi-2019", "--html", "-", "--worlds", "2000", "--seed", "3", "--language", language)
            .Output;

        Assert.Contains($"<h2>{heading}</h2>", page, StringComparison.Ordinal);
        Assert.Contains($">{table}<", page, StringComparison.Ordinal);
        string[] answers = [.. Leads().Matches(forecast).Select(match => match.Value)];
        Assert.Equal(2, answers.Length);
        Assert.All(answers, answer => Assert.Contains(answer, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("used-car", "10000")]
    [InlineData("hanoi-2019", "0")]
    public void Where_nothing_is_uncertain_or_to_be_drawn_the_page_says_nothing_of_that(string scenario, string draws)
    {
        string page = CliRun.Of("analyze", scenario, "--html", "-", "--draws", draws, "--language", "en").Output;

        Assert.StartsWith("<!doctype html>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("How likely a deal is", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_somebody_is_unknown_the_page_says_how_likely_a_deal_is()
    {
        using var folder = new TemporaryFolder();
        string half = folder.Write(
            "half.yaml",
            """
            entente: 1
            title: Half known
            issues: { price: [low, high], date: [soon, late] }
            parties:
              seller: { fallback: 3, preferences: { scores: { price: { low: 0, high: 6 }, date: { soon: 2, late: 0 } } } }
              buyer: {}
            """
        );

        CliRun run = CliRun.Of("analyze", half, "--html", "-", "--draws", "500", "--language", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(
            "The chance that there is a package that all can accept is",
            run.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_no_forecast_is_made_the_reason_is_told_and_the_page_written_without()
    {
        using var folder = new TemporaryFolder();
        string capped = folder.Write(
            "capped.yaml",
            """
            entente: 1
            title: Capped
            issues: { price: [low, high] }
            parties:
              seller: { fallback: [1, 3, 4], preferences: { cap: 5, scores: { price: { low: 0, high: 6 } } } }
              buyer: { fallback: 1, preferences: { scores: { price: { low: 6, high: 2 } } } }
            """
        );

        CliRun run = CliRun.Of("analyze", capped, "--html", "-", "--language", "en");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("How likely a deal is", run.Output, StringComparison.Ordinal);
        Assert.Contains("The page does not say how likely a deal is: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("without a cap", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_speaks_dutch()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of("analyze", folder.Write("car.yaml", Samples.Car), "--language", "nl");
        Assert.StartsWith("Een auto\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Een akkoord is mogelijk.", run.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("<p class=\"lead.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Leads();

    private static string WithoutTimes(string json) => Regex.Replace(json, "\"elapsedMs\": \\{[^}]*\\}", "");
}
