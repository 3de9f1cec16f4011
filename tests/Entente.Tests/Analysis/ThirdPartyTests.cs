using System.Numerics;
using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis;

/// <summary>What outcomes do to those who are not at the table, by hand and against the definitions.</summary>
public sealed class ThirdPartyTests
{
    // The seller gains by price and noise, the buyer by a low price and a little by noise; the neighbours lose 5 by noise.
    private static Scenario Bar(int sellerHas) =>
        new(
            new OutcomeSpace([Choice("price", "low", "high"), Choice("noise", "quiet", "loud")]),
            [
                new Party("seller")
                {
                    Preferences = Scores([0, 4], [0, 3]),
                    Fallback = new Fallback { Worth = sellerHas },
                },
                new Party("buyer")
                {
                    Preferences = Scores([4, 0], [0, 2]),
                    Fallback = new Fallback { Worth = 1 },
                },
            ]
        )
        {
            StatusQuo = Outcome.At(0, 0),
            Packages = [new Package("dear", Outcome.At(1, 1)), new Package("cheap", Outcome.At(0, 1))],
            ThirdParties =
            [
                new Party("neighbours")
                {
                    Preferences = Scores([0, 0], [0, -5]),
                    Says =
                    [
                        new ThirdPartySay(ThirdPartyRight.BeConsulted, []),
                        new ThirdPartySay(ThirdPartyRight.Block, [new Condition.OneOf(1, [1])]),
                    ],
                },
                new Party("tourists") { Says = [new ThirdPartySay(ThirdPartyRight.Block, [])] },
            ],
        };

    [Fact]
    public void Who_loses_has_to_be_compensated_and_may_block()
    {
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(Bar(2));
        ThirdPartyEffect dear = analysis.ThirdParties[0].Effects.Single(each => each.Occasion == "package:dear");
        Assert.Equal(-5, dear.Change);
        Assert.Equal(5, dear.Compensation);
        Assert.True(dear is { IsConsulted: true, CanBlock: true, WouldBlock: true });
        ThirdPartyEffect now = analysis.ThirdParties[0].Effects.Single(each => each.Occasion == "statusQuo");
        Assert.Equal(0, now.Compensation);
        Assert.True(now is { IsConsulted: true, CanBlock: false, WouldBlock: false });
    }

    [Fact]
    public void Of_one_whose_wishes_are_not_known_only_its_rights_are()
    {
        ThirdPartyEffect dear = ScenarioAnalyzer
            .Analyze(Bar(2))
            .ThirdParties[1]
            .Effects.Single(each => each.Occasion == "package:dear");
        Assert.True(dear is { CanBlock: true, IsConsulted: false, WouldBlock: null, Compensation: null });
    }

    [Fact]
    public void Where_no_deal_spares_all_the_nearest_package_that_does_is_no_deal()
    {
        // Deals: low and loud (3, 6), high and loud (7, 2). Without noise the seller gets too little, or the buyer.
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(Bar(2));
        Assert.Equal(new ThirdPartyCounts(2, 0, 0), analysis.ThirdPartyCounts);
        Assert.Equal(new ThirdPartyRange(-5, -5, 2, 2, 2), analysis.ThirdParties[0].InDeals);
        SparingChange dear = analysis.SparingChanges.Single(each => each.Occasion == "package:dear");
        Assert.False(dear.IsDeal);
        Assert.Equal([1], dear.Issues);
        Assert.Equal(Outcome.At(1, 0), dear.To);
        Assert.Equal([4, 0], dear.Utilities.Select(each => each!.Value));
        Assert.Equal([0, null], dear.Changes);
    }

    [Fact]
    public void Where_a_deal_spares_all_that_is_the_change()
    {
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(Bar(0));
        Assert.Equal(new ThirdPartyCounts(3, 1, 1), analysis.ThirdPartyCounts);
        SparingChange dear = analysis.SparingChanges.Single(each => each.Occasion == "package:dear");
        Assert.True(dear.IsDeal);
        Assert.Equal([0, 1], dear.Issues);
        Assert.Equal(Outcome.At(0, 0), dear.To);
    }

    [Fact]
    public void What_is_found_is_what_the_definitions_say() =>
        Gen.Select(ScenarioGen.General.Where(each => each.Parties.Length > 1), Gen.Int[0, 1_000_000])
            .Sample(
                (general, pick) =>
                {
                    Scenario scenario = Apart(general, pick);
                    ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(scenario);
                    var naive = new Naive(scenario);
                    Assert.Equal(naive.Counts, analysis.ThirdPartyCounts);
                    Assert.Equal(naive.Range, analysis.ThirdParties[0].InDeals);
                    foreach (Package package in scenario.Packages)
                    {
                        SparingChange? found = analysis.SparingChanges.FirstOrDefault(each =>
                            each.Occasion == $"package:{package.Name}"
                        );
                        naive.Check(package.Outcome, found);
                    }
                },
                iter: 400
            );

