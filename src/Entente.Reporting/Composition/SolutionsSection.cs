using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;
using Entente.Reporting.Pictures;

namespace Entente.Reporting.Composition;

/// <summary>What is fair: the solutions side by side, with how things stand where that is known.</summary>
internal static class SolutionsSection
{
    public static Section? Of(Subject subject)
    {
        string heading = subject.Say("Fair outcomes, side by side", "Eerlijke uitkomsten, naast elkaar");
        Solution nash = subject.Analysis.Solutions.Nash;
        if (subject.Analysis.Parties.Length == 1)
        {
            heading = subject.Say("The best outcome", "De beste uitkomst");
        }

        ImmutableArray<NamedOutcome> shown =
        [
            .. subject.Solutions,
            .. subject.Outcomes.Where(outcome => outcome.Kinds is [MarkKind.StatusQuo]),
        ];
        if (!subject.Solutions.Any())
        {
            return nash.Reason == NoSolution.NothingAcceptable
                ? null
                : new Section("solutions", heading, [new Block.Paragraph(Reason(subject, nash.Reason))]);
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (nash.Reason is not NoSolution.None)
        {
            blocks.Add(new Block.Paragraph(Reason(subject, nash.Reason)));
        }

        blocks.Add(new Block.Tabular(OutcomeTable.Of(subject, shown)));
        blocks.AddRange(Notes(subject));
        return new Section("solutions", heading, blocks.ToImmutable());
    }

    private static RichText Reason(Subject subject, NoSolution reason) =>
        reason switch
        {
            NoSolution.PartyWithoutScores => subject.Say(
                "A party orders outcomes without scoring them, so that there are no sums or products of utilities; the ordinal compromise has the best worst rank.",
                "Een partij ordent uitkomsten zonder scores, zodat er geen sommen of producten van waarden zijn; het ordinale compromis heeft de beste slechtste rang."
            ),
            NoSolution.UnknownParty => subject.Say(
                "The preferences of a party are unknown, so that nothing can be said about fairness.",
                "De voorkeuren van een partij zijn onbekend, zodat over eerlijkheid niets te zeggen is."
            ),
            NoSolution.NotFinished => subject.Say(
                "The search for fair outcomes did not end within its budget; raise it with --max-points.",
                "Het zoeken naar eerlijke uitkomsten is niet binnen het budget geëindigd; verhoog het met --max-points."
            ),
            _ => subject.Say(
                "Without an acceptable outcome there is no fair one.",
                "Zonder aanvaardbare uitkomst is er geen eerlijke."
            ),
        };

    private static IEnumerable<Block> Notes(Subject subject)
    {
        Solutions solutions = subject.Analysis.Solutions;
        var notes = ImmutableArray.CreateBuilder<RichText>();
        if (subject.Analysis.Parties.Length > 1 && solutions.Nash.Reason == NoSolution.None)
        {
            notes.Add(
                RichText.Faint(
                    subject.Say(
                        "Nash: largest product of gains. Kalai-Smorodinsky: the one who gets least of its best gain gets most. Egalitarian: the least gain is largest. Utilitarian: largest sum. All ties are counted; percentages are shares of a party's best gain.",
                        "Nash: grootste product van winsten. Kalai-Smorodinsky: wie het kleinste deel van de eigen beste winst krijgt, krijgt zoveel mogelijk. Egalitair: de kleinste winst is het grootst. Utilitair: grootste som. Alle gelijke standen tellen mee; percentages zijn delen van de beste winst van een partij."
                    )
                )
            );
        }

        if (solutions.Nash.IsDegenerate)
        {
            notes.Add(
                subject.Say(
                    "The largest product of gains is 0: somebody gains nothing in every acceptable outcome, and the Nash product does not tell them apart.",
                    "Het grootste product van winsten is 0: in elke aanvaardbare uitkomst wint iemand niets, en het Nash-product maakt geen onderscheid."
                )
            );
        }

        (MarkKind Kind, Solution? Solution)[] all =
        [
            (MarkKind.Nash, solutions.Nash),
            (MarkKind.KalaiSmorodinsky, solutions.KalaiSmorodinsky),
            (MarkKind.Egalitarian, solutions.Egalitarian),
            (MarkKind.Utilitarian, solutions.Utilitarian),
            (MarkKind.Ordinal, solutions.Ordinal),
        ];
        foreach ((MarkKind kind, Solution? solution) in all)
        {
            int more = (solution?.Points.Count ?? 0) - NamedOutcomes.MostTies;
            if (more > 0)
            {
                string name = NamedOutcomes.NameOf(kind, subject.Language);
                notes.Add(
                    subject.Say(
                        $"{name}: {subject.Language.Count(more)} more outcomes tie with those shown.",
                        $"{name}: nog {subject.Language.Count(more)} uitkomsten staan gelijk met de getoonde."
                    )
                );
            }
        }

        return notes.Count == 0 ? [] : [new Block.Bullets(notes.ToImmutable())];
    }
}
