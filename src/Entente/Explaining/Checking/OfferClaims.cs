using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>Checks what is said about what was on the table, about small changes, and about a deal that hangs on an event.</summary>
internal sealed class OfferClaims(DealExplanation explanation, CheckedOutcomes outcomes, Claims claims)
{
    private const long MostPairs = 4_000_000;

    public void Check()
    {
        for (int i = 0; i < explanation.Weighed.Length; i++)
        {
            TabledOffer offer = explanation.Weighed[i];
            ListedOutcome own = outcomes.Listed(offer.Outcome);
            claims.That(
                own.Worths.SequenceEqual(offer.Utilities)
                    && offer.IsAllowed == outcomes.IsAllowed(offer.Outcome)
                    && (!offer.IsAllowed || CheckedOutcomes.MaskOf(offer.NotMet) == (own.NotMet & outcomes.Firm)),
                ClaimKind.Offer,
                [i]
            );
            if (offer.Nearby is { } nearby)
            {
                Nearby(offer.Outcome, nearby, i);
            }

            foreach (JointGain gain in offer.Trades)
            {
                Gain(own, gain);
            }
        }

        if (explanation.Scenario.StatusQuo is { } current)
        {
            foreach (JointGain gain in explanation.Interim)
            {
                Gain(outcomes.Listed(current), gain);
            }
        }

        if (explanation.Contingent is { } contingent)
        {
            Contingent(contingent);
        }
    }

    private void Nearby(Outcome from, NearbyDeal nearby, int offer)
    {
        claims.That(
            (outcomes.Listed(nearby.Outcome).NotMet & outcomes.Firm) == 0
                && outcomes.IsAllowed(nearby.Outcome)
                && Differing(from, nearby.Outcome).SequenceEqual(nearby.Issues),
            ClaimKind.NearbyIsDeal,
            [offer]
        );
        claims.That(
            !outcomes.Any(
                each =>
                    (each.NotMet & outcomes.Firm) == 0 && Differing(from, each.Outcome).Count() < nearby.Issues.Length,
                [
                    new Sought
                    {
                        Meets = outcomes.Firm,
                        Near = from,
                        MostDiffering = nearby.Issues.Length - 1,
                    },
                ]
            ),
            ClaimKind.NearbyIsNearest,
            [offer]
        );
    }

    // Better for everybody with all changes, and not with a part of them.
    private void Gain(ListedOutcome from, JointGain gain)
    {
        ListedOutcome to = outcomes.Listed(gain.Outcome);
        claims.That(
            IsGain(from, gain.Outcome)
                && gain.IsDeal == ((to.NotMet & outcomes.Firm) == 0)
                && to.Worths.SequenceEqual(gain.Utilities)
                && to.Worths.Zip(from.Worths, (one, other) => one - other).SequenceEqual(gain.Gains)
                && Differing(from.Outcome, gain.Outcome).SequenceEqual(gain.Issues),
            ClaimKind.GainForAll,
            gain.Issues
        );
        bool isSmallest = true;
        for (int part = 1; part < (1 << gain.Issues.Length) - 1; part++)
        {
            ImmutableArray<IssueValue> values = from.Outcome.Values;
            for (int i = 0; i < gain.Issues.Length; i++)
            {
                int issue = gain.Issues[i];
                values = (part >> i & 1) == 1 ? values.SetItem(issue, gain.Outcome.Values[issue]) : values;
            }

            isSmallest &= !IsGain(from, new Outcome(values));
        }

        claims.That(isSmallest, ClaimKind.GainIsSmallest, gain.Issues);
    }

    private bool IsGain(ListedOutcome from, Outcome outcome)
    {
        ListedOutcome to = outcomes.Listed(outcome);
        return outcomes.IsAllowed(outcome)
            && (to.NotMet & ~from.NotMet & outcomes.Limits) == 0
            && to.Worths.Zip(from.Worths, (one, other) => one > other).All(each => each);
    }

    private void Contingent(ContingentDeal deal)
    {
        ListedOutcome one = outcomes.Listed(deal.If);
        ListedOutcome other = outcomes.Listed(deal.Otherwise);
        claims.That(
            outcomes.IsAllowed(deal.If)
                && outcomes.IsAllowed(deal.Otherwise)
                && IsFree(one)
                && IsFree(other)
                && Expected(one, other, 0, deal.FirstAtLeast) == outcomes.Reservations[0]
                && Expected(one, other, 1, deal.SecondAtMost) == outcomes.Reservations[1],
            ClaimKind.EventIsEnough
        );
        claims.That(outcomes is ListedOutcomes listed ? IsLeast(deal, listed) : null, ClaimKind.EventIsLeast);
    }

    // Every pair of outcomes of which each suits one of the two; null when there are too many.
    private bool? IsLeast(ContingentDeal deal, ListedOutcomes listed)
    {
        ListedOutcome[] free = [.. listed.Each.Where(IsFree)];
        ListedOutcome[] first = [.. free.Where(each => Gain(each, 0).Sign >= 0 && Gain(each, 1).Sign < 0)];
        ListedOutcome[] second = [.. free.Where(each => Gain(each, 1).Sign >= 0 && Gain(each, 0).Sign < 0)];
        return (long)first.Length * second.Length > MostPairs
            ? null
            : first.All(a =>
                second.All(b =>
                    (-Gain(b, 0) / (Gain(a, 0) - Gain(b, 0))) - (Gain(b, 1) / (Gain(b, 1) - Gain(a, 1)))
                    >= deal.Disagreement
                )
            );
    }

    private bool IsFree(ListedOutcome each) => each.IsInFocus && (each.NotMet & outcomes.Limits) == 0;

    private Rational Gain(ListedOutcome each, int party) => each.Worths[party] - outcomes.Reservations[party];

    private static Rational Expected(ListedOutcome one, ListedOutcome other, int party, Rational chance) =>
        (chance * one.Worths[party]) + ((Rational.One - chance) * other.Worths[party]);

    private static IEnumerable<int> Differing(Outcome one, Outcome other) =>
        Enumerable.Range(0, one.Values.Length).Where(issue => one.Values[issue] != other.Values[issue]);
}
