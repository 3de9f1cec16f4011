using System.Text.Json.Serialization;

namespace Entente.Rooms.Private;

/// <summary>A private entry in clear.</summary>
/// <param name="Version">Its place among the owner's records, from 1.</param>
/// <param name="Content">The entry as it was encrypted: JSON text whose UTF-8 bytes are what was hashed. Empty where a note is in it that only its writer, at another seat of the side, takes along.</param>
public sealed record ExportedEntry(long Version, string Content)
{
    /// <summary>Where <see cref="Content"/> is empty, the hash of all entries up to this one, 64 hexadecimal digits: what the proof needs. Else null, and not written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hash { get; init; }
}
