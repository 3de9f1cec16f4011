using System.Collections.Immutable;
using Entente.Conflict.Moves;
using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the states that are stable.</summary>
/// <remarks>
/// <para>
/// Definitions after Fang, Hipel and Kilgour (Fang, Hipel and Kilgour 1993): a state <c>s</c> is stable for <c>i</c> when every improvement <c>q</c> of <c>i</c> from <c>s</c> is answered. The answer is
/// a state <c>x</c> that the others can bring about from <c>q</c> and that <c>i</c> prefers to <c>s</c> no more (metarational); from which <c>i</c> can also reach nothing that it prefers
/// to <c>s</c> (symmetric); or that the others reach by improvements of their own (sequential). Under Nash nothing is an answer.
/// </para>
/// <para>Comparisons that are not known are taken as ranking or statements give them; <see cref="UncertaintyAnalyzer"/> treats them as unknown.</para>
/// <para>
/// Exact. Time is in proportion to states times decision makers squared (cubed for legal sequences) plus the pairs of classes that one-way options put in order; for the simultaneous concept it is in
/// proportion to states times improvements where these are answered, and to the joint improvements that end low enough where they are not.
/// </para>
/// </remarks>
public static class StabilityAnalyzer
{
    /// <summary>Stability under every concept that applies.</summary>
    public static StabilityAnalysis Analyze(ConflictGraph graph, StabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new StabilityOptions();
        return new StabilityAnalysis(
            graph,
            options,
            [
                .. Enum.GetValues<StabilityConcept>()
                    .Where(concept => concept != StabilityConcept.Simultaneous || graph.Space.IsMadeOfOptions)
                    .Select(concept => Of(graph, concept, options)),
            ]
        );
    }

    /// <summary>Stability under one concept.</summary>
    /// <exception cref="ArgumentException">The concept is the simultaneous one and states are listed or collapsed; or too many decision makers answer once each.</exception>
    public static ConceptStability Of(ConflictGraph graph, StabilityConcept concept, StabilityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new StabilityOptions();
        if (concept == StabilityConcept.Simultaneous && !graph.Space.IsMadeOfOptions)
        {
            throw new ArgumentException(
                "Simultaneous stability needs states that are made of options.",
                nameof(concept)
            );
        }

        OptionSettings? settings = concept == StabilityConcept.Simultaneous ? OptionSettings.In(graph) : null;
        ImmutableArray<StateSet> sets =
        [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Select(maker => new StateSet(
                    settings is null
                        ? StableFor(graph, concept, options, maker)
                        : StableTogether(graph, settings, options, maker)
                )),
        ];
        return new ConceptStability(concept, sets, sets.Skip(1).Aggregate(sets[0], (one, two) => one.And(two)));
    }

    private static bool[] StableFor(ConflictGraph graph, StabilityConcept concept, StabilityOptions options, int maker)
    {
        MoveRelation relation = graph.Moves(maker);
        int[] values = options.IsStrong ? graph.Bands(maker) : graph.Ranks(maker);
        int margin = options.IsStrong ? 1 : 0;
        int[] answers = AnswersTo(graph, concept, options, maker, values);
        int[] worst = ImprovementCeiling.OfImprovements(relation, answers);
        var stable = new bool[values.Length];
        for (int state = 0; state < stable.Length; state++)
        {
            stable[state] = worst[state] <= values[state] - margin || worst[state] == ImprovementCeiling.None;
        }

        return stable;
    }

    private static bool[] StableTogether(
        ConflictGraph graph,
        OptionSettings settings,
        StabilityOptions options,
        int maker
    )
    {
        int[] values = options.IsStrong ? graph.Bands(maker) : graph.Ranks(maker);
        int margin = options.IsStrong ? 1 : 0;
        return SimultaneousPair.Stable(graph, settings, maker, values, margin)
            ?? SimultaneousGrid.Stable(graph, settings, maker, values, margin)
            ?? new SimultaneousSanctions(graph, maker, values, margin).Stable();
    }

    // By state, the least that the others can leave the decision maker with once it has moved there.
    private static int[] AnswersTo(
        ConflictGraph graph,
        StabilityConcept concept,
        StabilityOptions options,
        int maker,
        int[] values
    )
    {
        if (concept == StabilityConcept.Nash)
        {
            var nothing = new int[values.Length];
            Array.Fill(nothing, int.MaxValue);
            return nothing;
        }

        int[] left =
            concept == StabilityConcept.SymmetricMetarational
                ? ImprovementCeiling.OfMoves(graph.Moves(maker), values)
                : values;
        int[] others = [.. Enumerable.Range(0, graph.DecisionMakers).Where(other => other != maker)];
        return AnswerFloor.Of(graph, others, options.Reading, concept == StabilityConcept.Sequential, left);
    }
}
