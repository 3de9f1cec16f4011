using System.Collections.Immutable;
using CsCheck;
using Entente.Formats.Recognition;
using Entente.Formats.Tournaments;
using Entente.Protocols;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Catalog;

namespace Entente.Formats.Tests.Tournaments;

public sealed class TournamentRunTests : IDisposable
{
    private static readonly string[] Everybody = ["boulware", "random", "micro"];
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Results_are_the_same_bytes_for_any_number_of_threads()
    {
        byte[] one = Finish("one", threads: 1);

        Assert.Equal(one, Finish("two", threads: 2));
        Assert.Equal(one, Finish("five", threads: 5));
    }

    [Fact]
    public void A_finished_tournament_plays_nothing_again()
    {
        byte[] first = Finish("a", threads: 2);
        TournamentPlan plan = Plan();
        long played = new TournamentRun(plan, In("a")).Finish(0, null, CancellationToken.None);

        Assert.Equal(0, played);
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(In("a"), "sessions.csv")));
    }

    [Fact]
    public void What_is_cut_off_or_garbled_is_played_again_and_the_rest_is_kept()
    {
        byte[] whole = Finish("whole", threads: 2);
        byte[] journal = File.ReadAllBytes(Path.Combine(In("whole"), "sessions.journal"));
        Gen.Select(Gen.Int[0, journal.Length], Gen.Byte.Array[0, 40])
            .Sample(
                (cut, garbage) =>
                {
                    string path = In("cut");
                    Directory.CreateDirectory(path);
                    File.Copy(
                        Path.Combine(In("whole"), "manifest.json"),
                        Path.Combine(path, "manifest.json"),
                        overwrite: true
                    );
                    File.WriteAllBytes(Path.Combine(path, "sessions.journal"), [.. journal[..cut], .. garbage]);
                    File.WriteAllBytes(Path.Combine(path, "sessions.csv"), whole[..(whole.Length / 2)]);
                    long played = new TournamentRun(Plan(), path).Finish(2, null, CancellationToken.None);

                    Assert.Equal(whole, File.ReadAllBytes(Path.Combine(path, "sessions.csv")));
                    Assert.True(cut < journal.Length || played == 0);
                },
                iter: 12,
                threads: 1
            );
    }

    [Fact]
    public void An_interrupted_tournament_goes_on_and_ends_with_the_same_bytes()
    {
        byte[] whole = Finish("whole", threads: 2);
        using var stop = new CancellationTokenSource();
        var stopper = new StopAt(0.3, stop);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            new TournamentRun(Plan(), In("stopped")).Finish(1, stopper, stop.Token)
        );
        Assert.False(File.Exists(Path.Combine(In("stopped"), "sessions.csv")));
        TournamentPlan plan = Plan();
        long played = new TournamentRun(plan, In("stopped")).Finish(2, null, CancellationToken.None);

        Assert.InRange(played, 0, plan.Sessions - TournamentRun.ChunkSessions);
        Assert.Equal(whole, File.ReadAllBytes(Path.Combine(In("stopped"), "sessions.csv")));
    }

    [Fact]
    public void Another_tournament_is_kept_out_of_the_folder()
    {
        Finish("taken", threads: 1);
        TournamentPlan other = Plan() with { Seed = 99 };
        var refusal = Assert.Throws<TournamentFolderException>(() =>
            new TournamentRun(other, In("taken")).Finish(1, null, CancellationToken.None)
        );

        Assert.Contains("another tournament", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_at_once_in_a_folder_are_kept_apart()
    {
        Directory.CreateDirectory(In("busy"));
        using (new FileStream(Path.Combine(In("busy"), "lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Throws<TournamentFolderException>(() =>
                new TournamentRun(Plan(), In("busy")).Finish(1, null, CancellationToken.None)
            );
        }
    }

    [Fact]
    public void Seats_read_back_are_those_that_were_played()
    {
        TournamentPlan plan = Plan();
        Finish("read", threads: 2);
        ImmutableArray<SeatResult> seats = [.. new TournamentRun(plan, In("read")).ReadSeats()];

        Assert.Equal(2 * plan.Sessions, seats.Length);
        for (int number = 0; number < plan.Sessions; number += 37)
        {
            SessionRow row = plan.Run(number);
            for (int seat = 0; seat < 2; seat++)
            {
                SeatResult found = seats[(2 * number) + seat];
                Assert.Equal(row.Result.Utilities[seat], found.Utility);
                Assert.Equal(row.AdvantageOf(seat), found.Advantage);
                Assert.Equal(row.Setup.Strategies[seat].Text, found.Strategy);
                Assert.Equal(row.Result.Ending.Kind == EndKind.Agreement, found.IsAgreed);
            }
        }
    }

    [Fact]
    public void Every_column_is_described_on_the_page_of_results()
    {
        string page = File.ReadAllText(
            Path.Combine(Testing.Support.Repository.Root, "docs", "reference", "tournament-results.md")
        );
        Assert.All(
            ResultColumns.For(1),
            column => Assert.Contains($"| `{column.Name}` | {column.Meaning} |", page, StringComparison.Ordinal)
        );
    }

    private string In(string name) => Path.Combine(folder, name);

    private static TournamentPlan Plan() =>
        new(
            [.. new[] { "hanoi-2019", "singapore-2018" }.Select(Scenario)],
            [.. Everybody.Select(StrategyCatalog.Parse)],
            repetitions: 20
        )
        {
            Limits = new SessionLimits(20),
            Seed = 5,
        };

    private static TournamentScenario Scenario(string id)
    {
        Entente.Scenarios.Scenario scenario = ScenarioSource.Read(id).Scenario!;
        return new TournamentScenario(
            id,
            scenario.Readings.IsEmpty ? scenario : scenario.As(scenario.Readings[0].Name)
        );
    }

    private byte[] Finish(string name, int threads)
    {
        TournamentPlan plan = Plan();
        long played = new TournamentRun(plan, In(name)).Finish(threads, null, CancellationToken.None);
        Assert.Equal(plan.Sessions, played);
        return File.ReadAllBytes(Path.Combine(In(name), "sessions.csv"));
    }

    private sealed class StopAt(double share, CancellationTokenSource stop) : IProgress<double>
    {
        public void Report(double value)
        {
            if (value >= share)
            {
                stop.Cancel();
            }
        }
    }
}
