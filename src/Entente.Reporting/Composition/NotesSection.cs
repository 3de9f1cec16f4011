using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Annotations;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Composition;

/// <summary>What looks wrong, what was mended, and how the answer was found.</summary>
internal static class NotesSection
{
    private const int MostRemarks = 12;

    public static IEnumerable<Section> Of(Subject subject)
    {
        if (!subject.Context.Warnings.IsEmpty)
        {
            yield return Remarks(
                "warnings",
                subject.Say("Warnings", "Waarschuwingen"),
                subject.Context.Warnings,
                subject
            );
        }

        if (!subject.Context.Repairs.IsEmpty)
        {
            yield return Remarks(
                "repairs",
                subject.Say("Mended while reading", "Bij het lezen hersteld"),
                subject.Context.Repairs,
                subject
            );
        }

        yield return new Section("method", "", [new Block.Paragraph(RichText.Faint(Method(subject)))]);
    }

    private static Section Remarks(string key, string heading, ImmutableArray<Sentence> remarks, Subject subject)
    {
        int more = remarks.Length - MostRemarks;
        RichText[] rest = more > 0 ? [RichText.Faint(subject.Say($"and {more} more", $"en nog {more}"))] : [];
        return new Section(
            key,
            heading,
            [
                new Block.Bullets([
                    .. remarks
                        .Take(MostRemarks)
                        .Select(remark => (RichText)PlainText.Of(remark.In(subject.Context.Language))),
                    .. rest,
                ]),
            ]
        );
    }

    private static string Method(Subject subject)
    {
        Frontier frontier = subject.Analysis.Frontier;
        string how = frontier.Method switch
        {
            FrontierMethod.Decomposition => subject.Say("built issue by issue", "onderwerp voor onderwerp opgebouwd"),
            FrontierMethod.Enumeration => subject.Say(
                "found by looking at every outcome",
                "gevonden door elke uitkomst te bekijken"
            ),
            FrontierMethod.BranchAndBound => subject.Say(
                "found by branch and bound",
                "gevonden met vertakken en begrenzen"
            ),
            _ => subject.Say("approximated", "benaderd"),
        };
        if (frontier.IsExact)
        {
            return subject.Say(
                $"Exact: computed in rational arithmetic, ties included; the frontier was {how}.",
                $"Exact: berekend in breuken, gelijke standen inbegrepen; het front is {how}."
            );
        }

        string[] errors =
        [
            .. frontier.Error.Select((error, i) => $"{subject.PartyAt(i)} {subject.Language.Short(error.ToDouble())}"),
        ];
        string bound =
            errors.Length == 0
                ? ""
                : subject.Say(
                    $" No outcome is better than a listed point by more than: {subject.Language.List(errors)}.",
                    $" Geen uitkomst is meer beter dan een getoond punt dan: {subject.Language.List(errors)}."
                );
        bool isSolved = subject.Analysis is { Outcomes: not null, Solutions.Nash.Reason: not NoSolution.NotFinished };
        string solutions = isSolved
            ? subject.Say(
                " Solutions, and whether there is a zone of agreement, are exact all the same: found by branch and bound.",
                " Oplossingen, en of er onderhandelingsruimte is, zijn toch exact: gevonden met vertakken en begrenzen."
            )
            : "";
        return subject.Say($"The frontier was {how}.{bound}{solutions}", $"Het front is {how}.{bound}{solutions}");
    }
}
