using System.Collections.Immutable;

namespace Entente.Conflict.Paths;

/// <summary>Goes out from a state, move by move, remembering who moved last.</summary>
internal sealed class PathSearch
{
    private readonly ConflictGraph graph;
    private readonly int from;
    private readonly PathMoves moves;
    private readonly Course course;

    // By state and last mover (the last entry: nobody yet), the number of moves; -1 for not reached.
    private readonly int[][] steps;

    public PathSearch(ConflictGraph graph, int from, PathMoves moves, Course course)
    {
        this.graph = graph;
        this.from = from;
        this.moves = moves;
        this.course = course;
        steps = new int[graph.DecisionMakers + 1][];
        for (int last = 0; last < steps.Length; last++)
        {
            steps[last] = new int[graph.Space.Count];
            Array.Fill(steps[last], -1);
        }

        Distances = new int[graph.Space.Count];
        Array.Fill(Distances, -1);
        Search();
    }

    /// <summary>By state, the least number of moves; -1 where none lead.</summary>
    public int[] Distances { get; }

    /// <summary>The shortest paths to a state, up to so many.</summary>
    public ImmutableArray<ImmutableArray<ConflictMove>> ShortestTo(int to, int most)
    {
        var found = new List<ImmutableArray<ConflictMove>>();
        if (to == from)
        {
            return
            [
                [],
            ];
        }

        if (Distances[to] < 0)
        {
            return [];
        }

        // Forward, along states that are on some shortest path: those are marked backwards first.
        bool[][] isOnWay = OnWayTo(to);
        Follow(from, graph.DecisionMakers, to, [], isOnWay, found, most);
        return [.. found];
    }

    private void Search()
    {
        CoursePart part = course.Part(((long)graph.DecisionMakers + 1) * graph.Space.Count);
        var queue = new Queue<(int State, int Last)>();
        steps[graph.DecisionMakers][from] = 0;
        Distances[from] = 0;
        queue.Enqueue((from, graph.DecisionMakers));
        while (queue.TryDequeue(out (int State, int Last) next))
        {
            part.Step();
            int done = steps[next.Last][next.State] + 1;
            for (int maker = 0; maker < graph.DecisionMakers; maker++)
            {
                if (maker == next.Last)
                {
                    continue;
                }

                foreach (int to in AllowedMoves.From(graph, maker, next.State, moves))
                {
                    if (steps[maker][to] < 0)
                    {
                        steps[maker][to] = done;
                        Distances[to] = Distances[to] < 0 ? done : Distances[to];
                        queue.Enqueue((to, maker));
                    }
                }
            }
        }

        part.End();
    }

    private bool[][] OnWayTo(int to)
    {
        bool[][] isOnWay = [.. steps.Select(each => new bool[each.Length])];
        int length = Distances[to];
        CoursePart part = course.Part(((long)graph.DecisionMakers + 1) * graph.Space.Count);
        var order = Enumerable
            .Range(0, steps.Length)
            .SelectMany(last =>
                Enumerable
                    .Range(0, steps[last].Length)
                    .Where(state => steps[last][state] >= 0 && steps[last][state] <= length)
                    .Select(state => (State: state, Last: last))
            )
            .OrderByDescending(each => steps[each.Last][each.State]);
        foreach ((int state, int last) in order)
        {
            part.Step();
            isOnWay[last][state] =
                (state == to && steps[last][state] == length)
                || Next(state, last).Any(next => isOnWay[next.Last][next.State]);
        }

        part.End();
        return isOnWay;
    }

    private IEnumerable<(int State, int Last)> Next(int state, int last) =>
        Enumerable
            .Range(0, graph.DecisionMakers)
            .Where(maker => maker != last)
            .SelectMany(maker =>
                AllowedMoves
                    .From(graph, maker, state, moves)
                    .Where(to => steps[maker][to] == steps[last][state] + 1)
                    .Select(to => (to, maker))
            );

    private void Follow(
        int state,
        int last,
        int to,
        ImmutableArray<ConflictMove> way,
        bool[][] isOnWay,
        List<ImmutableArray<ConflictMove>> found,
        int most
    )
    {
        if (state == to)
        {
            found.Add(way);
            return;
        }

        foreach ((int next, int maker) in Next(state, last))
        {
            if (found.Count >= most)
            {
                return;
            }

            if (isOnWay[maker][next])
            {
                Follow(next, maker, to, way.Add(new ConflictMove(maker, state, next)), isOnWay, found, most);
            }
        }
    }
}
