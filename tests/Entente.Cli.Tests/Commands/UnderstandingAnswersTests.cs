using System.Text.Json;
using Entente.Cli.Surroundings;

namespace Entente.Cli.Tests.Commands;

/// <summary>What conflict, exchange and divide say where something is not known, not seen, out of range or at fault.</summary>
public sealed class UnderstandingAnswersTests
{
    private const string Unknown = """
        conflict: 1
        title: t
        decisionMakers:
          ann: { options: [s], ranking: [2, 1, 3, 4] }
          bob: { options: [s], ranking: [3, 1, 4, 2], unknown: [[2, 4]] }
        statusQuo: 1
        """;

    private static CliRun Run(string text, params string[] rest) => Named("file.yaml", text, rest);

    private static CliRun Named(string name, string text, params string[] rest)
    {
        using var folder = new TemporaryFolder();
        return CliRun.Of([rest[0], folder.Write(name, text), .. rest[1..]]);
    }

    [Fact]
    public void What_is_not_known_is_nowhere_said_to_be_preferred()
    {
        CliRun run = Run(Unknown, "conflict", "--state", "2", "--concept", "nash", "--coalitions");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        string told = run.Output.ReplaceLineEndings(" ");
        while (told.Contains("  ", StringComparison.Ordinal))
        {
            told = told.Replace("  ", " ", StringComparison.Ordinal);
        }

        Assert.DoesNotContain("which it prefers", told, StringComparison.Ordinal);
        Assert.Contains("is known to be better for it", told, StringComparison.Ordinal);
        Assert.Contains("is not known", told, StringComparison.Ordinal);
        Assert.Contains("not known: 2 or 4", told, StringComparison.Ordinal);
        Assert.Contains("Some comparisons are not known.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void One_extension_stands_behind_every_part_of_the_document()
    {
        JsonElement root = AnswerSchemas.Fitting(
            Run(
                Unknown,
                "conflict",
                "--state",
                "2",
                "--coalitions",
                "--inverse",
                "2",
                "--concept",
                "nash",
                "--json"
            ).Output
        );
        JsonElement stability = root.GetProperty("stability");
        JsonElement nash = stability.GetProperty("nash");
        Assert.Equal([2, 3], Numbers(nash.GetProperty("equilibria")));
        Assert.Equal(
            Numbers(root.GetProperty("unknown").GetProperty("b").GetProperty("nash").GetProperty("equilibria")),
            Numbers(nash.GetProperty("equilibria"))
        );
        Assert.Contains(2, Numbers(nash.GetProperty("stableByDecisionMaker")[1]));
        Assert.Empty(Numbers(root.GetProperty("states").GetProperty("items")[1].GetProperty("improvements")[1]));
        JsonElement verdict = root.GetProperty("verdicts")[1];
        Assert.True(verdict.GetProperty("stable").GetBoolean());
        Assert.True(root.GetProperty("inverse").GetProperty("decisionMakers")[1].GetProperty("holds").GetBoolean());
        foreach (string concept in new[] { "nash", "gmr", "smr" })
        {
            int[] together = Numbers(
                root.GetProperty("coalitions").GetProperty("stability").GetProperty(concept).GetProperty("equilibria")
            );
            Assert.Empty(together.Except(Numbers(stability.GetProperty(concept).GetProperty("equilibria"))));
        }

        Assert.False(stability.TryGetProperty("sim", out _));
        Assert.Equal([2, 4], Numbers(root.GetProperty("decisionMakers")[1].GetProperty("unknown")[0]));
    }

    [Theory]
    [InlineData("--horizon", "2")]
    [InlineData("--concept", "sim")]
    public void What_needs_all_comparisons_says_so(string option, string value)
    {
        CliRun run = Run(Unknown, "conflict", option, value);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("comparisons that are all known", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_does_not_see_a_state_could_move_there_and_does_not_know_it()
    {
        CliRun run = Run(
            """
            conflict: 1
            decisionMakers:
              ann: { options: [defect], ranking: [2, 1, 3, 4], misperceived: [ann/defect and not bob/defect] }
              bob: { options: [defect], ranking: [3, 1, 4, 2] }
            statusQuo: 1
            """,
            "conflict",
            "--state",
            "1"
        );
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains(
            "it sees no move that it could make",
            run.Output.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("does not see: 2", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_smallest_change_is_named_and_the_nearest_first()
    {
        JsonElement root = AnswerSchemas.Fitting(
            CliRun.Of("conflict", "hanoi-mini-a", "--inverse", "YR1", "--json").Output
        );
        JsonElement[] changes =
        [
            .. root.GetProperty("inverse")
                .GetProperty("decisionMakers")[0]
                .GetProperty("leastChanges")
                .EnumerateArray(),
        ];
        Assert.Equal(["1", "4"], changes.Select(change => string.Join(',', Numbers(change))));
        Assert.Contains(
            "if 1 or 4 came down",
            CliRun
                .Of("conflict", "hanoi-mini-a", "--inverse", "YR1")
                .Output.ReplaceLineEndings(" ")
                .Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nobody_gives_for_nothing_at_Hanoi()
    {
        string[] owners =
        [
            "--owner",
            "united states=relief",
            "--owner",
            "north korea=dismantlement",
            "--reading",
            "interests",
        ];
        JsonElement root = AnswerSchemas.Fitting(CliRun.Of(["conflict", "hanoi-2019", .. owners, "--json"]).Output);
        Dictionary<int, string> patterns = root.GetProperty("states")
            .GetProperty("items")
            .EnumerateArray()
            .ToDictionary(
                state => state.GetProperty("no").GetInt32(),
                state => state.GetProperty("pattern").GetString()!
            );
        int reliefs = root.GetProperty("options")
            .EnumerateArray()
            .Count(option => option.GetProperty("owner").GetString() == "united states");
        foreach (JsonProperty concept in root.GetProperty("stability").EnumerateObject())
        {
            foreach (int state in Numbers(concept.Value.GetProperty("equilibria")))
            {
                bool gives = patterns[state][..reliefs].Contains('Y', StringComparison.Ordinal);
                bool dismantles = patterns[state][reliefs..].Contains('Y', StringComparison.Ordinal);
                Assert.Equal(gives, dismantles);
            }
        }

        Assert.Contains("Counted as an agreement", root.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "Counted as an agreement",
            CliRun.Of(["conflict", "hanoi-2019", .. owners]).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Counted as an agreement",
            CliRun.Of(["conflict", "hanoi-2019", .. owners, "--html", "-"]).Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("stated", "1", "1")]
    [InlineData("interests", "1", "1,8")]
    public void The_two_readings_of_Hanoi_hold_what_the_pair_of_small_models_holds(
        string reading,
        string nash,
        string sequential
    )
    {
        JsonElement stability = AnswerSchemas
            .Fitting(
                CliRun
                    .Of(
                        "conflict",
                        "hanoi-2019",
                        "--owner",
                        "united states=relief=exemptions",
                        "--owner",
                        "united states=declaration",
                        "--owner",
                        "north korea=dismantlement=yongbyon",
                        "--reading",
                        reading,
                        "--json"
                    )
                    .Output
            )
            .GetProperty("stability");
        string Holding(string concept) =>
            string.Join(',', Numbers(stability.GetProperty(concept).GetProperty("equilibria")));
        Assert.Equal(nash, Holding("nash"));
        foreach (string concept in new[] { "gmr", "smr", "seq", "sim" })
        {
            Assert.Equal(sequential, Holding(concept));
        }
    }

    [Theory]
    [InlineData("chance: 0.9, cost: 0.3, otherCost: 0.2", "between 0.6 and 1 is", "cut at 1")]
    [InlineData("chance: 0.05, cost: 0.3, otherCost: 0.2", "between 0 and 0.25", "cut at 0")]
    public void A_range_ends_at_what_there_is_to_divide(string conflict, string range, string cut)
    {
        string text = $"divide: 1\nconflict: {{ {conflict} }}\n";
        string told = Run(text, "divide").Output.ReplaceLineEndings(" ");
        Assert.Contains(range, told, StringComparison.Ordinal);
        Assert.Contains(cut, told, StringComparison.Ordinal);
        JsonElement root = AnswerSchemas.Fitting(Run(text, "divide", "--json").Output);
        Assert.InRange(root.GetProperty("least").GetDouble(), 0, 1);
        Assert.InRange(root.GetProperty("most").GetDouble(), 0, 1);
    }

    [Fact]
    public void Trust_in_the_order_of_chicken_is_refused_in_a_sentence()
    {
        CliRun run = Run("divide: 1\ntrust: { reward: 3, temptation: 5, sucker: 4, punishment: 1 }\n", "divide");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("a game of chicken", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ExitCode.Done,
            Run("divide: 1\ntrust: { reward: 3, temptation: 5, sucker: 0, punishment: 1 }\n", "divide").ExitCode
        );
    }

    [Fact]
    public void At_least_is_rounded_up()
    {
        // P - S = 5 and R - T = 8: 5/13, which is 38.46%.
        string told = Run(
            "divide: 1\ntrust: { reward: 8, temptation: 0, sucker: -5, punishment: 0 }\n",
            "divide"
        ).Output;
        Assert.Contains("39% (5/13)", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9007199254740993", "9,007,199,254,740,993")]
    [InlineData("99999999999999999999999999", "99,999,999,999,999,999,999,999,999")]
    public void Whole_numbers_keep_all_their_digits(string number, string told)
    {
        string text = $"divide: 1\nvotes: {{ quota: {number}, weights: {{ A: {number}, B: 1 }} }}\n";
        CliRun run = Run(text, "divide");
        Assert.True(run.ExitCode == ExitCode.Done, run.Error);
        Assert.Contains(told, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_fits_on_no_line_is_a_power_of_ten()
    {
        string told = Run("divide: 1\nparties: [A, B]\ncost: { A: 1e400, B: 2, A + B: 3e399 }\n", "divide").Output;
        Assert.Contains("× 10³⁹⁹", told, StringComparison.Ordinal);
        Assert.All(told.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
    }

    [Fact]
    public void An_empty_core_is_proved_by_groups_with_their_weights()
    {
        string told = Run(
            "divide: 1\nparties: [A, B, C]\nworth: { A + B: 90, A + C: 90, B + C: 90, A + B + C: 120 }\n",
            "divide",
            "--method",
            "core"
        ).Output;
        Assert.Contains("A + B (90", told, StringComparison.Ordinal);
        Assert.Contains("weight 1/2)", told, StringComparison.Ordinal);
        Assert.Contains("135", told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_core_alone_shows_a_division_and_explains_nothing_else()
    {
        CliRun run = CliRun.Of("divide", "three-towns", "--method", "core");
        Assert.DoesNotContain("Shapley", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nucleolus", run.Output, StringComparison.Ordinal);
        JsonElement core = AnswerSchemas
            .Fitting(CliRun.Of("divide", "three-towns", "--method", "core", "--json").Output)
            .GetProperty("results")[0];
        foreach (JsonElement part in core.GetProperty("exactParts").EnumerateArray())
        {
            Assert.Contains(part.GetString()!, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("conflict", "")]
    [InlineData("exchange", "")]
    [InlineData("divide", "\n  \n")]
    public void An_empty_file_is_said_to_be_empty(string command, string text)
    {
        CliRun run = Run(text, command);
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("The file is empty", run.Error, StringComparison.Ordinal);
        Assert.Contains($"'{command}: 1'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file.yaml", "hello: 1\n")]
    [InlineData("file.gmcr", "not json")]
    public void What_is_no_conflict_is_met_with_what_one_is(string name, string text)
    {
        CliRun run = Named(name, text, "conflict");
        Assert.Equal(ExitCode.InputFault, run.ExitCode);
        Assert.Contains("'conflict: 1'", run.Error, StringComparison.Ordinal);
        Assert.Contains(".gmcr", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("byer=transfer", "no party 'byer' (did you mean 'buyer'?)")]
    [InlineData("buyer=transfr", "no issue 'transfr' (did you mean 'transfer'?)")]
    public void An_owner_with_a_slip_in_it_says_which_half_and_what_was_meant(string owner, string said)
    {
        CliRun run = CliRun.Of("conflict", "house-sale", "--owner", owner);
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_discount_out_of_range_is_a_fault_of_its_own()
    {
        CliRun run = Run("divide: 1\noffers: { discounts: [1.2, -1] }\n", "divide");
        Assert.Contains("1.2", run.Error, StringComparison.Ordinal);
        Assert.Contains("-1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_beginning_of_an_option_is_met_with_the_option()
    {
        CliRun run = CliRun.Of("divide", "three-towns", "--lang", "nl");
        Assert.Equal(ExitCode.WrongUsage, run.ExitCode);
        Assert.Contains("Did you mean '--language'?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_without_a_title_says_its_kind_once()
    {
        string[] lines = Run("divide: 1\nbids: { buyers: 2 }\n", "divide").Output.Split('\n');
        Assert.Single(lines, line => line == lines[0]);
    }

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetInt32())];
}
