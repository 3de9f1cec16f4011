using CsCheck;
using Entente.Numbers;
using Entente.Stakeholders;

namespace Entente.Tests.Stakeholders;

public sealed class StakeholderForecasterTests
{
    private static readonly Gen<StakeholderQuestion> Questions =
        from count in Gen.Int[2, 8]
        from positions in Gen.Int[-6, 6].Array[count]
        from capabilities in Gen.Int[0, 9].Array[count]
        from saliences in Gen.Int[0, 10].Array[count]
        where Enumerable.Range(0, count).Any(i => capabilities[i] * saliences[i] > 0)
        select new StakeholderQuestion(
            -6,
            6,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Stakeholder(
                        $"s{i}",
                        positions[i],
                        capabilities[i],
                        Rational.Of(saliences[i], 10)
                    )),
            ]
        );

    [Fact]
    public void The_weighted_mean_and_median_of_the_published_example_are_exact()
    {
        StakeholderForecast forecast = StakeholderForecaster.Forecast(Emissions.Question);
        Assert.Equal(Rational.Of(5003, 677), forecast.Mean);
        Assert.Equal(7.389956, forecast.Mean.ToDouble(), 1e-6);
        Assert.Equal([7], forecast.Medians);
    }

    [Fact]
    public void Three_who_count_by_hand()
    {
        // 2 x 1/2 at 0, 3 x 1 at 4, 4 x 1/4 at 10: (0 + 12 + 10) / 5.
        StakeholderForecast forecast = StakeholderForecaster.Forecast(
            new StakeholderQuestion(
                0,
                10,
                [new("a", 0, 2, Rational.Of(1, 2)), new("b", 4, 3, 1), new("c", 10, 4, Rational.Of(1, 4))]
            )
        );
        Assert.Equal(Rational.Of(22, 5), forecast.Mean);
        Assert.Equal([4], forecast.Medians);
        Assert.Equal(Rational.Of(14, 3), forecast.PlainMean);
        Assert.Equal(Rational.Of(26, 7), forecast.SalienceMean);
        Assert.Equal(Rational.Of(52, 9), forecast.CapabilityMean);
        Assert.Equal([Rational.Of(1, 5), Rational.Of(3, 5), Rational.Of(1, 5)], forecast.Pulls.Select(p => p.Share));
        Assert.Equal([Rational.Of(11, 2), 5, 3], forecast.Pulls.Select(p => p.Without!.Value));
        Assert.Equal(
            [Rational.Of(-11, 10), Rational.Of(-3, 5), Rational.Of(7, 5)],
            forecast.Pulls.Select(p => p.Pull!.Value)
        );
    }

    [Fact]
    public void Two_halves_of_equal_weight_have_two_medians()
    {
        StakeholderForecast forecast = StakeholderForecaster.Forecast(
            new StakeholderQuestion(0, 10, [new("a", 2, 1, 1), new("b", 8, 1, 1)])
        );
        Assert.Equal([2, 8], forecast.Medians);
    }

    [Fact]
    public void Who_alone_counts_leaves_nothing_to_compare_with()
    {
        StakeholderForecast forecast = StakeholderForecaster.Forecast(
            new StakeholderQuestion(0, 10, [new("a", 2, 1, 1), new("b", 8, 1, 0)])
        );
        Assert.Equal(2, forecast.Mean);
        Assert.Null(forecast.Pulls[0].Without);
        Assert.Null(forecast.Pulls[0].Pull);
        Assert.Equal(Rational.Zero, forecast.Pulls[1].Pull);
    }

    [Fact]
    public void A_median_is_what_no_other_position_beats_in_a_vote_by_distance() =>
        Questions.Sample(question =>
        {
            Rational Votes(Rational first, Rational second) =>
                question.Stakeholders.Aggregate(
                    Rational.Zero,
                    (sum, each) =>
                        sum
                        + (each.Weight * (Rational.Abs(each.Position - second) - Rational.Abs(each.Position - first)))
                );
            Rational[] positions = [.. question.Stakeholders.Select(each => each.Position).Distinct().Order()];
            Assert.Equal(
                positions.Where(at => positions.All(other => Votes(at, other).Sign >= 0)),
                StakeholderForecaster.Forecast(question).Medians
            );
        });

    [Fact]
    public void The_mean_is_the_shares_times_the_positions_and_lies_among_them() =>
        Questions.Sample(question =>
        {
            StakeholderForecast forecast = StakeholderForecaster.Forecast(question);
            Assert.Equal(
                forecast.Mean,
                forecast.Pulls.Aggregate(
                    Rational.Zero,
                    (sum, pull) => sum + (pull.Share * question.Stakeholders[pull.Stakeholder].Position)
                )
            );
            Assert.True(forecast.Mean >= question.Stakeholders.Min(each => each.Position));
            Assert.True(forecast.Mean <= question.Stakeholders.Max(each => each.Position));
            Assert.Equal(forecast.Model.Rounds[0].Mean, forecast.Mean.ToDouble(), 1e-9);
        });

    [Theory]
    [InlineData("two of one name")]
    [InlineData("off the scale")]
    [InlineData("nobody counts")]
    [InlineData("salience above 1")]
    [InlineData("no length")]
    [InlineData("one alone")]
    public void A_question_that_cannot_be_asked_is_refused(string fault)
    {
        Stakeholder[] all = fault switch
        {
            "two of one name" => [new("a", 1, 1, 1), new("a", 2, 1, 1)],
            "off the scale" => [new("a", 1, 1, 1), new("b", 11, 1, 1)],
            "nobody counts" => [new("a", 1, 1, 0), new("b", 2, 0, 1)],
            "salience above 1" => [new("a", 1, 1, 2), new("b", 2, 1, 1)],
            "one alone" => [new("a", 1, 1, 1)],
            _ => [new("a", 1, 1, 1), new("b", 2, 1, 1)],
        };
        Assert.ThrowsAny<ArgumentException>(() => new StakeholderQuestion(0, fault == "no length" ? 0 : 10, all));
    }
}
