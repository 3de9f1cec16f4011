using System.Collections.Immutable;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Leaks;

/// <summary>Two servers at which the same happens, made up from a seed, but for what North keeps to itself.</summary>
internal sealed class Twins : IAsyncDisposable
{
    private static readonly string[] Values =
    [
        "relief: none",
        "relief: some",
        "relief: all",
        "sites: none",
        "sites: one",
        "sites: all",
        "liaison: yes",
        "liaison: no",
    ];

    // What North wants at each.
    private static readonly string[] Wishes =
    [
        TwinServer.Wishes("North", 1, 1, 1),
        TwinServer.Wishes("North", 7, 12, 25),
    ];

    private readonly TwinServer[] servers;
    private readonly Random random;
    private readonly Dictionary<string, int> compared = [];
    private int waits;

    private Twins(TwinServer one, TwinServer other, int seed)
    {
        servers = [one, other];
        random = new Random(seed);
    }

    /// <summary>How many characters were the same so far, by who was delivered to.</summary>
    public IReadOnlyDictionary<string, int> Compared => compared;

    /// <summary>What kinds of things North did unseen.</summary>
    public HashSet<string> Kept { get; } = [];

    /// <summary>Two servers, all pages live at both; North wants something else at each before any page is sent.</summary>
    /// <param name="seed">What it is made up from.</param>
    /// <param name="agent">At an exercise the strategy that leads for a third party; null for a real table of two.</param>
    /// <param name="exchange">Exchanges services: how a test breaks something on purpose.</param>
    public static async Task<Twins> OpenAsync(
        int seed,
        string? agent = null,
        Action<IServiceCollection>? exchange = null
    ) =>
        new(
            await TwinServer.OpenAsync(exchange, kept: Wishes[0], agents: (null, agent)),
            await TwinServer.OpenAsync(exchange, kept: Wishes[1], agents: (null, agent)),
            seed
        );

    /// <summary>Two servers with an exercise that an agent plays for North, by another sheet at each.</summary>
    /// <param name="agent">The strategy.</param>
    public static async Task<Twins> OpenPlayedAsync(string agent) =>
        new(
            await TwinServer.OpenAsync(isLive: false, kept: Wishes[0], agents: (agent, null)),
            await TwinServer.OpenAsync(isLive: false, kept: Wishes[1], agents: (agent, null)),
            1
        );

    /// <summary>Two servers, no page live at either: all that is delivered was asked for, and nothing of it hangs on how fast it is drawn.</summary>
    /// <param name="onDrop">What follows when a line stays down.</param>
    public static async Task<Twins> OpenStillAsync(DropPolicy onDrop = DropPolicy.Pause) =>
        new(
            await TwinServer.OpenAsync(isLive: false, onDrop: onDrop),
            await TwinServer.OpenAsync(isLive: false, onDrop: onDrop),
            1
        );

    /// <summary>Where what was delivered is not the same any more; null where it is.</summary>
    /// <param name="steps">How many things happen at the table.</param>
    public async Task<string?> PlayAsync(int steps)
    {
        if (Differs("the page becomes live", await servers[0].BegunAsync(), await servers[1].BegunAsync()) is { } begun)
        {
            return begun;
        }

        for (int step = 0; step < steps; step++)
        {
            string happened = await StepAsync(await servers[0].ViewAsync(TwinServer.South));
            await BothAsync(server => server.AgentsAsync());
            if (!await HasReleasedTheSameAsync())
            {
                return null;
            }

            if (step % 8 == 7)
            {
                await BothAsync(server => server.LoadPagesAsync());
            }

            await BothAsync(server => server.ReadAsync());
            if (
                Differs(
                    $"step {step}, {happened}",
                    await servers[0].DeliveredAsync(),
                    await servers[1].DeliveredAsync()
                ) is
                { } place
            )
            {
                return place;
            }
        }

        // In the end the table is released; nobody sees the wishes of a side that did not let them.
        await BothAsync(server => server.MoveAsync(TwinServer.Host, new RoomCommand.CloseTable()));
        await BothAsync(server => server.MoveAsync(TwinServer.Host, new RoomCommand.Release()));
        return await HasReleasedTheSameAsync() ? await ReadAsync("released") : null;
    }

    /// <summary>Whether the same was released at both so far.</summary>
    public async Task<bool> HasReleasedTheSameAsync() =>
        (await servers[0].ReleasesAsync()).SequenceEqual(await servers[1].ReleasesAsync());

    /// <summary>What was released at the first of the servers, in order.</summary>
    public Task<ImmutableArray<Release>> ReleasesAsync() => servers[0].ReleasesAsync();

