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
/// <para>
/// Comparisons that are not known neither tempt nor deter unless the options say otherwise (extension b of Li, Hipel, Kilgour and Fang 2004; <see cref="UncertaintyAnalyzer"/> has all four): only what is known to be preferred is an improvement, and only what is known
/// to be preferred no more is an answer. The simultaneous concept is not defined for them and left out.
/// </para>
/// <para>
/// Exact. Time is in proportion to states times decision makers squared (cubed for each once; to the fourth for legal sequences of listed moves) plus the pairs of classes that one-way options put in order; for the simultaneous concept it is in
/// proportion to states times improvements where these are answered, and to the joint improvements that end low enough where they are not.
/// </para>
/// </remarks>
public static class StabilityAnalyzer
{
    // Fewer states are done before other threads have begun.
    private const int ManyStates = 1 << 14;

    /// <summary>Stability under every concept that applies.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="options">How it is looked at; null for the ordinary.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">Some comparison is not known and there are more than <see cref="UncertaintyAnalyzer.MostStates"/> states.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static StabilityAnalysis Analyze(
        ConflictGraph graph,
        StabilityOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new StabilityOptions();
        StabilityConcept[] concepts =
        [
            .. Enum.GetValues<StabilityConcept>().Where(concept => Refusal(graph, concept) is null),
        ];
        return new StabilityAnalysis(graph, options, Of(graph, concepts, options, progress, cancellation));
    }

    /// <summary>Stability under one concept.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="concept">The concept.</param>
    /// <param name="options">How it is looked at; null for the ordinary.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The concept is the simultaneous one and states are listed or collapsed or some comparison is not known; some comparison is not known and there are more than <see cref="UncertaintyAnalyzer.MostStates"/> states; or too many decision makers answer once each.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ConceptStability Of(
        ConflictGraph graph,
        StabilityConcept concept,
        StabilityOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new StabilityOptions();
        Refuse(graph, concept);
        return Of(graph, [concept], options, progress, cancellation)[0];
    }

    /// <exception cref="ArgumentException">The concept does not apply to the conflict.</exception>
    internal static void Refuse(ConflictGraph graph, StabilityConcept concept)
    {
        if (Refusal(graph, concept) is { } refusal)
        {
            throw new ArgumentException(refusal, nameof(concept));
        }
    }

    // Why a concept does not apply to a conflict; null when it does.
    private static string? Refusal(ConflictGraph graph, StabilityConcept concept) =>
        concept != StabilityConcept.Simultaneous ? null
        : !graph.Space.IsMadeOfOptions ? "Simultaneous stability needs states that are made of options."
        : graph.HasUnknown ? "Simultaneous stability needs comparisons that are all known."
        : null;

    // Every concept for every decision maker is a piece of work of its own.
    private static ImmutableArray<ConceptStability> Of(
        ConflictGraph graph,
        StabilityConcept[] concepts,
        StabilityOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        if (graph.HasUnknown)
        {
            var stability = new UncertainStability(graph, options.Reading, options.IsStrong);
            var parts = new Course(concepts.Length, progress, cancellation);
            return [.. concepts.Select(concept => stability.Of(concept, options.Extension, parts, cancellation))];
        }

        int makers = graph.DecisionMakers;
        OptionSettings? settings = concepts.Contains(StabilityConcept.Simultaneous) ? OptionSettings.In(graph) : null;
        ImprovementBits? improvements =
            settings is null || makers == 2 ? null : ImprovementBits.In(graph, settings, cancellation);
        var course = new Course(concepts.Length * makers, progress, cancellation);
        StateSet[] sets = course.Each(
            part => Stable(graph, settings, improvements, concepts[part / makers], options, part % makers, course),
            graph.Space.Count < ManyStates ? 1 : options.Threads
        );
        return
        [
            .. concepts.Select(
                (concept, i) =>
                {
                    ImmutableArray<StateSet> own = [.. sets.AsSpan(i * makers, makers)];
                    return new ConceptStability(
                        concept,
                        own,
                        own.Skip(1).Aggregate(own[0], (one, two) => one.And(two))
                    );
                }
            ),
        ];
    }

    private static StateSet Stable(
        ConflictGraph graph,
        OptionSettings? settings,
        ImprovementBits? improvements,
        StabilityConcept concept,
        StabilityOptions options,
        int maker,
        Course course
    )
    {
        CoursePart part = course.Part(graph.Space.Count);
        var set = new StateSet(
            concept == StabilityConcept.Simultaneous
                ? StableTogether(graph, settings!, improvements, options, maker, part)
                : StableFor(graph, concept, options, maker, part)
        );
        part.End();
        return set;
    }

    private static bool[] StableFor(
        ConflictGraph graph,
        StabilityConcept concept,
        StabilityOptions options,
        int maker,
        CoursePart part
    )
    {
        MoveRelation relation = graph.Moves(maker);
        int[] values = options.IsStrong ? graph.Bands(maker) : graph.Ranks(maker);
        int margin = options.IsStrong ? 1 : 0;
        int[] answers = AnswersTo(graph, concept, options, maker, values, part);
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
        ImprovementBits? improvements,
        StabilityOptions options,
        int maker,
        CoursePart part
    )
    {
        int[] values = options.IsStrong ? graph.Bands(maker) : graph.Ranks(maker);
        int margin = options.IsStrong ? 1 : 0;
        return SimultaneousPair.Stable(graph, settings, maker, values, margin, part)
            ?? SimultaneousGrid.Stable(graph, settings, improvements, maker, values, margin, part)
            ?? new SimultaneousSanctions(graph, maker, values, margin).Stable(part);
    }

    // By state, the least that the others can leave the decision maker with once it has moved there.
    private static int[] AnswersTo(
        ConflictGraph graph,
        StabilityConcept concept,
        StabilityOptions options,
        int maker,
        int[] values,
        CoursePart part
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
        bool mustImprove = concept == StabilityConcept.Sequential;
        return options.Reading == SanctionReading.Legal && ReachFloor.Applies(graph, others)
            ? ReachFloor.Of(graph, others, mustImprove, left, part)
            : AnswerFloor.Of(graph, others, options.Reading, mustImprove, left, part);
    }
}
