namespace Entente.Rooms.Private;

/// <summary>What opens a commitment of the shared log.</summary>
/// <param name="Version">The entry of the shared log that carries the commitment.</param>
/// <param name="Salt">The salt, 32 bytes in base 64.</param>
/// <param name="Kept">How many private entries there were then.</param>
public sealed record ExportedSalt(long Version, string Salt, long Kept);
