using System.Collections.Immutable;
using CsCheck;
using Entente.Formats.Recognition;
using Entente.Formats.Tests.Recognition;
using Entente.Formats.Writing;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;
using Entente.Testing.Support;

namespace Entente.Formats.Tests.Writing;

public class ConversionTests
{
    private static readonly OutcomeSpace Sale = new([
        new Issue.Choice("delivery", [new Option("now"), new Option("yes: \"later\", é\n")]),
        new Issue.YesNo("warranty"),
        new Issue.Integer("price", 10, 14, 2),
        new Issue.Integer("days", 1, 3),
        new Issue.Real("share", 0, 1, Rational.Parse("0.25")),
    ]);

    [Theory]
    [InlineData(ScenarioFormat.Genius)]
    [InlineData(ScenarioFormat.GeniusWeb)]
    [InlineData(ScenarioFormat.GeniusWeb1)]
    [InlineData(ScenarioFormat.NegMasYaml)]
    [InlineData(ScenarioFormat.NegMasJson)]
    public void Generated_additive_scenarios_keep_their_utilities(ScenarioFormat format)
    {
        int held = 0;
        ScenarioGen.Additive.Sample(
            scenario =>
            {
                Scenario raised = scenario with
                {
                    Parties =
                    [
                        .. scenario.Parties.Select(party =>
                            party with
                            {
                                Fallback = Fallback.None,
                                Preferences = Raised((PreferenceModel.Scores)party.Preferences!),
                            }
                        ),
                    ],
                };
                held += RoundTrip.Holds(scenario, format) ? 1 : 0;
                held += RoundTrip.Holds(raised, format) ? 1 : 0;
            },
            iter: 50,
            threads: 1
        );
        Assert.True(held >= 50, $"Only {held} were held.");
    }

    [Fact]
    public void Generated_pairs_keep_their_utilities_in_NegoLog() =>
        ScenarioGen.Additive.Sample(
            scenario =>
            {
                Party first = scenario.Parties[0];
                Scenario pair = scenario with { Parties = [first, first with { Name = "other" }] };
                Assert.True(RoundTrip.Holds(pair, ScenarioFormat.NegoLog));
            },
            iter: 60,
            threads: 1
        );

    [Theory]
    [InlineData(ScenarioFormat.GeniusWeb)]
    [InlineData(ScenarioFormat.GeniusWeb1)]
    public void Generated_terms_over_several_issues_become_sums_of_groups(ScenarioFormat format)
    {
        int held = 0;
        ScenarioGen.General.Sample(
            scenario =>
            {
                Scenario free = scenario with
                {
                    Space = new OutcomeSpace(scenario.Space.Issues),
                    Parties =
                    [
                        .. scenario.Parties.Select(party =>
                            party with
                            {
                                DealBreakers = [],
                                Fallback = Fallback.None,
                                Preferences = Raised((PreferenceModel.Scores)party.Preferences!),
                            }
                        ),
                    ],
                };
                held += RoundTrip.Holds(free, format) ? 1 : 0;
            },
            iter: 60,
            threads: 1
        );
        Assert.True(held >= 40, $"Only {held} were held.");
    }

    [Theory]
    [InlineData(ScenarioFormat.GeniusWeb)]
    [InlineData(ScenarioFormat.GeniusWeb1)]
    [InlineData(ScenarioFormat.NegMasYaml)]
    [InlineData(ScenarioFormat.NegMasJson)]
    [InlineData(ScenarioFormat.NegoLog)]
    public void Issues_of_every_kind_keep_their_utilities(ScenarioFormat format)
    {
        Assert.True(RoundTrip.Holds(OfSale("0.25", "0.4"), format));
        Assert.True(RoundTrip.Holds(OfSale("25", "40/3"), format));
    }

