using Entente.Forecasting;

namespace Entente.Tests.Forecasting;

public class MeanGainTests
{
    [Fact]
    public void The_interval_is_Students()
    {
        // Student at 95 % with 10 degrees of freedom is 2.228: of 11 worlds with a variance of 10 the half width is 2.228.
        var gain = MeanGain.Of(5, 10, 11);
        Assert.Equal(5, gain.Mean);
        Assert.Equal(5 - 2.228, gain.Low!.Value, 0.001);
        Assert.Equal(5 + 2.228, gain.High!.Value, 0.001);
    }

    [Fact]
    public void A_gain_has_no_ends_of_its_own_and_two_worlds_no_interval()
    {
        Assert.True(MeanGain.Of(0.1, 1, 4).Low < 0);
        Assert.Null(MeanGain.Of(0.1, 1, 2.9).Low);
        Assert.Null(MeanGain.Of(0.1, 1, 2.9).High);
        Assert.Equal(7, MeanGain.Of(7, 0, 100).Low);
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanGain.Of(double.NaN, 1, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanGain.Of(0, double.NaN, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanGain.Of(0, 1, -1));
    }
}
