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
                        [.. words.Review.Offers.Select(offer => Row(words, offer))]
                    )
                    {
                        Caption = words.Say("What each position is worth", "Wat elk standpunt waard is"),
                    }
                ),
            ]
        );

    private static ImmutableArray<Cell> Row(ReviewWords words, ReviewedOffer offer) =>
        [
            RichText.Strong(words.Names.OfPackage(offer.Package)),
            offer.Party < 0 ? RichText.Faint("–") : words.PartyAt(offer.Party),
            .. offer.Utilities.Select((worth, party) => (Cell)Cell(words, offer, party)),
        ];

    private static RichText Cell(ReviewWords words, ReviewedOffer offer, int party) =>
        words.Worth(party, offer.Utilities[party])
        + offer.AcceptableTo[party] switch
        {
            true => RichText.Of(words.Say(" ✓ acceptable", " ✓ aanvaardbaar"), Tone.Good),
            false => RichText.Of(words.Say(" ✗ not acceptable", " ✗ niet aanvaardbaar"), Tone.Bad),
            _ => RichText.Faint(" ?"),
        };
}
