namespace Entente.Rooms.Statements;

/// <summary>A party's signature under a joint statement.</summary>
/// <param name="Party">The party.</param>
/// <param name="Seat">Who signed for it.</param>
/// <param name="At">When.</param>
public sealed record Signature(int Party, int Seat, DateTimeOffset At);
