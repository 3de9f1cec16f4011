namespace Entente.Rooms.Private;

/// <summary>Something said in confidence between a party and a mediator.</summary>
/// <param name="At">When.</param>
/// <param name="Party">The party.</param>
/// <param name="Seat">Who said it.</param>
/// <param name="Text">The words.</param>
/// <param name="OneText">The one text that it is a criticism of; 0 for none.</param>
public sealed record CaucusLine(DateTimeOffset At, int Party, int Seat, string Text, int OneText)
{
    /// <summary>The seat of the mediator who said it or whom it was said to; null for words that named none, of a log from before they did.</summary>
    public int? Mediator { get; init; }
}
