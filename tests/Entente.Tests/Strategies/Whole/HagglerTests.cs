using Entente.Bidding;
using Entente.Strategies.Whole;

namespace Entente.Tests.Strategies.Whole;

public class HagglerTests
{
    [Fact]
    public void Regression_on_one_observation_has_its_closed_form()
    {
        // k(0) = 0.25; at a distance of 0.1 and a length of 0.5: a = sqrt(3) / 5, k = 0.25 (1 + a) e^-a; noise 0.0001.
        var process = GaussianProcess.Fit([0.3], [0.4], length: 0.5, size: 0.5);
        double a = Math.Sqrt(3) / 5;
        double k = 0.25 * (1 + a) * Math.Exp(-a);

        Assert.Equal(k / 0.2501 * 0.4, process.MeanAt(0.4, out double variance), 1e-12);
        Assert.Equal(0.2501 - (k * k / 0.2501), variance, 1e-12);
        Assert.Equal(-(0.16 / 0.2501 / 2) - (Math.Log(0.2501) / 2), process.LogLikelihood, 1e-9);
    }

    [Fact]
    public void Regression_on_two_observations_has_its_closed_form()
    {
        var process = GaussianProcess.Fit([0.2, 0.4], [0.1, 0.3], length: 0.3, size: 1);
        double K(double r) => (1 + (Math.Sqrt(3) * r / 0.3)) * Math.Exp(-Math.Sqrt(3) * r / 0.3);
        double own = 1.0001;
        double cross = K(0.2);
        double determinant = (own * own) - (cross * cross);
        double first = ((own * 0.1) - (cross * 0.3)) / determinant;
        double second = ((own * 0.3) - (cross * 0.1)) / determinant;

        Assert.Equal((K(0.3) * first) + (K(0.1) * second), process.MeanAt(0.5, out _), 1e-12);
    }

    [Fact]
    public void Of_the_grid_the_most_probable_process_is_taken()
    {
        double[] inputs = [.. Enumerable.Range(0, 20).Select(i => i / 20.0)];
        double[] values = [.. inputs.Select(each => 0.2 * each * each)];
        var process = GaussianProcess.Fit(inputs, values);

        Assert.True(process.Length >= 0.5);
        Assert.Equal(0.2 * 0.475 * 0.475, process.MeanAt(0.475, out double near), 1e-2);
        process.MeanAt(2, out double far);
        Assert.True(near < far);
    }

    [Fact]
    public void The_normal_distribution_is_that_of_the_tables()
    {
        Assert.Equal(0.5, NormalDistribution.Below(0), 1e-6);
        Assert.Equal(0.975002, NormalDistribution.Below(1.96), 1e-6);
        Assert.Equal(0.158655, NormalDistribution.Below(-1), 1e-6);
    }

    [Fact]
    public void When_the_other_rises_steadily_the_best_moment_is_the_end_and_under_discounting_an_earlier_one()
    {
        double[] times = [.. Enumerable.Range(0, 18).Select(i => (i + 0.5) / 36)];
        double[] rising = [.. times.Select(time => 0.1 + (0.8 * time))];
        var patient = new ConcessionForecast(discount: 1);
        var impatient = new ConcessionForecast(discount: 0.05);
        patient.Update(times, rising, now: 0.5);
        impatient.Update(times, [.. times.Select(_ => 0.85)], now: 0.5);

        Assert.True(patient.BestTime(0.5) > 0.95);
        Assert.InRange(patient.BestWorth(1), 0.7, 0.9);
        Assert.True(impatient.BestTime(0.5) < 0.6);
        Assert.InRange(impatient.BestWorth(impatient.BestTime(0.5)), 0.75, 0.9);
    }

    [Fact]
    public void It_goes_down_further_to_a_stubborn_other_than_to_one_that_concedes()
    {
        BidSpace space = Table.Of(4);
        double toStubborn = Table.Worths(space, Table.Run(space, "iamhaggler2011", "hardliner", 200), 0, 0).Min();
        double toYielding = Table.Worths(space, Table.Run(space, "iamhaggler2011", "linear", 200), 0, 0).Min();

        Assert.True(toStubborn < 0.7);
        Assert.True(toYielding > toStubborn);
    }
}
