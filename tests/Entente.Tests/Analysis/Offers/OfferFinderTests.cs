using CsCheck;
using Entente.Analysis.Offers;
using Entente.Analysis.Sampling;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;
using Entente.Testing;

namespace Entente.Tests.Analysis.Offers;

public sealed class OfferFinderTests
{
    [Fact]
    public void The_first_offer_is_the_best_for_the_other_in_the_band()
    {
        // Worth 4 to the seller: price 3 with the rush (3 + 1), price 4 without (4 + 0); to the buyer 1 + 2 and 0 + 0.
        OfferSet offers = Find(Sale(), new OfferRequest(0, 4) { Within = 0, Count = 5 });
        Assert.Equal([Outcome.At(3, 1), Outcome.At(4, 0)], offers.Offers.Select(offer => offer.Point.Outcome));
        Assert.All(offers.Offers, offer => Assert.Equal(4, offer.Worth));
        Assert.True(offers.Offers[0].Appeal > offers.Offers[1].Appeal);
    }

    [Fact]
    public void Without_knowing_the_other_its_wishes_are_taken_to_be_the_opposite()
    {
        OfferSet offers = Find(
            Sale(),
            new OfferRequest(0, 4)
            {
                Within = 0,
                Count = 1,
                Model = OfferModel.Opposite,
            }
        );

        // By the guess, price 4 gives the other nothing and no rush all: (0 + 1) / 2. Price 3 with the rush gives (1/4 + 0) / 2.
        Assert.Equal(Outcome.At(4, 0), offers.Offers[0].Point.Outcome);
        Assert.Equal(Rational.Of(1, 2), offers.Offers[0].Appeal);
    }

    [Fact]
    public void A_band_that_is_not_given_is_as_narrow_as_leaves_enough()
    {
        OfferSet one = Find(Sale(), new OfferRequest(0, 4) { Count = 1 });
        Assert.Equal(Rational.Of(39, 10) + Rational.Of(1, 20), one.Low);
        OfferSet many = Find(Sale(), new OfferRequest(0, 4) { Count = 100 });
        Assert.Equal(Rational.Of(7, 2), many.Low);
    }

    [Fact]
    public void A_party_without_scores_makes_no_offers() =>
        Assert.Throws<ArgumentException>(() =>
            Find(Sale() with { Parties = [new Party("nobody"), Sale().Parties[1]] }, new OfferRequest(0, 4))
        );

    [Fact]
    public void Offers_lie_in_the_band_differ_and_none_in_the_band_appeals_more_than_the_first() =>
        ScenarioGen.General.Sample(
            scenario =>
            {
                if (scenario.Parties.Length < 2)
                {
                    return;
                }

                OutcomeSample all = OutcomeSample.Of(scenario, 1000);
                if (all.Points.IsEmpty)
                {
                    return;
                }

                Rational at = all.Points[all.Points.Length / 2].Utilities[0]!.Value;
                OfferSet offers = Find(scenario, new OfferRequest(0, at) { Count = 3, Within = Rational.Of(1, 10) });
                Assert.NotEmpty(offers.Offers);
                Assert.All(
                    offers.Offers,
                    offer => Assert.True(offer.Worth >= offers.Low && offer.Worth <= offers.High)
                );
                Assert.Equal(
                    offers.Offers.Length,
                    offers.Offers.Select(offer => offer.Point.Outcome).Distinct().Count()
                );
                Assert.All(offers.Offers, offer => Assert.True(offer.Appeal <= offers.Offers[0].Appeal));
                Assert.Equal(at, Find(scenario, new OfferRequest(0, at) { Within = 0 }).Offers[0].Worth);
            },
            iter: 200
        );

    private static OfferSet Find(Scenario scenario, OfferRequest request) =>
        OfferFinder.Find(scenario, request, TestContext.Current.CancellationToken);

    private static Scenario Sale() =>
        new(
            new OutcomeSpace([new Issue.Integer("price", 0, 4), new Issue.YesNo("rush")]),
            [
                Party("seller", new ValueFunction.Linear(0, 4), new ValueFunction.Table([0, 1])),
                Party("buyer", new ValueFunction.Linear(4, 0), new ValueFunction.Table([0, 2])),
            ]
        );

    private static Party Party(string name, ValueFunction price, ValueFunction rush) =>
        new(name) { Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, price), new Term.OfIssue(1, rush)]) };
}
