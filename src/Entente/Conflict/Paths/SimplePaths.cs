using System.Collections.Immutable;

namespace Entente.Conflict.Paths;

/// <summary>Lists paths that visit no state twice, the shortest first.</summary>
internal sealed class SimplePaths(ConflictGraph graph, int to, PathMoves moves, CancellationToken cancellation)
{
    private readonly List<ImmutableArray<ConflictMove>> found = [];
    private bool isAsLong;

    /// <summary>The paths of at most so many moves, up to so many.</summary>
    public ImmutableArray<ImmutableArray<ConflictMove>> From(int from, int longest, int most)
    {
        // By length, so that a cut leaves the shortest; where no way is so long, none is longer.
        isAsLong = true;
        for (int length = 0; length <= longest && found.Count < most && isAsLong; length++)
        {
            isAsLong = false;
            Follow(from, -1, length, [], [from], most);
        }

        return [.. found];
    }

    private void Follow(int state, int last, int left, ImmutableArray<ConflictMove> way, HashSet<int> seen, int most)
    {
        cancellation.ThrowIfCancellationRequested();
        isAsLong |= left == 0;
        if (state == to || left == 0)
        {
            if (state == to && left == 0)
            {
                found.Add(way);
            }

            return;
        }

        for (int maker = 0; maker < graph.DecisionMakers; maker++)
        {
            if (maker == last)
            {
                continue;
            }

            foreach (int next in AllowedMoves.From(graph, maker, state, moves))
            {
                if (found.Count < most && seen.Add(next))
                {
                    Follow(next, maker, left - 1, way.Add(new ConflictMove(maker, state, next)), seen, most);
                    seen.Remove(next);
                }
            }
        }
    }
}
