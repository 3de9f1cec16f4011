using System.Collections.Immutable;
using Entente.Division;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>How alternatives were ruled out, one by one.</summary>
internal static class TableSections
{
    public static ImmutableArray<Section> Of(TheoryWords words, Question.OfTable table)
    {
        SwapCourse course = words.Answer.Course!;
        string[] left = [.. course.Left.Select(place => words.Named(table.Alternatives[place]))];
        string[] open = [.. course.Open.Select(place => words.Named(table.Table.Objectives[place].Name))];
        string lead =
            left.Length == 1 ? words.Say($"{left[0]} is left.", $"Wat overblijft: {left[0]}.")
            : open.Length == 0
                ? words.Say(
                    $"{words.Language.List(left)} are left, and nothing tells them apart.",
                    $"{words.Language.List(left)} blijven over, en niets onderscheidt ze."
                )
            : words.Say(
                $"{words.Language.List(left)} are left. To go on, make {words.Named(table.Table.Objectives[course.Next!.Value].Name)} equal: say what change elsewhere would make up for it.",
                $"{words.Language.List(left)} blijven over. Maak, om verder te komen, {words.Named(table.Table.Objectives[course.Next!.Value].Name)} gelijk: zeg welke verandering elders daartegen opweegt."
            );
        return
        [
            new Section(
                "course",
                "",
                [
                    TheoryWords.Lead(lead),
                    new Block.Bullets([.. course.Steps.Select(step => (RichText)Step(words, table, step))]),
                    new Block.Tabular(TableOf(words, table, course)),
                    TheoryWords.Faint(
                        words.Say(
                            "Which swaps are even, and which differences are slight, is your judgement; the rest follows from it.",
                            "Welke ruil gelijkwaardig is en welk verschil gering, is uw oordeel; de rest volgt daaruit."
                        )
                    ),
                    .. words.Sources(),
                ]
            ),
        ];
    }

    /// <summary>A value of an objective in words: a number, or the word of its scale.</summary>
    public static string Value(TheoryWords words, Question.OfTable table, int objective, Rational value) =>
        table.Scales[objective].IsEmpty
            ? words.Number(value)
            : words.Named(table.Scales[objective][(int)value.Numerator]);

    private static string Step(TheoryWords words, Question.OfTable table, SwapStep step) =>
        step switch
        {
            SwapStep.RuledOut { IsPractical: false } ruled => words.Say(
                $"{words.Named(table.Alternatives[ruled.By])} is at least as good as {words.Named(table.Alternatives[ruled.Alternative])} in everything and better in something: {words.Named(table.Alternatives[ruled.Alternative])} is out.",
                $"Afgevallen: {words.Named(table.Alternatives[ruled.Alternative])}. In alles minstens zo goed, en in iets beter: {words.Named(table.Alternatives[ruled.By])}."
            ),
            SwapStep.RuledOut ruled => words.Say(
                $"{words.Named(table.Alternatives[ruled.Alternative])} is better than {words.Named(table.Alternatives[ruled.By])} only slightly, and worse by more: in practice it is out.",
                $"In de praktijk afgevallen: {words.Named(table.Alternatives[ruled.Alternative])}, op iets maar weinig beter dan {words.Named(table.Alternatives[ruled.By])} en op iets anders duidelijk slechter."
            ),
            SwapStep.Dropped dropped => words.Say(
                $"In {words.Named(table.Table.Objectives[dropped.Objective].Name)} those left are equal: it no longer matters.",
                $"In {words.Named(table.Table.Objectives[dropped.Objective].Name)} zijn de overgeblevenen gelijk: het doet er niet meer toe."
            ),
            SwapStep.Swapped { Swap: var place } => Swap(words, table, table.Swaps[place]),
            SwapStep.Skipped { Swap: var place } => words.Say(
                $"Swap {TheoryWords.Count(place + 1)} no longer matters and was passed over.",
                $"Ruil {TheoryWords.Count(place + 1)} doet er niet meer toe en is overgeslagen."
            ),
            _ => "",
        };

    private static string Swap(TheoryWords words, Question.OfTable table, EvenSwap swap)
    {
        string changed = words.Named(table.Table.Objectives[swap.Changed].Name);
        string paid = words.Named(table.Table.Objectives[swap.Paid].Name);
        string to = Value(words, table, swap.Changed, swap.To);
        string at = Value(words, table, swap.Paid, swap.PaidTo);
        return words.Say(
            $"For {words.Named(table.Alternatives[swap.Alternative])}: {changed} becomes {to}, which {paid} of {at} makes up for.",
            $"Voor {words.Named(table.Alternatives[swap.Alternative])}: {changed} naar {to}, in ruil voor {paid} op {at}."
        );
    }

    private static Table TableOf(TheoryWords words, Question.OfTable table, SwapCourse course) =>
        new(
            [
                new Column(words.Say("after all swaps", "na alle ruil")),
                .. table.Alternatives.Select(
                    (name, place) =>
                        new Column(
                            course.Left.Contains(place)
                                ? RichText.Strong(words.Named(name))
                                : RichText.Faint(words.Named(name)),
                            IsNumeric: true
                        )
                ),
            ],
            [
                .. table.Table.Objectives.Select(
                    (objective, place) =>
                        ImmutableArray.Create<Cell>([
                            words.Named(objective.Name),
                            .. table.Alternatives.Select(
                                (_, alternative) => (Cell)Value(words, table, place, course.Table[alternative, place])
                            ),
                        ])
                ),
            ]
        );
}
