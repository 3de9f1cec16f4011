using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using Entente.Formats.Recognition;
using Entente.Formats.Tournaments;
using Entente.Protocols;
using Entente.Simulation.Tournaments;
using Entente.Strategies.Catalog;
using Parquet;
using Parquet.Schema;

namespace Entente.Formats.Tests.Tournaments;

public sealed class TournamentRunTests : IDisposable
{
    private static readonly string[] Everybody = ["boulware", "random", "micro"];
    private static readonly string[] Files = ["sessions.csv", "sessions.parquet", "logs.jsonl"];
    private static readonly ImmutableArray<TournamentScenario> Scenarios =
    [
        .. new[] { "hanoi-2019", "singapore-2018" }.Select(Scenario),
    ];
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Results_are_the_same_bytes_for_any_number_of_threads()
    {
        byte[][] one = FinishAll("one", threads: 1);

        Assert.Equal(one, FinishAll("two", threads: 2));
        Assert.Equal(one, FinishAll("five", threads: 5));
    }

    [Fact]
    public async Task The_typed_results_hold_what_the_text_says()
    {
        Finish("typed", threads: 2);
        var run = new TournamentRun(Plan(), In("typed"));
        using var text = new StreamReader(run.ResultsPath);
        List<string> names = ResultRows.Row(text)!;
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            run.ParquetPath,
            cancellationToken: TestContext.Current.CancellationToken
        );
        DataField[] fields = reader.Schema.GetDataFields();
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);

        Assert.Equal(names, fields.Select(field => field.Name));
        Assert.Equal(Plan().Sessions, group.RowCount);
        var advantages = new double?[group.RowCount];
        var agreements = new string?[group.RowCount];
        var sessions = new long[group.RowCount];
        await group.ReadAsync<double>(fields[names.IndexOf("advantage_2")], advantages);
        await group.ReadAsync(fields[names.IndexOf("agreement")], agreements!);
        await group.ReadAsync<long>(fields[names.IndexOf("session")], sessions);
        for (int i = 0; i < group.RowCount; i++)
        {
            List<string> row = ResultRows.Row(text)!;
            Assert.Equal(i, sessions[i]);
            Assert.Equal(row[names.IndexOf("agreement")], agreements[i] ?? "");
            Assert.Equal(
                row[names.IndexOf("advantage_2")],
                advantages[i]?.ToString("R", CultureInfo.InvariantCulture) ?? ""
            );
        }
    }

    [Fact]
    public void Logs_are_of_the_sessions_that_were_asked_for_and_hold_everything()
    {
        TournamentPlan plan = Plan();
        SessionRow[] rows = [.. Enumerable.Range(0, (int)plan.Sessions).Select(i => plan.Run(i))];
        FinishAll("all", threads: 2);
        string[] all = File.ReadAllLines(Path.Combine(In("all"), "logs.jsonl"));
        Logged("agreed", SessionLogs.Agreements).Finish(2, null, CancellationToken.None);
        string[] agreed = File.ReadAllLines(Path.Combine(In("agreed"), "logs.jsonl"));
        Finish("none", threads: 2);

        Assert.Equal(rows.Select(row => $"{row.Number}: {row.Result.Offers} offers"), all);
        Assert.Equal(all.Where((_, i) => rows[i].Result.Ending.Kind == EndKind.Agreement), agreed);
        Assert.NotEqual(all.Length, agreed.Length);
        Assert.False(File.Exists(Path.Combine(In("none"), "logs.jsonl")));
        Assert.Throws<TournamentFolderException>(() => Finish("all", threads: 1));
    }

    [Fact]
    public void A_run_that_ends_at_any_step_is_taken_up_and_plays_only_what_was_not_kept()
    {
        byte[][] whole = FinishAll("whole", threads: 1);
        var steps = new List<string>();
        new TournamentRun(Plan(), In("steps"), SessionLogs.All, LogLine) { Reached = steps.Add }.Finish(
            1,
            null,
            CancellationToken.None
        );
        Assert.Contains("sessions.csv flushed", steps);
        Assert.Contains("sessions.parquet renamed", steps);
        Assert.Contains("piece half written", steps);

        // Every step the first time, and the middle of some later pieces; how many pieces go to the disk together differs from run to run.
        (string Step, int Time)[] stops =
        [
            .. steps.Distinct().Select(step => (step, 1)),
            .. new[] { 6, 15, 23 }.Select(time => ("piece half written", time)),
        ];
        foreach ((string step, int time) in stops)
        {
            string path = In(step + time);
            int left = time;
            Assert.Throws<StoppedException>(() =>
                new TournamentRun(Plan(), path, SessionLogs.All, LogLine)
                {
                    Reached = reached =>
                    {
                        if (reached == step && --left == 0)
                        {
                            throw new StoppedException();
                        }
                    },
                }.Finish(1, null, CancellationToken.None)
            );
            int kept = PiecesIn(path) * TournamentRun.ChunkSessions;
            long played = Logged(Path.GetFileName(path), SessionLogs.All).Finish(2, null, CancellationToken.None);

            Assert.Equal(Math.Max(0, Plan().Sessions - kept), played);
            Assert.Equal(whole, Files.Select(name => File.ReadAllBytes(Path.Combine(path, name))));
            Assert.Empty(Directory.GetFiles(path, "*.draft"));
        }
    }

    [Fact]
    public void Files_that_were_cut_off_are_made_again_without_playing()
    {
        byte[][] whole = FinishAll("cut", threads: 2);
        byte[] manifest = File.ReadAllBytes(Path.Combine(In("cut"), "manifest.json"));
        Gen.Select(Gen.Int[0, 3], Gen.Double[0, 1])
            .Sample(
                (which, share) =>
                {
                    string path = Path.Combine(In("cut"), which == 3 ? "manifest.json" : Files[which]);
                    byte[] bytes = File.ReadAllBytes(path);
                    File.WriteAllBytes(path, bytes[..(int)(share * bytes.Length)]);
                    long played = Logged("cut", SessionLogs.All).Finish(2, null, CancellationToken.None);

                    Assert.Equal(0, played);
                    Assert.Equal(whole, Files.Select(name => File.ReadAllBytes(Path.Combine(In("cut"), name))));
                    Assert.Equal(manifest, File.ReadAllBytes(Path.Combine(In("cut"), "manifest.json")));
                },
                iter: 12,
                threads: 1
            );
    }

    [Fact]
    public void A_journal_of_another_tournament_is_kept_out_whatever_the_manifest_says()
    {
        Finish("mine", threads: 1);
        File.Delete(Path.Combine(In("mine"), "manifest.json"));
        var refusal = Assert.Throws<TournamentFolderException>(() =>
            new TournamentRun(Plan() with { Seed = 99 }, In("mine")).Finish(1, null, CancellationToken.None)
        );

        Assert.Contains("another tournament", refusal.Message, StringComparison.Ordinal);
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
        new(Scenarios, [.. Everybody.Select(StrategyCatalog.Parse)], repetitions: 20)
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

    private static int PiecesIn(string path)
    {
        string journal = Path.Combine(path, "sessions.journal");
        if (!File.Exists(journal))
        {
            return 0;
        }

        File.Copy(journal, journal + ".copy");
        using var copy = new ChunkJournal(
            journal + ".copy",
            File.ReadAllBytes(Path.Combine(path, "manifest.json")),
            reached: null
        );
        return copy.Count;
    }

    private static string LogLine(SessionRow row)
    {
        Assert.Equal(row.Result.Offers, row.Result.Log.Count(each => each.Event.Kind == SessionEventKind.OfferMade));
        return $"{row.Number}: {row.Result.Offers} offers";
    }

    private TournamentRun Logged(string name, SessionLogs logs) => new(Plan(), In(name), logs, LogLine);

    private byte[][] FinishAll(string name, int threads)
    {
        Assert.Equal(Plan().Sessions, Logged(name, SessionLogs.All).Finish(threads, null, CancellationToken.None));
        return [.. Files.Select(file => File.ReadAllBytes(Path.Combine(In(name), file)))];
    }

    private byte[] Finish(string name, int threads)
    {
        TournamentPlan plan = Plan();
        long played = new TournamentRun(plan, In(name)).Finish(threads, null, CancellationToken.None);
        Assert.Equal(plan.Sessions, played);
        return File.ReadAllBytes(Path.Combine(In(name), "sessions.csv"));
    }

    private sealed class StoppedException : Exception;

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
