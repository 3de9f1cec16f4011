using System.Text.RegularExpressions;
using Entente.Cli.Surroundings;
using Entente.Formats.Catalog;
using Entente.Formats.Exchanges;
using Entente.Formats.Stakeholders;
using Entente.Formats.Theory;
using Entente.Testing.Support;

namespace Entente.Cli.Tests.Commands;

/// <summary>A file of another kind than a command reads is met with what it is and which command reads it, for every pair of the two.</summary>
public sealed partial class OtherKindsTests
{
    private const string Game = """
        NFG 1 R "Prisoners" { "one" "two" } { 2 2 } 3 3 5 0 0 5 1 1
        """;

    private const string Tree = """
        EFG 2 R "Entry" { "one" "two" }
        p "" 1 1 "" { "in" "out" } 0
        t "" 1 "" { 1, 1 }
        t "" 2 "" { 0, 2 }
        """;

    // What a command is called with, and the kinds that it reads.
    private static readonly (string[] Call, string[] Reads)[] Commands =
    [
        (["analyze", "FILE"], ["scenario"]),
        (["check", "FILE"], ["scenario"]),
        (["explain", "FILE"], ["scenario", "log"]),
        (["forecast", "FILE"], ["scenario", "log", "stakeholders"]),
        (["review", "FILE"], ["scenario", "log"]),
        (["replay", "FILE"], ["log"]),
        (["simulate", "FILE"], ["scenario"]),
        (["offers", "FILE", "--party", "1", "--at", "70%"], ["scenario"]),
        (["evaluate", "FILE", "--outcomes", "-"], ["scenario"]),
        (["conflict", "FILE"], ["conflict", "scenario"]),
        (["exchange", "FILE"], ["exchange"]),
        (["exchange", "yongbyon", "--log", "FILE"], ["room"]),
        (["divide", "FILE"], ["division", "game"]),
    ];

    public static TheoryData<string> Files =>
        [
            "scenario.yaml",
            "scenario.json",
            "genius.xml",
            "geniusweb.json",
            "negmas.yml",
            "negolog.json",
            "scores.csv",
            "conflict.yaml",
            "conflict.gmcr",
            "exchange.yaml",
            "division.yaml",
            "game.nfg",
            "tree.efg",
            "stakeholders.yaml",
            "session.json",
            "offers.csv",
            "room.json",
            "answer.json",
            "page.html",
            "picture.svg",
            "book.xlsx",
        ];

    private static string Seed(string name) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Entente.Formats.Tests", "Fuzz", "Seeds", name));

