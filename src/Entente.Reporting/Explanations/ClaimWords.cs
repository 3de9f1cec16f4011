using System.Collections.Immutable;
using Entente.Explaining;

namespace Entente.Reporting.Explanations;

/// <summary>Claims of an explanation as sentences.</summary>
internal sealed class ClaimWords(ExplanationWords words)
{
    /// <summary>The claim in one sentence.</summary>
    public string Of(ExplanationClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.OutcomeOfChange
            or ClaimKind.NothingToChange
            or (>= ClaimKind.FallbackIsEnough and <= ClaimKind.PaymentIfListed) => OfChange(claim),
            >= ClaimKind.Offer => OfOffer(claim),
            _ => OfDemands(claim),
        };

    private string OfDemands(ExplanationClaim claim)
    {
        if (claim.Kind == ClaimKind.Verdict)
        {
            return Say("Whether there is a deal is told rightly.", "Of er een akkoord is, klopt.");
        }

        if (claim.Kind is ClaimKind.NoneIsMissing or ClaimKind.NoneStatedIsMissing)
        {
            return claim.Kind == ClaimKind.NoneIsMissing
                ? Say(
                    "Everything that cannot be had together, and every way out of it, is found.",
                    "Alles wat niet samengaat, en elke uitweg daaruit, is gevonden."
                )
                : Say(
                    "Everything stated that cannot be had together, and every way out of it, is found.",
                    "Alles wat openlijk geëist is en niet samengaat, en elke uitweg daaruit, is gevonden."
                );
        }

        if (claim.Kind == ClaimKind.ValueSuperfluous)
        {
            string value = words.IssueAndValue(claim.About[0], claim.About[1]);
            return Say(
                $"In place of “{value}” another value is at least as good for all.",
                $"In plaats van ‘{value}’ is een andere waarde voor allen minstens zo goed."
            );
        }

        if (claim.Kind == ClaimKind.ValueKeptOut)
        {
            string value = words.IssueAndValue(claim.About[0], claim.About[1]);
            return Say($"“{value}” is in no deal.", $"‘{value}’ zit in geen enkel akkoord.");
        }

        if (claim.Kind == ClaimKind.DealsInFocus)
        {
            return Say(
                $"So many deals contain “{words.Focus()}” as is said.",
                $"Zoveel akkoorden bevatten ‘{words.Focus()}’ als er staat."
            );
        }

        if (claim.Kind == ClaimKind.FairestInFocus)
        {
            return Say(
                $"The most balanced deal with “{words.Focus()}” is one, and worth what is said.",
                $"Het meest gebalanceerde akkoord met ‘{words.Focus()}’ is er een, en is waard wat er staat."
            );
        }

        string demands = Demands(claim);
        return claim.Kind switch
        {
            ClaimKind.MetByNone => Say(
                $"No package meets all of this: {demands}.",
                $"Geen pakket voldoet aan dit alles: {demands}."
            ),
            ClaimKind.MetWithoutAny => Say(
                $"Without any one of these some package meets the others: {demands}.",
                $"Zonder een van deze voldoet een pakket aan de andere: {demands}."
            ),
            ClaimKind.BrokenAlone => Say(
                $"The package given breaks these and nothing else: {demands}.",
                $"Het genoemde pakket gaat hiertegen in en tegen niets anders: {demands}."
            ),
            _ => Say(
                $"No package breaks only a part of these: {demands}.",
                $"Geen pakket gaat tegen maar een deel hiervan in: {demands}."
            ),
        };
    }

    private string OfChange(ExplanationClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.NothingToChange => Say(
                "There is a deal as things stand, so that nothing has to change.",
                "Er is een akkoord zoals het nu is, zodat er niets hoeft te veranderen."
            ),
            ClaimKind.OutcomeOfChange => Say(
                $"The package of change {claim.About[0] + 1} is allowed and worth what is said.",
                $"Het pakket van verandering {claim.About[0] + 1} mag en is waard wat er staat."
            ),
            ClaimKind.GivingUpIfListed => Say(
                "Giving up conditions opens a deal exactly if that is listed.",
                "Eisen laten vallen opent een akkoord precies als dat genoemd is."
            ),
            ClaimKind.FallbacksIfListed => Say(
                "Lower fallbacks of all together open a deal exactly if they are listed.",
                "Lagere ondergrenzen van allen samen openen een akkoord precies als ze genoemd zijn."
            ),
            ClaimKind.FallbackIfListed => Say(
                $"A lower fallback of {Party(claim)} opens a deal exactly if it is listed.",
                $"Een lagere ondergrens van {Party(claim)} opent een akkoord precies als ze genoemd is."
            ),
            ClaimKind.PaymentIfListed => Say(
                $"A {Payment(claim)} opens a deal exactly if it is listed.",
                $"Een {Payment(claim)} opent een akkoord precies als ze genoemd is."
            ),
            ClaimKind.FallbackIsLeast
            or ClaimKind.FallbacksAreLeast
            or ClaimKind.ScoreIsLeast
            or ClaimKind.GivingUpIsLeast
            or ClaimKind.PaymentIsLeast
            or ClaimKind.StagesAreLeast
            or ClaimKind.NewValueIsLeast
            or ClaimKind.NewIssueIsLeast => Say(
                $"Less of this does not open a deal: {Change(claim)}.",
                $"Minder hiervan opent geen akkoord: {Change(claim)}."
            ),
            _ => Say($"This opens a deal: {Change(claim)}.", $"Dit opent een akkoord: {Change(claim)}."),
        };

