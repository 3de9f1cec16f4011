using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Exchanges.Searching;
using Entente.Numbers;

namespace Entente.Benchmarks;

/// <summary>Exchanges up to the limits.</summary>
internal static class Exchanges
{
    /// <summary>How long each takes.</summary>
    public static void Show()
    {
        Stopwatches.Time("exchange: 20 steps, safe", () => ExchangePlanner.Plan(Of(20, "2", "3", "1", snaps: 1)), Says);
        Stopwatches.Time("exchange: 20 steps, unsafe", () => ExchangePlanner.Plan(Of(20, "0", "0", "1")), Says);
        Stopwatches.Time(
            "exchange: 20 steps, unsafe, cheating seen half of the time",
            () => ExchangePlanner.Plan(Of(20, "0", "0", "1", seen: "1/2")),
            Says
        );
        Stopwatches.Time(
            "exchange: 20 steps, unsafe, deposits alone, in fractions",
            () => ScheduleSearch.Over(Of(20, "0", "0", "1"), 2_000_000, default)!.Deposits(default),
            found => $"{found.Length} pairs of deposits"
        );
        foreach (int count in new[] { 10, 12, 14, 16 })
        {
            Stopwatches.Time(
                $"exchange: {count} steps, unsafe, discounted",
                () => ExchangePlanner.Plan(Of(count, "0", "0", "9/10")),
                Says
            );
        }

        Stopwatches.Time(
            "exchange: 12 steps, safe, discounted",
            () => ExchangePlanner.Plan(Of(12, "4", "5", "9/10", snaps: 1)),
            Says
        );
        Stopwatches.Time(
            "exchange: 10 steps, unsafe, discounted, every set keeping all combinations",
            () => Kept(ScheduleSearch.Over(Of(10, "0", "0", "9/10"), 2_000_000, default)!),
            found => $"{found} pairs of deposits and futures"
        );
        Stopwatches.Time("exchange: 60 steps in two chains, safe", () => ExchangePlanner.Plan(Chains(30)), Says);
    }

    private static int Kept(ScheduleSearch search) =>
        search.Safe(default).Length
        + search.Deposits(default).Length
        + search.Futures(default).Length
        + search.Detection(default).Length;

    private static string Says(ExchangePlan plan) =>
        $"{plan.Verdict}, {plan.States:N0} sets of steps, {plan.Deposits.Length} pairs of deposits";

    private static Exchange Of(
        int count,
        string first,
        string second,
        string discount,
        int snaps = 0,
        string seen = "1"
    ) =>
        new(
            Party("a", first, discount),
            Party("b", second, discount),
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => Step($"s{i}", i % 2, 1 + (i % 3), 4 + (i % 5), snaps * (i % 4), Rational.Parse(seen))),
            ]
        );

    // Each side's steps one after the other.
    private static Exchange Chains(int length) =>
        new(
            Party("a", "2", "1"),
            Party("b", "3", "1"),
            [
                .. Enumerable
                    .Range(0, 2 * length)
                    .Select(i =>
                        Step($"s{i}", i % 2, 1 + (i % 3), 4 + (i % 5), 0, Rational.One) with
                        {
                            After = i < 2 ? [] : [i - 2],
                        }
                    ),
            ]
        );

    private static ExchangeParty Party(string name, string future, string discount) =>
        new(name) { Future = Rational.Parse(future), Discount = Rational.Parse(discount) };

    private static ExchangeStep Step(string name, int by, int cost, int worth, int quarters, Rational seen) =>
        new(name, by, by == 0 ? new ExchangeAmounts(-cost, worth) : new ExchangeAmounts(worth, -cost))
        {
            SnapBack = Rational.Of(quarters, 4),
            Detection = seen,
            After = ImmutableArray<int>.Empty,
        };
}
