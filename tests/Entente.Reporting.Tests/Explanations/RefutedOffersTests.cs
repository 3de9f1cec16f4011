using Entente.Explaining;
using Entente.Outcomes;

namespace Entente.Reporting.Tests.Explanations;

/// <summary>An explanation of a scenario that has deals, in which one thing was made wrong: the check refutes that, and it is named in both languages.</summary>
public sealed class RefutedOffersTests
{
    // Orchard has deals. Its first offer is worth 60 + 30 + 5 + 12 = 107 and 8; with the trees kept 102 and 46.
    private static readonly DealExplanation Orchard = DealExplainer.Explain(Examples.Orchard);

    [Fact]
    public void What_was_not_made_wrong_holds() =>
        Assert.Empty(ExplanationChecker.Check(Orchard, TestContext.Current.CancellationToken)!.Refuted);

    [Fact]
    public void That_nothing_has_to_change_where_there_is_a_deal() =>
        Refutation.Of(
            Orchard with
            {
                Changes =
                [
                    new LeastChange.LowerFallback(0, 1) { Outcome = Outcome.At(2, 1, 1, 1), Utilities = [102, 46] },
                ],
            },
            "There is a deal as things stand, so that nothing has to change.",
            "Er is een akkoord zoals het nu is, zodat er niets hoeft te veranderen."
        );

    [Fact]
    public void What_is_in_no_deal() =>
        Refutation.Of(
            Orchard with
            {
                KeptOut = [new KeptOut(2, 1, 0, [])],
            },
            "“Old trees stay: yes” is in no deal.",
            "‘Oude bomen blijven: ja’ zit in geen enkel akkoord."
        );

    [Fact]
    public void How_many_deals_contain_what_was_asked_for_and_which_is_the_most_balanced()
    {
        DealExplanation why = DealExplainer.Explain(
            Examples.Orchard,
            new ExplanationOptions { Focus = [new Condition.OneOf(2, [1])] },
            TestContext.Current.CancellationToken
        );
        DealsInFocus within = why.InFocus!;
        Refutation.Of(
            why with
            {
                InFocus = within with { Zone = within.Zone with { AtLeast = within.Zone.AtLeast + 1 } },
            },
            "So many deals contain “Old trees stay: yes” as is said.",
            "Zoveel akkoorden bevatten ‘Oude bomen blijven: ja’ als er staat."
        );
        Refutation.Of(
            why with
            {
                InFocus = within with { Fairest = within.Fairest! with { Outcome = Outcome.At(2, 1, 0, 1) } },
            },
            "The most balanced deal with “Old trees stay: yes” is one, and worth what is said.",
            "Het meest gebalanceerde akkoord met ‘Oude bomen blijven: ja’ is er een, en is waard wat er staat."
        );
    }

    // Beside the first offer: the trees kept is a deal, one change away; the trees kept and a start in spring, 90 and 56, is two.
    [Fact]
    public void What_is_said_about_an_offer_and_about_the_deal_near_it()
    {
        TabledOffer offer = Orchard.Weighed.Single();
        Assert.Equal([107, 8], offer.Utilities);
        Assert.Single(offer.Nearby!.Issues);
        Refutation.Of(
            With(offer with { Utilities = [107, 9] }),
            "What is said about “The grower's first offer” is so.",
            "Wat over ‘Het eerste bod van de teler’ staat, klopt."
        );
        Refutation.Of(
            With(offer with { Nearby = new NearbyDeal([], offer.Outcome, offer.Utilities) }),
            "The deal near “The grower's first offer” is one.",
            "Het akkoord dicht bij ‘Het eerste bod van de teler’ is er een."
        );
        Refutation.Of(
            With(offer with { Nearby = new NearbyDeal([2, 3], Outcome.At(2, 1, 1, 0), [90, 56]) }),
            "No deal is nearer to “The grower's first offer”.",
            "Geen akkoord is dichter bij ‘Het eerste bod van de teler’."
        );
    }

    // From 40 and 68 as it is: a longer lease alone brings 25 and -5; with 20 for it 5 and 11, and a start in autumn on top 17 and 1.
    [Fact]
    public void What_is_better_for_all()
    {
        Refutation.Of(
            Orchard with
            {
                Interim = [new JointGain([0], Outcome.At(1, 0, 1, 0), [65, 63], [25, -5])],
            },
            "Changing “Land” is better for all.",
            "‘Grond’ veranderen is beter voor allen."
        );
        Refutation.Of(
            Orchard with
            {
                Interim = [new JointGain([0, 1, 3], Outcome.At(1, 2, 1, 1), [57, 69], [17, 1])],
            },
            "Of changing “Land”, “Price” and “Start” nothing can be left out.",
            "Van de verandering van ‘Grond’, ‘Prijs’ en ‘Begin’ kan niets weg."
        );
    }

    private static DealExplanation With(TabledOffer offer) =>
        Orchard.Tabled.IsEmpty ? Orchard with { Untabled = [offer] } : Orchard with { Tabled = [offer] };
}
