using Entente.Conflict.Inverse;

namespace Entente.Conflict;

/// <summary>Finds which preferences would make a state an equilibrium (the inverse question (Kinsara, Kilgour and Hipel 2015)).</summary>
/// <remarks>
/// The conditions compare the state with others and nothing else: a state is stable for a decision maker when, for every move it can make, the state is at least as good as where the move leads, or as an
/// answer to it. Under sequential and simultaneous stability the answers are those that suit the others as they are, or may suit them where a comparison is not known. The share of rankings is counted exactly over all strict orders.
/// Where comparisons of the decision maker itself are not known, a condition holds as in <see cref="StabilityAnalyzer"/>: a move is held back when it is not known to lead to something better, an answer when it is known to lead to nothing better.
/// </remarks>
public static class InverseAnalyzer
{
    /// <summary>The conditions under which a state is stable for each decision maker.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="state">The state.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="reading">Which sequences of moves the others may answer with.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The concept is the simultaneous one and states are listed or collapsed or some comparison is not known.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static InverseAnswer Of(
        ConflictGraph graph,
        int state,
        StabilityConcept concept,
        SanctionReading reading = SanctionReading.Legal,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count);
        StabilityAnalyzer.Refuse(graph, concept);
        var course = new Course(graph.DecisionMakers, progress, cancellation);
        return new InverseAnswer(
            state,
            concept,
            reading,
            [
                .. Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker =>
                        new ConditionFinder(graph, maker, state, concept, reading).Find(course, cancellation)
                    ),
            ]
        );
    }
}
