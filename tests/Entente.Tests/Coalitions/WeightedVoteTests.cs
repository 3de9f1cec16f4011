using CsCheck;
using Entente.Coalitions;
using Entente.Numbers;

namespace Entente.Tests.Coalitions;

public sealed class WeightedVoteTests
{
    [Theory]
    [InlineData(51, "50 49 1", "2/3 1/6 1/6", "3/5 1/5 1/5")]
    [InlineData(6, "4 3 2 1", "5/12 1/4 1/4 1/12", "5/12 1/4 1/4 1/12")]
    [InlineData(12, "4 4 4 2 2 1", "7/30 7/30 7/30 3/20 3/20 0", "5/21 5/21 5/21 1/7 1/7 0")]
    public void Power_is_not_weight(int quota, string weights, string shapleyShubik, string banzhaf)
    {
        var vote = new WeightedVote(quota, Numbers(weights));
        Assert.Equal(Numbers(shapleyShubik), vote.ShapleyShubik());
        Assert.Equal(Numbers(banzhaf), vote.Banzhaf());
    }

    [Fact]
    public void The_Security_Council_of_fifteen_is_ruled_by_five()
    {
        // Nine of fifteen, all five permanent members among them: 39 of 7 x 5 + 10 x 1.
        var council = new WeightedVote(
            39,
            [.. Enumerable.Repeat<Rational>(7, 5), .. Enumerable.Repeat<Rational>(1, 10)]
        );
        Assert.Equal([0, 1, 2, 3, 4], council.Vetoes);
        Assert.Equal(848, (int)council.Swings()[0]);
        Assert.Equal(84, (int)council.Swings()[14]);
        Assert.Equal(Rational.Of(421, 2145), council.ShapleyShubik()[0]);
        Assert.Equal(Rational.Of(4, 2145), council.ShapleyShubik()[14]);
    }

    [Fact]
    public void Counting_by_weight_is_counting_one_by_one() =>
        Gen.Select(Gen.Int[0, 8].Array[1, 6].Where(weights => weights.Sum() > 0), Gen.Int[1, 40])
            .Sample(
                (weights, at) =>
                {
                    int quota = (at % weights.Sum()) + 1;
                    var vote = new WeightedVote(quota, [.. weights.Select(weight => (Rational)weight)]);
                    int voters = weights.Length;
                    int Weight(int group) => weights.Where((_, voter) => CoalitionGame.Has(group, voter)).Sum();
                    for (int voter = 0; voter < voters; voter++)
                    {
                        int swings = Enumerable
                            .Range(0, 1 << voters)
                            .Count(group =>
                                !CoalitionGame.Has(group, voter)
                                && Weight(group) < quota
                                && Weight(group) + weights[voter] >= quota
                            );
                        Assert.Equal(swings, (int)vote.Swings()[voter]);
                        Assert.Equal(Rational.Of(swings, 1 << (voters - 1)), vote.Decisiveness()[voter]);
                    }

                    var game = new CoalitionGame(
                        voters,
                        [.. Enumerable.Range(0, 1 << voters).Select(group => Weight(group) >= quota ? Rational.One : 0)]
                    );
                    Assert.Equal(game.Shapley(), vote.ShapleyShubik());
                    Assert.Equal(
                        Enumerable.Range(0, voters).Where(voter => Weight((1 << voters) - 1) - weights[voter] < quota),
                        vote.Vetoes
                    );
                }
            );

    [Fact]
    public void Fractions_are_weights_too()
    {
        var vote = new WeightedVote(Rational.Of(1, 2), Numbers("0.25 0.25 1/3"));
        Assert.Equal(Numbers("1/3 1/3 1/3"), vote.ShapleyShubik());
    }

    [Fact]
    public void Sixty_voters_of_different_weights_are_counted()
    {
        var vote = new WeightedVote(1000, [.. Enumerable.Range(1, 60).Select(weight => (Rational)weight)]);
        Assert.Equal(Rational.One, vote.ShapleyShubik().Aggregate(Rational.Zero, (sum, each) => sum + each));
    }

    [Fact]
    public void Votes_in_which_nothing_could_pass_or_fail_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new WeightedVote(4, [1, 2]));
        Assert.Throws<ArgumentException>(() => new WeightedVote(0, [1, 2]));
        Assert.Throws<ArgumentException>(() => new WeightedVote(1, []));
        Assert.Throws<ArgumentException>(() => new WeightedVote(1, [2, -1]));

        // Every group of these has a sum of its own.
        Rational[] powers = [.. Enumerable.Range(0, 40).Select(power => (Rational)(1L << power))];
        Assert.Throws<ArgumentException>(() => new WeightedVote(1L << 39, powers));
    }

    private static Rational[] Numbers(string text) => [.. text.Split(' ').Select(each => Rational.Parse(each))];
}
