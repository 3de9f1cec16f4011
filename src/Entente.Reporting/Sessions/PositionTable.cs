using System.Collections.Immutable;
using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>The positions on record: who brought them, and what they are worth to each.</summary>
internal static class PositionTable
{
    public static Section Of(ReviewWords words) =>
        new(
            "positions",
            words.Say("The positions", "De standpunten"),
            [
                new Block.Tabular(
                    new Table(
                        [
                            new(""),
                            new(words.Say("brought by", "ingebracht door")),
                            .. Enumerable
                                .Range(0, words.Parties)
                                .Select(party => new Column(words.PartyAt(party), IsNumeric: true)),
                        ],
                        [.. words.Review.Offers.Select((offer, place) => Row(words, offer, place))]
                    )
                    {
                        Caption = words.Say("What each position is worth", "Wat elk standpunt waard is"),
                    }
                ),
                .. Refusals(words),
            ]
        );

    // Which deal-breaker forbids what, in the words of the scenario.
    private static ImmutableArray<Block> Refusals(ReviewWords words)
    {
        var refusals = ImmutableArray.CreateBuilder<RichText>();
        for (int i = 0; i < words.Review.Offers.Length; i++)
        {
            for (int party = 0; party < words.Parties; party++)
            {
                if (words.Review.Offers[i].ForbiddenTo[party] is { } breaker)
                {
                    refusals.Add(
                        RichText.Strong(
                            words.Say(
                                $"{words.PartyAt(party)} rules out {words.PlaceOf(i)}: ",
                                $"{words.PartyAt(party)} sluit {words.PlaceOf(i)} uit: "
                            )
                        ) + words.DealBreaker(party, breaker)
                    );
                }
            }
        }

        return refusals.Count == 0 ? [] : [new Block.Bullets(refusals.ToImmutable())];
    }

    private static ImmutableArray<Cell> Row(ReviewWords words, ReviewedOffer offer, int place) =>
        [
            RichText.Faint($"{place + 1} ") + RichText.Strong(words.Names.OfPackage(offer.Package)),
            offer.Party < 0 ? RichText.Faint("–") : words.PartyAt(offer.Party),
            .. offer.Utilities.Select((worth, party) => (Cell)Cell(words, offer, party)),
        ];

    private static RichText Cell(ReviewWords words, ReviewedOffer offer, int party) =>
        words.Worth(party, offer.Utilities[party])
        + (offer.AcceptableTo[party], offer.ForbiddenTo[party]) switch
        {
            (true, _) => RichText.Of(words.Say(" ✓ acceptable", " ✓ aanvaardbaar"), Tone.Good),
            (false, not null) => RichText.Of(words.Say(" ✗ deal-breaker", " ✗ breekpunt"), Tone.Bad),
            (false, _) => RichText.Of(words.Say(" ✗ below no deal", " ✗ onder geen akkoord"), Tone.Bad),
            _ => RichText.Faint(" ?"),
        };
}