    private string Change(ExplanationClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.FallbackIsEnough or ClaimKind.FallbackIsLeast => Say(
                $"a lower fallback of {Party(claim)}",
                $"een lagere ondergrens van {Party(claim)}"
            ),
            ClaimKind.FallbacksAreEnough or ClaimKind.FallbacksAreLeast => Say(
                "lower fallbacks of all together",
                "lagere ondergrenzen van allen samen"
            ),
            ClaimKind.ScoreIsEnough or ClaimKind.ScoreIsLeast => Say(
                $"“{words.IssueAndValue(claim.About[1], claim.About[2])}” worth more to {Party(claim)}",
                $"‘{words.IssueAndValue(claim.About[1], claim.About[2])}’ meer waard voor {Party(claim)}"
            ),
            ClaimKind.GivingUpIsEnough or ClaimKind.GivingUpIsLeast => claim.About.Length == 1
                ? Say($"giving up a condition ({Demands(claim)})", $"een eis laten vallen ({Demands(claim)})")
                : Say($"giving up conditions ({Demands(claim)})", $"eisen laten vallen ({Demands(claim)})"),
            ClaimKind.PaymentIsEnough or ClaimKind.PaymentIsLeast => Say(
                $"a {Payment(claim)}",
                $"een {Payment(claim)}"
            ),
            ClaimKind.StagesAreEnough => Say(
                $"{claim.About[1]} of {claim.About[2]} stages of {Issue(claim)}",
                $"{claim.About[1]} van {claim.About[2]} stappen van {Issue(claim)}"
            ),
            ClaimKind.StagesAreLeast => Say(
                $"{claim.About[1]} stages of {Issue(claim)}",
                $"{claim.About[1]} stappen van {Issue(claim)}"
            ),
            ClaimKind.SettingAsideIsEnough => Say($"leaving out {Issue(claim)}", $"weglaten van {Issue(claim)}"),
            ClaimKind.NewValueIsEnough or ClaimKind.NewValueIsLeast => Say(
                $"a new value of {Issue(claim)}",
                $"een nieuwe waarde van {Issue(claim)}"
            ),
            _ => Say("a new issue", "een nieuw onderwerp"),
        };

    private string OfOffer(ExplanationClaim claim) =>
        claim.Kind switch
        {
            ClaimKind.Offer => Say(
                $"What is said about {Offer(claim)} is so.",
                $"Wat over {Offer(claim)} staat, klopt."
            ),
            ClaimKind.NearbyIsDeal => Say(
                $"The deal near {Offer(claim)} is one.",
                $"Het akkoord dicht bij {Offer(claim)} is er een."
            ),
            ClaimKind.NearbyIsNearest => Say(
                $"No deal is nearer to {Offer(claim)}.",
                $"Geen akkoord is dichter bij {Offer(claim)}."
            ),
            ClaimKind.GainForAll => Say(
                $"Changing {Issues(claim)} is better for all.",
                $"{Issues(claim)} veranderen is beter voor allen."
            ),
            ClaimKind.GainIsSmallest => Say(
                $"Of changing {Issues(claim)} nothing can be left out.",
                $"Van de verandering van {Issues(claim)} kan niets weg."
            ),
            ClaimKind.EventIsEnough => Say(
                "The deal that hangs on an event is acceptable at the chances given.",
                "Het akkoord dat van een gebeurtenis afhangt, is bij de genoemde kansen aanvaardbaar."
            ),
            _ => Say(
                "No other deal that hangs on an event needs less disagreement about its chance.",
                "Geen ander akkoord dat van een gebeurtenis afhangt, vraagt minder verschil van inzicht over de kans."
            ),
        };

    private string Party(ExplanationClaim claim) => words.PartyAt(claim.About[0]);

    private string Payment(ExplanationClaim claim) =>
        Say(
            $"payment of {Party(claim)} to {words.PartyAt(claim.About[1])}",
            $"betaling van {Party(claim)} aan {words.PartyAt(claim.About[1])}"
        );

    private string Issue(ExplanationClaim claim) => Named([claim.About[0]]);

    private string Issues(ExplanationClaim claim) => Named(claim.About);

    private string Named(ImmutableArray<int> issues) =>
        words.Language.List([
            .. issues.Select(issue => Say($"“{words.Names.OfIssue(issue)}”", $"‘{words.Names.OfIssue(issue)}’")),
        ]);

    private string Demands(ExplanationClaim claim) => words.DemandList(claim.About).Plain;

    private string Offer(ExplanationClaim claim) => words.OfferQuoted(words.Explanation.Weighed[claim.About[0]]);

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
