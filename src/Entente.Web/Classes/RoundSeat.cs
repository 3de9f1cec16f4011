namespace Entente.Web.Classes;

/// <summary>What a round of seating does for somebody in the lobby.</summary>
/// <param name="Place">The id of their place there.</param>
/// <param name="Room">The id of the room in which they get a seat; null when they get none, and the one that they had is taken from them.</param>
/// <param name="Seat">The seat there.</param>
internal sealed record RoundSeat(string Place, string? Room, string? Seat);
