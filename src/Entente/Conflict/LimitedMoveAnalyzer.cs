using System.Collections.Immutable;
using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the states that decision makers do not leave when they foresee a number of moves, or all of them.</summary>
/// <remarks>
/// <para>
/// With horizon <c>h</c> a decision maker that may move at a state takes the move that leads, as far as it foresees, to what it likes best, and takes it only if that is better than where it stands;
/// of equally good moves the one to the state of the lowest number. What it foresees after a move is where the others would go from there with horizon <c>h - 1</c>: the end state of the one whose
/// move is worst for it, or the state itself when none of them would move. Stable is a state that it does not leave. With horizon 1 this is Nash stability. Non-myopic is a state that is stable for every
/// horizon from some one on; the foreseen moves repeat after finitely many horizons, so that this is decided.
/// </para>
/// <para>
/// For two decision makers with strict preferences this is the limited-move stability of Zagare and of Kilgour (Zagare 1984) (Kilgour 1984); ties and more than two are settled as stated. The texts were not at hand: checked against this
/// definition only. A horizon costs time in proportion to states times decision makers, and times these again where what is foreseen has changed, plus the classes that follow each other.
/// </para>
/// </remarks>
public static class LimitedMoveAnalyzer
{
    /// <summary>The longest horizon that is looked at before it is left open which states are non-myopically stable.</summary>
    public const int MostHorizons = 1_000;

    /// <summary>Limited-move stability with a horizon.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="horizon">How many moves are foreseen, from 1.</param>
    /// <returns>By decision maker the stable states, and the states that are stable for all.</returns>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">Some comparison is not known: what is liked best of several is not defined then.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is not from 1 to <see cref="MostHorizons"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static HorizonStability Of(
        ConflictGraph graph,
        int horizon,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.HasUnknown)
        {
            throw new ArgumentException("Looking moves ahead needs comparisons that are all known.", nameof(graph));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, MostHorizons);
        var course = new Course(horizon, progress, cancellation);
        var foresight = new Foresight(graph);
        for (int i = 0; i < horizon; i++)
        {
            foresight.Extend(course);
        }

        return Result(horizon, [.. foresight.Ends.Select(Stays)]);
    }

    /// <summary>Non-myopic stability.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="progress">Told the share of <see cref="MostHorizons"/> that is done, 0 to 1, after which it ends if not before; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The result, its horizon being the first from which what is foreseen repeats itself; null when it does not within <see cref="MostHorizons"/>, or some comparison is not known.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static HorizonStability? NonMyopic(
        ConflictGraph graph,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.HasUnknown)
        {
            return null;
        }

        var course = new Course(MostHorizons, progress, cancellation);
        var foresight = new Foresight(graph);
        foresight.Extend(course);

        // The mark says at which horizon the same was foreseen before; once round again shows that it is so, and every horizon that comes back.
        var seen = new Dictionary<ulong, int>();
        int horizon = 1;
        while (horizon < MostHorizons)
        {
            if (seen.TryGetValue(foresight.Mark, out int earlier))
            {
                int[][] kept = [.. foresight.Ends.Select(ends => (int[])ends.Clone())];
                bool[][] stays = Always(foresight, horizon - earlier, course);
                if (Equal(kept, foresight.Ends))
                {
                    return Result(earlier, stays) with { Round = horizon - earlier };
                }

                horizon += horizon - earlier;
                seen.Clear();
            }

            seen.Add(foresight.Mark, horizon);
            foresight.Extend(course);
            horizon++;
        }

        return null;
    }

    // In which states everybody stays at each of the next horizons, so many of them.
    private static bool[][] Always(Foresight foresight, int length, Course course)
    {
        bool[][] stays = [.. foresight.Ends.Select(Stays)];
        for (int i = 0; i < length; i++)
        {
            foresight.Extend(course);
            for (int maker = 0; maker < stays.Length; maker++)
            {
                int[] ends = foresight.Ends[maker];
                bool[] own = stays[maker];
                for (int state = 0; state < own.Length; state++)
                {
                    own[state] &= ends[state] == state;
                }
            }
        }

        return stays;
    }

    private static bool[] Stays(int[] ends) => [.. ends.Select((end, state) => end == state)];

    private static bool Equal(int[][] one, int[][] other) =>
        one.Zip(other).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private static HorizonStability Result(int horizon, bool[][] stays)
    {
        ImmutableArray<StateSet> sets = [.. stays.Select(each => new StateSet(each))];
        return new HorizonStability(horizon, sets, sets.Skip(1).Aggregate(sets[0], (one, two) => one.And(two)));
    }
}
