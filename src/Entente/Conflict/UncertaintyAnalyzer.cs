using System.Collections.Immutable;
using Entente.Conflict.Stability;

namespace Entente.Conflict;

/// <summary>Finds the states that are stable when some comparisons are not known.</summary>
/// <remarks>
/// After Li, Hipel, Kilgour and Fang (Li, Hipel, Kilgour and Fang 2004): a move whose comparison is unknown counts as an improvement under extensions a and c, and a state whose comparison is unknown counts as an answer under
/// c and d. Answers of the others under sequential stability may be made of moves that are improvements or unknown to their movers, under every extension. The text was not at hand; the
/// definitions are followed as restated here, and checked against a direct transcription of them only.
/// </remarks>
public static class UncertaintyAnalyzer
{
    /// <summary>The most states that are looked at: every state is compared with every answer.</summary>
    public const int MostStates = 4_000;

    /// <summary>Stability under the four extensions.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="reading">Which sequences of moves the others may answer with.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">The conflict has more than <see cref="MostStates"/> states.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static ImmutableArray<ExtensionStability> Analyze(
        ConflictGraph graph,
        SanctionReading reading = SanctionReading.Legal,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Space.Count > MostStates)
        {
            throw new ArgumentException(
                $"Unknown preferences are worked out for up to {MostStates:N0} states, not {graph.Space.Count:N0}."
            );
        }

        StabilityConcept[] concepts =
        [
            StabilityConcept.Nash,
            StabilityConcept.GeneralMetarational,
            StabilityConcept.SymmetricMetarational,
            StabilityConcept.Sequential,
        ];
        AnswerLists[] answers =
        [
            .. Enumerable.Range(0, graph.DecisionMakers).Select(maker => new AnswerLists(graph, maker, reading)),
        ];
        UncertaintyExtension[] extensions = Enum.GetValues<UncertaintyExtension>();
        var course = new Course(extensions.Length * concepts.Length, progress, cancellation);
        return
        [
            .. extensions.Select(extension => new ExtensionStability(
                extension,
                [.. concepts.Select(concept => Of(graph, concept, extension, answers, course, cancellation))]
            )),
        ];
    }

    private static ConceptStability Of(
        ConflictGraph graph,
        StabilityConcept concept,
        UncertaintyExtension extension,
        AnswerLists[] answers,
        Course course,
        CancellationToken cancellation
    )
    {
        CoursePart part = course.Part((long)graph.Space.Count * answers.Length);
        ImmutableArray<StateSet> sets =
        [
            .. answers.Select(
                (lists, maker) =>
                    new StateSet([
                        .. Enumerable
                            .Range(0, graph.Space.Count)
                            .Select(state =>
                            {
                                part.Stride();
                                return IsStable(graph, concept, extension, lists, maker, state, cancellation);
                            }),
                    ])
            ),
        ];
        return new ConceptStability(concept, sets, sets.Skip(1).Aggregate(sets[0], (one, two) => one.And(two)));
    }

    private static bool IsStable(
        ConflictGraph graph,
        StabilityConcept concept,
        UncertaintyExtension extension,
        AnswerLists answers,
        int maker,
        int state,
        CancellationToken cancellation
    )
    {
        bool tempts = extension is UncertaintyExtension.A or UncertaintyExtension.C;
        bool deters = extension is UncertaintyExtension.C or UncertaintyExtension.D;
        bool Deters(int other) =>
            graph.Compare(maker, other, state) switch
            {
                Comparison.Worse or Comparison.Equal => true,
                Comparison.Unknown => deters,
                _ => false,
            };
        bool Answers(int other) =>
            Deters(other)
            && (concept != StabilityConcept.SymmetricMetarational || graph.MovesOf(maker, other).All(Deters));

        return graph
            .MovesOf(maker, state)
            .Where(to =>
                graph.Compare(maker, to, state) is var compared
                && (compared == Comparison.Better || (tempts && compared == Comparison.Unknown))
            )
            .All(to =>
                concept != StabilityConcept.Nash
                && answers.To(to, mustImprove: concept == StabilityConcept.Sequential, cancellation).Any(Answers)
            );
    }
}
