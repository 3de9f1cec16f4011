using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>One reading of the evidence as a minister has time for it: how many packages would do, why those on the table did not, and what could have been.</summary>
/// <remarks>What is the same as under the reading before is not said again; the full words stand in <see cref="ReadingStory"/>.</remarks>
/// <param name="words">The words of the reading.</param>
/// <param name="before">The reading told before; null for the first.</param>
internal sealed class BriefReading(ExplanationWords words, DealExplanation? before)
{
    private const int MostOffers = 4;
    private const int FewOffers = 2;

    private readonly DealExplanation explanation = words.Explanation;
    private readonly AwayWords away = new(words, [], []);
    private readonly GivingIn givingIn = new(words);
    private readonly FocusWords focus = new(words);
    private readonly RuledOutWords ruledOut = new(words);
    private readonly bool isFirst = before is null;
    private bool areNamed = before is not null && words.Parties == 2;

    /// <summary>The statements, a handful.</summary>
    public ImmutableArray<RichText> Statements() =>
        [
            .. Room(),
            .. Short(),
            .. Ruled(),
            .. ruledOut.Others(),
            .. Conflict(),
            .. SaidInPublic(),
            .. Sticking(),
            .. focus.Statements(),
            .. Opening(),
            .. CouldBe(),
            .. new ReadingStory(words).Time(),
            .. new RerunWords(words).Statements(),
        ];

    private IEnumerable<RichText> Room()
    {
        var room = new RoomWords(words);
        RichText good = Good();
        bool areSides = isFirst || words.Parties > 2;
        areNamed = words.Parties == 2;
        yield return (isFirst ? room.Count() : room.CountAgain())
            + good
            + (isFirst ? Say(" Walking away is worth ", " Weglopen is waard: ") : Say(" Walking away: ", " Weglopen: "))
            + room.Fallbacks(hasUnits: isFirst, hasNames: areSides)
            + "."
            + (isFirst ? new ScaleWords(words).Statement() : RichText.Empty)
            + new HingeWords(words).Statement();
    }

    // What was proposed and would have done.
    private RichText Good()
    {
        if (explanation.Tabled.IsEmpty || explanation.Verdict == DealVerdict.NoZone)
        {
            return RichText.Empty;
        }

        TabledOffer[] good = [.. explanation.Tabled.Where(offer => offer.IsDeal)];
        return good.Length == 0 ? Say(" None was proposed.", " Geen is voorgesteld.")
            : explanation.Tabled.Except(good).ToArray() is [{ Package.Length: > 0 } only]
            && good.Length >= FewOffers
            && !good.Any(words.IsAgreed)
                ? Say(
                    $" All proposals were, except {words.OfferQuoted(only)}.",
                    $" Alle voorstellen waren dat, behalve {words.OfferQuoted(only)}."
                )
            : Say(" Proposed: ", " Voorgesteld: ") + List(good, Told) + ".";
    }

    private string Told(TabledOffer offer) =>
        words.OfferQuoted(offer)
        + " ("
        + (words.IsAgreed(offer) ? Say("agreed; ", "afgesproken; ") : "")
        + Worths(offer.Utilities)
        + ")";

    // The first numbers of a reading say whose they are; those after them stand in the same order.
    private string Worths(ImmutableArray<Rational> worths)
    {
        bool isFirst = !areNamed;
        areNamed = true;
        return isFirst ? words.Worths(worths) : words.Language.List([.. worths.Select(words.Number)]);
    }

