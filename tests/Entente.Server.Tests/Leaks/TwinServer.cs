using System.Collections.Immutable;
using System.Net;
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
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Entente.Web.Tables.Agents;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Leaks;

/// <summary>
/// The whole server with one table, and all that it delivers to everybody but the side of North: the lead and the adviser of the other side, a mediator whom North lets see nothing, the host, an observer, and a stranger who
/// follows what is public. Its clock stands still and its bytes are seeded.
/// </summary>
internal sealed partial class TwinServer : IAsyncDisposable
{
    public const int Host = 0;
    public const int North = 1;
    public const int South = 2;
    public const int Mediator = 3;
    public const int Adviser = 4;
    public const int SouthsAdviser = 5;
    public const int Observer = 6;

    /// <summary>The mediator whom North speaks with: it is delivered what North says, and is not compared.</summary>
    public const int NorthsMediator = 7;
    private const int Stranger = -1;
    private static readonly TimeSpan AgentsThink = TimeSpan.FromSeconds(7);

    private static readonly RoomId Id = new(7);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string folder = Directory.CreateTempSubdirectory("entente-twin-").FullName;
    private readonly WebApplicationFactory<Program> factory;
    private readonly HttpClient client;
    private readonly HashSet<string> heads = new(StringComparer.Ordinal);
    private readonly List<Receiver> receivers = [];
    private AgentRoom? playing;
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
                        // Agents move when a test says so: by the clock of the server's own desk their time never comes.
                        .AddSingleton(provider =>
                            ActivatorUtilities.CreateInstance<AgentDesk>(provider, (TimeProvider)new ManualClock())
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

    /// <summary>Opens a server with a table at which everybody sits, and the first meeting begun. South wants the same at all of them.</summary>
    /// <param name="exchange">Exchanges services: how a test breaks something on purpose.</param>
    /// <param name="isLive">Whether the pages are live.</param>
    /// <param name="onDrop">What follows when a line stays down.</param>
    /// <param name="kept">What North wants, before any page is sent; null where it has not said it.</param>
    /// <param name="agents">At an exercise the strategies that lead for North and for a third party; null for a person, and for no third party. Both null for a real table.</param>
    public static async Task<TwinServer> OpenAsync(
        Action<IServiceCollection>? exchange = null,
        bool isLive = true,
        DropPolicy onDrop = DropPolicy.Pause,
        string? kept = null,
        (string? North, string? East) agents = default
    )
    {
        var server = new TwinServer(exchange ?? (_ => { }));
        await server.MoveAsync(-1, Opening(onDrop, kept, agents));
        foreach (SeatView seat in (await server.ViewAsync(Host)).Seats.Where(each => each.Agent is null))
        {
            await server.MoveAsync(seat.Number, new RoomCommand.TakeSeat($"Person {seat.Number}"));
        }

        foreach (int adviser in new[] { Adviser, SouthsAdviser })
        {
            await server.MoveAsync(adviser == Adviser ? North : South, new RoomCommand.AdmitToSide(adviser, 1));
        }

        await server.MoveAsync(Host, new RoomCommand.OpenMeeting());
        await server.MoveAsync(South, new RoomCommand.SetPreferences(Wishes("South", 9, 5, 2)));
        if (kept is not null)
        {
            await server.KeepAsync(new RoomCommand.SetPreferences(kept));
        }

        await server.SitAsync(isLive);
        return server;
    }

    private static RoomCommand.OpenTable Opening(DropPolicy onDrop, string? kept, (string? North, string? East) agents)
    {
        SeatWanted[] seats =
        [
            new(Role.Lead, 0) { Agent = agents.North, Pace = AgentPace.Seconds },
            new(Role.Lead, 1),
            new(Role.Mediator, -1),
            new(Role.Adviser, 0),
            new(Role.Adviser, 1),
            new(Role.Observer, -1),
            new(Role.Mediator, -1),
            new(Role.Lead, 2) { Agent = agents.East, Pace = AgentPace.Seconds },
        ];
        RoomParty[] parties = [new("North", "North"), new("South", "South"), new("East", "East")];
        int count = agents.East is null ? 2 : 3;
        bool isExercise = agents != default;
        var setup = new RoomSetup(
            isExercise ? TableKind.Exercise : TableKind.Real,
            "A table",
            Space,
            [.. parties.Take(count)]
        )
        {
            BlindSuggestions = 20,
            IsPublic = true,
            OnDrop = onDrop,
            StatusQuo = Terms("relief: none, sites: none, liaison: no"),
        };
        var open = new RoomCommand.OpenTable(setup, [.. seats.Where(seat => seat.Party < count)]);
        return isExercise
            ? open with
            {
                Sheets = new[] { kept!, Wishes("South", 9, 5, 2), Wishes("East", 3, 8, 4) }
                    .Take(count)
                    .Select((sheet, party) => KeyValuePair.Create(Owners.OfParty(party), sheet))
                    .ToImmutableSortedDictionary(StringComparer.Ordinal),
            }
            : open;
    }

    /// <summary>Terms from a line: <c>relief: some, liaison: yes</c>.</summary>
    public static Terms Terms(string line) =>
        new(
            line.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(each => each.Split(": "))
                .Select(each => new KeyValuePair<string, string>(each[0], each[1]))
        );

    /// <summary>What a side wants, as a file of its own; what a sheet of an exercise says.</summary>
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

    /// <summary>A move of anybody; what comes of it at the live pages is written down when it has come.</summary>
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
        long version = (await ViewAsync(South)).Version;
        Receiver south = receivers.Single(each => each.Seat == South);
        if (command is RoomCommand.KeepNote or RoomCommand.AnswerBlind)
        {
            // What South alone learns of is drawn, too, and moves no head.
            await south.DrawnAfterAsync(() => AskAsync(South, command));
            Assert.Equal(version, (await ViewAsync(South)).Version);
        }
        else if (await AskAsync(South, command) is HttpStatusCode.OK && (await ViewAsync(South)).Version > version)
        {
            await DrawnAsync();
        }
    }

