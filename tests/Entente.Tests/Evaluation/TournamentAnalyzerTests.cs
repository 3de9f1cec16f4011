using CsCheck;
using Entente.Evaluation;
using Entente.Evaluation.Statistics;
using Entente.Numbers;
using Entente.Simulation;

namespace Entente.Tests.Evaluation;

public class TournamentAnalyzerTests
{
    [Fact]
    public void Every_scenario_counts_the_same_and_every_seat_within_it()
    {
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            Session("big", ("a", 0.9), ("b", 0.1)),
            Session("big", ("a", 0.7), ("b", 0.3)),
            Session("big", ("b", 0.5), ("a", 0.5)),
            Session("small", ("a", 0.2), ("b", 0.6)),
        ]);
        Assert.Equal(["a", "b"], analysis.Standings.Select(each => each.Strategy));
        StrategyScores first = analysis.Standings[0];
        Assert.Equal(4, first.Seats);
        Assert.Equal(((0.9 + 0.7 + 0.5) / 3 + 0.2) / 2, first.Of(Measure.Advantage).Mean!.Value, 1e-12);
        Assert.Equal((0.8 + 0.2) / 2, first.BySeat[(int)Measure.Advantage][0]!.Value, 1e-12);
        Assert.Equal(0.5, first.BySeat[(int)Measure.Advantage][1]!.Value, 1e-12);
        Assert.Equal(0.2, first.ByScenario[(int)Measure.Advantage][1]!.Value, 1e-12);
        Assert.Null(first.ByOpponent[(int)Measure.Advantage][0]);
        Assert.Equal(first.Of(Measure.Advantage).Mean, first.ByOpponent[(int)Measure.Advantage][1]);
        Assert.Null(analysis.Game);
        Assert.Equal(PairingUnit.Meeting, analysis.Pairing);
    }

    [Fact]
    public void The_game_is_what_each_obtains_against_each_over_both_seats()
    {
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze(RoundRobin("one", 1));
        Assert.Equal(
            [
                [0.2, 0.8],
                [0.1, 0.5],
            ],
            analysis.Game!.Game.Payoffs.Select(row => row.Select(x => Math.Round(x, 9)))
        );
        Assert.Equal([0, 0.3], analysis.Game.Regrets.Select(x => Math.Round(x, 9)));
        Assert.Empty(analysis.Game.EquilibriumShares);
    }

    [Fact]
    public void Intervals_hold_the_mean_and_pairs_are_tested_over_scenarios_from_six_on()
    {
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            .. Enumerable.Range(0, 7).SelectMany(i => RoundRobin("s" + i, 1 - (i / 20.0))),
        ]);
        Comparison only = Assert.Single(analysis.Comparisons);
        Assert.Equal(PairingUnit.Scenario, analysis.Pairing);
        Assert.Equal(7, only.Pairs);
        Assert.Equal(2 / 128.0, only.P, 1e-15);
        Assert.True(only.IsSignificant);
        Assert.Equal(["a", "b"], analysis.Groups);
        Assert.InRange(only.Difference, only.Low!.Value, only.High!.Value);
        Assert.All(
            analysis.Standings,
            each =>
                Assert.InRange(
                    each.Of(Measure.Advantage).Mean!.Value,
                    each.Of(Measure.Advantage).Low!.Value,
                    each.Of(Measure.Advantage).High!.Value
                )
        );
        Assert.Equal([1, 0], analysis.Game!.EquilibriumShares);
    }

    [Fact]
    public void The_percentile_interval_of_a_coin_is_that_of_the_binomial_distribution()
    {
        // Ten scenarios, five worth 1 and five worth 0: resampled means are binomial, with 2.5 % below 0.2 and above 0.8.
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            .. Enumerable.Range(0, 10).Select(i => Session("s" + i, ("a", i % 2), ("b", 0))),
        ]);
        Estimate estimate = analysis.Standings[0].Of(Measure.Advantage);
        Assert.Equal(0.2, estimate.Low!.Value, 1e-12);
        Assert.Equal(0.8, estimate.High!.Value, 1e-12);
        Assert.Equal(0, estimate.Margin);
    }

    [Fact]
    public void Two_and_a_half_percent_of_the_means_lie_beyond_either_end_of_an_interval()
    {
        // 999 means, 1 to 999: the ends are the 25th and the 975th.
        Interval? interval = ScenarioBootstrap.IntervalOf([
            .. Enumerable.Range(1, 999).Reverse().Select(i => (double)i),
        ]);

        Assert.Equal(new Interval(25, 975), interval);
    }

    [Fact]
    public void A_strategy_is_an_equilibrium_in_the_share_of_draws_of_scenarios_in_which_it_is()
    {
        // In s0 to s7 the other obtains 0.2 more against it, in s8 and s9 it 0.3 and 1 more: a draw of k, l and m of them holds when 0.3 l + m is at least 0.2 k.
        double[] losses = [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, -0.3, -1];
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            .. losses.SelectMany(
                (loss, i) =>
                    new[]
                    {
                        Session("s" + i, ("a", 0.5), ("a", 0.5)),
                        Session("s" + i, ("a", 0), ("b", 0.5 + loss)),
                        Session("s" + i, ("b", 0.5 + loss), ("a", 0)),
                        Session("s" + i, ("b", 0), ("b", 0)),
                    }
            ),
        ]);

        double expected = 0;
        for (int l = 0; l <= 10; l++)
        {
            for (int m = 0; l + m <= 10; m++)
            {
                int k = 10 - l - m;
                double chance = Choose(10, l) * Choose(10 - l, m) * StableMath.Pow(0.1, l + m) * StableMath.Pow(0.8, k);
                expected += (3 * l) + (10 * m) >= 2 * k ? chance : 0;
            }
        }

        int place = analysis.Standings[0].Strategy == "a" ? 0 : 1;
        Assert.Equal(expected, analysis.Game!.EquilibriumShares[place], 0.05);

        static double Choose(int all, int some) =>
            Enumerable.Range(1, some).Aggregate(1.0, (product, i) => product * (all - some + i) / i);
    }

    [Fact]
    public void Social_measures_are_those_of_the_session()
    {
        FinishedSession session = Session("s", ("a", 0.5), ("b", 0.25)) with
        {
            Rounds = 12,
            Time = 0.3,
            Distances = new SessionDistances(0.1, 0.2, 0.3, 0.4),
        };
        StrategyScores scores = TournamentAnalyzer.Analyze([session]).Standings[1];
        Assert.Equal(0.75, scores.Of(Measure.Welfare).Mean);
        Assert.Equal(0.125, scores.Of(Measure.NashProduct).Mean);
        Assert.Equal(0.1, scores.Of(Measure.DistanceToFrontier).Mean);
        Assert.Equal(0.2, scores.Of(Measure.DistanceToNash).Mean);
        Assert.Equal(0.3, scores.Of(Measure.DistanceToKalaiSmorodinsky).Mean);
        Assert.Equal(12, scores.Of(Measure.Rounds).Mean);
        Assert.Equal(0.3, scores.Of(Measure.Time).Mean);
        Assert.Equal(1, scores.AgreementTimes[6]);
        Assert.Null(scores.Of(Measure.Advantage).Low);
    }

    [Fact]
    public void How_long_it_took_is_told_of_agreements_alone()
    {
        FinishedSession failed = Session("s", ("a", 0), ("b", 0)) with
        {
            IsAgreed = false,
            Rounds = 99,
            SeatAtFault = 1,
        };
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([failed]);
        Assert.Null(analysis.Standings[0].Of(Measure.Rounds).Mean);
        Assert.Equal(0, analysis.Standings[0].Of(Measure.Agreement).Mean);
        Assert.Equal([0, 1], analysis.Standings.Select(each => each.Faults));
        Assert.Empty(analysis.Agreements);
    }

    [Fact]
    public void Concealing_shares_one_point_by_the_accuracy_of_models()
    {
        // Accuracy (1 + tau) / 2: 0.9 and 0.3, so three quarters and one quarter.
        FinishedSession session = Session("s", ("a", 0.5), ("b", 0.5));
        FinishedSession modelled = session with
        {
            Seats = [session.Seats[0] with { ModelTau = 0.8 }, session.Seats[1] with { ModelTau = -0.4 }],
        };
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([modelled]);
        Assert.Equal(0.75, analysis.Standings[0].Of(Measure.Concealing).Mean!.Value, 1e-12);
        Assert.Equal(0.25, analysis.Standings[1].Of(Measure.Concealing).Mean!.Value, 1e-12);
        Assert.Equal(1.25, analysis.Standings[0].Of(Measure.LeagueScore).Mean!.Value, 1e-12);
        Assert.Equal(-0.4, analysis.Standings[0].Of(Measure.Exposure).Mean!.Value, 1e-12);
        Assert.Equal(0.8, analysis.Standings[0].Of(Measure.ModelQuality).Mean!.Value, 1e-12);
        Assert.True(analysis.HasConcealing);
    }

    [Fact]
    public void Who_publishes_no_model_forfeits_the_point()
    {
        FinishedSession session = Session("s", ("a", 0.5), ("b", 0.5));
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            session with
            {
                Seats = [session.Seats[0] with { ModelTau = 0.8 }, session.Seats[1]],
            },
        ]);
        Assert.Equal(1, analysis.Standings[0].Of(Measure.Concealing).Mean);
        Assert.Equal(0, analysis.Standings[1].Of(Measure.Concealing).Mean);
        Assert.Equal(0.8, analysis.Standings[1].Of(Measure.Exposure).Mean!.Value);
    }

    [Fact]
    public void Without_published_models_concealing_is_not_available()
    {
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([Session("s", ("a", 0.5), ("b", 0.5))]);
        Assert.False(analysis.HasConcealing);
        Assert.Null(analysis.Standings[0].Of(Measure.LeagueScore).Mean);
        Assert.Null(analysis.Standings[0].Of(Measure.Exposure).Mean);
    }

    [Fact]
    public void Tables_of_three_are_analysed_but_are_no_game()
    {
        FinishedSession session = Session("s", ("a", 0.5), ("b", 0.25)) with { };
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            session with
            {
                Seats = session.Seats.Add(new FinishedSeat("", "c", 0.75, 0.75, 0.75)),
            },
        ]);
        Assert.Null(analysis.Game);
        Assert.Equal(["c", "a", "b"], analysis.Standings.Select(each => each.Strategy));
        Assert.Equal(1, analysis.Standings[0].Seats);
        Assert.Equal(0.75, analysis.Standings[0].ByOpponent[(int)Measure.Advantage][2]);
    }

    [Fact]
    public void Equal_agreements_are_counted_together()
    {
        TournamentAnalysis analysis = TournamentAnalyzer.Analyze([
            Session("s", ("b", 0.25), ("a", 0.5)),
            Session("s", ("b", 0.25), ("a", 0.5)),
            Session("s", ("a", 0.25), ("b", 0.5)),
        ]);
        Assert.Equal(
            [new AgreementPoint(0, 1, 0, 0.25, 0.5, 2), new AgreementPoint(0, 0, 1, 0.25, 0.5, 1)],
            analysis.Agreements
        );
    }

    [Fact]
    public void Names_make_no_difference_but_for_ties() =>
        Gen.Double[0, 1]
            .Array[8]
            .Where(values => Math.Abs(values.Average() - 0.5) > 1e-9) // What the other obtains.
            .Sample(
                values =>
                {
                    TournamentAnalysis one = TournamentAnalyzer.Analyze(Sessions(values, "p", "q"), Small);
                    TournamentAnalysis other = TournamentAnalyzer.Analyze(Sessions(values, "y", "x"), Small);
                    Assert.Equal(
                        one.Standings.Select(each => each.Of(Measure.Advantage)),
                        other.Standings.Select(each => each.Of(Measure.Advantage))
                    );
                    Assert.Equal(one.Comparisons, other.Comparisons);
                },
                iter: 30
            );

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_one_others()
    {
        FinishedSession[] sessions =
        [
            .. Enumerable.Range(0, 9).Select(i => Session("s" + i, ("a", i * i % 7 / 7.0), ("b", 0.1))),
        ];
        Estimate one = TournamentAnalyzer.Analyze(sessions, Small).Standings[0].Of(Measure.Advantage);
        Assert.Equal(one, TournamentAnalyzer.Analyze(sessions, Small).Standings[0].Of(Measure.Advantage));
        Assert.NotEqual(
            one,
            TournamentAnalyzer.Analyze(sessions, Small with { Seed = 2 }).Standings[0].Of(Measure.Advantage)
        );
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 6)]
    [InlineData(4, 8)]
    [InlineData(20, 13)]
    public void Pairs_are_tested_over_scenarios_when_that_could_be_significant(int strategies, int scenarios)
    {
        Assert.Equal(scenarios, new EvaluationOptions().FewestScenarios(strategies));
        double pairs = Math.Max(1, strategies * (strategies - 1) / 2);
        Assert.InRange(pairs * 2 / (1 << scenarios), 0, 0.05);
        Assert.True(pairs * 2 / (1 << (scenarios - 1)) > 0.05);
    }

    [Theory]
    [InlineData(PairingUnit.Scenario, 7)]
    [InlineData(PairingUnit.Seat, 7)]
    [InlineData(PairingUnit.Meeting, 14)]
    public void Differences_are_taken_over_what_was_asked_for(PairingUnit pairing, int pairs)
    {
        // In seat 1 both obtain the same, in seat 2 they differ, against either opponent.
        FinishedSession[] sessions =
        [
            .. Enumerable
                .Range(0, 7)
                .SelectMany(i =>
                    new[]
                    {
                        Session("s" + i, ("a", 0.4), ("a", 0.9)),
                        Session("s" + i, ("a", 0.4), ("b", 0.1)),
                        Session("s" + i, ("b", 0.4), ("a", 0.9)),
                        Session("s" + i, ("b", 0.4), ("b", 0.1)),
                    }
                ),
        ];
        Comparison only = Assert.Single(
            TournamentAnalyzer.Analyze(sessions, Small with { Pairing = pairing }).Comparisons
        );
        Assert.Equal(pairs, only.Pairs);
        Assert.Equal(0.4, only.Difference, 1e-12);
    }

    [Fact]
    public void What_cannot_be_analysed_is_refused()
    {
        Assert.Throws<ArgumentException>(() => TournamentAnalyzer.Analyze([]));
        Assert.Throws<ArgumentException>(() => TournamentAnalyzer.Analyze([new FinishedSession("s", [], true)]));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TournamentAnalyzer.Analyze([], new EvaluationOptions { Resamples = 10 })
        );
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            TournamentAnalyzer.Analyze([], new EvaluationOptions { Significance = 2 })
        );
    }

    private static EvaluationOptions Small => new() { Resamples = 199 };

    private static FinishedSession[] Sessions(double[] values, string first, string second) =>
        [.. values.Select((value, i) => Session("s" + (i / 2), (first, value), (second, 0.5)))];

    [Fact]
    public void A_seat_that_left_with_a_group_agreed_whatever_the_session_ended_with()
    {
        FinishedSession session = Session("one", ("a", 0.5), ("b", 0)) with { IsAgreed = false };
        session = session with { Seats = [session.Seats[0] with { IsAgreed = true }, session.Seats[1]] };
        var values = new double[Entente.Evaluation.Tallies.SeatValues.Count];

        Entente.Evaluation.Tallies.SeatValues.Of(session, 0, values);
        Assert.Equal(1, values[(int)Measure.Agreement]);
        Entente.Evaluation.Tallies.SeatValues.Of(session, 1, values);
        Assert.Equal(0, values[(int)Measure.Agreement]);
    }

    // a obtains 0.2 from itself and 0.8 from b, which obtains 0.1 from a and 0.5 from itself; all times a factor.
    private static FinishedSession[] RoundRobin(string scenario, double factor) =>
        [
            Session(scenario, ("a", 0.2 * factor), ("a", 0.2 * factor)),
            Session(scenario, ("a", 0.9 * factor), ("b", 0.1 * factor)),
            Session(scenario, ("b", 0.1 * factor), ("a", 0.7 * factor)),
            Session(scenario, ("b", 0.5 * factor), ("b", 0.5 * factor)),
        ];

    private static FinishedSession Session(
        string scenario,
        (string Strategy, double Worth) first,
        (string Strategy, double Worth) second
    ) =>
        new(
            scenario,
            [
                new FinishedSeat("one", first.Strategy, first.Worth, first.Worth, first.Worth),
                new FinishedSeat("other", second.Strategy, second.Worth, second.Worth, second.Worth),
            ],
            IsAgreed: true
        );
}
