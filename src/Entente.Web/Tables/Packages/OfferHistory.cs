using Entente.Rooms.Events;
using Entente.Rooms.Offers;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>How a side moved from offer to offer.</summary>
internal static class OfferHistory
{
    /// <summary>What the same side offered before, which shows how it moved; null for nothing.</summary>
    /// <remarks>What had been agreed by then and the offer leaves as it is was not taken back by it, and is not in the answer.</remarks>
    /// <param name="view">The table.</param>
    /// <param name="party">Who makes the offer.</param>
    /// <param name="number">The offer.</param>
    /// <param name="terms">What it says.</param>
    public static Terms? Before(RoomView view, int party, int number, Terms terms)
    {
        if (
            view.Offers.Select(each => each.Offer).LastOrDefault(each => each.Party == party && each.Number < number)
            is not { } last
        )
        {
            return null;
        }

        long made =
            view.Timeline.FirstOrDefault(item =>
                item.Events.Any(each => each is RoomEvent.OfferMade offer && offer.Offer == number)
            )?.Version
            ?? long.MaxValue;
        return last.Terms.Without(
            view.Decisions.Where(each => each.Value < made && terms[each.Key] is null).Select(each => each.Key)
        );
    }
}