    /// <summary>A move over the API of somebody who is delivered to: what they are answered is written down.</summary>
    public Task<HttpStatusCode> AskAsync(int seat, RoomCommand command) =>
        receivers.Single(each => each.Seat == seat).AskAsync(command, $"asked-key-{++keys:d10}");

    /// <summary>Everybody reads their view over the API.</summary>
    public async Task ReadAsync()
    {
        foreach (Receiver receiver in receivers)
        {
            await receiver.ReadAsync();
        }
    }

    /// <summary>Everybody loads the pages of the table that they may open.</summary>
    public async Task LoadPagesAsync()
    {
        foreach (Receiver receiver in receivers)
        {
            await receiver.LoadPagesAsync();
        }
    }

    /// <summary>The clock goes on, and something that all see comes of it.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        Clock.Advance(time);
        await DrawnAsync();
    }

    /// <summary>The time of the agents has come, and they move; every move is drawn before the next.</summary>
    public async Task AgentsAsync()
    {
        Clock.Advance(AgentsThink);
        playing ??= new AgentRoom(new DrawnRooms(Rooms, DrawnAsync), Id, Clock);
        await playing.MoveAllAsync(default);
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

    /// <summary>All that was drawn while the pages became live, by who was delivered to.</summary>
    public async Task<ImmutableArray<Delivery>> BegunAsync()
    {
        await NoteHeadsAsync();
        return [.. receivers.Select(each => new Delivery(each.Who, each.Begun(Mask)))];
    }

    /// <summary>All that was delivered since it was last asked, by who was delivered to.</summary>
    public async Task<ImmutableArray<Delivery>> DeliveredAsync()
    {
        await NoteHeadsAsync();
        return [.. receivers.Select(each => new Delivery(each.Who, Mask(each.Delivered())))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Receiver receiver in receivers)
        {
            await receiver.DisposeAsync();
        }

        client.Dispose();
        await factory.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SitAsync(bool isLive)
    {
        (int Seat, string Who)[] all =
        [
            (Host, "the host"),
            (South, "South"),
            (SouthsAdviser, "South's adviser"),
            (Mediator, "the mediator"),
            (Observer, "the observer"),
        ];
        var sessions = factory.Services.GetRequiredService<SeatSessions>();
        var access = factory.Services.GetRequiredService<SeatAccess>();
        foreach ((int seat, string who) in all)
        {
            OpenedSeat opened = await sessions.OpenAsync(Id, $"{seat}", Actor.Account("h"), default);
            SeatGrant<IssuedAgentToken> token = await access.TokenAsync(
                Id,
                seat,
                null,
                seat,
                $"asker {seat}",
                Actor.Account("h"),
                default
            );
            string cookie = $"entente-seat-{opened.Session.Id}={opened.Secret}";
            receivers.Add(new Receiver(client, who, Id.ToString(), seat, cookie, token.Given!.Secret));
        }

        foreach (Receiver receiver in receivers)
        {
            await receiver.SitAsync(factory.Server, isLive);
        }

        receivers.Add(new Receiver(client, "a stranger", Id.ToString(), Stranger, "", null));

        // What pages ask the browser as they begin is answered while these come.
        for (int i = 0; isLive && i < 4; i++)
        {
            await MoveAsync(Host, new RoomCommand.Send(MessageKind.Text, "We begin."));
        }

        receivers.ForEach(each => each.HaveBegun());
    }

    private async Task DrawnAsync()
    {
        string head = receivers.Count == 0 ? "" : (await ViewAsync(South)).Head.ToString()[..12];
        foreach (Receiver receiver in receivers)
        {
            await receiver.DrawnAsync(head);
        }
    }

    private async Task NoteHeadsAsync()
    {
        foreach (LogEntry entry in await Rooms.LogAsync(Id, 0, 100_000, default))
        {
            heads.Add(entry.Hash.ToString());
        }
    }

    /// <summary>What was delivered to somebody.</summary>
    /// <param name="Who">Who it was delivered to.</param>
    /// <param name="Text">All of it, what is random by design masked.</param>
    internal readonly record struct Delivery(string Who, string Text);
}
