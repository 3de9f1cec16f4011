using System.Text;
using Entente.Formats.Native;
using Entente.Scenarios;

namespace Entente.Formats.Tests.Native;

public class FaultTests
{
    internal const string Good = """
        entente: 1
        sources: { report: The report }
        readings: { stated: Stated }
        issues:
          dismantlement: [none, partly, all]
          price: { from: 10, to: 20, step: 5 }
          share: { type: real, from: 0, to: 1 }
        statusQuo: { dismantlement: none, price: 10, share: 0 }
        rules:
          - forbid: { dismantlement: all, price: { from: 15 } }
        parties:
          north:
            fallback: 5
            preferences:
              scores:
                dismantlement: { none: 0, partly: [1, 2, 3], all: 4 }
                price: { linear: [0, 10] }
                share: { peak: { at: 0.5, score: 3 } }
          south:
            preferences:
              ranking: [statusQuo, { dismantlement: all, price: 10, share: 1 }]
        """;

    private static FileReading Read(string text) => NativeFormat.Read("f", Encoding.UTF8.GetBytes(text));

    [Fact]
    public void The_scenario_of_these_tests_is_good()
    {
        FileReading reading = Read(Good);
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void What_was_agreed_was_proposed()
    {
        string file =
            Good
            + "\npackages:\n  plan: { outcome: { dismantlement: all, price: 10, share: 1 }, agreed: true, proposed: false }\n";
        Assert.Contains(
            Read(file).Faults,
            fault => fault.Message.Contains("What was agreed was proposed", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Two_packages_that_were_agreed_are_a_fault_and_one_is_none()
    {
        const string One =
            Good + "\npackages:\n  plan: { outcome: { dismantlement: all, price: 10, share: 1 }, agreed: true }\n";
        FileReading reading = Read(One);
        Assert.Empty(reading.Faults);
        Assert.True(Assert.Single(reading.Scenario!.Packages).IsAgreed);

        Assert.Equal(
            ["f:24:74: 'plan' is what was agreed already; take 'agreed' from one of the two."],
            Read(One + "  next: { outcome: { dismantlement: none, price: 10, share: 1 }, agreed: true }\n")
                .Faults.Select(fault => fault.ToString())
        );
    }

    [Theory]
    [InlineData(
        "partly: [1, 2, 3]",
        "partyl: 2",
        "f:16:35: Issue 'dismantlement' has no value 'partyl'; did you mean 'partly'?"
    )]
    [InlineData("price: { linear", "prize: { linear", "f:17:9: There is no issue 'prize'; did you mean 'price'?")]
    [InlineData(
        "fallback: 5",
        "falback: 5",
        "f:13:5: There is no key 'falback' in party 'north'; did you mean 'fallback'?"
    )]
    [InlineData(
        "[1, 2, 3]",
        "[1, 2]",
        "f:16:43: A score is a number, or a range of three: [low, likely, high]; here are 2."
    )]
    [InlineData("[1, 2, 3]", "[1, 4, 3]", "f:16:43: A range goes up: [low, likely, high], not [1, 4, 3].")]
    [InlineData("fallback: 5", "fallback: .nan", "f:13:15: A fallback names no package '.nan'.")]
    [InlineData(
        "fallback: 5",
        "fallback: 25,5",
        "f:13:15: A fallback names no package '25,5'; write 25.5 for a number."
    )]
    [InlineData(
        "fallback: 5",
        "fallback: { worth: .inf }",
        "f:13:24: The worth of a fallback is '.inf', and should be a number such as 0.25."
    )]
    [InlineData(
        "all: 4",
        "x: 4",
        "f:16:54: Issue 'dismantlement' has no value 'x'; it is one of 'none', 'partly', 'all'."
    )]
    [InlineData(
        ", all: 4",
        "",
        "f:16:24: There is no score for 'all' of issue 'dismantlement'; give one, or 'otherwise' in a 'table'."
    )]
    [InlineData(
        "step: 5",
        "step: 3",
        "f:6:3: From 10 in steps of 3, issue 'price' does not come out at 20; it would end at 19."
    )]
    [InlineData("step: 5", "step: 0", "f:6:3: The step of issue 'price' is a whole number from 1, not 0.")]
    [InlineData(
        "from: 10, to: 20",
        "from: 20, to: 10",
        "f:6:3: Issue 'price' goes up: from 20 to 10 it has no values."
    )]
    [InlineData(
        "to: 20, step: 5",
        "to: 99999999999, step: 1",
        "f:6:3: Issue 'price' has 99,999,999,990 values; the most is 2,147,483,647. Take a larger step."
    )]
    [InlineData(
        "[none, partly, all]",
        "[none, partly, none]",
        "f:5:3: Issue 'dismantlement' has more than one option 'none'; names are unique."
    )]
    [InlineData(
        "price: 10, share: 0",
        "price: 12, share: 0",
        "f:8:42: Issue 'price' has no value '12'; it is a number from 10 to 20 in steps of 5."
    )]
    [InlineData(
        "price: 10, share: 0",
        "price: 10",
        "f:8:12: An outcome gives every issue a value; missing here: 'share'."
    )]
    [InlineData(
        "statusQuo, {",
        "statusqo, {",
        "f:21:17: An entry of a ranking names no package 'statusqo'; did you mean 'statusQuo'?"
    )]
    [InlineData("at: 0.5", "at: 2", "f:18:9: The peak at 2 lies outside of issue 'share'.")]
    [InlineData(
        "  - forbid: { dismantlement: all, price: { from: 15 } }",
        "  - forbid: {}",
        "f:10:13: 'forbid' is empty; name at least one issue and its values."
    )]
    [InlineData(
        "{ from: 15 }",
        "{ from: 15, above: 3 }",
        "f:10:54: There is no key 'above' in a condition; it is one of 'not', 'from', 'to'."
    )]
    [InlineData(
        "dismantlement: all, price: { from: 15 }",
        "dismantlement: { from: 1 }",
        "f:10:5: The values of issue 'dismantlement' are no numbers; name them instead of 'from' and 'to'."
    )]
    [InlineData("entente: 1", "entente: 2", "f:1:10: The version of the format is 1; write 'entente: 1'.")]
    [InlineData(
        "readings: { stated: Stated }",
        "sources: {}",
        "f:3:1: The key 'sources' stands here a second time; keep one of the two."
    )]
    [InlineData(
        "fallback: 5",
        "readings: { statd: {} }",
        "f:13:17: The scenario has no reading 'statd'; did you mean 'stated'?"
    )]
    [InlineData(
        "fallback: 5",
        "patience: { perRound: 2 }",
        "f:13:5: What is left with time is above 0 and at most 1, not 2."
    )]
    [InlineData(
        "statusQuo, { dismantlement: all, price: 10, share: 1 }",
        "statusQuo, statusQuo",
        "f:21:28: This outcome stands in the ranking already."
    )]
    [InlineData(
        "ranking: [statusQuo, { dismantlement: all, price: 10, share: 1 }]",
        "order: { outcomes: { a: statusQuo, b: { dismantlement: all, price: 10, share: 1 } }, better: [[a, b], [b, a]] }",
        "f:21:92: The order goes in a circle: outcome 1 of it would be better than itself."
    )]
    public void A_fault_is_named_with_its_place_and_what_would_be_right(string right, string wrong, string fault)
    {
        FileReading reading = Read(Good.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Null(reading.Scenario);
        Assert.Equal(fault, Assert.Single(reading.Faults).ToString());
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        string text = Good.Replace("fallback: 5", "falback: 5", StringComparison.Ordinal)
            .Replace("step: 5", "step: 3", StringComparison.Ordinal)
            .Replace("statusQuo, {", "nothing, {", StringComparison.Ordinal)
            .Replace("[1, 2, 3]", "[1, 2]", StringComparison.Ordinal)
            .Replace("north:", "south:", StringComparison.Ordinal);
        Assert.Equal(5, Read(text).Faults.Length);
    }

    [Theory]
    [InlineData(
        "fallback: 5",
        "fallback: 50",
        "f:13:5: The fallback of 'north' is worth 50, more than any deal (17 at most): it can accept none."
    )]
    [InlineData(
        "      scores:",
        "      weights: { dismantlement: 0.5, price: 0.25, share: 0.5 }\n      scores:",
        "f:14:5: The weights of 'north' sum to 1.25, not to 1."
    )]
    [InlineData("price: 10, share: 0 }", "price: 15, share: 0 }", null)]
    [InlineData(
        "dismantlement: none, price: 10, share: 0 }",
        "dismantlement: all, price: 15, share: 0 }",
        "f:8:1: The rules forbid the status quo."
    )]
    public void What_looks_wrong_is_a_warning(string right, string other, string? warning)
    {
        FileReading reading = Read(Good.Replace(right, other, StringComparison.Ordinal));
        Assert.Empty(reading.Faults);
        Assert.Equal(warning is null ? [] : [warning], reading.Warnings.Select(each => each.ToString()));
    }

    [Fact]
    public void A_name_that_is_nearly_a_source_is_a_warning()
    {
        FileReading reading = Read(Good + "\n    positions: [ { about: x, reported: reprot §3 } ]\n");
        Assert.Equal("There is no source 'reprot'; did you mean 'report'?", Assert.Single(reading.Warnings).Message);
    }

    [Fact]
    public void A_party_without_preferences_is_unknown()
    {
        Scenario scenario = Read("entente: 1\nissues: { a: [x, y] }\nparties: { p: {}, q: }\n").Scenario!;
        Assert.All(scenario.Parties, party => Assert.Null(party.Preferences));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("entente")]
    [InlineData("entente: 1")]
    [InlineData("entente: 1\nissues: []\nparties: 3")]
    [InlineData("{\"entente\": 1")]
    [InlineData("entente: 1\nparty: x\n")]
    [InlineData("\u0000")]
    public void What_is_no_scenario_has_a_fault(string text) => Assert.NotEmpty(Read(text).Faults);
}
