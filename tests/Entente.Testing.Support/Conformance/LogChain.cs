using System.Collections.Immutable;
using System.Text;
using Entente.Rooms;
using Entente.Rooms.Ledger;

namespace Entente.Testing.Support.Conformance;

/// <summary>A room's log as its writer sees it: the version and the hash it has come to, and the entries that follow on.</summary>
public sealed record LogChain(RoomId Room, long Version, LogHash Hash)
{
    /// <summary>The log of a room that nobody wrote to.</summary>
    public static LogChain Of(RoomId room) => new(room, 0, LogHash.Start(room));

    /// <summary>The log after entries with these texts.</summary>
    public LogChain Then(params ReadOnlySpan<string> texts)
    {
        LogHash hash = Hash;
        foreach (string text in texts)
        {
            hash = hash.Then(Encoding.UTF8.GetBytes(text));
        }

        return this with
        {
            Version = Version + texts.Length,
            Hash = hash,
        };
    }

    /// <summary>What adds entries with these texts.</summary>
    public RoomAppend Append(params ReadOnlySpan<string> texts)
    {
        var entries = ImmutableArray.CreateBuilder<LogEntry>();
        LogChain at = this;
        foreach (string text in texts)
        {
            at = at.Then(text);
            entries.Add(new LogEntry(at.Version, Encoding.UTF8.GetBytes(text), at.Hash));
        }

        return new RoomAppend(Room, Version, entries.ToImmutable(), []);
    }

    /// <summary>A private record.</summary>
    public static SealedRecord Record(string owner, long version, string text) =>
        new(owner, version, Encoding.UTF8.GetBytes(text));

    /// <summary>The text of an entry or a record.</summary>
    public static string Text(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(content.Span);

    /// <summary>Fails unless these are all the entries of the room from the first on, in order and with the hashes that follow from each other.</summary>
    public static LogChain Whole(RoomId room, IEnumerable<LogEntry> entries)
    {
        LogChain at = Of(room);
        foreach (LogEntry entry in entries)
        {
            at = at with { Version = at.Version + 1, Hash = at.Hash.Then(entry.Content.Span) };
            Assert.Equal(at.Version, entry.Version);
            Assert.Equal(at.Hash, entry.Hash);
        }

        return at;
    }
}
