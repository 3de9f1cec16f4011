using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>What a review teaches, frankly and with the rounds.</summary>
internal sealed class ReviewLessons(ReviewWords words)
{
    private const double Lopsided = 0.5;
    private readonly SessionReview review = words.Review;

    public IEnumerable<RichText> All()
    {
        RichText[] lessons = [.. words.ArePositions ? OfPositions() : OfSession()];
        return lessons.Length > 0
            ? lessons
            :
            [
                review.Parties.Any(party => party.Reservation is null)
                    ? words.Say(
                        "What a side would have done better to do otherwise cannot be told without what it wanted.",
                        "Wat een kant beter anders had gedaan, is niet te zeggen zonder wat zij wilde."
                    )
                    : words.Say(
                        "Nothing in the log that any side would have done better to do otherwise.",
                        "Niets in het log dat een kant beter anders had gedaan."
                    ),
            ];
    }

    private IEnumerable<RichText> OfSession()
    {
        foreach (PartyReview party in review.Parties)
        {
            if (party.Missed is { } missed)
            {
                yield return Missed(party, missed);
            }
        }

        foreach (RichText lesson in review.Parties.SelectMany(new OwnLimitLessons(words).Of))
        {
            yield return lesson;
        }

        if (review.IsPartial && !review.Left.AcceptableOffers.IsEmpty)
        {
            int offer = review.Left.AcceptableOffers[0];
            yield return RichText.Strong(words.Say("More lay on the table. ", "Er lag meer op tafel. "))
                + words.Say(
                    $"The offer of {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was better for one and at least as good for all than how things stand now.",
                    $"Het voorstel van {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was beter voor een en minstens zo goed voor allen dan zoals het nu is."
                );
        }
        else if (
            review is { Agreement: null, IsPartial: false, IsUnvalued: false }
            && !review.Left.AcceptableOffers.IsEmpty
        )
        {
            int offer = review.Left.AcceptableOffers[0];
            yield return RichText.Strong(words.Say("A deal lay on the table. ", "Er lag een akkoord op tafel. "))
                + words.Say(
                    $"The offer of {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was at least as good for all as no agreement.",
                    $"Het voorstel van {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was voor allen minstens zo goed als geen akkoord."
                );
        }
        else if (review is { Agreement: null, IsPartial: false, IsUnvalued: false } && review.Left.ZoneExists == true)
        {
            yield return RichText.Strong(
                words.Say(
                    "A deal existed and was never offered. ",
                    "Er was een akkoord mogelijk dat nooit is voorgesteld. "
                )
            )
                + words.Say(
                    "The analysis of the scenario shows which outcomes all would rather have.",
                    "De analyse van het scenario toont welke uitkomsten allen liever hebben."
                );
        }

        if (review.Left.Fair is { } fair)
        {
            yield return RichText.Strong(
                words.Say("Value was left on the table. ", "Er bleef waarde op tafel liggen. ")
            )
                + words.Say("Better for all than what was agreed: ", "Beter voor allen dan wat is afgesproken: ")
                + words.Changes(review.Reached!, fair.Outcome)
                + words.Say(
                    ". Look for such a trade together before signing.",
                    ". Zoek zo’n ruil samen, voor de handtekening."
                );
        }

        foreach (PartyReview party in review.Parties)
        {
            foreach (RichText lesson in OfSteps(party))
            {
                yield return lesson;
            }
        }

        if (Uneven() is { } uneven)
        {
            yield return uneven;
        }
    }

    private RichText Missed(PartyReview party, MissedOffers missed)
    {
        string name = words.PartyAt(party.Party);
        string worth = words.Worth(party.Party, review.Offers[missed.Best].Utilities[party.Party]);
        string others =
            words.Parties > 2
                ? words.Say(" The others would have had to agree, too.", " De anderen hadden ook moeten instemmen.")
                : "";
        RichText best =
            missed.BetterThanResult > 0 && party.Result is not null
                ? words.Say(
                    $"In {words.PlaceOf(missed.Best)} it was offered what is worth {worth} to it; it ended with {words.Worth(party.Party, party.Result)}.{others}",
                    $"In {words.PlaceOf(missed.Best)} lag er een voorstel dat {name} {worth} waard was; het eindigde met {words.Worth(party.Party, party.Result)}.{others}"
                )
                : words.Say(
                    $"In {words.PlaceOf(missed.Best)} it was offered what is worth {worth} to it; later on it asked for less itself.",
                    $"In {words.PlaceOf(missed.Best)} lag er een voorstel dat {name} {worth} waard was; later vroeg het zelf om minder."
                );
        return RichText.Strong(words.Say($"{name} missed a better offer. ", $"{name} liet een beter voorstel liggen. "))
            + best;
    }

