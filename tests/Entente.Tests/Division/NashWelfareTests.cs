using CsCheck;
using Entente.Division;
using Entente.Numbers;

namespace Entente.Tests.Division;

public sealed class NashWelfareTests
{
    private static readonly Gen<GoodsValues> AnyValues = Gen.Select(Gen.Int[2, 3], Gen.Int[1, 6])
        .SelectMany((parties, goods) => Gen.Int[0, 9].Array[goods].Where(own => own.Sum() > 0).Array[parties])
        .Select(Values);

    [Fact]
    public void Two_heirs_of_three_things()
    {
        // The first thing to one and the rest to the other: 7 x 8.
        WelfareResult result = NashWelfare.OfWholeGoods(
            Values([
                [7, 2, 1],
                [5, 3, 5],
            ])
        );
        Assert.True(result.IsExact);
        Assert.Equal(56, result.Division.Product);
        Assert.True(result.Division.IsEnvyFreeUpToOne);
    }

    [Fact]
    public void Branch_and_bound_finds_what_trying_all_finds() =>
        AnyValues.Sample(values =>
        {
            WelfareResult result = NashWelfare.OfWholeGoods(values);
            (int served, Rational product) = Naive(values);
            Assert.True(result.IsExact);
            Assert.Equal(served, result.Division.Worths.Count(worth => worth.Sign > 0));
            Assert.Equal(product, Positive(result.Division));
        });

    [Fact]
    public void Whole_goods_leave_envy_of_one_good_at_most_and_nothing_better_for_all() =>
        AnyValues.Sample(values =>
        {
            GoodsDivision division = NashWelfare.OfWholeGoods(values).Division;
            Assert.True(NashWelfare.OfWholeGoods(values).Served < values.Parties || division.IsEnvyFreeUpToOne);
            foreach (GoodsDivision other in All(values))
            {
                bool isBetter = false;
                bool isWorse = false;
                for (int party = 0; party < values.Parties; party++)
                {
                    isBetter |= other.Worths[party] > division.Worths[party];
                    isWorse |= other.Worths[party] < division.Worths[party];
                }

                Assert.False(isBetter && !isWorse);
            }
        });

    [Fact]
    public void Shares_leave_no_envy_and_waste_nothing() =>
        AnyValues.Sample(values =>
        {
            WelfareResult result = NashWelfare.OfShares(values);
            Assert.True(result.Factor < 1 + 1e-6);
            if (result.IsExact)
            {
                Assert.True(result.Division.IsEnvyFree);
                Assert.True(result.Division.IsProportional);

                // Prices that nobody would pay more than prove it: all that they would pay is an income each.
                Rational asked = Enumerable
                    .Range(0, values.Goods)
                    .Select(good =>
                        Enumerable
                            .Range(0, values.Parties)
                            .Select(party => values[party, good] / result.Division.Worths[party])
                            .Aggregate(Rational.Max)
                    )
                    .Aggregate((sum, each) => sum + each);
                Assert.Equal(values.Parties, asked);
            }
        });

    [Fact]
    public void Nearly_all_markets_of_three_are_solved_in_fractions()
    {
        WelfareResult result = NashWelfare.OfShares(
            Values([
                [5, 3, 2],
                [1, 6, 3],
                [4, 4, 2],
            ])
        );
        Assert.True(result.IsExact);
        Assert.Equal(Rational.One, result.Division.Shares.Aggregate(Rational.Zero, (sum, own) => sum + own[0]));
    }

    [Fact]
    public void A_good_that_two_want_alike_is_halved()
    {
        WelfareResult result = NashWelfare.OfShares(
            Values([
                [1],
                [3],
            ])
        );
        Assert.Equal([Rational.Of(1, 2)], result.Division.Shares[0]);
    }

    [Fact]
    public void Units_do_not_matter() =>
        Gen.Select(AnyValues, Gen.Int[1, 7])
            .Sample(
                (values, factor) =>
                {
                    var scaled = new GoodsValues([
                        .. Enumerable
                            .Range(0, values.Parties)
                            .Select(party =>
                                Enumerable
                                    .Range(0, values.Goods)
                                    .Select(good => values[party, good] * (party == 0 ? factor : 1))
                                    .ToArray()
                            ),
                    ]);
                    Assert.Equal(
                        NashWelfare.OfWholeGoods(values).Division.Product * factor,
                        NashWelfare.OfWholeGoods(scaled).Division.Product
                    );
                }
            );

    [Fact]
    public void Four_parties_and_sixteen_goods_are_divided_exactly()
    {
        int[][] worths =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(party =>
                    Enumerable
                        .Range(0, 16)
                        .Select(good => ((party * 7) + (good * good * 5) + (party * good * 3)) % 23)
                        .ToArray()
                ),
        ];
        WelfareResult result = NashWelfare.OfWholeGoods(Values(worths));
        Assert.True(result.IsExact);
        Assert.True(result.Division.IsEnvyFreeUpToOne);
    }

    [Fact]
    public void A_search_that_is_cut_short_says_how_far_it_may_be_off()
    {
        int[][] worths =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(party => Enumerable.Range(0, 16).Select(good => 10 + ((party + good) % 3)).ToArray()),
        ];
        WelfareResult result = NashWelfare.OfWholeGoods(Values(worths), mostNodes: 3);
        Assert.False(result.IsExact);
        Assert.True(result.Factor > 1);
        Assert.True(
            NashWelfare.OfWholeGoods(Values(worths), mostNodes: 100_000).Division.Product
                <= result.Division.Product * Rational.FromShortest(result.Factor)
        );
    }

    [Fact]
    public void Values_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() =>
            Values([
                [1, 2],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            Values([
                [1, 2],
                [1],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            Values([
                [0, 0],
                [1, 1],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            Values([
                [-1, 2],
                [1, 1],
            ])
        );
    }

    private static GoodsValues Values(int[][] worths) =>
        new([.. worths.Select(own => own.Select(each => (Rational)each).ToArray())]);

    private static IEnumerable<GoodsDivision> All(GoodsValues values)
    {
        int count = (int)Math.Pow(values.Parties, values.Goods);
        for (int code = 0; code < count; code++)
        {
            int[] owners = new int[values.Goods];
            for ((int rest, int good) = (code, 0); good < owners.Length; rest /= values.Parties, good++)
            {
                owners[good] = rest % values.Parties;
            }

            yield return new GoodsDivision(
                values,
                [
                    .. Enumerable
                        .Range(0, values.Parties)
                        .Select(party =>
                            owners.Select(owner => owner == party ? Rational.One : Rational.Zero).ToArray()
                        ),
                ]
            );
        }
    }

    private static (int Served, Rational Product) Naive(GoodsValues values) =>
        All(values).Select(division => (division.Worths.Count(worth => worth.Sign > 0), Positive(division))).Max();

    private static Rational Positive(GoodsDivision division) =>
        division.Worths.Where(worth => worth.Sign > 0).Aggregate(Rational.One, (product, worth) => product * worth);
}
