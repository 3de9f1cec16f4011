using Entente.Formats.Native;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>What may be a name or a title, and how one that nobody declared is told.</summary>
public sealed class NamesAndTitlesTests
{
    private static string[] Faults(string kind, string text) =>
        [.. ShippedModels.Read($"f.{kind}", text).Faults.Select(fault => $"{fault.Place.Line}: {fault.Message}")];

    [Theory]
    [InlineData(
        "division",
        "divide: [true]\nparties: [A, B]\ngoods: { x: [1, 2] }",
        "1: The version of the format is 1; write 'divide: 1'."
    )]
    [InlineData(
        "division",
        "divide: 1\nparties: [true, B]\ngoods:\n  x: { A: 1, B: 2 }\n  y: { A: 2, B: 1 }",
        "2: The name of a party is true, which is a yes or no; put it in quotes if it is a word."
    )]
    [InlineData(
        "scenario",
        "entente: 1\nissues: { p: [a, b] }\nparties:\n  true: {}\n  B: {}",
        "4: The name of a party is true, which is a yes or no; put it in quotes if it is a word."
    )]
    [InlineData(
        "scenario",
        "entente: 1\ntitle: ''\nissues: { p: [a, b] }\nparties: { A: {} }",
        "2: The title is empty; write one, or leave it out."
    )]
    [InlineData(
        "scenario",
        "entente: 1\ntitle: yes\nabout: false\nissues: { p: [a, b] }\nparties: { A: {} }",
        "3: 'about' is false, which is a yes or no; put it in quotes if it is a word."
    )]
    public void What_is_no_name_or_title_is_told_once(string kind, string text, string fault) =>
        Assert.Equal([fault], Faults(kind, text));

    [Fact]
    public void A_number_is_a_name_or_a_title_and_a_yes_or_no_a_value()
    {
        FileReading read = NativeFormat.Read(
            "f.yaml",
            "entente: 1\ntitle: 2026\nissues: { 5: [true, 7] }\nparties: { 'true': { preferences: { scores: { 5: { true: 1, 7: 0 } } } } }"u8
        );
        Assert.Empty(read.Faults);
        Assert.Equal("2026", read.Scenario!.Title.In("en"));
        Assert.Equal("5", read.Scenario.Space.Issues[0].Name);
        Assert.Equal("true", read.Scenario.Parties[0].Name);
    }

    [Fact]
    public void What_nobody_declared_is_told_where_it_stands_first_with_how_often_more() =>
        Assert.Equal(
            [
                "5: There is no issue 'prise', here and 2 times more; did you mean 'price'?",
                "6: Issue 'price' has no value 'lwo', here and once more; did you mean 'low'?",
            ],
            Faults(
                "scenario",
                """
                entente: 1
                issues: { price: [low, high] }
                rules: []
                parties:
                  A: { dealBreakers: [{ never: { prise: low } }, { never: { prise: high } }],
                    preferences: { scores: { price: { lwo: 1, high: 0 } } } }
                  B: { dealBreakers: [{ never: { prise: low } }, { never: { price: lwo } }] }
                """
            )
        );

    [Fact]
    public void An_objective_that_nobody_declared_and_one_that_nobody_uses_are_told_once() =>
        Assert.Equal(
            ["4: There is no objective 'rent', here and 2 times more; did you mean 'rents'?"],
            Faults(
                "division",
                """
                divide: 1
                objectives: { rents: less, room: more }
                alternatives:
                  P: { rent: 1, room: 1 }
                  Q: { rent: 2, room: 2 }
                swaps: [{ for: P, change: rent, to: 2, pay: room, at: 2 }]
                """
            )
        );

    [Fact]
    public void States_that_there_would_be_with_an_option_that_was_forgotten_are_not_told_beside_it() =>
        Assert.Equal(
            ["5: There is no option 'strike'."],
            Faults(
                "conflict",
                """
                conflict: 1
                decisionMakers:
                  A: { options: [walk], ranking: [4, 3, 1, 2] }
                  B: { options: [], ranking: [1, 2, 3, 4] }
                infeasible: [strike and walk]
                """
            )
        );

    [Fact]
    public void All_that_is_missing_of_one_thing_is_one_sentence() =>
        Assert.Equal(
            ["3: 'temptation', 'sucker' and 'punishment' are missing in 'trust'."],
            Faults("division", "divide: 1\ntrust:\n  reward: 1")
        );

    [Fact]
    public void A_key_that_is_none_is_told_with_the_one_that_is_missing() =>
        Assert.Equal(
            [
                "3: There is no key 'prize' in 'trust', and 'reward' is missing; did you mean that?",
                "3: 'sucker' is missing in 'trust'.",
            ],
            Faults("division", "divide: 1\ntrust:\n  { prize: 1, temptation: 1, punishment: 0 }")
        );
}
