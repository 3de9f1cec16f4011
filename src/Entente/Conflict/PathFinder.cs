using System.Collections.Immutable;
using Entente.Conflict.Paths;

namespace Entente.Conflict;

/// <summary>Finds the ways in which a conflict can go from one state to another (status-quo analysis (Li, Kilgour and Hipel 2005)).</summary>
/// <remarks>Nobody moves twice in a row, for two moves of one decision maker in a row are one move of its. A path through all moves visits no state twice.</remarks>
public static class PathFinder
{
    /// <summary>How many moves it takes to get from a state to every other.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="moves">Which moves count.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>By state, the least number of moves; -1 where none lead there. Each pair of a state and who moved last is visited once.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<int> Distances(
        ConflictGraph graph,
        int from,
        PathMoves moves,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Check(graph, from);
        return [.. new PathSearch(graph, from, moves, new Course(1, progress, cancellation)).Distances];
    }

    /// <summary>All shortest paths.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="moves">Which moves count.</param>
    /// <param name="most">How many paths are listed, from 1.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ConflictPaths Shortest(
        ConflictGraph graph,
        int from,
        int to,
        PathMoves moves,
        int most = 100,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        Check(graph, from);
        Check(graph, to);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var search = new PathSearch(graph, from, moves, new Course(2, progress, cancellation));
        ImmutableArray<ImmutableArray<ConflictMove>> paths = search.ShortestTo(to, most + 1);
        return new ConflictPaths(from, to, moves)
        {
            Length = search.Distances[to] < 0 ? null : search.Distances[to],
            Paths = [.. paths.Take(most)],
            IsComplete = paths.Length <= most,
        };
    }

    /// <summary>All paths that visit no state twice.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end.</param>
    /// <param name="moves">Which moves count.</param>
    /// <param name="longest">The most moves of a path, from 1.</param>
    /// <param name="most">How many paths are listed, from 1; the shortest are.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ConflictPaths All(
        ConflictGraph graph,
        int from,
        int to,
        PathMoves moves,
        int longest = 6,
        int most = 100,
        CancellationToken cancellation = default
    )
    {
        Check(graph, from);
        Check(graph, to);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ImmutableArray<ImmutableArray<ConflictMove>> paths = new SimplePaths(graph, to, moves, cancellation).From(
            from,
            longest,
            most + 1
        );
        return new ConflictPaths(from, to, moves)
        {
            Length = paths.IsEmpty ? null : paths[0].Length,
            Paths = [.. paths.Take(most)],
            IsComplete = paths.Length <= most,
        };
    }

    private static void Check(ConflictGraph graph, int state)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count);
    }
}
