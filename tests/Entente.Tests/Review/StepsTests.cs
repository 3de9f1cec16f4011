using Entente.Numbers;
using Entente.Review;

namespace Entente.Tests.Review;

public class StepsTests
{
    [Theory]
    [InlineData(1, 1, StepClass.Fortunate)]
    [InlineData(1, 0, StepClass.Selfish)]
    [InlineData(1, -1, StepClass.Selfish)]
    [InlineData(0, 1, StepClass.Nice)]
    [InlineData(0, 0, StepClass.Silent)]
    [InlineData(0, -1, StepClass.Unfortunate)]
    [InlineData(-1, 1, StepClass.Concession)]
    [InlineData(-1, 0, StepClass.Concession)]
    [InlineData(-1, -1, StepClass.Unfortunate)]
    public void Every_pair_of_signs_has_one_class(int own, int others, StepClass expected)
    {
        Assert.Equal(expected, Steps.ClassOf(own, others));
        Assert.Equal(expected, Steps.ClassOf(own * 7, others * 3));
    }

    [Fact]
    public void Several_others_lose_when_one_does_and_gain_when_one_does_and_none_loses()
    {
        Rational? up = Rational.One;
        Rational? down = -Rational.One;
        Rational? same = Rational.Zero;
        Assert.Equal(-1, Steps.SignOf([up, down]));
        Assert.Equal(1, Steps.SignOf([up, same]));
        Assert.Equal(0, Steps.SignOf([same, same]));
        Assert.Equal(-1, Steps.SignOf([null, down]));
        Assert.Null(Steps.SignOf([null, up]));
    }

    [Fact]
    public void Sensitivity_is_what_heeds_the_other_over_the_rest()
    {
        // Silent 2, fortunate 1, nice 0, concession 3, selfish 1, unfortunate 1: 4 over 4.
        Assert.Equal(1.0, Steps.SensitivityOf([2, 1, 0, 3, 1, 1]));
        Assert.Equal(0.0, Steps.SensitivityOf([0, 0, 0, 0, 5, 0]));
        Assert.Null(Steps.SensitivityOf([0, 0, 0, 4, 0, 0]));
    }
}
