using System.Text;
using CsCheck;
using Entente.Exchanges;
using Entente.Formats.Exchanges;

namespace Entente.Formats.Tests.Exchanges;

public sealed class ExchangeFormatTests
{
    private const string Trade = """
        exchange: 1
        title: { en: A trade, nl: Een ruil }
        parties:
          - { name: seller, future: 2, discount: 0.9, penalty: 1/3 }
          - name: buyer
            record: { kept: 2, broken: 1, commitments: [{ what: paid in time, kept: true }, { what: paid in full, kept: false }] }
        steps:
          - { name: goods, by: seller, cost: 6, worth: 10, snapBack: 1/2 }
          - { name: payment, by: buyer, cost: 8, worth: 8, detection: 0.75, after: [goods], divisible: false }
        together:
          - { steps: [goods, payment], worth: { seller: 1 } }
        """;

    private const string None =
        "t.yaml: This is no exchange that is known here: it starts with 'exchange: 1' (entente new --kind exchange FILE writes one to start from).";

    public static TheoryData<string> Shipped { get; } = [.. ShippedExchanges.Ids];

    private static ExchangeReading Read(string text) => ExchangeFormat.Read("t.yaml", Encoding.UTF8.GetBytes(text));

    private static string[] Faults(string text)
    {
        ExchangeReading reading = Read(text);
        Assert.Null(reading.Exchange);
        return [.. reading.Faults.Select(fault => fault.ToString())];
    }

