using CsCheck;
using Entente.Strategies.Models;

namespace Entente.Tests.Strategies.Models;

public class RankAgreementTests
{
    [Fact]
    public void It_counts_as_the_definition_does() =>
        Gen.Select(Gen.Int[0, 6].Array[0, 60], Gen.Int[0, 6].Array[60])
            .Sample(
                (first, second) =>
                {
                    double[] x = [.. first.Select(each => (double)each)];
                    double[] y = [.. second.Take(first.Length).Select(each => (double)each)];

                    Assert.Equal(Naive(x, y), RankAgreement.Of(x, y));
                },
                iter: 500
            );

    [Fact]
    public void A_worked_example()
    {
        // Pairs: 12 and 13 agree, 23 is tied in the second; with 4: 14 agrees, 24 and 34 are opposed.
        RankAgreement ranks = RankAgreement.Of([1, 2, 3, 4], [1, 5, 5, 4]);

        Assert.Equal(new RankAgreement(3, 2, 0, 1, 0), ranks);
        Assert.Equal(1 / Math.Sqrt(6 * 5), ranks.TauB!.Value, 1e-15);
        Assert.Equal(2.5 / 6, ranks.Distance!.Value, 1e-15);
    }

    [Fact]
    public void The_same_order_is_1_and_the_opposite_minus_1()
    {
        double[] up = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];
        double[] down = [.. up.Reverse()];

        Assert.Equal(1, RankAgreement.Of(up, up).TauB);
        Assert.Equal(0, RankAgreement.Of(up, up).Distance);
        Assert.Equal(-1, RankAgreement.Of(up, down).TauB);
        Assert.Equal(1, RankAgreement.Of(up, down).Distance);
    }

    [Fact]
    public void A_score_that_is_the_same_for_everything_orders_nothing()
    {
        RankAgreement ranks = RankAgreement.Of([1, 1, 1], [1, 2, 3]);

        Assert.Null(ranks.TauB);
        Assert.Equal(0.5, ranks.Distance);
        Assert.Null(RankAgreement.Of([1], [1]).Distance);
    }

    [Fact]
    public void A_million_scores_take_no_square()
    {
        const int count = 1 << 20;
        double[] x = [.. Enumerable.Range(0, count).Select(i => (double)i)];
        double[] y = [.. Enumerable.Range(0, count).Select(i => (double)(i ^ 1))];

        // Neighbours have changed places: one discordant pair in two things.
        Assert.Equal(count / 2, RankAgreement.Of(x, y).Discordant);
    }

    private static RankAgreement Naive(double[] x, double[] y)
    {
        long concordant = 0;
        long discordant = 0;
        long first = 0;
        long second = 0;
        long both = 0;
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int sign = Math.Sign(x[i] - x[j]) * Math.Sign(y[i] - y[j]);
                concordant += sign > 0 ? 1 : 0;
                discordant += sign < 0 ? 1 : 0;
                both += x[i] == x[j] && y[i] == y[j] ? 1 : 0;
                first += x[i] == x[j] && y[i] != y[j] ? 1 : 0;
                second += x[i] != x[j] && y[i] == y[j] ? 1 : 0;
            }
        }

        return new RankAgreement(concordant, discordant, first, second, both);
    }
}
