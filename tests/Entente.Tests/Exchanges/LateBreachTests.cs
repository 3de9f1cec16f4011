using Entente.Exchanges;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class LateBreachTests
{
    [Fact]
    public void Who_gets_more_back_than_it_loses_breaks_off_once_all_is_done()
    {
        // A gives 2 for 5 and can undo all of it; a future of 1 is all that it loses. Before B's step it is held by the 5 that is still to come.
        var swap = new Exchange(Party("a", "1"), Party("b", "6"), [Step(0, "2", "5", "1"), Step(1, "3", "5")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.SafeUntilDone, plan.Verdict);
        Assert.Equal([0, 1], plan.Schedule!.Order);
        Assert.True(plan.Schedule.IsSafe);
        Assert.Equal([new LateBreach(0, 2, 1)], plan.Afterwards);
        Assert.Equal(1, plan.Afterwards[0].Gain);
        Assert.Equal([new ExchangeAmounts(1, 0)], plan.Deposits.Select(each => each.Amounts));
        Assert.Equal([new ExchangeAmounts(1, 0)], plan.Futures.Select(each => each.Amounts));

        // B has to trust A to leave what it gave, before its own step: going on is worth 6 - 3 = 3 and, if A breaks off at the end, -3 - 5 = -8; stopping is worth -5.
        Assert.Equal(Rational.Of(3, 11), plan.Schedule.Trusts[1].Needed);
        Assert.Equal(3, plan.Schedule.Trusts[1].AtRisk);

        // A makes its step whatever it does at the end, and B is never tempted.
        Assert.Equal(0, plan.Schedule.Trusts[0].Needed);
        Holds(plan);
        Assert.Equal(ExchangeVerdict.Safe, ExchangePlanner.Plan(swap.WithFutures(new ExchangeAmounts(1, 0))).Verdict);
        Assert.Equal(
            ExchangeVerdict.SafeUntilDone,
            ExchangePlanner.Plan(swap.WithFutures(new ExchangeAmounts(Number("0.99"), 0))).Verdict
        );
    }

    [Fact]
    public void Whoever_is_left_without_what_is_taken_back_has_to_trust_who_would_do_so()
    {
        // B gives 3 first, for 5 that A can undo: with A's word alone B begins with 2 and the future of 1, and is left with -3 if A breaks off at the end. 0 against 6 p - 3 (at most): 1/2.
        var swap = new Exchange(
            Party("a", "1"),
            Party("b", "1"),
            [Step(1, "3", "5"), Step(0, "2", "5", "1") with { After = [0] }]
        );
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        ExchangeSchedule schedule = ExchangeSchedule.Of(swap, [0, 1]);
        Assert.Equal([0], plan.Afterwards.Select(each => each.Party));
        Assert.Equal(Rational.Of(1, 2), schedule.Trusts[1].Needed);
        Assert.Equal(3, schedule.Trusts[1].AtRisk);
    }

    [Fact]
    public void Afterwards_is_as_by_the_definition_and_the_remedies_are_least_with_it()
    {
        int late = 0;
        int raised = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: true);
            ExchangePlan plan = ExchangePlanner.Plan(exchange);
            bool[] breaks = [.. Enumerable.Range(0, 2).Select(party => Breaks(exchange, party))];
            Assert.Equal(
                Enumerable.Range(0, 2).Where(party => breaks[party]),
                plan.Afterwards.Select(each => each.Party)
            );
            bool isSafe = Orders(exchange).Any(order => ExchangeSchedule.Of(exchange, order).IsSafe);
            Assert.Equal(
                !isSafe ? ExchangeVerdict.Unsafe
                    : plan.Afterwards.IsEmpty ? ExchangeVerdict.Safe
                    : ExchangeVerdict.SafeUntilDone,
                plan.Verdict
            );
            late += plan.Verdict == ExchangeVerdict.SafeUntilDone ? 1 : 0;
            foreach (Remedy.Deposit deposit in plan.Deposits)
            {
                Assert.True(Is(exchange.WithDeposits(deposit.Amounts)), $"{seed}");
                foreach (int party in Enumerable.Range(0, 2).Where(party => deposit.Amounts[party].Sign > 0))
                {
                    raised += plan.Afterwards.IsEmpty ? 0 : 1;
                    Assert.False(Is(exchange.WithDeposits(Less(deposit.Amounts, party))), $"{seed} {party}");
                }
            }

            foreach (Remedy.Future future in plan.Futures)
            {
                Assert.True(Is(exchange.WithFutures(future.Amounts)), $"{seed}");
                foreach (int party in Enumerable.Range(0, 2).Where(party => future.Amounts[party].Sign > 0))
                {
                    Assert.False(Is(exchange.WithFutures(Less(future.Amounts, party))), $"{seed} {party}");
                }
            }

            if (!plan.Afterwards.IsEmpty)
            {
                Holds(plan);
            }
        }

        Assert.InRange(late, 5, 200);
        Assert.InRange(raised, 20, 1_000);
    }

    private static ExchangeAmounts Less(ExchangeAmounts amounts, int party)
    {
        Rational less = amounts[party] * Rational.Of(999, 1_000);
        return party == 0 ? amounts with { First = less } : amounts with { Second = less };
    }

    // Whether some order is safe and nobody breaks off once all is done.
    private static bool Is(Exchange exchange) =>
        Enumerable.Range(0, 2).All(party => !Breaks(exchange, party))
        && Orders(exchange).Any(order => ExchangeSchedule.Of(exchange, order).IsSafe);

    // By the words of the definition: what snaps back against what is lost.
    private static bool Breaks(Exchange exchange, int party)
    {
        Rational back = Rational.Zero;
        foreach (ExchangeStep step in exchange.Steps)
        {
            back -= step.SnapBack * step.Gains[party];
        }

        foreach (ExchangeBundle bundle in exchange.Bundles)
        {
            back -= bundle.Steps.Max(step => exchange.Steps[step].SnapBack) * bundle.Gains[party];
        }

        ExchangeParty own = exchange.Parties[party];
        return back > own.Future + own.Penalty + own.Deposit;
    }
}
