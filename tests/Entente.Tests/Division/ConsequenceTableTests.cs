using CsCheck;
using Entente.Division;
using Entente.Numbers;

namespace Entente.Tests.Division;

public sealed class ConsequenceTableTests
{
    private static readonly Objective Less = new("minutes", IsMoreBetter: false);
    private static readonly Objective More = new("rooms", IsMoreBetter: true);

    [Fact]
    public void What_is_nowhere_better_is_ruled_out()
    {
        ConsequenceTable table = Table([Less, More], [30, 5], [30, 4], [20, 3]);
        Assert.True(table.Dominates(0, 1));
        Assert.False(table.Dominates(0, 2));
        SwapCourse course = table.Decide([]);
        Assert.Equal([new SwapStep.RuledOut(1, 0, IsPractical: false)], course.Steps);
        Assert.Equal([0, 2], course.Left);
        Assert.Equal(0, course.Next);
    }

    [Fact]
    public void A_slight_advantage_does_not_save_what_is_worse_elsewhere()
    {
        var cost = new Objective("cost", IsMoreBetter: false, Slight: 50);
        ConsequenceTable table = Table([Less, cost], [25, 1900], [45, 1850]);
        Assert.False(table.Dominates(0, 1));
        Assert.True(table.DominatesInPractice(0, 1));
        Assert.Equal([new SwapStep.RuledOut(1, 0, IsPractical: true)], table.Decide([]).Steps);
        Assert.Equal([0, 1], Table([Less, cost with { Slight = 49 }], [25, 1900], [45, 1850]).Decide([]).Left);
    }

    [Fact]
    public void A_swap_makes_an_objective_equal_and_the_rest_decides()
    {
        // Ten minutes more are made up for by a room; then only rooms are left to compare.
        ConsequenceTable table = Table([Less, More], [30, 5], [20, 3]);
        SwapCourse course = table.Decide([new EvenSwap(1, 0, 30, 1, 4)]);
        Assert.Equal([new SwapStep.Swapped(0), new SwapStep.RuledOut(1, 0, IsPractical: false)], course.Steps);
        Assert.Equal([0], course.Left);
        Assert.Null(course.Next);
        Assert.Equal(4, course.Table[1, 1]);
        Assert.Empty(course.Uneven);
    }

    [Theory]
    [InlineData(10, 4, 1, 1)]
    [InlineData(30, 2, -1, -1)]
    [InlineData(20, 4, 0, 1)]
    [InlineData(30, 3, -1, 0)]
    public void A_swap_that_makes_nothing_up_is_told(int to, int paidTo, int changed, int paid)
    {
        // Less of the first is better, and more of the second.
        ConsequenceTable table = Table([Less, More], [20, 3], [25, 9], [12, 1]);
        SwapCourse course = table.Decide([new EvenSwap(2, 0, 13, 1, 2), new EvenSwap(0, 0, to, 1, paidTo)]);
        Assert.Equal([new UnevenSwap(1, changed, paid)], course.Uneven);
    }

    [Fact]
    public void A_swap_that_no_longer_matters_is_passed_over()
    {
        ConsequenceTable table = Table([Less, More], [30, 5], [40, 3]);
        Assert.Contains(new SwapStep.Skipped(0), table.Decide([new EvenSwap(1, 0, 30, 1, 4)]).Steps);
    }

    [Fact]
    public void Alternatives_that_nothing_tells_apart_are_all_left()
    {
        SwapCourse course = Table([Less], [3], [3]).Decide([]);
        Assert.Equal([0, 1], course.Left);
        Assert.Empty(course.Open);
    }

    [Fact]
    public void What_is_left_nothing_beats_and_what_was_ruled_out_something_did() =>
        Gen.Int[0, 3]
            .Array[3]
            .Array[1, 6]
            .Sample(rows =>
            {
                ConsequenceTable table = Table([Less, More, More with { Name = "light" }], rows);
                SwapCourse course = table.Decide([]);
                for (int alternative = 0; alternative < rows.Length; alternative++)
                {
                    bool isBeaten = Enumerable.Range(0, rows.Length).Any(other => table.Dominates(other, alternative));
                    Assert.Equal(isBeaten, !course.Left.Contains(alternative));
                }
            });

    [Fact]
    public void Tables_and_swaps_that_fit_nothing_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Table([Less]));
        Assert.Throws<ArgumentException>(() => Table([Less], [1, 2]));
        Assert.Throws<ArgumentException>(() => Table([Less, More], [1, 2]).Decide([new EvenSwap(0, 0, 1, 0, 1)]));
        Assert.Throws<ArgumentException>(() => Table([Less, More], [1, 2]).Decide([new EvenSwap(1, 0, 1, 1, 1)]));
    }

    private static ConsequenceTable Table(Objective[] objectives, params int[][] rows) =>
        new(objectives, [.. rows.Select(row => row.Select(each => (Rational)each).ToArray())]);
}
