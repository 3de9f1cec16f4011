using Entente.Bargaining;
using Entente.Exchanges;
using static Entente.Tests.Exchanges.Cases;

namespace Entente.Tests.Exchanges;

public sealed class CommitmentRecordTests
{
    [Fact]
    public void Every_commitment_seen_moves_the_chance_of_the_next()
    {
        var record = new CommitmentRecord(1, 1, [new("one", true), new("two", true), new("three", false)]);
        Assert.Equal([Number("1/2"), Number("2/3"), Number("3/4"), Number("3/5")], record.Course);
        Assert.Equal(Number("3/5"), record.NextKept);

        // 3/5 times 4/6: that one is kept speaks for the next.
        Assert.Equal(Number("2/5"), record.ChanceOfKeeping(2));
        Assert.Equal(1, record.ChanceOfKeeping(0));
    }

    [Fact]
    public void Detection_that_may_fail_asks_for_more_patience_and_patience_for_less_detection()
    {
        var game = new TrustGame(3, 5, 0, 1);
        Assert.Equal(Number(".5"), game.NeededPatience());
        Assert.Equal(Number(".5"), game.NeededPatience(1));
        Assert.Equal(Number("2/3"), game.NeededPatience(Number(".5")));
        Assert.Null(game.NeededPatience(0));
        Assert.Equal(Number(".5"), game.NeededDetection(Number("2/3")));
        Assert.Null(game.NeededDetection(Number(".4")));
        Assert.Equal(0, new TrustGame(5, 3, 0, 1).NeededDetection(0));
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("1", "0")]
    public void A_prior_that_rules_something_out_is_refused(string kept, string broken) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommitmentRecord(Number(kept), Number(broken), []));
}
