using System.Text;
using Entente.Formats.Native;
using Entente.Formats.Tests.Fuzz;

namespace Entente.Formats.Tests.Nodes;

/// <summary>What makes no sense and can only be a slip is refused at its place.</summary>
public class SlipTests
{
    private const string Scenario = "entente: 1\nissues: { a: [x, y], n: { from: 1, to: 5 } }\n";
    private const string Parties = "parties: { p: {} }\n";
    private const string Conflict = "conflict: 1\ndecisionMakers:\n  A:\n    options: [p, q]\n";
    private const string Exchange = """
        exchange: 1
        parties: [{ name: a }, { name: b }]
        steps:
          - { name: s, by: a, cost: 1, worth: 2 }
          - { name: t, by: b, cost: 1, worth: 2 }
          - { name: u, by: b, cost: 1, worth: 2, after: [s] }
        together:
          - { steps: [s, t], worth: { a: 1 } }

        """;

    private static string[] Faults(string name, string text) =>
        [.. ShippedModels.Read(name, text).Faults.Select(fault => fault.ToString()[(name.Length + 1)..])];

    [Theory]
    [InlineData(
        "rules: [{ forbid: { n: { from: 4, to: 2 } } }]\n",
        "3:24: A condition goes up: from 4 to 2 there is no number."
    )]
    [InlineData("rules: [{ forbid: { n: { from: 2, to: 2 } } }]\n")]
    public void A_condition_goes_up(string text, params string[] faults) =>
        Assert.Equal(faults, Faults("f.scenario", Scenario + text + Parties));

    [Theory]
    [InlineData("[10, 1]", "3:58: A bound goes up: [low, high]; this one holds no value.")]
    [InlineData("[1, 10]")]
    public void A_rectangle_goes_up(string bound, params string[] faults) =>
        Assert.Equal(
            faults,
            Faults(
                "f.scenario",
                Scenario
                    + $"parties: {{ p: {{ preferences: {{ terms: [{{ rectangle: {{ n: {bound} }}, score: 1 }}] }} }} }}\n"
            )
        );

    [Theory]
    [InlineData("{ type: yes/no, options: [red, blue] }", "2:39: A yes/no issue has no 'options'.")]
    [InlineData(
        "{ type: real, from: 0, to: 1, step: 3 }",
        "2:50: The step of issue 'i' is larger than the way from 0 to 1, so that it has one value; take a smaller step."
    )]
    [InlineData("{ type: real, from: 0, to: 1, step: 0.3 }")]
    public void An_issue_has_only_what_counts(string issue, params string[] faults) =>
        Assert.Equal(faults, Faults("f.scenario", $"entente: 1\nissues: {{ i: {issue} }}\n{Parties}"));

    [Fact]
    public void Names_of_issues_and_options_that_are_blank_are_pointed_at()
    {
        FileReading reading = NativeFormat.Read(
            "f",
            Encoding.UTF8.GetBytes($"entente: 1\nissues: {{ '': ['', x], b: [' ', y] }}\n{Parties}")
        );
        Assert.Equal(
            [
                "f:2:11: The name of an issue is empty, so that nobody sees what it is about; give one.",
                "f:2:16: The name of an option is empty, so that nobody sees what is chosen; give one.",
                "f:2:28: The name of an option is empty, so that nobody sees what is chosen; give one.",
            ],
            reading
                .Warnings.Where(warning => warning.Message.Contains("is empty", StringComparison.Ordinal))
                .Select(warning => warning.ToString())
        );
    }

    [Theory]
    [InlineData("\"name\": \"\", \"options\": [0]", "1:48: The name of a decision maker is empty; give one.")]
    [InlineData("\"name\": \"A\", \"options\": [0, 0]", "1:68: Option 0 stands in this list already; name it once.")]
    public void A_saved_decision_maker_has_a_name_and_each_option_once(string maker, string fault) =>
        Assert.Equal([fault], Faults("f.gmcr", $"{{\"options\": [\"o\"], \"decisionMakers\": [{{{maker}}}]}}"));

    [Fact]
    public void Whether_a_saved_ranking_counts_is_true_or_false() =>
        Assert.Equal(
            [
                "1:36: 'useManualPreferenceRanking' should be true or false.",
                "1:59: The name of an option is empty; give one.",
            ],
            Faults(
                    "f.gmcr",
                    """{"useManualPreferenceRanking":     "perhaps", "options": [""], "decisionMakers": [{"name": "A", "options": [0]}]}"""
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_comparison_is_not_of_a_wish_with_itself() =>
        Assert.Equal(
            ["5:15: An entry of 'unknown' compares two different conditions; here one stands on both sides."],
            Faults("f.conflict", Conflict + "    unknown: [[p, p], [p, q]]\n")
        );

    [Theory]
    [InlineData("after: [s]", "after: [s, s]", "6:53: Step 's' stands in 'after' already; name it once.")]
    [InlineData("steps: [s, t]", "steps: [s, s, t]", "8:18: Step 's' stands in 'steps' already; name it once.")]
    [InlineData("steps: [s, t]", "steps: [s]", "8:5: What steps bring together needs two or more different steps.")]
    [InlineData(
        "worth: { a: 1 }",
        "worth: {}",
        "8:29: 'worth' is empty; say for at least one party what the steps are worth together."
    )]
    [InlineData(
        "worth: { a: 1 } }",
        "worth: { a: 1 } }\n  - { steps: [t, s], worth: { b: 1 } }",
        "9:14: What these steps bring together stands above already; add the two up."
    )]
    public void Steps_are_named_once(string right, string wrong, string fault)
    {
        Assert.Empty(Faults("f.exchange", Exchange));
        Assert.Equal([fault], Faults("f.exchange", Exchange.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_of_a_scale_has_one_mark() =>
        Assert.Equal(
            ["2:63: There is a mark at 5 already; keep one of the two."],
            Faults(
                "f.stakeholders",
                "forecast: 1\nscale: { low: 0, high: 10, marks: [{ at: 5, title: x }, { at: 5.0, title: y }] }\nstakeholders:\n  - { name: a, position: 1, capability: 1, salience: 50 }\n  - { name: b, position: 2, capability: 1, salience: 50 }\n"
            )
        );
}
