namespace Entente.Explaining.Points;

/// <summary>Sums of contributions over some groups of issues, each with the demands that it breaks: those that no other makes superfluous.</summary>
/// <remarks>
/// A point makes another superfluous when it is at least as much for every party and breaks no demand that the other does not break: whatever the rest of the outcome
/// is, what the other reaches it reaches, too. So every question about the most that can be had while breaking the fewest demands has its answer among the points.
/// </remarks>
internal sealed class PointSet
{
    private readonly PointSet? left;
    private readonly PointSet? right;
    private readonly int group;
    private readonly int[] leftPlaces;
    private readonly int[] rightPlaces;

    private PointSet(
        int parties,
        Int128[] sums,
        ulong[] broken,
        int group,
        PointSet? left,
        int[] leftPlaces,
        PointSet? right,
        int[] rightPlaces
    )
    {
        Parties = parties;
        Sums = sums;
        Broken = broken;
        this.group = group;
        this.left = left;
        this.right = right;
        this.leftPlaces = leftPlaces;
        this.rightPlaces = rightPlaces;
    }

    public int Parties { get; }

    public int Count => Broken.Length;

    /// <summary>By point, parties side by side.</summary>
    public Int128[] Sums { get; }

    /// <summary>By point: limits and positions that are not met; fallbacks are not looked at here.</summary>
    public ulong[] Broken { get; }

    public ReadOnlySpan<Int128> SumsAt(int point) => Sums.AsSpan(point * Parties, Parties);

    /// <summary>The one point of no group at all.</summary>
    public static PointSet Nothing(int parties) => new(parties, new Int128[parties], [0], -1, null, [], null, []);

    /// <summary>Rows of one group.</summary>
    /// <param name="group">The number of the group.</param>
    /// <param name="candidates">The sums and demands of the rows.</param>
    public static PointSet OfRows(int group, Candidates candidates)
    {
        candidates.Prune();
        return new PointSet(
            candidates.Parties,
            candidates.Sums(),
            candidates.Broken(),
            group,
            null,
            candidates.Firsts(),
            null,
            []
        );
    }

    /// <summary>Every point of one set with every point of another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other, about other groups.</param>
    /// <param name="mostPoints">How many points there may be.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="Analysis.UnsupportedScenarioException">There are more points than that.</exception>
    public static PointSet Join(PointSet left, PointSet right, int mostPoints, CancellationToken cancellation)
    {
        if (left.IsNothing || right.IsNothing)
        {
            return left.IsNothing ? right : left;
        }

        int parties = left.Parties;
        var candidates = new Candidates(parties, mostPoints, cancellation);
        Span<Int128> sums = stackalloc Int128[parties];
        for (int i = 0; i < left.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int j = 0; j < right.Count; j++)
            {
                for (int party = 0; party < parties; party++)
                {
                    sums[party] = left.Sums[(i * parties) + party] + right.Sums[(j * parties) + party];
                }

                candidates.Add(sums, left.Broken[i] | right.Broken[j], i, j);
            }
        }

        candidates.Prune();
        return new PointSet(
            parties,
            candidates.Sums(),
            candidates.Broken(),
            -1,
            left,
            candidates.Firsts(),
            right,
            candidates.Seconds()
        );
    }

    /// <summary>Writes, by group, the row that a point has there.</summary>
    public void RowsAt(int point, Span<int> rows)
    {
        if (group >= 0)
        {
            rows[group] = leftPlaces[point];
        }
        else if (left is not null && right is not null)
        {
            left.RowsAt(leftPlaces[point], rows);
            right.RowsAt(rightPlaces[point], rows);
        }
    }

    private bool IsNothing => group < 0 && left is null;
}
