using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

public class PartwiseSimulateTests
{
    [Fact]
    public void A_session_issue_by_issue_says_what_was_settled_in_the_order_of_the_agenda()
    {
        string[] command =
        [
            "simulate",
            "office-lease",
            "--protocol",
            "issue-by-issue",
            "--agenda",
            "rent, rent free; Years",
            "--party",
            "landlord=linear",
            "--party",
            "tenant=linear",
        ];
        CliRun run = CliRun.Of([.. command, "--json"]);

        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        Assert.Equal("issue-by-issue", root.GetProperty("protocol").GetString());
        Assert.Equal("agreement", root.GetProperty("endedBy").GetString());
        JsonElement[] settled = [.. root.GetProperty("settled").EnumerateArray()];
        Assert.Equal(
            ["rent+rent free", "years", "fitting out", "parking", "break clause"],
            settled.Select(part =>
                string.Join('+', part.GetProperty("values").EnumerateObject().Select(each => each.Name))
            )
        );
        foreach (JsonProperty value in settled.SelectMany(part => part.GetProperty("values").EnumerateObject()))
        {
            Assert.Equal(value.Value.GetString(), root.GetProperty("agreement").GetProperty(value.Name).GetString());
        }

        CliRun story = CliRun.Of([.. command, "--language", "nl"]);
        Assert.Contains("Afgesproken: Huur: ", story.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_text_is_told_by_its_drafts()
    {
        string[] command =
        [
            "simulate",
            "office-lease",
            "--protocol",
            "single-text",
            "--rounds",
            "60",
            "--party",
            "1=boa(accept=climb)",
            "--party",
            "2=boa(accept=climb)",
        ];
        using var document = JsonDocument.Parse(CliRun.Of([.. command, "--json"]).Output);
        string[] actions =
        [
            .. document
                .RootElement.GetProperty("log")
                .EnumerateArray()
                .Select(each => each.GetProperty("action").GetString()!),
        ];
        Assert.Equal(61, actions.Count(each => each == "offer"));
        Assert.Equal(1, actions.Count(each => each == "close"));
        int adopted = actions.Count(each => each == "adopt") - 1;

        CliRun story = CliRun.Of([.. command, "--language", "en"]);
        Assert.Contains("put forward 60 changes", story.Output, StringComparison.Ordinal);
        Assert.Matches($@"of\s+which\s+{adopted}\s+{(adopted == 1 ? "was" : "were")}\s+adopted\.", story.Output);
    }

    [Theory]
    [InlineData(
        "There is no issue 'pool' for the agenda; there are rent, years",
        "--protocol",
        "issue-by-issue",
        "--agenda",
        "rent; pool"
    )]
    [InlineData("'rent' stands on the agenda twice.", "--protocol", "issue-by-issue", "--agenda", "rent; rent")]
    [InlineData("--agenda says nothing without --protocol issue-by-issue.", "--agenda", "rent")]
    [InlineData("--patience says nothing without --protocol single-text.", "--patience", "5")]
    [InlineData(
        "--unresolved takes no-agreement or status-quo, not 'all'.",
        "--protocol",
        "issue-by-issue",
        "--unresolved",
        "all"
    )]
    [InlineData("the scenario does not say what that is", "--protocol", "issue-by-issue", "--unresolved", "status-quo")]
    public void Agendas_that_cannot_be_followed_are_refused_with_the_reason(string message, params string[] options)
    {
        CliRun run = CliRun.Of(["simulate", "office-lease", .. options, "--language", "en"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
