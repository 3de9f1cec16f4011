using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Numbers;

namespace Entente.Tests.Exchanges;

/// <summary>Exchanges for the tests.</summary>
internal static class Cases
{
    public static Rational Number(string text) => Rational.Parse(text);

    public static ExchangeStep Step(int by, string cost, string worth, string snap = "0", string seen = "1") =>
        new(
            by == 0 ? "a" : "b",
            by,
            by == 0
                ? new ExchangeAmounts(-Number(cost), Number(worth))
                : new ExchangeAmounts(Number(worth), -Number(cost))
        )
        {
            SnapBack = Number(snap),
            Detection = Number(seen),
        };

    public static ExchangeParty Party(string name, string future = "0", string discount = "1") =>
        new(name) { Future = Number(future), Discount = Number(discount) };

    /// <summary>A made-up exchange of two to five steps.</summary>
    public static Exchange Drawn(int seed, bool isPatient)
    {
        var random = new Random(seed);
        int count = random.Next(2, isPatient ? 7 : 6);
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                {
                    int by = random.Next(2);
                    return Step(
                        by,
                        $"{random.Next(-1, 6)}",
                        $"{random.Next(0, 8)}",
                        random.Next(3) == 0 ? $"{random.Next(5)}/4" : "0",
                        random.Next(3) == 0 ? $"{random.Next(5)}/4" : "1"
                    ) with
                    {
                        After = i > 0 && random.Next(4) == 0 ? [random.Next(i)] : [],
                        IsDivisible = random.Next(2) == 0,
                    };
                }),
        ];
        ImmutableArray<ExchangeBundle> bundles =
            random.Next(3) == 0
                ? [new ExchangeBundle([0, 1], new ExchangeAmounts(random.Next(-1, 4), random.Next(-1, 4)))]
                : [];
        ExchangeParty[] parties =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(i =>
                    Party(
                        $"p{i}",
                        random.Next(2) == 0 ? "0" : $"{random.Next(6)}",
                        isPatient ? "1" : $"{random.Next(0, 11)}/10"
                    ) with
                    {
                        Penalty = random.Next(3) == 0 ? random.Next(3) : 0,
                        Deposit = random.Next(4) == 0 ? random.Next(3) : 0,
                    }
                ),
        ];
        return new Exchange(parties[0], parties[1], steps, bundles);
    }

    /// <summary>Every order in which all steps can be made.</summary>
    public static IEnumerable<ImmutableArray<int>> Orders(Exchange exchange) => Orders(exchange, []);

    private static IEnumerable<ImmutableArray<int>> Orders(Exchange exchange, ImmutableArray<int> made) =>
        made.Length == exchange.Steps.Length
            ? [made]
            : Enumerable
                .Range(0, exchange.Steps.Length)
                .Where(step => !made.Contains(step) && exchange.Steps[step].After.All(each => made.Contains(each)))
                .SelectMany(step => Orders(exchange, made.Add(step)));

    /// <summary>Fails unless every claim of a plan is proved that is not left open.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isWhole">Whether none may be left open.</param>
    public static void Holds(ExchangePlan plan, bool isWhole = true)
    {
        ExchangeCheck check = ExchangeChecker.Check(plan);
        Assert.True(check.Holds, string.Join(", ", check.Claims));
        Assert.Equal(isWhole, check.IsComplete);
    }
}
