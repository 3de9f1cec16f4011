using Entente.Rooms.Ledger;
using Entente.Rooms.Rules;

namespace Entente.Rooms.Live;

/// <summary>What became of a move.</summary>
public abstract record MoveResult
{
    private MoveResult() { }

    /// <summary>It happened, all may know it, and it will never be lost.</summary>
    /// <param name="Version">Its place in the log.</param>
    /// <param name="Head">The hash of the log up to and including it.</param>
    public sealed record Done(long Version, LogHash Head) : MoveResult;

    /// <summary>It is kept by whom alone it concerns, and will never be lost.</summary>
    public sealed record Kept : MoveResult;

    /// <summary>It was refused; nothing happened.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(RoomRefusal Refusal) : MoveResult;

    /// <summary>There is no space to keep it; nothing happened. The room can still be read.</summary>
    public sealed record Full : MoveResult;

    /// <summary>What keeps the rooms cannot be reached now. Whether it happened can be told when it is back: send the move again with the same key.</summary>
    public sealed record Waiting : MoveResult;
}