    private IEnumerable<RichText> OfSteps(PartyReview party)
    {
        string name = words.PartyAt(party.Party);
        int worse = party.Counts[(int)StepClass.Unfortunate];
        if (worse > 0)
        {
            ReviewStep first = review.Steps.First(step =>
                step.Party == party.Party && step.Class == StepClass.Unfortunate
            );
            yield return RichText.Strong(
                words.Say(
                    worse == 1
                        ? $"{name} took a step that helped nobody. "
                        : $"{name} took {words.Language.Count(worse)} steps that helped nobody. ",
                    worse == 1
                        ? $"{name} zette een stap waar niemand iets aan had. "
                        : $"{name} zette {words.Language.Count(worse)} stappen waar niemand iets aan had. "
                )
            )
                + words.Say(
                    $"{Which(worse)} in {words.PlaceOf(first.To)} ({words.Changes(review.Offers[first.From].Outcome, review.Offers[first.To].Outcome)}): {Others("worse for the other", "worse for another")}, no better for itself.",
                    $"{Which(worse)} in {words.PlaceOf(first.To)} ({words.Changes(review.Offers[first.From].Outcome, review.Offers[first.To].Outcome)}): {Others("slechter voor de ander", "slechter voor een ander")}, niet beter voor de partij zelf."
                );
        }

        int still = party.Counts[(int)StepClass.Silent];
        if (still >= 2 && still == party.Counts.Sum())
        {
            yield return RichText.Strong(words.Say($"{name} never moved. ", $"{name} bewoog niet. "))
                + words.Say(
                    $"Its {words.Language.Count(party.Offers)} offers were worth the same to everyone.",
                    $"De {words.Language.Count(party.Offers)} voorstellen waren voor iedereen evenveel waard."
                );
        }

        if (party.LargestStep is { } largest && party.Best is { } best && party.Worst is { } worst && best > worst)
        {
            ReviewStep step = review.Steps[largest];
            double share = -(step.Changes[party.Party]!.Value / (best - worst)).ToDouble();
            if (share >= 0.2)
            {
                yield return RichText.Strong(words.Say($"{name} gave much at once. ", $"{name} gaf veel ineens. "))
                    + words.Say(
                        $"In {words.PlaceOf(step.To)}: {words.Percent(share)} of its scale in one step ({words.Changes(review.Offers[step.From].Outcome, review.Offers[step.To].Outcome)}).",
                        $"In {words.PlaceOf(step.To)}: {words.Percent(share)} van de eigen schaal in één stap ({words.Changes(review.Offers[step.From].Outcome, review.Offers[step.To].Outcome)})."
                    );
            }
        }

        // A loss that does not show in the digits that are told is none to learn from.
        if (
            party.Result is { } result
            && party.Discounted is { } left
            && result.ToDouble() > left
            && words.Worth(party.Party, left) != words.Worth(party.Party, result)
        )
        {
            yield return RichText.Strong(words.Say($"Time cost {name}. ", $"De tijd kostte {name}. "))
                + words.Say(
                    $"{Had()} is worth {words.Worth(party.Party, left)} at the end rather than {words.Worth(party.Party, result)}.",
                    $"{Had()} is aan het eind {words.Worth(party.Party, left)} waard in plaats van {words.Worth(party.Party, result)}."
                );
        }
    }

    private string Had() =>
        review.IsPartial ? words.Say("How things stand", "Zoals het er nu voor staat")
        : review.Agreement is null ? words.Say("Being without an agreement", "Geen akkoord")
        : words.Say("What it got", "Wat het kreeg");

    private string Which(int steps) =>
        steps == 1 ? words.Say("It was", "Dat was") : words.Say("The first", "De eerste");

    private string Others(string one, string several) => words.Parties > 2 ? several : one;

    // Where the side to which yielding costs less would lose most: a difference that costs one of them nothing keeps nobody apart.
    private IssueGap? Widest(ClosestOffers closest)
    {
        int first = review.Offers[closest.First].Party;
        int second = review.Offers[closest.Second].Party;
        return closest
            .Gaps.Where(gap => Least(gap) > 0)
            .Aggregate((IssueGap?)null, (widest, gap) => widest is null || Least(gap) > Least(widest) ? gap : widest);

        double Least(IssueGap gap) =>
            Math.Min(words.ShareOf(first, gap.CostToFirst), words.ShareOf(second, gap.CostToSecond));
    }

    private RichText? Uneven()
    {
        if (review.Balance is not { Ratio: { } ratio, Given: [{ } one, { } other] } || ratio >= Lopsided)
        {
            return null;
        }

        int more = one >= other ? 0 : 1;
        string least = words.Percent(Math.Min(one, other));
        string most = words.Percent(Math.Max(one, other));
        return RichText.Strong(words.Say("Concessions did not match. ", "De concessies pasten niet bij elkaar. "))
            + words.Say(
                $"{words.PartyAt(more)} gave {most} of its scale, {words.PartyAt(1 - more)} {least} of its own.",
                $"{words.PartyAt(more)} gaf {most} van de eigen schaal, {words.PartyAt(1 - more)} {least}."
            );
    }

    private IEnumerable<RichText> OfPositions()
    {
        if (review.Left.Closest is { } closest && Widest(closest) is { } widest)
        {
            yield return RichText.Strong(words.Say("What kept them apart. ", "Wat hen uiteen hield. "))
                + words.Say(
                    $"Between {words.PlaceOf(closest.First)} and {words.PlaceOf(closest.Second)} it is {words.IssuesOf(widest.Issues)} on which yielding would cost both sides most.",
                    $"Tussen {words.PlaceOf(closest.First)} en {words.PlaceOf(closest.Second)} zou toegeven beide kanten het meest kosten op {words.IssuesOf(widest.Issues)}."
                );
        }

        yield return review.Left.AcceptableOffers.IsEmpty
            ? words.Say(
                "At the likely values, none of these positions is acceptable to all in this reading.",
                "Op de waarschijnlijke waarden is geen van deze standpunten in deze lezing voor allen aanvaardbaar."
            )
            : words.Say(
                "At the likely values, acceptable to all in this reading: ",
                "Op de waarschijnlijke waarden in deze lezing voor allen aanvaardbaar: "
            )
                + words.Language.List([.. review.Left.AcceptableOffers.Select(words.PlaceOf)])
                + ".";
        yield return words.Say(
            "These are estimates: the analysis of the scenario says in what share of the draws from their ranges each statement holds, and what the other readings say.",
            "Dit zijn schattingen: de analyse van het scenario zegt in welk deel van de trekkingen uit de marges elke uitspraak geldt, en wat de andere lezingen zeggen."
        );
    }
}
