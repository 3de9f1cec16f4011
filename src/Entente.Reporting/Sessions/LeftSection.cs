using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>What was left on the table, in words, and what separated the nearest offers.</summary>
internal sealed class LeftSection(ReviewWords words)
{
    private readonly SessionReview review = words.Review;

    public IEnumerable<Block> Blocks()
    {
        LeftOnTable left = review.Left;
        var items = ImmutableArray.CreateBuilder<RichText>();
        if (review.Agreement is not null && left.IsEfficient == true)
        {
            items.Add(
                words.Say(
                    "Nothing: no outcome is better for one and at least as good for all.",
                    "Niets: geen uitkomst is beter voor een en minstens zo goed voor allen."
                )
            );
        }
        else if (left.Fair is { } fair)
        {
            items.Add(
                RichText.Strong(words.Say("Better for all: ", "Beter voor allen: "))
                    + words.Names.OfOutcome(fair.Outcome)
                    + " ("
                    + Worths(fair)
                    + ")."
            );
        }

        for (int party = 0; party < left.BestFor.Length; party++)
        {
            items.Add(
                words.Say(
                    $"The best for {words.PartyAt(party)} that costs nobody anything is worth ",
                    $"Het beste voor {words.PartyAt(party)} dat niemand iets kost is "
                )
                    + Worths(left.BestFor[party])
                    + words.Say(".", " waard.")
            );
        }

        if (review.Agreement is null)
        {
            items.AddRange(WithoutDeal(left));
        }

        if (left.Closest is { } closest)
        {
            items.Add(Nearness(closest));
            yield return new Block.Bullets(items.ToImmutable());
            yield return new Block.Tabular(GapTable(closest));
        }
        else
        {
            yield return new Block.Bullets(items.ToImmutable());
        }

        if (review.Distances is { Frontier: { } frontier } distances)
        {
            string nash = distances.Nash is { } toNash
                ? words.Say(
                    $", {words.Language.Short(toNash)} from the Nash solution",
                    $", {words.Language.Short(toNash)} van de Nash-oplossing"
                )
                : "";
            string kalai = distances.KalaiSmorodinsky is { } toKalai
                ? words.Say(
                    $", {words.Language.Short(toKalai)} from Kalai-Smorodinsky",
                    $", {words.Language.Short(toKalai)} van Kalai-Smorodinsky"
                )
                : "";
            yield return new Block.Paragraph(
                RichText.Faint(
                    words.Say(
                        $"The end lies {words.Language.Short(frontier)} from the frontier{nash}{kalai}.",
                        $"Het einde ligt {words.Language.Short(frontier)} van het front{nash}{kalai}."
                    )
                )
            );
        }
    }

    private IEnumerable<RichText> WithoutDeal(LeftOnTable left)
    {
        if (left.ZoneExists is { } exists)
        {
            yield return exists
                ? words.Say(
                    "There are outcomes that all would rather have than no agreement.",
                    "Er zijn uitkomsten die allen liever hebben dan geen akkoord."
                )
                : words.Say(
                    "There was no deal to be had: no outcome is at least as good for all as none.",
                    "Er was geen akkoord mogelijk: geen uitkomst is voor allen minstens zo goed als geen."
                );
        }

        if (!left.AcceptableOffers.IsEmpty)
        {
            string places = words.Language.List([.. left.AcceptableOffers.Take(5).Select(words.PlaceOf)]);
            int more = left.AcceptableOffers.Length - 5;
            yield return RichText.Strong(
                words.Say("On the table and acceptable to all: ", "Op tafel en voor allen aanvaardbaar: ")
            )
                + places
                + (more > 0 ? words.Say($" and {more} more.", $" en nog {more}.") : ".");
        }
        else if (review.Parties.All(party => party.Reservation is not null))
        {
            yield return words.ArePositions
                ? words.Say(
                    "None of these positions is acceptable to all, at the likely values.",
                    "Geen van deze standpunten is voor allen aanvaardbaar, op de waarschijnlijke waarden."
                )
                : words.Say("No offer was acceptable to all.", "Geen voorstel was voor allen aanvaardbaar.");
        }
    }

    private RichText Nearness(ClosestOffers closest)
    {
        ReviewedOffer first = review.Offers[closest.First];
        ReviewedOffer second = review.Offers[closest.Second];
        string apart = words.Language.Percent(closest.Distance / Math.Sqrt(words.Parties));
        return closest.Distance == 0
            ? words.Say(
                $"{words.PartyAt(first.Party)} and {words.PartyAt(second.Party)} offered the same worth ({words.PlaceOf(closest.First)}, {words.PlaceOf(closest.Second)}).",
                $"{words.PartyAt(first.Party)} en {words.PartyAt(second.Party)} boden evenveel ({words.PlaceOf(closest.First)}, {words.PlaceOf(closest.Second)})."
            )
            : words.Say(
                $"The nearest they came: {words.PartyAt(first.Party)} in {words.PlaceOf(closest.First)} and {words.PartyAt(second.Party)} in {words.PlaceOf(closest.Second)}, {apart} of the largest possible distance apart.",
                $"Het dichtst bij elkaar: {words.PartyAt(first.Party)} in {words.PlaceOf(closest.First)} en {words.PartyAt(second.Party)} in {words.PlaceOf(closest.Second)}, {apart} van de grootst mogelijke afstand uiteen."
            );
    }

    private Table GapTable(ClosestOffers closest)
    {
        int first = review.Offers[closest.First].Party;
        int second = review.Offers[closest.Second].Party;
        return new Table(
            [
                new(words.Say("what separated them", "wat hen scheidde")),
                new(
                    words.Say(
                        $"cost to {words.PartyAt(first)} of yielding",
                        $"kosten voor {words.PartyAt(first)} om toe te geven"
                    ),
                    IsNumeric: true
                ),
                new(
                    words.Say(
                        $"cost to {words.PartyAt(second)} of yielding",
                        $"kosten voor {words.PartyAt(second)} om toe te geven"
                    ),
                    IsNumeric: true
                ),
            ],
            [
                .. closest.Gaps.Select(gap =>
                    (ImmutableArray<Cell>)
                        [
                            Gap(gap, closest),
                            gap.CostToFirst is { } one ? words.Language.Short(one.ToDouble()) : "–",
                            gap.CostToSecond is { } other ? words.Language.Short(other.ToDouble()) : "–",
                        ]
                ),
            ]
        )
        {
            Caption = words.Say(
                "Issues on which the nearest offers differ",
                "Onderwerpen waarop de dichtstbijzijnde voorstellen verschillen"
            ),
        };
    }

    private string Gap(IssueGap gap, ClosestOffers closest) =>
        gap.Issues.Length != 1
            ? words.IssuesOf(gap.Issues)
            : $"{words.Names.OfIssue(gap.Issues[0])}: {words.Names.OfValue(gap.Issues[0], review.Offers[closest.First].Outcome.Values[gap.Issues[0]])} ↔ {words.Names.OfValue(gap.Issues[0], review.Offers[closest.Second].Outcome.Values[gap.Issues[0]])}";

    private string Worths(UtilityPoint point) =>
        string.Join(
            "; ",
            point.Utilities.Select((worth, party) => $"{words.PartyAt(party)} {words.Worth(party, worth)}")
        );
}
