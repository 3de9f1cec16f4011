using Entente.Explaining;
using Entente.Numbers;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>Which answer hangs on how far off it is what walking away is thought to be worth.</summary>
internal sealed class HingeWords(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>For every side whose range holds a turn: from where a proposal would have been enough, and above which nothing would be.</summary>
    public RichText Statement()
    {
        RichText text = RichText.Empty;
        for (int party = 0; party < words.Parties; party++)
        {
            if (explanation.Parties[party].Fallback is { } range && range.Low < range.High)
            {
                text += Of(party, range);
            }
        }

        return text;
    }

    /// <summary>Whether there is a deal, and the range of some fallback reaches to where there would be none.</summary>
    public bool IsOpen =>
        explanation.Verdict != DealVerdict.NoZone
        && Enumerable.Range(0, words.Parties).Any(party => TopOf(party) is not null);

    // The most that the others would have granted a side, where what it can fall back on may be worth more.
    private Rational? TopOf(int party) =>
        explanation.Parties[party] is { BestOffered: { } most, Reservation: var now, Fallback: { } range }
        && most >= now
        && most < range.High
            ? most
            : null;

    private RichText Of(int party, EntryRange range)
    {
        // Enough for everybody else, and for this one if it had less to fall back on.
        TabledOffer? near = explanation
            .Weighed.Where(offer =>
                offer is { IsAllowed: true, NotMet: [var only] }
                && explanation.Demands[only] is Demand.Fallback
                && explanation.Demands[only].Party == party
                && offer.Utilities[party] >= range.Low
            )
            .MaxBy(offer => offer.Utilities[party]);
        Rational? top = TopOf(party);
        string name = words.PartyAt(party);
        string above = top is { } limit ? words.Number(limit) : "";
        if (near is null)
        {
            return top is null
                ? RichText.Empty
                : Head(name)
                    + Say($"above {above} no package would be enough.", $"zou boven {above} geen pakket genoeg zijn.");
        }

        string least = words.Number(near.Utilities[party]);
        string offer = words.OfferQuoted(near);
        return RichText.Strong(Say($" Turning point: for {name}, ", " Keerpunt: "))
            + Say(
                $"if walking away is worth {least}, {offer} is enough",
                $"als weglopen voor {name} {least} waard is, is {offer} genoeg"
            )
            + (top is null ? "." : Say($"; above {above}, nothing is.", $"; boven {above} is niets genoeg."));
    }

    private RichText Head(string name) =>
        RichText.Strong(Say($" Turning point: for {name}, ", $" Keerpunt: voor {name} "));

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
