namespace Entente.Rooms.Private;

/// <summary>Something said within a delegation.</summary>
/// <param name="At">When.</param>
/// <param name="Seat">Who.</param>
/// <param name="Text">The words.</param>
public sealed record DelegationLine(DateTimeOffset At, int Seat, string Text);