    /// <summary>
    /// South asks for the same at both, and the agent that plays for North answers. Where what was delivered is not the same any more; null where it is.
    /// </summary>
    public async Task<string?> AnsweredAsync()
    {
        if (await ReadAsync("before the agent moves") is { } early)
        {
            throw new InvalidOperationException(early);
        }

        Terms asked = TwinServer.Terms("relief: none, sites: all, liaison: no");
        await BothAsync(server => server.AskAsync(new RoomCommand.MakeOffer(asked)));
        await BothAsync(server => server.AgentsAsync());
        return await ReadAsync("the agent answered");
    }

    /// <summary>
    /// A deal, and two looks at the wishes for an improvement. Before the first South wishes one at both servers, and North at one of them again and again, each time taking it back; before the second South has taken it back,
    /// and North wishes it to the end at one of them. The mediator offers one after every word, and both read. Where what was delivered to either is not the same any more; null where it is.
    /// </summary>
    public async Task<string?> WishAsync()
    {
        Terms deal = TwinServer.Terms("relief: some, sites: one, liaison: yes");
        await BothAsync(server => server.MoveAsync(TwinServer.North, new RoomCommand.MakeOffer(deal)));
        await BothAsync(server => server.MoveAsync(TwinServer.South, new RoomCommand.AcceptOffer(1, deal)));
        foreach (bool isSouths in new[] { true, false })
        {
            await BothAsync(server => server.AskAsync(new RoomCommand.WishImprovement(isSouths)));
            foreach (bool word in isSouths ? new[] { true, false, true, false } : [true, false, true])
            {
                await servers[0].KeepAsync(new RoomCommand.WishImprovement(word));
                if (await OfferedAsync($"{(isSouths ? "South wishes" : "South does not")}, North {word}") is { } early)
                {
                    return early;
                }
            }

            await BothAsync(server => server.LookAsync());
            if (await OfferedAsync($"after a look, South {isSouths}") is { } late)
            {
                return late;
            }
        }

        return null;
    }

