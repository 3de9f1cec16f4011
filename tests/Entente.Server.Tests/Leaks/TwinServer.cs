using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// The whole server with one table, and all that it delivers to the lead of the second party: the pages as HTML, every message of the live page's hub, answers of the API; and what the mediator is answered there. Its clock
/// stands still and its bytes are seeded.
/// </summary>
internal sealed partial class TwinServer : IAsyncDisposable
{
    public const int Host = 0;
    public const int North = 1;
    public const int South = 2;
    public const int Mediator = 3;
    public const int Adviser = 4;
    private const string Address = "/tables/00000000000000000000000000000007?seat=2";

    private static readonly RoomId Id = new(7);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("entente-twin-").FullName;
    private readonly WebApplicationFactory<Program> factory;
    private readonly HttpClient client;
    private readonly HandlerNumbers handlers = new();
    private readonly StringBuilder delivered = new();
    private readonly HashSet<string> heads = new(StringComparer.Ordinal);
    private int begun;
    private readonly Dictionary<int, string> tokens = [];
    private string cookie = "";
    private Circuit? circuit;
    private int seen;
    private int keys;

    private TwinServer(Action<IServiceCollection> exchange)
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseEnvironment("Production")
                .UseSetting("ENTENTE_DATA", folder)
                .UseSetting("Entente:Limits:Burst", "1000000")
                .ConfigureTestServices(services =>
                    services
                        .AddSingleton<IEntropy>(new SeededEntropy(1))
                        .AddSingleton(provider => new RoomServices(
                            provider.GetRequiredService<IRoomLedger>(),
                            provider.GetRequiredService<IKeyRing>(),
                            provider.GetRequiredService<IEntropy>(),
                            Clock,
                            provider.GetRequiredService<IPackageFinder>()
                        ))
                        .AddSingleton(provider =>
                            ActivatorUtilities.CreateInstance<AgentTokens>(provider, (TimeProvider)Clock)
                        )
                )
                .ConfigureTestServices(exchange)
        );
        client = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public ManualClock Clock { get; } = new();

    public IRooms Rooms => factory.Services.GetRequiredService<IRooms>();

    private static OutcomeSpace Space { get; } =
        new(
            [
                new Issue.Choice("relief", [new("none"), new("some"), new("all")]),
                new Issue.Choice("sites", [new("none"), new("one"), new("all")]),
                new Issue.YesNo("liaison"),
            ],
            []
        );

    /// <summary>Opens a server with a table at which everybody sits, and the first meeting begun.</summary>
    /// <param name="exchange">Exchanges services: how a test breaks something on purpose.</param>
    /// <param name="isLive">Whether the page of South is live.</param>
    /// <param name="onDrop">What follows when a line stays down.</param>
    public static async Task<TwinServer> OpenAsync(
        Action<IServiceCollection>? exchange = null,
        bool isLive = true,
        DropPolicy onDrop = DropPolicy.Pause
    )
    {
        var server = new TwinServer(exchange ?? (_ => { }));
        SeatWanted[] seats = [new(Role.Lead, 0), new(Role.Lead, 1), new(Role.Mediator, -1), new(Role.Adviser, 0)];
        var setup = new RoomSetup(
            TableKind.Real,
            "A table",
            Space,
            [new RoomParty("North", "North"), new RoomParty("South", "South")]
        )
        {
            BlindSuggestions = 20,
            OnDrop = onDrop,
            StatusQuo = Terms("relief: none, sites: none, liaison: no"),
        };
        await server.MoveAsync(-1, new RoomCommand.OpenTable(setup, [.. seats]));
        for (int seat = 0; seat <= seats.Length; seat++)
        {
            await server.MoveAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await server.MoveAsync(North, new RoomCommand.AdmitToSide(seats.Length, 1));
        await server.MoveAsync(Host, new RoomCommand.OpenMeeting());
        await server.MoveAsync(South, new RoomCommand.SetPreferences(Wishes("South", 9, 5, 2)));
        await server.SitAsync(isLive);
        return server;
    }

    /// <summary>Terms from a line: <c>relief: some, liaison: yes</c>.</summary>
    public static Terms Terms(string line) =>
        new(
            line.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(each => each.Split(": "))
                .Select(each => new KeyValuePair<string, string>(each[0], each[1]))
        );

    /// <summary>What a side wants, as a file of its own.</summary>
    public static string Wishes(string party, int relief, int sites, int fallback) =>
        $$"""
            entente: 1
            party: {{party}}
            fallback: {{fallback}}
            preferences:
              scores:
                relief: { none: 0, some: {{relief}}, all: 10 }
                sites: { none: {{sites}}, one: 3, all: 0 }
                liaison: { yes: 2, no: 0 }

            """;

    public async Task<RoomView> ViewAsync(int seat) => (await Rooms.ViewAsync(Id, seat, default))!;

    /// <summary>A move of anybody; what comes of it at South's live page is written down when it has come.</summary>
    public async Task<MoveResult> MoveAsync(int seat, RoomCommand command)
    {
        MoveResult result = await Rooms.MoveAsync(Id, new RoomMove(seat, command, $"key {++keys}"), default);
        if (result is MoveResult.Done)
        {
            await DrawnAsync();
        }

        return result;
    }

    /// <summary>Something that North does unseen, if it does.</summary>
    public async Task KeepAsync(RoomCommand command) =>
        Assert.IsNotType<MoveResult.Done>(await Rooms.MoveAsync(Id, new RoomMove(North, command), default));

    /// <summary>A move of South over the API: what it is answered is written down.</summary>
    public async Task AskAsync(RoomCommand command)
    {
        int before = circuit?.Count ?? 0;
        long version = (await ViewAsync(South)).Version;
        if (await AskAsync(South, command) is HttpStatusCode.OK && circuit is not null)
        {
            // What South alone learns of is drawn, too, and moves no head.
            await ((await ViewAsync(South)).Version > version ? DrawnAsync() : circuit.UntilAsync(before, IsDrawing));
        }
    }

    /// <summary>A move over the API of South or the mediator, of which South's page may show nothing: what it is answered is written down.</summary>
    public async Task<HttpStatusCode> AskAsync(int seat, RoomCommand command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/rooms/{Id}/moves")
        {
            Content = new StringContent(
                Encoding.UTF8.GetString(RoomText.Of(command)),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Idempotency-Key", $"asked-key-{++keys:d10}");
        return await WriteAsync(request, seat);
    }

    /// <summary>South loads a page anew.</summary>
    public Task LoadAsync(string address) => LoadAsync(South, address);

    /// <summary>South, or the mediator, reads its view over the API.</summary>
    public Task ReadAsync(int seat = South) => LoadAsync(seat, $"/api/v1/rooms/{Id}");

    /// <summary>South loads the pages of the table that it may open.</summary>
    public async Task LoadPagesAsync()
    {
        foreach (string address in new[] { Address, "/tables", $"/tables/{Id}/data?seat=2", $"/tables/{Id}/debrief" })
        {
            await LoadAsync(address);
        }
    }

    /// <summary>The clock goes on, and something that all see comes of it.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await DrawnAsync();
    }

    /// <summary>The clock goes on to the next look at the wishes for an improvement, and the room has looked.</summary>
    /// <remarks>It looks when its alarm rings, on a thread of its own: that is waited for, however long it takes.</remarks>
    public async Task LookAsync()
    {
        DateTimeOffset look = (await ViewAsync(Host)).LookAt!.Value;
        await UntilAsync(look - Clock.GetUtcNow(), view => view.LookAt != look);
    }

    /// <summary>The line of North comes up.</summary>
    /// <returns>Drops it when disposed.</returns>
    public ValueTask<IAsyncDisposable> ConnectAsync() => Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);

    /// <summary>The clock goes on, and the room has done by itself what is due.</summary>
    /// <param name="time">How much later it is.</param>
    /// <param name="isDone">Whether it has, by what the host sees.</param>
    public async Task UntilAsync(TimeSpan time, Predicate<RoomView> isDone)
    {
        using var told = new SemaphoreSlim(0);
        using var patience = new CancellationTokenSource(Patience);
        await using IAsyncDisposable following = await Rooms.FollowAsync(
            Id,
            Host,
            () => told.Release(),
            isLine: false,
            default
        );
        Clock.Advance(time);
        while (!isDone(await ViewAsync(Host)))
        {
            await told.WaitAsync(patience.Token);
        }
    }

    /// <summary>What was released at the table, in order.</summary>
    public async Task<ImmutableArray<Release>> ReleasesAsync() =>
        [.. (await ViewAsync(Host)).Timeline.SelectMany(item => item.Events).Select(Release.Of).OfType<Release>()];

    /// <summary>
    /// All that was drawn while the page became live, each text once. A page begins in one drawing or in two, as its first reading takes longer or not, and the browser's answers and what happens then overtake one
    /// another, whatever anybody wants: so there neither order nor number is compared.
    /// </summary>
    public async Task<string> BegunAsync()
    {
        await NoteHeadsAsync();
        return string.Join(
            '\n',
            circuit!
                .From(0)
                .Take(begun)
                .Where(IsDrawing)
                .SelectMany(frame => frame.Texts())
                .Select(Mask)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>All that was delivered since it was last asked.</summary>
    public async Task<string> DeliveredAsync()
    {
        foreach (Circuit.Frame frame in circuit?.From(seen) ?? [])
        {
            string text = IsDrawing(frame) ? handlers.Told(frame) : frame.Text;
            Write($"hub {frame.Kind} {frame.Target} {frame.Bytes.Length}\n{Numbers().Replace(text, "#")}");
        }

        seen = circuit?.Count ?? 0;
        await NoteHeadsAsync();
        string all = Mask(delivered.ToString());
        delivered.Clear();
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        if (circuit is not null)
        {
            await circuit.DisposeAsync();
        }

        client.Dispose();
        await factory.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task LoadAsync(int seat, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await WriteAsync(request, seat);
    }

    private async Task SitAsync(bool isLive)
    {
        SeatSessions sessions = factory.Services.GetRequiredService<SeatSessions>();
        OpenedSeat seat = await sessions.OpenAsync(Id, "2", Actor.Account("h"), default);
        cookie = $"entente-seat-{seat.Session.Id}={seat.Secret}";
        foreach (int asker in new[] { South, Mediator })
        {
            tokens[asker] = (
                await factory
                    .Services.GetRequiredService<SeatAccess>()
                    .TokenAsync(Id, asker, null, asker, $"asker {asker}", Actor.Account("h"), default)
            )
                .Given!
                .Secret;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await client.SendAsync(request);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("data-live=\"no\"", html, StringComparison.Ordinal);
        Write(html);
        if (isLive)
        {
            await BecomeLiveAsync(html);
        }
    }

    private async Task BecomeLiveAsync(string html)
    {
        circuit = await Circuit.OpenAsync(factory.Server, cookie, Address, html);
        // Nothing yet, as it was sent, that it is live, and what may have happened in between.
        await circuit.CountAsync(4, IsDrawing);

        // What a page asks the browser as it begins is answered while these come.
        for (int i = 0; i < 4; i++)
        {
            await MoveAsync(Host, new RoomCommand.Send(MessageKind.Text, "We begin."));
        }

        seen = begun = circuit.Count;
    }

    private static bool IsDrawing(Circuit.Frame frame) => frame.Target == "JS.RenderBatch";

    // The page says under everything which entry of the log it shows.
    private async Task DrawnAsync()
    {
        if (circuit is not null)
        {
            string head = (await ViewAsync(South)).Head.ToString()[..12];
            await circuit.UntilAsync(0, frame => frame.Text.Contains(head, StringComparison.Ordinal));
        }
    }

    private async Task NoteHeadsAsync()
    {
        foreach (LogEntry entry in await Rooms.LogAsync(Id, 0, 100_000, default))
        {
            heads.Add(entry.Hash.ToString());
        }
    }

    private async Task<HttpStatusCode> WriteAsync(HttpRequestMessage request, int seat = South)
    {
        bool isApi = request.RequestUri!.OriginalString.StartsWith("/api", StringComparison.Ordinal);
        if (isApi)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[seat]);
        }
        else
        {
            request.Headers.Add("Cookie", cookie);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        Write($"{request.Method} {request.RequestUri} {(int)answer.StatusCode}");
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            Write($"{name}: {string.Join(", ", name is "Set-Cookie" or "Date" ? ["#"] : values)}");
        }

        Write(await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    private void Write(string what) => delivered.Append(what).Append('\n');
}
