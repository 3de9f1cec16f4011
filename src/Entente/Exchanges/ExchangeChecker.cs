using System.Collections.Immutable;
using Entente.Exchanges.Checking;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>Proves the claims of a plan again by the definitions, sharing no code with the search.</summary>
/// <remarks>
/// A schedule is walked point by point. That no order is safe, and that no less of a remedy would do, is shown by going forwards through all sets of steps that can be reached when nobody is tempted; where a
/// party counts what comes later for less, by building orders from their last step back, leaving one as soon as somebody would not go on, until too many were begun. How patient sides have to be is tried thousandth by thousandth.
/// </remarks>
public static class ExchangeChecker
{
    /// <summary>Checks a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellation">Ends the check.</param>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static ExchangeCheck Check(ExchangePlan plan, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Verdict switch
        {
            ExchangeVerdict.Safe => new ExchangeCheck([
                new CheckedClaim(ExchangeClaim.ScheduleIsSafe, Holds(plan.Schedule!)),
                new CheckedClaim(ExchangeClaim.PatienceIsLeast, PatienceCheck.Of(plan, cancellation)),
            ]),
            ExchangeVerdict.SafeUntilDone => new ExchangeCheck([
                new CheckedClaim(ExchangeClaim.ScheduleIsSafe, Walks(plan.Schedule!)),
                .. Afterwards(plan),
                new CheckedClaim(ExchangeClaim.DepositsAreLeast, Deposits(plan, cancellation)),
                new CheckedClaim(ExchangeClaim.FuturesAreLeast, Futures(plan, cancellation)),
                new CheckedClaim(ExchangeClaim.PatienceIsLeast, PatienceCheck.Of(plan, cancellation)),
            ]),
            ExchangeVerdict.Unsafe when plan.IsCut => new ExchangeCheck([
                .. Unwilling(plan, cancellation),
                .. Afterwards(plan),
            ]),
            ExchangeVerdict.Unsafe => new ExchangeCheck([
                new CheckedClaim(ExchangeClaim.NoOrderIsSafe, NoneSafe(plan.Exchange, cancellation)),
                .. Unwilling(plan, cancellation),
                .. Afterwards(plan),
                new CheckedClaim(ExchangeClaim.DepositsAreLeast, Deposits(plan, cancellation)),
                new CheckedClaim(ExchangeClaim.FuturesAreLeast, Futures(plan, cancellation)),
                new CheckedClaim(ExchangeClaim.VerificationIsLeast, Verification(plan, cancellation)),
                new CheckedClaim(ExchangeClaim.PartsAreLeast, Parts(plan, cancellation)),
                .. Sizes(plan, cancellation),
                new CheckedClaim(ExchangeClaim.PatienceIsLeast, PatienceCheck.Of(plan, cancellation)),
            ]),
            _ => new ExchangeCheck([]),
        };
    }

    // Until all is done, and then still.
    private static bool Holds(ExchangeSchedule schedule)
    {
        var naive = new NaiveExchange(schedule.Exchange);
        return Walks(schedule) && Enumerable.Range(0, 2).All(party => naive.GainAfterwards(party).Sign <= 0);
    }

    private static IEnumerable<CheckedClaim> Afterwards(ExchangePlan plan)
    {
        var naive = new NaiveExchange(plan.Exchange);
        (int Party, Rational Gain)[] gains =
        [
            .. Enumerable.Range(0, 2).Select(party => (party, naive.GainAfterwards(party))),
        ];
        if (!plan.Afterwards.IsEmpty || gains.Any(each => each.Gain.Sign > 0))
        {
            yield return new CheckedClaim(
                ExchangeClaim.AfterwardsIsSo,
                plan.Afterwards.Select(each => (each.Party, each.Gain))
                    .SequenceEqual(gains.Where(each => each.Gain.Sign > 0))
            );
        }
    }

    // With anything less to lose it would break off once all is done.
    private static bool IsHeldAfterwards(NaiveExchange naive, int party) => naive.GainAfterwards(party).Sign == 0;

    private static bool Walks(ExchangeSchedule schedule)
    {
        var naive = new NaiveExchange(schedule.Exchange);
        return OrderFinder.Walk(naive, schedule.Order, new PointRules(naive).AsItIs);
    }

    private static IEnumerable<CheckedClaim> Unwilling(ExchangePlan plan, CancellationToken cancellation)
    {
        if (!plan.Unwilling.IsEmpty)
        {
            var naive = new NaiveExchange(plan.Exchange);
            yield return new CheckedClaim(
                ExchangeClaim.WholeIsNotWorthIt,
                All([
                    .. plan.Unwilling.Select(each =>
                        each.Most.Sign < 0 ? AloneWalk.IsAtMost(naive, each.Party, each.Most, cancellation) : false
                    ),
                ])
            );
        }
    }

    private static bool? NoneSafe(Exchange exchange, CancellationToken cancellation)
    {
        var naive = new NaiveExchange(exchange);
        return None(naive, new PointRules(naive).AsItIs, cancellation);
    }

    private static bool? None(NaiveExchange naive, OrderFinder.Passes passes, CancellationToken cancellation) =>
        !OrderFinder.Exists(naive, passes, cancellation);

    private static bool? Deposits(ExchangePlan plan, CancellationToken cancellation)
    {
        if (plan.Deposits.IsEmpty)
        {
            var naive = new NaiveExchange(plan.Exchange);
            return None(naive, new PointRules(naive).WithAnyDeposit, cancellation);
        }

        var found = new List<bool?>();
        foreach (Remedy.Deposit deposit in plan.Deposits)
        {
            var naive = new NaiveExchange(plan.Exchange.WithDeposits(deposit.Amounts));
            found.Add(Holds(deposit.Schedule));
            foreach (int party in Enumerable.Range(0, 2).Where(party => deposit.Amounts[party].Sign > 0))
            {
                found.Add(
                    IsHeldAfterwards(naive, party)
                        ? true
                        : None(naive, new PointRules(naive).WithLessDepositOf(party), cancellation)
                );
            }
        }

        return All(found);
    }

    private static bool? Futures(ExchangePlan plan, CancellationToken cancellation)
    {
        if (plan.Futures.IsEmpty)
        {
            var naive = new NaiveExchange(plan.Exchange);
            return None(naive, new PointRules(naive).WithAnyFuture, cancellation);
        }

        var found = new List<bool?>();
        foreach (Remedy.Future future in plan.Futures)
        {
            var naive = new NaiveExchange(plan.Exchange.WithFutures(future.Amounts));
            found.Add(Holds(future.Schedule));
            foreach (int party in Enumerable.Range(0, 2).Where(party => future.Amounts[party].Sign > 0))
            {
                found.Add(
                    IsHeldAfterwards(naive, party)
                        ? true
                        : None(naive, new PointRules(naive).WithLessFutureOf(party), cancellation)
                );
            }
        }

        return All(found);
    }

    private static bool? Verification(ExchangePlan plan, CancellationToken cancellation)
    {
        if (plan.Verification is not { } verification)
        {
            return NoneSafe(plan.Exchange.WithDetection(1), cancellation);
        }

        var naive = new NaiveExchange(plan.Exchange.WithDetection(verification.Chance));
        return All([
            Walks(verification.Schedule),
            None(naive, new PointRules(naive).WithLessDetection(plan.Exchange), cancellation),
        ]);
    }

    private static bool? Parts(ExchangePlan plan, CancellationToken cancellation)
    {
        if (plan.Obstacle is { } obstacle)
        {
            return plan.SmallerSteps is null ? ObstacleCheck.Of(plan.Exchange, obstacle) : false;
        }

        int most = plan.SmallerSteps is { } steps ? steps.Parts - 1 : plan.PartsTried;
        var found = new List<bool?>();
        if (plan.SmallerSteps is { } least)
        {
            found.Add(Walks(least.Schedule));
        }

        // What could not be settled leaves the whole claim unsettled.
        for (int parts = 2; parts <= most && !found.Contains(null); parts++)
        {
            found.Add(NoneSafe(plan.Exchange.Split(parts), cancellation));
        }

        return All(found);
    }

    private static IEnumerable<CheckedClaim> Sizes(ExchangePlan plan, CancellationToken cancellation)
    {
        if (plan.Obstacle is { } obstacle)
        {
            yield return new CheckedClaim(ExchangeClaim.NoSizesAreSafe, ObstacleCheck.Of(plan.Exchange, obstacle));
        }
        else if (plan.UnequalSteps is { } sized)
        {
            yield return new CheckedClaim(
                ExchangeClaim.StepsAreFewest,
                All([
                    FewestSteps.AreParts(plan.Exchange, sized.Schedule) && Walks(sized.Schedule),
                    FewestSteps.NoneIn(plan.Exchange, plan.StepsRefuted, cancellation),
                ])
            );
        }
        else if (plan.StepsRefuted > plan.Exchange.Steps.Length)
        {
            yield return new CheckedClaim(
                ExchangeClaim.StepsAreFewest,
                FewestSteps.NoneIn(plan.Exchange, plan.StepsRefuted, cancellation)
            );
        }
    }

    internal static bool? All(IReadOnlyCollection<bool?> found) =>
        found.Contains(false) ? false
        : found.Contains(null) ? null
        : true;
}
