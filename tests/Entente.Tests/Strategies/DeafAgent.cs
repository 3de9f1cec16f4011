using System.Numerics;
using Entente.Protocols;
using Entente.Strategies;

namespace Entente.Tests.Strategies;

/// <summary>Offers any outcome by chance and accepts nothing, so that its moves tell nothing of what it wants.</summary>
internal sealed class DeafAgent(Seat seat) : Agent(seat)
{
    /// <inheritdoc/>
    public override Move Act(in Turn turn) =>
        Move.Propose(turn.Party, (long)Seat.Random.Below((ulong)BigInteger.Min(Seat.Space.Count, long.MaxValue)));
}
