using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads what the values of one issue are worth.</summary>
internal sealed class ValueReader(NativeContext context, ScoreReader scores)
{
    /// <summary>The keywords, one of which says what form the scores have.</summary>
    public static string[] Forms { get; } = ["table", "linear", "points", "peak", "constant"];

    private readonly TableReader tables = new(context, scores);

    private Findings Findings => context.Findings;

    /// <summary>Whether a map gives its form by a keyword, rather than scores by value.</summary>
    /// <remarks>A keyword that is also a value of the issue counts as a value unless all keys are keywords.</remarks>
    public bool IsKeyworded(int issue, Node.Map map)
    {
        if (context.IsUnreadable(issue))
        {
            return Forms.Any(map.Has);
        }

        Issue of = context.Space.Issues[issue];
        string[] others = [.. map.Entries.Select(entry => entry.Name).Where(key => !of.TryFind(key, out _))];
        return others.Any(Forms.Contains)
            || (!map.Entries.IsEmpty && map.Entries.All(entry => IsKeyword(entry.Name)) && Forms.Any(map.Has))
            || (others.Length == map.Entries.Length && others.Any(IsMeantAsKeyword));
    }

    /// <summary>Scores without keyword: a number for all values, a list in their order, or scores by value.</summary>
    public ValueFunction? Bare(int issue, Node node) =>
        node is Node.Scalar
            ? scores.Of(node, new("A score", "Een score")) is { } score
                ? new ValueFunction.Constant(score)
                : null
            : tables.Read(issue, node, otherwise: null);

    /// <summary>Scores whose form a keyword gives.</summary>
    public ValueFunction? Keyworded(int issue, Node.Map map)
    {
        string[] forms = [.. Forms.Where(map.Has)];
        if (forms.Length != 1)
        {
            // A misspelt keyword is listed already, with what was meant.
            if (forms.Length == 0 && !map.Entries.All(entry => IsKeyword(entry.Name)))
            {
                return null;
            }

            Findings.Fault(
                map.Place,
                new(
                    $"Give one of {string.Join(", ", Forms.Select(form => $"'{form}'"))} here, not {forms.Length}.",
                    $"Geef hier een van {string.Join(", ", Forms.Select(form => $"'{form}'"))}, niet {forms.Length}."
                )
            );
            return null;
        }

        if (forms[0] != "table" && map["otherwise"] is { } otherwise)
        {
            Findings.Fault(otherwise.Place, new("'otherwise' goes with 'table'.", "'otherwise' hoort bij 'table'."));
        }

        Node? node = Findings.Entry(map, forms[0]);
        return node is null
            ? null
            : forms[0] switch
            {
                "table" => tables.Read(issue, node, scores.Of(map["otherwise"], Sentence.Key("otherwise"))),
                "linear" => scores.Several(node, 2, Sentence.Key("linear")) is { } ends
                    ? new ValueFunction.Linear(ends[0], ends[1])
                    : null,
                "points" => Points(node),
                "peak" => Peak(node),
                _ => scores.Of(node, new("A score", "Een score")) is { } score
                    ? new ValueFunction.Constant(score)
                    : null,
            };
    }

    private bool IsMeantAsKeyword(string key) => IsKeyword(key) || Findings.Nearest(key, Forms) is not null;

    /// <summary>Whether a key means something beside the values of an issue.</summary>
    public static bool IsKeyword(string key) =>
        Forms.Contains(key) || EvidenceReader.Keys.Contains(key) || key is "weight" or "otherwise";

    private ValueFunction.PiecewiseLinear? Points(Node node)
    {
        if (Findings.AsMap(node, Sentence.Key("points")) is not { } map)
        {
            return null;
        }

        if (map.Entries.IsEmpty)
        {
            Findings.Fault(
                map.Place,
                new(
                    "'points' takes at least one number and its score.",
                    "'points' krijgt ten minste een getal en de score ervan."
                )
            );
            return null;
        }

        var points = new SortedDictionary<Rational, ScoredNumber>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        bool isWhole = true;
        foreach (NodeEntry entry in map.Entries)
        {
            Rational? number = Findings.AsNumber(entry.Key, new("A point", "Een punt"));
            Estimate? score = scores.Of(entry.Value, new("A score", "Een score"));
            isWhole &= number is not null && score is not null;
            // The same key once more is a fault of the file already.
            bool isKeyTwice = !written.Add(entry.Name);
            if (
                number is { } at
                && score is { } worth
                && !points.TryAdd(at, new ScoredNumber(at, worth))
                && !isKeyTwice
            )
            {
                Findings.Fault(
                    entry.Key.Place,
                    new($"There is already a score at {at}.", $"Er is al een score bij {at}.")
                );
            }
        }

        return isWhole ? new ValueFunction.PiecewiseLinear([.. points.Values]) : null;
    }

    private ValueFunction.Peaked? Peak(Node node)
    {
        if (Findings.AsMap(node, Sentence.Key("peak")) is not { } map)
        {
            return null;
        }

        Findings.Only(map, new("a peak", "een piek"), "at", "score", "ends");
        Rational? at = Findings.AsNumber(Findings.Entry(map, "at"), Sentence.Key("at"));
        Estimate? score = scores.Of(Findings.Entry(map, "score"), new("The score of the peak", "De score van de piek"));
        ImmutableArray<Estimate>? ends = map["ends"] is { } given
            ? scores.Several(given, 2, Sentence.Key("ends"))
            : [0, 0];
        return at is { } top && score is { } best && ends is { } sides
            ? new ValueFunction.Peaked(top, best, sides[0], sides[1])
            : null;
    }
}
