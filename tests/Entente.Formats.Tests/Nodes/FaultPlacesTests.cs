using Entente.Formats.Tests.Fuzz;

namespace Entente.Formats.Tests.Nodes;

/// <summary>A fault is told once, at the place where it can be repaired, and no other hides it.</summary>
public class FaultPlacesTests
{
    private const string Scenario = "entente: 1\nissues: { a: [x, y], n: { from: 1, to: 5 } }\n";
    private const string Conflict = "conflict: 1\ndecisionMakers:\n  A:\n    options: [p, q]\n";

    private static string[] Faults(string name, string text) =>
        [.. ShippedModels.Read(name, text).Faults.Select(fault => fault.ToString()[(name.Length + 1)..])];

    [Theory]
    [InlineData(
        "parties:\n  p:\n    preferences:\n      scores: { a: [1, 2] }\n      scale: 0\n",
        "7:7: The scale is above 0, not 0."
    )]
    [InlineData(
        "parties: { p: {} }\nthirdParties:\n  p: {}\n",
        "5:3: There is a party 'p' already; a third party is another, with a name of its own."
    )]
    [InlineData(
        "parties:\n  p: { preferences: { scores: { n: { points: { 3: 4, 3: 5 } } } } }\n",
        "4:54: The key '3' stands here a second time; keep one of the two."
    )]
    [InlineData(
        "parties:\n  p: { preferences: { scores: { n: { points: { 3: 4, 3.0: 5 } } } } }\n",
        "4:54: There is already a score at 3."
    )]
    public void A_fault_of_a_scenario_is_told_once_at_its_place(string text, string fault) =>
        Assert.Equal([fault], Faults("f.scenario", Scenario + text));

    [Theory]
    [InlineData(
        "collapsed:\n  c: { when: p }\n  d: { when: { p: yes, q: yes } }\n",
        "7:3: Collapsed state 'd' has no feasible member that belongs to none above it; change its 'when', or leave it out."
    )]
    [InlineData(
        "    ranking: ['>>', 1, 2, 3, 4, '>>']\n",
        "5:15: A gulf ('>>') has nothing above it here; put it between two places.",
        "5:33: A gulf ('>>') has nothing below it here; put it between two places."
    )]
    [InlineData(
        "    ranking: [1, '>>', '>>', 2, 3, 4]\n",
        "5:24: A gulf ('>>') stands here already; take one of the two away."
    )]
    [InlineData(
        "    ranking: ['>>', 1, 2, 3]\n",
        "5:15: A gulf ('>>') has nothing above it here; put it between two places.",
        "5:14: The ranking leaves out 4 (YY); a ranking holds every state, or 'rest' for the others."
    )]
    public void A_fault_of_a_conflict_names_what_it_is_about(string text, params string[] faults) =>
        Assert.Equal(faults, Faults("f.conflict", Conflict + text));

    [Fact]
    public void What_rules_out_everything_in_a_saved_conflict_is_told_where_it_stands() =>
        Assert.Equal(
            [
                "1:36: This condition is empty, so that it rules out every state; name the options that it is about, or take it away.",
            ],
            Faults(
                "f.gmcr",
                """{"options": ["o"], "infeasibles": [[]], "decisionMakers": [{"name": "A", "options": [0]}]}"""
            )
        );

    [Fact]
    public void A_slip_in_a_key_of_a_scale_is_one_fault() =>
        Assert.Equal(
            ["2:18: There is no key 'hi' in a scale; did you mean 'high'?"],
            Faults(
                "f.stakeholders",
                "forecast: 1\nscale: { low: 0, hi: 3 }\nstakeholders:\n  - { name: a, position: 1, capability: 1, salience: 50 }\n  - { name: b, position: 2, capability: 1, salience: 50 }\n"
            )
        );

    [Fact]
    public void Two_questions_in_a_file_hide_no_key_that_is_neither() =>
        Assert.Equal(
            [
                "4:1: There is no key 'foo' in a question; it is one of 'divide', 'title', 'about', 'sources', 'parties', 'names', 'trade', 'bids'.",
                "3:7: A file asks one question; here are 'trade', 'bids'.",
                "3:7: 'buyers' is missing in 'bids'.",
            ],
            Faults("f.division", "divide: 1\ntrade: {}\nbids: {}\nfoo: 3\n")
        );

    [Fact]
    public void A_chance_of_detection_hides_no_order_of_payoffs()
    {
        string[] faults = Faults(
            "f.division",
            "divide: 1\ntrust: { reward: 10, temptation: 40, sucker: -20, punishment: -30, detection: 1.8 }\n"
        );
        Assert.Equal(3, faults.Length);
        Assert.Contains(faults, fault => fault.Contains("'detection' is 1.8", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("go together", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("a game of chicken", StringComparison.Ordinal));
    }

    [Fact]
    public void A_position_off_the_scale_hides_not_that_nobody_has_a_say() =>
        Assert.Equal(
            [
                "4:26: 'position' is 12, and should be a number from 0 to 10.",
                "4:3: Nobody has both a capability and a salience above 0.",
            ],
            Faults(
                "f.stakeholders",
                "forecast: 1\nscale: { low: 0, high: 10 }\nstakeholders:\n  - { name: a, position: 12, capability: 0, salience: 50 }\n  - { name: b, position: 2, capability: 1, salience: 0 }\n"
            )
        );

    [Fact]
    public void A_wish_that_is_none_hides_nothing_about_its_evidence() =>
        Assert.Equal(
            2,
            Faults("f.conflict", Conflict + "    preferences: [{ wants: foo, estimate: y, reported: z }]\n").Length
        );

    [Fact]
    public void States_that_are_not_known_hide_none_that_stands_twice_in_a_ranking() =>
        Assert.Contains(
            "5:24: State '3' stands at places 3 and 4, as if it were better than itself; name it once.",
            Faults("f.conflict", Conflict + "    ranking: [1, 2, 3, 3, 4]\ninfeasible: [p and]\n")
        );

    [Fact]
    public void Preferences_in_two_ways_hide_no_fault_of_either() =>
        Assert.Equal(
            [
                "3:30: Preferences are given in one way; here are 'scores', 'ranking'.",
                "3:49: A score is 'z', and should be a number such as 0.25.",
                "3:65: An entry of a ranking names no package 'zz'.",
            ],
            Faults(
                "f.scenario",
                Scenario + "parties: { p: { preferences: { scores: { a: [1, z] }, ranking: [zz] } } }\n"
            )
        );

    [Fact]
    public void A_unit_of_an_issue_without_options_is_not_all_that_is_wrong_with_it() =>
        Assert.Equal(
            ["2:25: There are no options; an issue has at least one.", "2:35: An issue with options has no 'unit'."],
            Faults("f.scenario", "entente: 1\nissues: { j: { options: [], unit: EUR } }\nparties: { p: {} }\n")
        );
}
