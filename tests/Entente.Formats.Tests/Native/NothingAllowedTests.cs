using System.Text;
using Entente.Formats.Native;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Native;

/// <summary>A file that leaves nothing to agree on is told where its rules stand, as far as that is seen at once.</summary>
public class NothingAllowedTests
{
    private const string Issues =
        "entente: 1\nissues: { a: [x, y], n: { from: 1, to: 5 }, d: { type: real, from: 0, to: 1 }, big: { from: 1, to: 1000000 } }\n";
    private const string Parties = "\nparties: { p: { preferences: { scores: { a: [1, 2] } } } }\n";

    private static string[] Faults(string text) =>
        [.. NativeFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults.Select(fault => fault.ToString())];

    private static string Nothing(string issue) =>
        $"f:3:1: The rules allow no outcome: they forbid every value of issue '{issue}'; allow one of them.";

    [Theory]
    [InlineData("[{ forbid: { a: x } }, { forbid: { a: y } }]", "a")]
    [InlineData("[{ forbid: { a: [x, y] } }]", "a")]
    [InlineData("[{ forbid: { a: { not: x } } }, { forbid: { a: x } }]", "a")]
    [InlineData("[{ forbid: { n: { from: 3 } } }, { forbid: { n: { to: 2 } } }]", "n")]
    [InlineData("[{ forbid: [{ n: { from: 1 } }, { n: { to: 5 } }] }]", "n")]
    [InlineData("[{ forbid: { d: { from: 0, to: 1 } } }]", "d")]
    [InlineData("[{ forbid: { big: { from: 0 } } }]", "big")]
    public void Rules_that_forbid_all_of_an_issue_are_a_fault(string rules, string issue) =>
        Assert.Equal([Nothing(issue)], Faults($"{Issues}rules: {rules}{Parties}"));

    [Theory]
    [InlineData("[{ forbid: { a: x } }, { forbid: { a: x } }]")]
    [InlineData("[{ forbid: { a: x } }, { forbid: { a: y, n: 1 } }]")]
    [InlineData("[{ forbid: { n: { from: 3 } } }, { forbid: { n: { to: 1 } } }]")]
    [InlineData("[{ forbid: { d: { from: 0.5 } } }, { forbid: { d: { to: 0.4 } } }]")]
    [InlineData("[{ forbid: { big: { from: 2 } } }]")]
    public void Rules_that_leave_a_value_are_none(string rules) =>
        Assert.Empty(Faults($"{Issues}rules: {rules}{Parties}"));

    [Fact]
    public void Another_fault_of_the_file_does_not_hide_it() =>
        Assert.Equal(
            [Nothing("a"), "f:5:12: 'statusQuo' names no package 'z'."],
            Faults($"{Issues}rules: [{{ forbid: {{ a: [x, y] }} }}]{Parties}statusQuo: z")
        );

    [Fact]
    public void A_rule_that_could_not_be_read_is_the_only_fault() =>
        Assert.Equal(
            ["f:3:32: There is no issue 'm'."],
            Faults($"{Issues}rules: [{{ forbid: {{ a: [x, y], m: 1 }} }}]{Parties}")
        );

    [Fact]
    public void A_list_of_no_outcomes_leaves_a_party_nothing_either() =>
        Assert.Equal(
            ["f:3:42: No outcome is listed here, so that none can be agreed; list at least one with its score."],
            Faults($"{Issues}parties: {{ p: {{ preferences: {{ outcomes: [] }} }} }}")
        );

    [Fact]
    public void Where_the_others_have_a_score_a_list_may_be_empty() =>
        Assert.Empty(Faults($"{Issues}parties: {{ p: {{ preferences: {{ outcomes: [], otherwise: 1 }} }} }}"));

    [Theory]
    [InlineData("{ scores: {} }", 40)]
    [InlineData("{ terms: [] }", 39)]
    [InlineData("{ unit: euro, scores: {}, terms: [] }", 52)]
    public void Preferences_without_a_score_are_a_fault_where_they_stand(string preferences, int column)
    {
        Remark fault = Assert.Single(
            NativeFormat
                .Read("f", Encoding.UTF8.GetBytes($"{Issues}parties: {{ p: {{ preferences: {preferences} }} }}"))
                .Faults
        );
        Assert.Equal(
            $"f:3:{column}: No issue has a score here; give at least one its scores, or say with 'constant' what every outcome is worth.",
            fault.ToString()
        );
        Assert.StartsWith("Geen onderwerp heeft hier een score;", fault.Said.Dutch, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void What_every_outcome_is_worth_says_enough(int worth)
    {
        Scenario read = NativeFormat
            .Read(
                "f",
                Encoding.UTF8.GetBytes(
                    $"{Issues}parties: {{ p: {{ preferences: {{ constant: {worth}, scores: {{}} }} }} }}"
                )
            )
            .Scenario!;
        FileReading again = NativeFormat.Read("g", Encoding.UTF8.GetBytes(NativeFormat.WriteYaml(read)));
        Assert.Empty(again.Faults);
        Assert.Equal(
            new Rational(worth),
            Assert.IsType<PreferenceModel.Scores>(again.Scenario!.Parties[0].Preferences).Constant
        );
    }
}
