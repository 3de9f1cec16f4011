using CsCheck;
using Entente.Explaining.Checking.Sums;

namespace Entente.Tests.Explaining;

public class SumSearchTests
{
    // Up to five parts of up to four rows, one to three sums, beginning so that some can be reached and some cannot.
    private static readonly Gen<(Int128[] Start, Int128[][] Tables)> Problems =
        from width in Gen.Int[1, 3]
        from start in Gen.Int[-60, 10].Array[width]
        from sizes in Gen.Int[1, 4].Array[1, 5]
        from numbers in Gen.Int[-5, 20].Array[60]
        select (
            (Int128[])[.. start],
            (Int128[][])
                [
                    .. sizes.Select(
                        (size, part) =>
                            (Int128[])[.. numbers.Skip(part * 12).Take(size * width).Select(each => (Int128)each)]
                    ),
                ]
        );

    [Fact]
    public void It_finds_a_choice_exactly_where_going_through_all_finds_one() =>
        Problems.Sample(
            problem =>
                Assert.Equal(
                    Reaches(problem.Start, problem.Tables, 0),
                    new SumSearch(problem.Start, problem.Tables, TestContext.Current.CancellationToken).Exists()
                ),
            iter: 20_000,
            seed: "0000KXz3ZtR4"
        );

    [Fact]
    public void That_nothing_is_left_is_seen_where_every_sum_alone_and_every_average_could_be_had()
    {
        // Each of forty parts gives two to the one or to the other, together eighty: no bound tells that odd numbers cannot be had.
        Int128[][] tables = [.. Enumerable.Range(0, 40).Select(_ => (Int128[])[2, 0, 0, 2])];
        bool? Exists(Int128 one, Int128 other) =>
            new SumSearch([-one, -other], tables, TestContext.Current.CancellationToken).Exists();

        Assert.True(Exists(40, 40));
        Assert.True(Exists(78, 2));
        Assert.False(Exists(39, 41));
        Assert.False(Exists(1, 79));
    }

    [Fact]
    public void A_part_of_which_nothing_is_left_leaves_nothing() =>
        Assert.False(
            new SumSearch(
                [0],
                [
                    [1],
                    [],
                ],
                TestContext.Current.CancellationToken
            ).Exists()
        );

    private static bool Reaches(Int128[] sums, Int128[][] tables, int part)
    {
        if (part == tables.Length)
        {
            return Array.TrueForAll(sums, sum => sum >= 0);
        }

        for (int row = 0; row < tables[part].Length; row += sums.Length)
        {
            int from = row;
            if (Reaches([.. sums.Select((sum, i) => sum + tables[part][from + i])], tables, part + 1))
            {
                return true;
            }
        }

        return false;
    }
}
