using Entente.Formats.GeniusWeb;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Tests.GeniusWeb;

public class GeniusWebReaderTests
{
    private const string Domain =
        """{"name": "jobs", "issuesValues": {"fte": {"values": ["0.6", "0.8"]}, "price": {"range": [12.2, 12.6, 0.3]}}}""";

    private static FileReading Read(string json) =>
        GeniusWebReader.Read(
            "jobs1.json",
            (Node.Map)JsonNodes.Read("jobs1.json", json.Replace("DOMAIN", Domain, StringComparison.Ordinal)).Root!
        );

    private static Rational Worth(Profile profile, params int[] values) =>
        new UtilityFunction(profile.Space, profile.Preferences).Of(Outcome.At(values));

    private static string Linear(string weights, string utilities, string more = "") =>
        """{"LinearAdditiveUtilitySpace": {"issueUtilities": """
        + $"""{utilities}, "issueWeights": {weights}, "domain": {Domain}, "name": "p1"{more}"""
        + "}}";

    private const string Utilities = """
        {"fte": {"discreteutils": {"valueUtilities": {"0.6": 0.4, "0.8": 1.0}}},
         "price": {"numberutils": {"lowValue": 12.2, "lowUtility": 0.0, "highValue": 12.6, "highUtility": 1.0}}}
        """;

    [Fact]
    public void A_range_has_the_values_that_its_steps_reach()
    {
        OutcomeSpace space = Read(Domain).Domain!;
        Assert.Equal(
            ["12.2", "12.5"],
            Enumerable.Range(0, (int)space.Issues[1].Size!.Value).Select(space.Issues[1].NameOf)
        );
    }

    [Fact]
    public void No_fault_of_a_profile_hides_another() =>
        Assert.Equal(
            [
                "The weight of issue 'fte' is 'much', and should be a number such as 0.25.",
                "The utility of '0.6' is 'one', and should be a number such as 0.25.",
                "'lowUtility' is 'none', and should be a number such as 0.25.",
                "'highUtility' is missing in the utilities of issue 'price'.",
                "The domain has no issue 'colour'.",
            ],
            Read(
                Linear(
                    """{"fte": "much", "price": 0.5}""",
                    """
                    {"fte": {"discreteutils": {"valueUtilities": {"0.6": "one", "0.8": 1.0}}},
                     "price": {"numberutils": {"lowValue": 12.2, "lowUtility": "none", "highValue": 12.6}}}
                    """,
                    """, "reservationBid": {"issuevalues": {"colour": "red"}}"""
                )
            )
                .Faults.Select(fault => fault.Message)
        );

    [Theory]
    [InlineData("discreteutils", "numberutils", "[12.2, 12.6, 0.3]")]
    [InlineData("DiscreteValueSetUtilities", "NumberValueSetUtilities", """{"low": 12.2, "high": 12.6, "step": 0.3}""")]
    public void Both_dialects_give_weighted_sums(string discrete, string number, string range)
    {
        string json = Linear("""{"fte": 0.5, "price": 0.5}""", Utilities)
            .Replace("discreteutils", discrete, StringComparison.Ordinal)
            .Replace("numberutils", number, StringComparison.Ordinal)
            .Replace("[12.2, 12.6, 0.3]", range, StringComparison.Ordinal);
        Profile profile = Read(json).Profile!;
        Assert.Equal("jobs1", profile.Name);
        Assert.Equal(Rational.Parse("0.2"), Worth(profile, 0, 0));
        Assert.Equal(Rational.Parse("0.875"), Worth(profile, 1, 1));
    }

    [Fact]
    public void Utilities_of_numbers_are_rounded_to_eight_decimals_halves_up()
    {
        string json = Linear("""{"fte": 0, "price": 1}""", Utilities)
            .Replace("[12.2, 12.6, 0.3]", "[0, 3, 1]", StringComparison.Ordinal)
            .Replace("12.2", "0", StringComparison.Ordinal)
            .Replace("12.6", "3", StringComparison.Ordinal);
        Profile profile = Read(json).Profile!;
        Assert.Equal(Rational.Parse("0.33333333"), Worth(profile, 0, 1));
        Assert.Equal(Rational.Parse("0.66666667"), Worth(profile, 0, 2));
    }

