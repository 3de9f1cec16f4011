using Entente.Numbers;

namespace Entente.Exchanges.Checking;

/// <summary>The fewest parts where each side has one step, all is seen and both are patient, found forwards: from the start on, each side in turn gives as much as leaves the other no worse off for going on.</summary>
/// <remarks>More given by one side leaves the other as much to hope for as before and itself more, so nobody does better by giving less in its turn; two turns of one side are one.</remarks>
internal static class ForwardTurns
{
    /// <summary>How many parts at least; more than any exchange has where no number does, null where this is no such exchange.</summary>
    public static int? Least(Exchange exchange)
    {
        bool isOne =
            exchange.Steps.Length == 2
            && exchange.Steps[0].By != exchange.Steps[1].By
            && exchange.Bundles.IsEmpty
            && exchange.Parties.All(party => party.Discount == Rational.One)
            && exchange.Steps.All(step =>
                step.IsDivisible
                && step.After.IsEmpty
                && (step.Detection == Rational.One || step.Gains[step.By].Sign == 0)
                && step.Gains[step.By].Sign <= 0
                && step.Gains[1 - step.By].Sign >= 0
            );
        if (!isOne)
        {
            return null;
        }

        var naive = new NaiveExchange(exchange);
        bool mayBegin = Enumerable.Range(0, 2).All(party => naive.GoingOn([0, 1], 0, party).Sign >= 0);
        return mayBegin ? Math.Min(From(exchange, 0), From(exchange, 1)) : int.MaxValue;
    }

    private static int From(Exchange exchange, int first)
    {
        Rational[] made = [Rational.Zero, Rational.Zero];
        for (int parts = 1; parts <= Exchange.MostSteps; parts++)
        {
            int step = (first + parts + 1) % 2;
            int other = exchange.Steps[1 - step].By;
            if (made[1 - step] == Rational.One)
            {
                return parts;
            }

            // What the other has to lose falls with every share by what is given and does not come back.
            Rational slack = Margin(exchange, made, other);
            Rational falls = slack - Margin(exchange, step == 0 ? [1, made[1]] : [made[0], 1], other);
            Rational rest = Rational.One - made[step];
            Rational part = falls <= slack ? rest : rest * slack / falls;
            made[step] += part;
            if (Margin(exchange, made, 1 - other).Sign < 0)
            {
                return int.MaxValue;
            }
        }

        return int.MaxValue;
    }

    // What going on is worth more than stopping when so much of both steps is made.
    private static Rational Margin(Exchange exchange, Rational[] made, int party)
    {
        ExchangeParty own = exchange.Parties[party];
        Rational margin = own.Future + own.Penalty + own.Deposit;
        for (int step = 0; step < 2; step++)
        {
            Rational gain = exchange.Steps[step].Gains[party];
            margin += (gain * (Rational.One - made[step])) + (exchange.Steps[step].SnapBack * gain * made[step]);
        }

        return margin;
    }
}
