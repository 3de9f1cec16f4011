using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Mediation;
using Entente.Rooms.Private;

namespace Entente.Rooms.Live;

/// <summary>What a room needs of the world.</summary>
/// <param name="Ledger">Where its log is kept.</param>
/// <param name="Keys">Where the keys of its owners are kept.</param>
/// <param name="Entropy">Where unguessable bytes come from.</param>
/// <param name="Time">The clock.</param>
/// <param name="Packages">Looks for packages by what all parties want, when all consented; null where nobody does, so that none is ever found.</param>
public sealed record RoomServices(
    IRoomLedger Ledger,
    IKeyRing Keys,
    IEntropy Entropy,
    TimeProvider Time,
    IPackageFinder? Packages = null
)
{
    /// <summary>How private records are encrypted from now on; those there are open by the method that each of them names.</summary>
    public SealingMethod Sealing { get; init; } = SealingMethod.Aes256Gcm;
}
