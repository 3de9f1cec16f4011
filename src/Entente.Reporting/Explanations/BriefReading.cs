using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Explaining;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Explanations;

/// <summary>One reading of the evidence as a minister has time for it: how many packages would do, why those on the table did not, and what could have been.</summary>
/// <remarks>Long quotations are cut after their first clause, and what is the same as under the reading before is not said again; the full words stand in <see cref="ReadingStory"/>.</remarks>
/// <param name="words">The words of the reading.</param>
/// <param name="before">What the deal could have been under the reading before; null for the first.</param>
internal sealed class BriefReading(ExplanationWords words, Outcome? before = null)
{
    private const int MostOffers = 4;

    private readonly DealExplanation explanation = words.Explanation;
    private bool areNamed;

    /// <summary>What the deal could have been; null where there is none.</summary>
    public Outcome? Possible =>
        explanation.Analysis.Solutions.Nash.Points is [{ Outcome: var outcome }, ..] ? outcome : null;

    /// <summary>The statements, a handful.</summary>
    public ImmutableArray<RichText> Statements() =>
        [
            .. Room(),
            .. Short(),
            .. Conflict(),
            .. SaidInPublic(),
            .. Opening(),
            .. CouldBe(),
            .. new ReadingStory(words).Time(),
            .. new RerunWords(words).Statements(),
        ];

    private IEnumerable<RichText> Room()
    {
        var room = new RoomWords(words);
        yield return (before is null ? room.Count() : room.CountAgain())
            + Good()
            + Say(" Walking away is worth ", " Weglopen is waard: ")
            + room.Fallbacks(hasUnits: false)
            + ".";
    }

    // What was proposed and would have done.
    private RichText Good()
    {
        if (explanation.Tabled.IsEmpty || explanation.Verdict == DealVerdict.NoZone)
        {
            return RichText.Empty;
        }

        TabledOffer[] good = [.. explanation.Tabled.Where(offer => offer.IsDeal)];
        return good.Length == 0
            ? Say(" None was proposed.", " Geen is voorgesteld.")
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
                    + List(low, offer => $"{words.OfferQuoted(offer)} ({words.Number(offer.Utilities[own])})");
            }
        }

        if (!text.IsEmpty)
        {
            yield return text + ".";
        }

        TabledOffer[] ruled =
        [
            .. explanation.Tabled.Where(offer =>
                offer.IsAllowed && offer.NotMet.All(place => explanation.Demands[place] is not Demand.Fallback)
            ),
        ];
        foreach (TabledOffer offer in ruled.Take(MostOffers))
        {
            yield return RichText.Strong(Say("Ruled out: ", "Uitgesloten: "))
                + words.OfferQuoted(offer)
                + Say(", by ", ", door ")
                + words.DemandList(offer.NotMet, isBrief: true)
                + ".";
        }
    }

    // That each wants as much as walking away is worth was said with what that is.
    private IEnumerable<RichText> Conflict() =>
        explanation.Conflicts.IsEmpty
        || explanation.Conflicts[0].All(place => explanation.Demands[place] is Demand.Fallback)
            ? []
            :
            [
                RichText.Strong(Say("What cannot be had together. ", "Wat niet samengaat. "))
                    + words.DemandList(explanation.Conflicts[0], isBrief: true)
                    + ".",
            ];

    // What may have kept a deal from being taken.
    private IEnumerable<RichText> SaidInPublic()
    {
        ImmutableArray<int> telling = explanation.StatedConflicts.FirstOrDefault(
            each => each.All(demand => explanation.Demands[demand] is Demand.Stated),
            []
        );
        if (telling.IsEmpty || explanation.Verdict != DealVerdict.Refused)
        {
            yield break;
        }

        yield return RichText.Strong(Say("Perhaps not taken ", "Misschien niet aangenomen "))
            + Say("because public demands exclude each other: ", "omdat openbare eisen elkaar uitsluiten: ")
            + words.DemandList(telling, isBrief: true)
            + ".";
    }

    private IEnumerable<RichText> Opening()
    {
        var changes = new ChangeWords(words);
        if (changes.Telling() is [var change, ..])
        {
            yield return RichText.Strong(
                explanation.Focus.IsEmpty
                    ? Say(
                        "The smallest change that would open a deal: ",
                        "De kleinste verandering die een akkoord opent: "
                    )
                    : Say(
                        $"The smallest change for a deal with “{words.FocusValue()}”: ",
                        $"De kleinste verandering voor een akkoord met ‘{words.FocusValue()}’: "
                    )
            )
                + (IsTold(change) ? Say("that condition given up", "die voorwaarde opgegeven") : changes.Brief(change))
                + (
                    explanation.Verdict == DealVerdict.NoZone
                        ? Say("The deal would then be: ", "Het akkoord is dan: ")
                            + words.Content(change.Outcome)
                            + $" ({Worths(change.Utilities)})."
                    : IsTold(change) ? $" ({Worths(change.Utilities)})."
                    : Say("Worth ", "Waard: ") + Worths(change.Utilities) + "."
                );
        }
        else if (explanation.Verdict == DealVerdict.NoZone)
        {
            yield return RichText.Strong(
                Say("No single change opens a deal. ", "Geen enkele losse verandering opent een akkoord. ")
            )
                + words.DemandList(explanation.Ways[0].Demands, isBrief: true)
                + Say(" would have to give way together.", " zouden samen moeten wijken.");
        }
    }

    // The one condition that ruled out a proposal was quoted just before.
    private bool IsTold(LeastChange change) =>
        change is LeastChange.GiveUp { Demands: [var own] }
        && !explanation.Tabled.Any(offer => offer.IsDeal)
        && explanation.Tabled.Where(offer => offer.IsAllowed).Count(offer => offer.NotMet is [var only] && only == own)
            == 1
        && explanation.Tabled.Count(offer =>
            offer.IsAllowed && offer.NotMet.All(place => explanation.Demands[place] is not Demand.Fallback)
        ) == 1;

    private IEnumerable<RichText> CouldBe()
    {
        if (Possible is not { } outcome)
        {
            yield break;
        }

        UtilityPoint point = explanation.Analysis.Solutions.Nash.Points[0];
        int[] changed =
        [
            .. Enumerable
                .Range(0, outcome.Values.Length)
                .Where(issue => before is { } other && other.Values[issue] != outcome.Values[issue]),
        ];
        bool isNear = before is not null && changed.Length * 2 <= outcome.Values.Length;
        yield return RichText.Strong(
            explanation.Verdict == DealVerdict.Agreed
                ? Say("What else it could have been. ", "Wat het ook had kunnen zijn. ")
                : Say("What it could have been. ", "Wat het had kunnen zijn. ")
        )
            + (
                !isNear ? words.Content(outcome)
                : changed.Length == 0 ? Say("The same", "Hetzelfde")
                : Say("The same, but ", "Hetzelfde, maar ") + words.Values(outcome, changed)
            )
            + $" ({Worths([.. point.Utilities.Select(worth => worth!.Value)])}).";
    }

    private string List(TabledOffer[] offers, Func<TabledOffer, string> name)
    {
        string[] names = [.. offers.Take(MostOffers).Select(name)];
        int more = offers.Length - names.Length;
        return words.Language.List(more == 0 ? names : [.. names, Say($"{more} more", $"nog {more}")]);
    }

    private string Say(string english, string dutch) => words.Say(english, dutch);
}
