using System.Collections.Immutable;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Preferences;
using Entente.Reporting.Documents;
using Entente.Review;
using Entente.Scenarios;

namespace Entente.Reporting.Sessions;

/// <summary>What was left on the table, in words, and what separated the nearest offers.</summary>
internal sealed class LeftSection(ReviewWords words)
{
    private readonly SessionReview review = words.Review;

    public IEnumerable<Block> Blocks()
    {
        LeftOnTable left = review.Left;
        var items = ImmutableArray.CreateBuilder<RichText>();
        if (review.Reached is not null && left.IsEfficient == true)
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
                    + words.Changes(review.Reached!, fair.Outcome)
                    + $" ({Worths(fair)})."
            );
        }

        items.AddRange(BestForSome(left));
        if (review.Reached is not null && review.IsPartial)
        {
            items.Add(Further(left));
        }
        else if (review is { Agreement: null, IsPartial: false, IsUnvalued: false })
        {
            items.AddRange(WithoutDeal(left));
        }

        if (left.Closest is { } closest)
        {
            items.Add(Nearness(closest));
            yield return new Block.Bullets(items.ToImmutable());
            if (!closest.Gaps.IsEmpty)
            {
                yield return new Block.Tabular(GapTable(closest));
            }

            if (closest.Gaps.Any(gap => gap.CostToFirst is { Sign: < 0 } || gap.CostToSecond is { Sign: < 0 }))
            {
                yield return new Block.Paragraph(
                    RichText.Faint(
                        words.Say(
                            "A side gains by yielding where what the other offered on that point is worth more to it than what it asked for itself.",
                            "Een kant wint bij toegeven waar het aanbod van de ander op dat punt haar meer waard is dan wat zij zelf vroeg."
                        )
                    )
                );
            }
        }
        else if (items.Count > 0)
        {
            yield return new Block.Bullets(items.ToImmutable());
        }
        else
        {
            yield return new Block.Paragraph(
                words.Say("It cannot be told from what is known here.", "Dat is niet te zeggen met wat hier bekend is.")
            );
        }

        if (review.Distances is { Frontier: { } frontier } distances)
        {
            string nash = distances.Nash is { } toNash
                ? words.Say(
                    $", {words.Short(toNash)} from the Nash solution",
                    $", {words.Short(toNash)} van de Nash-oplossing"
                )
                : "";
            string kalai = distances.KalaiSmorodinsky is { } toKalai
                ? words.Say(
                    $", {words.Short(toKalai)} from Kalai-Smorodinsky",
                    $", {words.Short(toKalai)} van Kalai-Smorodinsky"
                )
                : "";
            yield return new Block.Paragraph(
                RichText.Faint(
                    words.Say(
                        $"The end lies {words.Short(frontier)} from the frontier{nash}{kalai}.",
                        $"Het einde ligt {words.Short(frontier)} van het front{nash}{kalai}."
                    )
                )
            );
        }
    }

    // Once where several would have liked the same best; whoever gains nothing by any is not told of one.
    private IEnumerable<RichText> BestForSome(LeftOnTable left) =>
        Enumerable
            .Range(0, left.BestFor.Length)
            .Where(party =>
                // The outcome that is better for all stands above already.
                left.BestFor[party].Outcome != left.Fair?.Outcome
                && Gains(party, left.BestFor[party])
            )
            .GroupBy(party => left.BestFor[party].Outcome)
            .Select(same =>
            {
                string names = words.Language.List([.. same.Select(words.PartyAt)]);
                return RichText.Strong(
                        words.Say(
                            $"The best for {names} that costs nobody anything: ",
                            $"Het beste voor {names} dat niemand iets kost: "
                        )
                    )
                    + words.Changes(review.Reached!, same.Key)
                    + $" ({Worths(left.BestFor[same.First()])}).";
            });

    private bool Gains(int party, UtilityPoint point)
    {
        Scenario scenario = review.Record.Scenario;
        var worth = new UtilityFunction(scenario.Space, scenario.Parties[party].Preferences!);
        return worth.Of(point.Outcome) > worth.Of(review.Reached!);
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
            yield return RichText.Strong(
                words.Say("On the table and acceptable to all: ", "Op tafel en voor allen aanvaardbaar: ")
            ) + PlacesOf(left.AcceptableOffers);
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

    // Measured by how things stand after a partial agreement, not by no agreement at all.
    private RichText Further(LeftOnTable left) =>
        left.AcceptableOffers.IsEmpty
            ? review.Parties.All(party => party.Result is not null)
                ? words.Say(
                    "No offer would have been better for one and at least as good for all than how things stand now.",
                    "Geen voorstel zou beter voor een en minstens zo goed voor allen zijn geweest dan zoals het nu is."
                )
                : words.Say(
                    "Whether an offer would have been better for all cannot be told from what is known here.",
                    "Of een voorstel beter voor allen was geweest, is niet te zeggen met wat hier bekend is."
                )
            : RichText.Strong(
                words.Say(
                    "On the table, and better than how things stand now without harm to any: ",
                    "Op tafel, en beter dan zoals het nu is zonder nadeel voor iemand: "
                )
            ) + PlacesOf(left.AcceptableOffers);

    private string PlacesOf(ImmutableArray<int> offers)
    {
        string[] named = [.. offers.Select(words.PlaceOf).Distinct()];
        int more = named.Length - 5;
        string places = more > 0 ? string.Join(", ", named.Take(5)) : words.Language.List(named);
        return places + (more > 0 ? words.Say($" and {more} more.", $" en nog {more}.") : ".");
    }

    private RichText Nearness(ClosestOffers closest)
    {
        ReviewedOffer first = review.Offers[closest.First];
        ReviewedOffer second = review.Offers[closest.Second];
        string apart = words.Percent(closest.Distance / Math.Sqrt(words.Parties));
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
                new(words.Say($"if {words.PartyAt(first)} yields, it", $"als {words.PartyAt(first)} toegeeft")),
                new(words.Say($"if {words.PartyAt(second)} yields, it", $"als {words.PartyAt(second)} toegeeft")),
            ],
            [
                .. closest.Gaps.Select(gap =>
                    (ImmutableArray<Cell>)
                        [Gap(gap, closest), Cost(first, gap.CostToFirst), Cost(second, gap.CostToSecond)]
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

    private RichText Cost(int party, Rational? cost) =>
        cost switch
        {
            null => RichText.Faint("–"),
            { Sign: > 0 } loss => words.Say("loses ", "verliest het ") + words.Worth(party, loss),
            { Sign: < 0 } gain => RichText.Of(words.Say("gains ", "wint het ") + words.Worth(party, -gain), Tone.Good),
            _ => RichText.Faint(words.Say("loses nothing", "verliest het niets")),
        };

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
