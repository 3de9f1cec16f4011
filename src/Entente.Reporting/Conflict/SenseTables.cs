using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>Every sense in which a state can hold, in a plain sentence with the states that do; and state by state the senses in which it does.</summary>
internal sealed class SenseTables(ConflictFindings findings, ConflictWords words)
{
    private const int MostRows = 30;

    private readonly ImmutableArray<Sense> senses = [.. Senses(findings, words)];

    public IEnumerable<Block> Blocks()
    {
        yield return new Block.Tabular(
            new Table(
                [
                    new Column(words.Say("sense", "zin")),
                    new Column(words.Say("what it means", "wat dat betekent")),
                    new Column(words.Say("nobody would move from", "niemand gaat weg uit")),
                ],
                [
                    .. senses.Select(sense =>
                        ImmutableArray.Create<Cell>(
                            ConflictWords.Sentence(sense.Title),
                            sense.Meaning,
                            words.Some(sense.States)
                        )
                    ),
                ]
            )
            {
                Caption = words.Say("In which sense which states hold", "Welke toestanden in welke zin standhouden"),
            }
        );
        yield return new Block.Paragraph(
            RichText.Faint(
                words.Say(
                    "The same with definitions and an example stands in the documentation of Entente, under “What each can do to the other”.",
                    "Hetzelfde met definities en een voorbeeld staat in de Engelse documentatie van Entente, onder “What each can do to the other”."
                )
            )
        );
        int[] states = [.. senses.SelectMany(each => each.States).Distinct().Order()];
        if (states.Length == 0)
        {
            yield break;
        }

        yield return new Block.Tabular(
            new Table(
                [
                    new Column(words.Say("state", "toestand")),
                    .. findings.Graph.Space.Options > 0
                        ? new[] { new Column(words.Say("what is taken", "wat gedaan is")) }
                        : [],
                    new Column(words.Say("holds", "houdt stand")),
                ],
                [.. states.Take(MostRows).Select(Row)]
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
                        $"{words.Language.Count(states.Length - MostRows)} more.",
                        $"Nog {words.Language.Count(states.Length - MostRows)}."
                    )
                )
            );
        }
    }

    private ImmutableArray<Cell> Row(int state)
    {
        string name = words.Name(state);
        return
        [
            name.Length > 0 ? $"{state + 1} {name}" : $"{state + 1}",
            .. findings.Graph.Space.Options > 0 ? new Cell[] { words.Taken(state) } : [],
            In(state),
        ];
    }

    // Whichever list is shorter: of the senses in which it holds, or of those in which it does not.
    private Cell In(int state)
    {
        string[] holds = [.. senses.Where(sense => sense.States.Contains(state)).Select(sense => sense.Name)];
        string[] fails = [.. senses.Where(sense => !sense.States.Contains(state)).Select(sense => sense.Name)];
        return fails.Length == 0 ? RichText.Of(words.Say("in every sense", "in elke zin"), Tone.Good)
            : fails.Length < holds.Length
                ? words.Say(
                    $"in every sense but {words.Language.List(fails)}",
                    $"in elke zin behalve {words.Language.List(fails)}"
                )
            : words.Language.List(holds);
    }

    private static IEnumerable<Sense> Senses(ConflictFindings findings, ConflictWords words)
    {
        foreach (ConceptStability each in findings.Stability.Concepts)
        {
            yield return new Sense(
                ConflictWords.Concept(each.Concept),
                words.Sense(each.Concept),
                ConceptTitles.Sentence(each.Concept, words.Language),
                each.Equilibria
            );
        }

        if (findings.Horizon is { } horizon)
        {
            string name = $"L{horizon.Horizon}";
            string moves = words.Language.Count(horizon.Horizon);
            yield return new Sense(
                name,
                words.Say($"looking {moves} moves ahead ({name})", $"{moves} zetten vooruit kijken ({name})"),
                words.Say(
                    $"Whoever foresees where {moves} moves would end, does not begin.",
                    $"Wie voorziet waar {moves} zetten toe leiden, begint er niet aan."
                ),
                horizon.Equilibria
            );
        }

        if (findings.NonMyopic is { } nonMyopic)
        {
            string name = words.Say("non-myopic", "verziend");
            yield return new Sense(
                name,
                words.Say($"looking far ahead ({name})", $"ver vooruit kijken ({name})"),
                words.Say(
                    "Nobody begins who looks far enough ahead, and looking further changes nothing.",
                    "Wie ver genoeg vooruitkijkt begint niet, en nog verder kijken verandert dat niet."
                ),
                nonMyopic.Equilibria
            );
        }
    }

    private sealed record Sense(string Name, string Title, string Meaning, StateSet States);
}
