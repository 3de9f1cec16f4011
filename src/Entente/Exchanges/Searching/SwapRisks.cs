using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Searching;

/// <summary>What tempts whoever goes last.</summary>
internal static class SwapRisks
{
    /// <summary>All in one go: either party could be the last to give.</summary>
    public static ImmutableArray<SwapRisk> Of(Exchange exchange) =>
        exchange.Steps.All(step => step.By == exchange.Steps[0].By) ? [] : [Of(exchange, 1), Of(exchange, 0)];

    private static SwapRisk Of(Exchange exchange, int last)
    {
        var values = new StateValues(exchange);
        ulong made = 0;
        ExchangeAmounts sum = default;
        ExchangeAmounts undone = default;
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            if (exchange.Steps[step].By != last)
            {
                sum = sum.Plus(values.Gains(made, step));
                undone = undone.Plus(values.Undone(made, step));
                made |= 1UL << step;
            }
        }

        ExchangeParty party = exchange.Parties[last];
        Rational goingOn = exchange.Total[last] - sum[last] + (party.Discount * party.Future);
        return new SwapRisk(last, values.Breaking(last, undone) - goingOn, undone[1 - last] - sum[1 - last]);
    }

    /// <summary>Every step for which no other waits, made after all others.</summary>
    public static ImmutableArray<LastStep> LastSteps(Exchange exchange)
    {
        var values = new StateValues(exchange);
        var last = ImmutableArray.CreateBuilder<LastStep>();
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            if (exchange.Steps.Any(other => other.After.Contains(step)))
            {
                continue;
            }

            ulong made = values.All & ~(1UL << step);
            ExchangeAmounts undone = UndoneIn(exchange, values, step);
            ExchangeAmounts gains = values.Gains(made, step);
            Rational[] tempted =
            [
                .. exchange.Parties.Select(
                    (party, i) =>
                    {
                        Rational goingOn = gains[i] + (party.Discount * party.Future);
                        Rational best = values.Stopping(i, made, undone);
                        if (exchange.Steps[step].By == i)
                        {
                            best = Rational.Max(best, values.Cheating(step, undone, goingOn));
                        }

                        return Rational.Max(best - goingOn, Rational.Zero);
                    }
                ),
            ];
            int by = exchange.Steps[step].By;
            int most = tempted[by].Sign > 0 || tempted[1 - by].Sign == 0 ? by : 1 - by;
            last.Add(new LastStep(step, most, tempted[most]));
        }

        return last.ToImmutable();
    }

    private static ExchangeAmounts UndoneIn(Exchange exchange, StateValues values, int without)
    {
        ulong made = 0;
        ExchangeAmounts undone = default;
        for (int step = 0; step < exchange.Steps.Length; step++)
        {
            if (step != without)
            {
                undone = undone.Plus(values.Undone(made, step));
                made |= 1UL << step;
            }
        }

        return undone;
    }
}
