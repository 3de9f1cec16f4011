using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Testing.Support;

namespace Entente.Rooms.Tests.Live;

/// <summary>A room of two parties, as tests use it: memory, a clock that stands still, seeded bytes.</summary>
internal sealed class Table : IDisposable
{
    public const int Host = 0;
    public const int North = 1;
    public const int South = 2;
    public const int Mediator = 3;
    public const int Adviser = 4;
    public const int Principal = 5;
    public const int Observer = 6;
    public const int ThirdParty = 7;

    public static readonly RoomId Id = new(7);
    private int keys;

    private Table(int seed, IPackageFinder? packages)
    {
        Services = new RoomServices(Ledger, Keys, new SeededEntropy(seed), Clock, packages);
        Rooms = new LocalRooms(Services);
    }

    public MemoryLedger Ledger { get; } = new();

    public MemoryKeyRing Keys { get; } = new();

    public ManualClock Clock { get; } = new();

    public RoomServices Services { get; }

    public LocalRooms Rooms { get; }

    public static OutcomeSpace Space { get; } =
        new(
            [
                new Issue.Choice("relief", [new("none"), new("some"), new("all")]),
                new Issue.Choice("sites", [new("none"), new("one"), new("all")]),
                new Issue.YesNo("liaison"),
            ],
            [new Rule([new Condition.OneOf(0, [2]), new Condition.OneOf(1, [0])]) { Name = "all for nothing" }]
        );

    public static RoomSetup Setup { get; } =
        new(TableKind.Real, "A table", Space, [new RoomParty("North", "North"), new RoomParty("South", "South")])
        {
            ThirdParties = [new RoomParty("Neighbour", "Neighbour")],
            StatusQuo = Of("relief: none, sites: none, liaison: no"),
        };

    /// <summary>Opens a table, with everybody seated and the first meeting begun.</summary>
    public static async Task<Table> OpenAsync(
        RoomSetup? setup = null,
        bool begin = true,
        int seed = 1,
        IPackageFinder? packages = null
    )
    {
        var table = new Table(seed, packages);
        SeatWanted[] seats =
        [
            new(Role.Lead, 0),
            new(Role.Lead, 1),
            new(Role.Mediator, -1),
            new(Role.Adviser, 0),
            new(Role.Principal, 0),
            new(Role.Observer, -1),
            new(Role.ThirdParty, 0),
        ];
        await table.DoneAsync(-1, new RoomCommand.OpenTable(setup ?? Setup, [.. seats]));
        for (int seat = 0; seat <= seats.Length; seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        // The first of a side lets the others in.
        if ((await table.ViewAsync(North)).Seats[Adviser].IsOutside)
        {
            foreach (int seat in new[] { Adviser, Principal })
            {
                int occupation = (await table.ViewAsync(North)).Seats[seat].Occupation;
                await table.DoneAsync(North, new RoomCommand.AdmitToSide(seat, occupation));
            }
        }

        if (begin)
        {
            await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        }

        return table;
    }

    /// <summary>Opens another table. Where a person is to sit one sits down, those of a side let in whoever of it comes later, also its agent, and the first meeting is begun.</summary>
    /// <param name="open">How it is opened.</param>
    /// <param name="outsider">The seat of somebody whom their side does not let in; -1 for nobody.</param>
    public static async Task<Table> OpenAsync(RoomCommand.OpenTable open, int outsider = -1)
    {
        var table = new Table(1, null);
        await table.DoneAsync(-1, open);
        for (int seat = 0; seat <= open.Seats.Length; seat++)
        {
            if (seat == 0 || open.Seats[seat - 1].Agent is null)
            {
                await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
            }
        }

        foreach (SeatView seat in (await table.ViewAsync(Host)).Seats.Where(each => each.IsOutside))
        {
            SeatView? first = (await table.ViewAsync(Host)).Seats.FirstOrDefault(each =>
                each.Number != seat.Number
                && each.Party == seat.Party
                && each is { Role: Role.Lead or Role.Adviser or Role.Principal, IsOutside: false, IsOwned: true }
            );
            if (first is not null && seat.Number != outsider)
            {
                await table.DoneAsync(first.Number, new RoomCommand.AdmitToSide(seat.Number, seat.Occupation));
            }
        }

        await table.DoneAsync(Host, new RoomCommand.OpenMeeting());
        return table;
    }

    /// <summary>Terms from a line: <c>relief: some, liaison: yes</c>.</summary>
    public static Terms Of(string line) =>
        new(
            line.Split(", ", StringSplitOptions.RemoveEmptyEntries)
                .Select(each => each.Split(": "))
                .Select(each => new KeyValuePair<string, string>(each[0], each[1]))
        );

    public static RoomCommand Offer(string terms) => new RoomCommand.MakeOffer(Of(terms));

    public static RoomCommand Accept(int offer, string terms) => new RoomCommand.AcceptOffer(offer, Of(terms));

    /// <summary>A consent for the mediator of the table, as who sat down there first.</summary>
    public static RoomCommand Allow(bool preferences, bool mandate) =>
        new RoomCommand.AllowMediator(preferences, mandate) { Mediator = Mediator, Occupation = 1 };

    public ValueTask<MoveResult> MoveAsync(int seat, RoomCommand command, string? key = null, bool isByAgent = false) =>
        Rooms.MoveAsync(
            Id,
            new RoomMove(seat, command, key ?? $"key {++keys}") { IsByAgent = isByAgent },
            CancellationToken.None
        );

    /// <summary>Makes a move that all may know.</summary>
    public async Task<MoveResult.Done> DoneAsync(int seat, RoomCommand command)
    {
        MoveResult result = await MoveAsync(seat, command);
        return Assert.IsType<MoveResult.Done>(result);
    }

    /// <summary>Makes a move that only one's own side learns of.</summary>
    public async Task KeptAsync(int seat, RoomCommand command) =>
        Assert.IsType<MoveResult.Kept>(await MoveAsync(seat, command));

    /// <summary>Makes a move that is refused.</summary>
    public async Task<RefusalKind> RefusedAsync(int seat, RoomCommand command)
    {
        MoveResult result = await MoveAsync(seat, command);
        RoomRefusal refusal = Assert.IsType<MoveResult.Refused>(result).Refusal;
        Assert.False(refusal.Text.IsEmpty);
        return refusal.Kind;
    }

    public async Task<RoomView> ViewAsync(int seat)
    {
        RoomView? view = await Rooms.ViewAsync(Id, seat, CancellationToken.None);
        return Assert.IsType<RoomView>(view);
    }

    /// <summary>Waits until what the host sees is so.</summary>
    public async Task<RoomView> UntilAsync(Func<RoomView, bool> isSo)
    {
        using var told = new SemaphoreSlim(0);
        await using IAsyncDisposable following = await Rooms.FollowAsync(
            Id,
            Host,
            () => told.Release(),
            isLine: false,
            CancellationToken.None
        );
        while (true)
        {
            RoomView view = await ViewAsync(Host);
            if (isSo(view))
            {
                return view;
            }

            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
        }
    }

    public async Task<ImmutableArray<LogEntry>> LogAsync() =>
        await Ledger.ReadAsync(Id, 0, int.MaxValue, CancellationToken.None);

    public void Dispose() => Rooms.Dispose();
}