    [Fact]
    public void Numbers_outside_of_the_scored_range_are_worth_nothing()
    {
        string json = Linear("""{"fte": 0, "price": 1}""", Utilities)
            .Replace("\"highValue\": 12.6", "\"highValue\": 12.4", StringComparison.Ordinal);
        FileReading reading = Read(json);
        Assert.Equal(Rational.Zero, Worth(reading.Profile!, 0, 1));
        Assert.Contains("values outside count 0", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_reservation_bid_is_the_fallback_outcome()
    {
        string bid = """, "reservationBid": {"issuevalues": {"price": 12.5, "fte": "0.6"}}""";
        Profile profile = Read(Linear("""{"fte": 0.5, "price": 0.5}""", Utilities, bid)).Profile!;
        Assert.Equal(Outcome.At(0, 1), profile.Fallback.Outcome);
    }

    [Fact]
    public void What_a_reservation_bid_leaves_out_is_worth_nothing()
    {
        string bid = """, "reservationBid": {"issuevalues": {"fte": "0.8"}}""";
        Profile profile = Read(Linear("""{"fte": 0.5, "price": 0.5}""", Utilities, bid)).Profile!;
        Assert.Equal(Rational.Parse("0.5"), profile.Fallback.Worth!.Value.Likely);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "reservationBid": null""")]
    public void Without_a_reservation_bid_no_agreement_is_worth_nothing(string more) =>
        Assert.Equal(Fallback.None, Read(Linear("""{"fte": 0.5, "price": 0.5}""", Utilities, more)).Profile!.Fallback);

    [Fact]
    public void Values_without_utility_count_0_with_a_warning()
    {
        string json = Linear("""{"fte": 0.5, "price": 0.5}""", Utilities)
            .Replace(", \"0.8\": 1.0", "", StringComparison.Ordinal);
        FileReading reading = Read(json);
        Assert.Equal(Rational.Zero, Worth(reading.Profile!, 1, 0));
        Assert.Contains(
            "'0.8' of issue 'fte' has no utility",
            Assert.Single(reading.Warnings).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Weights_and_utilities_that_GeniusWeb_would_refuse_are_told_where_they_stand_and_taken_as_they_are()
    {
        string utilities = Utilities
            .Replace("\"0.6\": 0.4", "\"0.6\": -0.4", StringComparison.Ordinal)
            .Replace("\"highUtility\": 1.0", "\"highUtility\": 1.25", StringComparison.Ordinal);
        Assert.Equal(
            [
                "The weight of issue 'fte' is -0.5, and GeniusWeb wants 0 to 1; it is taken as it is.",
                "The utility of '0.6' is -0.4, and GeniusWeb wants 0 to 1; it is taken as it is.",
                "The weight of issue 'price' is 1.5, and GeniusWeb wants 0 to 1; it is taken as it is.",
                "'highUtility' is 1.25, and GeniusWeb wants 0 to 1; it is taken as it is.",
            ],
            Read(Linear("""{"fte": -0.5, "price": 1.5}""", utilities)).Warnings.Select(warning => warning.Message)
        );
    }

    [Fact]
    public void Weights_that_do_not_add_up_to_1_are_taken_as_they_are()
    {
        FileReading reading = Read(Linear("""{"fte": 0.1, "price": 0.2}""", Utilities));
        Assert.Equal(Rational.Parse("0.1"), Worth(reading.Profile!, 1, 0));
        Assert.Contains("add up to 0.3", Assert.Single(reading.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_of_groups_scores_combinations_and_the_others_0()
    {
        string json = """
            {"SumOfGroupsUtilitySpace": {"name": "g", "domain": DOMAIN, "reservationbid": {"issuevalues": {"fte": "0.6", "price": 12.5}},
              "partUtilities": {"p": {"partsutils": {"issues": ["price", "fte"], "utilslist": [{"values": [12.5, "0.6"], "util": 0.3}]}}}}}
            """;
        Profile profile = Read(json).Profile!;
        Assert.Equal(Rational.Parse("0.3"), Worth(profile, 0, 1));
        Assert.Equal(Rational.Zero, Worth(profile, 1, 1));
        Assert.Equal(Outcome.At(0, 1), profile.Fallback.Outcome);
    }

    [Fact]
    public void A_partial_order_keeps_its_pairs_and_refuses_circles()
    {
        string json = """
            {"DefaultPartialOrdering": {"name": "o", "domain": DOMAIN, "reservationBid": null,
              "bids": [{"issuevalues": {"fte": "0.6", "price": 12.2}}, {"issuevalues": {"fte": "0.8", "price": 12.5}}], "better": [[1, 0]]}}
            """;
        var order = (PreferenceModel.PartialOrder)Read(json).Profile!.Preferences;
        Assert.Equal([Outcome.At(0, 0), Outcome.At(1, 1)], order.Outcomes);
        Assert.Equal([new BetterPair(1, 0)], order.Better);
        FileReading circle = Read(json.Replace("[[1, 0]]", "[[1, 0], [0, 1]]", StringComparison.Ordinal));
        Assert.Null(circle.Profile);
        Assert.Contains("circle", circle.Faults.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_a_file_are_listed_with_their_places()
    {
        string json = """
            {"LinearAdditiveUtilitySpace": {
              "domain": {"issuesValues": {
                "a": {"values": ["x", "x"]},
                "b": {"range": [2, 1, 1]},
                "c": {}}}}}
            """;
        Assert.Equal(
            [
                "jobs1.json:3:27: Issue 'a' has the value 'x' twice.",
                "jobs1.json:4:20: The range of issue 'b' goes from 2 to 1 by 1, which gives no values.",
                "jobs1.json:5:10: Issue 'c' has neither 'values' nor a 'range'.",
            ],
            Read(json).Faults.Select(fault => fault.ToString())
        );
    }

    [Fact]
    public void A_range_of_too_many_values_is_refused()
    {
        string json = Domain.Replace("0.3]", "1e-300]", StringComparison.Ordinal);
        Assert.Contains("more than 2,147,483,647 values", Read(json).Faults.Single().Message, StringComparison.Ordinal);
    }
}
