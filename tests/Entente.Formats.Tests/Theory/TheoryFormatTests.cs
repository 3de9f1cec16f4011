using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Entente.Formats.Theory;
using Entente.Theory;

namespace Entente.Formats.Tests.Theory;

public sealed partial class TheoryFormatTests
{
    public static TheoryData<string> Shipped { get; } = [.. ShippedQuestions.Ids];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_read_and_answered(string id)
    {
        TheoryReading reading = QuestionSource.Read(id);
        Assert.Empty(reading.Faults);
        Assert.NotEmpty(reading.Problem!.Title.In("en"));
        Assert.NotEqual(reading.Problem.Title.In("en"), reading.Problem.Title.In("xx") + "!");
        Assert.NotNull(TheorySolver.Answer(reading.Problem, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Numbers_may_stand_in_the_order_of_parties_or_by_name()
    {
        const string Start = "divide: 1\nparties: [A, B]\ngoods:\n  x: ";
        Question listed = Read(Start + "[1, 1/2]").Problem!.Question;
        Question named = Read(Start + "{ B: 0.5, A: 1 }").Problem!.Question;
        Assert.Equal(((Question.OfGoods)listed).Values[1, 0], ((Question.OfGoods)named).Values[1, 0]);
    }

    [Theory]
    [InlineData("[]", "q.yaml: This is no question that is known here: it starts with 'divide: 1'")]
    [InlineData("divide: 2", "q.yaml:1:9: The version of the format is 1; write 'divide: 1'.")]
    [InlineData("divide: 1", "q.yaml:1:9: There is no question here; it is one of 'goods', 'set', ")]
    [InlineData("divide: 1\ngoods: {}\nvotes: {}", "q.yaml:3:8: A file asks one question; here are 'goods', 'votes'.")]
    [InlineData("divide: 1\nvotes:", "q.yaml:1:1: The question is empty.")]
    [InlineData("divide: 1\nwares: {}", "There is no question here")]
    [InlineData(
        "divide: 1\nstages: { cost: 1, future: 1, discount: 1 }\nsplit: none",
        "q.yaml:3:1: There is no key 'split' in a question"
    )]
    [InlineData("divide: 1\ngoods: { x: [1, 1] }", "q.yaml:1:1: 'parties' lists who divides: 2 to 12 names, not 0.")]
    [InlineData(
        "divide: 1\nparties: [A, B]\ngoods: { x: [1, 1] }\nnames: { y: { nl: ij } }",
        "q.yaml:4:10: There is no party or good 'y' to be named"
    )]
    [InlineData(
        "divide: 1\nobjectives: { rent: less }\nalternatives: { a: { rent: 1 }, b: { rent: 2 } }\nnames: { rent: { nl: huur }, y: { nl: ij } }",
        "q.yaml:4:30: There is no alternative, objective or word of a scale 'y' to be named"
    )]
    [InlineData(
        "divide: 1\nparties: [A, B]\nset: { corners: [[1], [2, 2]] }",
        "q.yaml:3:18: A corner has 1 number, and should have 2."
    )]
    [InlineData("divide: 1\nparties: [A, A]\ngoods: { x: [1, 1] }", "q.yaml:2:14: There are two parties 'A'.")]
    [InlineData("divide: 1\nparties: [A, B]\ngoods: { x: [1] }", "q.yaml:3:13: 'x' has 1 number, and should have 2.")]
    [InlineData(
        "divide: 1\nparties: [A, B]\ngoods: { x: [1, -1] }",
        "q.yaml:3:17: A number of 'x' is -1, and should be at least 0."
    )]
    [InlineData(
        "divide: 1\nparties: [A, B]\ngoods: { x: [1, 0] }",
        "'B' values nothing; give it at least one number above 0."
    )]
    [InlineData(
        "divide: 1\nparties: [A, B]\ngoods: { x: [0, 0] }",
        "'A' values nothing; give it at least one number above 0."
    )]
    [InlineData(
        "divide: 1\nparties: [A, B]\ngoods: { x: [0, 0] }",
        "'B' values nothing; give it at least one number above 0."
    )]
    [InlineData(
        "divide: 1\nparties: [A, B]\nsplit: some\ngoods: { x: [1, 1] }",
        "q.yaml:3:8: 'split' is 'some', and should be any"
    )]
    [InlineData(
        "divide: 1\nset: { corners: [[1, 1]], curve: {} }",
        "q.yaml:2:6: 'set' has either 'corners' or a 'curve'."
    )]
    [InlineData(
        "divide: 1\nset: { corners: [[1, 1]] }\ndisagreement: [2, 0]",
        "q.yaml:3:15: No agreement of the set is at least as good"
    )]
    [InlineData(
        "divide: 1\nset: { corners: [[1, 1]] }\nweight: 1",
        "q.yaml:3:9: 'weight' is 1, and should be above 0 and below 1."
    )]
    [InlineData(
        "divide: 1\nset: { curve: { ends: [0, 1], powers: [1, 101] } }",
        "'ends' are the most that each can get, above 0."
    )]
    [InlineData(
        "divide: 1\nset: { curve: { ends: [1, 1], powers: [1, 1] } }\ndisagreement: [1, 1]",
        "'disagreement' is at least 0 for both and lies under the curve."
    )]
    [InlineData("divide: 1\noffers: { discounts: [1, 1] }", "not both 1 where offers go on for ever.")]
    [InlineData(
        "divide: 1\noffers: { discounts: [0.5, 0.5], outside: [0.6, 0.6] }",
        "together no more than the pie of 1."
    )]
    [InlineData("divide: 1\noffers: { discounts: [0.5, 0.5], rounds: 1.5 }", "'rounds' is a whole number, not 1.5.")]
    [InlineData("divide: 1\noffers: { rates: [0, 1] }", "'rates' are above 0.")]
    [InlineData("divide: 1\noffers: { rates: [1, 1], rounds: 3 }", "'rounds' goes with 'discounts'.")]
    [InlineData(
        "divide: 1\noffers: { rates: [1e400, 1], period: 1 }",
        "q.yaml:2:38: With a 'period' it and the 'rates' are numbers from 10^-12 to 10^12"
    )]
    [InlineData(
        "divide: 1\noffers: { rates: [1, 1], period: 1e-400 }",
        "q.yaml:2:34: With a 'period' it and the 'rates' are numbers from 10^-12 to 10^12"
    )]
    [InlineData(
        "divide: 1\noffers: { discounts: [0.9, 1e-400], rounds: 1000 }",
        "q.yaml:2:22: With 'rounds', 'discounts' have at most 20 digits"
    )]
    [InlineData(
        "divide: 1\nset: { curve: { ends: [1e400, 1], powers: [1, 1] } }",
        "q.yaml:2:23: 'ends' are numbers from 10^-100 to 10^100."
    )]
    [InlineData("divide: 1\noffers: {}", "'offers' has either 'discounts'")]
    [InlineData("divide: 1\nbids: { buyers: 1.5 }", "'buyers' is a whole number, not 1.5.")]
    [InlineData(
        "divide: 1\nconflict: { chance: 2, cost: 0, otherCost: 0 }",
        "'chance' is 2, and should be a number from 0 to 1."
    )]
    [InlineData("divide: 1\nconflict: { chance: 1, cost: 0 }", "'conflict' has either 'otherCost', or 'highestCost'")]
    [InlineData(
        "divide: 1\ntrust: { reward: 1, temptation: 1, sucker: 1, punishment: 1, detection: 1 }",
        "go together."
    )]
    [InlineData(
        "divide: 1\ntrust: { reward: 1, temptation: 1, sucker: 1, punishment: 1, detection: 1, limited: null }",
        "q.yaml:2:8: 'detection' (the chance to catch) and 'limited' (what is left then) go together."
    )]
    [InlineData(
        "divide: 1\nconflict: { chance: 1, cost: 0, otherCost: null }",
        "'conflict' has either 'otherCost', or 'highestCost'"
    )]
    [InlineData("divide: 1\noffers: { discounts: null }", "'offers' has either 'discounts'")]
    [InlineData("divide: 1\noffers: { discounts: [1, 1], rounds: ~ }", "not both 1 where offers go on for ever.")]
    [InlineData(
        "divide: 1\nparties: [A, B, C]\ntrust: { reward: 1, temptation: 1, sucker: 1, punishment: 1 }",
        "This question is about two parties, not 3."
    )]
    [InlineData("divide: 1\nworth: { A: 1 }", "'parties' lists the players: 1 to 16 names, not 0.")]
    [InlineData("divide: 1\nparties: [A, B]\nworth: { A + C: 1 }", "q.yaml:3:10: There is no party 'C'")]
    [InlineData("divide: 1\nparties: [A, B]\nworth: { A + A: 1 }", "'A' stands twice in the group 'A + A'.")]
    [InlineData(
        "divide: 1\nparties: [A, B]\nworth: { A + B: 1, B + A: 2 }",
        "The group 'B + A' stands here a second time."
    )]
    [InlineData("divide: 1\nparties: [A, B]\nworth: { A: 1 }", "There is no number for all together: 'A + B'.")]
    [InlineData(
        "divide: 1\nparties: [A, B]\ncost: { A + B: 1 }",
        "A cost is needed for every group; there is none for 'A' and 'B'."
    )]
    [InlineData(
        "divide: 1\nvotes: { quota: 4, weights: { A: 3 } }",
        "'quota' is 4, and should be at most 3, the sum of the weights."
    )]
    [InlineData("divide: 1\nvotes: { quota: 1, weights: {} }", "Here are 0 voters, and there should be 1 to 64.")]
    [InlineData(
        "divide: 1\nobjectives: { cost: cheap }\nalternatives: { A: { cost: 1 } }",
        "Say for 'cost' what is better: more or less"
    )]
    [InlineData(
        "divide: 1\nobjectives: { cost: less }\nalternatives: { A: { price: 1 } }",
        "There is no key 'price' in 'A'"
    )]
    [InlineData(
        "divide: 1\nobjectives: { view: { scale: [bad, good] } }\nalternatives: { A: { view: fine } }",
        "'fine' is no word of the scale of 'view'; it is one of 'bad', 'good'."
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: { scale: [bad, good, bad] } }\nalternatives: { A: { a: fine } }",
        "'fine' is no word of the scale of 'a'; it is one of 'bad', 'good'."
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: less, b: less }\nalternatives: { A: { a: 1, b: 1 } }\nswaps: [{ for: B, change: a, to: 1, pay: b, at: 1 }]",
        "There is no alternative 'B'"
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: less, b: less }\nalternatives: { A: { a: 1, b: 1 } }\nswaps: [{ for: A, change: a, to: 1, pay: a, at: 1 }]",
        "are two objectives."
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: more, b: less }\nalternatives: { A: { a: 1, b: 5 }, B: { a: 2, b: 3 }, C: { a: 3, b: 9 } }\nswaps: [{ for: C, change: a, to: 4, pay: b, at: 2 }]",
        "q.yaml:4:9: This swap makes both objectives better"
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: more, b: less }\nalternatives: { A: { a: 1, b: 5 }, B: { a: 2, b: 6 } }\nswaps: [{ for: B, change: a, to: 1, pay: b, at: 7 }]",
        "q.yaml:4:9: This swap makes both objectives worse"
    )]
    [InlineData(
        "divide: 1\nobjectives: { a: more, b: less }\nalternatives: { A: { a: 1, b: 5 }, B: { a: 2, b: 6 } }\nswaps: [{ for: B, change: a, to: 2, pay: b, at: 5 }]",
        "q.yaml:4:9: This swap leaves one of its two objectives as it is"
    )]
    public void A_bad_file_gets_a_sentence_with_the_place(string text, string fault) =>
        Assert.Contains(Read(text).Faults, each => each.ToString().Contains(fault, StringComparison.Ordinal));

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        TheoryReading reading = Read(
            "divide: 1\nparties: [A, B]\nsplit: half\ngoods: { x: [1], y: [a, 2], z: [3, -4] }\ncolour: red"
        );
        Assert.Null(reading.Problem);
        Assert.Equal(5, reading.Faults.Length);
    }

    [Fact]
    public void Whatever_is_changed_is_read_or_refused_in_words() =>
        Gen.Select(Gen.Int[0, ShippedQuestions.Ids.Length - 1], Gen.Int[0, 2_000], Gen.Char[' ', '~'])
            .Sample(
                (which, place, letter) =>
                {
                    ShippedQuestions.TryText(ShippedQuestions.Ids[which], out string? text);
                    int at = place % text!.Length;
                    TheoryReading reading = Read(text[..at] + letter + text[(at + 1)..]);
                    Assert.Equal(reading.Faults.IsEmpty, reading.Problem is not null);
                },
                iter: 2_000
            );

    // A key with nothing under it is a key that is not there.
    [Fact]
    public void Nothing_under_a_key_is_read_or_refused_in_words()
    {
        int made = 0;
        foreach (string id in ShippedQuestions.Ids)
        {
            ShippedQuestions.TryText(id, out string? text);
            foreach (Match value in Value().Matches(text!))
            {
                Group told = value.Groups[1];
                TheoryReading reading = Read(text![..told.Index] + "null" + text[(told.Index + told.Length)..]);
                Assert.Equal(reading.Faults.IsEmpty, reading.Problem is not null);
                made++;
            }
        }

        Assert.InRange(made, 100, 10_000);
    }

    [GeneratedRegex(@"[a-zA-Z]: ([^{},\s][^{},\n]*)")]
    private static partial Regex Value();

    private static TheoryReading Read(string text) => TheoryFormat.Read("q.yaml", Encoding.UTF8.GetBytes(text));
}
