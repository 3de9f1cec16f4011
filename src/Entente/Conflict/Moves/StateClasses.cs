namespace Entente.Conflict.Moves;

/// <summary>Sorts states into classes between which the owner of some options can go at will, and finds which classes follow which.</summary>
internal sealed class StateClasses
{
    private StateClasses(int[] classOf, int count, List<StateArc> arcs)
    {
        ClassOf = classOf;
        Count = count;
        Arcs = arcs;
    }

    /// <summary>The class of every state.</summary>
    public int[] ClassOf { get; }

    /// <summary>How many classes there are.</summary>
    public int Count { get; }

    /// <summary>From every class to each that follows it.</summary>
    public List<StateArc> Arcs { get; }

    /// <param name="codes">The states.</param>
    /// <param name="owned">The options that can be changed.</param>
    /// <param name="forward">Those of them that can only be taken.</param>
    /// <param name="back">Those of them that can only be dropped.</param>
    /// <param name="isBlind">Whether a state is not seen, and so alone in its class; null for none.</param>
    public static StateClasses Of(ReadOnlySpan<ulong> codes, ulong owned, ulong forward, ulong back, bool[]? isBlind)
    {
        ulong free = owned & ~(forward | back);
        var classOf = new int[codes.Length];
        var classes = new Dictionary<ulong, int>();
        var keys = new List<ulong>();
        for (int state = 0; state < codes.Length; state++)
        {
            if (isBlind is not null && isBlind[state])
            {
                classOf[state] = keys.Count;
                keys.Add(0);
                continue;
            }

            ulong key = codes[state] & ~free;
            if (!classes.TryGetValue(key, out int which))
            {
                which = keys.Count;
                classes.Add(key, which);
                keys.Add(key);
            }

            classOf[state] = which;
        }

        return new StateClasses(classOf, keys.Count, Following(classes, owned, forward, back));
    }

    private static List<StateArc> Following(Dictionary<ulong, int> classes, ulong owned, ulong forward, ulong back)
    {
        var arcs = new List<StateArc>();
        if ((forward | back) == 0)
        {
            return arcs;
        }

        foreach (IGrouping<ulong, ulong> group in classes.Keys.GroupBy(key => key & ~owned))
        {
            ulong[] keys = [.. group];
            foreach (ulong from in keys)
            {
                foreach (ulong to in keys)
                {
                    bool follows = (from & forward & ~to) == 0 && (to & back & ~from) == 0;
                    if (from != to && follows)
                    {
                        arcs.Add(new StateArc(classes[from], classes[to]));
                    }
                }
            }
        }

        return arcs;
    }
}
