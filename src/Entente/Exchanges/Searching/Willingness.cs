using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What has to be so for any order to be safe, and takes no search to see.</summary>
/// <remarks>
/// All that an exchange is worth to a patient party does not depend on the order of its steps. For one that discounts it is at most what it would be if nothing waited: the larger a gain the earlier it comes (the rearrangement inequality), and
/// what steps bring together comes with the last of them, at the earliest place for a gain and at the last for a loss. Besides, after a last step there is the future alone, whatever came before.
/// </remarks>
internal static class Willingness
{
    /// <summary>The parties that do better by not beginning.</summary>
    public static ImmutableArray<UnwillingParty> Lacking(Exchange exchange) =>
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party => new UnwillingParty(party, Most(exchange, party)))
                .Where(each => each.Most.Sign < 0),
        ];

    /// <summary>Whether an order can be safe as far as beginning and ending go; where not, none is.</summary>
    public static bool MayBeSafe(Exchange exchange) =>
        Lacking(exchange).IsEmpty && SwapRisks.LastSteps(exchange).Any(last => last.Temptation.Sign == 0);

    /// <summary>No order of the steps makes all of it, with the future, worth more than this to a party before the first step.</summary>
    public static Rational Most(Exchange exchange, int party)
    {
        Rational discount = exchange.Parties[party].Discount;
        if (discount == Rational.One)
        {
            return exchange.Total[party] + exchange.Parties[party].Future;
        }

        // By how many steps come before: what is left of a worth.
        var counts = new Rational[exchange.Steps.Length + 1];
        counts[0] = Rational.One;
        for (int before = 1; before < counts.Length; before++)
        {
            counts[before] = counts[before - 1] * discount;
        }

        Rational most = counts[^1] * exchange.Parties[party].Future;
        int place = 0;
        foreach (Rational gain in exchange.Steps.Select(step => step.Gains[party]).OrderDescending())
        {
            most += counts[place++] * gain;
        }

        foreach (ExchangeBundle bundle in exchange.Bundles)
        {
            Rational gain = bundle.Gains[party];
            most += gain * counts[gain.Sign > 0 ? bundle.Steps.Length - 1 : exchange.Steps.Length - 1];
        }

        return most;
    }
}
