using System.Collections.Immutable;

namespace Entente.Rooms.Admission;

/// <summary>Which session has a seat: the last that it was given to, and those of the same person in other browsers. Kept under the room and a hash of the seat's name.</summary>
internal sealed record SeatHolderDocument(string Session)
{
    public ImmutableArray<string> Others
    {
        get => field.IsDefault ? [] : field;
        init;
    }
}
