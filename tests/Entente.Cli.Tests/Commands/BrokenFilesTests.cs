using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>Files with a fault: a sentence with its place for each, exit code 1, and nothing of a failure of the program.</summary>
public class BrokenFilesTests
{
    private const string Steps = """
        steps:
          - { name: goods, by: buyer, cost: 6, worth: 10 }
          - { name: payment, by: buyer, cost: 8, worth: 8 }
        """;

    public static TheoryData<string, string, string, string[]> Files =>
        new()
        {
            // A name in which nothing stands.
            {
                "exchange",
                "e.yaml",
                "exchange: 1\nparties: [{ name: '' }, { name: buyer }]\n" + Steps,
                ["2:19: The name of a party is empty; give one."]
            },
            {
                "exchange",
                "e.yaml",
                "exchange: 1\nparties: [{ name: ' ' }, { name: '' }]\nsteps: [{ name: '', by: x, cost: 1, worth: 2 }]",
                [
                    "2:19: The name of a party is empty; give one.",
                    "2:34: The name of a party is empty; give one.",
                    "3:17: The name of a step is empty; give one.",
                ]
            },
            {
                "divide",
                "v.yaml",
                "divide: 1\nvotes: { quota: 3, weights: { '': 2, b: 2 } }",
                ["2:31: The name of a voter is empty; give one."]
            },
            {
                "divide",
                "c.yaml",
                "divide: 1\nparties: ['', '', C]\nworth: { C: 1 }",
                ["2:11: The name of a party is empty; give one.", "2:15: The name of a party is empty; give one."]
            },
            {
                "conflict",
                "c.yaml",
                "conflict: 1\ndecisionMakers:\n  '': { options: [a] }\n  x: { options: ['', b] }",
                [
                    "3:3: The name of a decision maker is empty; give one.",
                    "4:18: The name of an option is empty; give one.",
                ]
            },
            // What is no YAML, in our words.
            {
                "exchange",
                "t.yaml",
                "exchange: 1\nparties:\n\t- { name: a }",
                ["3:1: This is no valid YAML: a tab stands where lines are indented; indent with spaces."]
            },
            {
                "divide",
                "t.yaml",
                "divide: 1\nvotes: { quota: 3\n",
                ["3:1: This is no valid YAML: inside '{' and '}' there should be a ',' before this, or the '}'."]
            },
            {
                "conflict",
                "t.yaml",
                "conflict: 1\ntitle: a: b",
                [
                    "2:9: This is no valid YAML: a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented.",
                ]
            },
            {
                "analyze",
                "t.yaml",
                "entente: 1\ntitle: \"a\n",
                ["2:8: This is no valid YAML: a quote is opened and not closed."]
            },
            {
                "forecast",
                "t.yaml",
                "stakeholders:\n  - name: a\n  b: c\n",
                [
                    "3:3: This is no valid YAML: an entry of a list was expected, with a '-' before it; see whether the lines are indented alike.",
                ]
            },
            // Games.
            { "divide", "g.nfg", "", ["1:1: The file is empty; a game of Gambit starts with NFG or EFG."] },
            {
                "divide",
                "g.nfg",
                "NFG\t7 R \"x\" { \"A\" } { 1 }\n\n1",
                ["1:5: 7 should be the version of the format, 1."]
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_fault_is_a_sentence_with_its_place(string command, string name, string text, string[] faults)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(name, text);
        CliRun run = CliRun.Of(command, file);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal(
            faults,
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(file.Length + 1)..])
        );
    }

    [Fact]
    public void A_game_whose_words_stand_apart_by_tabs_is_one()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("g.nfg", "NFG\t1\tR\t\"x\"\t{ \"A\" \"B\" }\t{ 2 2 }\n\n3 3 5 0 0 5 1 1\n");
        Assert.Equal(ExitCode.Done, CliRun.Of("divide", file).ExitCode);
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("explain")]
    [InlineData("offers")]
    public void Scores_of_sixty_digits_leave_room_for_the_picture(string command)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write(
            "large.yaml",
            """
            entente: 1
            title: Large
            issues: { price: { options: [low, high] }, time: { options: [soon, late] } }
            parties:
              a: { preferences: { scores: { price: { low: 0, high: 1 }, time: { soon: 1, late: 0 } } }, fallback: 0 }
              b: { preferences: { scores: { price: { low: 999999999999999999999999999999999999999999999999999999999999, high: 0 }, time: { soon: 0, late: 1 } } }, fallback: 0 }
            """
        );
        CliRun run =
            command == "offers" ? CliRun.Of("offers", file, "--party", "1", "--at", "70%") : CliRun.Of(command, file);
        Assert.NotEqual(ExitCode.InternalFailure, run.ExitCode);
        if (command == "analyze")
        {
            Assert.Equal(ExitCode.Done, run.ExitCode);
            Assert.Contains("× 10⁵⁹ ", run.Output, StringComparison.Ordinal);
        }
    }
}
