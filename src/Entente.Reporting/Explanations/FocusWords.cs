using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>What there is of deals that contain what was asked for: how many, the most balanced of them and what each side gains by it, or what would have to give way for one.</summary>
internal sealed class FocusWords(ExplanationWords words)
{
    private readonly DealExplanation explanation = words.Explanation;

    /// <summary>What was proposed, is asked about, and is in no deal although there are deals; null for nothing.</summary>
    public KeptOut? Kept =>
        explanation.Focus is [Condition.OneOf { Values: [var value] } focus]
        && explanation.Verdict != DealVerdict.NoZone
            ? explanation.KeptOut.FirstOrDefault(each =>
                each.Issue == focus.Issue && each.Value == value && each.Tabled > 0
            )
            : null;

    /// <summary>The statement; none where nothing was asked for, or what was is told as what the talks were stuck on.</summary>
    public IEnumerable<RichText> Statements()
    {
        if (explanation.InFocus is not { } within || Kept is not null)
        {
            yield break;
        }

        RichText head = RichText.Strong(Say($"With “{words.Focus()}”. ", $"Met ‘{words.Focus()}’. "));
        if (within.Fairest is { } fairest)
        {
            yield return head + Count(within.Zone) + Fairest(within, fairest);
        }
        else if (within.Zone.Exists == false && within.Ways.IsEmpty)
        {
            yield return head
                + Say(
                    "The rules of the scenario allow no such package.",
                    "De regels van het scenario staan geen zo'n pakket toe."
                );
        }
        else if (explanation.Verdict != DealVerdict.NoZone)
        {
            yield return head
                + (
                    new RoomWords(words) is { IsUncounted: false } room
                        ? None(room.Deals)
                        : Say(
                            $"No package good enough for {words.Everybody} contains it.",
                            $"Geen pakket dat goed genoeg is voor {words.Everybody} bevat het."
                        )
                );
        }
    }

    /// <summary>That no single change opens a deal, and what would have to give way; none where there is one, or some change does.</summary>
    public IEnumerable<RichText> NoChange()
    {
        ImmutableArray<WayOut> ways = explanation.InFocus?.Ways ?? explanation.Ways;
        if (ways.IsEmpty || !new ChangeWords(words).Telling().IsEmpty)
        {
            yield break;
        }

        yield return RichText.Strong(
            explanation.Focus.IsEmpty
                ? Say("No single change opens a deal. ", "Geen enkele losse verandering opent een akkoord. ")
                : Say(
                    $"No single change opens a deal with “{words.Focus()}”. ",
                    $"Geen enkele losse verandering opent een akkoord met ‘{words.Focus()}’. "
                )
        )
            + words.DemandList(ways[0].Demands)
            + Say(" would have to give way together.", " zouden samen moeten wijken.");
    }

    private string None(string deals) =>
        deals == "1"
            ? Say(
                $"The one package that is good enough for {words.Everybody} does not contain it.",
                $"Het ene pakket dat goed genoeg is voor {words.Everybody} bevat het niet."
            )
            : Say(
                $"None of the {deals} packages good enough for {words.Everybody} contains it.",
                $"Geen van de {deals} pakketten die goed genoeg zijn voor {words.Everybody} bevat het."
            );

    private string Count(AgreementZone zone)
    {
        AgreementZone all = explanation.Analysis.Zone;
        string some = words.Language.Count(zone.AtLeast);
        string every = words.Language.Count(all.AtLeast);
        return !zone.IsExact || !all.IsExact
                ? Say(
                    $"Some packages good enough for {words.Everybody} contain it; how many was not counted.",
                    $"Er zijn pakketten goed genoeg voor {words.Everybody} die het bevatten; hoeveel is niet geteld."
                )
            : zone.AtLeast == all.AtLeast
                ? zone.AtLeast.IsOne
                        ? Say(
                            $"The one package that is good enough for {words.Everybody} contains it.",
                            $"Het ene pakket dat goed genoeg is voor {words.Everybody} bevat het."
                        )
                    : Say(
                        $"All {every} packages good enough for {words.Everybody} contain it.",
                        $"Alle {every} pakketten die goed genoeg zijn voor {words.Everybody} bevatten het."
                    )
            : zone.AtLeast.IsOne
                ? Say(
                    $"One of the {every} packages good enough for {words.Everybody} contains it.",
                    $"Een van de {every} pakketten die goed genoeg zijn voor {words.Everybody} bevat het."
                )
            : Say(
                $"{some} of the {every} packages good enough for {words.Everybody} contain it.",
                $"{some} van de {every} pakketten die goed genoeg zijn voor {words.Everybody} bevatten het."
            );
    }

    private RichText Fairest(DealsInFocus within, UtilityPoint fairest)
    {
        ImmutableArray<Rational> worths = [.. fairest.Utilities.Select(worth => worth!.Value)];
        string gains = words.Language.List([
            .. worths.Select((worth, party) => words.Number(worth - explanation.Parties[party].Reservation)),
        ]);
        string what =
            within.Zone is { IsExact: true, AtLeast.IsOne: true } ? Say(" It is", " Dat is")
            : within.IsNash ? Say(" The most balanced of them (Nash) is", " Het meest in balans daarvan (Nash) is")
            : Say(
                " The most balanced of them (Nash) that nobody away from the table would block is",
                " Het meest in balans daarvan (Nash), zonder dat iemand buiten de tafel het tegenhoudt, is"
            );
        string named =
            explanation.Possible?.Outcome.Equals(fairest.Outcome) == true
                ? Say(" the most balanced of all, told below", " het meest in balans van alle, hieronder genoemd")
                : ": " + words.Content(fairest.Outcome);
        return what.TrimEnd()
            + named
            + $" ({words.Worths(worths)}: "
            + Say($"{gains} more than walking away", $"{gains} meer dan weglopen")
            + ")."
            + new AwayWords(words, [], []).Objection(fairest.Outcome);
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
