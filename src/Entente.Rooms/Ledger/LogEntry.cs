namespace Entente.Rooms.Ledger;

/// <summary>One entry of a room's shared log.</summary>
/// <param name="Version">Its place in the log, from 1 without gaps.</param>
/// <param name="Content">Its content, never changed and never interpreted by a store.</param>
/// <param name="Hash">The hash of the log up to and including it.</param>
public sealed record LogEntry(long Version, ReadOnlyMemory<byte> Content, LogHash Hash);
