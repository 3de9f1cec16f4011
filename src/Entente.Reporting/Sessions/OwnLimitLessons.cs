using Entente.Reporting.Documents;
using Entente.Review;

namespace Entente.Reporting.Sessions;

/// <summary>What a party that agreed to less than it had without, or to what its own limits rule out, learns from that.</summary>
internal sealed class OwnLimitLessons(ReviewWords words)
{
    private readonly SessionReview review = words.Review;

    public IEnumerable<RichText> Of(PartyReview party)
    {
        string name = words.PartyAt(party.Party);
        if (party.IsBelowReservation == true)
        {
            string worth = words.Worth(party.Party, party.Result);
            string none = words.Worth(party.Party, party.Reservation);
            yield return RichText.Strong(
                words.Say(
                    $"{name} agreed to less than it had without. ",
                    $"{name} stemde in met minder dan het zonder akkoord had. "
                )
            )
                + (
                    review.IsPartial
                        ? words.Say(
                            $"As things stand after what was agreed it has {worth}; before anything was agreed, no agreement was worth {none} to it. A deal on a part stays when the rest fails.",
                            $"Zoals het er na het afgesprokene voor staat heeft het {worth}; voordat er iets was afgesproken was geen akkoord {none} waard. Een akkoord over een deel blijft staan als de rest mislukt."
                        )
                        : words.Say(
                            $"What was agreed is worth {worth} to it, no agreement {none}.",
                            $"Wat is afgesproken is het {worth} waard, geen akkoord {none}."
                        )
                );
        }

        if (party.BrokenLimit is { } limit)
        {
            yield return RichText.Strong(
                words.Say(
                    $"{name} agreed to what its own limits rule out. ",
                    $"{name} stemde in met wat zijn eigen grenzen uitsluiten. "
                )
            )
                + words.Say("Its limit: ", "De grens: ")
                + words.DealBreaker(party.Party, limit).TrimEnd('.')
                + ".";
        }
    }
}
