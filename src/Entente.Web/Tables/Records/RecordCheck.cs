using System.Collections.Immutable;
using System.Text;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Web.Api.Rooms;

namespace Entente.Web.Tables.Records;

/// <summary>A saved record, held against the one that is kept: every hash is worked out anew, of both.</summary>
/// <param name="Verdict">What came out.</param>
/// <param name="Entry">The first entry that is not as it should be; the last that was saved where all are.</param>
/// <param name="Kept">How many entries are kept.</param>
internal sealed record RecordCheck(RecordVerdict Verdict, long Entry, long Kept)
{
    /// <summary>That entry as it was saved; null where nothing differs.</summary>
    public LogLine? WasSaved { get; private init; }

    /// <summary>That entry as it is kept; null where nothing differs, and where it is not kept.</summary>
    public LogLine? IsKept { get; private init; }

    /// <summary>Holds one against the other.</summary>
    /// <param name="room">The room.</param>
    /// <param name="kept">Its whole log, as it is kept.</param>
    /// <param name="saved">What was saved, from the first entry or from a later one.</param>
    public static RecordCheck Of(RoomId room, ImmutableArray<LogEntry> kept, SavedRecord saved)
    {
        if (saved.Room is { } named && named != room.ToString())
        {
            return new(RecordVerdict.OtherTable, saved.Entries[0].Version, kept.Length);
        }

        if (BrokenIn(room, kept) is { } broken)
        {
            return new(RecordVerdict.KeptChanged, broken, kept.Length);
        }

        long first = saved.Entries[0].Version;
        if (first > kept.Length + 1)
        {
            return new(RecordVerdict.Missing, kept.Length + 1, kept.Length);
        }

        LogHash hash = first == 1 ? LogHash.Start(room) : kept[(int)first - 2].Hash;
        foreach (LogLine line in saved.Entries)
        {
            LogEntry? entry = line.Version <= kept.Length ? kept[(int)line.Version - 1] : null;
            hash = hash.Then(Encoding.UTF8.GetBytes(line.Content));
            RecordVerdict? fault =
                hash.ToString() != line.Hash ? RecordVerdict.FileChanged
                : entry is null ? RecordVerdict.Missing
                : entry.Hash != hash ? RecordVerdict.Differs
                : null;
            if (fault is { } verdict)
            {
                return new(verdict, line.Version, kept.Length)
                {
                    WasSaved = line,
                    IsKept = entry is null ? null : LogLine.Of(entry),
                };
            }
        }

        return new(RecordVerdict.Same, saved.Entries[^1].Version, kept.Length);
    }

    /// <summary>After which entry a log had a hash; 0 for one that it never had.</summary>
    /// <param name="room">The room.</param>
    /// <param name="kept">Its whole log, as it is kept.</param>
    /// <param name="hash">The hash, as somebody noted it.</param>
    public static long EntryOf(RoomId room, ImmutableArray<LogEntry> kept, LogHash hash)
    {
        LogHash sofar = LogHash.Start(room);
        foreach (LogEntry entry in kept)
        {
            sofar = sofar.Then(entry.Content.Span);
            if (sofar == hash)
            {
                return entry.Version;
            }
        }

        return 0;
    }

    private static long? BrokenIn(RoomId room, ImmutableArray<LogEntry> kept)
    {
        LogHash hash = LogHash.Start(room);
        foreach (LogEntry entry in kept)
        {
            hash = hash.Then(entry.Content.Span);
            if (hash != entry.Hash)
            {
                return entry.Version;
            }
        }

        return null;
    }
}
