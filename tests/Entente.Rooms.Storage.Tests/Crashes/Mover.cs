using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Ledger;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Storage.Tests.Crashes;

/// <summary>A process of its own that moves in many rooms until it is killed, and says each acknowledgement to whoever reads its output.</summary>
internal static class Mover
{
    public const string Command = "--move-until-killed";
    public const int Rooms = 16;

    /// <summary>What a move with a private record says; the record says the same.</summary>
    public const string WithRecord = "with a record";

    /// <summary>What a record begins with that is written without any entry, as all is that only one side learns of.</summary>
    public const string Alone = "alone";

    /// <summary>By which a record that was written alone is acknowledged: its version, and the hash of its words.</summary>
    public static string NameOf(long record) => $"r{record}";

    /// <summary>The hash of the words of a record.</summary>
    public static LogHash HashOf(RoomId room, ReadOnlyMemory<byte> words) => LogHash.Start(room).Then(words.Span);

    public static async Task RunAsync(StoreOptions options)
    {
        await using RoomStores stores = await RoomStores.OpenAsync(options, default);
        await using Stream output = Console.OpenStandardOutput();
        await Task.WhenAll(
            Enumerable.Range(0, Rooms).Select(i => Task.Run(() => MoveAsync(stores.Ledger, new((UInt128)i), output)))
        );
    }

    private static async Task MoveAsync(IRoomLedger ledger, RoomId room, Stream output)
    {
        var at = LogChain.Whole(room, await ledger.ReadAsync(room, 0, int.MaxValue, default));
        long records = (await ledger.ReadRecordsAsync(room, default)).Length;
        for (int i = 0; ; i++)
        {
            if (i % 4 == 3)
            {
                await KeepAsync(ledger, at, ++records, $"{Alone}, {Environment.ProcessId}, {room}, {i}", output);
                continue;
            }

            bool hasRecord = i % 3 == 0;
            string text =
                $"{Environment.ProcessId}, {room}, {i} {(hasRecord ? WithRecord : "")} {new string('.', 300)}";
            string[] texts = i % 5 == 0 ? [text, $"then {text}"] : [text];
            ImmutableArray<SealedRecord> kept = hasRecord ? [LogChain.Record("north", records + 1, text)] : [];
            if (await ledger.AppendAsync(at.Append(texts) with { Records = kept }, default) != AppendResult.Done)
            {
                throw new InvalidOperationException("Nobody else writes to this room.");
            }

            at = at.Then(texts);
            records += kept.Length;
            Say(output, $"{room} {at.Version} {at.Hash}");
        }
    }

    private static async Task KeepAsync(IRoomLedger ledger, LogChain at, long version, string words, Stream output)
    {
        SealedRecord record = LogChain.Record("north", version, words);
        if (await ledger.AppendAsync(at.Append() with { Records = [record] }, default) != AppendResult.Done)
        {
            throw new InvalidOperationException("Nobody else writes to this room.");
        }

        Say(output, $"{at.Room} {NameOf(version)} {HashOf(at.Room, record.Content)}");
    }

    // One write, short enough to arrive whole or not at all.
    private static void Say(Stream output, string line) => output.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
