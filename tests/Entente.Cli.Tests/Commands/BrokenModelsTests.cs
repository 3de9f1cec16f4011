using System.Diagnostics;
using Entente.Cli.Surroundings;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>Broken files of conflicts and division that ship: answered, or refused with a place, in words, as a page and as JSON; never a failure of the program, never a long wait.</summary>
public sealed class BrokenModelsTests
{
    private const int PerFile = 45;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach ((string command, string folder) in new[] { ("divide", "division"), ("conflict", "conflicts") })
            {
                foreach (string path in Directory.GetFiles(Path.Combine(Repository.Root, "catalog", folder)))
                {
                    files.Add(command, Path.Combine("catalog", folder, Path.GetFileName(path)));
                }
            }

            return files;
        }
    }

    [Theory]
    [InlineData("offers: { rates: [0.1, 0.2], period: 1 }")]
    [InlineData("offers: { discounts: [0.9, 0.8], rounds: 9 }")]
    [InlineData("bids: { buyers: 3 }")]
    [InlineData("conflict: { chance: 0.5, cost: 0.1, otherCost: 0.2 }")]
    [InlineData("parties: [A, B]\nset: { corners: [[0, 6], [6, 3], [8, 0]] }\nweight: 1/3")]
    [InlineData("parties: [A, B]\ngoods: { x: [60, 40], y: { B: 60, A: 40 } }")]
    public void So_is_a_broken_question_that_no_example_asks(string question) =>
        Break("divide", question, "divide: 1\n" + question, 150);

    [Theory]
    [MemberData(nameof(Files))]
    public void Whatever_is_broken_is_answered_or_refused_with_a_place(string command, string path) =>
        Break(command, path, File.ReadAllText(Path.Combine(Repository.Root, path)), PerFile);

    private static void Break(string command, string path, string text, int most)
    {
        using var folder = new TemporaryFolder();
        string page = folder.Write("page.html", "");
        string[][] forms =
        [
            [],
            ["--json"],
            ["--html", page],
        ];
        int number = 0;
        foreach (string broken in Breakage.Of(text, most))
        {
            string file = folder.Write("broken.yaml", broken);
            long start = Stopwatch.GetTimestamp();
            CliRun run = CliRun.Of([command, file, .. forms[number++ % forms.Length]]);
            Assert.True(Stopwatch.GetElapsedTime(start) < Longest, $"{path}, {number}, took too long.");
            Assert.True(run.ExitCode is ExitCode.Done or ExitCode.InputFault, $"{path}, {number}: {run.Error}");
            if (run.ExitCode == ExitCode.InputFault)
            {
                Assert.All(
                    run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                    line => Assert.StartsWith(file, line, StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void Payoffs_that_no_double_holds_are_written_out()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("g.nfg", "NFG 1 R \"x\" { \"A\" \"B\" } { 2 2 }\n\n3 3 1e400 0 0 4 1 1\n");
        CliRun run = CliRun.Of("divide", file, "--json");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("\"frontier\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_whose_end_is_too_long_to_tell_are_left_out_and_said_to_be()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "far.yaml",
            "divide: 1\nset: { corners: [[0, 6], [6, 3], [8, 0]] }\ndisagreement: [-9223372036854775809, 2]\n"
        );
        CliRun told = CliRun.Of("divide", file);
        Assert.Equal(ExitCode.Done, told.ExitCode);
        Assert.Contains("The Raiffa steps are left out", told.Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"leftOut\":[\"raiffa\"]",
            string.Concat(CliRun.Of("divide", file, "--json").Output.Where(letter => !char.IsWhiteSpace(letter))),
            StringComparison.Ordinal
        );
    }
}
