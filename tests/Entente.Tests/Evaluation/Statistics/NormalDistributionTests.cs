using Entente.Evaluation.Statistics;

namespace Entente.Tests.Evaluation.Statistics;

public class NormalDistributionTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0.5, 0.3085375387259869)]
    [InlineData(1, 0.15865525393145705)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.4999, 0.006211418374929)]
    [InlineData(2.5, 0.006209665325776132)]
    [InlineData(3, 0.0013498980316300945)]
    [InlineData(5, 2.866515718791939e-07)]
    [InlineData(10, 7.619853024160527e-24)]
    [InlineData(-1, 0.8413447460685429)]
    public void Chances_above_a_value_are_those_of_the_tables(double z, double above) =>
        Assert.InRange(NormalDistribution.Above(z) / above, 1 - 3e-9, 1 + 3e-9);

    [Fact]
    public void The_tail_ends_at_zero() => Assert.Equal(0, NormalDistribution.Above(double.PositiveInfinity));

    [Fact]
    public void The_chance_falls()
    {
        double last = 1;
        for (double z = -8; z < 8; z += 0.01)
        {
            double above = NormalDistribution.Above(z);
            Assert.True(above <= last);
            last = above;
        }
    }

    [Fact]
    public void What_is_no_number_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Above(double.NaN));
}
