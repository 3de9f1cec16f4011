using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Api;

namespace Entente.Server.Tests.Killing;

/// <summary>A real table at which everybody moves at once: a host, a mediator, the leads of North and South, and the principal of North. East leads a third party and says nothing, so that no offer is ever agreed by all.</summary>
internal sealed class BusyTable : IDisposable
{
    public const int Mediator = 3;
    public const int Principal = 4;
    private const int East = 5;

    /// <summary>An issue that was added to the agenda by the first proposal, so that each side has to say what it is worth to it.</summary>
    private static readonly Issue Added = new Issue.YesNo("flags");

    private static readonly string Command = ApiTable
        .Open.Replace(
            """{"role":"Lead","party":1}]""",
            """{"role":"Lead","party":1},{"role":"Mediator","party":-1},{"role":"Principal","party":0},{"role":"Lead","party":2}]""",
            StringComparison.Ordinal
        )
        .Replace(
            """{"name":"South","title":{}}]""",
            """{"name":"South","title":{}},{"name":"East","title":{}}],"blindSuggestions":100""",
            StringComparison.Ordinal
        );

    private readonly ConcurrentDictionary<int, RoomCommand.AcceptOffer> offers = new();
    private readonly ConcurrentDictionary<int, RoomCommand> asked = new();
    private readonly ApiTable table;
    private readonly ImmutableArray<HttpClient> browsers;

    private BusyTable(ApiTable table, ImmutableArray<HttpClient> browsers)
    {
        this.table = table;
        this.browsers = browsers;
    }

    /// <summary>The seats that move.</summary>
    public static ImmutableArray<int> Movers { get; } =
    [ApiTable.Host, ApiTable.North, ApiTable.South, Mediator, Principal];

    /// <summary>Those of them that keep something to themselves.</summary>
    public static ImmutableArray<int> Keepers { get; } = [ApiTable.North, ApiTable.South, Mediator, Principal];

    public string Room => table.Room;

    /// <summary>How long the log was before the load.</summary>
    public long Beginning { get; private set; }

    /// <summary>Opens the table, and has all of them sit down and the talks begin.</summary>
    /// <param name="browser">Makes a browser with cookies of its own.</param>
    public static async Task<BusyTable> OpenAsync(Func<HttpClient> browser)
    {
        ImmutableArray<HttpClient> browsers = [.. Enumerable.Range(0, East + 1).Select(_ => browser())];
        ApiTable table = await ApiTable.OpenAsync(browsers[ApiTable.Host], Command, begin: false);
        var busy = new BusyTable(table, browsers);
        await busy.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        for (int seat = ApiTable.North; seat <= East; seat++)
        {
            await table.SitAsync(browsers[seat], seat, $"Person {seat}");
        }

        await busy.DoneAsync(ApiTable.North, new RoomCommand.AdmitToSide(Principal, 1));
        await busy.DoneAsync(ApiTable.Host, new RoomCommand.OpenMeeting());
        await busy.DoneAsync(ApiTable.North, new RoomCommand.ProposeAgenda(new AgendaChange.AddIssue(Added)));
        await busy.DoneAsync(ApiTable.South, new RoomCommand.AnswerAgenda(1, true));
        busy.Beginning = await busy.DoneAsync(East, new RoomCommand.AnswerAgenda(1, true));
        return busy;
    }

    public Task<HttpResponseMessage> MoveAsync(int seat, RoomCommand command, string key) =>
        seat == ApiTable.Host ? table.MoveAsync(seat, command, key) : table.MoveAsync(browsers[seat], command, key);

    /// <summary>Makes a move that all may know, once the server can be asked, and gives its version.</summary>
    public async Task<long> DoneAsync(int seat, RoomCommand command)
    {
        string key = table.NewKey();
        while (true)
        {
            using HttpResponseMessage answer = await MoveAsync(seat, command, key);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                string text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
                using JsonDocument done = JsonDocument.Parse(text);
                return done.RootElement.GetProperty("version").GetInt64();
            }
        }
    }

    /// <summary>Reads something of the room from a seat, once the server can be asked.</summary>
    public async Task<byte[]> ReadAsync(int seat, string path)
    {
        while (true)
        {
            if (await AskAsync(seat, path) is { } read)
            {
                return read;
            }
        }
    }

    /// <summary>Follows the room from a seat.</summary>
    /// <param name="seat">The seat.</param>
    /// <param name="seen">The version that was heard last; null for none.</param>
    public async Task<EventReader> FollowAsync(int seat, long? seen)
    {
        using HttpRequestMessage request = Asking(seat, "/events");
        return await EventReader.OpenAsync(browsers[seat], request, seen);
    }

    /// <summary>What would accept the last offer that a seat is known to have made; null for none.</summary>
    public RoomCommand.AcceptOffer? AcceptanceOf(int seat) => offers.GetValueOrDefault(seat);

    /// <summary>Reads from the log which number an offer has that was made; if the server cannot be asked now, the one before will do.</summary>
    public async Task FindOfferAsync(int seat, Terms terms, long version)
    {
        string path = string.Create(CultureInfo.InvariantCulture, $"/log?after={version - 1}");
        if (await AskAsync(seat, path) is not { } read)
        {
            return;
        }

        using JsonDocument page = JsonDocument.Parse(read);
        using JsonDocument entry = JsonDocument.Parse(
            page.RootElement.GetProperty("entries")[0].GetProperty("content").GetString()!
        );
        JsonElement made = entry.RootElement.GetProperty("events")[0];
        offers[seat] = new RoomCommand.AcceptOffer(made.GetProperty("offer").GetInt32(), terms);
    }

    /// <summary>Notes a move of North's that waits for its principal: requests are numbered in their order, and only North makes any.</summary>
    public void NoteAsked(RoomCommand move) => asked[asked.Count + 1] = move;

    /// <summary>The request that was made last; 0 for none.</summary>
    public int LastAsked => asked.Count;

    /// <summary>What a request would have done.</summary>
    public RoomCommand Asked(int request) => asked[request];

    /// <summary>How many blind suggestions there are, as far as known: only the mediator makes any, and they are numbered in their order.</summary>
    public int Suggestions { get; private set; }

    /// <summary>Notes that a blind suggestion was made.</summary>
    public void NoteSuggested() => Suggestions++;

    public void Dispose()
    {
        foreach (HttpClient browser in browsers)
        {
            browser.Dispose();
        }
    }

    // Null when the server says that it cannot be asked now.
    private async Task<byte[]?> AskAsync(int seat, string path)
    {
        using HttpRequestMessage request = Asking(seat, path);
        using HttpResponseMessage answer = await browsers[seat].SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return null;
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private HttpRequestMessage Asking(int seat, string path) =>
        table.Request(HttpMethod.Get, path, seat == ApiTable.Host ? seat : null);
}
