namespace Entente.Protocols;

/// <summary>The answer to a move: how many events it leads to, or why it is refused.</summary>
/// <param name="Count">How many events were written; 0 when refused.</param>
/// <param name="Refusal">Why not; <see cref="Protocols.Refusal.None"/> when the move is allowed.</param>
public readonly record struct Decision(int Count, Refusal Refusal)
{
    /// <summary>Whether the move is allowed.</summary>
    public bool IsAllowed => Refusal == Refusal.None;

    /// <summary>The move leads to so many events.</summary>
    public static Decision Of(int count) => new(count, Refusal.None);

    /// <summary>The move is refused.</summary>
    public static implicit operator Decision(Refusal refusal) => new(0, refusal);

    /// <summary>The move is refused.</summary>
    public static Decision FromRefusal(Refusal refusal) => new(0, refusal);
}
