namespace Entente.Rooms.Admission;

/// <summary>Which table a key opened, kept under the hash of whose key it is and the key.</summary>
/// <param name="Room">The room.</param>
/// <param name="Asked">A hash of what was asked for, under the key, which is kept nowhere: an exercise says what every side wants.</param>
/// <param name="At">When it was first asked.</param>
internal sealed record TableOpeningDocument(string Room, string Asked, DateTimeOffset At);
