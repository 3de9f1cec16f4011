namespace Entente.Rooms.Pledges;

/// <summary>A step in the history of a commitment.</summary>
/// <param name="At">When.</param>
/// <param name="Seat">Who took it; -1 for the clock, and for what was carried over from another table.</param>
/// <param name="State">How the commitment stands since.</param>
/// <param name="Note">What was said with it; empty for nothing.</param>
public sealed record PledgeStep(DateTimeOffset At, int Seat, PledgeState State, string Note);