    // The last party leaves the table, with a right in some of the outcomes.
    private static Scenario Apart(Scenario scenario, int pick)
    {
        int issue = pick % scenario.Space.Issues.Length;
        int value = pick / 7 % (int)scenario.Space.Issues[issue].Size!.Value;
        Outcome At(int shift) =>
            Outcome.At([.. scenario.Space.Issues.Select((each, i) => (pick / (i + shift)) % (int)each.Size!.Value)]);
        return scenario with
        {
            Parties = scenario.Parties[..^1],
            StatusQuo = At(3),
            Packages = [new Package("one", At(11)), new Package("two", At(17))],
            ThirdParties =
            [
                scenario.Parties[^1] with
                {
                    DealBreakers = [],
                    Says = [new ThirdPartySay(ThirdPartyRight.Block, [new Condition.OneOf(issue, [value])])],
                },
            ],
        };
    }

    private static Issue.Choice Choice(string name, params string[] options) =>
        new(name, [.. options.Select(option => new Option(option))]);

    private static PreferenceModel.Scores Scores(params int[][] tables) =>
        new([
            .. tables.Select(
                (table, issue) =>
                    (Term)
                        new Term.OfIssue(
                            issue,
                            new ValueFunction.Table([.. table.Select(score => (Estimate)new Rational(score))])
                        )
            ),
        ]);

    /// <summary>The definitions, outcome by outcome.</summary>
    private sealed class Naive
    {
        private readonly Scenario scenario;
        private readonly UtilityFunction[] atTable;
        private readonly UtilityFunction third;
        private readonly Outcome[] allowed;

        public Naive(Scenario scenario)
        {
            this.scenario = scenario;
            atTable = [.. scenario.Parties.Select(Function)];
            third = Function(scenario.ThirdParties[0]);
            int[] sizes = [.. scenario.Space.Issues.Select(issue => (int)issue.Size!.Value)];
            BigInteger count = scenario.Space.Combinations!.Value;
            allowed = [.. Enumerable.Range(0, (int)count).Select(Numbered).Where(scenario.Space.Allows)];

            Outcome Numbered(int number)
            {
                var values = new int[sizes.Length];
                for (int i = sizes.Length - 1; i >= 0; i--)
                {
                    values[i] = number % sizes[i];
                    number /= sizes[i];
                }

                return Outcome.At(values);
            }
        }

        public ThirdPartyCounts Counts =>
            new(
                allowed.Count(IsDeal),
                allowed.Count(outcome => IsDeal(outcome) && Change(outcome).Sign >= 0),
                allowed.Count(outcome => IsDeal(outcome) && !(Change(outcome).Sign < 0 && CanBlock(outcome)))
            );

        public ThirdPartyRange? Range
        {
            get
            {
                Outcome[] deals = [.. allowed.Where(IsDeal)];
                return deals.Length == 0
                    ? null
                    : new ThirdPartyRange(
                        deals.Select(Change).Order().First(),
                        deals.Select(Change).Order().Last(),
                        deals.Count(each => Change(each).Sign < 0),
                        deals.Count(CanBlock),
                        deals.Count(each => Change(each).Sign < 0 && CanBlock(each))
                    );
            }
        }

        public void Check(Outcome from, SparingChange? found)
        {
            Outcome[] sparing = [.. allowed.Where(outcome => Change(outcome).Sign >= 0)];
            if (Change(from).Sign >= 0 || sparing.Length == 0)
            {
                Assert.Null(found);
                return;
            }

            Outcome[] choice = sparing.Any(IsDeal) ? [.. sparing.Where(IsDeal)] : sparing;
            Assert.NotNull(found);
            Assert.Contains(found.To, choice);
            Assert.Equal(IsDeal(found.To), found.IsDeal);
            Assert.Equal(choice.Min(outcome => Distance(from, outcome)), found.Issues.Length);
            Assert.Equal(Distance(from, found.To), found.Issues.Length);
        }

        private UtilityFunction Function(Party party) => new(scenario.Space, party.Preferences!);

        private Rational Change(Outcome outcome) => third.Of(outcome) - third.Of(scenario.StatusQuo!);

        private bool IsDeal(Outcome outcome) =>
            scenario
                .Parties.Select((party, i) => (party, i))
                .All(each =>
                    atTable[each.i].Of(outcome) >= (each.party.Fallback.Worth?.Likely ?? Rational.Zero)
                    && !each.party.DealBreakers.Any(breaker => scenario.Space.Matches(breaker.Conditions, outcome))
                );

        private bool CanBlock(Outcome outcome) =>
            scenario
                .ThirdParties[0]
                .Says.Any(say => say.Right == ThirdPartyRight.Block && scenario.Space.Matches(say.Conditions, outcome));

        private static int Distance(Outcome one, Outcome other) =>
            Enumerable.Range(0, one.Values.Length).Count(i => one.Values[i] != other.Values[i]);
    }
}
