namespace Entente.Conflict.Stability;

/// <summary>A state that was reached.</summary>
/// <param name="State">The state.</param>
/// <param name="Memory">What is remembered of the moves so far.</param>
/// <param name="Mover">Who made the last move.</param>
/// <param name="Before">The place of the state before it, or -1 for the start.</param>
internal readonly record struct WalkedState(int State, int Memory, int Mover, int Before);
