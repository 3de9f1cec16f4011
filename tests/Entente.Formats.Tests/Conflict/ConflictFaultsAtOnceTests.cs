using System.Reflection;
using Entente.Formats.Conflict;

namespace Entente.Formats.Tests.Conflict;

/// <summary>A fault of a conflict hides no other that can be judged without what it is about.</summary>
public class ConflictFaultsAtOnceTests
{
    private static string[] Faults(string text, string path = "f.yaml") =>
        [.. ConflictSource.Parse(path, text).Faults.Select(fault => fault.Message)];

    [Fact]
    public void Strong_statements_and_numbers_of_states_are_judged_beside_other_faults() =>
        Assert.Equal(
            [
                "There is no key 'colour' in decision maker 'B'.",
                "There is no option 'absent'.",
                "There is no state '77'; name one by its number from 1, its letters Y and N, or a name.",
                "The number of strong statements is from 0 to 2, not 9.",
            ],
            Faults(
                """
                conflict: 1
                decisionMakers:
                  A: { options: [x, y], preferences: [x, y], strong: 9 }
                  B: { options: [z], ranking: [77, 1, rest], colour: red }
                infeasible: [absent]
                """
            )
        );

    [Fact]
    public void States_are_known_beside_faults_that_are_not_about_them() =>
        Assert.Equal(
            [
                "There is no key 'colour' in decision maker 'A'.",
                "There is no option 'absent'.",
                "There is no state '9'; name one of the 4 states by its number from 1, its letters Y and N, or a name.",
                "The number of strong statements is from 0 to 1, not 2.",
                "State 1 (NN) stands at places 2 and 3, as if it were better than itself; name it once.",
            ],
            Faults(
                """
                conflict: 1
                decisionMakers:
                  A: { options: [x], preferences: [absent], strong: 2, colour: red }
                  B: { options: [y], ranking: [9, 1, 1] }
                """
            )
        );

