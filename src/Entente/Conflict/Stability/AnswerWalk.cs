namespace Entente.Conflict.Stability;

/// <summary>Walks forward through the moves that an answer can be made of, shortest first, and remembers the way.</summary>
internal sealed class AnswerWalk
{
    private readonly List<WalkedState> walked = [];

    private AnswerWalk() { }

    /// <summary>What was reached, in the order of the number of moves; a state once for each memory.</summary>
    public IReadOnlyList<WalkedState> Walked => walked;

    /// <param name="start">The state at which the others begin; not reached unless they come back to it.</param>
    /// <param name="rules">Which sequences count.</param>
    /// <param name="moves">Where a mover can go from a state.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static AnswerWalk From(
        int start,
        AnswerRules rules,
        Func<int, int, IEnumerable<int>> moves,
        CancellationToken cancellation
    )
    {
        var walk = new AnswerWalk();
        var seen = new HashSet<(int State, int Memory)>();
        ILookup<int, AnswerStep> steps = rules
            .Steps.SelectMany(step => step.From.Select(from => (from, step)))
            .ToLookup(pair => pair.from, pair => pair.step);
        walk.Step(start, 0, -1, steps, seen, moves);
        for (int i = 0; i < walk.walked.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            walk.Step(walk.walked[i].State, walk.walked[i].Memory, i, steps, seen, moves);
        }

        return walk;
    }

    /// <summary>The moves by which the state at a place of <see cref="Walked"/> was reached.</summary>
    public IEnumerable<ConflictMove> WayTo(int place, int start)
    {
        var way = new Stack<ConflictMove>();
        while (place >= 0)
        {
            WalkedState reached = walked[place];
            int from = reached.Before < 0 ? start : walked[reached.Before].State;
            way.Push(new ConflictMove(reached.Mover, from, reached.State));
            place = reached.Before;
        }

        return way;
    }

    private void Step(
        int state,
        int memory,
        int place,
        ILookup<int, AnswerStep> steps,
        HashSet<(int State, int Memory)> seen,
        Func<int, int, IEnumerable<int>> moves
    )
    {
        foreach (AnswerStep step in steps[memory])
        {
            foreach (int to in moves(step.Mover, state))
            {
                if (seen.Add((to, step.To)))
                {
                    walked.Add(new WalkedState(to, step.To, step.Mover, place));
                }
            }
        }
    }
}
