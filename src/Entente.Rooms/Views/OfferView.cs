using Entente.Rooms.Offers;

namespace Entente.Rooms.Views;

/// <summary>An offer as all at the table see it, and what the viewer can do about it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="CanBeAccepted">Whether anybody can still accept it.</param>
/// <param name="CanYouAccept">Whether the viewer's seat can, now.</param>
/// <param name="EndsTalks">Whether accepting it settles everything that is open; otherwise it is an interim agreement.</param>
public sealed record OfferView(Offer Offer, bool CanBeAccepted, bool CanYouAccept, bool EndsTalks);
