using Entente.Rooms;
using Entente.Rooms.Views;

namespace Entente.Web.Classes;

/// <summary>A table of a class, as its teacher sees it.</summary>
/// <param name="Number">Its number in the class, from 1.</param>
/// <param name="Room">The room.</param>
/// <param name="View">What the host's seat sees.</param>
public sealed record ClassTable(int Number, RoomId Room, RoomView View)
{
    /// <summary>When something last happened there.</summary>
    public DateTimeOffset Last => View.Timeline is [.., { At: var at }] ? at : default;
}
