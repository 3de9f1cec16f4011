namespace Entente.Bidding;

/// <summary>The outcomes of a space too large for a list from the best down, each in time logarithmic in how many came before.</summary>
/// <remarks>
/// Every selection of one combination a group is reached once: from the best of all by lowering groups in an order in which the first step down costs ever more. A
/// state is the last lowered group and how far it is lowered; it has at most three successors, none of which is better than it.
/// </remarks>
internal sealed class SummedDescent : BidDescent
{
    private readonly SummedRanking ranking;
    private readonly BidBook book;
    private readonly int[] steps;
    private readonly PriorityQueue<int, Rank> queue = new();
    private readonly List<State> states = [];
    private readonly List<long> reached = [];
    private readonly int[] parts;
    private readonly long most;

    public SummedDescent(SummedRanking ranking, BidBook book)
    {
        this.ranking = ranking;
        this.book = book;
        parts = new int[book.Groups];
        steps =
        [
            .. Enumerable
                .Range(0, book.Groups)
                .Where(group => ranking.Order[group].Length > 1)
                .OrderBy(group => Loss(group, 1)),
        ];
        for (int group = 0; group < parts.Length; group++)
        {
            parts[group] = ranking.Order[group][0];
        }

        most = ranking.Utility.SumOf(parts);
        Push(new State(-1, -1, 0, 0));
    }

    public override double NextUtility =>
        queue.TryPeek(out _, out Rank rank) ? ranking.Utility.Number(most - rank.Loss) : double.NegativeInfinity;

    public override bool MoveNext()
    {
        if (!queue.TryDequeue(out int number, out _))
        {
            return false;
        }

        State state = states[number];
        for (int group = 0; group < parts.Length; group++)
        {
            parts[group] = ranking.Order[group][0];
        }

        for (int at = number; at >= 0; at = states[at].Parent)
        {
            if (states[at].Step >= 0)
            {
                int group = steps[states[at].Step];
                parts[group] = ranking.Order[group][states[at].Down];
            }
        }

        Bid = book.NumberOf(parts);
        reached.Add(Bid);
        Utility = ranking.Utility.Number(most - state.Loss);
        Follow(number, state);
        return true;
    }

    public override long Reached(int step) => step < reached.Count ? reached[step] : throw NotReached(step);

    private void Follow(int number, State state)
    {
        if (state.Step >= 0)
        {
            int group = steps[state.Step];
            if (state.Down + 1 < ranking.Order[group].Length)
            {
                long more = Loss(group, state.Down + 1) - Loss(group, state.Down);
                Push(state with { Down = state.Down + 1, Loss = state.Loss + more });
            }
        }

        int next = state.Step + 1;
        if (next >= steps.Length)
        {
            return;
        }

        long first = Loss(steps[next], 1);
        Push(new State(number, next, 1, state.Loss + first));
        if (state is { Step: >= 0, Down: 1 })
        {
            Push(new State(state.Parent, next, 1, state.Loss + first - Loss(steps[state.Step], 1)));
        }
    }

    private long Loss(int group, int down)
    {
        long[] units = ranking.Utility.Units[group];
        int[] order = ranking.Order[group];
        return units[order[0]] - units[order[down]];
    }

    private void Push(State state)
    {
        states.Add(state);
        queue.Enqueue(states.Count - 1, new Rank(state.Loss, states.Count - 1));
    }

    // The chain of parents holds the groups lowered before; each state lowers one more.
    private readonly record struct State(int Parent, int Step, int Down, long Loss);

    private readonly record struct Rank(long Loss, int Number) : IComparable<Rank>
    {
        public int CompareTo(Rank other) =>
            Loss != other.Loss ? Loss.CompareTo(other.Loss) : Number.CompareTo(other.Number);
    }
}
