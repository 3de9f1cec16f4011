using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Stability for coalitions as it is defined, word by word.</summary>
internal sealed class NaiveCoalitions(ConflictGraph graph, SanctionReading reading)
{
    private readonly NaiveStability stability = new(graph, SanctionReading.Legal);
    private readonly NaiveStability answers = new(graph, reading);

    public bool IsStable(StabilityConcept concept, int[] members, int s) =>
        Improvements(members, s).All(q => IsAnswered(concept, members, q, s));

    /// <summary>Whether an improvement from s to q is answered.</summary>
    public bool IsAnswered(StabilityConcept concept, int[] members, int q, int s)
    {
        int[] outside = [.. Enumerable.Range(0, graph.DecisionMakers).Except(members)];
        return concept switch
        {
            StabilityConcept.Nash => false,
            StabilityConcept.GeneralMetarational => answers
                .Reach(outside, q, credible: false)
                .Any(x => !Gains(members, x, s)),
            StabilityConcept.SymmetricMetarational => answers
                .Reach(outside, q, credible: false)
                .Any(x => !Gains(members, x, s) && Reached(members, x).All(y => !Gains(members, y, s))),
            _ => Credible(outside, q).Any(x => !Gains(members, x, s)),
        };
    }

    /// <summary>What members can bring about.</summary>
    public HashSet<int> Reached(int[] members, int s) => stability.Reach(members, s, credible: false);

    public IEnumerable<int> Improvements(int[] members, int s) => Reached(members, s).Where(x => Gains(members, x, s));

    /// <summary>Whether all members prefer a state to another.</summary>
    public bool Gains(int[] members, int x, int s) => members.All(i => graph.RankOf(i, x) > graph.RankOf(i, s));

    private HashSet<int> Credible(int[] outside, int q)
    {
        int[][] parts =
        [
            .. Enumerable
                .Range(1, Math.Max(0, (1 << outside.Length) - 1))
                .Select(set => outside.Where((_, place) => ((set >> place) & 1) == 1).ToArray()),
        ];
        var reached = new HashSet<int>();
        Visit(q, [], []);
        return reached;

        // Who has moved, as coalitions, and what was reached after the same before.
        void Visit(int state, ImmutableArray<int> moved, HashSet<(int State, int Last)> seen)
        {
            for (int part = 0; part < parts.Length; part++)
            {
                bool may = reading switch
                {
                    SanctionReading.Single => moved.IsEmpty,
                    SanctionReading.Once => moved.All(before => !parts[before].Intersect(parts[part]).Any()),
                    _ => moved.IsEmpty || moved[^1] != part,
                };
                NaiveStability own = reading == SanctionReading.Legal ? stability : answers;
                foreach (
                    int to in may
                        ? own.Reach(parts[part], state, credible: false).Where(x => Gains(parts[part], x, state))
                        : []
                )
                {
                    reached.Add(to);
                    if (reading != SanctionReading.Legal || seen.Add((to, part)))
                    {
                        Visit(to, moved.Add(part), seen);
                    }
                }
            }
        }
    }
}