    [Fact]
    public void A_move_to_where_it_starts_is_a_fault_at_its_place_beside_others()
    {
        var read = ConflictSource.Parse(
            "f.yaml",
            """
            conflict: 1
            states: [calm, war]
            decisionMakers:
              A: { moves: { calm: [calm, war], war: 2 }, ranking: [calm, war] }
              B: { moves: { war: calm }, ranking: [war, peace] }
            """
        );
        Assert.Equal(
            [
                (
                    4,
                    24,
                    "This move leads back to where it starts; take it away, since whoever makes no move stays anyway."
                ),
                (
                    4,
                    41,
                    "This move leads back to where it starts; take it away, since whoever makes no move stays anyway."
                ),
            ],
            read.Faults.Where(fault => fault.Place.Line == 4)
                .Select(fault => (fault.Place.Line, fault.Place.Column, fault.Message))
        );
        Assert.Contains(read.Faults, fault => fault.Message.Contains("'peace'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_that_rules_out_everything_is_told_beside_what_is_wrong_with_the_others() =>
        Assert.Equal(
            [
                "f.yaml:3:14: This condition is empty, so that it rules out every state; name the options that it is about, or take it away.",
                "f.yaml:3:18: There is no option 'absent'.",
            ],
            ConflictSource
                .Parse(
                    "f.yaml",
                    """
                    conflict: 1
                    decisionMakers: { A: { options: [x] }, B: { options: [y] } }
                    infeasible: [{}, absent]
                    """
                )
                .Faults.Select(fault => fault.ToString())
        );

    [Fact]
    public void A_key_that_stands_twice_is_one_fault() =>
        Assert.Equal(
            ["The key 'A' stands here a second time; keep one of the two."],
            Faults("conflict: 1\ndecisionMakers:\n  A: { options: [x] }\n  A: { options: [y] }\n")
        );

    [Fact]
    public void Any_two_faults_of_different_parts_are_both_told()
    {
        InlineDataAttribute[] cases =
        [
            .. typeof(NativeConflictTests)
                .GetMethod(nameof(NativeConflictTests.Every_fault_is_a_sentence_with_its_place))!
                .GetCustomAttributes<InlineDataAttribute>(),
        ];
        Slip[] slips = [.. cases.Select(each => new Slip(each)).Where(slip => !slip.IsOfTheVersion)];
        Assert.True(slips.Length > 8);
        foreach (Slip first in slips)
        {
            foreach (Slip second in slips.Where(other => other.Start > first.End))
            {
                string[] faults = Faults(first.In(second.In(NativeConflictTests.Water)));
                Assert.True(
                    (faults.Contains(first.Fault) || second.Hides(first))
                        && (faults.Contains(second.Fault) || first.Hides(second)),
                    $"{first.Wrong} with {second.Wrong} says:\n{string.Join("\n", faults)}"
                );
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData("{ title: Ann, options: [], ranking: }")]
    public void A_decision_maker_that_can_do_nothing_and_wants_nothing_is_a_fault_where_it_stands(string ann)
    {
        Remark fault = Assert.Single(
            ConflictSource
                .Parse(
                    "f.yaml",
                    $"conflict: 1\ndecisionMakers:\n  ann: {ann}\n  bob: {{ options: [x], ranking: [1, 2] }}\ninfeasible: [ann/y and x]"
                )
                .Faults
        );
        Assert.Equal(
            "f.yaml:3:3: Decision maker 'ann' has nothing to do and nothing to want; give it 'options', 'moves' or 'preferences', or take it away.",
            fault.ToString()
        );
        Assert.StartsWith("Beslisser 'ann' heeft niets te doen", fault.Said.Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_only_watches_and_ranks_is_a_decision_maker() =>
        Assert.Empty(
            Faults("conflict: 1\ndecisionMakers: { ann: { ranking: [2, 1] }, bob: { options: [x], ranking: [1, 2] } }")
        );

    [Theory]
    [InlineData("[z, x]")]
    [InlineData("[z, { x: yes }]")]
    public void Who_sees_no_state_with_an_own_option_is_told_so_there(string misperceived)
    {
        Remark fault = Assert.Single(
            ConflictSource
                .Parse(
                    "f.yaml",
                    $"conflict: 1\ndecisionMakers:\n  A: {{ options: [x, y], misperceived: {misperceived} }}\n  B: {{ options: [z] }}"
                )
                .Faults
        );
        Assert.Equal(
            "f.yaml:3:43: Decision maker 'A' would see no state in which it takes its own option 'x', and so could never take it; take the option away, or say which of those states it does not see.",
            fault.ToString()
        );
        Assert.StartsWith("Beslisser 'A' zou geen toestand zien", fault.Said.Dutch, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[z]")]
    [InlineData("[x and not y]")]
    [InlineData("[{ x: yes, z: yes }]")]
    [InlineData("[not x]")]
    public void Some_states_with_an_own_option_can_be_out_of_sight(string misperceived) =>
        Assert.Empty(
            Faults(
                $"conflict: 1\ndecisionMakers:\n  A: {{ options: [x, y], misperceived: {misperceived} }}\n  B: {{ options: [z] }}"
            )
        );

    [Fact]
    public void A_condition_that_cannot_be_read_does_not_move_the_fault_of_the_next() =>
        Assert.Equal(
            ["f.yaml:3:40: There is no option 'w'.", "f.yaml:3:43"],
            ConflictSource
                .Parse(
                    "f.yaml",
                    "conflict: 1\ndecisionMakers:\n  A: { options: [x, y], misperceived: [w, x] }\n  B: { options: [z] }"
                )
                .Faults.Select(fault =>
                    fault.Message.StartsWith("There", StringComparison.Ordinal)
                        ? fault.ToString()
                        : fault.Place.ToString()
                )
        );

    [Fact]
    public void Of_a_gmcr_file_what_can_be_judged_is_told_as_well() =>
        Assert.Equal(
            [
                "There is no direction 'sideways'; it is both, fwd or back.",
                "A state is a whole number from 1, not 0.",
                "There is no state 9; the states are 1 to 2.",
            ],
            Faults(
                """
                { "options": [{"name": "Go", "permittedDirection": "both"}], "useManualPreferenceRanking": true,
                  "decisionMakers": [{"name": "A", "options": [0], "preferenceRanking": [1, 0]}, {"name": "B", "options": [], "preferenceRanking": [1, 2, 9]}] }
                """.Replace("\"both\"", "\"sideways\"", StringComparison.Ordinal),
                "f.gmcr"
            )
        );

    [Theory]
    [InlineData(false, "An option is taken (\"Y\") or not (\"N\").")]
    [InlineData(true, "Een optie wordt genomen (\"Y\") of niet (\"N\").")]
    public void Of_a_gmcr_file_the_letters_are_told_as_the_format_has_them(bool isDutch, string said)
    {
        const string Text = """
            { "options": [{"name": "Go"}], "infeasibles": [[[0, "maybe"]]], "decisionMakers": [{"name": "A", "options": [0]}] }
            """;
        Remark fault = Assert.Single(ConflictSource.Parse("f.gmcr", Text).Faults);
        Assert.Equal(said, isDutch ? fault.Said.Dutch : fault.Message);
    }

    /// <summary>A good text, what stands in its place, and what is said of it.</summary>
    private sealed class Slip
    {
        private readonly string right;

        public Slip(InlineDataAttribute data)
        {
            right = (string)data.Data[0]!;
            Wrong = (string)data.Data[1]!;
            string placed = (string)data.Data[2]!;
            Fault = placed[(placed.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            Start = NativeConflictTests.Water.IndexOf(right, StringComparison.Ordinal);
        }

        public string Wrong { get; }
        public string Fault { get; }
        public int Start { get; }
        public int End => Start + right.Length;
        public bool IsOfTheVersion => Start == 0;

        public string In(string text) => $"{text[..Start]}{Wrong}{text[End..]}";

        // Where no state is feasible, or what is infeasible cannot be read, or an option has gone to somebody else, states cannot be told.
        public bool Hides(Slip other) =>
            (Fault.StartsWith("No state", StringComparison.Ordinal) || Wrong == "options: [restrict, pump]")
            && (
                other.Fault.Contains("tate", StringComparison.Ordinal)
                || other.Fault.Contains("ranking", StringComparison.Ordinal)
            );
    }
}
