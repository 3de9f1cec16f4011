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
