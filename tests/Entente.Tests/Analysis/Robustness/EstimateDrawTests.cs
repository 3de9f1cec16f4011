using Entente.Analysis.Robustness;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Randomness;

namespace Entente.Tests.Analysis.Robustness;

public sealed class EstimateDrawTests
{
    [Theory]
    [InlineData(0, 5, 10)]
    [InlineData(0, 0, 10)]
    [InlineData(0, 10, 10)]
    [InlineData(-3, 1, 2)]
    public void Draws_stay_in_the_range_and_average_to_a_third_of_the_three_values(int low, int likely, int high)
    {
        var random = new RandomSequence(5);
        double[] draws =
        [
            .. Enumerable
                .Range(0, 20_000)
                .Select(_ => EstimateDraw.From(new Estimate(low, likely, high), random).ToDouble()),
        ];
        Assert.All(draws, draw => Assert.InRange(draw, low, high));
        double width = high - low;
        Assert.InRange(
            draws.Average(),
            ((low + likely + high) / 3.0) - (width / 100),
            ((low + likely + high) / 3.0) + (width / 100)
        );
    }

    [Fact]
    public void Half_of_the_draws_of_a_symmetric_range_lie_below_its_middle()
    {
        var random = new RandomSequence(6);
        int below = Enumerable.Range(0, 20_000).Count(_ => EstimateDraw.From(new Estimate(0, 1, 2), random) < 1);
        Assert.InRange(below, 9_700, 10_300);
    }

    [Fact]
    public void A_number_without_range_takes_nothing_from_the_sequence()
    {
        var random = new RandomSequence(7);
        Assert.Equal(Rational.Of(1, 3), EstimateDraw.From(new Estimate(Rational.Of(1, 3)), random));
        Assert.Equal(new RandomSequence(7).NextBits(), random.NextBits());
    }
}
