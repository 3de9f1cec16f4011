using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the reasons why a state is stable for a decision maker, or is not.</summary>
/// <remarks>Of several answers to an improvement it gives one with the fewest moves. It walks through what the others can bring about from every improvement. Unknown comparisons count as the options say; an answer that leans on none of them goes before one that does.</remarks>
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
        var answers = new AnswerSearch(graph, decisionMaker, state, concept, options.Reading, cancellation);
        int[] moves = graph.Moves(decisionMaker).From(state);
        int[] unclear = [.. moves.Where(to => graph.Compare(decisionMaker, to, state) == Comparison.Unknown)];
        return new StabilityVerdict(decisionMaker, state, concept, options)
        {
            Moves = [.. moves],
            Unclear = [.. unclear],
            Unseen = [.. graph.UnseenFrom(decisionMaker, state)],
            Improvements =
            [
                .. moves
                    .Where(to =>
                        graph.Compare(decisionMaker, to, state) == Comparison.Better
                        || (options.UnknownTempts && unclear.Contains(to))
                    )
                    .Select(to => Answered(answers, to, options)),
            ],
            Deciding = graph.Model.DecisionMakers[decisionMaker].Unknown.IsEmpty
                ? []
                : new DecidingComparisons(graph, answers, moves, options).States,
        };
    }

    private static AnsweredImprovement Answered(AnswerSearch answers, int to, StabilityOptions options)
    {
        Sanction? sanction = answers.To(to, options.IsStrong, options.UnknownDeters);
        return new AnsweredImprovement(to, sanction)
        {
            Weak = options.IsStrong && sanction is null ? answers.To(to, isStrong: false, options.UnknownDeters) : null,
        };
    }
}
