namespace Entente.Rooms.Admission;

/// <summary>Which session has a seat: the last that it was given to. Kept under the room and a hash of the seat's name.</summary>
internal sealed record SeatHolderDocument(string Session);
