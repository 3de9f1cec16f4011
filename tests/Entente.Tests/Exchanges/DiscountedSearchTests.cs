using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Exchanges.Searching;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class DiscountedSearchTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Thresholds_find_what_keeping_all_combinations_finds(bool isPatient)
    {
        int safe = 0;
        int watched = 0;
        for (int seed = 4000; seed < 4150; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient);
            OrderSearch fast = DiscountedSearch.Over(ScaledExchange.Of(exchange)!, 1000, 100_000, default)!;
            OrderSearch all = ScheduleSearch.Over(exchange, 1000, default)!;
            Assert.Equal(all.States, fast.States);
            Assert.Equal(Amounts(all.Safe(default)), Amounts(fast.Safe(default)));
            Assert.Equal(Amounts(all.Detection(default)), Amounts(fast.Detection(default)));
            Assert.Equal(Amounts(all.Deposits(default)), Amounts(fast.Deposits(default)));
            Assert.Equal(Amounts(all.Futures(default)), Amounts(fast.Futures(default)));
            Assert.False(fast.IsCut);
            safe += all.Safe(default).Length;
            watched += all.Detection(default).Length;
        }

        Assert.InRange(safe, 5, 145);
        Assert.InRange(watched, 5, 145);

        static IEnumerable<ExchangeAmounts> Amounts(IEnumerable<TolledOrder> orders) =>
            orders.Select(order => order.Tolls);
    }

    [Theory]
    [InlineData("1/2")]
    [InlineData("99999999999/100000000000")]
    public void Longer_numbers_find_the_same(string discount)
    {
        // Int128 and numbers of any length; the amounts of the second are one and two and a bit.
        ImmutableArray<ExchangeStep> steps =
        [
            Step(0, "1", "4"),
            Step(1, "2", "5") with
            {
                After = [0],
            },
            Step(0, "1", "3") with
            {
                After = [1],
            },
            Step(1, "1/3", "3") with
            {
                After = [2],
            },
            Step(0, "1", "7/3"),
        ];
        var exchange = new Exchange(Party("a", "2", discount), Party("b", "3", discount), steps);
        OrderSearch fast = DiscountedSearch.Over(ScaledExchange.Of(exchange)!, 1000, 100_000, default)!;
        OrderSearch all = ScheduleSearch.Over(exchange, 1000, default)!;
        Assert.Equal(all.Safe(default).Select(each => each.Tolls), fast.Safe(default).Select(each => each.Tolls));
        Assert.Equal(all.Futures(default).Select(each => each.Tolls), fast.Futures(default).Select(each => each.Tolls));
    }

    [Fact]
    public void The_least_patience_is_what_trying_each_order_at_each_thousandth_finds()
    {
        int found = 0;
        int other = 0;
        for (int seed = 5000; seed < 5030; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: seed % 2 == 0);
            ImmutableArray<ImmutableArray<int>> orders = [.. Orders(exchange)];
            if (orders.Length > 24)
            {
                continue;
            }

            ExchangePlan plan = ExchangePlanner.Plan(exchange, new ExchangeOptions { MostParts = 2 });
            Assert.Equal([0, 1, null], plan.Patience.Select(each => each.Party));
            foreach (OrderPatience patience in plan.Patience)
            {
                int least = 1001;
                while (least > 0 && orders.Any(order => IsSafe(order, patience.Party, least - 1)))
                {
                    least--;
                }

                Assert.Equal(least > 1000 ? null : Rational.Of(least, 1000), patience.Least);
                Assert.True(patience.IsExact);
                Assert.Equal(patience.Least ?? Rational.One, patience.AtLeast);
                found += patience.Least is null ? 0 : 1;
                other +=
                    patience is { Party: { } party, Least: { } some }
                    && plan.Schedule!.NeededPatience(party).Least is { } own
                    && some < own
                        ? 1
                        : 0;
            }

            bool IsSafe(ImmutableArray<int> order, int? party, int thousandths)
            {
                ExchangeParty[] parties =
                [
                    .. exchange.Parties.Select(
                        (each, i) =>
                            party is null || party == i ? each with { Discount = Rational.Of(thousandths, 1000) } : each
                    ),
                ];
                return ExchangeSchedule
                    .Of(new Exchange(parties[0], parties[1], exchange.Steps, exchange.Bundles), order)
                    .IsSafe;
            }
        }

        Assert.InRange(found, 5, 89);
        Assert.InRange(other, 1, 89);
    }

    [Fact]
    public void Where_there_are_too_many_orders_bounds_are_said()
    {
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable.Range(0, 13).Select(i => Step(i % 2, $"{1 + (i % 3)}", $"{4 + (i % 5)}")),
        ];
        ExchangePlan plan = ExchangePlanner.Plan(new Exchange(Party("a", "2"), Party("b", "3"), steps));
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        foreach (OrderPatience patience in plan.Patience)
        {
            Assert.False(patience.IsExact);
            Assert.Equal(Rational.Zero, patience.AtLeast);
            Assert.NotNull(patience.Least);
        }

        Assert.Equal(plan.Schedule!.NeededPatience(0).Least, plan.Patience[0].Least);
    }

    [Fact]
    public void Combinations_beyond_the_budget_make_an_exchange_too_large()
    {
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable.Range(0, 8).Select(i => Step(i % 2, $"{1 + (i % 3)}", $"{4 + (i % 5)}")),
        ];
        var exchange = new Exchange(Party("a", discount: "9/10"), Party("b", discount: "9/10"), steps);
        Assert.Equal(ExchangeVerdict.Unsafe, ExchangePlanner.Plan(exchange).Verdict);
        Assert.Equal(
            ExchangeVerdict.TooLarge,
            ExchangePlanner.Plan(exchange, new ExchangeOptions { MostCombinations = 100 }).Verdict
        );
    }
}
