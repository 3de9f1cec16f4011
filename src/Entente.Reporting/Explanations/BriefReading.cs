using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>One reading of the evidence as a minister has time for it: how many packages would do, why those on the table did not, and what could have been.</summary>
internal sealed class BriefReading(ExplanationWords words)
{
    private const int MostOffers = 6;
    private const int MostChanges = 2;

    private readonly DealExplanation explanation = words.Explanation;
    private readonly ReadingStory story = new(words);

    /// <summary>The statements, a handful.</summary>
    public IEnumerable<RichText> Statements() =>
        [
            .. Table(),
            .. story.Conflict(),
            .. story.SaidInPublic(),
            .. story.Openings().Take(explanation.Focus.IsEmpty ? MostChanges : 1),
            .. story.Possible(),
            .. story.Contingent(),
            .. story.Time(),
            .. new RerunWords(words).Statements(),
        ];

    private IEnumerable<RichText> Table()
    {
        var room = new RoomWords(words);
        bool isKnown = explanation.Tabled.Length > 0 && explanation.Verdict != DealVerdict.NoZone;
        yield return room.Count()
            + (isKnown ? " " + Good() : RichText.Empty)
            + Say(" Walking away is worth ", " Weglopen is waard: ")
            + room.Fallbacks()
            + ".";
        foreach (RichText text in Short().Concat(Ruled()))
        {
            yield return text;
        }
    }

    // What was proposed and would have done.
    private RichText Good()
    {
        TabledOffer[] good = [.. explanation.Tabled.Where(offer => offer.IsDeal)];
        return good.Length == 0
            ? Say("None of them was proposed.", "Geen daarvan is voorgesteld.")
            : Say("Proposed among them: ", "Daarvan voorgesteld: ")
                + List(good, offer => $"{words.OfferQuoted(offer)} ({Agreed(offer)}{words.Worths(offer.Utilities)})")
                + ".";
    }

    // What was worth less to a party than no deal, party by party.
    private IEnumerable<RichText> Short()
    {
        for (int party = 0; party < words.Parties; party++)
        {
            int own = party;
            TabledOffer[] low =
            [
                .. explanation.Tabled.Where(offer =>
                    offer.IsAllowed
                    && offer.NotMet.Any(place =>
                        explanation.Demands[place] is Demand.Fallback && explanation.Demands[place].Party == own
                    )
                ),
            ];
            if (low.Length > 0)
            {
                yield return RichText.Strong(
                    Say($"Too little for {words.PartyAt(own)}: ", $"Te weinig voor {words.PartyAt(own)}: ")
                )
                    + List(low, offer => $"{words.OfferQuoted(offer)} ({words.Number(offer.Utilities[own])})")
                    + ".";
            }
        }
    }

    // What was worth enough to everybody and broke a condition.
    private IEnumerable<RichText> Ruled() =>
        from offer in explanation.Tabled.Where(offer => offer.IsAllowed && !offer.IsDeal).Take(MostOffers)
        where offer.NotMet.All(place => explanation.Demands[place] is not Demand.Fallback)
        select RichText.Strong(Say("Ruled out: ", "Uitgesloten: "))
            + words.OfferQuoted(offer)
            + Say(", by ", ", door ")
            + words.DemandList(offer.NotMet)
            + ".";

    private string List(TabledOffer[] offers, Func<TabledOffer, string> name)
    {
        string[] names = [.. offers.Take(MostOffers).Select(name)];
        int more = offers.Length - names.Length;
        return words.Language.List(more == 0 ? names : [.. names, Say($"{more} more", $"nog {more}")]);
    }

    private string Agreed(TabledOffer offer) => words.IsAgreed(offer) ? Say("agreed; ", "afgesproken; ") : "";

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
