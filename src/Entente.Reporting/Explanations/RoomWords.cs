using Entente.Analysis;
using Entente.Explaining;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>Whether there was anything to agree on, and what walking away is worth.</summary>
internal sealed class RoomWords(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>How many packages are good enough for everybody.</summary>
    public RichText Count() =>
        explanation.Verdict == DealVerdict.NoZone
            ? RichText.Strong(
                Say(
                    $"None of {All} {Packages} is good enough for {words.Everybody}.",
                    $"Geen van {All} {Packages} is goed genoeg voor {words.Everybody}."
                )
            )
        : IsUncounted
            ? RichText.Strong(
                Say(
                    $"Among {All} {Packages} there are some good enough for {words.Everybody}; how many was not counted.",
                    $"Onder {All} {Packages} zijn er die goed genoeg zijn voor {words.Everybody}; hoeveel is niet geteld."
                )
            )
        : IsAll
            ? RichText.Strong(
                Say(
                    $"All {All} {Packages} are good enough for {words.Everybody}.",
                    $"Alle {All} {Packages} zijn goed genoeg voor {words.Everybody}."
                )
            )
        : RichText.Strong(
            Say(
                $"{Deals} of {All} {Packages} {(Deals == "1" ? "is" : "are")} good enough for {words.Everybody}.",
                $"{Deals} van {All} {Packages} {(Deals == "1" ? "is" : "zijn")} goed genoeg voor {words.Everybody}."
            )
        );

    /// <summary>The same where it was said before of how many, and for whom.</summary>
    public RichText CountAgain() =>
        explanation.Verdict == DealVerdict.NoZone || IsUncounted
            ? Count()
            : RichText.Strong(
                Say(
                    Deals == "1" ? "One package is good enough." : $"{Deals} packages are good enough.",
                    Deals == "1" ? "Eén pakket is goed genoeg." : $"{Deals} pakketten zijn goed genoeg."
                )
            );

    // What walking away is worth to a party, how far that may be off, and where it comes from.
    private RichText Fallback(int party, bool hasUnits, bool hasNames)
    {
        PartyStanding standing = explanation.Parties[party];
        bool isRange =
            hasUnits
            && !explanation.Parties.Take(party).Any(other => other.Fallback is { } before && before.Low < before.High);
        bool isSaid = party > 0 && explanation.Parties[party - 1].Unit == standing.Unit;
        string worth =
            hasUnits && !isSaid ? words.Worth(party, standing.Reservation) : words.Number(standing.Reservation);
        return (hasNames ? Say($"{worth} to {words.PartyAt(party)}", $"{worth} voor {words.PartyAt(party)}") : worth)
            + (
                standing.Fallback is { } entry && entry.Low < entry.High
                    ? Say(
                        $" ({(isRange ? "range " : "")}{words.Number(entry.Low)} to {words.Number(entry.High)})",
                        $" ({(isRange ? "marge " : "")}{words.Number(entry.Low)} tot {words.Number(entry.High)})"
                    )
                    : ""
            )
            + words.Cite(standing.Fallback?.Evidence);
    }

    /// <summary>The statement.</summary>
    public RichText Statement()
    {
        if (explanation.Verdict == DealVerdict.NoZone)
        {
            return RichText.Strong(
                    explanation.IsZoneExact
                        ? Say("Nothing to agree on. ", "Niets af te spreken. ")
                        : Say("Nothing found to agree on. ", "Niets gevonden om af te spreken. ")
                )
                + Say(
                    $"None of {All} {Packages} is good enough for {words.Everybody}. Walking away is worth ",
                    $"Geen van {All} {Packages} is goed genoeg voor {words.Everybody}. Weglopen is waard: "
                )
                + Fallbacks()
                + ".";
        }

        return RichText.Strong(Say("There was room. ", "Er was ruimte. "))
            + Say(
                IsUncounted
                        ? $"Among {All} {Packages} there are some good enough for {words.Everybody}; how many was not counted. Walking away is worth "
                    : IsAll ? $"All {All} {Packages} are good enough for {words.Everybody}: walking away is worth "
                    : $"Of {All} {Packages}, {Deals} {(Deals == "1" ? "is" : "are")} good enough for {words.Everybody}: walking away is worth ",
                IsUncounted
                        ? $"Onder {All} {Packages} zijn er die goed genoeg zijn voor {words.Everybody}; hoeveel is niet geteld. Weglopen is waard: "
                    : IsAll ? $"Alle {All} {Packages} zijn goed genoeg voor {words.Everybody}: weglopen is waard: "
                    : $"Van {All} {Packages} {(Deals == "1" ? "is" : "zijn")} er {Deals} goed genoeg voor {words.Everybody}: weglopen is waard: "
            )
            + Fallbacks()
            + Limits()
            + ".";
    }

    /// <summary>What walking away is thought to be worth to everybody: half of every answer hangs on it.</summary>
    /// <param name="hasUnits">Whether to say in what it is counted.</param>
    /// <param name="hasNames">Whether to say whose it is; otherwise it stands in the order of the parties.</param>
    public RichText Fallbacks(bool hasUnits = true, bool hasNames = true)
    {
        RichText text = RichText.Empty;
        for (int party = 0; party < words.Parties; party++)
        {
            text += Joint(party) + Fallback(party, hasUnits, hasNames);
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
                bool isOpen = explanation.Parties[party].Fallback is { } entry && entry.High > most;
                text +=
                    (
                        text.IsEmpty
                            ? Say("; had it been worth more than ", "; was dat meer geweest dan ")
                            : Say(" or more than ", " of meer dan ")
                    )
                    + Say(
                        $"{words.Number(most)} to {words.PartyAt(party)}",
                        $"{words.Number(most)} voor {words.PartyAt(party)}"
                    )
                    + (isOpen ? Say(", which cannot be excluded,", ", wat niet is uit te sluiten,") : "");
            }
        }

        return text.IsEmpty
            ? text
            : text
                + Say(
                    text.Plain.EndsWith(',') ? " there would have been none" : ", there would have been none",
                    text.Plain.EndsWith(',') ? " dan was er geen geweest" : ", dan was er geen geweest"
                );
    }

    private string Packages =>
        explanation.IsExact
            ? Say("possible packages", "mogelijke pakketten")
            : Say("packages looked at", "bekeken pakketten");

    private string All => words.Language.Count(explanation.Analysis.Outcomes ?? 0);

    /// <summary>Whether all that is known is that there is one: then the number says nothing.</summary>
    public bool IsUncounted => !explanation.Analysis.Zone.IsExact && explanation.Analysis.Zone.AtLeast.IsOne;

    // One of one is told as one.
    private bool IsAll =>
        explanation.Analysis.Zone.IsExact
        && explanation.Analysis.Zone.AtLeast == explanation.Analysis.Outcomes
        && !explanation.Analysis.Zone.AtLeast.IsOne;

    /// <summary>How many packages are good enough for everybody, in words where that is a bound.</summary>
    public string Deals
    {
        get
        {
            AgreementZone zone = explanation.Analysis.Zone;
            string count = words.Language.Count(zone.AtLeast);
            return zone.IsExact ? count : Say($"at least {count}", $"minstens {count}");
        }
    }

    private string Joint(int party) =>
        party == 0 ? ""
        : party == words.Parties - 1 ? Say(" and ", " en ")
        : ", ";

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
