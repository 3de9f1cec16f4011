using System.Collections.Immutable;
using Entente.Exchanges.Searching;
using Entente.Exchanges.Sizing;
using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>Finds the order and the sizes of steps in which two sides that do not trust each other can make an exchange.</summary>
public static class ExchangePlanner
{
    /// <summary>Plans an exchange.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="options">How much is looked at; null for the usual.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>A plan whose every amount is exact.</returns>
    /// <exception cref="OperationCanceledException">The search was ended.</exception>
    public static ExchangePlan Plan(
        Exchange exchange,
        ExchangeOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(exchange);
        options ??= new ExchangeOptions();
        ImmutableArray<UnwillingParty> unwilling = Willingness.Lacking(exchange);
        ImmutableArray<LateBreach> afterwards = LateBreaches.Of(exchange);
        if (OrderSearch.Over(exchange, options.MostStates, options.MostCombinations, cancellation) is not { } search)
        {
            return TooLarge(exchange, options, unwilling, afterwards, 0);
        }

        // Who does better by not beginning does so in every order, whatever is lost by breaking off and however well everybody is watched.
        ImmutableArray<TolledOrder> safe = unwilling.IsEmpty ? search.Safe(cancellation) : [];
        if (!safe.IsEmpty && !search.IsCut)
        {
            ExchangeSchedule schedule = ExchangeSchedule.Of(exchange, safe[0].Order);
            ImmutableArray<TolledOrder> held = afterwards.IsEmpty
                ? []
                : LateBreaches.Raised([safe[0] with { Tolls = default }], afterwards);
            return new ExchangePlan(
                exchange,
                options,
                afterwards.IsEmpty ? ExchangeVerdict.Safe : ExchangeVerdict.SafeUntilDone
            )
            {
                Schedule = schedule,
                Afterwards = afterwards,
                Deposits = DepositsOf(exchange, held),
                Futures = FuturesOf(exchange, held),
                Patience = PatienceSearch.Of(exchange, schedule, cancellation),
                States = search.States,
                OneSwap = SwapRisks.Of(exchange),
                LastSteps = SwapRisks.LastSteps(exchange),
            };
        }

        ImmutableArray<TolledOrder> deposits = unwilling.IsEmpty ? search.Deposits(cancellation) : [];
        ImmutableArray<TolledOrder> futures = LateBreaches.Raised(search.Futures(cancellation), afterwards);
        ImmutableArray<TolledOrder> watched = unwilling.IsEmpty ? search.Detection(cancellation) : [];
        if (search.IsCut)
        {
            return TooLarge(exchange, options, unwilling, afterwards, search.States);
        }

        SizeObstacle? obstacle = SizeObstacles.Of(exchange);
        int tried = MostParts(exchange, options);
        Remedy.SmallerSteps? smaller = obstacle is null ? Smaller(exchange, options, out tried, cancellation) : null;
        SizeFinding sizes = obstacle is null
            ? SizeSearch.Of(exchange, smaller?.Schedule, options.MostSequences, cancellation)
            : new SizeFinding(null, exchange.Steps.Length);
        return new ExchangePlan(exchange, options, ExchangeVerdict.Unsafe)
        {
            Schedule = Closest(exchange, deposits),
            Patience = PatienceSearch.Of(exchange, null, cancellation),
            States = search.States,
            OneSwap = SwapRisks.Of(exchange),
            LastSteps = SwapRisks.LastSteps(exchange),
            Afterwards = afterwards,
            Deposits = DepositsOf(exchange, LateBreaches.Raised(deposits, afterwards)),
            Futures = FuturesOf(exchange, futures),
            Verification = watched.IsEmpty
                ? null
                : new Remedy.Verification(
                    watched[0].Tolls.First,
                    ExchangeSchedule.Of(exchange.WithDetection(watched[0].Tolls.First), watched[0].Order)
                ),
            SmallerSteps = smaller,
            PartsTried = tried,
            UnequalSteps = sizes.Schedule is { } sized ? new Remedy.UnequalSteps(sizes.Refuted + 1, sized) : null,
            StepsRefuted = sizes.Refuted,
            Obstacle = obstacle,
            Unwilling = unwilling,
        };
    }

