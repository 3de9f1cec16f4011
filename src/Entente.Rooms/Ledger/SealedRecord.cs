namespace Entente.Rooms.Ledger;

/// <summary>Something that one party keeps to itself, encrypted under its key.</summary>
/// <param name="Owner">Whose it is: a short name, unique in the room.</param>
/// <param name="Version">Its place among the owner's records in this room, from 1 without gaps.</param>
/// <param name="Content">The encrypted content.</param>
public sealed record SealedRecord(string Owner, long Version, ReadOnlyMemory<byte> Content);
