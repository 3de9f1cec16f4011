using Entente.Exchanges;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

/// <summary>Steps that a side only seems to make, and the chance that this is seen.</summary>
public sealed class SeemingStepsTests
{
    [Fact]
    public void Whoever_only_seems_to_make_a_step_that_brings_it_something_forgoes_that()
    {
        // Before b's step, which brings it 4: going on is worth 4 + a future of 5 = 9, to which the first step adds 4.
        var swap = new Exchange(
            Party("a", "5"),
            Party("b", "5"),
            [Step(0, "2", "4"), Step(1, "-4", "3", seen: "1/4") with { After = [0] }]
        );
        ExchangePlan plan = ExchangePlanner.Plan(swap);
        Assert.Equal(ExchangeVerdict.Safe, plan.Verdict);
        ExchangePoint point = plan.Schedule!.Points.Single(each => each.By == 1);
        Assert.Equal(9, point.GoingOn[1]);
        Assert.Equal(Number("15/4"), point.Cheating);
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
    public void A_cheat_noticed_at_the_first_step_has_broken_the_exchange_and_who_never_begins_has_not()
    {
        // A seems to give 2: noticed half of the time it loses its penalty of 1 and its deposit of 3, else it has the 5 and its future of 2 and has kept the 2.
        var exchange = new Exchange(
            Party("a", "2") with
            {
                Penalty = 1,
                Deposit = 3,
            },
            Party("b", "9"),
            [Step(0, "2", "5", seen: "1/2"), Step(1, "1", "5") with { After = [0] }]
        );
        ExchangePoint first = ExchangeSchedule.Of(exchange, [0, 1]).Points[0];
        Assert.Equal(5, first.GoingOn[0]);
        Assert.Equal(Rational.Zero, first.Stopping[0]);
        Assert.Equal(Number("1/2") * -4 + Number("1/2") * 7, first.Cheating);
        Assert.True(first.IsSafe);

        // Without anything to lose going on, worth 1 where the other gives 3 and no future is there, is no better than half of 1 + 2: a deposit of 1 is the least that makes it so.
        ExchangePlan bare = ExchangePlanner.Plan(
            new Exchange(
                Party("a"),
                Party("b", "9"),
                [Step(0, "2", "5", seen: "1/2"), Step(1, "1", "3") with { After = [0] }]
            )
        );
        Assert.Equal(Number("3/2"), ExchangeSchedule.Of(bare.Exchange, [0, 1]).Points[0].Cheating);
        Assert.Equal([new ExchangeAmounts(1, 0)], bare.Deposits.Select(deposit => deposit.Amounts));
        Assert.True(bare.Deposits[0].Schedule.IsSafe);
        Holds(bare);
    }
}
