using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>Largest values among the states that one decision maker can move to.</summary>
internal static class ImprovementCeiling
{
    /// <summary>What is returned where there is nothing to move to.</summary>
    public const int None = -1;

    /// <summary>By state, the largest value among its owner's improvements; <see cref="None"/> where there is none.</summary>
    /// <param name="relation">The moves, with the ranks by which they are improvements.</param>
    /// <param name="values">The value of every state, from 0.</param>
    public static int[] OfImprovements(MoveRelation relation, int[] values)
    {
        int[] above = new int[values.Length + 1];
        for (int which = 0; which < relation.Classes; which++)
        {
            ReadOnlySpan<int> members = relation.Members(which);
            int start = relation.StartOf(which);
            int most = None;
            for (int i = members.Length - 1; i >= 0; i--)
            {
                most = Math.Max(most, values[members[i]]);
                above[start + i] = most;
            }
        }

        var ceiling = new int[values.Length];
        for (int state = 0; state < values.Length; state++)
        {
            int own = relation.ClassOf[state];
            int most = In(relation, own, relation.Ranks[state], above);
            foreach (int follower in relation.Followers(own))
            {
                most = Math.Max(most, In(relation, follower, relation.Ranks[state], above));
            }

            ceiling[state] = most;
        }

        return ceiling;
    }

    /// <summary>By state, the largest value among itself and all states that its owner can move to.</summary>
    public static int[] OfMoves(MoveRelation relation, int[] values)
    {
        var most = new int[relation.Classes];
        for (int which = 0; which < most.Length; which++)
        {
            most[which] = None;
            foreach (int state in relation.Members(which))
            {
                most[which] = Math.Max(most[which], values[state]);
            }
        }

        var reached = new int[relation.Classes];
        for (int which = 0; which < most.Length; which++)
        {
            reached[which] = most[which];
            foreach (int follower in relation.Followers(which))
            {
                reached[which] = Math.Max(reached[which], most[follower]);
            }
        }

        var ceiling = new int[values.Length];
        for (int state = 0; state < values.Length; state++)
        {
            ceiling[state] = reached[relation.ClassOf[state]];
        }

        return ceiling;
    }

    private static int In(MoveRelation relation, int which, int rank, int[] above)
    {
        int first = relation.FirstAbove(which, rank);
        return first == relation.Members(which).Length ? None : above[relation.StartOf(which) + first];
    }
}
