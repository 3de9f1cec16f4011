namespace Entente.Rooms.Private;

/// <summary>A private event, and whose it is.</summary>
/// <param name="Owner">The owner, see <see cref="Seats.Owners"/>.</param>
/// <param name="Event">The event.</param>
public sealed record OwnedEvent(string Owner, PrivateEvent Event);
