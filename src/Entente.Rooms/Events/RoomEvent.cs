namespace Entente.Rooms.Events;

/// <summary>Something that happened at a table and that all who sit there may know. A room is the list of them.</summary>
/// <remarks>
/// A closed family. When it happened, and which seat did it, stands in the <see cref="RoomEntry"/> that holds it. Nothing that one party keeps to itself is ever part of
/// one: that is a <see cref="Private.PrivateEvent"/>.
/// </remarks>
public abstract partial record RoomEvent
{
    private RoomEvent() { }
}
