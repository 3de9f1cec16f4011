using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Exchanges.Sizing;

/// <summary>What keeps every division of the steps from being safe.</summary>
/// <remarks>
/// All of it together is worth the same to a patient party in however many parts it comes, and whatever the other's patience.
/// What going on and stopping are worth right before a last part, and for patient parties right after a first, is linear in the size of that part; so whether any size would do is a matter of two bounds.
/// Where everything can be divided, waits for nothing, brings nothing together and the parties are patient, these are all the obstacles there are: between a first and a last part that leave everybody something to lose there is a
/// straight way on which everybody has, and small enough parts stay beside it.
/// </remarks>
internal static class SizeObstacles
{
    public static SizeObstacle? Of(Exchange exchange)
    {
        return exchange.Steps.Any(step => step.Cost.Sign > 0 && step.Detection.Sign == 0) ? SizeObstacle.NeverSeen
            : Enumerable.Range(0, 2).Any(party => IsPatient(exchange, party) && Begun(exchange, party).Sign < 0)
                ? SizeObstacle.NotWorthBeginning
            : !AnyLast(exchange) ? SizeObstacle.LastPart
            : exchange.IsPatient && exchange.Steps.Length > 1 && !AnyFirst(exchange) ? SizeObstacle.FirstPart
            : null;
    }

    private static bool IsPatient(Exchange exchange, int party) => exchange.Parties[party].Discount == Rational.One;

    private static bool AnyLast(Exchange exchange)
    {
        var values = new StateEnds(exchange);
        return Enumerable
            .Range(0, exchange.Steps.Length)
            .Where(step => exchange.Steps.All(other => !other.After.Contains(step)))
            .Any(step => SizeRange.Fits(exchange.Steps[step].IsDivisible, values.BeforeLast(step)));
    }

    private static bool AnyFirst(Exchange exchange) =>
        exchange
            .Steps.Where(step => step.After.IsEmpty)
            .Any(step => SizeRange.Fits(step.IsDivisible, AfterFirst(exchange, step)));

    // What is left to lose after a part of a first step, and before it for whoever would only seem to make it.
    private static ImmutableArray<SizeMargin> AfterFirst(Exchange exchange, ExchangeStep step)
    {
        ImmutableArray<SizeMargin> after =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party => new SizeMargin(
                    Begun(exchange, party) + StateEnds.Breach(exchange, party),
                    -(Rational.One - step.SnapBack) * step.Gains[party]
                )),
        ];
        return after.Add(new SizeMargin(after[step.By].Fixed, -StateEnds.Unseen(step)));
    }

    private static Rational Begun(Exchange exchange, int party) =>
        exchange.Total[party] + exchange.Parties[party].Future;
}
