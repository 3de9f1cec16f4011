using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Exchanges.Searching;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class WillingnessTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("9/10")]
    public void Whoever_loses_by_all_of_it_does_not_begin_however_patient_the_other_is(string discount)
    {
        // B gives 6 and 5 and gets 4, 2 and 2; with the future of 1 that is 2 less than nothing.
        var exchange = new Exchange(
            Party("a", "3", discount),
            Party("b", "1"),
            [Step(0, "3", "4"), Step(1, "6", "7"), Step(0, "2", "2"), Step(1, "5", "6"), Step(0, "2", "2")]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal([new UnwillingParty(1, -2)], plan.Unwilling);
        Assert.Equal(SizeObstacle.NotWorthBeginning, plan.Obstacle);
        Assert.Equal(12, plan.PartsTried);
        Assert.Null(plan.SmallerSteps);
        Assert.Null(plan.Verification);
        Assert.Empty(plan.Deposits);
        Assert.Equal([new ExchangeAmounts(0, 2)], plan.Futures.Select(future => future.Amounts));
        ExchangeCheck check = ExchangeChecker.Check(plan);
        Assert.True(check.Holds);
        Assert.True(check.IsComplete);
        Assert.Contains(new CheckedClaim(ExchangeClaim.WholeIsNotWorthIt, true), check.Claims);
    }

    [Fact]
    public void Who_counts_what_comes_later_for_less_can_lose_by_what_is_worth_it_to_a_patient_one()
    {
        // B gives 4 first and gets 5 last: 5/2 - 4 in the only order.
        ImmutableArray<ExchangeStep> steps = [Step(1, "4", "6"), Step(0, "1", "5") with { After = [0] }];
        ExchangePlan plan = ExchangePlanner.Plan(new Exchange(Party("a"), Party("b", "0", "1/2"), steps));

        // If nothing waited B could have 5 first and give later: the bound says 5 - 2, and nobody is said to be unwilling.
        Assert.Empty(plan.Unwilling);
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);

        // Two to be given against one to get: in the best order 5 - 8/2 - 8/4.
        ExchangePlan more = ExchangePlanner.Plan(
            new Exchange(Party("a"), Party("b", "0", "1/2"), [Step(1, "8", "9"), Step(1, "8", "9"), Step(0, "1", "5")])
        );
        Assert.Equal([new UnwillingParty(1, -1)], more.Unwilling);
        Assert.NotEqual(SizeObstacle.NotWorthBeginning, more.Obstacle);
        Assert.True(ExchangeChecker.Check(more).Holds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_order_is_worth_more_than_the_bound_and_where_it_is_below_0_none_is_safe(bool isPatient)
    {
        int unwilling = 0;
        int exact = 0;
        for (int seed = 7000; seed < 7200; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient);
            ExchangeSchedule[] schedules = [.. Orders(exchange).Select(order => ExchangeSchedule.Of(exchange, order))];
            for (int party = 0; party < 2; party++)
            {
                Rational best = schedules
                    .Select(schedule => schedule.Points[0].GoingOn[party])
                    .Aggregate((one, other) => Rational.Max(one, other));
                Rational bound = Willingness.Most(exchange, party);
                Assert.True(best <= bound, $"{seed}: {best} > {bound}");
                bool isFree = exchange.Bundles.IsEmpty && exchange.Steps.All(step => step.After.IsEmpty);
                if (isPatient || isFree)
                {
                    Assert.Equal(best, bound);
                    exact++;
                }
            }

            bool maybe = Willingness.MayBeSafe(exchange);
            Assert.True(maybe || !schedules.Any(schedule => schedule.IsSafe), $"{seed}");
            unwilling += Willingness.Lacking(exchange).IsEmpty ? 0 : 1;
        }

        Assert.InRange(unwilling, 10, 190);
        Assert.True(exact > 40);
    }

    [Fact]
    public void What_takes_no_search_is_said_where_there_are_too_many_orders_to_look_at()
    {
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable.Range(0, 24).Select(i => Step(i % 2, $"{1 + (i % 3)}", i % 2 == 0 ? "1" : "5")),
        ];
        var exchange = new Exchange(Party("a", "2"), Party("b", "3"), steps);
        ExchangePlan plan = ExchangePlanner.Plan(exchange, new ExchangeOptions { MostStates = 1000 });
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.True(plan.IsCut);
        Assert.Equal([new UnwillingParty(1, exchange.Total.Second + 3)], plan.Unwilling);
        Assert.Null(plan.Schedule);
        Assert.Empty(plan.Remedies);
        Assert.Equal(SizeObstacle.NotWorthBeginning, plan.Obstacle);
        Assert.Equal([new CheckedClaim(ExchangeClaim.WholeIsNotWorthIt, true)], ExchangeChecker.Check(plan).Claims);
    }

    [Fact]
    public void A_bound_that_is_stated_too_low_is_found_out()
    {
        var exchange = new Exchange(
            Party("a"),
            Party("b", "0", "1/2"),
            [Step(1, "8", "9"), Step(1, "8", "9"), Step(0, "1", "5")]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        CheckedClaim Claim(Rational most) =>
            ExchangeChecker
                .Check(plan with { Unwilling = [new UnwillingParty(1, most)] })
                .Claims.Single(claim => claim.Claim == ExchangeClaim.WholeIsNotWorthIt);
        Assert.True(Claim(-1).Holds);
        Assert.True(Claim(Number("-1/2")).Holds);
        Assert.False(Claim(Number("-1.01")).Holds);
        Assert.False(Claim(1).Holds);
    }
}
