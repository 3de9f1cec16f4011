using System.Collections.Immutable;

namespace Entente.Conflict.Stability;

/// <summary>Stability where some comparisons are not known, state by state, as an extension takes them.</summary>
internal sealed class UncertainStability
{
    /// <summary>The concepts that are defined for unknown comparisons.</summary>
    public static readonly ImmutableArray<StabilityConcept> Concepts =
    [
        StabilityConcept.Nash,
        StabilityConcept.GeneralMetarational,
        StabilityConcept.SymmetricMetarational,
        StabilityConcept.Sequential,
    ];

    private readonly ConflictGraph graph;
    private readonly bool isStrong;
    private readonly AnswerLists[] answers;

    /// <exception cref="ArgumentException">The conflict has more states than are looked at.</exception>
    public UncertainStability(ConflictGraph graph, SanctionReading reading, bool isStrong)
    {
        if (graph.Space.Count > UncertaintyAnalyzer.MostStates)
        {
            throw new ArgumentException(
                $"Unknown preferences are worked out for up to {UncertaintyAnalyzer.MostStates:N0} states, not {graph.Space.Count:N0}."
            );
        }

        this.graph = graph;
        this.isStrong = isStrong;
        answers =
        [
            .. Enumerable.Range(0, graph.DecisionMakers).Select(maker => new AnswerLists(graph, maker, reading)),
        ];
    }

    /// <summary>The states that are stable for each decision maker and for all.</summary>
    public ConceptStability Of(
        StabilityConcept concept,
        UncertaintyExtension extension,
        Course course,
        CancellationToken cancellation
    )
    {
        CoursePart part = course.Part((long)graph.Space.Count * answers.Length);
        ImmutableArray<StateSet> sets =
        [
            .. answers.Select(
                (_, maker) =>
                    new StateSet([
                        .. Enumerable
                            .Range(0, graph.Space.Count)
                            .Select(state =>
                            {
                                part.Stride();
                                return IsStable(concept, extension, maker, state, cancellation);
                            }),
                    ])
            ),
        ];
        return new ConceptStability(concept, sets, sets.Skip(1).Aggregate(sets[0], (one, two) => one.And(two)));
    }

    private bool IsStable(
        StabilityConcept concept,
        UncertaintyExtension extension,
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
                Comparison.Worse or Comparison.Equal => !isStrong
                    || graph.BandOf(maker, other) < graph.BandOf(maker, state),
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
                && answers[maker].To(to, mustImprove: concept == StabilityConcept.Sequential, cancellation).Any(Answers)
            );
    }
}
