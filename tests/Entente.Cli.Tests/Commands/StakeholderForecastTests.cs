using System.Text.Json;
using System.Xml.Linq;
using Entente.Cli.Surroundings;
using Entente.Formats.Stakeholders;
using Entente.Testing.Support;
using NJsonSchema;

namespace Entente.Cli.Tests.Commands;

public sealed class StakeholderForecastTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema
            .FromFileAsync(Path.Combine(Repository.Root, "schemas", "entente-stakeholders-1.json"))
            .GetAwaiter()
            .GetResult()
    );

    public static TheoryData<string> Shipped { get; } = [.. ShippedStakeholders.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_answered_in_words_numbers_and_a_picture(string id)
    {
        CliRun english = CliRun.Of("forecast", id);
        Assert.Equal(ExitCode.Done, english.ExitCode);
        Assert.Empty(english.Error);
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/stakeholders/{id}.en.txt", english.Output);
        CliRun dutch = CliRun.Of("forecast", id, "--language", "nl");
        Approved.Matches($"tests/Entente.Cli.Tests/Approved/stakeholders/{id}.nl.txt", dutch.Output);
        CliRun json = CliRun.Of("forecast", id, "--json");
        Assert.Empty(Schema.Value.Validate(json.Output));
        CliRun picture = CliRun.Of("forecast", id, "--svg", "-");
        Assert.Equal("svg", XDocument.Parse(picture.Output).Root!.Name.LocalName);
        CliRun page = CliRun.Of("forecast", id, "--html", "-", "--language", "nl");
        Assert.StartsWith("<!doctype html>\n<html lang=\"nl\">", page.Output, StringComparison.Ordinal);
        Assert.Contains("<svg ", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_example_comes_out_as_published()
    {
        JsonElement root = JsonDocument.Parse(CliRun.Of("forecast", "emission-standards", "--json").Output).RootElement;
        Assert.Equal("5003/677", root.GetProperty("exactMean").GetString());
        JsonElement rounds = root.GetProperty("model").GetProperty("rounds");
        Assert.Equal(11, rounds.GetArrayLength());
        Assert.Equal(7.2421309585, rounds[10].GetProperty("mean").GetDouble(), 1e-9);
        JsonElement move = rounds[4].GetProperty("moves")[0];
        Assert.Equal("Belgium", move.GetProperty("mover").GetString());
        Assert.Equal("Netherlands", move.GetProperty("target").GetString());
        Assert.Equal(4.8008811406, move.GetProperty("to").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("en", "rounds 4 to 5 again, without end")]
    [InlineData("nl", "ronden 4 tot en met 5 opnieuw, zonder eind")]
    public void Rounds_that_come_again_are_printed_once_and_stand_whole_in_the_document(string language, string again)
    {
        CliRun run = CliRun.Of("forecast", "hanoi-relief", "--language", language);
        string[] lines = [.. run.Output.Split('\n').Select(line => line.TrimEnd())];
        Assert.Contains(lines, line => line.EndsWith(again, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("5    ", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("6    ", StringComparison.Ordinal));
        JsonElement model = JsonDocument
            .Parse(CliRun.Of("forecast", "hanoi-relief", "--json").Output)
            .RootElement.GetProperty("model");
        Assert.Equal(11, model.GetProperty("rounds").GetArrayLength());
        Assert.Equal(4, model.GetProperty("cycle").GetProperty("first").GetInt32());
        Assert.Equal(5, model.GetProperty("cycle").GetProperty("last").GetInt32());
    }

    [Fact]
    public void Picture_and_page_are_written_to_files_beside_what_is_printed()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string svg = Path.Combine(folder, "a.svg");
            string html = Path.Combine(folder, "a.html");
            CliRun run = CliRun.Of("forecast", "hanoi-relief", "--svg", svg, "--html", html);
            Assert.Equal(ExitCode.Done, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.True(File.Exists(svg) && File.Exists(html));
            CliRun both = CliRun.Of("forecast", "hanoi-relief", "--svg", svg, "--json");
            Assert.StartsWith("{", both.Output, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_scenario_has_a_page_too()
    {
        CliRun run = CliRun.Of("forecast", "nash-1950", "--worlds", "50", "--html", "-");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("<!doctype html>", run.Output, StringComparison.Ordinal);
        Assert.Contains("<svg ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json", "--svg", "-")]
    [InlineData("--html", "-", "--json")]
    [InlineData("--worlds", "20", "--no-color")]
    public void What_cannot_be_done_is_refused(params string[] options) =>
        Assert.Equal(ExitCode.WrongUsage, CliRun.Of(["forecast", "hanoi-relief", .. options]).ExitCode);

    [Fact]
    public void Every_fault_of_a_file_is_named_with_its_place()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(
                path,
                """
                # Comments may come first.
                forecast: 1
                scale: { low: 0, high: 10 }
                stakeholders:
                  - { name: a, position: 11, capability: 1, salience: 50 }
                  - { name: a, position: 2, capability: -1, salience: 120 }
                  - { name: b, position: x, capability: 1, salience: 5, weight: 2 }
                model: { victory: some, rounds: 2.5 }
                outcome: { at: 12 }
                """
            );
            CliRun run = CliRun.Of("forecast", path);
            Assert.Equal(ExitCode.InputFault, run.ExitCode);
            string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(
                [
                    "5:26: 'position' is 11, and should be a number from 0 to 10.",
                    "6:13: There are two stakeholders 'a'.",
                    "6:41: 'capability' is -1, and should be at least 0.",
                    "6:55: 'salience' is 120, and should be a number from 0 to 100.",
                    "7:57: There is no key 'weight' in a stakeholder; it is one of 'name', 'title', 'position', 'capability', 'salience', 'evidence', 'reported', 'estimate'.",
                    "7:26: 'position' is 'x', and should be a number such as 0.25.",
                    "8:33: 'rounds' should be a whole number.",
                    "8:19: 'victory' is 'some', and should be 'allPairs' or 'thisPair'.",
                    "9:16: 'at' is 12, and should be a number from 0 to 10.",
                ],
                lines.Select(line => line[(path.Length + 1)..]).Take(9)
            );
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("forecast: 2", "The version of the format is 1; write 'forecast: 1'.")]
    [InlineData(
        "forecast: 1\nstakeholders: [{ name: a, position: 1, capability: 1, salience: 1 }]",
        "A question has 2 to 200 stakeholders, and here are 1."
    )]
    [InlineData(
        "forecast: 1\nstakeholders: [{ name: a, position: 1, capability: 1, salience: 0.8 }, { name: b, position: 2, capability: 1, salience: 1 }]",
        "No salience is above 1. Salience is a percentage, 0 to 100: write 80 for what is elsewhere 0.8."
    )]
    [InlineData(
        "{ \"forecast\": 1, \"stakeholders\": [{ \"name\": \"a\", \"position\": 1, \"capability\": 0, \"salience\": 9 }, { \"name\": \"b\", \"position\": 2, \"capability\": 1, \"salience\": 0 }] }",
        "Nobody has both a capability and a salience above 0."
    )]
    public void A_file_that_asks_nothing_says_what_is_missing(string text, string message)
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            CliRun run = CliRun.Of("forecast", path);
            Assert.Equal(ExitCode.InputFault, run.ExitCode);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("forecast: 1\n", true)]
    [InlineData("# a\n\n# b\n---\nforecast: 1", true)]
    [InlineData("{\n  \"forecast\": 1 }", true)]
    [InlineData("entente: 1\nissues:\n  forecast: 1\n", false)]
    [InlineData("forecast,party,offer\n", false)]
    [InlineData("", false)]
    public void A_file_about_stakeholders_is_known_by_how_it_starts(string text, bool expected) =>
        Assert.Equal(expected, StakeholderFormat.Recognises(System.Text.Encoding.UTF8.GetBytes(text)));
}
