namespace Entente.Rooms.Private;

/// <summary>Something said in confidence between a party and the mediator.</summary>
/// <param name="At">When.</param>
/// <param name="Party">The party.</param>
/// <param name="Seat">Who said it.</param>
/// <param name="Text">The words.</param>
/// <param name="OneText">The one text that it is a criticism of; 0 for none.</param>
public sealed record CaucusLine(DateTimeOffset At, int Party, int Seat, string Text, int OneText);
