using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>Whose conditions stand against what was proposed: in words what the picture crosses out.</summary>
internal sealed class RuledOutWords(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>That an offer which is too little for a side is ruled out besides, by that side or by others; empty where it is not.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="party">The side that is spoken of.</param>
    public string Besides(TabledOffer offer, int party)
    {
        int[] by = By(offer);
        return by.Length == 0 ? ""
            : by is [var only] && only == party ? words.Say(", against its condition", ", tegen de eigen voorwaarde")
            : words.Say(", against a condition of ", ", tegen een voorwaarde van ") + Listed(by);
    }

    /// <summary>What else is ruled out: of the proposals where others were good enough, and of what nobody proposed; none where nothing is.</summary>
    public IEnumerable<RichText> Others()
    {
        string[] told =
        [
            .. explanation
                .Tabled.Where(_ => explanation.Tabled.Any(offer => offer.IsDeal))
                .Where(offer => By(offer).Length > 0)
                .Select(offer => words.OfferQuoted(offer) + Names(By(offer))),
            .. explanation
                .Untabled.Where(offer => By(offer).Length > 0)
                .Select(offer =>
                    words.OfferQuoted(offer) + words.Say(" (not proposed)", " (niet voorgesteld)") + Names(By(offer))
                ),
        ];
        if (told.Length > 0)
        {
            yield return RichText.Strong(words.Say("Ruled out: ", "Uitgesloten: ")) + string.Join("; ", told) + ".";
        }
    }

    private string Names(int[] parties) => words.Say(" by ", " door ") + Listed(parties);

    private string Listed(int[] parties) => words.Language.List([.. parties.Select(words.PartyAt)]);

    private int[] By(TabledOffer offer) =>
        [
            .. offer
                .NotMet.Where(place => explanation.Demands[place] is Demand.Limit)
                .Select(place => explanation.Demands[place].Party)
                .Distinct()
                .Order(),
        ];
}
