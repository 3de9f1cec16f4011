using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Exchanges;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class ExchangePlannerTests
{
    [Fact]
    public void A_swap_without_a_future_has_no_safe_order_because_whoever_is_last_keeps_its_part()
    {
        var swap = new Exchange(Party("a"), Party("b"), [Step(0, "2", "5"), Step(1, "3", "6")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal([new LastStep(0, 0, 2), new LastStep(1, 1, 3)], plan.LastSteps);

        // A gives first and B would keep back 3; B gives first and A would keep back 2.
        Assert.Equal([new SwapRisk(1, 3, 2), new SwapRisk(0, 2, 3)], plan.OneSwap);
        Assert.Equal(
            [new ExchangeAmounts(0, 3), new ExchangeAmounts(2, 0)],
            plan.Deposits.Select(deposit => deposit.Amounts)
        );
        Assert.Equal(
            [new ExchangeAmounts(0, 3), new ExchangeAmounts(2, 0)],
            plan.Futures.Select(future => future.Amounts)
        );

        // No verification and no smaller steps help where there is nothing to lose at the end.
        Assert.Null(plan.Verification);
        Assert.Null(plan.SmallerSteps);
        Assert.Equal(24, plan.PartsTried);
        Holds(plan);
    }

    [Fact]
    public void A_future_makes_small_steps_safe()
    {
        // Each loses a future of 1 at the end: the last part may cost no more, so steps of 2 and 3 need 2 parts when A gives last.
        var swap = new Exchange(Party("a", "1"), Party("b", "1"), [Step(0, "2", "5"), Step(1, "3", "6")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal(2, plan.SmallerSteps!.Parts);
        Assert.Equal(0, plan.SmallerSteps.Schedule.Points[^1].By);
        Assert.True(plan.SmallerSteps.Schedule.IsSafe);
        Holds(plan);
    }

    [Theory]
    [InlineData("10", "3", ".9", 4)]
    [InlineData("10", "5", ".8", 3)]
    [InlineData("6", "2", "1", 3)]
    public void Equal_parts_hold_as_the_closed_form_of_a_staged_concession_says(
        string cost,
        string future,
        string discount,
        int parts
    )
    {
        // B has no future and gives something it can do without a cost, so A is always last in what tempts anybody.
        var exchange = new Exchange(
            Party("a", future, discount),
            Party("b"),
            [Step(0, cost, "30"), Step(1, "0", "40")]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        var closed = new StagedConcession(Number(cost), Number(future), Number(discount));
        Assert.Equal(parts, (int)closed.LeastParts!.Value);
        for (int n = 1; n <= parts; n++)
        {
            Exchange split = exchange.Split(n);

            // B's parts and A's in turn: A's last part is the last step.
            int[] order = [.. Enumerable.Range(0, n).SelectMany(i => new[] { n + i, i })];
            Assert.Equal(closed.Holds(n), ExchangeSchedule.Of(split, order).Points[^1].IsSafe);
        }

        Assert.True(plan.Verdict == ExchangeVerdict.Safe || plan.SmallerSteps!.Parts <= parts);
    }

    [Fact]
    public void What_snaps_back_deters_whoever_was_given_it()
    {
        // B gives first, and takes all of it back when A does not follow.
        var swap = new Exchange(Party("a"), Party("b"), [Step(0, "2", "5"), Step(1, "3", "6", snap: "1")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        Assert.Equal([1, 0], plan.Schedule!.Order);
        Assert.Equal(Rational.Zero, plan.Schedule.Exposure(1));
        Holds(plan);
    }

    [Fact]
    public void The_least_chance_of_detection_outweighs_what_cheating_saves()
    {
        // A's last step costs 2 and its future is 3, so cheating is worth (1 - q) 3 and going on 3 - 2 = 1: q = 2/3.
        var exchange = new Exchange(
            Party("a", "3"),
            Party("b", "9"),
            [Step(1, "1", "6"), Step(0, "2", "5", seen: "1/4") with { After = [0] }]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(Number("2/3"), plan.Verification!.Chance);
        Assert.True(plan.Schedule!.Points[1].IsCheatingBetter);
        Assert.Equal(Number("1.25"), plan.Schedule.Points[1].Temptation(0));
        Holds(plan);
    }

    [Fact]
    public void No_deposit_helps_whoever_would_rather_not_begin()
    {
        var gift = new Exchange(Party("a"), Party("b"), [Step(0, "4", "1")]);
        ExchangePlan plan = ExchangePlanner.Plan(gift);
        Assert.Empty(plan.Deposits);
        Assert.Empty(plan.OneSwap);
        Assert.Equal([new ExchangeAmounts(4, 0)], plan.Futures.Select(future => future.Amounts));
        Holds(plan);
    }

    [Fact]
    public void The_needed_trust_is_the_threshold_of_the_trust_game()
    {
        // A gives 20 first, and gets 30 only if B, who has nothing to lose, goes on.
        var exchange = new Exchange(
            Party("a"),
            Party("b"),
            [Step(0, "20", "25"), Step(1, "20", "30") with { After = [0] }]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        TrustNeed need = plan.Schedule!.Trusts[0];
        Assert.Equal(new TrustGame(10, 0, -20, 0).NeededTrust(), need.Needed);
        Assert.Equal(20, need.AtRisk);
        Assert.Null(plan.Schedule.Trusts[1].Needed);

        // Half of what A gives snaps back: there is half as much to trust the other with.
        Exchange watched = new(
            exchange.Parties[0],
            exchange.Parties[1],
            [exchange.Steps[0] with { SnapBack = Number("1/2") }, exchange.Steps[1]]
        );
        Assert.Equal(
            new TrustGame(10, 0, -10, 0).NeededTrust(),
            ExchangePlanner.Plan(watched).Schedule!.Trusts[0].Needed
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_found_over_all_orders_at_once_is_what_trying_each_order_finds(bool isPatient)
    {
        int safe = 0;
        int repaired = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient);
            ExchangePlan plan = ExchangePlanner.Plan(exchange, new ExchangeOptions { MostParts = 2 });
            ImmutableArray<ExchangeSchedule> all =
            [
                .. Orders(exchange).Select(order => ExchangeSchedule.Of(exchange, order)),
            ];
            Assert.Equal(all.Any(schedule => schedule.IsSafe), plan.Verdict == ExchangeVerdict.Safe);
            safe += plan.Verdict == ExchangeVerdict.Safe ? 1 : 0;
            repaired += plan.Deposits.IsEmpty ? 0 : 1;
            if (plan.Verdict == ExchangeVerdict.Safe)
            {
                Assert.True(plan.Schedule!.IsSafe);
                continue;
            }

            ImmutableArray<ExchangeAmounts> needs = [.. all.Select(Needs).OfType<ExchangeAmounts>().Distinct()];
            ExchangeAmounts[] least =
            [
                .. needs
                    .Where(one =>
                        !needs.Any(other => other != one && other.First <= one.First && other.Second <= one.Second)
                    )
                    .OrderBy(one => one.First),
            ];
            Assert.Equal(least, plan.Deposits.Select(deposit => deposit.Amounts));
            Assert.All(plan.Remedies, remedy => Assert.True(remedy.Schedule.IsSafe));
        }

        Assert.InRange(safe, 5, 145);
        Assert.InRange(repaired, 5, 145);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_claim_of_a_plan_is_proved_by_the_definitions(bool isPatient)
    {
        for (int seed = 1000; seed < 1060; seed++)
        {
            ExchangePlan plan = ExchangePlanner.Plan(Drawn(seed, isPatient), new ExchangeOptions { MostParts = 2 });
            ExchangeCheck check = ExchangeChecker.Check(plan);
            Assert.True(check.Holds, $"{seed}: {string.Join(", ", check.Claims)}");
            Assert.True(check.IsComplete || !isPatient);
        }
    }

    [Fact]
    public void Sixteen_steps_that_wait_for_nothing_have_sixty_five_thousand_sets_and_a_budget_says_when_there_are_too_many()
    {
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable.Range(0, 16).Select(i => Step(i % 2, $"{1 + (i % 3)}", $"{4 + (i % 5)}")),
        ];
        var exchange = new Exchange(Party("a", "2"), Party("b", "3"), steps);
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        Assert.Equal(1 << 16, plan.States);
        Assert.Equal(
            ExchangeVerdict.TooLarge,
            ExchangePlanner.Plan(exchange, new ExchangeOptions { MostStates = 1000 }).Verdict
        );
    }

    private static ExchangeAmounts? Needs(ExchangeSchedule schedule)
    {
        Rational?[] most =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(party =>
                    schedule.Points.Aggregate(
                        (Rational?)Rational.Zero,
                        (soFar, point) =>
                            soFar is { } before && point.NeededDeposit(party) is { } here
                                ? Rational.Max(before, here)
                                : null
                    )
                ),
        ];
        return most[0] is { } first && most[1] is { } second ? new ExchangeAmounts(first, second) : null;
    }

    private static void Holds(ExchangePlan plan)
    {
        ExchangeCheck check = ExchangeChecker.Check(plan);
        Assert.True(check.Holds, string.Join(", ", check.Claims));
        Assert.True(check.IsComplete);
    }
}
