using System.Collections.Immutable;

namespace Entente.Conflict.Moves;

/// <summary>Finds the moves of a decision maker from what the model says of it.</summary>
internal static class MoveBuilder
{
    public static MoveRelation Of(
        ConflictModel model,
        StateSpace space,
        DecisionMaker maker,
        int[] ranks,
        CancellationToken cancellation
    )
    {
        cancellation.ThrowIfCancellationRequested();
        bool[]? isBlind = Blind(maker, space);
        if (!model.Listed.IsEmpty)
        {
            return MoveRelation.OfArcs(space.Count, Seen(maker.Moves, isBlind), ranks);
        }

        ulong owned = Mask(maker.Options);
        ulong forward = Mask(maker.Options.Where(k => model.Options[k].Direction == OptionDirection.Forward));
        ulong back = Mask(maker.Options.Where(k => model.Options[k].Direction == OptionDirection.Back));
        return space.Merged.Length == 0
            ? MoveRelation.OfOptions(space, owned, forward, back, ranks, isBlind)
            : MoveRelation.OfArcs(space.Count, Seen(Merged(space, owned, forward, back, cancellation), isBlind), ranks);
    }

    /// <summary>Bit <c>k</c> for every option <c>k</c>.</summary>
    public static ulong Mask(IEnumerable<int> options) =>
        options.Aggregate(0UL, (mask, option) => mask | (1UL << option));

    /// <summary>Which states a decision maker does not see; null for none.</summary>
    public static bool[]? Blind(DecisionMaker maker, StateSpace space)
    {
        if (maker.Misperceived.IsEmpty)
        {
            return null;
        }

        ImmutableArray<CompiledCondition> conditions = [.. maker.Misperceived.Select(CompiledCondition.Of)];
        var isBlind = new bool[space.Count];
        for (int state = 0; state < isBlind.Length; state++)
        {
            foreach (CompiledCondition condition in conditions)
            {
                isBlind[state] |= condition.Holds(space.CodeOf(state), state);
            }
        }

        return isBlind;
    }

    private static IEnumerable<StateArc> Seen(IEnumerable<StateArc> arcs, bool[]? isBlind) =>
        isBlind is null ? arcs : arcs.Where(arc => !isBlind[arc.From] && !isBlind[arc.To]);

    // A collapsed state can be left wherever one of its members can, and is reached where one of them is.
    private static IEnumerable<StateArc> Merged(
        StateSpace space,
        ulong owned,
        ulong forward,
        ulong back,
        CancellationToken cancellation
    )
    {
        ulong[] codes = space.Uncollapsed;
        int[] stateOf = space.StateOf;
        foreach (
            IGrouping<ulong, int> group in Enumerable.Range(0, codes.Length).GroupBy(place => codes[place] & ~owned)
        )
        {
            int[] places = [.. group];
            foreach (int from in places)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (int to in places)
                {
                    bool follows = (codes[from] & forward & ~codes[to]) == 0 && (codes[to] & back & ~codes[from]) == 0;
                    if (from != to && follows)
                    {
                        yield return new StateArc(stateOf[from], stateOf[to]);
                    }
                }
            }
        }
    }
}