    // Why not, where nothing on the table was good enough: what was too little for whom, and what was ruled out.
    private IEnumerable<RichText> Short()
    {
        if (explanation.Tabled.Any(offer => offer.IsDeal))
        {
            yield break;
        }

        RichText text = RichText.Empty;
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
                text +=
                    (
                        text.IsEmpty
                            ? RichText.Strong(Say("Too little for ", "Te weinig voor "))
                            : Say("; for ", "; voor ")
                    )
                    + words.PartyAt(own)
                    + ": "
                    + List(
                        low,
                        offer =>
                            $"{words.OfferQuoted(offer)} ({words.Number(offer.Utilities[own])}{ruledOut.Besides(offer, own)})"
                    );
            }
        }

        if (!text.IsEmpty)
        {
            yield return text + ".";
        }
    }

    // What was enough for everybody and against a condition. Where no deal has what it proposed, that comes first: it is the point of the story.
    private IEnumerable<RichText> Ruled()
    {
        foreach (TabledOffer offer in RuledOut.Take(MostOffers))
        {
            yield return (
                GivenUp is null ? RichText.Empty : RichText.Strong(OfKeptOut(isCounted: false).TrimStart() + ". ")
            )
                + RichText.Strong(Capitalised(words.OfferQuoted(offer)))
                + Say(" was worth enough (", " was genoeg waard (")
                + Worths(offer.Utilities)
                + Say("), but breaks a condition of ", "), maar schendt een voorwaarde van ")
                + words.DemandList(offer.NotMet)
                + ".";
        }
    }

    private static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private TabledOffer[] RuledOut =>
        explanation.Tabled.Any(offer => offer.IsDeal)
            ? []
            :
            [
                .. explanation.Tabled.Where(offer =>
                    offer.IsAllowed && offer.NotMet.All(place => explanation.Demands[place] is not Demand.Fallback)
                ),
            ];

    // The change that gives up the one condition which ruled out a proposal, and so was quoted with it.
    private LeastChange? GivenUp =>
        new ChangeWords(words).Telling() is [LeastChange.GiveUp { Demands: [var own] } change, ..]
        && Kept is not null
        && RuledOut is [{ NotMet: [var only] }]
        && only == own
            ? change
            : null;

    // What was proposed again and again although nothing with it was good enough.
    private KeptOut? Kept => focus.Kept;

    private IEnumerable<RichText> Sticking() =>
        Kept is null || GivenUp is not null || new ChangeWords(words).Telling() is not [var change, ..]
            ? []
            :
            [
                RichText.Strong(Say("The sticking point.", "Het struikelblok."))
                    + OfKeptOut(isCounted: true)
                    + Say(". What would change that: ", ". Wat dat zou veranderen: ")
                    + new ChangeWords(words).Brief(change)
                    + (
                        ChangeWords.IsWorthTold(change)
                            ? Say("Worth ", "Waard: ")
                                + Worths(change.Utilities)
                                + new ChangeWords(words).Before(change)
                                + "."
                            : new ChangeWords(words).Deal(change)
                    ),
            ];

    private string OfKeptOut(bool isCounted)
    {
        string value = words.FocusValue();
        string tabled =
            Kept!.Tabled == 1
                ? Say("once", "één keer")
                : Say($"{words.Language.Count(Kept.Tabled)} times", $"{words.Language.Count(Kept.Tabled)} keer");
        string deals = new RoomWords(words).Deals;
        bool isOne = deals == "1";
        return (
                isCounted
                    ? Say($" “{value}”, proposed {tabled}, is", $" ‘{value}’, {tabled} voorgesteld, zit")
                    : Say($" “{value}” is", $" ‘{value}’ zit")
            )
            + (
                isOne
                    ? Say(" not in the only deal there is", " niet in het enige akkoord dat er is")
                    : Say($" in none of the {deals}", $" in geen van de {deals}")
            );
    }

    // That each wants as much as walking away is worth was said with what that is.
    private IEnumerable<RichText> Conflict() =>
        explanation.Conflicts.IsEmpty
        || (words.Parties == 2 && explanation.Conflicts[0].All(place => explanation.Demands[place] is Demand.Fallback))
            ? []
            :
            [
                RichText.Strong(Say("What cannot be had together. ", "Wat niet samengaat. "))
                    + words.DemandList(explanation.Conflicts[0])
                    + (
                        explanation.Conflicts is [_, var other, ..] && words.Parties > 2
                            ? Say("; nor ", "; en evenmin ") + words.DemandList(other)
                            : RichText.Empty
                    )
                    + ".",
            ];

    // What may have kept a deal from being taken, where those who spoke are those who talked.
    private IEnumerable<RichText> SaidInPublic()
    {
        ImmutableArray<int> telling = givingIn.Clash;
        if (telling.IsEmpty)
        {
            yield break;
        }

        yield return RichText.Strong(Say("Perhaps still refused: ", "Misschien toch geweigerd: "))
            + Say("public demands, not counted here, clash", "openbare eisen, hier niet meegeteld, botsen")
            + (new ClashWords(words, telling).Statement() is { } clash ? clash : ": " + words.DemandList(telling))
            + ".";
    }

    private IEnumerable<RichText> Opening()
    {
        var changes = new ChangeWords(words);
        if (Kept is not null)
        {
            yield break;
        }

        if (changes.Telling() is [var change, ..])
        {
            yield return RichText.Strong(
                explanation.Focus.IsEmpty
                    ? Say(
                        "The smallest change that would open a deal: ",
                        "De kleinste verandering die een akkoord opent: "
                    )
                    : Say(
                        $"The smallest change for a deal with “{words.Focus()}”: ",
                        $"De kleinste verandering voor een akkoord met ‘{words.Focus()}’: "
                    )
            )
                + changes.Brief(change)
                + (
                    !ChangeWords.IsWorthTold(change)
                        ? changes.Deal(change)
                            + (
                                changes.Telling() is [_, LeastChange.LowerFallbacks together, ..]
                                    ? Say(" Or: ", " Of: ") + changes.Of(together)
                                    : RichText.Empty
                            )
                    : explanation.Verdict == DealVerdict.NoZone
                        ? Say("The deal would then be: ", "Het akkoord is dan: ")
                            + words.Content(change.Outcome)
                            + $" ({Worths(change.Utilities)}{changes.Before(change)})."
                            + away.Objection(change.Outcome)
                    : Say("Worth ", "Waard: ") + Worths(change.Utilities) + new ChangeWords(words).Before(change) + "."
                );
        }

        foreach (RichText nothing in focus.NoChange())
        {
            yield return nothing;
        }
    }

    private IEnumerable<RichText> CouldBe()
    {
        var made = new MadeDeal(words);
        foreach (RichText statement in made.Statements())
        {
            yield return statement;
        }

        if (explanation.Possible is not { } point || point.Outcome.Equals(made.Outcome))
        {
            yield break;
        }

        yield return RichText.Strong(
            explanation.Verdict == DealVerdict.Agreed
                ? Say("What else it could have been. ", "Wat het ook had kunnen zijn. ")
            : explanation.Verdict == DealVerdict.NothingTabled ? Say("What it could be. ", "Wat het kan zijn. ")
            : Say("What it could have been. ", "Wat het had kunnen zijn. ")
        )
            + Content(point.Outcome)
            + $" ({Worths([.. point.Utilities.Select(worth => worth!.Value)])}{Chosen(point)})."
            + givingIn.Statement(point.Outcome)
            + away.Objection(point.Outcome);
    }

    // Why this one of all that are good enough; said once.
    private string Chosen(UtilityPoint point)
    {
        var room = new RoomWords(words);
        bool isNash =
            explanation.Analysis.Solutions.Nash.Points is [{ Outcome: var fair }, ..] && fair.Equals(point.Outcome);
        return room.IsUncounted || !isNash || before?.Possible is not null || explanation.Analysis.Zone.AtLeast.IsOne
                ? ""
            : explanation.Analysis.Zone.IsExact
                ? Say($"; most balanced of the {room.Deals}", $"; van de {room.Deals} het meest in balans")
            : Say("; most balanced of all of them", "; van allemaal het meest in balans");
    }

    // In what it differs from what was named under the reading before, where that is less than half of the issues.
    private string Content(Outcome outcome)
    {
        if (before?.Possible?.Outcome is not { } told)
        {
            return Telling(outcome);
        }

        int[] other = [.. Enumerable.Range(0, outcome.Values.Length).Where(i => outcome.Values[i] != told.Values[i])];
        return other.Length == 0 ? Say("As in the reading above", "Zoals in de lezing hierboven")
            : 2 * other.Length < outcome.Values.Length
                ? Say("As in the reading above, but ", "Zoals in de lezing hierboven, maar ")
                    + words.Values(outcome, other)
            : Telling(outcome);
    }

    // What it changes, and what it says on the issues by which the proposals are told apart: that one of these stays as it is has to be seen.
    private string Telling(Outcome outcome)
    {
        int[] issues = new PackageGist(words).Issues();
        return words.Scenario.StatusQuo is not { } current || current.Values.SequenceEqual(outcome.Values)
            ? words.Opening(outcome)
            : words.Values(
                outcome,
                Enumerable
                    .Range(0, outcome.Values.Length)
                    .Where(issue => current.Values[issue] != outcome.Values[issue] || issues.Contains(issue))
            );
    }

    private string List(TabledOffer[] offers, Func<TabledOffer, string> name)
    {
        string[] names = [.. offers.Take(MostOffers).Select(name)];
        int more = offers.Length - names.Length;
        return words.Language.List(more == 0 ? names : [.. names, Say($"{more} more", $"nog {more}")]);
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
