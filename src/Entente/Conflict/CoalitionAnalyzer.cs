using System.Collections.Immutable;
using System.Numerics;
using Entente.Conflict.Coalitions;

namespace Entente.Conflict;

/// <summary>Finds what decision makers can gain by acting together, and the states at which they do not.</summary>
/// <remarks>
/// After Kilgour, Hipel and Fang (Kilgour, Hipel, Fang and Peng 2001) and Inohara and Hipel (Inohara and Hipel 2008): an improvement of coalition <c>H</c> from <c>s</c> is a state that its members can bring about by legal moves and that all of
/// them prefer to <c>s</c>. <c>s</c> is Nash stable for <c>H</c> without one; metarational when for each improvement <c>q</c> those outside can bring about from <c>q</c> a state that some member does not prefer to <c>s</c>; symmetric
/// when moreover every state that <c>H</c> can bring about from there is such a state too; sequential when those outside reach it by coalition improvements, no coalition of them twice
/// in a row. With another reading than legal sequences the answers of those outside are as few as it allows, credible ones too. Unknown comparisons count as in <see cref="StabilityAnalyzer"/>: an improvement is known to be one to every member, an answer is known to some member to be no better, and those outside may act on what may suit them. The texts were not at hand: checked against this definition only, and improvements against a published case.
/// </remarks>
public static class CoalitionAnalyzer
{
    // Pairs of states times coalitions, and times pairs of coalitions of which one is within what the other leaves outside: those of 6 decision makers with 1,000 states.
    private const double MostPairs = 1e6 * 64;
    private const double MostAnswers = 1e6 * 15_625;

    private static readonly StabilityConcept[] Concepts =
    [
        StabilityConcept.Nash,
        StabilityConcept.GeneralMetarational,
        StabilityConcept.SymmetricMetarational,
        StabilityConcept.Sequential,
    ];

    /// <summary>The most states that are looked at: 4,000 for two decision makers, 1,000 for six, fewer for more.</summary>
    /// <param name="decisionMakers">How many decision makers there are; at least one.</param>
    /// <remarks>For each of 2ⁿ coalitions every state is compared with all that it can bring about, and for each of 5ⁿ pairs of an answer and what it answers at most: the bound keeps either no larger than for six and 1,000.</remarks>
    public static int MostStates(int decisionMakers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decisionMakers, 1);
        double coalitions = 1;
        double answers = 1;
        for (int each = 0; each < decisionMakers; each++)
        {
            coalitions *= 2;
            answers *= 5;
        }

        return (int)Math.Sqrt(Math.Min(MostPairs / coalitions, MostAnswers / answers));
    }

    /// <summary>Looks at every coalition.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="options">How it is looked at; null for the ordinary.</param>
    /// <param name="progress">Told the share that is done, 0 to 1; null for nobody.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="ArgumentException">There are more states than <see cref="MostStates"/> for so many decision makers, or joint moves are asked for and states are listed or collapsed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static CoalitionAnalysis Analyze(
        ConflictGraph graph,
        CoalitionOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        options ??= new CoalitionOptions();
        Refuse(graph, options);
        var moves = new CoalitionMoves(graph, options, cancellation);
        int[] coalitions = CoalitionsOf(graph.DecisionMakers);
        var course = new Course(coalitions.Length, progress, cancellation);
        ImmutableArray<CoalitionStability> found =
        [
            .. coalitions.Select(coalition => Of(graph, moves, coalition, course)),
        ];
        return new CoalitionAnalysis(
            options,
            found,
            [.. Concepts.Select((concept, i) => Together(graph, found, concept, i))]
        );
    }

    /// <exception cref="ArgumentException">The conflict is too large, or joint moves are asked for and states are listed or collapsed.</exception>
    internal static void Refuse(ConflictGraph graph, CoalitionOptions options)
    {
        int most = MostStates(graph.DecisionMakers);
        if (graph.Space.Count > most)
        {
            throw new ArgumentException(
                $"Coalitions of {graph.DecisionMakers} decision makers are worked out for up to {most:N0} states, not {graph.Space.Count:N0}."
            );
        }

        if (options.IsJoint && !graph.Space.IsMadeOfOptions)
        {
            throw new ArgumentException("Joint moves need states that are made of options.", nameof(options));
        }
    }

    /// <summary>Every coalition, as a number with a bit for each member: fewer members first, then by their numbers.</summary>
    internal static int[] CoalitionsOf(int decisionMakers) =>
        [
            .. Enumerable
                .Range(1, (1 << decisionMakers) - 1)
                .OrderBy(coalition => BitOperations.PopCount((uint)coalition))
                .ThenBy(coalition => string.Join(',', Members(coalition))),
        ];

    private static CoalitionStability Of(ConflictGraph graph, CoalitionMoves moves, int coalition, Course course)
    {
        int[] states = [.. Enumerable.Range(0, graph.Space.Count)];
        var sanctions = new CoalitionSanctions(graph, moves, coalition);
        CoursePart part = course.Part(states.Length * (Concepts.Length + 1L));
        T Told<T>(T found)
        {
            part.Stride();
            return found;
        }

        return new CoalitionStability(
            Members(coalition),
            [
                .. states.SelectMany(from =>
                    Told(moves.Improvements(coalition, from)).Select(to => new StateArc(from, to))
                ),
            ],
            [
                .. Concepts.Select(concept => new StateSet([
                    .. states.Select(state => Told(sanctions.IsStable(concept, state))),
                ])),
            ]
        );
    }

    private static ConceptStability Together(
        ConflictGraph graph,
        ImmutableArray<CoalitionStability> coalitions,
        StabilityConcept concept,
        int place
    )
    {
        StateSet Common(IEnumerable<CoalitionStability> some) =>
            some.Select(each => each.Concepts[place]).Aggregate((StateSet?)null, (one, two) => one?.And(two) ?? two)!;
        return new ConceptStability(
            concept,
            [
                .. Enumerable
                    .Range(0, graph.DecisionMakers)
                    .Select(maker => Common(coalitions.Where(each => each.Members.Contains(maker)))),
            ],
            Common(coalitions)
        );
    }

    private static ImmutableArray<int> Members(int coalition) =>
        [.. Enumerable.Range(0, 32).Where(maker => ((coalition >> maker) & 1) == 1)];
}
