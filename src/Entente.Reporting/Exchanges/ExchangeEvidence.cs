using Entente.Annotations;
using Entente.Exchanges;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Exchanges;

/// <summary>Why the numbers are as they are, and whether what is claimed was proved again.</summary>
internal static class ExchangeEvidence
{
    /// <summary>Whether the file says of any number where it comes from.</summary>
    public static bool IsStated(Exchange exchange) =>
        exchange.Steps.Any(step => step.Evidence is not null)
        || exchange.Parties.Any(party => party.Evidence is not null);

    public static IEnumerable<Block> Of(ExchangeWords words, ExchangeCheck? check)
    {
        Exchange exchange = words.Plan.Exchange;
        RichText[] notes =
        [
            .. exchange.Steps.Select(step => Note(words, words.Step(step), step.Evidence)).OfType<RichText>(),
            .. exchange.Parties.Select((party, i) => Note(words, words.Party(i), party.Evidence)).OfType<RichText>(),
        ];
        if (notes.Length > 0)
        {
            yield return new Block.Bullets([.. notes]);
        }

        // Where nothing was claimed, nothing was proved again.
        if (check is { Claims.IsEmpty: false })
        {
            yield return new Block.Paragraph(
                RichText.Faint(
                    !check.Holds
                        ? words.Say(
                            "A check by the definitions found a claim above that does not hold. Please report this file.",
                            "Een controle volgens de definities vond een bewering hierboven die niet klopt. Meld dit bestand."
                        )
                    : words.Plan.IsCut && check.IsComplete
                        ? words.Say(
                            "That all of it is worth less than nothing was calculated again, step by step.",
                            "Dat alles samen minder dan niets waard is, is opnieuw berekend, stap voor stap."
                        )
                    : check.IsComplete
                        ? words.Say(
                            "Every claim above was proved again by the definitions, point by point and order by order.",
                            "Elke bewering hierboven is opnieuw bewezen volgens de definities, punt voor punt en volgorde voor volgorde."
                        )
                    : words.Say(
                        "Every schedule above was walked again by the definitions; that nothing less would do has too many orders to try one by one.",
                        "Elk schema hierboven is opnieuw doorlopen volgens de definities; dat niets minder volstaat heeft te veel volgordes om een voor een te proberen."
                    )
                )
            );
        }
    }

    private static RichText? Note(ExchangeWords words, string of, Evidence? evidence)
    {
        if (evidence is null)
        {
            return null;
        }

        string kind =
            evidence.Kind == EvidenceKind.Estimate
                ? words.Say("estimate", "schatting")
                : words.Say("reported", "gemeld");
        Source? source = words.Plan.Exchange.Sources.FirstOrDefault(each => each.Key == evidence.Source);
        string[] parts =
        [
            .. new[]
            {
                evidence.Note.In(words.Language.Tag),
                source?.Title.In(words.Language.Tag) ?? evidence.Source,
                evidence.Place,
            }.Where(part => part.Length > 0),
        ];
        return $"{of}: {kind}" + (parts.Length > 0 ? ". " + string.Join(", ", parts) : "");
    }
}
