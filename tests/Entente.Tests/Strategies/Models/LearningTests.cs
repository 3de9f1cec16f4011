using Entente.Bidding;
using Entente.Protocols;
using Entente.Simulation;
using Entente.Strategies;
using Entente.Strategies.Catalog;
using Entente.Strategies.Models;

namespace Entente.Tests.Strategies.Models;

public class LearningTests
{
    [Fact]
    public void The_full_model_is_Bayes_theorem_over_every_hypothesis()
    {
        // Two issues of two values: two orders (weights 1/3 and 2/3) and four pairs of shapes make eight hypotheses.
        BidSpace space = Bazaar.Of(2, 1, 1);
        Seat seat = Bazaar.SeatOf(space);
        var settings = new BayesianSettings(0.6, 0.2);
        var model = new BayesianModel(seat, settings);
        (int[] Values, double Time)[] offers = [([1, 0], 0.1), ([1, 1], 0.2), ([0, 0], 0.7)];
        foreach ((int[] values, double time) in offers)
        {
            model.Learn(Bazaar.Bid(seat, values), time);
        }

        Assert.Equal(8, model.Hypotheses);
        foreach (int[] outcome in new int[][] { [0, 0], [0, 1], [1, 0], [1, 1] })
        {
            double sum = 0;
            double total = 0;
            foreach (double weight in new[] { 1 / 3.0, 2 / 3.0 })
            {
                for (int shapes = 0; shapes < 4; shapes++)
                {
                    double Of(int[] values) =>
                        (weight * (values[0] == (shapes & 1) ? 1 : 0))
                        + ((1 - weight) * (values[1] == shapes >> 1 ? 1 : 0));
                    double likely = offers
                        .Select(each => Math.Pow((Of(each.Values) - (1 - (0.6 * each.Time))) / 0.2, 2))
                        .Aggregate(1.0, (product, square) => product * Math.Exp(-square / 2));
                    sum += likely * Of(outcome);
                    total += likely;
                }
            }

            Assert.Equal(sum / total, model.UtilityOf(Bazaar.Bid(seat, outcome)), 1e-12);
        }

        Assert.Equal(1, model.WeightOf(0) + model.WeightOf(1), 1e-12);
    }

    [Fact]
    public void Beyond_its_bound_the_full_model_gives_way_to_the_scalable_one()
    {
        // 5! orders times 3^5 shapes are 29,160, below the bound; with 4 values they are 122,880.
        var settings = new BayesianSettings();
        Assert.Equal(
            29_160,
            Assert
                .IsType<BayesianModel>(BayesianModel.For(Bazaar.SeatOf(Bazaar.Of(3, 1, 1, 1, 1, 1)), settings))
                .Hypotheses
        );
        Assert.IsType<ScalableBayesianModel>(BayesianModel.For(Bazaar.SeatOf(Bazaar.Of(4, 1, 1, 1, 1, 1)), settings));
        Seat large = Bazaar.SeatOf(Bazaar.Of(10, [.. Enumerable.Repeat(1, 50)]));
        Assert.IsType<ScalableBayesianModel>(BayesianModel.For(large, settings));
        Assert.Throws<ArgumentException>(() => new BayesianModel(large, settings));
    }

    [Theory]
    [InlineData(1, new[] { 1.0 })]
    [InlineData(4, new[] { 0, 0.5, 1, 0 })]
    public void Shapes_rise_to_one_value_and_fall_after_it(int values, double[] expected)
    {
        int shape = values == 1 ? 0 : 2;
        Assert.Equal(expected, Enumerable.Range(0, values).Select(value => EvaluationShape.Of(shape, values, value)));
    }

    [Fact]
    public void Every_shape_has_its_peak_and_large_issues_have_21()
    {
        foreach (int values in new[] { 2, 3, 10, 21, 22, 1000 })
        {
            int shapes = EvaluationShape.CountFor(values);
            Assert.Equal(Math.Min(values, 21), shapes);
            double[] last =
            [
                .. Enumerable.Range(0, shapes).Select(shape => EvaluationShape.Of(shape, values, values - 1)),
            ];
            Assert.Equal(1, last[^1]);
            Assert.All(last[..^1], each => Assert.Equal(0, each));
            Assert.All(
                Enumerable.Range(0, shapes),
                shape =>
                    Assert.Single(Enumerable.Range(0, values), value => EvaluationShape.Of(shape, values, value) == 1)
            );
        }
    }

