using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Stability as it is defined, word by word.</summary>
internal sealed class NaiveStability(ConflictGraph graph, SanctionReading reading, bool isStrong = false)
{
    private IEnumerable<int> Makers => Enumerable.Range(0, graph.DecisionMakers);

    public bool IsStable(StabilityConcept concept, int i, int s) =>
        Improvements(i, s).All(q => IsAnswered(concept, i, q, s));

    /// <summary>Whether an improvement from s to q is answered.</summary>
    public bool IsAnswered(StabilityConcept concept, int i, int q, int s) =>
        concept switch
        {
            StabilityConcept.Nash => false,
            StabilityConcept.GeneralMetarational => Reach(Others(i), q, credible: false).Any(x => Hurts(i, x, s)),
            StabilityConcept.SymmetricMetarational => Reach(Others(i), q, credible: false)
                .Any(x => Hurts(i, x, s) && graph.MovesOf(i, x).All(y => Hurts(i, y, s))),
            StabilityConcept.Sequential => Reach(Others(i), q, credible: true).Any(x => Hurts(i, x, s)),
            _ => Together(i, q, s).Any(x => Hurts(i, x, s)),
        };

    /// <summary>R_H(s): what legal sequences of moves by members of a coalition lead to.</summary>
    public HashSet<int> Reach(IReadOnlyList<int> movers, int s, bool credible)
    {
        var reached = new HashSet<int>();
        var seen = new HashSet<(int State, int Last, int Moved)>();
        Visit(s, -1, 0);
        return reached;

        void Visit(int state, int last, int moved)
        {
            foreach (int j in movers)
            {
                bool may = reading switch
                {
                    SanctionReading.Single => moved == 0,
                    SanctionReading.Once => (moved & (1 << j)) == 0,
                    _ => j != last,
                };
                if (!may)
                {
                    continue;
                }

                int memory = reading == SanctionReading.Legal ? 0 : moved | (1 << j);
                foreach (int to in credible ? Improvements(j, state) : graph.MovesOf(j, state))
                {
                    reached.Add(to);
                    if (seen.Add((to, j, memory)))
                    {
                        Visit(to, j, memory);
                    }
                }
            }
        }
    }

    public IEnumerable<int> Improvements(int i, int s) =>
        graph.MovesOf(i, s).Where(q => graph.RankOf(i, q) > graph.RankOf(i, s));

    private int[] Others(int i) => [.. Makers.Where(j => j != i)];

    /// <summary>Whether x is an answer to an improvement from s.</summary>
    public bool Hurts(int i, int x, int s) =>
        isStrong ? graph.BandOf(i, x) < graph.BandOf(i, s) : graph.RankOf(i, x) <= graph.RankOf(i, s);

    // Every non-empty set of others, each with one improvement from s, together with q.
    private IEnumerable<int> Together(int i, int q, int s)
    {
        int[] others = Others(i);
        for (int set = 1; set < 1 << others.Length; set++)
        {
            IEnumerable<ulong> codes = [graph.Space.CodeOf(q)];
            foreach (int j in others.Where((_, place) => ((set >> place) & 1) == 1))
            {
                ulong own = graph
                    .Model.DecisionMakers[j]
                    .Options.Aggregate(0UL, (mask, option) => mask | (1UL << option));
                codes =
                [
                    .. codes.SelectMany(code =>
                        Improvements(j, s).Select(p => (code & ~own) | (graph.Space.CodeOf(p) & own))
                    ),
                ];
            }

            foreach (int z in codes.Select(graph.Space.IndexOf).Where(z => z >= 0))
            {
                yield return z;
            }
        }
    }
}
