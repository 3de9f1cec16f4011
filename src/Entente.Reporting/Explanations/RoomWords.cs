using Entente.Analysis;
using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>Whether there was anything to agree on, and what having no deal is worth.</summary>
internal sealed class RoomWords(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>The statement.</summary>
    public RichText Statement()
    {
        string all = words.Language.Count(explanation.Analysis.Outcomes ?? 0);
        if (explanation.Verdict == DealVerdict.NoZone)
        {
            return RichText.Strong(Say("Nothing to agree on. ", "Niets af te spreken. "))
                + Say(
                    $"None of {all} possible packages is good enough for {words.Everybody}. No deal is worth ",
                    $"Geen van {all} mogelijke pakketten is goed genoeg voor {words.Everybody}. Geen akkoord is waard: "
                )
                + Fallbacks()
                + ".";
        }

        AgreementZone zone = explanation.Analysis.Zone;
        string deals = zone.IsExact
            ? words.Language.Count(zone.AtLeast)
            : Say($"at least {words.Language.Count(zone.AtLeast)}", $"minstens {words.Language.Count(zone.AtLeast)}");
        return RichText.Strong(Say("There was room. ", "Er was ruimte. "))
            + Say(
                $"Of {all} possible packages, {deals} are good enough for {words.Everybody}: no deal is worth ",
                $"Van {all} mogelijke pakketten zijn er {deals} goed genoeg voor {words.Everybody}: geen akkoord is waard: "
            )
            + Fallbacks()
            + Limits()
            + ".";
    }

    // How much having no deal is thought to be worth: half of every answer hangs on it.
    private RichText Fallbacks()
    {
        RichText text = RichText.Empty;
        for (int party = 0; party < words.Parties; party++)
        {
            PartyStanding standing = explanation.Parties[party];
            text +=
                Joint(party)
                + Say(
                    $"{words.Worth(party, standing.Reservation)} to {words.PartyAt(party)}",
                    $"{words.Worth(party, standing.Reservation)} voor {words.PartyAt(party)}"
                )
                + (
                    standing.Fallback is { } entry && entry.Low < entry.High
                        ? Say(
                            $" ({words.Number(entry.Low)} to {words.Number(entry.High)})",
                            $" ({words.Number(entry.Low)} tot {words.Number(entry.High)})"
                        )
                        : ""
                )
                + words.Cite(standing.Fallback?.Evidence);
        }

        return text;
    }

    // What would take the room away: more than the best that the others would have granted.
    private RichText Limits()
    {
        RichText text = RichText.Empty;
        for (int party = 0; party < words.Parties; party++)
        {
            if (explanation.Parties[party] is { BestOffered: { } most, Reservation: var now } && most > now)
            {
                text +=
                    (
                        text.IsEmpty
                            ? Say("; had it been worth more than ", "; was dat meer geweest dan ")
                            : Say(" or ", " of ")
                    )
                    + Say(
                        $"{words.Number(most)} to {words.PartyAt(party)}",
                        $"{words.Number(most)} voor {words.PartyAt(party)}"
                    );
            }
        }

        return text.IsEmpty
            ? text
            : text + Say(", there would have been no such package", ", dan was er geen zo'n pakket geweest");
    }

    private string Joint(int party) =>
        party == 0 ? ""
        : party == words.Parties - 1 ? Say(" and ", " en ")
        : ", ";

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
