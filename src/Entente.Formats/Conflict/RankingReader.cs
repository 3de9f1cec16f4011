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
        var gulfs = new List<int>();
        int rest = -1;
        CheckGulfs(list.Items);
        if (states.Count == 0)
        {
            CheckRepeats(list.Items);
        }

        int before = Findings.FaultCount;
        int passed = states.Passed;
        foreach (Node item in list.Items)
        {
            if (IsGulf(item))
            {
                if (gulfs is [] || gulfs[^1] != tiers.Count - 1)
                {
                    gulfs.Add(tiers.Count - 1);
                }

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
        // Those at either end were told where they stand.
        gulfs.RemoveAll(gulf => gulf < 0 || gulf >= tiers.Count - 1);
        if (rest >= 0)
        {
            var named = new HashSet<int>(tiers.SelectMany(tier => tier));
            tiers[rest] = [.. Enumerable.Range(0, states.Count).Where(state => !named.Contains(state))];
        }

        if (Findings.FaultCount > before || states.Passed > passed)
        {
            // What is missing from it is no further fault.
            context.Tell(pointer);
            return new StateRanking([.. tiers]);
        }

        // A place that nothing is left for is no place.
        return WithoutEmpty(tiers, [.. gulfs]);
    }

    // While the states are not known, what is written twice is one state all the same.
    private void CheckRepeats(ImmutableArray<Node> items)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        int place = 0;
        foreach (Node item in items.Where(item => !IsGulf(item)))
        {
            place++;
            ImmutableArray<Node> tier = item is Node.List equals ? equals.Items : [item];
            foreach (Node.Scalar each in tier.OfType<Node.Scalar>().Where(each => each.Text != Rest))
            {
                if (!places.TryAdd(each.Text, place))
                {
                    Findings.Fault(
                        each.Place,
                        new(
                            $"State '{Excerpt.Of(each.Text)}' stands at places {places[each.Text]} and {place}, as if it were better than itself; name it once.",
                            $"Toestand '{Excerpt.Of(each.Text)}' staat op plaats {places[each.Text]} en {place}, alsof zij beter was dan zichzelf; noem haar eenmaal."
                        )
                    );
                }
            }
        }
    }

    private static bool IsGulf(Node item) => item is Node.Scalar { Text: Gulf };

    private void CheckGulfs(ImmutableArray<Node> items)
    {
        // The first of the gulfs at the end; of those in a row the others are too many anyway.
        int last = items.Length;
        while (last > 1 && IsGulf(items[last - 1]))
        {
            last--;
        }

        for (int i = 0; i < items.Length; i++)
        {
            if (!IsGulf(items[i]))
            {
                continue;
            }

            if (i > 0 && IsGulf(items[i - 1]))
            {
                Findings.Fault(
                    items[i].Place,
                    new(
                        $"A gulf ('{Gulf}') stands here already; take one of the two away.",
                        $"Hier staat al een kloof ('{Gulf}'); haal een van de twee weg."
                    )
                );
            }
            else if (i == 0)
            {
                Findings.Fault(
                    items[i].Place,
                    new(
                        $"A gulf ('{Gulf}') has nothing above it here; put it between two places.",
                        $"Een kloof ('{Gulf}') heeft hier niets boven zich; zet haar tussen twee plaatsen."
                    )
                );
            }

            if (i == last)
            {
                Findings.Fault(
                    items[i].Place,
                    new(
                        $"A gulf ('{Gulf}') has nothing below it here; put it between two places.",
                        $"Een kloof ('{Gulf}') heeft hier niets onder zich; zet haar tussen twee plaatsen."
                    )
                );
            }
        }
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
