namespace Entente.Conflict.Moves;

/// <summary>Who can go where by itself: the moves of one decision maker, without listing them one by one.</summary>
/// <remarks>
/// States that the decision maker can go between at will form a class; from every state of a class it can also go to every state of the classes that follow it (one-way
/// options). Where options go both ways the moves of a million states take a million numbers, not their squares. States of a class are sorted by its owner's rank, rising.
/// </remarks>
internal sealed class MoveRelation
{
    private readonly int[] start;
    private readonly int[] members;
    private readonly int[] followerStart;
    private readonly int[] followers;
    private readonly int[] leaderStart;
    private readonly int[] leaders;

    private MoveRelation(int[] classOf, int classes, int[] ranks, List<StateArc> arcs, bool composes)
    {
        Composes = composes;
        ClassOf = classOf;
        Ranks = ranks;
        start = new int[classes + 1];
        foreach (int each in classOf)
        {
            start[each + 1]++;
        }

        Sum(start);
        members = new int[classOf.Length];
        int[] next = start[..^1];
        foreach (int state in ByRank(ranks))
        {
            members[next[classOf[state]]++] = state;
        }

        (followerStart, followers) = Lists(classes, arcs, arc => arc.From, arc => arc.To);
        (leaderStart, leaders) = Lists(classes, arcs, arc => arc.To, arc => arc.From);
    }

    /// <summary>The class of every state.</summary>
    public int[] ClassOf { get; }

    /// <summary>The owner's rank of every state.</summary>
    public int[] Ranks { get; }

    /// <summary>Whether two moves in a row always are one move, or lead back: so where options are changed, and not where moves are listed.</summary>
    public bool Composes { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes => start.Length - 1;

    /// <summary>The states of a class, the least preferred first.</summary>
    public ReadOnlySpan<int> Members(int which) => members.AsSpan(start[which], start[which + 1] - start[which]);

    /// <summary>Where the states of a class begin in the list of all.</summary>
    public int StartOf(int which) => start[which];

    /// <summary>The classes that can be gone to from every state of a class.</summary>
    public ReadOnlySpan<int> Followers(int which) =>
        followers.AsSpan(followerStart[which], followerStart[which + 1] - followerStart[which]);

    /// <summary>The classes from every state of which a class can be gone to.</summary>
    public ReadOnlySpan<int> Leaders(int which) =>
        leaders.AsSpan(leaderStart[which], leaderStart[which + 1] - leaderStart[which]);

    /// <summary>The states that can be gone to from a state, in order.</summary>
    public int[] From(int state)
    {
        var found = new List<int>();
        int own = ClassOf[state];
        foreach (int other in Members(own))
        {
            if (other != state)
            {
                found.Add(other);
            }
        }

        foreach (int follower in Followers(own))
        {
            found.AddRange(Members(follower));
        }

        found.Sort();
        return [.. found];
    }

    /// <summary>The place in a class of the first state that is preferred to a rank.</summary>
    public int FirstAbove(int which, int rank)
    {
        int low = start[which];
        int high = start[which + 1];
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Ranks[members[middle]] > rank)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low - start[which];
    }

    /// <summary>Moves that change some options of a state and no others.</summary>
    /// <param name="space">The states, made of options.</param>
    /// <param name="owned">The options that can be changed.</param>
    /// <param name="forward">Those of them that can only be taken.</param>
    /// <param name="back">Those of them that can only be dropped.</param>
    /// <param name="ranks">The owner's rank of every state.</param>
    /// <param name="isBlind">Whether a state is not seen; null for none.</param>
    public static MoveRelation OfOptions(
        StateSpace space,
        ulong owned,
        ulong forward,
        ulong back,
        int[] ranks,
        bool[]? isBlind
    )
    {
        StateClasses classes = StateClasses.Of(space.Codes, owned, forward, back, isBlind);
        return new MoveRelation(classes.ClassOf, classes.Count, ranks, classes.Arcs, composes: true);
    }

    /// <summary>Moves as they are listed.</summary>
    /// <param name="states">How many states there are.</param>
    /// <param name="moves">The moves; those from a state to itself and repeated ones are left out.</param>
    /// <param name="ranks">The owner's rank of every state.</param>
    public static MoveRelation OfArcs(int states, IEnumerable<StateArc> moves, int[] ranks)
    {
        int[] classOf = [.. Enumerable.Range(0, states)];
        return new MoveRelation(
            classOf,
            states,
            ranks,
            [.. moves.Where(arc => arc.From != arc.To).Distinct()],
            composes: false
        );
    }

    /// <summary>The states in the order of a rank, rising, and of their numbers among equals.</summary>
    public static int[] ByRank(int[] ranks)
    {
        int most = 0;
        foreach (int rank in ranks)
        {
            most = Math.Max(most, rank + 1);
        }

        var place = new int[most + 1];
        foreach (int rank in ranks)
        {
            place[rank + 1]++;
        }

        Sum(place);
        var order = new int[ranks.Length];
        for (int state = 0; state < ranks.Length; state++)
        {
            order[place[ranks[state]]++] = state;
        }

        return order;
    }

    private static void Sum(int[] counts)
    {
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private static (int[] Start, int[] Items) Lists(
        int classes,
        List<StateArc> arcs,
        Func<StateArc, int> key,
        Func<StateArc, int> value
    )
    {
        var start = new int[classes + 1];
        foreach (StateArc arc in arcs)
        {
            start[key(arc) + 1]++;
        }

        Sum(start);
        var items = new int[arcs.Count];
        int[] next = start[..^1];
        foreach (StateArc arc in arcs)
        {
            items[next[key(arc)]++] = value(arc);
        }

        return (start, items);
    }
}
