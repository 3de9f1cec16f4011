using Entente.Conflict.Moves;

namespace Entente.Conflict.Stability;

/// <summary>States as a grid: for every decision maker, which of the ways to set its options that occur a state has.</summary>
internal sealed class OptionSettings
{
    private OptionSettings(int[][] of, ulong[][] codes)
    {
        Of = of;
        Codes = codes;
    }

    /// <summary>By decision maker and state, the number of the setting, from 0.</summary>
    public int[][] Of { get; }

    /// <summary>By decision maker and setting, the options that are taken, of its own.</summary>
    public ulong[][] Codes { get; }

    /// <summary>The settings of a conflict whose states are made of options.</summary>
    public static OptionSettings In(ConflictGraph graph)
    {
        var settings = new int[graph.DecisionMakers][];
        var codes = new ulong[graph.DecisionMakers][];
        for (int maker = 0; maker < settings.Length; maker++)
        {
            // States of one class differ only in what others set.
            ulong owned = MoveBuilder.Mask(graph.Model.DecisionMakers[maker].Options);
            StateClasses classes = StateClasses.Of(graph.Space.Codes, ~owned, 0, 0, isBlind: null);
            settings[maker] = classes.ClassOf;
            codes[maker] = new ulong[classes.Count];
            for (int state = 0; state < classes.ClassOf.Length; state++)
            {
                codes[maker][classes.ClassOf[state]] = graph.Space.CodeOf(state) & owned;
            }
        }

        return new OptionSettings(settings, codes);
    }

    /// <summary>How many settings of a decision maker occur.</summary>
    public int CountOf(int maker) => Codes[maker].Length;

    /// <summary>The settings of a decision maker in the order in which its moves list the states.</summary>
    public int[] InOrderOf(MoveRelation relation, int maker)
    {
        var ordered = new int[Of[maker].Length];
        for (int which = 0; which < relation.Classes; which++)
        {
            int place = relation.StartOf(which);
            foreach (int state in relation.Members(which))
            {
                ordered[place++] = Of[maker][state];
            }
        }

        return ordered;
    }
}
