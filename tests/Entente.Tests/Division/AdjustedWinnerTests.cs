using CsCheck;
using Entente.Division;
using Entente.Numbers;

namespace Entente.Tests.Division;

public sealed class AdjustedWinnerTests
{
    // Points that sum to 100 for both.
    private static readonly Gen<Rational[]> Points = Gen.Int[0, 30]
        .Array[5]
        .Where(points => points.Sum() > 0)
        .Select(points => points.Select(each => Rational.Of(each * 100L, points.Sum())).ToArray());

    [Theory]
    // Palm Beach is the second good.
    [InlineData("10/38 40/20 10/30 38/10 2/2", 78, 70, "1:2/15", "218/3")]
    [InlineData("4/22 10/20 50/25 6/3 15/15 1/8 10/2 4/5", 66, 70, "4:2/15", "68")]
    [InlineData("50/40 20/30 15/10 10/10 5/10", 65, 50, "0:1/6", "170/3")]
    [InlineData("10/5 10/20 15/20 11/14 20/30 15/6 5/1 2/1 10/2 2/1", 44, 84, "3:1 2:3/7", "430/7")]
    [InlineData("17/22 10/24 15/4 15/15 2/10 14/15 27/10", 57, 71, "5:14/29", "1849/29")]
    [InlineData("35/55 10/5 20/10 10/5 5/20 20/5", 60, 75, "0:1/6", "395/6")]
    [InlineData("22/9 22/15 15/15 14/3 11/15 6/5 4/11 2/7 2/7 2/13", 64, 68, "2:2/15", "66")]
    public void Divisions_of_the_literature_come_out(
        string points,
        int first,
        int second,
        string transfers,
        string final
    )
    {
        Rational[] own = [.. points.Split(' ').Select(pair => Rational.Parse(pair.Split('/')[0]))];
        Rational[] other = [.. points.Split(' ').Select(pair => Rational.Parse(pair.Split('/')[1]))];
        AdjustedDivision division = AdjustedWinner.Divide(own, other);
        Assert.Equal(new PointTotals(first, second), division.Initial);
        Assert.Equal(
            transfers,
            string.Join(' ', division.Transfers.Select(each => $"{each.Good}:{Quotient(each.Part)}"))
        );
        Assert.All(division.Transfers, each => Assert.Equal(first < second, each.IsToFirst));
        Assert.Equal(new PointTotals(Rational.Parse(final), Rational.Parse(final)), division.Final);
        Assert.True(division.IsEquitable);
    }

    [Fact]
    public void Both_have_the_same_and_neither_would_swap_and_one_good_at_most_is_split() =>
        Gen.Select(Points, Points)
            .Sample(
                (first, second) =>
                {
                    AdjustedDivision division = AdjustedWinner.Divide(first, second);
                    Rational own = Worth(first, division.FirstShares);
                    Rational other = Worth(second, [.. division.FirstShares.Select(share => Rational.One - share)]);
                    Assert.Equal(division.Final, new PointTotals(own, other));
                    Assert.True(division.IsEquitable);
                    Assert.True(own >= 50);
                    Assert.True(division.FirstShares.Count(share => !share.IsWhole) <= 1);
                    Assert.Equal(division.SplitGood is null, division.FirstShares.All(share => share.IsWhole));
                }
            );

    [Fact]
    public void No_exchange_of_parts_of_two_goods_is_better_for_both() =>
        Gen.Select(Points, Points)
            .Sample(
                (first, second) =>
                {
                    // The first holds nothing that it values relatively less than something that the second holds.
                    AdjustedDivision division = AdjustedWinner.Divide(first, second);
                    for (int held = 0; held < first.Length; held++)
                    {
                        for (int wished = 0; wished < first.Length; wished++)
                        {
                            bool canTrade =
                                division.FirstShares[held] > Rational.Zero
                                && division.FirstShares[wished] < Rational.One;
                            Assert.False(canTrade && first[wished] * second[held] > first[held] * second[wished]);
                        }
                    }
                }
            );

    [Fact]
    public void Who_is_called_first_matters_only_for_ties() =>
        Gen.Select(Points, Points)
            .Where((first, second) => first.Zip(second).All(pair => pair.First != pair.Second))
            .Sample(
                (first, second) =>
                {
                    AdjustedDivision division = AdjustedWinner.Divide(first, second);
                    AdjustedDivision swapped = AdjustedWinner.Divide(second, first);
                    Assert.Equal(division.Final.First, swapped.Final.First);
                }
            );

    [Fact]
    public void Points_that_cannot_be_compared_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Divide([], []));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Divide([1], [1, 2]));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Divide([1, 2], [1, 3]));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Divide([-1, 2], [0, 1]));
        Assert.Throws<ArgumentException>(() => AdjustedWinner.Divide([0], [0]));
    }

    private static Rational Worth(Rational[] points, IReadOnlyList<Rational> shares) =>
        points.Select((each, good) => each * shares[good]).Aggregate(Rational.Zero, (sum, each) => sum + each);

    private static string Quotient(Rational number) =>
        number.IsWhole ? number.ToString() : $"{number.Numerator}/{number.Denominator}";
}
