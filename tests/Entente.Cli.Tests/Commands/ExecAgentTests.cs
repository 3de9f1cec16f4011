using System.Diagnostics;
using System.Text.Json;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>Agents in other processes, well-behaved and not.</summary>
public class ExecAgentTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");

    [Fact]
    public void A_strategy_in_another_process_plays_as_it_does_in_this_one()
    {
        JsonElement outside = Session($"1=exec:dotnet exec '{Program}' agent --strategy conceder");
        JsonElement inside = Session("1=conceder");

        Assert.Equal(inside.GetProperty("log").GetRawText(), outside.GetProperty("log").GetRawText());
        Assert.Equal(inside.GetProperty("utilities").GetRawText(), outside.GetProperty("utilities").GetRawText());
    }

    [Theory]
    [InlineData("alternating-offers", "tft-relative")]
    [InlineData("multiple-offers", "hardheaded")]
    [InlineData("nash-demand", "tft-relative")]
    [InlineData("mopac", "conceder")]
    [InlineData("single-text", "linear")]
    [InlineData("issue-by-issue", "conceder")]
    public void Two_agents_over_lines_play_the_session_that_is_played_without_them(string protocol, string strategy)
    {
        JsonElement Play(string seat)
        {
            CliRun run = CliRun.Of(
                "simulate",
                "used-car",
                "--protocol",
                protocol,
                "--rounds",
                "12",
                "--party",
                "1=" + seat,
                "--party",
                "2=" + seat,
                "--json"
            );
            Assert.Equal(0, run.ExitCode);
            using var document = JsonDocument.Parse(run.Output);
            return document.RootElement.Clone();
        }

        JsonElement outside = Play($"exec:dotnet exec '{Program}' agent --strategy {strategy}");
        JsonElement inside = Play(strategy);

        Assert.False(outside.TryGetProperty("fault", out JsonElement fault), fault.ToString());
        Assert.Equal(inside.GetProperty("log").GetRawText(), outside.GetProperty("log").GetRawText());
        Assert.Equal(inside.GetProperty("utilities").GetRawText(), outside.GetProperty("utilities").GetRawText());
    }

    [Theory]
    [InlineData("no-such-program", "did not start")]
    [InlineData("true", "ended")]
    [InlineData("sh -c 'read start; read turn; echo hello'", "no JSON")]
    [InlineData(
        """sh -c 'read start; read turn; echo "{\"type\":\"offer\",\"outcome\":{\"price\":\"1\"}}"'""",
        "no outcome that can be agreed"
    )]
    [InlineData("""sh -c 'read start; read turn; echo "{\"type\":\"accept\"}"'""", "illegal move")]
    [InlineData(
        """sh -c 'read start; read turn; echo "{\"type\":\"dance\"}"'""",
        "neither offer, accept nor walk-away"
    )]
    [InlineData(
        """sh -c 'read start; read turn; echo "{\"type\":\"walk-away\",\"model\":{\"weights\":[1]}}"'""",
        "model does not hold a weight for every issue"
    )]
    public void A_program_that_misbehaves_ends_its_session_and_the_reason_is_on_record(string command, string reason)
    {
        JsonElement session = Session("1=exec:" + command);

        Assert.Equal("fault", session.GetProperty("endedBy").GetString());
        Assert.Equal("united states", session.GetProperty("party").GetString());
        Assert.Contains(reason, session.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_in_another_language_comes_to_an_agreement()
    {
        string sample = Path.Combine(Repository.Root, "samples", "agent.py");
        CliRun run = CliRun.Of(
            "simulate",
            "used-car",
            "--rounds",
            "500",
            "--party",
            $"1=exec:python3 '{sample}'",
            "--party",
            "2=conceder",
            "--json"
        );
        JsonElement session = JsonDocument.Parse(run.Output).RootElement;
        string? fault = session.TryGetProperty("fault", out JsonElement found) ? found.GetString() : null;
        Assert.SkipWhen(fault?.Contains("did not start", StringComparison.Ordinal) == true, "There is no python3.");

        Assert.Null(fault);
        Assert.Equal("agreement", session.GetProperty("endedBy").GetString());
    }

    [Fact]
    public void A_program_that_does_not_answer_is_killed_when_its_time_is_over()
    {
        var clock = Stopwatch.StartNew();
        JsonElement session = Session("1=exec:sleep 600");

        Assert.Equal("fault", session.GetProperty("endedBy").GetString());
        Assert.Contains("no answer within", session.GetProperty("fault").GetString(), StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(300));
    }

    private static JsonElement Session(string seat)
    {
        CliRun run = CliRun.Of("simulate", "hanoi-2019", "--rounds", "20", "--party", seat, "--json");
        Assert.Equal(0, run.ExitCode);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
