using System.Text.Json;

namespace Entente.Cli.Tests.Commands;

public sealed class TournamentOutputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_tournament_ends_with_what_it_says_and_can_be_analysed_again_without_playing()
    {
        string talks = folder.At("talks");
        CliRun played = CliRun.Of(
            "tournament",
            "hanoi-2019",
            "singapore-2018",
            "--strategy",
            "boulware",
            "conceder",
            "--rounds",
            "30",
            "--out",
            talks
        );
        Assert.Equal(0, played.ExitCode);
        Assert.Contains("Against each other", played.Output, StringComparison.Ordinal);
        Assert.Contains("8 sessions", played.Output, StringComparison.Ordinal);
        File.Delete(Path.Combine(talks, "sessions.journal"));

        CliRun again = CliRun.Of("tournament", "--results", talks);
        Assert.Equal(played.Output, again.Output);
        Assert.Empty(again.Error);

        CliRun json = CliRun.Of("tournament", "--results", talks, "--json");
        using var document = JsonDocument.Parse(json.Output);
        Assert.Equal("entente/tournament-analysis/1", document.RootElement.GetProperty("schema").GetString());
        Assert.Equal(8, document.RootElement.GetProperty("sessions").GetInt64());
        Assert.Equal("meeting", document.RootElement.GetProperty("pairing").GetString());

        CliRun seat = CliRun.Of("tournament", "--results", talks, "--json", "--paired-by", "seat");
        Assert.Contains("\"pairing\": \"seat\"", seat.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_the_frontiers_of_scenarios_that_are_still_there()
    {
        string talks = folder.At("talks");
        string page = folder.At("talks.html");
        CliRun played = CliRun.Of(
            "tournament",
            "hanoi-2019",
            "--strategy",
            "boulware",
            "conceder",
            "--rounds",
            "30",
            "--out",
            talks,
            "--html",
            page
        );
        Assert.Equal(0, played.ExitCode);
        string first = File.ReadAllText(page);
        Assert.Contains("class=\"frontier\"", first, StringComparison.Ordinal);

        CliRun again = CliRun.Of("tournament", "--results", talks, "--html", "-");
        Assert.Equal(first, again.Output);

        string manifest = Path.Combine(talks, "manifest.json");
        File.WriteAllText(
            manifest,
            File.ReadAllText(manifest).Replace("\"sha256\": \"", "\"sha256\": \"0", StringComparison.Ordinal)
        );
        CliRun changed = CliRun.Of("tournament", "--results", talks, "--html", "-");
        Assert.Equal(0, changed.ExitCode);
        Assert.DoesNotContain("class=\"frontier\"", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_or_too_much_is_said()
    {
        Assert.Contains("--results", CliRun.Of("tournament").Error, StringComparison.Ordinal);
        Assert.Contains("--strategy", CliRun.Of("tournament", "hanoi-2019").Error, StringComparison.Ordinal);
        Assert.Contains(
            "--out",
            CliRun.Of("tournament", "hanoi-2019", "--strategy", "micro").Error,
            StringComparison.Ordinal
        );
        CliRun both = CliRun.Of("tournament", "hanoi-2019", "--results", folder.At(""));
        Assert.Equal(2, both.ExitCode);
        CliRun none = CliRun.Of("tournament", "--results", folder.At(""));
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("no sessions.csv", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("session,scenario\n0\n")]
    public void A_file_that_is_not_one_of_results_is_refused(string text)
    {
        File.WriteAllText(folder.At("sessions.csv"), text);
        CliRun run = CliRun.Of("tournament", "--results", folder.At(""));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sessions.csv", run.Error, StringComparison.Ordinal);
    }
}
