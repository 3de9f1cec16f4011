using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Exchanges;
using Entente.Exchanges.Searching;
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
        // B gives first, and takes all of it back when A does not follow; and when A has followed, too, since nothing keeps it from that.
        var swap = new Exchange(Party("a"), Party("b"), [Step(0, "2", "5"), Step(1, "3", "6", snap: "1")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.SafeUntilDone, plan.Verdict);
        Assert.Equal([new LateBreach(1, 3, 0)], plan.Afterwards);
        Assert.Equal([1, 0], plan.Schedule!.Order);
        Assert.Equal(Rational.Zero, plan.Schedule.Exposure(1));
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
            Assert.Equal(all.Any(schedule => schedule.IsSafe), plan.Verdict != ExchangeVerdict.Unsafe);
            safe += plan.Verdict != ExchangeVerdict.Unsafe ? 1 : 0;
            repaired += plan.Deposits.IsEmpty ? 0 : 1;
            if (plan.Verdict != ExchangeVerdict.Unsafe)
            {
                Assert.True(plan.Schedule!.IsSafe);
                continue;
            }

            ImmutableArray<ExchangeAmounts> needs =
            [
                .. all.Select(Needs).OfType<ExchangeAmounts>().Select(needed => Afterwards(plan, needed)).Distinct(),
            ];
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

    // What is needed at every point, and once all is done.
    private static ExchangeAmounts Afterwards(ExchangePlan plan, ExchangeAmounts needed) =>
        plan.Afterwards.Aggregate(
            needed,
            (all, breach) =>
                breach.Party == 0
                    ? all with
                    {
                        First = Rational.Max(all.First, breach.Gain),
                    }
                    : all with
                    {
                        Second = Rational.Max(all.Second, breach.Gain),
                    }
        );

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
            Assert.True(check.IsComplete);
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

    [Fact]
    public void Whole_numbers_and_fractions_find_the_same()
    {
        for (int seed = 2000; seed < 2200; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: true);
            OrderSearch whole = ScaledSearch.Over(ScaledExchange.Of(exchange)!, 1000, default)!;
            OrderSearch fractions = ScheduleSearch.Over(exchange, 1000, default)!;
            Assert.Equal(fractions.States, whole.States);
            Assert.Equal(fractions.Safe(default), whole.Safe(default), Same);
            Assert.Equal(fractions.Detection(default), whole.Detection(default), Same);
            Assert.Equal(Amounts(fractions.Deposits(default)), Amounts(whole.Deposits(default)));
            Assert.Equal(Amounts(fractions.Futures(default)), Amounts(whole.Futures(default)));
        }

        static bool Same(TolledOrder one, TolledOrder other) =>
            one.Tolls == other.Tolls && one.Order.SequenceEqual(other.Order);
        static IEnumerable<ExchangeAmounts> Amounts(IEnumerable<TolledOrder> orders) =>
            orders.Select(order => order.Tolls);
    }

    [Fact]
    public void Numbers_too_long_for_whole_ones_are_searched_as_fractions()
    {
        Exchange Long(string future) =>
            new(Party("a", future), Party("b", "9"), [Step(0, "2", "5"), Step(1, "3", "6")]);
        string future = "1/100000000000000000000000000003";
        Assert.Null(ScaledExchange.Of(Long(future)));
        Assert.NotNull(ScaledExchange.Of(Long("1/3")));
        ExchangePlan plan = ExchangePlanner.Plan(Long(future));
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        Assert.Equal([0, 1], plan.Schedule!.Order);
    }

    [Fact]
    public void Eighteen_steps_without_a_future_are_found_to_have_no_safe_order_and_the_least_that_gives_them_one()
    {
        ImmutableArray<ExchangeStep> steps =
        [
            .. Enumerable.Range(0, 18).Select(i => Step(i % 2, $"{1 + (i % 3)}", $"{4 + (i % 5)}")),
        ];
        ExchangePlan plan = ExchangePlanner.Plan(new Exchange(Party("a"), Party("b"), steps));
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal(1 << 18, plan.States);

        // The cheapest step of either comes last, and costs 1.
        Assert.Equal(
            [new ExchangeAmounts(0, 1), new ExchangeAmounts(1, 0)],
            plan.Deposits.Select(deposit => deposit.Amounts)
        );
        Assert.All(plan.Remedies, remedy => Assert.True(remedy.Schedule.IsSafe));
    }

    [Fact]
    public void Who_waits_for_the_other_needs_patience_for_it()
    {
        // A gives 2 first for a 5 that comes a step later, and nothing else: 5 d - 2 >= 0. B gives 3 last for a future of 4 after it: 4 d - 3 >= 0; before that it has 6 + d (4 d - 3).
        Exchange exchange = new(
            Party("a", discount: "1/2"),
            Party("b", "4"),
            [Step(0, "2", "6"), Step(1, "3", "5") with { After = [0] }]
        );
        ExchangeSchedule schedule = ExchangeSchedule.Of(exchange, [0, 1]);
        Assert.Equal(new PatienceNeed(0, Number("0.4"), Number("1/2")), schedule.NeededPatience(0));
        Assert.Equal(new PatienceNeed(1, Number("0.75"), 1), schedule.NeededPatience(1));
        Assert.True(schedule.NeededPatience(0).IsMet);
        Assert.Null(
            ExchangeSchedule.Of(new Exchange(Party("a"), Party("b"), exchange.Steps), [0, 1]).NeededPatience(1).Least
        );

        // A third needs rounding up.
        Exchange thirds = new(
            exchange.Parties[0],
            exchange.Parties[1],
            [Step(0, "1", "6"), exchange.Steps[1] with { Gains = new ExchangeAmounts(3, -3) }]
        );
        Assert.Equal(Number("0.334"), ExchangeSchedule.Of(thirds, [0, 1]).NeededPatience(0).Least);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void From_the_least_patience_on_a_party_goes_on_and_right_below_it_does_not(int party)
    {
        int found = 0;
        for (int seed = 3000; seed < 3040; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: true);
            ExchangeSchedule schedule = ExchangeSchedule.Of(exchange, Orders(exchange).First());
            if (schedule.NeededPatience(party).Least is not { } least)
            {
                Assert.False(GoesOn(Rational.One));
                continue;
            }

            found += least.Sign;
            Assert.True(GoesOn(least));
            Assert.True(least.Sign == 0 || !GoesOn(least - Rational.Of(1, 1000)));

            bool GoesOn(Rational discount)
            {
                ExchangeParty[] parties = [.. exchange.Parties];
                parties[party] = parties[party] with { Discount = discount };
                return ExchangeSchedule
                    .Of(new Exchange(parties[0], parties[1], exchange.Steps, exchange.Bundles), schedule.Order)
                    .Points.All(point => point.Temptation(party).Sign == 0);
            }
        }

        Assert.InRange(found, 3, 39);
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
}
