using System.Collections.Immutable;
using System.Globalization;
using Entente.Conflict;

namespace Entente.Web.Understanding;

/// <summary>A question about one state of a conflict.</summary>
/// <param name="State">The state, from 0.</param>
/// <param name="From">Where ways to it start, from 0; null for nowhere.</param>
/// <param name="Concept">The sense of stability that it is about.</param>
public sealed record StateAsked(int State, int? From, StabilityConcept Concept)
{
    /// <summary>What is asked before anybody chose: the state, other than the way things stand, that holds in most senses; where none does, the one at which whoever likes it least likes it best.</summary>
    /// <param name="stability">The stable states.</param>
    public static StateAsked Of(StabilityAnalysis stability)
    {
        ArgumentNullException.ThrowIfNull(stability);
        ConflictGraph graph = stability.Graph;
        int start = graph.Model.StatusQuo ?? 0;
        int[][] ranks = [.. Enumerable.Range(0, graph.DecisionMakers).Select(maker => RanksOf(graph, maker))];
        int state = Enumerable
            .Range(0, graph.Space.Count)
            .Where(each => each != start)
            .OrderByDescending(each => stability.Concepts.Count(concept => concept.Equilibria.Contains(each)))
            .ThenBy(each => ranks.Max(rank => rank[each]))
            .FirstOrDefault(start);
        return new StateAsked(state, start, StabilityConcept.Sequential);
    }

    /// <summary>The question as an address asks it; what it leaves open or says wrongly is as it was.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="state">The number of a state, from 1.</param>
    /// <param name="from">The number of the state where ways start, from 1.</param>
    /// <param name="sense">The name of a concept.</param>
    public StateAsked With(ConflictGraph graph, string? state, string? from, string? sense)
    {
        ArgumentNullException.ThrowIfNull(graph);
        bool isSense = Enum.TryParse(sense, out StabilityConcept concept) && Enum.IsDefined(concept);
        return new StateAsked(
            StateOf(graph, state) ?? State,
            StateOf(graph, from) ?? From,
            isSense && (concept != StabilityConcept.Simultaneous || graph.Space.IsMadeOfOptions) ? concept : Concept
        );
    }

    /// <summary>The question as a program asks it; null where a name stands for nothing, or no state is named.</summary>
    /// <param name="graph">The conflict.</param>
    /// <param name="state">The state: a name, a number from 1, or letters Y and N.</param>
    /// <param name="from">Where ways to it start, in the same way; null for the way things stand.</param>
    /// <param name="sense">The name of a concept; null for sequential stability.</param>
    public static StateAsked? Named(ConflictGraph graph, string? state, string? from, string? sense)
    {
        ArgumentNullException.ThrowIfNull(graph);
        StabilityConcept concept = StabilityConcept.Sequential;
        bool isSense =
            sense is null || (Enum.TryParse(sense, ignoreCase: true, out concept) && Enum.IsDefined(concept));
        int? start = from is null ? graph.Model.StatusQuo : StateName.Find(graph, from);
        return
            state is not null
            && StateName.Find(graph, state) is { } asked
            && isSense
            && (from is null || start is not null)
            && (concept != StabilityConcept.Simultaneous || graph.Space.IsMadeOfOptions)
            ? new StateAsked(asked, start, concept)
            : null;
    }

    // By state, how many sets of equals the decision maker likes better.
    private static int[] RanksOf(ConflictGraph graph, int maker)
    {
        ImmutableArray<ImmutableArray<int>> tiers = graph.TiersOf(maker);
        var ranks = new int[graph.Space.Count];
        for (int tier = 0; tier < tiers.Length; tier++)
        {
            foreach (int state in tiers[tier])
            {
                ranks[state] = tier;
            }
        }

        return ranks;
    }

    private static int? StateOf(ConflictGraph graph, string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int state)
        && state >= 1
        && state <= graph.Space.Count
            ? state - 1
            : null;
}
