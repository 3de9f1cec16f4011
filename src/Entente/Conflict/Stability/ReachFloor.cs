using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>From every state, the least value among the states that others can bring about and itself, where the moves of each of them compose.</summary>
/// <remarks>
/// <para>
/// Where two moves of one decision maker in a row are one move of its (or none, when they lead back), a sequence in which somebody moves twice in a row is worth no more than one in which nobody does: legal
/// sequences reach what all sequences reach, except that they may not come back to where they began. That state is never an answer, since the decision maker improved to it; so nothing need be remembered of who
/// moved last. Two improvements in a row are one improvement.
/// </para>
/// <para>Values are taken from the least up, and what can reach one is found backwards, classes as a whole: the cost is in proportion to states times movers, plus the classes that follow each other.</para>
/// </remarks>
internal sealed class ReachFloor
{
    private readonly MoveRelation[] moves;
    private readonly bool mustImprove;
    private readonly int[] floor;
    private readonly Stack<int> open = new();

    // By mover and class: whether all of it is found; and, of improvements, how many of its members from the least preferred up.
    private readonly bool[][] isWhole;
    private readonly int[][] found;

    private ReachFloor(MoveRelation[] moves, bool mustImprove, int states)
    {
        this.moves = moves;
        this.mustImprove = mustImprove;
        floor = new int[states];
        Array.Fill(floor, int.MaxValue);
        isWhole = [.. moves.Select(relation => new bool[mustImprove ? 0 : relation.Classes])];
        found = [.. moves.Select(relation => new int[mustImprove ? relation.Classes : 0])];
    }

    /// <summary>Whether the moves of all of some decision makers compose.</summary>
    public static bool Applies(ConflictGraph graph, IReadOnlyList<int> movers) =>
        movers.All(mover => graph.Moves(mover).Composes);

    /// <param name="graph">The conflict.</param>
    /// <param name="movers">Those who answer, all with moves that compose.</param>
    /// <param name="mustImprove">Whether each of their moves has to be an improvement for its mover.</param>
    /// <param name="values">The value of every state, from 0.</param>
    /// <param name="part">Told of every state.</param>
    /// <returns>By state, the least value, its own among them.</returns>
    public static int[] Of(
        ConflictGraph graph,
        IReadOnlyList<int> movers,
        bool mustImprove,
        int[] values,
        CoursePart part
    )
    {
        var search = new ReachFloor([.. movers.Select(graph.Moves)], mustImprove, values.Length);
        foreach (int state in MoveRelation.ByRank(values))
        {
            search.Start(state, values[state], part);
        }

        return search.floor;
    }

    private void Start(int state, int value, CoursePart part)
    {
        Find(state, value);
        while (open.TryPop(out int next))
        {
            part.Step();
            for (int mover = 0; mover < moves.Length; mover++)
            {
                if (mustImprove)
                {
                    BackByImprovement(mover, next, value);
                }
                else
                {
                    Back(mover, next, value);
                }
            }
        }
    }

    private void Find(int state, int value)
    {
        if (floor[state] == int.MaxValue)
        {
            floor[state] = value;
            open.Push(state);
        }
    }

    // All of a class can go to any of its members, and so can all of those that it follows: whatever leads to one of these leads here.
    private void Back(int mover, int state, int value)
    {
        MoveRelation relation = moves[mover];
        int which = relation.ClassOf[state];
        if (isWhole[mover][which])
        {
            return;
        }

        Whole(mover, which, value);
        foreach (int leader in relation.Leaders(which))
        {
            if (!isWhole[mover][leader])
            {
                Whole(mover, leader, value);
            }
        }
    }

    private void Whole(int mover, int which, int value)
    {
        isWhole[mover][which] = true;
        foreach (int state in moves[mover].Members(which))
        {
            Find(state, value);
        }
    }

    // Members of a class are sorted by their owner's rank: those below a rank are at its beginning.
    private void BackByImprovement(int mover, int state, int value)
    {
        MoveRelation relation = moves[mover];
        int which = relation.ClassOf[state];
        int rank = relation.Ranks[state];
        Advance(mover, which, rank, value);
        foreach (int leader in relation.Leaders(which))
        {
            Advance(mover, leader, rank, value);
        }
    }

    private void Advance(int mover, int which, int rank, int value)
    {
        MoveRelation relation = moves[mover];
        ReadOnlySpan<int> members = relation.Members(which);
        int next = found[mover][which];
        while (next < members.Length && relation.Ranks[members[next]] < rank)
        {
            Find(members[next], value);
            next++;
        }

        found[mover][which] = next;
    }
}
