using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;
using Entente.Formats.Tournaments;

namespace Entente.Cli.Tests.Commands;

/// <summary>A tournament whose process is killed at random moments and while it writes its files, and whose files are cut while it is dead.</summary>
/// <remarks>
/// <c>ENTENTE_KILLS</c> and <c>ENTENTE_KILL_SESSIONS</c> set how often and how long; <c>./test.sh --full</c> takes 20 and 100,000. That a run can end at every single step is shown within a process by
/// the tests of the run into a folder.
/// </remarks>
public sealed partial class TournamentKillTests : IDisposable
{
    private const int Writes = 6;
    private const int Repetitions = 2500;
    private static readonly int Kills = Setting("ENTENTE_KILLS", 4);
    private static readonly int Sessions = Setting("ENTENTE_KILL_SESSIONS", 2000);
    private static readonly string[] Files = ["sessions.csv", "sessions.parquet", "logs.jsonl", "manifest.json"];
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_killed_tournament_ends_with_the_same_bytes_as_one_that_was_not()
    {
        string whole = Path.Combine(folder, "whole");
        string killed = Path.Combine(folder, "killed");
        var clock = Stopwatch.StartNew();
        Assert.Equal(Sessions, Finish(whole));
        double length = clock.Elapsed.TotalMilliseconds;

        var random = new Random(20261124);
        for (int i = 0; i < Kills; i++)
        {
            using Process process = Start(killed);
            if (!process.WaitForExit((int)(random.NextDouble() * length)))
            {
                process.Kill();
                process.WaitForExit();
            }

            Cut(Path.Combine(killed, "sessions.journal"), random, mostBytes: 5000);
            Cut(Path.Combine(killed, Files[i % Files.Length]), random, mostBytes: int.MaxValue);
        }

        // What was kept is not played again, and what was not is.
        int kept = SessionsIn(killed, whole);
        Assert.Equal(Sessions - kept, Finish(killed));
        AssertSame(whole, killed);

        int drafts = 0;
        for (int i = 0; i < Writes; i++)
        {
            string draft = Path.Combine(killed, Files[i % 3] + ".draft");
            long full = new FileInfo(Path.Combine(whole, Files[i % 3])).Length;
            using Process process = Start(killed);
            KillWhen(process, () => File.Exists(draft) && new FileInfo(draft).Length >= (i < 3 ? full : 1));
            drafts += File.Exists(draft) ? 1 : 0;
            Cut(draft, random, mostBytes: 100);
            Cut(Path.Combine(killed, Files[i % 3]), random, mostBytes: int.MaxValue);
        }

        Assert.Equal(0, Finish(killed));
        AssertSame(whole, killed);
        Assert.Empty(Directory.GetFiles(killed, "*.draft"));
        TestContext.Current.SendDiagnosticMessage($"{drafts} of {Writes} kills left a draft behind.");
    }

    [Fact]
    public void Ctrl_C_ends_with_130_and_the_same_call_goes_on()
    {
        if (OperatingSystem.IsWindows() || IsInterruptIgnored())
        {
            Assert.Skip("A signal to one process is needed, and that it is not ignored.");
        }

        string stopped = Path.Combine(folder, "stopped");
        string journal = Path.Combine(stopped, "sessions.journal");
        using Process process = Start(stopped, Repetitions);
        while (!process.HasExited && !(File.Exists(journal) && new FileInfo(journal).Length > 10_000))
        {
            Thread.Yield();
        }

        using Process signal = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        process.WaitForExit();
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
        Assert.False(File.Exists(Path.Combine(stopped, "sessions.csv")));

        int kept = SessionsIn(stopped, stopped);
        Assert.InRange(kept, 1, (4 * Repetitions) - 1);
        Assert.Equal((4 * Repetitions) - kept, Finish(stopped, Repetitions));
    }

    // A shell that starts programs in the background has them ignore it.
    private static bool IsInterruptIgnored() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status")
            .FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            is { } ignored
        && (
            ulong.Parse(ignored.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            & 2
        ) != 0;

    private static void AssertSame(string whole, string killed) =>
        Assert.All(
            Files,
            name =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(whole, name)),
                    File.ReadAllBytes(Path.Combine(killed, name))
                )
        );

    private static void KillWhen(Process process, Func<bool> isTime)
    {
        while (!process.HasExited)
        {
            if (IsTime(isTime))
            {
                process.Kill();
                break;
            }
        }

        process.WaitForExit();
    }

    // The file can be renamed between two looks at it.
    private static bool IsTime(Func<bool> isTime)
    {
        try
        {
            return isTime();
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    // How many sessions a journal holds; opening it cuts off what is not whole, as the next run would.
    private static int SessionsIn(string killed, string manifest)
    {
        using var journal = new ChunkJournal(
            Path.Combine(killed, "sessions.journal"),
            File.ReadAllBytes(Path.Combine(manifest, "manifest.json")),
            reached: null
        );
        return journal.Count * TournamentRun.ChunkSessions;
    }

    private static void Cut(string path, Random random, int mostBytes)
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open);
            file.SetLength(Math.Max(0, file.Length - random.NextInt64(Math.Min(mostBytes, file.Length + 1))));
        }
    }

    // How many sessions were played.
    private static int Finish(string results, int? repetitions = null)
    {
        using Process process = Start(results, repetitions, readsError: true);
        string told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return int.Parse(Played().Match(told).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static Process Start(string results, int? repetitions = null, bool readsError = false)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && IsHost(host) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "exec",
            program,
            "tournament",
            "hanoi-2019",
            "--strategy",
            "random",
            "micro",
            "--repetitions",
            (repetitions ?? Sessions / 4).ToString(CultureInfo.InvariantCulture),
            "--rounds",
            "30",
            "--logs",
            "agreements",
            "--out",
            results,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (!readsError)
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
        }

        return process;
    }

    private static bool IsHost(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number)
            ? number
            : otherwise;

    [GeneratedRegex(@"sessions, (\d+) of them now")]
    private static partial Regex Played();
}
