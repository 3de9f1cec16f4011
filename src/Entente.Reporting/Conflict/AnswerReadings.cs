using System.Collections.Immutable;
using Entente.Conflict;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Conflict;

/// <summary>Where nobody would move under each reading of what the others may answer, side by side.</summary>
internal static class AnswerReadings
{
    /// <summary>The section; none when only one reading was asked for.</summary>
    public static IEnumerable<Section> Of(ConflictFindings findings, ConflictWords words)
    {
        if (findings.ByReading.Length < 2)
        {
            yield break;
        }

        ImmutableArray<ConceptStability> first = findings.ByReading[0].Concepts;
        string[] moved =
        [
            .. first
                .Select(each => each.Concept)
                .Where(concept =>
                    findings.ByReading.Any(other =>
                        !At(other, concept).SequenceEqual(At(findings.ByReading[0], concept))
                    )
                )
                .Select(words.Sense),
        ];
        string said =
            moved.Length == 0
                ? words.Say(
                    "It makes no difference how many moves the others may answer with: the same states hold.",
                    "Met hoeveel zetten de anderen mogen antwoorden maakt niet uit: dezelfde toestanden houden stand."
                )
                : words.Say(
                    $"How many moves the others may answer with matters for {words.Language.List(moved)}.",
                    $"Met hoeveel zetten de anderen mogen antwoorden maakt uit voor {words.Language.List(moved)}."
                );
        yield return new Section(
            "readings",
            words.Say("What if the others answer differently", "Als de anderen anders antwoorden"),
            [
                new Block.Paragraph(said),
                new Block.Tabular(
                    new Table(
                        [
                            new Column(words.Say("sense of stability", "zin van stabiliteit")),
                            .. findings.ByReading.Select(each => new Column(words.Reading(each.Options.Reading))),
                        ],
                        [
                            .. first.Select(concept =>
                                ImmutableArray.Create<Cell>([
                                    ConflictWords.Sentence(words.Sense(concept.Concept)),
                                    .. findings.ByReading.Select(each =>
                                        (Cell)words.Numbers(At(each, concept.Concept), 12)
                                    ),
                                ])
                            ),
                        ]
                    )
                    {
                        Caption = words.Say(
                            "The states from which nobody would move, by number",
                            "De toestanden waar niemand weggaat, met hun nummer"
                        ),
                    }
                ),
            ]
        );
    }

    private static StateSet At(StabilityAnalysis analysis, StabilityConcept concept) =>
        analysis.Of(concept)?.Equilibria ?? throw new InvalidOperationException($"{concept} was not worked out.");
}
