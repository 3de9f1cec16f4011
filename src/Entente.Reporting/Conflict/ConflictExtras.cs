using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>What is told of a conflict beyond its equilibria: strength, unknown comparisons, coalitions, paths, and the inverse question.</summary>
internal sealed class ConflictExtras(ConflictFindings findings, ConflictWords words)
{
    private const int MostPaths = 20;
    private const int MostArcs = 30;
    private const int MostNamed = 3;

    private readonly ConflictGraph graph = findings.Graph;
    private readonly FurtherStory further = new(findings.Further, words);

    public IEnumerable<Section> Sections()
    {
        if (findings.Strong is { } strong)
        {
            yield return Sets(
                "strong",
                words.Say(
                    "Strongly stable: every improvement is answered by something much worse",
                    "Sterk stabiel: op elke verbetering volgt iets veel slechters"
                ),
                strong.Concepts,
                further.Strong()
            );
        }

        foreach (ExtensionStability extension in findings.Extensions)
        {
            yield return Sets($"unknown-{extension.Extension}", Extension(extension.Extension), extension.Concepts, []);
        }

        if (!findings.Further.Unknown.IsEmpty)
        {
            yield return new Section("unknown-why", further.UnknownHeading, [.. further.Unknown()]);
        }

        if (!findings.Further.Foreseen.IsEmpty || !findings.Further.Farsighted.IsEmpty)
        {
            yield return new Section("foresight", further.ForesightHeading, [.. further.Foreseen()]);
        }

        if (findings.Coalitions is { } coalitions)
        {
            yield return Coalitions(coalitions);
        }

        if (findings.Distances is { } distances)
        {
            yield return Distances(distances);
        }

        foreach (ConflictPaths paths in findings.Paths)
        {
            yield return new PathWords(words).Section(paths, "paths");
        }

        if (findings.Inverse is { } inverse)
        {
            yield return new InverseWords(graph, words).Section(inverse);
        }
    }

    private Section Sets(
        string key,
        string heading,
        ImmutableArray<ConceptStability> concepts,
        IEnumerable<Block> reasons
    ) =>
        new(
            key,
            heading,
            [
                new Block.Bullets([
                    .. concepts.Select(each =>
                        (RichText)
                            $"{ConflictWords.Sentence(words.Sense(each.Concept))}: {words.Numbers(each.Equilibria)}"
                    ),
                ]),
                .. reasons,
            ]
        );

    private string Extension(UncertaintyExtension extension) =>
        extension switch
        {
            UncertaintyExtension.A => words.Say(
                "Where the unknown tempts and does not deter (a)",
                "Waar het onbekende verleidt en niet afschrikt (a)"
            ),
            UncertaintyExtension.B => words.Say(
                "Where the unknown neither tempts nor deters (b)",
                "Waar het onbekende verleidt noch afschrikt (b)"
            ),
            UncertaintyExtension.C => words.Say(
                "Where the unknown tempts and deters (c)",
                "Waar het onbekende verleidt en afschrikt (c)"
            ),
            _ => words.Say("Where the unknown deters only (d)", "Waar het onbekende alleen afschrikt (d)"),
        };

    private Section Coalitions(CoalitionAnalysis analysis)
    {
        string Makers(CoalitionStability each) =>
            words.Language.List([.. each.Members.Select(member => words.Maker(member))]);
        var bullets = new List<RichText>();
        foreach (CoalitionStability each in analysis.Coalitions.Where(each => each.Members.Length > 1))
        {
            string moves =
                each.Improvements.Length <= MostNamed
                    ? words.Language.List([
                        .. each.Improvements.Select(arc =>
                            words.Say(
                                $"from {words.State(arc.From)} to {words.State(arc.To)}",
                                $"van {words.State(arc.From)} naar {words.State(arc.To)}"
                            )
                        ),
                    ])
                    : string.Join(
                        ", ",
                        each.Improvements.Take(MostArcs).Select(arc => $"{arc.From + 1} → {arc.To + 1}")
                    );
            string more = each.Improvements.Length > MostArcs ? " …" : "";
            bullets.Add(
                RichText.Strong(ConflictWords.Sentence(Makers(each)) + ": ")
                    + (
                        each.Improvements.IsEmpty
                            ? words.Say("nothing that all of them would gain by", "niets waarbij allen zouden winnen")
                            : moves + more
                    )
            );
        }

        bullets.AddRange(
            analysis.Concepts.Select(each =>
                (RichText)
                    words.Say(
                        $"Stable for all coalitions, {words.Sense(each.Concept)}: {words.Numbers(each.Equilibria)}",
                        $"Stabiel voor alle coalities, {words.Sense(each.Concept)}: {words.Numbers(each.Equilibria)}"
                    )
            )
        );
        return new Section(
            "coalitions",
            words.Say("What they could gain together", "Wat ze samen kunnen winnen"),
            [new Block.Bullets([.. bullets]), .. further.Coalitions()]
        );
    }

    private Section Distances(PathDistances distances)
    {
        int[] ends =
        [
            .. findings.Stability.Concepts.SelectMany(each => each.Equilibria).Distinct().Order().Take(MostPaths),
        ];
        string Count(int moves) =>
            moves switch
            {
                < 0 => words.Say("no way", "geen weg"),
                0 => words.Say("here", "hier"),
                1 => words.Say("1 move", "1 zet"),
                _ => words.Say($"{moves} moves", $"{moves} zetten"),
            };
        return new Section(
            "distances",
            words.Say($"How far from {words.State(distances.From)}", $"Hoe ver van {words.State(distances.From)}"),
            [
                new Block.Tabular(
                    new Table(
                        [
                            new Column(words.Say("to", "naar")),
                            new Column(words.Say("by any moves", "met alle zetten")),
                            new Column(
                                words.Say("by moves that pay for their movers", "met zetten die lonen voor wie ze doet")
                            ),
                        ],
                        [
                            .. ends.Select(end =>
                                ImmutableArray.Create<Cell>(
                                    words.State(end),
                                    Count(distances.ByMoves[end]),
                                    Count(distances.ByImprovements[end])
                                )
                            ),
                        ]
                    )
                ),
            ]
        );
    }
}
