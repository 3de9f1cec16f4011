using Entente.Bidding;
using Entente.Strategies;
using Entente.Strategies.Models;

namespace Entente.Tests.Strategies.Models;

public class ModelQualityTests
{
    [Fact]
    public void A_perfect_model_is_perfect_and_the_opposite_of_oneself_is_perfect_where_wishes_are_opposed()
    {
        // All weights are equal, so that the two parties want exactly the opposite.
        BidSpace space = Bazaar.Of(4, 1, 1, 1);
        Seat seat = Bazaar.SeatOf(space);
        foreach (OpponentModel model in new OpponentModel[] { new PerfectModel(seat), new OppositeModel(seat) })
        {
            ModelQuality quality = ModelQuality.Of(model, space.Utilities[1], space, seat.Book);

            Assert.Equal(64, quality.Outcomes);
            Assert.Equal(1, quality.Pearson!.Value, 1e-12);
            Assert.Equal(0, quality.Ranks.Discordant);
            Assert.Equal(1, quality.Ranks.TauB!.Value, 1e-12);
            Assert.Equal(0, quality.WeightRanks.Distance);
            Assert.Null(quality.WeightPearson);
        }
    }

    [Fact]
    public void Weights_are_compared_too()
    {
        BidSpace space = Bazaar.Of(4, 4, 2, 1);
        Seat seat = Bazaar.SeatOf(space);

        ModelQuality perfect = ModelQuality.Of(new PerfectModel(seat), space.Utilities[1], space, seat.Book);
        ModelQuality opposite = ModelQuality.Of(new OppositeModel(seat), space.Utilities[1], space, seat.Book);

        Assert.Equal(1, perfect.WeightPearson!.Value, 1e-12);
        Assert.Equal(1, perfect.WeightRanks.TauB);

        // It takes all issues for equal: three pairs of weights tied in one alone.
        Assert.Null(opposite.WeightPearson);
        Assert.Equal(0.5, opposite.WeightRanks.Distance);
        Assert.InRange(opposite.Pearson!.Value, 0.7, 0.95);
    }

    [Fact]
    public void A_model_of_one_value_orders_nothing()
    {
        BidSpace space = Bazaar.Of(3, 2, 1);
        Seat seat = Bazaar.SeatOf(space);

        // A frequency model that has not heard an offer.
        ModelQuality quality = ModelQuality.Of(
            new FrequencyModel(seat, FrequencyKind.Smith),
            space.Utilities[1],
            space,
            seat.Book
        );

        Assert.Null(quality.Pearson);
        Assert.Null(quality.Ranks.TauB);
        Assert.Equal(0.5, quality.Ranks.Distance!.Value, 0.1);
        Assert.Equal(0, Concealment.Accuracy(quality.Ranks.TauB));
    }

    [Fact]
    public void Spaces_beyond_lists_are_sampled_the_same_for_the_same_seed()
    {
        BidSpace space = Bazaar.Of(10, [.. Enumerable.Range(1, 50)]);
        Seat seat = Bazaar.SeatOf(space);
        ModelQuality Of(OpponentModel model, ulong seed) =>
            ModelQuality.Of(model, space.Utilities[1], space, seat.Book, mostOutcomes: 500, seed);

        Assert.Equal(1, Of(new PerfectModel(seat), 1).Pearson!.Value, 1e-9);
        Assert.False(Of(new PerfectModel(seat), 1).IsComplete);
        var opposite = new OppositeModel(seat);
        Assert.Equal(Of(opposite, 1), Of(opposite, 1));
        Assert.NotEqual(Of(opposite, 1), Of(opposite, 2));
    }

    [Fact]
    public void Correlations_are_those_of_the_definition()
    {
        Assert.Equal(0.5, ModelQuality.Correlation([1, 2, 3], [1, 3, 2])!.Value, 1e-15);
        Assert.Null(ModelQuality.Correlation([1, 1], [1, 3]));
        Assert.Throws<ArgumentException>(() => ModelQuality.Correlation([1], [1, 3]));
    }

    [Theory]
    [InlineData(1.0, -1.0, 1)]
    [InlineData(0.5, 0.5, 0.5)]
    [InlineData(0.0, 1.0, 1 / 3.0)]
    [InlineData(null, 0.3, 0)]
    [InlineData(null, null, 0)]
    public void Who_learns_more_than_it_shows_conceals_better(double? own, double? others, double score) =>
        Assert.Equal(score, Concealment.ScoreOf(own, others), 1e-15);
}
