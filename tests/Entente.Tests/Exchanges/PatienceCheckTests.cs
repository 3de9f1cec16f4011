using System.Collections.Immutable;
using Entente.Exchanges;
using Entente.Exchanges.Checking;
using Entente.Numbers;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

/// <summary>What a plan says of patience is proved again, and anything else is refused.</summary>
public sealed class PatienceCheckTests
{
    private static readonly Rational Thousandth = Rational.Of(1, 1000);

    [Fact]
    public void A_thousandth_more_or_less_than_the_least_patience_is_refused()
    {
        int less = 0;
        int more = 0;
        for (int seed = 5000; seed < 5040; seed++)
        {
            ExchangePlan plan = ExchangePlanner.Plan(
                Drawn(seed, isPatient: seed % 2 == 0),
                new ExchangeOptions { MostParts = 2 }
            );
            Assert.True(Checked(plan), $"{seed}");
            for (int i = 0; i < plan.Patience.Length; i++)
            {
                if (plan.Patience[i].Least is not { } least)
                {
                    // Nobody is patient enough: then no patience is.
                    Assert.False(Checked(With(plan, i, Rational.One)), $"{seed}: enough");
                    continue;
                }

                if (least.Sign > 0)
                {
                    Assert.False(Checked(With(plan, i, least - Thousandth)), $"{seed}: less");
                    less++;
                }

                if (least < Rational.One)
                {
                    Assert.False(Checked(With(plan, i, least + Thousandth)), $"{seed}: more");
                    more++;
                }

                Assert.False(Checked(With(plan, i, null)), $"{seed}: none");
            }
        }

        Assert.True(less >= 10, $"{less} were lowered.");
        Assert.True(more >= 10, $"{more} were raised.");
    }

    [Fact]
    public void Along_a_schedule_a_thousandth_more_or_less_is_refused_and_so_is_another_discount_than_the_one_stated()
    {
        int tried = 0;
        for (int seed = 5000; seed < 5060; seed++)
        {
            ExchangePlan plan = ExchangePlanner.Plan(
                Drawn(seed, isPatient: false),
                new ExchangeOptions { MostParts = 2 }
            );
            foreach (int party in new[] { 0, 1 })
            {
                PatienceNeed need = plan.Schedule!.NeededPatience(party);
                bool Holds(PatienceNeed stated) => PatienceCheck.AlongSchedule(plan.Schedule!, stated)!.Value;
                Assert.True(Holds(need));
                Assert.False(Holds(need with { Stated = need.Stated == Rational.One ? Rational.Zero : Rational.One }));
                if (need.Least is { Sign: > 0 } least && least < Rational.One)
                {
                    Assert.False(Holds(need with { Least = least - Thousandth }));
                    Assert.False(Holds(need with { Least = least + Thousandth }));
                    Assert.False(Holds(need with { Least = least + (Thousandth / Rational.Of(2, 1)) }));
                    Assert.False(Holds(need with { Least = null }));
                    tried++;
                }
            }
        }

        Assert.True(tried >= 10, $"{tried} were tried.");
    }

    [Fact]
    public void What_is_not_exact_is_held_to_what_it_says()
    {
        // Some patience short of all is needed of somebody.
        ExchangePlan plan = Enumerable
            .Range(5000, 60)
            .Select(seed => ExchangePlanner.Plan(Drawn(seed, isPatient: true), new ExchangeOptions { MostParts = 2 }))
            .First(each => each.Patience.Any(IsBetween));
        int i = plan.Patience.IndexOf(plan.Patience.First(IsBetween));
        Rational least = plan.Patience[i].Least!.Value;
        ExchangePlan Loose(Rational enough, Rational atLeast) =>
            plan with
            {
                Patience = plan.Patience.SetItem(
                    i,
                    plan.Patience[i] with
                    {
                        Least = enough,
                        AtLeast = atLeast,
                        IsExact = false,
                    }
                ),
            };
        Assert.True(Checked(Loose(least, Rational.Zero)));
        Assert.True(Checked(Loose(Rational.Min(Rational.One, least + Thousandth), least)));
        Assert.False(Checked(Loose(least - Thousandth, Rational.Zero)));
        Assert.False(Checked(Loose(Rational.One, Rational.Min(Rational.One, least + Thousandth))));
        Assert.False(Checked(Loose(least, least + Thousandth)));
    }

    [Fact]
    public void Walking_in_whole_numbers_is_walking_by_the_definitions()
    {
        int passed = 0;
        int refused = 0;
        for (int seed = 6000; seed < 6040; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: false);
            foreach (ImmutableArray<int> order in Orders(exchange).Take(6))
            {
                var naive = new NaiveExchange(exchange);
                var rules = new PointRules(naive);
                var walk = new PatientWalk(exchange, order);
                foreach (int party in new[] { 0, 1 })
                {
                    bool passes = OrderFinder.Walk(
                        naive,
                        order,
                        (who, made, step, goingOn) => who != party || rules.AsItIs(who, made, step, goingOn)
                    );
                    Assert.Equal(passes, walk.Passes(party, exchange.Parties[party].Discount));
                    passed += passes ? 1 : 0;
                    refused += passes ? 0 : 1;
                }
            }
        }

        Assert.True(passed >= 20 && refused >= 20, $"{passed} passed, {refused} did not.");
    }

    [Fact]
    public void Orders_from_the_last_step_back_are_all_orders()
    {
        int some = 0;
        for (int seed = 6000; seed < 6060; seed++)
        {
            Exchange exchange = Drawn(seed, isPatient: false);
            var naive = new NaiveExchange(exchange);
            OrderFinder.Passes passes = new PointRules(naive).AsItIs;
            bool any = Orders(exchange).Any(order => OrderFinder.Walk(naive, order, passes));
            Assert.Equal(any, OrderFinder.Exists(naive, passes, TestContext.Current.CancellationToken));
            some += any ? 1 : 0;
        }

        Assert.InRange(some, 5, 55);
    }

    private static bool IsBetween(OrderPatience patience) =>
        patience.Least is { Sign: > 0 } least && least < Rational.One;

    private static bool? Checked(ExchangePlan plan) =>
        ExchangeChecker
            .Check(plan, TestContext.Current.CancellationToken)
            .Claims.Single(claim => claim.Claim == ExchangeClaim.PatienceIsLeast)
            .Holds;

    private static ExchangePlan With(ExchangePlan plan, int place, Rational? least) =>
        plan with
        {
            Patience = plan.Patience.SetItem(
                place,
                plan.Patience[place] with
                {
                    Least = least,
                    AtLeast = least ?? Rational.One,
                }
            ),
        };
}
