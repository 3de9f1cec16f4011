using System.Text.Json;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

public class DealSimulateTests
{
    [Theory]
    [InlineData("plan", 100)]
    [InlineData("greedy", 40)]
    public void A_centre_that_looks_ahead_waits_for_the_better_job(string center, double worth)
    {
        CliRun run = CliRun.Of(
            "simulate",
            "cases/two-employers",
            "--party",
            "applicant=hardliner",
            "--party",
            "first=conceder",
            "--party",
            "second=conceder",
            "--center",
            center,
            "--json"
        );

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("sequential-deals", root.GetProperty("protocol").GetString());
        Assert.Equal(worth, root.GetProperty("utilities")[0].GetDouble());
        Assert.Equal(
            center == "plan" ? "no deal" : "high",
            root.GetProperty("agreement").GetProperty("pay at first").GetString()
        );
        Assert.Equal(2, root.GetProperty("deals").GetArrayLength());
    }

    [Fact]
    public void The_story_tells_of_every_deal_in_both_languages()
    {
        string[] command = ["simulate", "cases/two-employers", "--party", "2=conceder", "--party", "3=conceder"];

        string english = CliRun.Of([.. command, "--language", "en"]).Output;
        Assert.Contains("1 of 2 deals was made.", english, StringComparison.Ordinal);
        Assert.Contains("Applicant did not talk", english, StringComparison.Ordinal);
        Assert.Contains("Pay with the second: high", english, StringComparison.Ordinal);
        string dutch = CliRun.Of([.. command, "--language", "nl"]).Output;
        Assert.Contains("1 van 2 akkoorden is gesloten.", dutch, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--party", "2=conceder", "--party", "3=conceder", "--center", "greedy")]
    [InlineData(
        "--party",
        "1=random",
        "--party",
        "2=conceder",
        "--seed",
        "5",
        "--breakdown",
        "0.3",
        "--center",
        "greedy"
    )]
    [InlineData("--party", "1=hardliner", "--party", "2=hardliner", "--rounds", "3", "--center", "greedy")]
    [InlineData("--party", "3=conceder", "--knowledge", "everything")]
    [InlineData("--party", "2=exec:false", "--center", "greedy")]
    public void A_log_of_deals_tells_what_simulate_told_and_gives_its_document_byte_for_byte(params string[] options)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun told = CliRun.Of(["simulate", "cases/two-employers", .. options, "--log", log]);

        CliRun again = CliRun.Of("replay", log);
        CliRun json = CliRun.Of("replay", log, "--json");

        Assert.Equal(0, told.ExitCode);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(told.Output, again.Output);
        Assert.Equal(File.ReadAllText(log), json.Output);
    }

    [Theory]
    [InlineData("\"endedBy\": \"agreement\"", "\"endedBy\": \"deadline\"", "'endedBy' is 'deadline'")]
    [InlineData(
        "\"action\": \"accept\"",
        "\"action\": \"offer\"",
        "it is the turn of 'Applicant', of whom the log has no further move."
    )]
    [InlineData("\"action\": \"offer\"", "\"action\": \"accept\"", "The log has an acceptance by '")]
    [InlineData("\"pay at second\": \"high\"", "\"pay at second\": \"no deal\"", "no outcome of a deal")]
    [InlineData("\"deal\": 1,\n      \"party\"", "\"deal\": 7,\n      \"party\"", "There is no deal 7; there are 2")]
    [InlineData("\"center\": \"plan\"", "\"center\": \"greedy\"", "'rounds' is")]
    public void A_log_of_deals_that_was_tampered_with_is_refused_with_the_place(string from, string to, string message)
    {
        using var folder = new TemporaryFolder();
        string log = folder.At("log.json");
        CliRun.Of("simulate", "cases/two-employers", "--party", "2=conceder", "--party", "3=conceder", "--log", log);
        string text = File.ReadAllText(log);
        int at = text.IndexOf(from, text.IndexOf("\"log\"", StringComparison.Ordinal), StringComparison.Ordinal);
        at = at < 0 ? text.IndexOf(from, StringComparison.Ordinal) : at;
        Assert.True(at >= 0, from);
        File.WriteAllText(log, text[..at] + to + text[(at + from.Length)..]);

        CliRun again = CliRun.Of("replay", log);

        Assert.Equal(1, again.ExitCode);
        Assert.Empty(again.Output);
        Assert.StartsWith(log, again.Error, StringComparison.Ordinal);
        Assert.Contains(message, again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("belongs to no deal", "hanoi-2019", "--protocol", "sequential-deals")]
    [InlineData("belongs to no deal", "hanoi-2019", "--center", "plan")]
    [InlineData("--center takes plan or greedy, not 'wait'.", "cases/two-employers", "--center", "wait")]
    [InlineData("sequential-deals counts rounds, and takes no --duration.", "cases/two-employers", "--duration", "5")]
    public void What_cannot_be_played_as_deals_is_refused_with_the_reason(string message, params string[] options)
    {
        CliRun run = CliRun.Of(["simulate", .. options, "--language", "en"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [SharedTheory]
    [InlineData("anl2025-example_scenarios/JobHunt")]
    [InlineData("anl2025-scenarios/job_hunt")]
    public void Folders_of_ANL_2025_are_played(string folder)
    {
        string path = Path.Combine(Repository.Shared!, "scenarios", "negmas-yaml", folder);
        using var document = JsonDocument.Parse(CliRun.Of("simulate", path, "--rounds", "20", "--json").Output);

        Assert.Equal(4, document.RootElement.GetProperty("deals").GetArrayLength());
        Assert.Equal("agreement", document.RootElement.GetProperty("endedBy").GetString());
    }
}
