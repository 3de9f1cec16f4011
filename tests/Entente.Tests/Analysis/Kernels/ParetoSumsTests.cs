using System.Numerics;
using CsCheck;
using Entente.Analysis.Kernels;

namespace Entente.Tests.Analysis.Kernels;

public sealed class ParetoSumsTests
{
    [Fact]
    public void Two_issues_give_the_sums_that_are_not_dominated()
    {
        // Sums: (3,0)+(2,0)=(5,0), (3,0)+(0,1)=(3,1), (0,3)+(2,0)=(2,3), (0,3)+(0,1)=(0,4).
        SumFrontier<long> frontier = Frontier<long>(
            [
                [3, 0, 0, 3],
                [2, 0, 0, 1],
            ],
            2
        );
        Assert.Equal([5, 0, 3, 1, 2, 3, 0, 4], frontier.Rows);
    }

    [Fact]
    public void Equal_sums_count_once_and_the_first_rows_are_recovered()
    {
        SumFrontier<long> frontier = Frontier<long>(
            [
                [1, 0, 0, 1],
                [1, 0, 0, 1],
            ],
            2
        );
        Assert.Equal([2, 0, 1, 1, 0, 2], frontier.Rows);
        Assert.Equal([0, 1], frontier.Recover(1));
    }

    [Fact]
    public void Without_components_there_is_the_sum_of_nothing() => Assert.Equal([0, 0, 0], Frontier<long>([], 3).Rows);

    [Fact]
    public void An_empty_component_leaves_no_sums() =>
        Assert.Equal(
            0,
            Frontier(
                [
                    [1, 2],
                    [],
                ],
                2
            ).Count
        );

    [Fact]
    public void Too_many_points_are_reported_with_the_component_at_which_they_arise()
    {
        long[] pie = [0, 2, 1, 1, 2, 0];
        SumFrontierResult<long> result = ParetoSums.Of<long>([pie, pie, pie], 2, maxPoints: 6);
        Assert.Equal(new SumFrontierResult<long>.OverBudget(0, 7), result);
        Assert.IsType<SumFrontierResult<long>.Complete>(ParetoSums.Of<long>([pie, pie, pie], 2, maxPoints: 7));
    }

    [Fact]
    public void A_cancelled_run_ends() =>
        Assert.Throws<OperationCanceledException>(() =>
            ParetoSums.Of<long>(
                [
                    [1, 2],
                ],
                2,
                cancellation: new CancellationToken(true)
            )
        );

    [Fact]
    public void Progress_ends_at_the_whole()
    {
        var seen = new List<double>();
        ParetoSums.Of<long>(
            [
                [1, 2],
                [3, 4],
            ],
            2,
            progress: new Recorder(seen)
        );
        Assert.Equal([0.5, 1], seen);
    }

    [Fact]
    public void Maximal_sums_are_those_of_the_definition() =>
        SumTables.Any.Sample(
            input =>
            {
                SumFrontier<long> frontier = Frontier(input.Tables, input.Parties);
                Assert.Equal(
                    NaiveSums.Maximal(NaiveSums.All(input.Tables, input.Parties)).SelectMany(row => row),
                    frontier.Rows.ToArray()
                );
            },
            iter: 3000
        );

    [Fact]
    public void Maximal_sums_of_two_parties_are_those_of_the_definition() =>
        SumTables.Bilateral.Sample(
            input =>
            {
                SumFrontier<long> frontier = Frontier(input.Tables, 2);
                Assert.Equal(
                    NaiveSums.Maximal(NaiveSums.All(input.Tables, 2)).SelectMany(row => row),
                    frontier.Rows.ToArray()
                );
            },
            iter: 300
        );

    [Fact]
    public void Recovered_rows_are_the_first_combination_that_gives_the_sum() =>
        SumTables.Any.Sample(
            input =>
            {
                SumFrontier<long> frontier = Frontier(input.Tables, input.Parties);
                List<long[]> all = NaiveSums.All(input.Tables, input.Parties);
                for (int i = 0; i < frontier.Count; i++)
                {
                    int first = all.FindIndex(sum => frontier[i].SequenceEqual(sum));
                    int[] rows = frontier.Recover(i);
                    int code = 0;
                    for (int k = 0; k < rows.Length; k++)
                    {
                        code = (code * (input.Tables[k].Length / input.Parties)) + rows[k];
                    }

                    Assert.Equal(first, code);
                }
            },
            iter: 1000
        );

    [Fact]
    public void A_target_is_reached_by_a_suffix_when_some_sum_of_it_is_at_least_as_large() =>
        Gen.Select(SumTables.Any, Gen.Long[-100, 100].Array[6])
            .Sample(
                (input, around) =>
                {
                    SumFrontier<long> frontier = Frontier(input.Tables, input.Parties);
                    for (int k = 0; k <= input.Tables.Length; k++)
                    {
                        List<long[]> all = NaiveSums.All(input.Tables[k..], input.Parties);
                        long[][] maximal = NaiveSums.Maximal(all);
                        long[] target = [.. all[all.Count / 2].Zip(around, (number, offset) => number + offset)];
                        Assert.Equal(all.Exists(sum => NaiveSums.IsAtLeast(sum, target)), frontier.Reaches(k, target));
                        Assert.Equal(maximal.Any(target.SequenceEqual), frontier.Contains(k, target));
                        Assert.True(frontier.Contains(k, maximal[^1]));
                    }
                },
                iter: 1000
            );

    [Fact]
    public void The_number_type_makes_no_difference() =>
        SumTables.Any.Sample(
            input =>
            {
                long[] expected = Frontier(input.Tables, input.Parties).Rows.ToArray();
                Int128 factor = Int128.One << 60;
                Int128[][] wide = [.. input.Tables.Select(table => Array.ConvertAll(table, x => factor * x))];
                Assert.Equal(expected.Select(x => factor * x), Frontier(wide, input.Parties).Rows.ToArray());
                BigInteger[][] big = [.. input.Tables.Select(table => Array.ConvertAll(table, x => Cubed(x)))];
                Assert.Equal(
                    NaiveSums.Maximal(NaiveSums.All(big, input.Parties)).SelectMany(row => row),
                    Frontier(big, input.Parties).Rows.ToArray()
                );
            },
            iter: 300
        );

    private static BigInteger Cubed(long x) => BigInteger.Pow(x, 3);

    private static SumFrontier<T> Frontier<T>(IReadOnlyList<T[]> tables, int parties)
        where T : struct, IBinaryInteger<T> =>
        Assert.IsType<SumFrontierResult<T>.Complete>(ParetoSums.Of(tables, parties)).Frontier;

    private sealed class Recorder(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}
