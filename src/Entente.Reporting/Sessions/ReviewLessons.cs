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
                words.Say(
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

        if (review.Agreement is null && !review.Left.AcceptableOffers.IsEmpty)
        {
            int offer = review.Left.AcceptableOffers[0];
            yield return RichText.Strong(words.Say("A deal lay on the table. ", "Er lag een akkoord op tafel. "))
                + words.Say(
                    $"The offer of {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was at least as good for all as no agreement.",
                    $"Het voorstel van {words.PartyAt(review.Offers[offer].Party)} in {words.PlaceOf(offer)} was voor allen minstens zo goed als geen akkoord."
                );
        }
        else if (review.Agreement is null && review.Left.ZoneExists == true)
        {
            yield return RichText.Strong(
                words.Say(
                    "A deal existed and was never offered. ",
                    "Er was een akkoord mogelijk dat nooit is voorgesteld. "
                )
            )
                + words.Say(
                    "entente analyze shows which outcomes all would rather have.",
                    "entente analyze toont welke uitkomsten allen liever hebben."
                );
        }

        if (review.Left.Fair is { } fair)
        {
            yield return RichText.Strong(
                words.Say("Value was left on the table. ", "Er bleef waarde op tafel liggen. ")
            )
                + words.Say("Better for all would have been ", "Beter voor allen was geweest ")
                + words.Names.OfOutcome(fair.Outcome)
                + words.Say(". Look for it together before signing.", ". Zoek het samen voor de handtekening.");
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
                    $"In {words.PlaceOf(missed.Best)} it was offered what is worth {worth} to it, and ended with {words.Worth(party.Party, party.Result)}.{others}",
                    $"In {words.PlaceOf(missed.Best)} kreeg het aangeboden wat {worth} waard is, en eindigde met {words.Worth(party.Party, party.Result)}.{others}"
                )
                : words.Say(
                    $"In {words.PlaceOf(missed.Best)} it was offered what is worth {worth} to it, and asked for less later on.",
                    $"In {words.PlaceOf(missed.Best)} kreeg het aangeboden wat {worth} waard is, en vroeg later om minder."
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
                    $"{name} took {worse} unfortunate step{(worse == 1 ? "" : "s")}. ",
                    $"{name} zette {worse} ongelukkige stap{(worse == 1 ? "" : "pen")}. "
                )
            )
                + words.Say(
                    $"The first, in {words.PlaceOf(first.To)}, made things worse for the other and no better for itself ({words.Changes(review.Offers[first.From].Outcome, review.Offers[first.To].Outcome)}).",
                    $"De eerste, in {words.PlaceOf(first.To)}, was slechter voor de ander en niet beter voor zichzelf ({words.Changes(review.Offers[first.From].Outcome, review.Offers[first.To].Outcome)})."
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
                        $"In {words.PlaceOf(step.To)}: {words.Language.Percent(share)} of its scale in one step ({words.Changes(review.Offers[step.From].Outcome, review.Offers[step.To].Outcome)}).",
                        $"In {words.PlaceOf(step.To)}: {words.Language.Percent(share)} van de schaal in één stap ({words.Changes(review.Offers[step.From].Outcome, review.Offers[step.To].Outcome)})."
                    );
            }
        }

        if (party.Result is { } result && party.Discounted is { } left && result.ToDouble() - left > 1e-9)
        {
            yield return RichText.Strong(words.Say($"Time cost {name}. ", $"De tijd kostte {name}. "))
                + words.Say(
                    $"What it got is worth {words.Worth(party.Party, left)} at the end rather than {words.Worth(party.Party, result)}.",
                    $"Wat het kreeg is aan het eind {words.Worth(party.Party, left)} waard in plaats van {words.Worth(party.Party, result)}."
                );
        }
    }

    private RichText? Uneven()
    {
        if (review.Balance is not { Ratio: { } ratio, Given: [{ } one, { } other] } || ratio >= Lopsided)
        {
            return null;
        }

        int more = one >= other ? 0 : 1;
        string least = words.Language.Percent(Math.Min(one, other));
        string most = words.Language.Percent(Math.Max(one, other));
        return RichText.Strong(words.Say("Concessions did not match. ", "De concessies pasten niet bij elkaar. "))
            + words.Say(
                $"{words.PartyAt(more)} gave {most} of its scale, {words.PartyAt(1 - more)} {least}.",
                $"{words.PartyAt(more)} gaf {most} van de schaal, {words.PartyAt(1 - more)} {least}."
            );
    }

    private IEnumerable<RichText> OfPositions()
    {
        if (review.Left.Closest is { Gaps: [.., var widest] } closest)
        {
            yield return RichText.Strong(words.Say("What kept them apart. ", "Wat hen uiteen hield. "))
                + words.Say(
                    $"Between {words.PlaceOf(closest.First)} and {words.PlaceOf(closest.Second)} the issue that cost most to yield is {words.IssuesOf(widest.Issues)}.",
                    $"Tussen {words.PlaceOf(closest.First)} en {words.PlaceOf(closest.Second)} kost toegeven het meest op {words.IssuesOf(widest.Issues)}."
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
            "These are estimates: entente analyze says in what share of the draws from their ranges each statement holds, and what the other readings say.",
            "Dit zijn schattingen: entente analyze zegt in welk deel van de trekkingen uit de marges elke uitspraak geldt, en wat de andere lezingen zeggen."
        );
    }
}