    [Fact]
    public void A_range_stays_a_range_in_GeniusWeb()
    {
        var space = new OutcomeSpace([new Issue.Real("price", 10, 11, Rational.Parse("0.3"))]);
        var scores = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1))]);
        var scenario = new Scenario(space, [new Party("buyer") { Preferences = scores }]);
        Assert.True(RoundTrip.Holds(scenario, ScenarioFormat.GeniusWeb));
        string domain = Conversion.Write(scenario, ScenarioFormat.GeniusWeb1).Files[0].Text;
        Assert.Contains(
            "\"range\": [\"10\"",
            domain.Replace("10,", "\"10\",", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_continuum_and_a_discount_are_held_by_NegMAS_alone()
    {
        var space = new OutcomeSpace([new Issue.Real("price", 10, 20)]);
        var scores = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1)) { Weight = 3 }]);
        var party = new Party("buyer")
        {
            Preferences = scores,
            Fallback = new Fallback { Worth = Rational.Parse("0.3"), IsConstant = true },
            Patience = new Patience(Rational.Parse("0.9"), IsPerRound: true),
        };
        var scenario = new Scenario(space, [party]);
        Assert.True(RoundTrip.Holds(scenario, ScenarioFormat.NegMasYaml));
        ScenarioReading read = RoundTrip.Read(
            Conversion.Write(scenario, ScenarioFormat.NegMasJson).Files,
            hasDomain: true
        );
        Assert.Equal(party.Patience, read.Scenario!.Parties[0].Patience);
        Assert.True(read.Scenario.Parties[0].Fallback.IsConstant);
        Assert.Equal(
            ["GeniusWeb needs a step between the values of issue 'price', which form a continuum."],
            Conversion.Write(scenario, ScenarioFormat.GeniusWeb).Refusals
        );
    }

    [Fact]
    public void A_partial_order_is_held_by_GeniusWeb_alone()
    {
        ImmutableArray<Outcome> bids =
        [
            Outcome.At(0, 0, 0, 0, 0),
            Outcome.At(1, 1, 2, 2, 4),
            Outcome.At(1, 0, 1, 1, 1),
        ];
        var order = new PreferenceModel.PartialOrder(bids, [new BetterPair(1, 0), new BetterPair(2, 0)]);
        var party = new Party("buyer")
        {
            Preferences = order,
            Fallback = new Fallback { Outcome = bids[0] },
        };
        var scenario = new Scenario(Sale, [party]);
        ConversionResult result = Conversion.Write(scenario, ScenarioFormat.GeniusWeb);
        Party read = RoundTrip.Read(result.Files, hasDomain: true).Scenario!.Parties[0];
        var readOrder = (PreferenceModel.PartialOrder)read.Preferences!;
        Assert.Equal(bids, readOrder.Outcomes);
        Assert.Equal(order.Better, readOrder.Better);
        Assert.Equal(bids[0], read.Fallback.Outcome);
        Assert.Equal(
            ["NegMAS files score issue by issue, and the preferences of buyer are not given as scores of issues."],
            Conversion.Write(scenario, ScenarioFormat.NegMasYaml).Refusals
        );
    }

    [Fact]
    public void What_no_platform_can_express_is_refused_with_every_reason()
    {
        Scenario sale = OfSale("1", "1");
        var rule = new Rule([new Condition.OneOf(0, [0])]);
        Scenario scenario = sale with
        {
            Space = new OutcomeSpace(Sale.Issues, [rule]),
            Parties = [sale.Parties[0] with { DealBreakers = [new DealBreaker(rule.Forbids)] }, new Party("silent")],
        };
        foreach (string name in Conversion.FormatNames)
        {
            Assert.True(Conversion.TryFormat(name, out ScenarioFormat format));
            ConversionResult result = Conversion.Write(scenario, format);
            Assert.Empty(result.Files);
            Assert.Equal(
                [
                    "The rules that forbid combinations of values cannot be expressed.",
                    "The deal-breakers of buyer cannot be expressed.",
                    "The preferences of silent are unknown.",
                ],
                result.Refusals
            );
        }
    }

    [SharedTheory]
    [InlineData("geniusweb/anl2023-example-agent-domains/domain00")]
    [InlineData("negmas-yaml/anl2026-official-template-scenarios/Amsterdam")]
    [InlineData("negolog/domain2")]
    [InlineData("negolog/domainBalancedLowOpp")]
    public void Real_files_keep_their_utilities_in_every_format(string folder)
    {
        Scenario scenario = ScenarioSource.Read(SharedFiles.Folder(folder)).Scenario!;
        Assert.All(
            Conversion.FormatNames,
            name =>
            {
                Assert.True(Conversion.TryFormat(name, out ScenarioFormat format));
                Assert.True(RoundTrip.Holds(scenario, format));
            }
        );
    }

    // Scores of a table, of a line that rises and of a peak; one party likes what the other dislikes.
    private static Scenario OfSale(string weight, string slope)
    {
        Rational w = Rational.Parse(weight);
        Rational s = Rational.Parse(slope);
        PreferenceModel Model(Rational direction) =>
            new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([0, 1])) { Weight = w },
                new Term.OfIssue(1, new ValueFunction.Table([1, Rational.Parse("0.5")])) { Weight = w },
                new Term.OfIssue(2, new ValueFunction.Linear(direction.Sign < 0 ? s : 0, direction.Sign < 0 ? 0 : s))
                {
                    Weight = w,
                },
                new Term.OfIssue(3, new ValueFunction.Peaked(2, 1, 0, 0)) { Weight = w },
                new Term.OfIssue(4, new ValueFunction.Linear(0, 1)) { Weight = w },
            ])
            {
                Constant = w,
            };
        return new Scenario(
            Sale,
            [new Party("buyer") { Preferences = Model(-1) }, new Party("seller / 1") { Preferences = Model(1) }]
        )
        {
            Title = "A sale",
        };
    }

    // GeniusWeb holds no utilities below 0.
    private static PreferenceModel.Scores Raised(PreferenceModel.Scores scores) =>
        scores with
        {
            Constant = scores.Constant + 500,
            Cap = null,
        };
}