    [Theory]
    [InlineData("hardheaded", 0.6)]
    [InlineData("smith", 0.6)]
    [InlineData("cuhk", 0.6)]
    [InlineData("distribution", 0.2)]
    [InlineData("bayesian", 0.6)]
    [InlineData("bayesian-scalable", 0.6)]
    public void Models_learn_from_a_party_that_concedes(string model, double correlation)
    {
        // The other weighs its issues 4 : 2 : 1 and gives up about a third of what it wants; nobody accepts.
        BidSpace space = Bazaar.Of(5, 4, 2, 1);
        SessionResult result = SessionRunner.Run(
            new SessionSetup(
                space,
                [
                    StrategyCatalog.Parse($"boa(offer=hardliner, accept=const(c=1), model={model})"),
                    StrategyCatalog.Parse("boa(offer=linear, accept=const(c=1))"),
                ],
                new SessionLimits(150)
            )
            {
                MostMoves = 100,
            }
        );

        ModelQuality quality = SessionModels.QualityOf(space, result)[0]!;
        Assert.True(quality.IsComplete);
        Assert.Equal(125, quality.Outcomes);
        Assert.True(quality.Pearson > correlation, $"Pearson {quality.Pearson}");
        Assert.True(quality.Ranks.TauB > correlation / 2, $"tau {quality.Ranks.TauB}");
    }

    [Theory]
    [InlineData("hardheaded")]
    [InlineData("smith")]
    [InlineData("cuhk")]
    [InlineData("distribution")]
    [InlineData("bayesian")]
    [InlineData("bayesian-scalable")]
    public void Learning_from_an_offer_allocates_nothing(string name)
    {
        Seat seat = Bazaar.SeatOf(Bazaar.Of(4, 3, 2, 1));
        OpponentModel model = StrategyCatalog.Parse($"boa(offer=linear, model={name})").Sit(seat).Model!;
        void Learn(int from)
        {
            for (int bid = from; bid < from + 30; bid++)
            {
                model.Learn(bid, bid / 100.0);
                model.UtilityOf(bid + 1);
            }
        }

        // The least of several: the runtime itself allocates now and then on the thread whose code it compiles anew.
        Learn(0);
        long least = long.MaxValue;
        for (int i = 0; i < 4; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            Learn(30);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void A_distribution_that_stays_while_another_gives_way_gains_weight()
    {
        BidSpace space = Bazaar.Of(3, 1, 1);
        Seat seat = Bazaar.SeatOf(space);
        var model = new DistributionModel(seat, window: 10);
        for (int i = 0; i < 20; i++)
        {
            model.Learn(Bazaar.Bid(seat, 2, i < 10 ? 2 : 0), 0.5);
        }

        // The first issue kept its value; 1 + 10 (1 - 2^-5) to 1.
        const double gained = 1 + (10 * (1 - (1 / 32.0)));
        Assert.Equal(gained / (gained + 1), model.WeightOf(0), 1e-12);

        // Values: 21 times, 11 times and 11 times asked for with the one that each has at first.
        double once = Math.Pow(1 / 11.0, 0.25);
        Assert.Equal(
            (model.WeightOf(0) * Math.Pow(1 / 21.0, 0.25)) + (model.WeightOf(1) * once),
            model.UtilityOf(Bazaar.Bid(seat, 0, 1)),
            1e-12
        );
    }

    [Theory]
    [InlineData(1, 3.841)]
    [InlineData(4, 9.488)]
    [InlineData(9, 16.919)]
    [InlineData(30, 43.773)]
    public void Critical_values_are_those_of_tables_within_3_percent(int freedom, double table) =>
        Assert.Equal(1, DistributionModel.CriticalValue(freedom) / table, 0.03);
}
