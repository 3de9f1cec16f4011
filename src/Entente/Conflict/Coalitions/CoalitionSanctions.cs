namespace Entente.Conflict.Coalitions;

/// <summary>Whether the improvements of one coalition are answered by those outside of it.</summary>
internal sealed class CoalitionSanctions(ConflictGraph graph, CoalitionMoves moves, int coalition)
{
    private readonly int outside = ((1 << graph.DecisionMakers) - 1) & ~coalition;
    private readonly Dictionary<int, int[]> credible = [];

    public bool IsStable(StabilityConcept concept, int state) =>
        moves
            .Improvements(coalition, state)
            .All(to =>
                concept != StabilityConcept.Nash && AnswersTo(concept, to).Any(end => IsAnswer(concept, end, state))
            );

    /// <summary>An answer of the fewest steps to an improvement; null for none.</summary>
    public CoalitionWay? AnswerTo(StabilityConcept concept, int to, int state)
    {
        IEnumerable<CoalitionWay> ways =
            concept == StabilityConcept.Nash || outside == 0 ? []
            : concept == StabilityConcept.Sequential ? moves.CredibleWays(outside, to)
            : moves.AnsweringWays(outside, to);
        return ways.FirstOrDefault(way => IsAnswer(concept, way.End, state));
    }

    private bool IsAnswer(StabilityConcept concept, int end, int state) =>
        moves.IsHeldBack(coalition, end, state)
        && (
            concept != StabilityConcept.SymmetricMetarational
            || moves.Reached(coalition, end).All(further => moves.IsHeldBack(coalition, further, state))
        );

    private int[] AnswersTo(StabilityConcept concept, int state)
    {
        if (outside == 0)
        {
            return [];
        }

        if (concept != StabilityConcept.Sequential)
        {
            return moves.Answers(outside, state);
        }

        if (!credible.TryGetValue(state, out int[]? ends))
        {
            ends = moves.CredibleAnswers(outside, state);
            credible.Add(state, ends);
        }

        return ends;
    }
}