    /// <summary>
    /// The line of North stays down where an agent sits in for whoever let it and has said what they want: North did the one at one server, the other at the other. The talks pause, North is back, drops out once more, and
    /// the host goes on. Where what was delivered to South or the mediator is not the same any more; null where it is.
    /// </summary>
    public async Task<string?> MissAsync()
    {
        await servers[0].KeepAsync(new RoomCommand.SetPreferences(TwinServer.Wishes("North", 4, 12, 25)));
        await servers[1].KeepAsync(new RoomCommand.AllowMediator(true, false) { Mediator = MediatorConsent.Table });
        foreach (string time in new[] { "missed", "missed again" })
        {
            IAsyncDisposable[] lines = [await servers[0].ConnectAsync(), await servers[1].ConnectAsync()];
            await BothAsync(server => server.UntilAsync(TimeSpan.Zero, view => view.Phase == TalkPhase.Talking));
            foreach (IAsyncDisposable line in lines)
            {
                await line.DisposeAsync();
            }

            await BothAsync(server =>
                server.UntilAsync(TimeSpan.FromMinutes(2), view => view.Phase == TalkPhase.Paused)
            );
            if (await ReadAsync(time) is { } early)
            {
                return early;
            }
        }

        await BothAsync(server => server.MoveAsync(TwinServer.Host, new RoomCommand.Resume()));
        await BothAsync(server => server.AskAsync(new RoomCommand.MakeOffer(TwinServer.Terms("relief: some"))));
        return await ReadAsync("after all");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (TwinServer server in servers)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<string> StepAsync(RoomView view)
    {
        // Whatever North keeps is followed by something that all see: what was drawn for the former has then come.
        string kept = "";
        if (random.Next(3) > 0)
        {
            int kind = random.Next(9);
            kept = $"{await KeepAsync(servers[0], kind, view, other: false)}, then ";
            await KeepAsync(servers[1], kind, view, other: true);
        }

        int last = Math.Max(1, view.Offers.Length);
        Terms offered = view.Offers.IsEmpty ? Some() : view.Offers[^1].Offer.Terms;
        (int seat, RoomCommand? command) = random.Next(12) switch
        {
            0 or 1 => (TwinServer.North, new RoomCommand.MakeOffer(Some()) { Note = "Ours." }),
            2 => (TwinServer.South, new RoomCommand.MakeOffer(Some())),
            3 => (TwinServer.South, new RoomCommand.AcceptOffer(last, offered)),
            4 => (TwinServer.North, new RoomCommand.RejectOffer(last, "No.")),
            5 => (TwinServer.Mediator, new RoomCommand.ReviseOneText(Some(), "A try.")),
            6 when waits < 3 => (-1, null),
            7 => (TwinServer.North, new RoomCommand.ProposeAgenda(new AgendaChange.Park("liaison"))),
            8 => (TwinServer.North, new RoomCommand.TakePosition("relief", "some")),
            9 => (TwinServer.South, (RoomCommand)new RoomCommand.Send(MessageKind.Text, "")),
            10 => (TwinServer.South, new RoomCommand.KeepNote("Note " + random.Next(100))),
            _ => (TwinServer.Host, new RoomCommand.Send(MessageKind.Text, "Well.")),
        };
        if (command is null)
        {
            await BlindAsync();
            return kept + "a blind suggestion";
        }

        await BothAsync(server =>
            seat == TwinServer.South ? server.AskAsync(command) : server.MoveAsync(seat, command)
        );
        await BothAsync(server => server.MoveAsync(TwinServer.Host, new RoomCommand.Send(MessageKind.Text, "On.")));
        return kept + command.GetType().Name;
    }

    // North says yes at one table and nothing at the other, and South says no: that tells South nothing.
    private async Task BlindAsync()
    {
        waits++;
        DateTimeOffset until = servers[0].Clock.GetUtcNow() + TimeSpan.FromSeconds(3);
        var suggest = new RoomCommand.SuggestBlind(Some(), until);
        await BothAsync(server => server.MoveAsync(TwinServer.Mediator, suggest));
        int number = (await servers[0].ViewAsync(TwinServer.South)).BlindSuggestions.Length;
        await servers[0].KeepAsync(new RoomCommand.AnswerBlind(number, true));
        await BothAsync(server => server.AskAsync(new RoomCommand.AnswerBlind(number, false)));
        await BothAsync(server => server.WaitAsync(TimeSpan.FromSeconds(4)));
        await BothAsync(server => server.MoveAsync(TwinServer.Host, new RoomCommand.Send(MessageKind.Text, "On.")));
    }

    // The mediator offers an improvement, and both read.
    private async Task<string?> OfferedAsync(string when)
    {
        var offer = new RoomCommand.OfferImprovement(
            TwinServer.Terms("relief: some, sites: all, liaison: no"),
            servers[0].Clock.GetUtcNow() + TimeSpan.FromMinutes(10)
        );
        await BothAsync(server => server.AskAsync(TwinServer.Mediator, offer));
        return await ReadAsync(when);
    }

    // Everybody reads, and loads their pages.
    private async Task<string?> ReadAsync(string when)
    {
        await BothAsync(server => server.ReadAsync());
        await BothAsync(server => server.LoadPagesAsync());
        return Differs(when, await servers[0].DeliveredAsync(), await servers[1].DeliveredAsync());
    }

    private async Task<string> KeepAsync(TwinServer server, int kind, RoomView view, bool other)
    {
        RoomCommand? command = kind switch
        {
            0 or 1 or 2 => new RoomCommand.SetPreferences(
                other
                    ? TwinServer.Wishes("North", view.Version % 2 == 0 ? 4 : 7, 12, 25)
                    : TwinServer.Wishes("North", 1, 1, 1)
            ),
            3 => new RoomCommand.Confer(other ? "No." : "Take it, whatever it costs us."),
            4 when !other => new RoomCommand.KeepNote(new string('n', 300)),
            5 => new RoomCommand.AllowDebrief(!other),
            6 => new RoomCommand.AllowMediator(other, !other) { Mediator = TwinServer.NorthsMediator, Occupation = 1 },
            7 => new RoomCommand.Caucus(other ? "Some will do." : "All, or nothing at all!")
            {
                Mediator = TwinServer.NorthsMediator,
                Occupation = 1,
            },
            8 => new RoomCommand.WishImprovement(other),
            _ => null,
        };
        if (command is not null)
        {
            await server.KeepAsync(command);
            Kept.Add(command.GetType().Name);
        }

        return command?.GetType().Name ?? "nothing";
    }

    // Where what was delivered to anybody is not the same; null where it is.
    private string? Differs(
        string when,
        ImmutableArray<TwinServer.Delivery> one,
        ImmutableArray<TwinServer.Delivery> other
    ) =>
        one.Zip(other, (each, twin) => Differs($"{when}, {each.Who}", each, twin))
            .FirstOrDefault(each => each is not null);

    private string? Differs(string when, TwinServer.Delivery one, TwinServer.Delivery other)
    {
        if (one == other)
        {
            compared[one.Who] = compared.GetValueOrDefault(one.Who) + one.Text.Length;
            return null;
        }

        int at = one.Text.Zip(other.Text).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{when}: of {one.Text.Length} and {other.Text.Length} characters the first {at} are the same, then\n{Around(one.Text, at)}\n----\n{Around(other.Text, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)];

    private Terms Some() =>
        TwinServer.Terms(
            string.Join(
                ", ",
                Enumerable
                    .Range(0, random.Next(1, 3))
                    .Select(_ => Values[random.Next(Values.Length)])
                    .DistinctBy(each => each[..3])
            )
        );

    private async Task BothAsync(Func<TwinServer, Task> act)
    {
        foreach (TwinServer server in servers)
        {
            await act(server);
        }
    }
}
