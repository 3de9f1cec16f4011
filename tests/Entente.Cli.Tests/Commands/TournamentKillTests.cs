using System.Diagnostics;
using System.Globalization;

namespace Entente.Cli.Tests.Commands;

/// <summary>A tournament whose process is killed at random moments, and whose files are cut while it is dead.</summary>
/// <remarks><c>ENTENTE_KILLS</c> and <c>ENTENTE_KILL_SESSIONS</c> set how often and how long; <c>./test.sh --full</c> takes 20 and 100,000.</remarks>
public sealed class TournamentKillTests : IDisposable
{
    private static readonly int Kills = Setting("ENTENTE_KILLS", 4);
    private static readonly int Sessions = Setting("ENTENTE_KILL_SESSIONS", 4000);
    private static readonly string[] Files = ["sessions.csv", "sessions.parquet", "logs.jsonl", "manifest.json"];
    private readonly string folder = Directory.CreateTempSubdirectory("entente-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_killed_tournament_ends_with_the_same_bytes_as_one_that_was_not()
    {
        string whole = Path.Combine(folder, "whole");
        string killed = Path.Combine(folder, "killed");
        var clock = Stopwatch.StartNew();
        Finish(whole);
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

        Finish(killed);

        Assert.All(
            Files,
            name =>
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(whole, name)),
                    File.ReadAllBytes(Path.Combine(killed, name))
                )
        );
    }

    private static void Cut(string path, Random random, int mostBytes)
    {
        if (File.Exists(path))
        {
            using var file = new FileStream(path, FileMode.Open);
            file.SetLength(Math.Max(0, file.Length - random.NextInt64(Math.Min(mostBytes, file.Length + 1))));
        }
    }

    private static void Finish(string results)
    {
        using Process process = Start(results);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static Process Start(string results)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && IsHost(host) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        int repetitions = Math.Max(1, Sessions / 4);
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
            repetitions.ToString(CultureInfo.InvariantCulture),
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
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static bool IsHost(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number)
            ? number
            : otherwise;
}
