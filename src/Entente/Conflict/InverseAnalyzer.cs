using Entente.Conflict.Inverse;

namespace Entente.Conflict;

/// <summary>Finds which preferences would make a state an equilibrium (the inverse question (Kinsara, Kilgour and Hipel 2015)).</summary>
/// <remarks>
/// The conditions compare the state with others and nothing else: a state is stable for a decision maker when, for every move it can make, the state is at least as good as where the move leads, or as an
/// answer to it. Under sequential and simultaneous stability the answers are those that suit the others as they are. The share of rankings is counted exactly over all strict orders.
/// </remarks>
public static class InverseAnalyzer
{
    /// <summary>The conditions under which a state is stable for each decision maker.</summary>
    /// <exception cref="ArgumentException">The concept is the simultaneous one and states are listed or collapsed.</exception>
    public static InverseAnswer Of(
        ConflictGraph graph,
        int state,
        StabilityConcept concept,
        SanctionReading reading = SanctionReading.Legal
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentOutOfRangeException.ThrowIfNegative(state);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(state, graph.Space.Count);
        if (concept == StabilityConcept.Simultaneous && !graph.Space.IsMadeOfOptions)
        {
            throw new ArgumentException(
                "Simultaneous stability needs states that are made of options.",
                nameof(concept)
            );
        }

        return new InverseAnswer(
            state,
            concept,
            reading,
            [
                .. Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker => new ConditionFinder(graph, maker, state, concept, reading).Find()),
            ]
        );
    }
}