    private static ImmutableArray<Remedy.Deposit> DepositsOf(Exchange exchange, ImmutableArray<TolledOrder> found) =>
        [
            .. found.Select(each => new Remedy.Deposit(
                each.Tolls,
                ExchangeSchedule.Of(exchange.WithDeposits(each.Tolls), each.Order)
            )),
        ];

    private static ImmutableArray<Remedy.Future> FuturesOf(Exchange exchange, ImmutableArray<TolledOrder> found) =>
        [
            .. found.Select(each => new Remedy.Future(
                each.Tolls,
                ExchangeSchedule.Of(exchange.WithFutures(each.Tolls), each.Order)
            )),
        ];

    // What takes no search is known all the same.
    private static ExchangePlan TooLarge(
        Exchange exchange,
        ExchangeOptions options,
        ImmutableArray<UnwillingParty> unwilling,
        ImmutableArray<LateBreach> afterwards,
        int states
    ) =>
        unwilling.IsEmpty
            ? new ExchangePlan(exchange, options, ExchangeVerdict.TooLarge) { States = states }
            : new ExchangePlan(exchange, options, ExchangeVerdict.Unsafe)
            {
                IsCut = true,
                States = states,
                Afterwards = afterwards,
                OneSwap = SwapRisks.Of(exchange),
                LastSteps = SwapRisks.LastSteps(exchange),
                Obstacle = SizeObstacles.Of(exchange),
                Unwilling = unwilling,
            };

    private static ExchangeSchedule Closest(Exchange exchange, ImmutableArray<TolledOrder> deposits)
    {
        if (deposits.IsEmpty)
        {
            return ExchangeSchedule.Of(exchange, FileOrder(exchange));
        }

        TolledOrder least = deposits.MinBy(each =>
            Rational.Max(each.Tolls.First / Tolls.ScaleOf(exchange, 0), each.Tolls.Second / Tolls.ScaleOf(exchange, 1))
        )!;
        return ExchangeSchedule.Of(exchange, least.Order);
    }

    private static List<int> FileOrder(Exchange exchange)
    {
        var values = new StateValues(exchange);
        var order = new List<int>();
        ulong made = 0;
        while (made != values.All)
        {
            int next = Enumerable.Range(0, exchange.Steps.Length).First(step => values.CanCome(made, step));
            order.Add(next);
            made |= 1UL << next;
        }

        return order;
    }

    private static int MostParts(Exchange exchange, ExchangeOptions options) =>
        exchange.Steps.Any(step => step.IsDivisible)
            ? Enumerable
                .Range(1, Math.Max(options.MostParts, 1))
                .Last(parts => StepDivision.CountOf(exchange, parts) <= Exchange.MostSteps)
            : 1;

    private static Remedy.SmallerSteps? Smaller(
        Exchange exchange,
        ExchangeOptions options,
        out int tried,
        CancellationToken cancellation
    )
    {
        tried = 1;
        if (!exchange.Steps.Any(step => step.IsDivisible))
        {
            return null;
        }

        for (int parts = 2; parts <= options.MostParts; parts++)
        {
            if (StepDivision.CountOf(exchange, parts) > Exchange.MostSteps)
            {
                return null;
            }

            Exchange split = exchange.Split(parts);
            if (!Willingness.MayBeSafe(split))
            {
                tried = parts;
                continue;
            }

            if (OrderSearch.Over(split, options.MostStates, options.MostCombinations, cancellation) is not { } search)
            {
                return null;
            }

            ImmutableArray<TolledOrder> safe = search.Safe(cancellation);
            if (search.IsCut)
            {
                return null;
            }

            tried = parts;
            if (!safe.IsEmpty)
            {
                return new Remedy.SmallerSteps(parts, ExchangeSchedule.Of(split, safe[0].Order));
            }
        }

        return null;
    }
}
