using Entente.Analysis;
using Entente.Explaining.Points;

namespace Entente.Tests.Explaining;

/// <summary>How many points stand beside each other, and how often they are compared, is bounded.</summary>
public sealed class CandidatesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void More_points_beside_each_other_than_there_may_be_are_refused(int parties)
    {
        Beside(parties, 100, mostPoints: 100).Prune();
        Assert.StartsWith(
            "More than 99 combinations of issues stand beside each other",
            Assert.Throws<UnsupportedScenarioException>(() => Beside(parties, 100, mostPoints: 99).Prune()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Three_parties_and_more_are_compared_so_often_and_no_more()
    {
        // Each of a hundred with all before it: 4,950 times.
        Beside(3, 100, mostComparisons: 4_950).Prune();
        Beside(2, 100, mostComparisons: 0).Prune();
        Assert.StartsWith(
            "With so many parties, more combinations of issues stand beside each other than an explanation compares;",
            Assert.Throws<UnsupportedScenarioException>(() => Beside(4, 100, mostComparisons: 4_949).Prune()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Comparing_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() =>
            Beside(3, 10, cancellation: new CancellationToken(canceled: true)).Prune()
        );

    // Points of which none is better than another for all.
    private static Candidates Beside(
        int parties,
        int count,
        int mostPoints = 1_000,
        long mostComparisons = Candidates.MostComparisons,
        CancellationToken cancellation = default
    )
    {
        var candidates = new Candidates(parties, mostPoints, cancellation, mostComparisons);
        var sums = new Int128[parties];
        for (int i = 0; i < count; i++)
        {
            sums[0] = i;
            sums[^1] = -i;
            candidates.Add(sums, 0, i, 0);
        }

        return candidates;
    }
}
