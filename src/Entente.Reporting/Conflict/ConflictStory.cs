using System.Collections.Immutable;
using System.Text;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>A conflict in words: where nobody would move, why, what coalitions could do, and which ways lead there.</summary>
internal sealed class ConflictStory(ConflictFindings findings, ConflictWords words)
{
    private const int MostRows = 30;
    private const int MostTiers = 40;

    private readonly ConflictGraph graph = findings.Graph;
    private readonly ConflictExtras extras = new(findings, words);

    public Document Document() =>
        new(
            words.Of(words.Model.Title, words.Model.Id.Length > 0 ? words.Model.Id : words.Say("Conflict", "Conflict")),
            Subtitle(),
            [
                new Section("equilibria", "", [new Block.Lead(Lead()), .. Notes(), .. Table()]),
                .. AnswerReadings.Of(findings, words),
                .. Verdicts(),
                Preferences(),
                .. extras.Sections(),
            ]
        );

    private string Subtitle()
    {
        string makers = words.Language.List([.. Enumerable.Range(0, graph.DecisionMakers).Select(words.Maker)]);
        string reading = words.Reading(findings.Stability.Options.Reading);
        string count = words.Language.Count(graph.Space.Count);
        return words.Say($"{makers}; {count} states; {reading}", $"{makers}; {count} toestanden; {reading}");
    }

    private IEnumerable<Block> Notes() => findings.Notes.Select(note => new Block.Paragraph(RichText.Faint(note)));

    // Stable under every concept, else under some that look ahead, else nowhere.
    private RichText Lead()
    {
        ImmutableArray<ConceptStability> concepts = findings.Stability.Concepts;
        StateSet all = concepts.Select(each => each.Equilibria).Aggregate((one, two) => one.And(two));
        int[] some =
        [
            .. concepts.SelectMany(each => each.Equilibria).Distinct().Where(state => !all.Contains(state)).Order(),
        ];
        string first = all.Count switch
        {
            0 => words.Say("No state is stable in every sense.", "Geen enkele toestand is in elke zin stabiel."),
            1 => words.Say(
                $"One state is stable in every sense: {words.State(all.First())}. Nobody would move from there.",
                $"Eén toestand is in elke zin stabiel: {words.State(all.First())}. Niemand zou daar weggaan."
            ),
            _ => words.Say(
                $"Nobody would move, in any sense, from {words.Language.Count(all.Count)} states: {words.Numbers(all, 12)}.",
                $"In geen enkele zin zou iemand weggaan uit {words.Language.Count(all.Count)} toestanden: {words.Numbers(all, 12)}."
            ),
        };
        string second = some.Length switch
        {
            0 => "",
            1 => words.Say(
                $" In some sense so is {words.State(some[0])}: {Senses(some[0])}.",
                $" In sommige zin is {words.State(some[0])} dat ook: {Senses(some[0])}."
            ),
            _ => words.Say(
                $" In some sense so are {words.Numbers(some, 12)}; the table says in which.",
                $" In sommige zin zijn {words.Numbers(some, 12)} dat ook; de tabel zegt in welke."
            ),
        };
        return RichText.Strong(first) + second;
    }

    private string Senses(int state) =>
        words.Language.List([
            .. findings
                .Stability.Concepts.Where(each => each.Equilibria.Contains(state))
                .Select(each => ConflictWords.Concept(each.Concept)),
        ]);

    private IEnumerable<Block> Table()
    {
        List<(string Heading, StateSet Set)> columns =
        [
            .. findings.Stability.Concepts.Select(each => (ConflictWords.Concept(each.Concept), each.Equilibria)),
        ];
        if (findings.Horizon is { } horizon)
        {
            columns.Add(($"L{horizon.Horizon}", horizon.Equilibria));
        }

        if (findings.NonMyopic is { } nonMyopic)
        {
            columns.Add((words.Say("non-myopic", "verziend"), nonMyopic.Equilibria));
        }

        int[] states = [.. columns.SelectMany(each => each.Set).Distinct().Order()];
        if (states.Length == 0)
        {
            yield break;
        }

        yield return new Block.Tabular(
            new Table(
                [
                    new Column(words.Say("state", "toestand")),
                    new Column(words.Say("what is taken", "wat gedaan is")),
                    .. columns.Select(each => new Column(each.Heading)),
                ],
                [
                    .. states
                        .Take(MostRows)
                        .Select(state =>
                            ImmutableArray.Create<Cell>([
                                words.Name(state) is { Length: > 0 } name ? $"{state + 1} {name}" : $"{state + 1}",
                                graph.Space.Options > 0 ? words.Taken(state) : "",
                                .. columns.Select(each =>
                                    (Cell)(
                                        each.Set.Contains(state) ? RichText.Of(words.Say("yes", "ja"), Tone.Good) : "–"
                                    )
                                ),
                            ])
                        ),
                ]
            )
            {
                Caption = words.Say("States from which nobody would move", "Toestanden waar niemand weggaat"),
            }
        );
        if (states.Length > MostRows)
        {
            yield return new Block.Paragraph(
                RichText.Faint(
                    words.Say(
                        $"{words.Language.Count(states.Length - MostRows)} more; --json lists them.",
                        $"Nog {words.Language.Count(states.Length - MostRows)}; --json noemt ze."
                    )
                )
            );
        }
    }

    private IEnumerable<Section> Verdicts()
    {
        var sentences = new VerdictWords(words);
        foreach (IGrouping<int, StabilityVerdict> state in findings.Verdicts.GroupBy(verdict => verdict.State))
        {
            yield return sentences.Section($"state-{state.Key + 1}", [.. state]);
        }
    }

    private Section Preferences() =>
        new(
            "preferences",
            words.Say("Who prefers what", "Wie wat liever heeft"),
            [
                new Block.Bullets([
                    .. Enumerable
                        .Range(0, graph.DecisionMakers)
                        .Select(maker =>
                            RichText.Strong(ConflictWords.Sentence(words.Maker(maker)) + ": ") + Ranking(maker)
                        ),
                ]),
            ]
        );

    private string Ranking(int maker)
    {
        ImmutableArray<ImmutableArray<int>> tiers = graph.TiersOf(maker);
        if (tiers.Length == 1)
        {
            return words.Say("indifferent between all states", "onverschillig tussen alle toestanden");
        }

        var text = new StringBuilder();
        for (int tier = 0; tier < Math.Min(tiers.Length, MostTiers); tier++)
        {
            if (tier > 0)
            {
                bool isGulf = graph.BandOf(maker, tiers[tier - 1][0]) > graph.BandOf(maker, tiers[tier][0]);
                text.Append(isGulf ? " >> " : " > ");
            }

            string states = string.Join(" = ", tiers[tier].Take(MostTiers).Select(state => state + 1));
            text.Append(states).Append(tiers[tier].Length > MostTiers ? " = …" : "");
        }

        return text.Append(tiers.Length > MostTiers ? " > …" : "").ToString();
    }
}
