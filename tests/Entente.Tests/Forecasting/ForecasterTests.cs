using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Forecasting;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting;

public class ForecasterTests
{
    private static readonly OutcomeSpace Sale = new([
        new Issue.Choice("price", [new Option("low"), new Option("middle"), new Option("high")]),
        new Issue.YesNo("now"),
    ]);

    [Fact]
    public void A_range_that_is_cut_in_known_shares_gives_the_chance_that_it_says()
    {
        // One issue, worth 0 or 4 to the party, whose fallback lies between 0 and 8, most likely at 8: yes is good enough in (4/8)^2 = 1/4 of the worlds.
        Scenario scenario = OneSided(new Estimate(0, 8, 8));
        int held = 0;
        const int Runs = 400;
        for (ulong seed = 0; seed < Runs; seed++)
        {
            Chance deal = Forecaster.Forecast(scenario, Few with { Worlds = 150, Seed = seed }).Deal;
            held += deal.Low <= 0.25 && 0.25 <= deal.High ? 1 : 0;
        }

        // 95 of 100, give or take three standard deviations of 400 runs.
        Assert.InRange(held / (double)Runs, 0.917, 0.985);
    }

    [Fact]
    public void The_interval_is_the_score_interval()
    {
        // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662, 0 of 20 gives 0 to 0.1611, 1 of 29 gives 0.0061 to 0.1718.
        Chance most = Chance.Of(81 / 263.0, 263);
        Assert.Equal(0.2553, most.Low, 4);
        Assert.Equal(0.3662, most.High, 4);
        Chance none = Chance.Of(0, 20);
        Assert.Equal(0, none.Low);
        Assert.Equal(0.1611, none.High, 4);
        Chance one = Chance.Of(1 / 29.0, 29);
        Assert.Equal(0.0061, one.Low, 4);
        Assert.Equal(0.1718, one.High, 4);
        Assert.Equal((0, 1), (Chance.Of(0, 0).Low, Chance.Of(0, 0).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chance.Of(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Chance.Of(0.5, -1));
    }

    [Fact]
    public void The_interval_of_a_mean_is_that_of_Student()
    {
        // 0.2, 0.4, 0.6: mean 0.4, standard error 0.2 / sqrt 3; with two degrees of freedom the quantile is 4.303, with four 2.776, with thirty 2.042.
        Average few = Average.Of(0.4, 0.08 / 3, 3);
        Assert.Equal((0.4, 0), (few.Mean, few.Low));
        Assert.Equal(0.4 + (4.303 * 0.2 / Math.Sqrt(3)), few.High, 0.01);
        Assert.Equal(0.5 + (2.776 * Math.Sqrt(0.0001 / 4)), Average.Of(0.5, 0.0001, 5).High, 1e-5);
        Assert.Equal(0.5 - (2.0423 * Math.Sqrt(0.0001 / 30)), Average.Of(0.5, 0.0001, 31).Low, 1e-6);
        Assert.Equal((0, 1), (Average.Of(0.5, 0, 2).Low, Average.Of(0.5, 0, 2).High));
        Assert.Equal((0.5, 0.5), (Average.Of(0.5, 0, 3).Low, Average.Of(0.5, 0, 3).High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Average.Of(1.1, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Average.Of(0.5, double.NaN, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Average.Of(0.5, 0, -1));
    }

    [Fact]
    public void The_worlds_are_those_of_the_draws_from_ranges_and_say_the_same()
    {
        Scenario scenario = Uncertain();
        RobustnessReport draws = RobustnessAnalyzer.Analyze(scenario, new RobustnessOptions { Draws = 500, Seed = 3 })!;
        Forecast forecast = Forecaster.Forecast(scenario, Few with { Worlds = 500, Seed = 3 });
        Assert.Equal(draws.ZoneExists, Count(forecast.Deal, 500));
        Assert.InRange(draws.ZoneExists, 50, 450);
        for (int offer = 0; offer < draws.Offers.Length; offer++)
        {
            PackageForecast package = forecast.Packages[offer];
            Assert.Equal(draws.Offers[offer].AcceptableToAll, Count(package.AcceptableToAll, 500));
            Assert.Equal(draws.Offers[offer].Efficient, Count(package.OnFrontier, 500));
            Assert.Equal(
                draws.Offers[offer].AcceptableTo.Select(count => count!.Value),
                package.AcceptableTo.Select(chance => Count(chance, 500))
            );
        }
    }

    [Fact]
    public void The_number_of_threads_does_not_show()
    {
        Scenario scenario = Uncertain(isBuyerKnown: false);
        string One(int threads) => Text(Forecaster.Forecast(scenario, Few with { Threads = threads }));
        Assert.Equal(One(1), One(4));
        Assert.NotEqual(One(1), Text(Forecaster.Forecast(scenario, Few with { Seed = 1 })));
    }

    [Fact]
    public void Where_one_of_two_packages_is_right_finding_out_which_is_worth_half()
    {
        // The buyer takes only the one that it happens to want: an unknown party with one issue of two values, whose fallback is above nothing.
        OutcomeSpace space = new([new Issue.YesNo("kind")]);
        var scenario = new Scenario(
            space,
            [
                Known("seller", [new Term.OfIssue(0, Table(1, 1))], 0),
                new Party("buyer") { Fallback = new Fallback { Worth = Rational.Of(1, 2) } },
            ]
        );
        Forecast forecast = Forecaster.Forecast(scenario, Few with { Worlds = 2000 });
        Assert.Equal(1, forecast.Deal.Share);
        Assert.Equal(2, forecast.Packages.Length);
        Assert.All(forecast.Packages, package => Assert.InRange(package.AcceptableToAll.Share, 0.46, 0.54));
        InputForecast direction = forecast.Inputs.Single(input => input.Input.Kind == UncertainKind.Direction);
        Assert.InRange(direction.Finding.Chance, 0.45, 0.55);
        Assert.InRange(direction.Finding.Low, 0.4, 0.5);
        Assert.InRange(forecast.FindingEverything, 0.45, 0.55);
        // What the fallback is, is known already; that the only issue counts for everything, too.
        Assert.All(
            forecast.Inputs.Where(input => input.Input.Kind != UncertainKind.Direction),
            input => Assert.InRange(input.Finding.Chance, 0, 0.06)
        );
        // In every world in which a package is accepted, the issue is all that counts.
        Assert.Equal([1.0], forecast.Packages[0].CentralWeights[1]);
    }

    [Fact]
    public void A_fallback_that_decides_alone_has_the_widest_bar()
    {
        Forecast forecast = Forecaster.Forecast(OneSided(new Estimate(0, 4, 8)), Few with { Worlds = 1000 });
        InputForecast fallback = Assert.Single(forecast.Inputs);
        Assert.Equal(UncertainKind.Fallback, fallback.Input.Kind);
        Assert.Equal((1, 0), (fallback.WhenLow.Share, fallback.WhenHigh.Share));
        Assert.Equal(1, fallback.Swing);
        Assert.True(fallback.Low < 3 && fallback.High > 5);
        // Only one package can be put forward, whatever is found out.
        Assert.InRange(fallback.Finding.Chance, 0, 1e-12);
    }

    [Fact]
    public void Weights_of_an_unknown_party_are_even_on_the_simplex_and_cut_by_what_is_believed()
    {
        OutcomeSpace space = new([new Issue.YesNo("a"), new Issue.YesNo("b"), new Issue.YesNo("c")]);
        var scenario = new Scenario(space, [Known("one", [new Term.OfIssue(0, Table(0, 1))], 0), new Party("other")]);
        ForecastOptions options = Few with { Worlds = 4000, Packages = 0 };
        ImmutableArray<double> even = Forecaster.Forecast(scenario, options).MeanWeights[1];
        Assert.All(even, weight => Assert.InRange(weight, 0.32, 0.347));
        // Of three uniform shares the largest has 11/18 on average, the middle one 5/18, the least 2/18.
        ImmutableArray<double> ordered = Forecaster
            .Forecast(scenario, options with { Beliefs = [new PartyBelief(1, [2, 0, 1])] })
            .MeanWeights[1];
        Assert.Equal([5 / 18.0, 2 / 18.0, 11 / 18.0], ordered, (x, y) => Math.Abs(x - y) < 0.01);
        // Only the most important is known: the others share 7/18.
        ImmutableArray<double> first = Forecaster
            .Forecast(scenario, options with { Beliefs = [new PartyBelief(1, [1])] })
            .MeanWeights[1];
        Assert.Equal([7 / 36.0, 11 / 18.0, 7 / 36.0], first, (x, y) => Math.Abs(x - y) < 0.01);
    }

    [Fact]
    public void Of_a_ranking_only_the_order_counts()
    {
        OutcomeSpace space = new([new Issue.Choice("site", [new Option("a"), new Option("b"), new Option("c")])]);
        var ranked = new Party("ranked")
        {
            Preferences = new PreferenceModel.Ranking([
                [Outcome.At(2)],
                [Outcome.At(1)],
                [Outcome.At(0)],
            ])
            {
                LastAcceptableTier = 1,
            },
        };
        var scenario = new Scenario(
            space,
            [ranked, Known("other", [new Term.OfIssue(0, Table(2, 2, 0))], new Estimate(0, 1, 4))]
        )
        {
            Packages = [new Package("b", Outcome.At(1)), new Package("a", Outcome.At(0))],
        };
        Forecast forecast = Forecaster.Forecast(scenario, Few);
        // b is worth 2 to the other, and dominates a; a is below the last acceptable tier.
        Assert.Equal((1, 0), (forecast.Packages[0].AcceptableTo[0].Share, forecast.Packages[1].AcceptableTo[0].Share));
        Assert.Equal((1, 0), (forecast.Packages[0].OnFrontier.Share, forecast.Packages[1].OnFrontier.Share));
        Assert.Equal(forecast.Deal, forecast.Packages[0].AcceptableToAll);
    }

    [Fact]
    public void Of_an_order_in_part_every_world_takes_a_complete_one_that_keeps_it()
    {
        // b is better than a, which is no worse than no agreement; c is compared with neither. Of the orders bac, bca and cba, c stands above a in two of three, and best in one.
        OutcomeSpace space = new([new Issue.Choice("site", [new Option("a"), new Option("b"), new Option("c")])]);
        var ordered = new Party("ordered")
        {
            Preferences = new PreferenceModel.PartialOrder([Outcome.At(0), Outcome.At(1)], [new BetterPair(1, 0)]),
            Fallback = new Fallback { Outcome = Outcome.At(0) },
        };
        var scenario = new Scenario(space, [ordered, Known("other", [new Term.OfIssue(0, Table(1, 1, 1))], 0)])
        {
            Packages =
            [
                new Package("a", Outcome.At(0)),
                new Package("b", Outcome.At(1)),
                new Package("c", Outcome.At(2)),
            ],
        };
        Forecast forecast = Forecaster.Forecast(scenario, Few with { Worlds = 3000 });
        double[] accepted = [.. forecast.Packages.Select(package => package.AcceptableToAll.Share)];
        Assert.Equal((1, 1), (accepted[0], accepted[1]));
        Assert.InRange(accepted[2], 0.64, 0.694);
        Assert.Equal(0, forecast.Packages[0].OnFrontier.Share);
        Assert.InRange(forecast.Packages[1].OnFrontier.Share, 0.46, 0.7);
        Assert.Equal(1, forecast.Packages[1].OnFrontier.Share + forecast.Packages[2].OnFrontier.Share, 9);
        Assert.Empty(forecast.Inputs);
    }

    [Fact]
    public void Of_an_issue_without_steps_some_numbers_are_looked_at_and_the_forecast_says_so()
    {
        // From 0 to 2 by 0.01 or less: the seller wants the price high, the buyer low, and their fallbacks leave room where they add up to less than 2.
        OutcomeSpace space = new([new Issue.Real("price", 0, 2)]);
        var scenario = new Scenario(
            space,
            [
                Known("seller", [new Term.OfIssue(0, new ValueFunction.Linear(0, 2))], Rational.Of(1, 2)),
                Known("buyer", [new Term.OfIssue(0, new ValueFunction.Linear(2, 0))], new Estimate(0, 1, 2)),
            ]
        )
        {
            Packages = [new Package("near a half", new Outcome([IssueValue.Of(Rational.Of(52, 100))]))],
        };
        Forecast forecast = Forecaster.Forecast(scenario, Few with { Worlds = 2000 });
        Assert.False(forecast.IsExact);
        // The seller takes 0.5 and more: a deal exists where the buyer's fallback is at most 1.5, in 7 of 8 worlds of the triangle.
        Assert.InRange(forecast.Deal.Share, 0.85, 0.9);
        Assert.InRange(forecast.Packages[0].AcceptableToAll.Share, forecast.Deal.Share - 0.03, forecast.Deal.Share);
        Assert.InRange(forecast.Numbers[0], 201, 2001);
    }

    [Fact]
    public void Where_nothing_is_unknown_a_deal_between_numbers_a_step_apart_is_found()
    {
        // Both take 1.011 and nothing else.
        var scenario = new Scenario(
            new OutcomeSpace([new Issue.Real("price", 0, 2)]),
            [
                Known("seller", [new Term.OfIssue(0, new ValueFunction.Linear(0, 2))], Rational.Of(1011, 1000)),
                Known("buyer", [new Term.OfIssue(0, new ValueFunction.Linear(2, 0))], Rational.Of(989, 1000)),
            ]
        );
        Assert.Equal(1, Forecaster.Forecast(scenario, Few).Deal.Share);
    }

    [Fact]
    public void Finding_out_everything_is_worth_the_chance_of_a_deal_less_that_of_the_best_package()
    {
        Forecast forecast = Forecaster.Forecast(Uncertain(isBuyerKnown: false), Few);
        double best = forecast.Packages.Max(package => package.AcceptableToAll.Share);
        Assert.InRange(best, 0.01, forecast.Deal.Share);
        Assert.Equal(forecast.Deal.Share - best, forecast.FindingEverything, 12);
    }

    [Fact]
    public void More_ways_than_can_be_compared_are_refused()
    {
        // Four parties with wishes that pull apart on each of twenty issues: hardly a way is worse than another for all.
        const int parties = 4;
        const int issues = 20;
        var random = new Random(3);
        var scenario = new Scenario(
            new OutcomeSpace([.. Enumerable.Range(0, issues).Select(i => new Issue.Integer($"i{i}", 0, 9, 1))]),
            [
                .. Enumerable
                    .Range(0, parties)
                    .Select(party =>
                        Known(
                            $"p{party}",
                            [
                                .. Enumerable
                                    .Range(0, issues)
                                    .Select(issue => new Term.OfIssue(
                                        issue,
                                        new ValueFunction.Linear(random.Next(100), random.Next(100))
                                    )),
                            ],
                            20
                        )
                    ),
            ]
        );
        string message = Assert.Throws<UnsupportedScenarioException>(() => Forecaster.Forecast(scenario, Few)).Message;
        Assert.Contains(
            "more ways that matter in one world than a forecast compares",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_forecasts_are_not_made_of_is_said()
    {
        Scenario scenario = Uncertain();
        Scenario capped = scenario with
        {
            Parties =
            [
                scenario.Parties[0] with
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, Table(0, 1, 2))]) { Cap = 1 },
                },
                scenario.Parties[1],
            ],
        };
        string message = Assert.Throws<UnsupportedScenarioException>(() => Forecaster.Forecast(capped, Few)).Message;
        Assert.Contains("without a cap", message, StringComparison.Ordinal);
        Assert.Contains("'seller'", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Forecaster.Forecast(scenario, Few with { Worlds = 0 }));
        Assert.Throws<ArgumentException>(() =>
            Forecaster.Forecast(scenario, Few with { Beliefs = [new PartyBelief(0, [0])] })
        );
        Scenario unknown = Uncertain(isBuyerKnown: false);
        Assert.Throws<ArgumentException>(() =>
            Forecaster.Forecast(unknown, Few with { Beliefs = [new PartyBelief(1, [0, 0])] })
        );
        Assert.Throws<ArgumentException>(() =>
            Forecaster.Forecast(unknown, Few with { Beliefs = [new PartyBelief(2, [0])] })
        );
    }

    private static ForecastOptions Few => ForecastOptions.Default with { Worlds = 300 };

    private static int Count(Chance chance, int worlds) => (int)Math.Round(chance.Share * worlds);

    private static string Text(Forecast forecast) =>
        string.Join(
            '\n',
            forecast
                .Packages.Select(each =>
                    $"{forecast.Scenario.Space.Describe(each.Outcome)} {each.AcceptableToAll} {each.Supported} {string.Join(' ', each.CentralWeights.SelectMany(x => x))} {string.Join(' ', each.MeanGains)}"
                )
                .Concat(forecast.Inputs.Select(each => $"{each} {string.Join(' ', each.Finding.Gains)}"))
                .Append($"{forecast.Deal} {forecast.FindingEverything}")
        );

    private static ValueFunction.Table Table(params Estimate[] scores) => new([.. scores]);

    private static Party Known(string name, ImmutableArray<Term> terms, Estimate fallback) =>
        new(name)
        {
            Preferences = new PreferenceModel.Scores(terms),
            Fallback = new Fallback { Worth = fallback },
        };

    private static Scenario OneSided(Estimate fallback) =>
        new(new OutcomeSpace([new Issue.YesNo("yes")]), [Known("one", [new Term.OfIssue(0, Table(0, 4))], fallback)]);

    private static Scenario Uncertain(bool isBuyerKnown = true)
    {
        Party seller = Known(
            "seller",
            [
                new Term.OfIssue(0, Table(0, new Estimate(2, 4, 6), new Estimate(5, 8, 9))),
                new Term.OfIssue(1, Table(0, 1)) { Weight = new Estimate(1, 2, 4) },
            ],
            new Estimate(3, 6, 9)
        ) with
        {
            DealBreakers = [new DealBreaker([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [0])])],
        };
        Party buyer = isBuyerKnown
            ? Known(
                "buyer",
                [
                    new Term.OfIssue(0, Table(new Estimate(7, 8, 9), 5, 0)),
                    new Term.OfIssue(1, Table(new Estimate(0, 2, 5), 0)),
                ],
                new Estimate(2, 5, 7)
            )
            : new Party("buyer");
        return new Scenario(Sale, [seller, buyer])
        {
            StatusQuo = Outcome.At(0, 0),
            Packages = [new Package("halfway", Outcome.At(1, 1)), new Package("dear", Outcome.At(2, 0))],
        };
    }
}
