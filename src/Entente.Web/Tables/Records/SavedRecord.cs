using System.Collections.Immutable;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Web.Api.Rooms;

namespace Entente.Web.Tables.Records;

/// <summary>A table's record as somebody saved it: the shared log with its hashes, as <c>GET /api/v1/rooms/{room}/log</c> gives it too.</summary>
/// <param name="Room">The room's id; null in a part that came from the API.</param>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Next">The version of the last of them.</param>
internal sealed record SavedRecord(string? Room, ImmutableArray<LogLine> Entries, long Next)
{
    /// <summary>How large a file may be, in bytes.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    /// <summary>The record as a file.</summary>
    /// <param name="room">The room.</param>
    /// <param name="entries">Its whole log.</param>
    public static string Write(RoomId room, ImmutableArray<LogEntry> entries) =>
        JsonSerializer.Serialize(
            new SavedRecord(
                room.ToString(),
                [.. entries.Select(LogLine.Of)],
                entries is [.., { } last] ? last.Version : 0
            ),
            TableJson.Default.SavedRecord
        );

    /// <summary>Reads a file; null for what is no record: not of this form, without entries, or with some left out between.</summary>
    public static SavedRecord? Read(ReadOnlySpan<byte> file)
    {
        try
        {
            return
                JsonSerializer.Deserialize(file, TableJson.Default.SavedRecord)
                    is { Entries: { IsDefaultOrEmpty: false } entries } read
                && entries[0] is { Version: > 0 }
                && entries.Index().All(each => IsWhole(each.Item, entries[0].Version + each.Index))
                ? read
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(LogLine? line, long version) =>
        line is { Content: not null, Hash: not null } && line.Version == version;
}
