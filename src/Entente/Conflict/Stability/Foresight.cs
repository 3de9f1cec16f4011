namespace Entente.Conflict.Stability;

/// <summary>Where each decision maker expects things to end when it may move at a state, horizon by horizon.</summary>
/// <remarks>From one horizon to the next only what depends on an end that changed is worked out again: once most ends have come to rest, a horizon costs in proportion to those that have not, besides one look at every state.</remarks>
internal sealed class Foresight
{
    // Fewer states are done before another thread has begun.
    private const int ManyStates = 1 << 14;

    private readonly int threads;
    private readonly MakerForesight[] makers;

    /// <param name="graph">The conflict.</param>
    /// <param name="threads">How many threads to use; 0 for all cores where there are many states.</param>
    public Foresight(ConflictGraph graph, int threads = 0)
    {
        this.threads = graph.Space.Count < ManyStates ? 1 : threads;
        makers =
        [
            .. Enumerable.Range(0, graph.DecisionMakers).Select(maker => new MakerForesight(graph.Moves(maker), maker)),
        ];
        Ends = [.. makers.Select(maker => maker.Ends)];
    }

    /// <summary>By decision maker and state, the end that is foreseen; the state itself when it does not move. Written over by the next horizon.</summary>
    public int[][] Ends { get; }

    /// <summary>A number for what is foreseen: the same where the same ends are foreseen, and all but surely another where not.</summary>
    public ulong Mark => makers.Aggregate(0UL, (mark, maker) => unchecked(mark + maker.Mark));

    /// <summary>Foresees one move more.</summary>
    /// <param name="course">Told after every decision maker; a part of it is one move more.</param>
    public void Extend(Course course)
    {
        // First where the others would take it, by what was foreseen so far; then the best that follows, which is written over that.
        Each(course, maker => maker.LookAfterMoves(makers));
        Each(course, maker => maker.ChooseMoves());
    }

    private void Each(Course course, Action<MakerForesight> work) =>
        course.EachOf(
            makers.Length,
            maker =>
            {
                work(makers[maker]);
                course.Add(0.5 / makers.Length);
            },
            threads
        );
}
