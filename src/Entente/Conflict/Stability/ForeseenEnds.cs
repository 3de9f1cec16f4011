using System.Collections.Immutable;

namespace Entente.Conflict.Stability;

/// <summary>What is foreseen at every horizon up to one, and the moves that lead there.</summary>
internal sealed class ForeseenEnds
{
    private readonly ConflictGraph graph;

    // By horizon from 0, decision maker and state.
    private readonly int[][][] ends;

    private readonly CancellationToken cancellation;

    private ForeseenEnds(ConflictGraph graph, int[][][] ends, CancellationToken cancellation)
    {
        this.graph = graph;
        this.ends = ends;
        this.cancellation = cancellation;
    }

    public static ForeseenEnds Of(ConflictGraph graph, int horizon, CancellationToken cancellation)
    {
        var foresight = new Foresight(graph);
        var course = new Course(horizon, null, cancellation);
        var ends = new int[horizon + 1][][];
        ends[0] = Copied(foresight);
        for (int i = 1; i <= horizon; i++)
        {
            foresight.Extend(course);
            ends[i] = Copied(foresight);
        }

        return new ForeseenEnds(graph, ends, cancellation);
    }

    /// <summary>Whether somebody who foresees so many moves would not move from a state.</summary>
    public bool Stays(int maker, int state, int horizon) => ends[horizon][maker][state] == state;

    /// <summary>A move and what follows it.</summary>
    /// <param name="maker">Who moves.</param>
    /// <param name="state">From where.</param>
    /// <param name="to">To where.</param>
    /// <param name="horizon">How many moves it foresees, this one among them.</param>
    /// <exception cref="OperationCanceledException">The work is to end.</exception>
    public ImmutableArray<ConflictMove> CourseOf(int maker, int state, int to, int horizon)
    {
        ImmutableArray<ConflictMove>.Builder course = ImmutableArray.CreateBuilder<ConflictMove>();
        course.Add(new ConflictMove(maker, state, to));
        for (int left = horizon - 1; left > 0; left--)
        {
            cancellation.ThrowIfCancellationRequested();
            ConflictMove last = course[^1];
            int next = NextAfter(last.DecisionMaker, last.To, left);
            if (next < 0)
            {
                break;
            }

            course.Add(new ConflictMove(next, last.To, Chosen(next, last.To, left)));
        }

        return course.ToImmutable();
    }

    // The other who would take it to what is worst for the one that has just moved; -1 where nobody would go on.
    private int NextAfter(int maker, int state, int horizon)
    {
        int next = -1;
        for (int other = 0; other < graph.DecisionMakers; other++)
        {
            int end = ends[horizon][other][state];
            if (other == maker || end == state)
            {
                continue;
            }

            int worst = next < 0 ? state : ends[horizon][next][state];
            bool isWorse =
                next < 0
                || graph.RankOf(maker, end) < graph.RankOf(maker, worst)
                || (graph.RankOf(maker, end) == graph.RankOf(maker, worst) && end < worst);
            next = isWorse ? other : next;
        }

        return next;
    }

    private int Chosen(int maker, int state, int horizon) =>
        graph.Moves(maker).From(state).MaxBy(move => graph.RankOf(maker, EndAfter(maker, move, horizon - 1)));

    private int EndAfter(int maker, int state, int horizon)
    {
        int next = NextAfter(maker, state, horizon);
        return next < 0 ? state : ends[horizon][next][state];
    }

    private static int[][] Copied(Foresight foresight) => [.. foresight.Ends.Select(each => (int[])each.Clone())];
}
