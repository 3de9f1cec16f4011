using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Exchanges.Sizing;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class UnequalStepsTests
{
    [Fact]
    public void The_last_part_costs_what_is_lost_with_it_and_those_before_it_what_is_still_to_come()
    {
        // A gives last and loses 1 afterwards: at most half of its 2. Before that B, who is still to get 2.5 and then has 1, may give all of its 3; and before that A the rest.
        var swap = new Exchange(Party("a", "1"), Party("b", "1"), [Step(0, "2", "5"), Step(1, "3", "6")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Remedy.UnequalSteps sized = plan.UnequalSteps!;
        Assert.True(sized.IsFewest);
        Assert.Equal(3, sized.Count);
        Assert.Equal(["a", "b", "a"], sized.Schedule.Points.Select(point => swap.Parties[point.By].Name));
        Assert.Equal([Number("1/2"), 1, Number("1/2")], Shares(sized.Schedule));
        Assert.Equal(4, plan.SmallerSteps!.Schedule.Order.Length);
        Holds(plan);
    }

    [Theory]
    [InlineData("1", 7)]
    [InlineData("1/10", 15)]
    [InlineData("1/100", 23)]
    [InlineData("1/1000", 32)]
    public void Parts_that_shrink_need_steps_by_the_logarithm_of_what_can_be_lost(string future, int steps)
    {
        // Each gives 10 for 13. With P(k) and R(k) for what is still to be given by whoever is last and by the other before the k-th part from the end: P(1) = V/10, R(k) = (V + 13 P(k)) / 10, P(k + 1) = (V + 13 R(k)) / 10.
        var exchange = new Exchange(Party("a", future), Party("b", future), [Step(0, "10", "13"), Step(1, "10", "13")]);
        Rational left = 0;
        Rational other = 0;
        int parts = 0;
        while (left < 1 || other < 1)
        {
            Rational next = (Number(future) + (13 * other)) / 10;
            (left, other) = (other, next);
            parts++;
        }

        Assert.Equal(steps, parts);
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(steps, plan.UnequalSteps!.Count);
        Assert.True(plan.UnequalSteps.IsFewest);
        Assert.True(plan.UnequalSteps.Schedule.IsSafe);

        // In equal parts the last of n costs 10/n, so that n is at least 10/V.
        Assert.Equal(future == "1", plan.SmallerSteps is not null);
        Holds(plan, isWhole: plan.States <= 4);
    }

    [Fact]
    public void Where_cheating_may_go_unseen_parts_of_one_side_can_follow_each_other()
    {
        // Keeping back a part saves its cost half of the time and loses the rest the other half, so that cost may be at most half of what is to lose: of 4 the last 2, and of the 2 that are left before it 1.
        var exchange = new Exchange(
            Party("a", "4"),
            Party("b", "9"),
            [Step(0, "3", "4", seen: "1/2"), Step(1, "1", "1")]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal(3, plan.UnequalSteps!.Count);
        Holds(plan);
    }

    [Fact]
    public void No_sizes_help_where_nothing_can_be_lost_at_the_end()
    {
        ExchangePlan plan = ExchangePlanner.Plan(
            new Exchange(Party("a"), Party("b"), [Step(0, "2", "5"), Step(1, "3", "6")])
        );
        Assert.Equal(SizeObstacle.LastPart, plan.Obstacle);
        Assert.Null(plan.UnequalSteps);
        Holds(plan);
    }

    [Fact]
    public void No_sizes_help_where_all_of_it_is_worth_less_than_nothing()
    {
        ExchangePlan plan = ExchangePlanner.Plan(new Exchange(Party("a", "1"), Party("b"), [Step(0, "4", "1")]));
        Assert.Equal(SizeObstacle.NotWorthBeginning, plan.Obstacle);
        Holds(plan);
    }

    [Fact]
    public void No_sizes_help_where_nobody_sees_what_is_kept_back()
    {
        ExchangePlan plan = ExchangePlanner.Plan(
            new Exchange(Party("a", "5"), Party("b", "5"), [Step(0, "2", "5", seen: "0"), Step(1, "3", "6")])
        );
        Assert.Equal(SizeObstacle.NeverSeen, plan.Obstacle);
        Assert.Equal(1, plan.Verification!.Chance.CompareTo(Rational.Zero));
        Holds(plan);
    }

    [Fact]
    public void No_sizes_help_where_nobody_gains_anything_by_the_whole()
    {
        // Both end where they began, with nothing to lose before the first part; the snap-back gives them something at the end.
        ExchangePlan plan = ExchangePlanner.Plan(
            new Exchange(Party("a"), Party("b"), [Step(0, "2", "2", snap: "1/2"), Step(1, "2", "2", snap: "3/4")])
        );
        Assert.Equal(ExchangeVerdict.Unsafe, plan.Verdict);
        Assert.Equal(SizeObstacle.FirstPart, plan.Obstacle);
        Holds(plan);
    }

    [Fact]
    public void Turns_are_what_going_through_all_sequences_finds()
    {
        int found = 0;
        for (int seed = 0; seed < 120; seed++)
        {
            Exchange exchange = Turns(seed);
            bool isAsked =
                SizeObstacles.Of(exchange) is null
                && !Orders(exchange).Any(order => ExchangeSchedule.Of(exchange, order).IsSafe);
            if (!isAsked)
            {
                continue;
            }

            SizedSteps? turns = TurnSizes.Of(exchange)!.Fewest(4, out _, default);
            int? sequences = Enumerable
                .Range(3, 2)
                .Where(length =>
                    PartSequences
                        .Of(exchange, length, 1000, default)!
                        .Any(each => new SequenceSizes(exchange, each).Find() is not null)
                )
                .Select(length => (int?)length)
                .FirstOrDefault();
            Assert.Equal(sequences, turns?.Sizes.Length);
            Assert.True(turns?.Of(exchange).IsSafe ?? true);
            found += turns is null ? 0 : 1;
        }

        Assert.InRange(found, 5, 110);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_division_into_quarters_is_safe_in_fewer_steps_or_against_an_obstacle(bool isPatient)
    {
        var seen = new HashSet<string>();
        for (int seed = 0; seed < 200; seed++)
        {
            Exchange exchange = Divisible(seed, isPatient);
            ExchangePlan plan = ExchangePlanner.Plan(exchange, Whole);
            if (plan.Verdict != ExchangeVerdict.Unsafe || exchange.Steps.Length > 3)
            {
                continue;
            }

            int? gridded = Enumerable
                .Range(exchange.Steps.Length, 5 - exchange.Steps.Length)
                .Select(length => (int?)length)
                .FirstOrDefault(length =>
                    Divisions(exchange, length!.Value, 4).Any(sized => sized.Of(exchange).IsSafe)
                );
            Assert.True(gridded is null || plan.Obstacle is null, $"{seed}: {plan.Obstacle} and {gridded} steps");
            Assert.True(gridded is null || plan.StepsRefuted < gridded, $"{seed}: {plan.StepsRefuted}, {gridded}");
            Assert.True(gridded is null || plan.UnequalSteps?.Count <= gridded, $"{seed}: {gridded}");
            Assert.True(plan.UnequalSteps?.Schedule.IsSafe ?? true);
            seen.Add($"{gridded}");
            seen.Add($"{plan.Obstacle}");
        }

        Assert.True(seen.Overlaps(["3", "4"]));
        Assert.True(seen.Overlaps([nameof(SizeObstacle.LastPart), nameof(SizeObstacle.FirstPart)]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_said_of_sizes_is_proved_by_the_definitions(bool isPatient)
    {
        int found = 0;
        int none = 0;
        for (int seed = 5000; seed < 5060; seed++)
        {
            Exchange exchange = Divisible(seed, isPatient);
            ExchangePlan plan = ExchangePlanner.Plan(
                exchange,
                new ExchangeOptions { MostParts = 2, MostSequences = 60 }
            );
            ExchangeCheck check = ExchangeChecker.Check(plan);
            Assert.True(check.Holds, $"{seed}: {string.Join(", ", check.Claims)}");
            found += plan.UnequalSteps is null ? 0 : 1;
            none += plan.Obstacle is null ? 0 : 1;
        }

        Assert.InRange(found, 1, 59);
        Assert.InRange(none, 1, 59);
    }

    [Fact]
    public void Of_three_steps_all_sequences_of_two_parts_more_are_gone_through()
    {
        var exchange = new Exchange(
            Party("a") with
            {
                Penalty = 1,
            },
            Party("b", "3") with
            {
                Deposit = 1,
            },
            [Step(0, "6", "8", "0", "1/2"), Step(1, "5", "10"), Step(0, "1", "2", "0", "1/2")]
        );
        ExchangePlan plan = ExchangePlanner.Plan(exchange);
        Assert.Equal(5, plan.UnequalSteps?.Count);
        Assert.Equal(4, plan.StepsRefuted);
        Holds(plan);
    }

    [Fact]
    public void A_division_that_is_not_one_is_found_out()
    {
        var swap = new Exchange(Party("a", "1"), Party("b", "1"), [Step(0, "2", "5"), Step(1, "3", "6")]);
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Exchange cheaper = new(swap.Parties[0], swap.Parties[1], [Step(0, "1", "5"), Step(1, "3", "6")]);
        ExchangePlan other = ExchangePlanner.Plan(cheaper);
        Assert.Equal(false, ClaimOf(ExchangeChecker.Check(plan with { StepsRefuted = 3 })));
        ExchangeSchedule foreign = new SizedSteps([0, 1, 0], [Number("1/2"), 1, Number("1/2")]).Of(cheaper);
        Assert.Equal(
            false,
            ClaimOf(ExchangeChecker.Check(plan with { UnequalSteps = new Remedy.UnequalSteps(3, foreign) }))
        );
        Assert.NotNull(other.Schedule);

        static bool? ClaimOf(ExchangeCheck check) =>
            check.Claims.Single(claim => claim.Claim == ExchangeClaim.StepsAreFewest).Holds;
    }

    private static ExchangeOptions Whole { get; } = new() { MostParts = 1 };

    // Everything in parts, with something to lose.
    private static Exchange Divisible(int seed, bool isPatient)
    {
        Exchange drawn = Drawn(seed, isPatient);
        ExchangeParty Own(int party) => drawn.Parties[party] with { Future = drawn.Parties[party].Future + (seed % 2) };
        return new Exchange(
            Own(0),
            Own(1),
            [.. drawn.Steps.Select((step, i) => step with { IsDivisible = i != seed % 5 })],
            drawn.Bundles
        );
    }

    private static Exchange Turns(int seed)
    {
        var random = new Random(seed);
        string[] detections = ["1", "1", "1/2", "3/4"];
        ExchangeStep Own(int by) =>
            Step(
                by,
                $"{random.Next(0, 9)}",
                $"{random.Next(0, 9)}",
                $"{random.Next(3)}/4",
                detections[random.Next(detections.Length)]
            );
        return new Exchange(
            Party("a", $"{random.Next(0, 5)}") with
            {
                Penalty = random.Next(2),
            },
            Party("b", $"{random.Next(0, 5)}"),
            [Own(0), Own(1)]
        );
    }

    // Every way to make the steps in so many parts that are multiples of one share.
    private static IEnumerable<SizedSteps> Divisions(Exchange exchange, int length, int share)
    {
        IEnumerable<ImmutableArray<(int Step, int Size)>> begun =
        [
            [],
        ];
        for (int place = 0; place < length; place++)
        {
            begun = begun.SelectMany(each =>
                Enumerable
                    .Range(0, exchange.Steps.Length)
                    .Where(step => exchange.Steps[step].After.All(before => Made(each, before) == share))
                    .SelectMany(step =>
                        Enumerable
                            .Range(1, share)
                            .Where(size => exchange.Steps[step].IsDivisible || size == share)
                            .Where(size => Made(each, step) + size <= share)
                            .Select(size => each.Add((step, size)))
                    )
            );
        }

        return begun
            .Where(each => Enumerable.Range(0, exchange.Steps.Length).All(step => Made(each, step) == share))
            .Select(each => new SizedSteps(
                [.. each.Select(part => part.Step)],
                [.. each.Select(part => Rational.Of(part.Size, share))]
            ));

        static int Made(ImmutableArray<(int Step, int Size)> parts, int step) =>
            parts.Where(part => part.Step == step).Sum(part => part.Size);
    }

    private static IEnumerable<Rational> Shares(ExchangeSchedule schedule) =>
        schedule.Order.Select(part => schedule.Exchange.Steps[part].Share);
}
