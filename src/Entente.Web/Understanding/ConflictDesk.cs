using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Reporting.Conflict;
using Entente.Scenarios;

namespace Entente.Web.Understanding;

/// <summary>What each side can do to the other, for pages: where nobody would move and why, under the three readings of an answer.</summary>
/// <param name="budget">How large a conflict may be.</param>
/// <param name="place">Where the work is done.</param>
public sealed class ConflictDesk(UnderstandingBudget budget, WorkPlace place)
{
    private const int MostExplained = 6;

    /// <summary>The conflict that lies under a scenario.</summary>
    /// <param name="scenario">A scenario without faults, under one reading.</param>
    /// <param name="owners">Who can do what alone.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ConflictFindings>> OfAsync(
        Scenario scenario,
        IReadOnlyList<IssueOwner> owners,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(owners);
        return place.RunAsync(
            over => RefusalOf(scenario, owners) ?? Refusing(() => Find(ScenarioConflict.Of(scenario, owners), over)),
            cancellation
        );
    }

    /// <summary>A conflict as a file says it.</summary>
    /// <param name="model">The conflict.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<ConflictFindings>> OfAsync(ConflictModel model, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        return place.RunAsync(over => Refusing(() => Find(model, over)), cancellation);
    }

    /// <summary>One state of a conflict: why it holds or not, which ways lead there, and which preferences would make it hold.</summary>
    /// <param name="graph">The conflict, no larger than what this desk answers.</param>
    /// <param name="asked">The question.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public Task<Finding<StateFindings>> OfAsync(
        ConflictGraph graph,
        StateAsked asked,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(asked);
        return place.RunAsync<StateFindings>(
            over => new Finding<StateFindings>.Done(
                new StateFindings(graph, asked.State)
                {
                    Verdicts = Verdicts(graph, asked.State, asked.Concept, new StabilityOptions(), over),
                    Further = FurtherReasons.Of(
                        graph,
                        [asked.State],
                        asked.Concept,
                        new StabilityOptions(),
                        null,
                        LimitedMoveAnalyzer.NonMyopic(graph, null, over),
                        graph.Space.Count <= budget.MostStatesOfCoalitions ? new CoalitionOptions() : null,
                        over
                    ),
                    Paths =
                        asked.From is { } from && from != asked.State
                            ?
                            [
                                PathFinder.Shortest(
                                    graph,
                                    from,
                                    asked.State,
                                    PathMoves.Improvements,
                                    cancellation: over
                                ),
                                PathFinder.Shortest(graph, from, asked.State, PathMoves.Any, cancellation: over),
                            ]
                            : [],
                    Inverse = InverseAnalyzer.Of(graph, asked.State, asked.Concept, cancellation: over),
                }
            ),
            cancellation
        );
    }

    private Finding<ConflictFindings>? RefusalOf(Scenario scenario, IReadOnlyList<IssueOwner> owners)
    {
        if (ScenarioConflict.RefusalOf(scenario, owners) is { } refusal)
        {
            return new Finding<ConflictFindings>.Refused(refusal);
        }

        System.Numerics.BigInteger states = OwnerProposal.StatesOf(scenario, owners);
        return states > budget.MostStates
            ? new Finding<ConflictFindings>.Refused(
                new(
                    $"These choices make {states:N0} states, and a page looks at up to {budget.MostStates:N0}: let nobody decide alone about some of the issues.",
                    $"Deze keuzes maken {states:N0} toestanden, en een pagina bekijkt er tot {budget.MostStates:N0}: laat over enkele onderwerpen niemand alleen beslissen."
                )
            )
            : null;
    }

    private static Finding<ConflictFindings> Refusing(Func<Finding<ConflictFindings>> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException refusal)
        {
            string message = refusal.ParamName is null
                ? refusal.Message
                : refusal.Message.Replace($" (Parameter '{refusal.ParamName}')", "", StringComparison.Ordinal);
            return new Finding<ConflictFindings>.Refused(Sentence.AsIs(message));
        }
    }

    private Finding<ConflictFindings> Find(ConflictModel model, CancellationToken over)
    {
        if (model.Options.Length > budget.MostOptions || model.DecisionMakers.Length > budget.MostDecisionMakers)
        {
            return new Finding<ConflictFindings>.Refused(
                new(
                    $"A page looks at up to {budget.MostOptions} options and {budget.MostDecisionMakers} decision makers, and there are {model.Options.Length} and {model.DecisionMakers.Length}: the program entente looks at larger ones.",
                    $"Een pagina bekijkt tot {budget.MostOptions} opties en {budget.MostDecisionMakers} beslissers, en er zijn er {model.Options.Length} en {model.DecisionMakers.Length}: het programma entente bekijkt grotere."
                )
            );
        }

        int states = StateSpace.Of(model, over).Count;
        if (states > budget.MostStates)
        {
            return new Finding<ConflictFindings>.Refused(
                new(
                    $"There are {states:N0} states, and a page looks at up to {budget.MostStates:N0}: rule out what cannot be, or use the program entente.",
                    $"Er zijn {states:N0} toestanden, en een pagina bekijkt er tot {budget.MostStates:N0}: sluit uit wat niet kan, of gebruik het programma entente."
                )
            );
        }

        var graph = ConflictGraph.Of(model, over);
        ImmutableArray<StabilityAnalysis> all =
        [
            .. Enum.GetValues<SanctionReading>()
                .Select(reading => new StabilityOptions { Reading = reading, Threads = 1 })
                .Select(options => StabilityAnalyzer.Analyze(graph, options, null, over)),
        ];
        StabilityAnalysis ordinary = all.First(each => each.Options.Reading == default);
        var findings = new ConflictFindings(ordinary)
        {
            ByReading = all,
            Strong = graph.HasStrength
                ? StabilityAnalyzer.Analyze(graph, ordinary.Options with { IsStrong = true }, null, over)
                : null,
            NonMyopic = LimitedMoveAnalyzer.NonMyopic(graph, null, over),
            Extensions = graph.HasUnknown ? UncertaintyAnalyzer.Analyze(graph, default, null, over) : [],
            Coalitions =
                states <= budget.MostStatesOfCoalitions ? CoalitionAnalyzer.Analyze(graph, null, null, over) : null,
            Verdicts = Verdicts(graph, ordinary, over),
            Distances = model.StatusQuo is { } start
                ? new PathDistances(
                    start,
                    PathFinder.Distances(graph, start, PathMoves.Any, null, over),
                    PathFinder.Distances(graph, start, PathMoves.Improvements, null, over)
                )
                : null,
        };
        return new Finding<ConflictFindings>.Done(findings with { Further = FurtherReasons.Of(findings, over) });
    }

    // Why those states hold that hold in most senses, and the way things stand, whatever it does.
    private static ImmutableArray<StabilityVerdict> Verdicts(
        ConflictGraph graph,
        StabilityAnalysis stability,
        CancellationToken over
    )
    {
        IEnumerable<int> holding = stability
            .Concepts.SelectMany(each => each.Equilibria)
            .GroupBy(state => state)
            .OrderByDescending(state => state.Count())
            .ThenBy(state => state.Key)
            .Take(MostExplained)
            .Select(state => state.Key);
        int[] start = graph.Model.StatusQuo is { } now ? [now] : [];
        return
        [
            .. start
                .Concat(holding)
                .Distinct()
                .Order()
                .SelectMany(state => Verdicts(graph, state, StabilityConcept.Sequential, stability.Options, over)),
        ];
    }

    private static ImmutableArray<StabilityVerdict> Verdicts(
        ConflictGraph graph,
        int state,
        StabilityConcept concept,
        StabilityOptions options,
        CancellationToken over
    ) =>
        [
            .. Enumerable
                .Range(0, graph.DecisionMakers)
                .Select(maker => VerdictFinder.Of(graph, maker, state, concept, options, over)),
        ];
}
