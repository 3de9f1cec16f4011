using System.Text;
using Entente.Formats.Theory;

namespace Entente.Formats.Tests.Theory;

/// <summary>All faults of a question of division are said at once, none in the place of another.</summary>
public class TheoryFaultsAtOnceTests
{
    private const string Offices = """
        divide: 1
        objectives: { a: more, b: less, word: { scale: [poor, good] } }
        alternatives: { P: { a: 1, b: 2, word: poor }, Q: { a: 2, b: 3, word: good } }

        """;

    private static string[] Faults(string text) =>
        [.. TheoryFormat.Read("f", Encoding.UTF8.GetBytes(text)).Faults.Select(fault => fault.Message)];

    [Theory]
    [InlineData(
        "{ for: Z, change: a, to: 1, pay: b }",
        "There is no alternative 'Z'; it is one of 'P', 'Q'.",
        "'at' is missing in a swap."
    )]
    [InlineData(
        "{ for: P, change: a, to: w, pay: a, at: 2 }",
        "'a' is 'w', and should be a number such as 0.25.",
        "What is changed and what makes up for it are two objectives."
    )]
    [InlineData(
        "{ for: P, change: c, pay: word, at: fine }",
        "There is no objective 'c'; it is one of 'a', 'b', 'word'.",
        "'to' is missing in a swap.",
        "'fine' is no word of the scale of 'word'; it is one of 'poor', 'good'."
    )]
    [InlineData(
        "{ for: P, change: c, to: [1], pay: d, at: [2] }",
        "There is no objective 'c'; it is one of 'a', 'b', 'word'.",
        "'to' is a list, and should be a text.",
        "There is no objective 'd'; it is one of 'a', 'b', 'word'.",
        "'at' is a list, and should be a text."
    )]
    public void A_fault_of_a_swap_hides_no_other(string swap, params string[] faults) =>
        Assert.Equal(faults, Faults($"{Offices}swaps: [{swap}]"));

    [Fact]
    public void A_swap_is_weighed_whatever_is_wrong_elsewhere() =>
        Assert.Equal(
            [
                "The title is a list, and should be a text, or one for each language: { en: …, nl: … }.",
                "This swap makes both objectives better, so that neither makes up for the other; one has to become better and the other worse.",
            ],
            Faults($"{Offices}title: [x]\nswaps: [{{ for: P, change: a, to: 2, pay: b, at: 1 }}]")
        );

    [Theory]
    [InlineData("[]", "The scale of 's' tells nothing apart; give two words or more, from bad to good.")]
    [InlineData("[x]", "The scale of 's' tells nothing apart; give two words or more, from bad to good.")]
    [InlineData("[x, x]", "'x' stands twice in the scale of 's'.")]
    [InlineData("[x, y, x, y]", "'x' stands twice in the scale of 's'.", "'y' stands twice in the scale of 's'.")]
    public void A_scale_has_different_words(string scale, params string[] faults) =>
        Assert.Equal(
            faults,
            Faults(
                    $$"""
                    divide: 1
                    objectives: { s: { better: more, scale: {{scale}} } }
                    alternatives: { P: { s: 1 }, Q: { s: 2 } }
                    """
                )
                .Where(fault => fault.Contains("scale of 's'", StringComparison.Ordinal))
                .Where(fault => !fault.Contains("no word", StringComparison.Ordinal))
        );

    [Fact]
    public void A_scale_of_two_words_is_none_of_a_fault() => Assert.Empty(Faults(Offices));

    [Theory]
    [InlineData(
        "{ A: 1, B: 2 }",
        "A cost is needed for every group; there is none for 'C', 'A + B', 'A + C', 'B + C' and 'A + B + C'."
    )]
    [InlineData(
        "{ A: 1, B: 2, C: 3, A + B: 2, A + C: 3, B + C: 4 }",
        "A cost is needed for every group; there is none for 'A + B + C'."
    )]
    [InlineData(
        "{ A: x, B: 2, C: 3, A + B: 2, A + C: 3, A + B + C: 4 }",
        "'A' is 'x', and should be a number such as 0.25.",
        "A cost is needed for every group; there is none for 'B + C'."
    )]
    [InlineData("{ A: 1, D: 2 }", "There is no party 'D'; it is one of 'A', 'B', 'C'.")]
    public void Groups_without_a_cost_are_named_at_once(string costs, params string[] faults) =>
        Assert.Equal(faults, Faults($"divide: 1\nparties: [A, B, C]\ncost: {costs}"));

