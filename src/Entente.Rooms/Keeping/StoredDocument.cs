namespace Entente.Rooms.Keeping;

/// <summary>A document that is kept beside the logs: an account, an invitation, a class, a scenario in the making.</summary>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Key">Its key, unique in its kind.</param>
/// <param name="Version">How often it was written, from 1.</param>
/// <param name="Index">What it can be found by besides its key; empty for nothing.</param>
/// <param name="Content">Its content.</param>
public sealed record StoredDocument(string Kind, string Key, long Version, string Index, ReadOnlyMemory<byte> Content);
