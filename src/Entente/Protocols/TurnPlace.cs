namespace Entente.Protocols;

/// <summary>Where a session in turns stands: all that the rules every such protocol shares look at.</summary>
/// <param name="Ending">How it ended, or that it goes on.</param>
/// <param name="Round">The round, from 0.</param>
/// <param name="Party">Whose turn it is.</param>
/// <param name="At">When the last move was made.</param>
internal readonly record struct TurnPlace(Ending Ending, int Round, int Party, double At);
