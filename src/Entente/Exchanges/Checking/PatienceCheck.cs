using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>Whether what a plan says of patience is so: that so much is enough, at it and at every thousandth above, and that a thousandth less is not.</summary>
internal static class PatienceCheck
{
    private const int Parts = 1_000;

    /// <summary>Checks all that a plan says of patience; null when it could not all be checked.</summary>
    public static bool? Of(ExchangePlan plan, CancellationToken cancellation) =>
        ExchangeChecker.All([
            .. plan.Patience.Select(each => Of(plan, each, cancellation)),
            .. Enumerable
                .Range(0, plan.Schedule is null ? 0 : 2)
                .Select(party => AlongSchedule(plan.Schedule!, plan.Schedule!.NeededPatience(party))),
        ]);

    /// <summary>Whether a party goes along a schedule from the least discount stated up, and not with a thousandth less.</summary>
    public static bool? AlongSchedule(ExchangeSchedule schedule, PatienceNeed need)
    {
        if (
            Thousandths(need.Least ?? Rational.One) is not { } least
            || need.Stated != schedule.Exchange.Parties[need.Party].Discount
        )
        {
            return false;
        }

        var walk = new PatientWalk(schedule.Exchange, schedule.Order);
        bool Goes(int thousandths) => walk.Passes(need.Party, Rational.Of(thousandths, Parts));
        return need.Least is null
            ? !Goes(Parts)
            : Enumerable.Range(least, Parts + 1 - least).All(Goes) && (least == 0 || !Goes(least - 1));
    }

    private static bool? Of(ExchangePlan plan, OrderPatience patience, CancellationToken cancellation)
    {
        if (
            Thousandths(patience.AtLeast) is not { } bound
            || (patience.IsExact && patience.AtLeast != (patience.Least ?? Rational.One))
        )
        {
            return false;
        }

        if (patience.Least is not { } stated)
        {
            // None at 1; or, where that is not said, no less than the bound is enough.
            return patience.IsExact ? Not(Some(plan, patience.Party, Parts, cancellation)) : LessFails(bound);
        }

        return Thousandths(stated) is not { } least || least < bound
            ? false
            : ExchangeChecker.All([Suffices(plan, patience.Party, least, cancellation), LessFails(bound)]);

        bool? LessFails(int from) => from == 0 ? true : Not(Some(plan, patience.Party, from - 1, cancellation));
    }

    // From 1 down: an order is kept while it is safe, and then another looked for.
    private static bool? Suffices(ExchangePlan plan, int? party, int least, CancellationToken cancellation)
    {
        PatientWalk? kept = plan
            is { Verdict: ExchangeVerdict.Safe or ExchangeVerdict.SafeUntilDone, Schedule: { } schedule }
            ? new PatientWalk(plan.Exchange, schedule.Order)
            : null;
        for (int thousandths = Parts; thousandths >= least; thousandths--)
        {
            cancellation.ThrowIfCancellationRequested();
            Exchange exchange = With(plan.Exchange, party, thousandths);
            if (kept is not null && Goes(kept, exchange))
            {
                continue;
            }

            var naive = new NaiveExchange(exchange);
            if (OrderFinder.First(naive, new PointRules(naive).AsItIs, cancellation, out bool isCut) is not { } order)
            {
                return isCut ? null : false;
            }

            kept = new PatientWalk(plan.Exchange, order);
        }

        return true;
    }

    private static bool Goes(PatientWalk walk, Exchange exchange) =>
        Enumerable.Range(0, 2).All(party => walk.Passes(party, exchange.Parties[party].Discount));

    private static bool? Some(ExchangePlan plan, int? party, int thousandths, CancellationToken cancellation)
    {
        var naive = new NaiveExchange(With(plan.Exchange, party, thousandths));
        return OrderFinder.Exists(naive, new PointRules(naive).AsItIs, cancellation);
    }

    private static Exchange With(Exchange exchange, int? party, int thousandths)
    {
        ExchangeParty[] parties =
        [
            .. exchange.Parties.Select(
                (each, i) =>
                    party is null || party == i ? each with { Discount = Rational.Of(thousandths, Parts) } : each
            ),
        ];
        return new Exchange(parties[0], parties[1], exchange.Steps, exchange.Bundles);
    }

    // What is stated is in thousandths from 0 to 1.
    private static int? Thousandths(Rational discount)
    {
        Rational parts = discount * Rational.Of(Parts, 1);
        return parts.Denominator.IsOne && parts.Sign >= 0 && parts <= Rational.Of(Parts, 1)
            ? (int)parts.Numerator
            : null;
    }

    private static bool? Not(bool? found) => found is { } known ? !known : null;
}
