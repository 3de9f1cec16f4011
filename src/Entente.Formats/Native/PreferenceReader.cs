using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads <c>preferences</c>.</summary>
internal sealed class PreferenceReader(
    NativeContext context,
    ScoreReader scores,
    EvidenceReader evidence,
    OutcomeReader outcomes
)
{
    private static readonly string[] Kinds = ["scores", "terms", "outcomes", "ranking", "order"];

    private readonly TermReader terms = new(context, scores, new ValueReader(context, scores), evidence);
    private readonly OrderReader orders = new(context, scores, outcomes);

    private Findings Findings => context.Findings;

    /// <param name="node">The preferences.</param>
    /// <param name="pointer">Where they stand in the scenario.</param>
    public PreferenceModel? Read(Node? node, string pointer)
    {
        if (Findings.AsMap(node, Sentence.Key("preferences")) is not { } map)
        {
            return null;
        }

        if (!Kinds.Any(map.Has))
        {
            Findings.Slips(
                map,
                Sentence.Key("preferences"),
                Kinds,
                [.. Kinds.SelectMany(KeysOf), .. EvidenceReader.Keys]
            );
        }

        string[] kinds = [.. Kinds.Where(map.Has)];
        if (kinds.Length != 1 && kinds is not ["scores", "terms"])
        {
            Findings.Fault(
                map.Place,
                kinds.Length == 0
                    ? new(
                        "Preferences have one of 'scores', 'terms', 'outcomes', 'ranking' and 'order'; here is none.",
                        "Voorkeuren hebben een van 'scores', 'terms', 'outcomes', 'ranking' en 'order'; hier staat er geen."
                    )
                    : new(
                        $"Preferences are given in one way; here are {string.Join(", ", kinds.Select(kind => $"'{kind}'"))}.",
                        $"Voorkeuren staan er op één manier; hier staan {string.Join(", ", kinds.Select(kind => $"'{kind}'"))}."
                    )
            );
            if (kinds.Length == 0)
            {
                return null;
            }

            // What is wrong in each of them is told all the same.
            Findings.Only(map, Sentence.Key("preferences"), [.. kinds.SelectMany(KeysOf), .. EvidenceReader.Keys]);
            _ = evidence.In(map);
            foreach (string kind in kinds.Where(kind => kind != "terms" || !kinds.Contains("scores")))
            {
                _ = Model(kind, map, pointer);
            }

            return null;
        }

        Findings.Only(map, Sentence.Key("preferences"), [.. KeysOf(kinds[0]), .. EvidenceReader.Keys]);
        Evidence? on = evidence.In(map);
        PreferenceModel? model = Model(kinds[0], map, pointer);
        return model is null ? null : model with { Evidence = on };
    }

    private PreferenceModel? Model(string kind, Node.Map map, string pointer) =>
        kind switch
        {
            "outcomes" => orders.Listed(map, pointer),
            "ranking" => orders.Ranking(map["ranking"], pointer),
            "order" => orders.PartialOrder(map["order"], pointer),
            _ => Scores(map, pointer),
        };

    private static string[] KeysOf(string kind) =>
        kind switch
        {
            "outcomes" => ["outcomes", "otherwise", "unit"],
            "ranking" or "order" => [kind],
            _ => ["scores", "terms", "weights", "unit", "constant", "scale", "cap"],
        };

    private PreferenceModel.Scores Scores(Node.Map map, string pointer)
    {
        Dictionary<int, NodeEntry> weights = Weights(map["weights"]);
        ImmutableArray<Term>.Builder all = ImmutableArray.CreateBuilder<Term>();
        ImmutableArray<Node>.Builder nodes = ImmutableArray.CreateBuilder<Node>();
        foreach (NodeEntry entry in Findings.AsMap(map["scores"], Sentence.Key("scores"))?.Entries ?? [])
        {
            int issue = context.Issue(entry.Key) ?? NativeContext.NoIssue;
            Estimate? weight = weights.Remove(issue, out NodeEntry given)
                ? scores.Of(given.Value, new("A weight", "Een gewicht"))
                : null;
            nodes.Add(entry.Key);
            Term? term = terms.OfScores(issue, entry.Value, weight);
            all.Add(term is null || context.IsUnreadable(issue) ? TermReader.Unread : term);
        }

        foreach (NodeEntry weight in weights.Values)
        {
            Findings.Fault(
                weight.Key.Place,
                new(
                    $"Issue '{Excerpt.Of(weight.Name)}' has a weight and no scores.",
                    $"Onderwerp '{Excerpt.Of(weight.Name)}' heeft een gewicht en geen scores."
                )
            );
        }

        foreach (Node node in Findings.AsList(map["terms"], Sentence.Key("terms"))?.Items ?? [])
        {
            nodes.Add(node);
            all.Add(terms.Read(node) ?? TermReader.Unread);
        }

        if (nodes.Count == 0 && weights.Count == 0 && !map.Has("constant") && AreReadable(map))
        {
            Findings.Fault(
                (map["scores"] ?? map["terms"] ?? map).Place,
                new(
                    "No issue has a score here; give at least one its scores, or say with 'constant' what every outcome is worth.",
                    "Geen onderwerp heeft hier een score; geef er ten minste een zijn scores, of zeg met 'constant' wat elke uitkomst waard is."
                )
            );
        }

        context.Places.Note($"{pointer}/terms", new Node.List(map.Place, nodes.ToImmutable()));
        return new PreferenceModel.Scores(all.ToImmutable())
        {
            Constant = Findings.AsNumber(map["constant"], Sentence.Key("constant")) ?? Rational.Zero,
            Scale = Findings.AsNumber(map["scale"], Sentence.Key("scale")) ?? Rational.One,
            Cap = Findings.AsNumber(map["cap"], Sentence.Key("cap")),
            Unit = Findings.AsText(map["unit"], new("The unit", "De eenheid")) ?? "",
        };
    }

    private static bool AreReadable(Node.Map map) =>
        map["scores"] is null or Node.Map && map["terms"] is null or Node.List;

    private Dictionary<int, NodeEntry> Weights(Node? node)
    {
        var weights = new Dictionary<int, NodeEntry>();
        foreach (NodeEntry entry in Findings.AsMap(node, Sentence.Key("weights"))?.Entries ?? [])
        {
            if (context.Issue(entry.Key) is { } issue)
            {
                weights.TryAdd(issue, entry);
            }
        }

        return weights;
    }
}
