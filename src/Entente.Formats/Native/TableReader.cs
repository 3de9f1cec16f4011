using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads a score for every value of an issue.</summary>
internal sealed class TableReader(NativeContext context, ScoreReader scores)
{
    private const int MostNamed = 8;

    /// <summary>The table; null with a fault when it is none.</summary>
    /// <param name="issue">The number of the issue.</param>
    /// <param name="node">A list of scores in the order of the values, or scores by value.</param>
    /// <param name="otherwise">The score of values that are not named; null when all have to be.</param>
    public ValueFunction.Table? Read(int issue, Node node, Estimate? otherwise)
    {
        if (context.IsUnreadable(issue))
        {
            ReadScores(node);
            return null;
        }

        Issue of = context.Space.Issues[issue];
        if (of.Size is not { } size)
        {
            context.Findings.Fault(
                node.Place,
                new(
                    $"Issue '{Excerpt.Of(of.Name)}' is continuous and has no table of scores; use 'linear', 'points' or 'peak'.",
                    $"Onderwerp '{Excerpt.Of(of.Name)}' is doorlopend en heeft geen tabel van scores; gebruik 'linear', 'points' of 'peak'."
                )
            );
            return null;
        }

        return node switch
        {
            Node.List list when list.Items.Length == size => new([.. list.Items.Select(Score)]),
            Node.List list => Fault(
                list,
                new(
                    $"Issue '{Excerpt.Of(of.Name)}' has {size} values, and here are {list.Items.Length} scores.",
                    $"Onderwerp '{Excerpt.Of(of.Name)}' heeft {size} waarden, en hier staan {list.Items.Length} scores."
                )
            ),
            Node.Map map when size <= NativeLimits.FilledScores => ByValue(issue, of, (int)size, map, otherwise),
            Node.Map map => Fault(
                map,
                new(
                    $"Issue '{Excerpt.Of(of.Name)}' has too many values for a table; use 'linear', 'points' or 'peak'.",
                    $"Onderwerp '{Excerpt.Of(of.Name)}' heeft te veel waarden voor een tabel; gebruik 'linear', 'points' of 'peak'."
                )
            ),
            _ => Fault(
                node,
                new(
                    $"The scores of issue '{Excerpt.Of(of.Name)}' are {node.Kind}, and should be a score for every value.",
                    $"De scores van onderwerp '{Excerpt.Of(of.Name)}' zijn {node.Kind}, en horen een score voor elke waarde te zijn."
                )
            ),
        };
    }

    // Without the values there is no table; what is no score is a fault all the same.
    private void ReadScores(Node node)
    {
        IEnumerable<Node> nodes = node switch
        {
            Node.List list => list.Items,
            Node.Map map => map.Entries.Where(entry => !ValueReader.IsKeyword(entry.Name)).Select(entry => entry.Value),
            _ => [],
        };
        foreach (Node each in nodes)
        {
            _ = Score(each);
        }
    }

    private Estimate Score(Node node) => scores.Of(node, new("A score", "Een score")) ?? default;

    private ValueFunction.Table? ByValue(int issue, Issue of, int size, Node.Map map, Estimate? otherwise)
    {
        // With a score short the table is filled in, at a cost that the length of the file does not bound.
        if (map.Entries.Length < size && !context.MayFill(size))
        {
            return Fault(
                map,
                new(
                    "The tables of this file leave out too many values; use 'linear', 'points' or 'peak'.",
                    "De tabellen van dit bestand laten te veel waarden weg; gebruik 'linear', 'points' of 'peak'."
                )
            );
        }

        var table = new Estimate[size];
        var given = new bool[size];
        bool isWhole = true;
        foreach (NodeEntry entry in map.Entries)
        {
            // What has another form than a score under what is no value may be a form of scores by another word.
            bool isScore = entry.Value is Node.Scalar || of.TryFind(entry.Name, out _);
            Estimate score = isScore ? Score(entry.Value) : default;
            if (context.Value(issue, entry.Key) is not { } value)
            {
                isWhole = false;
                continue;
            }

            if (given[value.Index])
            {
                context.Findings.Fault(
                    entry.Key.Place,
                    new(
                        $"There is already a score for '{of.NameOf(value)}'.",
                        $"Er is al een score voor '{of.NameOf(value)}'."
                    )
                );
            }

            given[value.Index] = true;
            table[value.Index] = score;
        }

        if (otherwise is { } others)
        {
            for (int i = 0; i < size; i++)
            {
                table[i] = given[i] ? table[i] : others;
            }
        }
        else if (given.Contains(false) && isWhole)
        {
            return Fault(
                map,
                new(
                    $"There is no score for {Missing(of, given)} of issue '{Excerpt.Of(of.Name)}'; give one, or 'otherwise' in a 'table'.",
                    $"Er is geen score voor {Missing(of, given)} van onderwerp '{Excerpt.Of(of.Name)}'; geef die, of 'otherwise' in een 'table'."
                )
            );
        }

        return isWhole ? new(ImmutableArray.Create(table)) : null;
    }

    private static Sentence Missing(Issue of, bool[] given)
    {
        int count = given.Count(each => !each);
        IEnumerable<int> numbers = Enumerable.Range(0, given.Length).Where(i => !given[i]).Take(MostNamed);
        string listed = string.Join(", ", numbers.Select(i => $"'{Excerpt.Of(of.NameOf(i))}'"));
        return count > MostNamed
            ? new($"{listed} and {count - MostNamed} more", $"{listed} en nog {count - MostNamed}")
            : Sentence.AsIs(listed);
    }

    private ValueFunction.Table? Fault(Node node, Sentence said)
    {
        context.Findings.Fault(node.Place, said);
        return null;
    }
}
