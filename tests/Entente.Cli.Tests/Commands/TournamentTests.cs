using System.Globalization;
using Entente.Cli.Surroundings;
using Entente.Formats.Tournaments;

namespace Entente.Cli.Tests.Commands;

public sealed class TournamentTests
{
    [Fact]
    public void A_tournament_lists_every_fault_of_scenarios_and_strategies_at_once()
    {
        using var folder = new TemporaryFolder();
        var run = CliRun.Of([
            "tournament",
            "hanoi-2091",
            "singapore-2081",
            "--strategy",
            "boulwar",
            "micr",
            "--out",
            folder.At("out"),
        ]);

        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.All(
            new[] { "hanoi-2091", "singapore-2081", "boulwar", "micr" },
            name => Assert.Contains(name, run.Error, StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void What_is_named_twice_is_refused_before_anything_is_played()
    {
        using var folder = new TemporaryFolder();
        string[] twice =
        [
            "tournament",
            "hanoi-2019",
            "hanoi-2019",
            "--strategy",
            "boulware",
            "time(e=0.2)",
            "Boulware",
        ];
        var run = CliRun.Of([.. twice, "--out", folder.At("out")]);

        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("'hanoi-2019' is played twice", run.Error, StringComparison.Ordinal);
        Assert.Contains("'boulware' takes part twice", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("time(e=0.2)", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void A_file_is_no_folder_for_results()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("talks", "mine");
        var run = CliRun.Of("tournament", "hanoi-2019", "--strategy", "boulware", "--out", file);

        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains($"Results cannot be written to '{file}'", run.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Opponent_models_are_measured_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        string[] call =
        [
            "tournament",
            "hanoi-2019",
            "--strategy",
            "boa(offer=boulware, accept=next, model=smith)",
            "boulware",
            "--out",
        ];
        Assert.Equal(ExitCode.Done, CliRun.Of([.. call, folder.At("plain")]).ExitCode);
        Assert.Equal(ExitCode.Done, CliRun.Of([.. call, folder.At("measured"), "--models"]).ExitCode);
        string[] plain = Column(folder.At("plain"), "model_tau_1");
        string[] measured = Column(folder.At("measured"), "model_tau_1");

        // The first seat is played by the one with a model, twice, then by the one without.
        Assert.All(plain, Assert.Empty);
        Assert.Equal([true, true, false, false], measured.Select(cell => cell.Length > 0));
        Assert.All(measured.Take(2), cell => Assert.InRange(double.Parse(cell, CultureInfo.InvariantCulture), -1, 1));
    }

    [Fact]
    public void The_log_of_any_session_can_be_replayed()
    {
        using var folder = new TemporaryFolder();
        string[] call = ["tournament", "hanoi-2019", "--strategy", "random", "micro", "--logs", "all", "--out"];
        Assert.Equal(ExitCode.Done, CliRun.Of([.. call, folder.At("out")]).ExitCode);
        string[] lines = File.ReadAllLines(Path.Combine(folder.At("out"), "logs.jsonl"));

        Assert.Equal(4, lines.Length);
        Assert.All(
            lines,
            line => Assert.Equal(ExitCode.Done, CliRun.Of("replay", folder.Write("session.json", line)).ExitCode)
        );
    }

    [Fact]
    public void An_interrupted_tournament_says_so_with_130()
    {
        using var folder = new TemporaryFolder();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var run = CliRun.With(
            "",
            new Dictionary<string, string>(),
            ["tournament", "hanoi-2019", "--strategy", "boulware", "--out", folder.At("out")],
            stopped.Token
        );

        Assert.Equal(ExitCode.Interrupted, run.ExitCode);
        Assert.Empty(run.Output);
    }

    private static string[] Column(string folder, string name)
    {
        using var reader = new StreamReader(Path.Combine(folder, "sessions.csv"));
        int place = ResultRows.Row(reader)!.IndexOf(name);
        var cells = new List<string>();
        while (ResultRows.Row(reader) is { } row)
        {
            cells.Add(row[place]);
        }

        return [.. cells];
    }
}
