namespace Entente.Conflict.Stability;

/// <summary>What the others can bring about from every state, listed as it is asked for.</summary>
internal sealed class AnswerLists
{
    private readonly ConflictGraph graph;
    private readonly AnswerRules rules;
    private readonly int[]?[] byMoves;
    private readonly int[]?[] byImprovements;

    public AnswerLists(ConflictGraph graph, int maker, SanctionReading reading)
    {
        this.graph = graph;
        int[] others = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        rules = AnswerRules.Of(others, reading);
        byMoves = new int[]?[graph.Space.Count];
        byImprovements = new int[]?[graph.Space.Count];
    }

    /// <summary>The states that the others can bring about from a state, in order.</summary>
    /// <param name="state">The state.</param>
    /// <param name="mustImprove">Whether every move has to be better for its mover, or not known to be no better.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public int[] To(int state, bool mustImprove, CancellationToken cancellation)
    {
        int[]?[] lists = mustImprove ? byImprovements : byMoves;
        return lists[state] ??= [
            .. AnswerWalk
                .From(state, rules, (mover, from) => Moves(mover, from, mustImprove), cancellation)
                .Walked.Select(each => each.State)
                .Distinct()
                .Order(),
        ];
    }

    private IEnumerable<int> Moves(int mover, int from, bool mustImprove)
    {
        int[] moves = graph.Moves(mover).From(from);
        return mustImprove ? moves.Where(to => graph.MaySuit(mover, to, from)) : moves;
    }
}
