using Entente.Bargaining;
using Entente.Numbers;

namespace Entente.Tests.Bargaining;

public sealed class ConflictAndTrustTests
{
    [Fact]
    public void Nobody_fights_for_fear_of_a_share_below_nothing()
    {
        // Later fighting would be worth 1 - .95 - .1 = -.05 to who declines, which would rather have nothing: peace is worth 1, fighting now (1 - .44) 1.9 - .1 = .964. The published condition, .964 > 1 - .9 x .05 = .955, would have it fight.
        var problem = new CommitmentProblem(Number(".44"), Number(".95"), Number(".9"), Number(".1"));
        Assert.Equal(1, problem.BestPeace);
        Assert.Equal(Number(".964"), problem.WarNow);
        Assert.False(problem.IsWar);
    }

    [Fact]
    public void Costs_of_fighting_leave_room_for_a_deal()
    {
        var conflict = new CostlyConflict(Number("0.5"), Number("0.1"));
        Assert.Equal(Number("0.4"), conflict.Least);
        Assert.Equal(Number("0.7"), conflict.Most(Number("0.2")));
    }

    [Theory]
    [InlineData("0.9", "0.3", "0.2", "0.6", "1")]
    [InlineData("0.05", "0.3", "0.2", "0", "0.25")]
    [InlineData("0.5", "0.8", "0.8", "0", "1")]
    [InlineData("0.5", "0.1", "0.2", "0.4", "0.7")]
    public void Nobody_gets_less_than_nothing_or_more_than_all(
        string chance,
        string cost,
        string other,
        string least,
        string most
    )
    {
        var conflict = new CostlyConflict(Number(chance), Number(cost));
        Assert.Equal(Number(least), conflict.LeastShare);
        Assert.Equal(Number(most), conflict.MostShare(Number(other)));

        // Every hundredth of what there is: better for both than fighting exactly within the range.
        for (int part = 0; part <= 100; part++)
        {
            Rational share = Rational.Of(part, 100);
            bool suitsBoth =
                share >= Number(chance) - Number(cost)
                && Rational.One - share >= Rational.One - Number(chance) - Number(other);
            Assert.Equal(suitsBoth, share >= conflict.LeastShare && share <= conflict.MostShare(Number(other)));
        }
    }

    [Theory]
    [InlineData(3, 5, 0, 1, false)]
    [InlineData(5, 3, 0, 1, false)]
    [InlineData(3, 2, 4, 1, false)]
    [InlineData(3, 5, 4, 1, true)]
    [InlineData(3, 4, 2, 1, true)]
    public void Needed_trust_is_a_threshold_except_in_the_order_of_chicken(int r, int t, int s, int p, bool isChicken)
    {
        var game = new TrustGame(r, t, s, p);
        Assert.Equal(isChicken, game.IsChicken);
        for (int part = 0; part <= 40; part++)
        {
            Rational chance = Rational.Of(part, 40);
            Rational cooperating = (chance * r) + ((Rational.One - chance) * s);
            Rational cheating = (chance * t) + ((Rational.One - chance) * p);
            bool isEnough = game.NeededTrust() is { } needed && chance >= needed;
            Assert.True(isChicken || isEnough == (cooperating >= cheating));
        }
    }

    [Theory]
    [InlineData(".5", ".1", ".4", ".65", ".375", ".55625")]
    [InlineData(".5", ".2", ".4", ".6", ".25", ".525")]
    [InlineData(".5", ".4", ".4", ".5", "0", ".5")]
    [InlineData(".3", ".05", ".5", ".525", ".45", ".40125")]
    [InlineData(".6", ".1", ".3", ".7", "1/3", "19/30")]
    [InlineData(".9", "0", ".8", "1", ".125", ".9875")]
    public void Who_does_not_know_the_other_risks_war_for_more(
        string chance,
        string cost,
        string highest,
        string demand,
        string war,
        string expected
    )
    {
        RiskyDemand risky = new CostlyConflict(Number(chance), Number(cost)).RiskAndReturn(Number(highest));
        Assert.Equal(new RiskyDemand(Number(demand), Number(war), Number(expected)), risky);
    }

    [Theory]
    [InlineData(".5", ".1", ".4")]
    [InlineData(".2", ".3", "1")]
    [InlineData(".9", "0", ".8")]
    public void No_other_demand_promises_more(string chance, string cost, string highest)
    {
        var conflict = new CostlyConflict(Number(chance), Number(cost));
        Rational most = conflict.RiskAndReturn(Number(highest)).Expected;
        for (int part = 0; part <= 100; part++)
        {
            Rational demand = Rational.Of(part, 100);
            Rational war = Rational.Min(
                Rational.One,
                Rational.Max(Rational.Zero, (demand - Number(chance)) / Number(highest))
            );
            Assert.True(((Rational.One - war) * demand) + (war * conflict.Least) <= most);
        }
    }

    [Theory]
    [InlineData(".9", "1.23", "1", true)]
    [InlineData(".5", "1.23", "1.36", false)]
    public void Who_will_be_weaker_fights_now_if_the_other_grows_fast(
        string later,
        string war,
        string peace,
        bool isWar
    )
    {
        var problem = new CommitmentProblem(Number(".3"), Number(later), Number(".9"), Number(".1"));
        Assert.Equal((Number(war), Number(peace), isWar), (problem.WarNow, problem.BestPeace, problem.IsWar));
    }

    [Fact]
    public void Inspection_takes_the_place_of_trust()
    {
        var game = new TrustGame(10, 4, -20, 0);
        Assert.Equal(0.769231, game.NeededTrust()!.Value.ToDouble(), 6);
        TrustGame inspected = game.WithInspection(Number(".8"), -2);
        Assert.Equal(Number("-5.6"), inspected.Sucker);
        Assert.Equal(0.482759, inspected.NeededTrust()!.Value.ToDouble(), 6);
        Assert.Throws<ArgumentOutOfRangeException>(() => game.WithInspection(2, 0));
    }

    [Fact]
    public void A_future_to_lose_holds_cooperation_up()
    {
        Assert.Equal(Rational.Of(1, 2), new TrustGame(3, 5, 0, 1).NeededPatience());
        Assert.Equal(Rational.Zero, new TrustGame(3, 2, 0, 1).NeededPatience());
        Assert.Null(new TrustGame(1, 5, 0, 1).NeededPatience());
    }

    [Fact]
    public void Where_trust_decides_nothing_it_says_so()
    {
        Assert.Null(new TrustGame(3, 5, 0, 1).NeededTrust());
        Assert.Equal(Rational.Zero, new TrustGame(3, 2, 1, 0).NeededTrust());
    }

    [Fact]
    public void A_concession_in_small_enough_parts_holds_to_the_last()
    {
        var concession = new StagedConcession(10, 3, Number(".9"));
        Assert.Equal(4, concession.LeastParts);
        Assert.False(concession.Holds(3));
        Assert.True(concession.Holds(4));
        Assert.Null(new StagedConcession(10, 0, Number(".9")).LeastParts);
        Assert.Equal(3, new StagedConcession(9, 3, 1).LeastParts);
    }

    [Fact]
    public void Impossible_numbers_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CostlyConflict(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CostlyConflict(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CostlyConflict(0, 0).RiskAndReturn(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommitmentProblem(0, 0, 2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StagedConcession(0, 1, 1));
    }

    private static Rational Number(string text) => Rational.Parse(text);
}
