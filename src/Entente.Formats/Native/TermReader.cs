using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads one term of a utility: of one issue, of several together, a rectangle, or a sum, min or max of terms.</summary>
internal sealed class TermReader(NativeContext context, ScoreReader scores, ValueReader values, EvidenceReader evidence)
{
    private static readonly string[] Kinds = ["issue", "issues", "rectangle", "sum", "min", "max"];

    /// <summary>Stands where a term could not be read, so that the others keep their places.</summary>
    public static Term Unread { get; } = new Term.Combined(Aggregation.Sum, []);

    private readonly RectangleReader rectangles = new(context, scores);

    private Findings Findings => context.Findings;

    /// <summary>A term of a list.</summary>
    public Term? Read(Node node)
    {
        if (Findings.AsMap(node, new("A term", "Een term")) is not { } map)
        {
            return null;
        }

        if (!Kinds.Any(map.Has))
        {
            string[] others = [.. ValueReader.Forms, "otherwise", "score", "outside", "weight", .. EvidenceReader.Keys];
            Findings.Slips(map, new("a term", "een term"), Kinds, [.. Kinds, .. others]);
        }

        string[] kinds = [.. Kinds.Where(map.Has)];
        if (kinds.Length != 1)
        {
            Findings.Fault(
                map.Place,
                new(
                    $"A term has one of {string.Join(", ", Kinds.Select(kind => $"'{kind}'"))}; here are {kinds.Length}.",
                    $"Een term heeft een van {string.Join(", ", Kinds.Select(kind => $"'{kind}'"))}; hier staan er {kinds.Length}."
                )
            );
            return null;
        }

        Only(map, kinds[0]);
        Node? of = Findings.Entry(map, kinds[0]);
        Term? term = of is null
            ? null
            : kinds[0] switch
            {
                "issue" => OfIssue(of, map),
                "issues" => OfGroup(of, map),
                "rectangle" => rectangles.Read(of, map),
                "min" => Combined(Aggregation.Min, of),
                "max" => Combined(Aggregation.Max, of),
                _ => Combined(Aggregation.Sum, of),
            };
        return term is null ? null : Weighted(term, map);
    }

    /// <summary>The worth of an issue as it stands under <c>scores</c>.</summary>
    /// <param name="issue">The number of the issue.</param>
    /// <param name="node">What its values are worth.</param>
    /// <param name="weight">The weight under <c>weights</c>; null for none.</param>
    public Term? OfScores(int issue, Node node, Estimate? weight)
    {
        if (node is not Node.Map map || !values.IsKeyworded(issue, map))
        {
            return values.Bare(issue, node) is { } bare ? new Term.OfIssue(issue, bare) { Weight = weight ?? 1 } : null;
        }

        Findings.Only(
            map,
            new("these scores", "deze scores"),
            [.. ValueReader.Forms, "otherwise", "weight", .. EvidenceReader.Keys]
        );
        if (weight is not null && map["weight"] is { } second)
        {
            Findings.Fault(
                second.Place,
                new(
                    "The issue has a weight under 'weights' already; keep one of the two.",
                    "Het onderwerp heeft al een gewicht onder 'weights'; houd een van de twee."
                )
            );
        }

        Term? term = values.Keyworded(issue, map) is { } value ? new Term.OfIssue(issue, value) : null;
        Term? weighted = term is null ? null : Weighted(term, map);
        return weight is { } given && weighted is not null ? weighted with { Weight = given } : weighted;
    }

    private void Only(Node.Map map, string kind)
    {
        string[] keys = kind switch
        {
            "issue" => [.. ValueReader.Forms, "otherwise"],
            "issues" => ["table", "otherwise"],
            "rectangle" => ["score", "outside"],
            _ => [],
        };
        Findings.Only(
            map,
            new($"a term with '{kind}'", $"een term met '{kind}'"),
            [kind, .. keys, "weight", .. EvidenceReader.Keys]
        );
    }

    private Term Weighted(Term term, Node.Map map) =>
        term with
        {
            Weight = scores.Of(map["weight"], new("The weight", "Het gewicht")) ?? 1,
            Evidence = evidence.In(map),
        };

    private Term.OfIssue? OfIssue(Node of, Node.Map map)
    {
        int issue = context.Issue(of) ?? NativeContext.NoIssue;
        return values.Keyworded(issue, map) is { } value && !context.IsUnreadable(issue)
            ? new Term.OfIssue(issue, value)
            : null;
    }

    private Term.OfGroup? OfGroup(Node of, Node.Map map)
    {
        if (
            Findings.AsList(of, Sentence.Key("issues")) is not { } names
            || Findings.AsList(
                Findings.Entry(map, "table"),
                new("The table of several issues", "De tabel van verscheidene onderwerpen")
            )
                is not { } rows
        )
        {
            return null;
        }

        ImmutableArray<int> issues = [.. names.Items.Select(name => context.Issue(name) ?? NativeContext.NoIssue)];
        Estimate? otherwise = map["otherwise"] is { } node
            ? scores.Of(node, Sentence.Key("otherwise"))
            : new Estimate(0);
        ImmutableArray<ScoredCombination> entries =
        [
            .. rows.Items.Select(row => Row(issues, row)).OfType<ScoredCombination>(),
        ];
        return entries.Length == rows.Items.Length && otherwise is { } others && !issues.Any(context.IsUnreadable)
            ? new Term.OfGroup(issues, entries, others)
            : null;
    }

    private ScoredCombination? Row(ImmutableArray<int> issues, Node node)
    {
        if (node is not Node.List { Items: var items } || items.Length != issues.Length + 1)
        {
            Findings.Fault(
                node.Place,
                new(
                    $"A row of this table is a list of {issues.Length} values and their score.",
                    $"Een rij van deze tabel is een lijst van {issues.Length} waarden en hun score."
                )
            );
            return null;
        }

        ImmutableArray<int>.Builder numbers = ImmutableArray.CreateBuilder<int>(issues.Length);
        for (int i = 0; i < issues.Length; i++)
        {
            if (context.Value(issues[i], items[i]) is { } value)
            {
                numbers.Add(value.Index);
            }
        }

        return scores.Of(items[^1], new("A score", "Een score")) is { } score && numbers.Count == issues.Length
            ? new ScoredCombination(numbers.ToImmutable(), score)
            : null;
    }

    private Term.Combined? Combined(Aggregation kind, Node of)
    {
        return Findings.AsList(of, new("What is added up or compared", "Wat wordt opgeteld of vergeleken")) is { } list
            ? new Term.Combined(kind, [.. list.Items.Select(item => Read(item) ?? Unread)])
            : null;
    }
}
