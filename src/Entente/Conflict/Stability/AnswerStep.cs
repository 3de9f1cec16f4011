namespace Entente.Conflict.Stability;

/// <summary>A kind of move in an answer: who moves, to which memory of what was played, from which.</summary>
/// <param name="Mover">The decision maker that moves.</param>
/// <param name="To">The memory afterwards.</param>
/// <param name="From">The memories at which it may move.</param>
internal sealed record AnswerStep(int Mover, int To, int[] From);
