using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.Native;

/// <summary>Reads preferences that name outcomes: listed with scores, ranked, or in a partial order.</summary>
internal sealed class OrderReader(NativeContext context, ScoreReader scores, OutcomeReader outcomes)
{
    /// <summary>The entry of a ranking below which nothing is as good as no agreement.</summary>
    public const string NoAgreement = "noAgreement";

    private Findings Findings => context.Findings;

    public PreferenceModel.Listed? Listed(Node.Map map, string pointer)
    {
        if (Findings.AsList(Findings.Entry(map, "outcomes"), Sentence.Key("outcomes")) is not { } list)
        {
            return null;
        }

        context.Places.Note($"{pointer}/outcomes", list);
        ImmutableArray<ScoredOutcome> rows =
        [
            .. list.Items.Select((item, i) => Scored(item) ?? Unread($"{pointer}/outcomes/{i}")),
        ];
        return new PreferenceModel.Listed(rows, scores.Of(map["otherwise"], Sentence.Key("otherwise")))
        {
            Unit = Findings.AsText(map["unit"], new("The unit", "De eenheid")) ?? "",
        };
    }

    public PreferenceModel.Ranking? Ranking(Node? node, string pointer)
    {
        if (Findings.AsList(node, Sentence.Key("ranking")) is not { } list)
        {
            return null;
        }

        ImmutableArray<ImmutableArray<Outcome>>.Builder tiers = ImmutableArray.CreateBuilder<ImmutableArray<Outcome>>();
        ImmutableArray<Node>.Builder entries = ImmutableArray.CreateBuilder<Node>();
        int? last = null;
        foreach (Node item in list.Items)
        {
            if (item is Node.Scalar { Text: NoAgreement, Of: ScalarKind.Text })
            {
                if (last is not null)
                {
                    Findings.Fault(
                        item.Place,
                        new(
                            $"'{NoAgreement}' stands in a ranking once.",
                            $"'{NoAgreement}' staat in een rangorde eenmaal."
                        )
                    );
                }

                last ??= tiers.Count - 1;
                continue;
            }

            entries.Add(item);
            ImmutableArray<Node> nodes = item is Node.List tier ? tier.Items : [item];
            ImmutableArray<Outcome> read =
            [
                .. nodes
                    .Select(each => outcomes.Of(each, new("An entry of a ranking", "Een plaats in een rangorde")))
                    .OfType<Outcome>(),
            ];
            if (read.IsEmpty && !nodes.IsEmpty)
            {
                context.Break($"{pointer}/ranking/{tiers.Count}");
            }

            tiers.Add(read);
        }

        context.Places.Note($"{pointer}/ranking", new Node.List(list.Place, entries.ToImmutable()));
        return new PreferenceModel.Ranking(tiers.ToImmutable()) { LastAcceptableTier = last };
    }

    public PreferenceModel.PartialOrder? PartialOrder(Node? node, string pointer)
    {
        if (Findings.AsMap(node, Sentence.Key("order")) is not { } map)
        {
            return null;
        }

        Findings.Only(map, Sentence.Key("order"), "outcomes", "better");
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        ImmutableArray<Outcome>.Builder all = ImmutableArray.CreateBuilder<Outcome>();
        foreach (
            NodeEntry entry in Findings
                .AsMap(
                    Findings.Entry(map, "outcomes"),
                    new("The outcomes of an order", "De uitkomsten van een ordening")
                )
                ?.Entries
                ?? []
        )
        {
            if (Findings.AsName(entry.Key, new("The name of an outcome", "De naam van een uitkomst")) is { } name)
            {
                Outcome? outcome = outcomes.Of(
                    entry.Value,
                    new("An outcome of an order", "Een uitkomst van een ordening")
                );
                if (outcome is null)
                {
                    context.Break($"{pointer}/order/outcomes/{all.Count}");
                }

                numbers.TryAdd(name, all.Count);
                all.Add(outcome ?? new Outcome([]));
            }
        }

        ImmutableArray<BetterPair>.Builder pairs = ImmutableArray.CreateBuilder<BetterPair>();
        foreach (Node chain in Findings.AsList(map["better"], Sentence.Key("better"))?.Items ?? [])
        {
            Chain(chain, numbers, pairs);
        }

        return new PreferenceModel.PartialOrder(all.ToImmutable(), pairs.ToImmutable());
    }

    private ScoredOutcome Unread(string pointer)
    {
        context.Break(pointer);
        return new ScoredOutcome(new Outcome([]), new Estimate(0));
    }

    private ScoredOutcome? Scored(Node node)
    {
        int issues = context.Space.Issues.Length;
        if (node is Node.Map map)
        {
            Findings.Only(map, new("a listed outcome", "een vermelde uitkomst"), "outcome", "score");
            Outcome? outcome = outcomes.Of(Findings.Entry(map, "outcome"), Sentence.Key("outcome"));
            Estimate? score = scores.Of(Findings.Entry(map, "score"), new("A score", "Een score"));
            return outcome is not null && score is { } worth ? new ScoredOutcome(outcome, worth) : null;
        }

        if (issues == 0 && node is Node.List { Items: [.., var last] })
        {
            // Without any issue, that is the fault.
            _ = scores.Of(last, new("A score", "Een score"));
            return null;
        }

        if (node is Node.List { Items: var items } && items.Length == issues + 1)
        {
            Outcome? outcome = outcomes.OfValues(items.AsSpan(0, issues));
            Estimate? score = scores.Of(items[^1], new("A score", "Een score"));
            return outcome is not null && score is { } worth ? new ScoredOutcome(outcome, worth) : null;
        }

        Findings.Fault(
            node.Place,
            new(
                $"A listed outcome is a list of {issues} values in the order of the issues and a score, or {{ outcome: …, score: … }}.",
                $"Een vermelde uitkomst is een lijst van {issues} waarden in de volgorde van de onderwerpen en een score, of {{ outcome: …, score: … }}."
            )
        );
        return null;
    }

    private void Chain(Node node, Dictionary<string, int> numbers, ImmutableArray<BetterPair>.Builder pairs)
    {
        if (node is not Node.List { Items: { Length: >= 2 } items })
        {
            Findings.Fault(
                node.Place,
                new(
                    "An entry of 'better' is a list of names, the better first: [a, b].",
                    "Een gegeven onder 'better' is een lijst van namen, de betere eerst: [a, b]."
                )
            );
            return;
        }

        int? above = null;
        foreach (Node item in items)
        {
            int? number = null;
            if (Findings.AsText(item, new("The name of an outcome", "De naam van een uitkomst")) is { } name)
            {
                number = numbers.TryGetValue(name, out int known) ? known : null;
                if (number is null)
                {
                    string? meant = Findings.Nearest(name, numbers.Keys);
                    Findings.Fault(
                        item.Place,
                        new(
                            $"The order names no outcome '{Excerpt.Of(name)}'{Hint.DidYouMean(meant)}",
                            $"De ordening noemt geen uitkomst '{Excerpt.Of(name)}'{Hint.DidYouMean(meant)}"
                        )
                    );
                }
            }

            if (above is { } better && number is { } worse)
            {
                pairs.Add(new BetterPair(better, worse));
            }

            above = number;
        }
    }
}
