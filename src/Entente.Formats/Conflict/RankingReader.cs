using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Conflict;
using Entente.Formats.Native;
using Entente.Formats.Nodes;

namespace Entente.Formats.Conflict;

/// <summary>Reads a ranking of states: the best first, equals in a list, <c>rest</c> for all others, <c>&gt;&gt;</c> for a gulf.</summary>
internal sealed class RankingReader(NativeContext context, StateNames states)
{
    private const string Rest = "rest";
    private const string Gulf = ">>";

    private Findings Findings => context.Findings;

    public StateRanking? Read(Node node, string pointer)
    {
        if (Findings.AsList(node, Sentence.Key("ranking")) is not { } list)
        {
            return null;
        }

        var tiers = new List<ImmutableArray<int>>();
        ImmutableArray<Node>.Builder entries = ImmutableArray.CreateBuilder<Node>();
        ImmutableArray<int>.Builder gulfs = ImmutableArray.CreateBuilder<int>();
        int rest = -1;
        int before = Findings.FaultCount;
        foreach (Node item in list.Items)
        {
            if (item is Node.Scalar { Text: Gulf })
            {
                gulfs.Add(tiers.Count - 1);
                continue;
            }

            entries.Add(item);
            if (item is Node.Scalar { Text: Rest })
            {
                if (rest >= 0)
                {
                    Findings.Fault(
                        item.Place,
                        new($"'{Rest}' stands in a ranking once.", $"'{Rest}' staat in een rangorde eenmaal.")
                    );
                }

                rest = tiers.Count;
                tiers.Add([]);
                continue;
            }

            ImmutableArray<Node> tier = item is Node.List equals ? equals.Items : [item];
            tiers.Add([
                .. tier.Select(each => states.Of(each, new("An entry of a ranking", "Een plaats in een rangorde")))
                    .OfType<int>(),
            ]);
        }

        context.Places.Note(pointer, new Node.List(list.Place, entries.ToImmutable()));
        if (rest >= 0)
        {
            var named = new HashSet<int>(tiers.SelectMany(tier => tier));
            tiers[rest] = [.. Enumerable.Range(0, states.Count).Where(state => !named.Contains(state))];
        }

        if (Findings.FaultCount > before)
        {
            // What is missing from it is no further fault.
            context.Tell(pointer);
            return new StateRanking([.. tiers]);
        }

        // A place that nothing is left for is no place.
        return WithoutEmpty(tiers, gulfs.ToImmutable());
    }

    private static StateRanking WithoutEmpty(List<ImmutableArray<int>> tiers, ImmutableArray<int> gulfs)
    {
        int empty = tiers.FindIndex(tier => tier.IsEmpty);
        return empty < 0
            ? new StateRanking([.. tiers]) { StrongAfter = gulfs }
            : new StateRanking([.. tiers.Where(tier => !tier.IsEmpty)])
            {
                StrongAfter = [.. gulfs.Select(gulf => gulf >= empty ? gulf - 1 : gulf)],
            };
    }
}
