using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Live;

/// <summary>What a room needs of the world.</summary>
/// <param name="Ledger">Where its log is kept.</param>
/// <param name="Keys">Where the keys of its owners are kept.</param>
/// <param name="Entropy">Where unguessable bytes come from.</param>
/// <param name="Time">The clock.</param>
public sealed record RoomServices(IRoomLedger Ledger, IKeyRing Keys, IEntropy Entropy, TimeProvider Time);
