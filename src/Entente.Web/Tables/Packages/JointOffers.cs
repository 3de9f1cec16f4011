using Entente.Rooms.Events;
using Entente.Rooms.Views;

namespace Entente.Web.Tables.Packages;

/// <summary>Offers of nobody in particular: what a match of a blind suggestion was made into, confirmed by all in the same step.</summary>
internal static class JointOffers
{
    /// <summary>Whether the offers of a step in the record are of all together.</summary>
    public static bool IsJoint(TimelineItem item) => item.Events.Any(each => each is RoomEvent.BlindPublished);

    /// <summary>Whether an offer, by its number, is of all together.</summary>
    public static bool IsJoint(RoomView view, int offer) =>
        view.Timeline.Any(item =>
            IsJoint(item) && item.Events.Any(each => each is RoomEvent.OfferMade made && made.Offer == offer)
        );
}
