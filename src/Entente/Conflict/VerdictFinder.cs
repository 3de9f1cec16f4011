using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the reasons why a state is stable for a decision maker, or is not.</summary>
/// <remarks>Of several answers to an improvement it gives one with the fewest moves. It walks through what the others can bring about from every improvement. Unknown comparisons count as in <see cref="StabilityAnalyzer"/>.</remarks>
public static class VerdictFinder
{
    /// <summary>The reasons.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="decisionMaker">Who, as a number from 0.</param>
    /// <param name="state">The state, as a number from 0.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="options">How stability is looked at.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such decision maker or state.</exception>
    /// <exception cref="ArgumentException">The concept is the simultaneous one and states are listed or collapsed or some comparison is not known.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static StabilityVerdict Of(
        ConflictGraph graph,
        int decisionMaker,
        int state,
        StabilityConcept concept,
        StabilityOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(decisionMaker);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(decisionMaker, graph.DecisionMakers);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count);
        cancellation.ThrowIfCancellationRequested();
        options ??= new StabilityOptions();
        StabilityAnalyzer.Refuse(graph, concept);
        int[] moves = graph.Moves(decisionMaker).From(state);
        return new StabilityVerdict(decisionMaker, state, concept, options)
        {
            Moves = [.. moves],
            Unclear = [.. moves.Where(to => graph.Compare(decisionMaker, to, state) == Comparison.Unknown)],
            Unseen = [.. graph.UnseenFrom(decisionMaker, state)],
            Improvements =
            [
                .. moves
                    .Where(to => graph.Compare(decisionMaker, to, state) == Comparison.Better)
                    .Select(to => new AnsweredImprovement(
                        to,
                        SanctionOf(graph, decisionMaker, state, to, concept, options, cancellation)
                    )),
            ],
        };
    }

    private static Sanction? SanctionOf(
        ConflictGraph graph,
        int maker,
        int state,
        int to,
        StabilityConcept concept,
        StabilityOptions options,
        CancellationToken cancellation
    )
    {
        bool IsNoBetter(int end) =>
            graph.Compare(maker, end, state) is Comparison.Worse or Comparison.Equal
            && (!options.IsStrong || graph.BandOf(maker, end) < graph.BandOf(maker, state));
        bool Hurts(int end) =>
            IsNoBetter(end)
            && (concept != StabilityConcept.SymmetricMetarational || graph.Moves(maker).From(end).All(IsNoBetter));
        return concept switch
        {
            StabilityConcept.Nash => null,
            StabilityConcept.Simultaneous => SimultaneousAnswers
                .To(graph, maker, state, to, cancellation)
                .Where(answer => Hurts(answer.End))
                .MinBy(answer => answer.Moves.Length),
            _ => Walked(graph, maker, to, concept == StabilityConcept.Sequential, options.Reading, Hurts, cancellation),
        };
    }

    private static Sanction? Walked(
        ConflictGraph graph,
        int maker,
        int to,
        bool mustImprove,
        SanctionReading reading,
        Func<int, bool> hurts,
        CancellationToken cancellation
    )
    {
        int[] others = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        var walk = AnswerWalk.From(
            to,
            AnswerRules.Of(others, reading),
            (mover, from) =>
                mustImprove
                    ? graph.Moves(mover).From(from).Where(next => graph.MaySuit(mover, next, from))
                    : graph.Moves(mover).From(from),
            cancellation
        );
        for (int i = 0; i < walk.Walked.Count; i++)
        {
            if (hurts(walk.Walked[i].State))
            {
                return new Sanction(walk.Walked[i].State, [.. walk.WayTo(i, to)]);
            }
        }

        return null;
    }
}
