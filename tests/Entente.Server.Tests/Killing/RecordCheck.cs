using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Ledger;
using Entente.Rooms.Private;
using Entente.Rooms.Text;
using Entente.Server.Tests.Api;
using Entente.Testing.Support.Conformance;

namespace Entente.Server.Tests.Killing;

/// <summary>Compares what a server kept of a table with what it had acknowledged.</summary>
/// <param name="table">The table.</param>
/// <param name="noted">All that had been acknowledged, at any table.</param>
/// <param name="isAll">Whether nobody has moved since, so that nothing else may be there.</param>
internal sealed class RecordCheck(BusyTable table, IEnumerable<Acknowledgement> noted, bool isAll)
{
    // More than anybody sends while a table is read.
    private const int SentSince = 1_000;
    private readonly Acknowledgement[] acknowledged = [.. noted.Where(each => each.Room == table.Room)];

    /// <summary>Fails unless all of it is there, once and in order.</summary>
    /// <returns>How many entries the shared log has.</returns>
    public async Task<long> CheckAsync()
    {
        // All at once: while everybody moves, each answer takes its turn among theirs.
        Task<ImmutableArray<LogEntry>> read = LogAsync();
        Task views = Task.WhenAll(CheckViewAsync(ApiTable.North), CheckViewAsync(ApiTable.South));
        PrivateExport[] exports = await Task.WhenAll(BusyTable.Keepers.Select(ExportAsync));
        var kept = BusyTable.Keepers.Zip(exports).ToDictionary(each => each.First, each => each.Second);
        foreach ((int seat, PrivateExport export) in kept)
        {
            CheckKept(seat, export);
        }

        await views;
        ImmutableArray<LogEntry> log = await read;
        CheckLog(log);
        if (isAll)
        {
            Assert.All(kept.Values, each => Assert.True(each.IsProvedBy(log)));

            // What is said in confidence is kept by both.
            Happening[] said = [.. Of(kept[BusyTable.Mediator], ApiTable.North)];
            Assert.NotEmpty(said);
            Assert.Equal(said, Of(kept[ApiTable.North], ApiTable.North).Where(each => each.Kind == "caucus-said"));
        }

        return log.Length;
    }

    private void CheckLog(ImmutableArray<LogEntry> log)
    {
        Assert.True(RoomId.TryParse(table.Room, out RoomId room));
        LogChain.Whole(room, log);
        JsonElement[] entries = [.. log.Select(entry => Json(LogChain.Text(entry.Content)))];
        Acknowledgement[] shared = [.. acknowledged.Where(each => !each.IsPrivate)];
        foreach (Acknowledgement each in shared)
        {
            Assert.InRange(each.Version, table.Beginning + 1, log.Length);
            Assert.Equal(each.Head, log[(int)each.Version - 1].Hash.ToString());
            Assert.Equal(each.What, Happening.Read(First(entries[each.Version - 1])));
        }

        // Once each: no two at one place, nothing under the same key, and in the order in which its writer made them.
        Assert.Distinct(shared.Select(each => each.Version));
        foreach (IGrouping<int, Acknowledgement> writer in shared.GroupBy(each => each.Seat))
        {
            Assert.Equal(
                writer.OrderBy(each => each.Number).Select(each => each.Version),
                writer.Select(each => each.Version).Order()
            );
        }

        JsonElement[] made =
        [
            .. entries.Skip((int)table.Beginning).Where(entry => entry.GetProperty("seat").GetInt32() >= 0),
        ];
        Assert.Distinct(made.Select(entry => entry.GetProperty("key").GetString()));
        if (isAll)
        {
            Assert.Equal(shared.Length, made.Length);
        }
    }

    // What a seat was told is kept is there as often as it was told, with what it had sent, in its order.
    private void CheckKept(int seat, PrivateExport export)
    {
        Assert.Equal(Enumerable.Range(1, export.Entries.Length), export.Entries.Select(entry => (int)entry.Version));
        Happening[] told = [.. Told(seat).Select(each => each.What)];
        Happening[] found = [.. Of(export, seat)];
        Assert.Equal(told, isAll ? found : found.Take(told.Length));
        Assert.Distinct(Shown(export).Select(entry => entry.GetProperty("key").GetString()).Where(key => key != ""));
    }

    // What the side's own page shows is what it was last told is kept, or what it has sent since.
    private async Task CheckViewAsync(int seat)
    {
        JsonElement own = Json(Encoding.UTF8.GetString(await table.ReadAsync(seat, ""))).GetProperty("own");
        Assert.False(own.GetProperty("isErased").GetBoolean());
        string note = own.GetProperty("note").GetString()!;
        int noted = Last(seat, "note-kept");
        Assert.InRange(note.Length == 0 ? -1 : Moves.NumberOf(note), noted, isAll ? noted : int.MaxValue);
        Assert.Equal(note.Length == 0 ? "" : Moves.Words(seat, Moves.NumberOf(note)), note);

        string? wishes = own.GetProperty("preferences").GetString();
        int wished = Last(seat, "preferences-set");
        IEnumerable<string> sent = Enumerable
            .Range(wished, isAll ? 1 : SentSince)
            .Select(number => number < 0 ? "" : Moves.Wishes(seat, number));
        Assert.Contains(wishes ?? "", sent);
    }

    private int Last(int seat, string kind) => Told(seat).LastOrDefault(each => each.What.Kind == kind)?.Number ?? -1;

    private IEnumerable<Acknowledgement> Told(int seat) =>
        acknowledged.Where(each => each.IsPrivate && each.Seat == seat).OrderBy(each => each.Number);

    private static IEnumerable<Happening> Of(PrivateExport export, int seat) =>
        Shown(export)
            .Select(First)
            .Where(happened => SeatOf(happened) is { } by ? by == seat : IsLead(seat))
            .Select(Happening.Read)
            .OfType<Happening>();

    // What a side wants is kept without the seat that said it: here its lead.
    private static int? SeatOf(JsonElement happened) =>
        happened.TryGetProperty("seat", out JsonElement seat) ? seat.GetInt32() : null;

    private static bool IsLead(int seat) => seat is ApiTable.North or ApiTable.South;

    // All but the notes of others of the side.
    private static IEnumerable<JsonElement> Shown(PrivateExport export) =>
        export.Entries.Where(entry => entry.Content.Length > 0).Select(entry => Json(entry.Content));

    private async Task<PrivateExport> ExportAsync(int seat) => RoomText.Export(await table.ReadAsync(seat, "/own"));

    private async Task<ImmutableArray<LogEntry>> LogAsync()
    {
        var log = ImmutableArray.CreateBuilder<LogEntry>();
        while (true)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"/log?after={log.Count}");
            JsonElement page = Json(Encoding.UTF8.GetString(await table.ReadAsync(ApiTable.Host, path)));
            foreach (JsonElement entry in page.GetProperty("entries").EnumerateArray())
            {
                Assert.True(LogHash.TryParse(entry.GetProperty("hash").GetString()!, out LogHash hash));
                byte[] content = Encoding.UTF8.GetBytes(entry.GetProperty("content").GetString()!);
                log.Add(new LogEntry(log.Count + 1, content, hash));
            }

            Assert.Equal(log.Count, page.GetProperty("next").GetInt64());
            if (page.GetProperty("entries").GetArrayLength() == 0)
            {
                return log.ToImmutable();
            }
        }
    }

    private static JsonElement First(JsonElement entry) => entry.GetProperty("events")[0];

    private static JsonElement Json(string text)
    {
        using JsonDocument read = JsonDocument.Parse(text);
        return read.RootElement.Clone();
    }
}
