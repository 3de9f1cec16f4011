using Entente.Conflict;

namespace Entente.Tests.Conflict;

/// <summary>Stability where some comparisons are not known as it is defined, word by word.</summary>
internal sealed class NaiveUncertainty(ConflictGraph graph, SanctionReading reading)
{
    /// <param name="concept">From Nash to sequential.</param>
    /// <param name="i">For whom.</param>
    /// <param name="s">Where.</param>
    /// <param name="tempts">Whether a state that i may move to and whose comparison with s is not known tempts.</param>
    /// <param name="deters">Whether a state whose comparison with s is not known deters.</param>
    public bool IsStable(StabilityConcept concept, int i, int s, Func<int, bool> tempts, Func<int, bool> deters)
    {
        bool NoBetter(int x) =>
            graph.Compare(i, x, s) is var compared
            && (compared is Comparison.Worse or Comparison.Equal || (compared == Comparison.Unknown && deters(x)));
        return graph
            .MovesOf(i, s)
            .Where(q =>
                graph.Compare(i, q, s) is var compared
                && (compared == Comparison.Better || (compared == Comparison.Unknown && tempts(q)))
            )
            .All(q =>
                concept switch
                {
                    StabilityConcept.Nash => false,
                    StabilityConcept.GeneralMetarational => Reach(i, q, credible: false).Any(NoBetter),
                    StabilityConcept.SymmetricMetarational => Reach(i, q, credible: false)
                        .Any(x => NoBetter(x) && graph.MovesOf(i, x).All(NoBetter)),
                    _ => Reach(i, q, credible: true).Any(NoBetter),
                }
            );
    }

    private HashSet<int> Reach(int i, int q, bool credible)
    {
        var reached = new HashSet<int>();
        var seen = new HashSet<(int State, int Last, int Moved)>();
        var open = new Stack<(int State, int Last, int Moved)>([(q, i, 0)]);
        while (open.TryPop(out (int State, int Last, int Moved) next))
        {
            for (int j = 0; j < graph.DecisionMakers; j++)
            {
                bool may = reading switch
                {
                    SanctionReading.Single => next.Moved == 0,
                    SanctionReading.Once => (next.Moved & (1 << j)) == 0,
                    _ => j != next.Last,
                };
                if (j == i || !may)
                {
                    continue;
                }

                foreach (int to in graph.MovesOf(j, next.State))
                {
                    Comparison compared = graph.Compare(j, to, next.State);
                    if (credible && compared is not (Comparison.Better or Comparison.Unknown))
                    {
                        continue;
                    }

                    reached.Add(to);
                    (int, int, int) after = (to, j, reading == SanctionReading.Legal ? 0 : next.Moved | (1 << j));
                    if (seen.Add(after))
                    {
                        open.Push(after);
                    }
                }
            }
        }

        return reached;
    }
}