    // The kind of a file, and its text.
    private static (string Kind, string Text) Of(string file)
    {
        string? text = null;
        switch (file)
        {
            case "conflict.yaml":
                Assert.True(ShippedConflicts.TryText("hanoi-mini-a", out text));
                return ("conflict", text);
            case "exchange.yaml":
                Assert.True(ShippedExchanges.TryText("yongbyon", out text));
                return ("exchange", text);
            case "division.yaml":
                Assert.True(ShippedQuestions.TryText("camp-david-1978", out text));
                return ("division", text);
            case "stakeholders.yaml":
                Assert.True(ShippedStakeholders.TryText("hanoi-relief", out text));
                return ("stakeholders", text);
            case "conflict.gmcr":
                return ("conflict", CliRun.Of("convert", "hanoi-mini-a", "--to", "gmcr", "-o", "-").Output);
            case "scenario.yaml":
                Assert.True(ShippedScenarios.TryText("used-car", out text));
                return ("scenario", text);
            case "scenario.json":
                return ("scenario", CliRun.Of("convert", "used-car", "--to", "entente-json", "-o", "-").Output);
            case "session.json":
                return ("log", CliRun.Of("simulate", "used-car", "--json").Output);
            case "answer.json":
                return ("document", CliRun.Of("conflict", "hanoi-mini-a", "--json").Output);
            case "page.html":
                return ("page", CliRun.Of("exchange", "yongbyon", "--html", "-").Output);
            case "picture.svg":
                return ("page", CliRun.Of("exchange", "yongbyon", "--svg", "-").Output);
            case "offers.csv":
                return ("log", "party,price\nseller,9\nbuyer,8\n");
            case "room.json":
                return (
                    "room",
                    """{ "entries": [{ "version": 1, "content": "{\"events\":[{\"type\":\"opened\",\"setup\":{\"parties\":[{\"name\":\"seller\"}]}}]}", "hash": "0000000000000000000000000000000000000000000000000000000000000000" }] }"""
                );
            case "book.xlsx":
                return ("book", "PK\u0003\u0004");
            case "game.nfg":
                return ("game", Game);
            case "tree.efg":
                return ("game", Tree);
            default:
                string seed = file switch
                {
                    "genius.xml" => "genius-additive.xml",
                    "geniusweb.json" => "geniusweb-linear.json",
                    "negmas.yml" => "negmas-linear.yml",
                    _ => file,
                };
                return ("scenario", Seed(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_command_says_what_the_file_is_and_which_command_reads_it(string file)
    {
        (string kind, string text) = Of(file);
        using var folder = new TemporaryFolder();
        string path = folder.Write(file, text);
        foreach ((string[] call, string[] reads) in Commands)
        {
            // A workbook is read by the end of its name.
            if (reads.Contains(kind) || (kind == "book" && reads.Contains("scenario")))
            {
                continue;
            }

            CliRun run = CliRun.Of([.. call.Select(part => part == "FILE" ? path : part)]);
            string told = $"{string.Join(' ', call)} of {file}: {run.Error}{run.Output}";
            Assert.True(run.ExitCode == ExitCode.InputFault, told);
            string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(lines.Length == (call[0] == "check" ? 2 : 1), told);
            Assert.True(lines[0].StartsWith($"{path}:1:1: This is ", StringComparison.Ordinal), told);
            Match remedy = Remedy().Match(lines[0]);
            Assert.True(
                remedy.Success || lines[0].EndsWith("give the file that it was made from.", StringComparison.Ordinal),
                told
            );
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_command_that_is_named_reads_the_file(string file)
    {
        (string kind, string text) = Of(file);
        using var folder = new TemporaryFolder();
        string path = folder.Write(file, text);
        string[] other = kind == "exchange" ? ["divide", path] : ["exchange", path];
        string error = CliRun.Of(other).Error;
        Match remedy = Remedy().Match(error);
        if (kind is "document" or "page" or "book" or "room")
        {
            Assert.Equal(kind is "room" or "book", remedy.Success);
            return;
        }

        Assert.True(remedy.Success, error);
        string[] call = [remedy.Groups[1].Value, path];
        CliRun run = CliRun.Of(file == "offers.csv" ? [.. call, "--scenario", "used-car"] : call);

        // A file that lacks something is read all the same: what is said of it is no longer what kind it is.
        Assert.DoesNotContain("This is ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "exchange",
        "hanoi-mini-a",
        "This is a conflict that ships with Entente, and no exchange: entente conflict"
    )]
    [InlineData("divide", "hanoi-2019", "This is a scenario that ships with Entente, and no question: entente analyze")]
    [InlineData(
        "analyze",
        "yongbyon",
        "This is an exchange in steps that ships with Entente, and no scenario: entente"
    )]
    [InlineData(
        "explain",
        "camp-david-1978",
        "This is a question of division that ships with Entente, and no scenario"
    )]
    [InlineData("conflict", "hanoi-relief", "This is a question about stakeholders that ships with Entente, and no")]
    public void An_id_of_another_kind_is_met_in_the_same_way(string command, string id, string sentence)
    {
        CliRun run = CliRun.Of(command, id);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.StartsWith($"{id}: {sentence}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_said_in_our_words_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        string empty = folder.Write("empty.yaml", "");
        string binary = folder.Write("binary.yaml", "a: \0\u0001\u0002");
        string large = folder.Write("large.yaml", "");
        using (FileStream stream = File.OpenWrite(large))
        {
            stream.SetLength(70_000_000);
        }

        string inner = Directory.CreateDirectory(folder.At("folder")).FullName;
        string[] paths = [folder.At("nope.yaml"), inner, empty, binary, large];
        foreach ((string[] call, _) in Commands)
        {
            foreach (string path in paths)
            {
                CliRun run = CliRun.Of([.. call.Select(part => part == "FILE" ? path : part)]);
                string told = $"{string.Join(' ', call)} of {path}: {run.Error}{run.Output}";
                Assert.True(run.ExitCode == ExitCode.InputFault, told);
                string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                Assert.True(lines.Length == (call[0] == "check" ? 2 : 1), told);
                Assert.True(lines[0].StartsWith(path + ":", StringComparison.Ordinal), told);
                Assert.False(Foreign().IsMatch(lines[0]), told);
            }
        }
    }

    [GeneratedRegex("entente ([a-z]+) .*reads (it|tables)")]
    private static partial Regex Remedy();

    // Words of the runtime.
    [GeneratedRegex("Could not find|Access to the path|is denied|cannot access|Exception|parameter")]
    private static partial Regex Foreign();
}