    [Fact]
    public void Of_many_groups_without_a_cost_some_are_named() =>
        Assert.Equal(
            [
                "A cost is needed for every group; there is none for 'A', 'B', 'C', 'D', 'A + B', 'A + C', 'B + C' and 8 more.",
            ],
            Faults("divide: 1\nparties: [A, B, C, D]\ncost: {}")
        );

    [Fact]
    public void A_wrong_corner_is_called_by_its_name() =>
        Assert.Equal(
            ["A number of a corner is 'a', and should be a number such as 0.25."],
            Faults("divide: 1\nset: { corners: [[a, 1], [1, 0]] }")
        );

    [Fact]
    public void Names_are_looked_at_whatever_is_wrong_elsewhere() =>
        Assert.Equal(
            [
                "A number of 'g' is 'x', and should be a number such as 0.25.",
                "There is no party or good 'C' to be named; it is one of 'A', 'B', 'g'.",
                "A name is a list, and should be a text, or one for each language: { en: …, nl: … }.",
            ],
            Faults("divide: 1\nparties: [A, B]\ngoods: { g: [x, 1] }\nnames: { C: c, A: [a] }")
        );

    [Fact]
    public void A_file_without_a_question_is_looked_at_all_the_same() =>
        Assert.Equal(
            [
                "There are two parties 'A'.",
                "'about' is a list, and should be a text, or one for each language: { en: …, nl: … }.",
            ],
            Faults("divide: 1\nparties: [A, A]\nabout: [x]")[..2]
        );

    [Theory]
    [InlineData(
        "discounts: [1, 1], outside: [1, 1]",
        "'discounts' are numbers from 0 to 1, not both 1 where offers go on for ever.",
        "What both could take instead is together no more than the pie of 1."
    )]
    [InlineData(
        "rates: [0, 1e-20], period: 1",
        "With a 'period' it and the 'rates' are numbers from 10^-12 to 10^12; leave it out for the exact share where periods are short.",
        "'rates' are above 0."
    )]
    public void A_fault_of_offers_hides_no_other(string offers, params string[] faults) =>
        Assert.Equal(faults, Faults($"divide: 1\noffers: {{ {offers} }}"));

    [Fact]
    public void A_fault_of_a_curve_hides_no_other() =>
        Assert.Equal(
            [
                "'powers' is missing in 'curve'.",
                "'ends' are the most that each can get, above 0.",
                "'disagreement' is at least 0 for both and lies under the curve.",
            ],
            Faults("divide: 1\nset: { curve: { ends: [0, 1] } }\ndisagreement: [-1, 0]")
        );

    [Fact]
    public void Two_questions_hide_no_fault_of_either() =>
        Assert.Equal(
            [
                "A file asks one question; here are 'goods', 'votes'.",
                "'split' is 'some', and should be any (goods can be shared) or none.",
                "'lamp' has 1 number, and should have 2.",
                "A number of 'desk' is -1, and should be at least 0.",
                "There is no key 'qouta' in 'votes'; did you mean 'quota'?",
                "The weight of 'a' is -2, and should be at least 0.",
                "There is no party or good 'chair' to be named; it is one of 'Ann', 'Bob', 'lamp', 'desk', 'a'.",
            ],
            Faults(
                """
                divide: 1
                parties: [Ann, Bob]
                goods: { lamp: [1], desk: [-1, 2] }
                split: some
                votes: { qouta: 3, weights: { a: -2 } }
                names: { Ann: { nl: Anne }, a: { nl: aa }, chair: { nl: stoel } }
                """
            )
        );

    [Fact]
    public void Of_two_questions_none_says_how_many_parties_there_should_be() =>
        Assert.Equal(
            [
                "A file asks one question; here are 'goods', 'trade'.",
                "'cost' is 'low', and should be a number such as 0.25.",
            ],
            Faults(
                """
                divide: 1
                parties: [Ann, Bob, Cid]
                goods: { lamp: [1, 2, 3] }
                trade: { value: 0.5, cost: low }
                """
            )
        );

    [Fact]
    public void Corners_and_a_curve_hide_no_fault_of_either() =>
        Assert.Equal(
            ["'set' has either 'corners' or a 'curve'.", "A corner has 1 number, and should have 2."],
            Faults("divide: 1\nset: { corners: [[1], [2, 2]], curve: { ends: [1, 1], powers: [2, 2] } }")
        );
}