    private static string With(string right, string wrong)
    {
        Assert.Contains(right, Trade, StringComparison.Ordinal);
        return Trade.Replace(right, wrong, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_example_is_read(string id)
    {
        ExchangeReading reading = ExchangeFormat.Find(id);
        Assert.Empty(reading.Faults);
        Assert.NotEmpty(reading.Exchange!.Title.In("nl"));
    }

    [Fact]
    public void An_exchange_is_read_with_parties_steps_and_what_they_bring_together()
    {
        Exchange exchange = Read(Trade).Exchange!;
        Assert.Equal("Een ruil", exchange.Title.In("nl"));
        Assert.Equal(["seller", "buyer"], exchange.Parties.Select(party => party.Name));
        Assert.Equal(Numbers.Rational.Parse("1/3"), exchange.Parties[0].Penalty);
        Assert.Equal(new ExchangeAmounts(-6, 10), exchange.Steps[0].Gains);
        Assert.Equal(new ExchangeAmounts(8, -8), exchange.Steps[1].Gains);
        Assert.Equal([0], exchange.Steps[1].After);
        Assert.False(exchange.Steps[1].IsDivisible);
        Assert.Equal(new ExchangeAmounts(1, 0), Assert.Single(exchange.Bundles).Gains);

        // Two kept and one broken were supposed, one kept and one broken were seen: 3 of 5.
        Assert.Equal(Numbers.Rational.Of(3, 5), exchange.Parties[1].Record!.NextKept);
        Assert.Equal(Numbers.Rational.Of(3, 5), exchange.Parties[0].Trust);
    }

    [Fact]
    public void Who_states_trust_is_taken_at_its_word_whatever_the_others_record() =>
        Assert.Equal(
            Numbers.Rational.Of(1, 10),
            Read(With("future: 2", "future: 2, trust: 0.1")).Exchange!.Parties[0].Trust
        );

    [Theory]
    [InlineData(
        "",
        "t.yaml:1:1: The file is empty; an exchange starts with 'exchange: 1' (entente new --kind exchange FILE writes one to start from)."
    )]
    [InlineData("[]", None)]
    [InlineData("exchange: 2", "t.yaml:1:11: The version of the format is 1; write 'exchange: 1'.")]
    public void What_is_no_exchange_is_said_to_be_none(string text, string fault) =>
        Assert.Equal([fault], Faults(text));

    [Fact]
    public void Faults_behind_other_faults_are_listed_too()
    {
        string[] faults = Faults(
            """
            exchange: 1
            parties: [{ name: A, future: x }, { name: A }, { name: C }]
            steps:
              - { name: s, by: D, cost: 1, worth: abc }
              - { name: s, by: A, cost: 1, worth: 1, after: [s, t] }
              - []
            together:
              - { steps: [s, zz], worth: { Q: 1 } }
            """
        );
        foreach (
            string told in new[]
            {
                "between two parties, and here are 3.",
                "'future' is 'x'",
                "There are two parties 'A'.",
                "There is no party 'D'; there are 'A' and 'C'.",
                "'worth' is 'abc'",
                "There are two steps 's'.",
                "There is no step 't'",
                "A step is a list",
                "There is no step 'zz'",
                "There is no key 'Q'",
            }
        )
        {
            Assert.Contains(faults, fault => fault.Contains(told, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("discount: 0.9", "discount: 1.5", "t.yaml:4:42: 'discount' is 1.5, and should be a number")]
    [InlineData("future: 2", "future: -2", "t.yaml:4:29: 'future' is -2, and should be at least 0.")]
    [InlineData("penalty: 1/3", "penalty: much", "t.yaml:4:56: 'penalty' is 'much'")]
    [InlineData("name: buyer", "name: seller", "t.yaml:5:5: There are two parties 'seller'.")]
    [InlineData("kept: 2", "kept: 0", "t.yaml:6:21: 'kept' is 0, and should be above 0.")]
    [InlineData("kept: true", "kept: mostly", "t.yaml:6:77: 'kept' should be true or false.")]
    [InlineData("by: seller", "by: seler", "t.yaml:8:24: There is no party 'seler'; there are 'seller' and 'buyer'.")]
    [InlineData("cost: 6", "costs: 6", "t.yaml:8:32: There is no key 'costs' in a step")]
    [InlineData("snapBack: 1/2", "snapBack: 2", "t.yaml:8:62: 'snapBack' is 2, and should be a number")]
    [InlineData("name: payment", "name: goods", "t.yaml:9:5: There are two steps 'goods'.")]
    [InlineData(
        "after: [goods]",
        "after: [wares]",
        "t.yaml:9:77: There is no step 'wares'; it is one of 'goods', 'payment'."
    )]
    [InlineData(
        "after: [goods]",
        "after: [payment]",
        "t.yaml:9:5: 'payment' waits, through what it comes after, for itself."
    )]
    [InlineData(
        "steps: [goods, payment]",
        "steps: [goods, goods]",
        "t.yaml:11:22: Step 'goods' stands in 'steps' already; name it once."
    )]
    [InlineData("worth: { seller: 1 }", "worth: { sellers: 1 }", "t.yaml:11:41: There is no key 'sellers' in 'worth'")]
    public void A_fault_has_its_place_and_says_what_would_be_right(string right, string wrong, string fault)
    {
        string[] faults = Faults(With(right, wrong));
        Assert.Contains(faults, each => each.StartsWith(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once()
    {
        string[] faults = Faults(
            """
            exchange: 1
            titel: A trade
            parties: [{ name: seller, future: -1 }, { name: buyer, trust: 2 }, { name: bank }]
            steps:
              - { name: goods, by: anybody, cost: lots, worth: 10, snapBack: -1 }
              - { name: payment, by: buyer, worth: 8, after: [delivery] }
            together:
              - { steps: [goods, receipt], worth: { buyer: x } }
            """
        );
        string[] places = ["2:1", "3:10", "5:39", "5:66", "6:5", "6:51", "8:22"];
        foreach (string place in places)
        {
            Assert.Contains(faults, fault => fault.StartsWith($"t.yaml:{place}: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_circle_of_steps_is_told_once()
    {
        string[] faults = Faults(
            """
            exchange: 1
            parties: [{ name: seller }, { name: buyer }]
            steps:
              - { name: before, by: seller, cost: 1, worth: 2 }
              - { name: x, by: seller, cost: 1, worth: 2, after: [y, before] }
              - { name: y, by: buyer, cost: 1, worth: 2, after: [x] }
              - { name: z, by: buyer, cost: 1, worth: 2, after: [z] }
              - { name: behind, by: buyer, cost: 1, worth: 2, after: [z, y] }
              - { name: p, by: buyer, cost: 1, worth: 2, after: [q] }
              - { name: q, by: buyer, cost: 1, worth: 2, after: [r, x] }
              - { name: r, by: buyer, cost: 1, worth: 2, after: [p] }
            """
        );
        Assert.Equal(
            [
                "t.yaml:5:5: 'x' waits, through what it comes after, for itself.",
                "t.yaml:7:5: 'z' waits, through what it comes after, for itself.",
                "t.yaml:9:5: 'p' waits, through what it comes after, for itself.",
            ],
            faults
        );
    }

    [Fact]
    public void With_one_party_or_three_nothing_else_that_is_wrong_is_left_out()
    {
        foreach (
            string parties in new[] { "[{ name: seller, future: -1 }]", "[{ name: a, future: -1 }, {}, { name: c }]" }
        )
        {
            string[] faults = Faults(
                $$"""
                exchange: 1
                parties: {{parties}}
                steps:
                  - { name: goods, by: anybody, cost: lots, worth: 10 }
                  - { name: goods, by: seller, worth: 8, detection: 9, after: [goods] }
                  - { name: end, by: seller, cost: 1, worth: 1, after: [end] }
                together:
                  - { steps: [goods], worth: { seller: x } }
                """
            );
            Assert.Contains(faults, fault => fault.Contains("between two parties, and here", StringComparison.Ordinal));
            foreach (string place in new[] { "2:", "4:39", "5:5", "5:53", "6:5", "8:5", "8:40" })
            {
                Assert.Contains(faults, fault => fault.StartsWith($"t.yaml:{place}", StringComparison.Ordinal));
            }

            Assert.DoesNotContain(faults, fault => fault.Contains("no party", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Too_many_steps_are_counted()
    {
        string steps = string.Concat(
            Enumerable.Range(0, 61).Select(i => $"  - {{ name: s{i}, by: a, cost: 1, worth: 1 }}\n")
        );
        Assert.Equal(
            ["t.yaml:4:3: An exchange has 1 to 60 steps, and here are 61."],
            Faults($"exchange: 1\nparties: [{{ name: a }}, {{ name: b }}]\nsteps:\n{steps}")
        );
    }

    [Fact]
    public void Spoiled_files_give_faults_and_no_exception() =>
        Gen.Select(Gen.Int[0, Trade.Length - 1], Gen.Int[0, 40], Gen.Char[" :{}[],'\n#-0aé"])
            .Sample(
                (at, length, letter) =>
                {
                    string text = Trade[..at] + letter + Trade[Math.Min(Trade.Length, at + length)..];
                    ExchangeReading reading = Read(text);
                    Assert.Equal(reading.Exchange is null, !reading.Faults.IsEmpty);
                    Assert.All(reading.Faults, fault => Assert.NotEmpty(fault.Message));
                },
                iter: 2000
            );
}
