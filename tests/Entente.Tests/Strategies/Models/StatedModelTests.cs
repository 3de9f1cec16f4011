using CsCheck;
using Entente.Bidding;
using Entente.Protocols;
using Entente.Randomness;
using Entente.Scenarios;
using Entente.Strategies;
using Entente.Strategies.Models;
using Entente.Testing;

namespace Entente.Tests.Strategies.Models;

public class StatedModelTests
{
    [Fact]
    public void A_model_that_adds_up_issues_is_stated_exactly_up_to_its_scale() =>
        Scenarios.Sample(
            scenario =>
            {
                Seat seat = SeatIn(scenario);
                var model = new FrequencyModel(seat, FrequencyKind.HardHeaded);
                for (int i = 0; i < 6; i++)
                {
                    model.Learn((long)seat.Random.Below((ulong)seat.Space.Count), 0.1 * i);
                }

                if (!seat.Space.HasAllCombinations)
                {
                    return;
                }

                StatedModel stated = StatedModel.Of(model, seat, 0);
                double lowest = Enumerable.Range(0, (int)seat.Space.Count).Min(bid => model.UtilityOf(bid));
                double highest = Enumerable.Range(0, (int)seat.Space.Count).Max(bid => model.UtilityOf(bid));
                Assert.Equal(1, stated.Weights.Sum(), 1e-9);
                for (int bid = 0; bid < (int)seat.Space.Count && highest > lowest; bid++)
                {
                    double share = (model.UtilityOf(bid) - lowest) / (highest - lowest);
                    Assert.Equal(share, stated.UtilityOf(bid), 1e-9);
                }
            },
            iter: 100
        );

    [Fact]
    public void What_the_model_does_not_tell_apart_weighs_alike()
    {
        Seat seat = Bazaar.SeatOf(Bazaar.Of(3, 2, 1));
        StatedModel stated = StatedModel.Of(new FrequencyModel(seat, FrequencyKind.Smith), seat, 0);

        Assert.All(stated.Weights, weight => Assert.Equal(1.0 / seat.Space.Issues, weight));
        Assert.All(stated.Values, values => Assert.All(values, value => Assert.Equal(0, value)));
    }

    [Fact]
    public void A_statement_that_does_not_fit_the_issues_is_refused()
    {
        Seat seat = Bazaar.SeatOf(Bazaar.Of(3, 2, 1));

        Assert.Throws<ArgumentException>(() => new StatedModel(seat, [], []));
    }

    private static Gen<Scenario> Scenarios { get; } =
        ScenarioGen
            .Additive.Where(scenario => scenario.Parties.Length >= 2)
            .Select(scenario => scenario with { Parties = scenario.Parties[..2] });

    private static Seat SeatIn(Scenario scenario)
    {
        var space = BidSpace.Of(scenario);
        return new Seat(space, space.Open(), 0, new SessionLimits(10), new RandomSequence(1));
    }
}
