using Entente.Formats.Tests.Fuzz;

namespace Entente.Formats.Tests.Nodes;

/// <summary>A fault says what would be right at its place, whatever kind of file it stands in.</summary>
public class FaultWordsTests
{
    private const string Gmcr = """
        {"options": ["o", "p"], "useManualPreferenceRanking": true,
        "decisionMakers": [{"name": "A", "options": [0, 1], "preferenceRanking": [RANKING]}]}
        """;

    private const string Scenario =
        "entente: 1\nissues: { a: [x, y] }\nparties: { p: { preferences: { scores: { a: [1, 2] } } } }\n";

    private static string[] Faults(string name, string text) =>
        [.. ShippedModels.Read(name, text).Faults.Select(fault => fault.ToString())];

    [Theory]
    [InlineData("1, \"rest\"", "f.gmcr:2:78: A state is a whole number from 1, not 'rest'.")]
    [InlineData(
        "1, [2, 2.5], [{}]",
        "f.gmcr:2:82: A state is a whole number from 1, not 2.5.",
        "f.gmcr:2:89: A state is a whole number from 1, not a set of named entries."
    )]
    [InlineData("1, 2", "f.gmcr:2:74: The ranking leaves out 3 (NY), 4 (YY); a ranking holds every state.")]
    public void A_saved_ranking_is_told_what_such_a_file_can_say(string ranking, params string[] faults) =>
        Assert.Equal(faults, Faults("f.gmcr", Gmcr.Replace("RANKING", ranking, StringComparison.Ordinal)));

    [Fact]
    public void A_ranking_of_our_own_may_name_the_rest() =>
        Assert.Equal(
            ["f.conflict:2:47: The ranking leaves out 2 (Y); a ranking holds every state, or 'rest' for the others."],
            Faults("f.conflict", "conflict: 1\ndecisionMakers: { A: { options: [o], ranking: [N] } }")
        );

    [Theory]
    [InlineData(
        "f.division",
        "divide: 1\nbids: { buyers: two }",
        "'buyers' is 'two', and should be a whole number such as 3."
    )]
    [InlineData(
        "f.division",
        "divide: 1\noffers: { discounts: [0.5, 0.5], rounds: many }",
        "'rounds' is 'many', and should be a whole number such as 3."
    )]
    [InlineData(
        "f.conflict",
        "conflict: 1\ndecisionMakers: { A: { options: [o], preferences: [o], strong: one } }",
        "The number of strong statements is 'one', and should be a whole number such as 3."
    )]
    [InlineData(
        "f.scenario",
        Scenario + "deadline: { rounds: [] }",
        "The number of rounds is a list, and should be a whole number such as 3."
    )]
    [InlineData(
        "f.gmcr",
        """{"options": ["o"], "decisionMakers": [{"name": "A", "options": ["x"]}]}""",
        "The number of an option is 'x', and should be a whole number such as 3."
    )]
    public void Where_only_a_whole_number_is_of_use_one_is_asked_for(string name, string text, string fault) =>
        Assert.Equal([fault], ShippedModels.Read(name, text).Faults.Select(each => each.Message));

    [Fact]
    public void A_number_that_is_too_long_to_be_read_is_told_so()
    {
        string digits = new('7', 1_500);
        Assert.Equal(
            ["f.scenario:3:46: A score has 1,500 digits, too many to be read; round it."],
            Faults("f.scenario", Scenario.Replace("[1, 2]", $"[{digits}, 2]", StringComparison.Ordinal))
        );
        Assert.Equal(
            ["f.nfg:2:5: This should be payoff 2 of 4, and has 1,501 digits, too many to be read; round it."],
            Faults("f.nfg", $"NFG 1 R \"\" {{ \"A\" \"B\" }} {{ 1 2 }}\n  1 {digits}.5 3 4")
        );
        Assert.Equal(
            "Een score heeft 1.500 cijfers, te veel om te lezen; rond af.",
            ShippedModels
                .Read("f.scenario", Scenario.Replace("[1, 2]", $"[{digits}, 2]", StringComparison.Ordinal))
                .Faults[0]
                .Said.Dutch
        );
    }

    [Theory]
    [InlineData("-1/2", "3/2", "f.efg:2:17: A chance is at least 0, not -0.5.")]
    [InlineData(
        "-1/2",
        "1",
        "f.efg:2:17: A chance is at least 0, not -0.5.",
        "f.efg:2:11: Chances add up to 1; these add up to 0.5."
    )]
    [InlineData("x", "1/2", "f.efg:2:17: 'x' should be the chance of the move, a number such as 0.25 or 1/4.")]
    public void A_negative_chance_is_named(string first, string second, params string[] faults) =>
        Assert.Equal(
            faults,
            Faults(
                "f.efg",
                $"EFG 2 R \"\" {{ \"A\" }}\nc \"\" 1 \"\" {{ \"a\" {first} \"b\" {second} }} 0\nt \"\" 1 {{ 1 }}\nt \"\" 2 {{ 2 }}\n"
            )
        );

    [Fact]
    public void All_payoffs_that_are_no_numbers_are_told_at_once() =>
        Assert.Equal(
            [
                "f.nfg:2:1: 'NaN' should be payoff 1 of 4, a number such as 0.25 or 1/4.",
                "f.nfg:2:5: '0x10' should be payoff 2 of 4, a number such as 0.25 or 1/4.",
                "f.nfg:2:16: '1_000' should be payoff 4 of 4, a number such as 0.25 or 1/4.",
            ],
            Faults("f.nfg", "NFG 1 R \"\" { \"A\" \"B\" } { 1 2 }\nNaN 0x10 1e400 1_000")
        );

    [Theory]
    [InlineData(
        "f.exchange",
        "exchange:1\nparties: { a: [x] }\n",
        "f.exchange:1:9: This is no valid YAML: after 'exchange:' there should be a space."
    )]
    [InlineData(
        "f.scenario",
        "entente: 1\nid:x\n\ntitle: y\n",
        "f.scenario:2:3: This is no valid YAML: after 'id:' there should be a space."
    )]
    [InlineData(
        "f.scenario",
        "entente: 1\nid: x\n  title: y\n",
        "f.scenario:3:8: This is no valid YAML: a ':' stands where no entry can begin; put the text in quotes if it belongs to it, or see how the lines are indented."
    )]
    public void A_key_without_a_space_behind_it_is_told_where_it_stands(string name, string text, string fault) =>
        Assert.Equal([fault], Faults(name, text));
}
