using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Entente.Formats.Nodes;
using Entente.Formats.Recognition;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>One break of a file that ships is told in one sentence, whatever it is: a value of another kind, an empty one, one that is gone, a key that is no such key.</summary>
public sealed partial class OneSentenceTests
{
    public static TheoryData<string> Names { get; } =
    [
        .. ShippedModels.Files.Keys.Where(name =>
            !name.EndsWith("fg", StringComparison.Ordinal) && !name.EndsWith(".gmcr", StringComparison.Ordinal)
        ),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_break_is_told_once(string name)
    {
        Node root = FileOpener.Nodes(name, ShippedModels.Files[name]).Root!;
        Assert.Empty(Faults(name, root));
        var told = new List<string>();
        int faulty = 0;
        foreach ((string what, Node broken) in Breaks(root, ""))
        {
            ImmutableArray<Remark> faults = Faults(name, broken);
            faulty += faults.IsEmpty ? 0 : 1;
            if (faults.Length > 1 && !IsOfSeveral().IsMatch(what))
            {
                told.Add($"{what}\n    {string.Join("\n    ", faults)}");
            }
        }

        Assert.NotEqual(0, faulty);
        Assert.Empty(told);
    }

    // Where declarations go together, each name that is used and has gone is told; where a condition lacks a half, each named state that it forbids, or each ranking in which two names are of one state.
    [GeneratedRegex(
        """^/decisionMakers/[^/]+( is gone|/options is (gone|nothing|an empty list))$|^/names is (gone|nothing)$|^/(infeasible/\d+|names/[^/]+/state)/[^/]+ is gone$"""
    )]
    private static partial Regex IsOfSeveral();

    private static ImmutableArray<Remark> Faults(string name, Node root) =>
        ShippedModels.Read(name, NodeText.Json(root)).Faults;

    private static IEnumerable<(string What, Node Broken)> Breaks(Node node, string path)
    {
        switch (node)
        {
            case Node.Map map:
                for (int i = 0; i < map.Entries.Length; i++)
                {
                    NodeEntry entry = map.Entries[i];
                    string at = $"{path}/{entry.Name}";
                    // Without its mark nobody knows what a file is.
                    if (path.Length == 0 && i == 0)
                    {
                        continue;
                    }

                    yield return ($"{at} is gone", Tree.Map(map.Entries.RemoveAt(i)));
                    foreach (string key in new[] { $"{entry.Name}x", "qqqqqqqq", "" })
                    {
                        yield return (
                            $"{at} is called '{key}'",
                            Tree.Map(map.Entries.SetItem(i, entry with { Key = Tree.Text(key) }))
                        );
                    }

                    foreach ((string what, Node value) in Values(entry.Value).Concat(Breaks(entry.Value, at)))
                    {
                        string place = what.StartsWith('/') ? what : $"{at}{what}";
                        yield return (place, Tree.Map(map.Entries.SetItem(i, entry with { Value = value })));
                    }
                }

                break;
            case Node.List list:
                for (int i = 0; i < list.Items.Length; i++)
                {
                    string at = $"{path}/{i}";
                    yield return ($"{at} is gone", Tree.List(list.Items.RemoveAt(i)));
                    foreach ((string what, Node value) in Values(list.Items[i]).Concat(Breaks(list.Items[i], at)))
                    {
                        string place = what.StartsWith('/') ? what : $"{at}{what}";
                        yield return (place, Tree.List(list.Items.SetItem(i, value)));
                    }
                }

                break;
        }
    }

    private static IEnumerable<(string What, Node Value)> Values(Node node)
    {
        yield return (" is an empty text", Tree.Text(""));
        yield return (" is true", Tree.Flag(true));
        yield return (" is nothing", new Node.Scalar(default, ScalarKind.Null, "null"));
        yield return (" is -7", Tree.Number("-7"));
        yield return (" is another word", Tree.Text("qqqqqqqq"));
        if (node is not Node.Map)
        {
            yield return (" is an empty map", Tree.Map(ImmutableArray<NodeEntry>.Empty));
        }

        if (node is not Node.List)
        {
            yield return (" is an empty list", Tree.List([]));
        }

        if (node is Node.Scalar)
        {
            yield return (" is a list within a list", Tree.List([Tree.List([])]));
        }
    }
}
