namespace Entente.Rooms.Private;

/// <summary>A private entry in clear.</summary>
/// <param name="Version">Its place among the owner's records, from 1.</param>
/// <param name="Content">The entry as it was encrypted: JSON text whose UTF-8 bytes are what was hashed.</param>
public sealed record ExportedEntry(long Version, string Content);
