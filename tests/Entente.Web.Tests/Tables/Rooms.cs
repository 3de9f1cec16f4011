using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Testing.Support;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Packages;

namespace Entente.Web.Tests.Tables;

/// <summary>A room in memory, opened from a scenario of the shelf as the pages open it.</summary>
internal sealed class Rooms : IDisposable
{
    public static readonly RoomId Id = new(42);
    private readonly LocalRooms rooms;

    private Rooms() =>
        rooms = new(
            new RoomServices(
                Ledger,
                new MemoryKeyRing(),
                new SeededEntropy(1),
                Clock,
                new PackageDesk(AnalysisBudget.Ordinary with { Time = TimeSpan.FromMinutes(5) }, TimeProvider.System)
            )
        );

    /// <summary>Where the room is kept.</summary>
    public MemoryLedger Ledger { get; } = new();

    public ManualClock Clock { get; } = new();

    public static ShelvedScenario Hanoi { get; } = new ScenarioShelf().Find("hanoi-2019")!;

    public IRooms Live => rooms;

    public static async Task<Rooms> OpenAsync(
        TableKind kind = TableKind.Exercise,
        string scenario = "hanoi-2019",
        TurnOrder turns = TurnOrder.Free,
        int rounds = 0,
        TimeSpan? turnTime = null,
        TimeSpan? time = null,
        bool hasThirdParty = false,
        int blindSuggestions = 0,
        bool isPublic = false,
        bool hasPrincipal = false,
        DropPolicy onDrop = DropPolicy.GoOn,
        bool hasMediator = true,
        bool hasAdviser = false
    )
    {
        var table = new Rooms();
        var wish = new TableWish(
            kind,
            new ScenarioShelf().Find(scenario)!.Scenario,
            [
                new SeatWanted(Role.Lead, 0),
                new SeatWanted(Role.Lead, 1),
                .. hasMediator ? [new SeatWanted(Role.Mediator, -1)] : Array.Empty<SeatWanted>(),
                .. hasThirdParty ? [new SeatWanted(Role.ThirdParty, 0)] : Array.Empty<SeatWanted>(),
                .. hasPrincipal ? [new SeatWanted(Role.Principal, 0)] : Array.Empty<SeatWanted>(),
                .. hasAdviser ? [new SeatWanted(Role.Adviser, 0)] : Array.Empty<SeatWanted>(),
            ]
        )
        {
            Turns = turns,
            Rounds = rounds,
            TurnTime = turnTime,
            Time = time,
            BlindSuggestions = blindSuggestions,
            IsPublic = isPublic,
            OnDrop = onDrop,
        };
        Assert.IsType<MoveResult.Done>(await table.MoveAsync(-1, TableOpener.Command(wish)));
        return table;
    }

    /// <summary>A table of the leads of all parties about a scenario that is not on the shelf.</summary>
    public static async Task<Rooms> OfAsync(Scenario scenario, TableKind kind, bool hasMediator = false)
    {
        var table = new Rooms();
        var wish = new TableWish(
            kind,
            scenario,
            [
                .. scenario.Parties.Select((_, party) => new SeatWanted(Role.Lead, party)),
                .. hasMediator ? [new SeatWanted(Role.Mediator, -1)] : Array.Empty<SeatWanted>(),
            ]
        );
        Assert.IsType<MoveResult.Done>(await table.MoveAsync(-1, TableOpener.Command(wish)));
        return table;
    }

    /// <summary>The table that follows on this one, with the same seats, and nobody's wishes.</summary>
    public async Task<Rooms> FollowingAsync()
    {
        var next = new Rooms();
        Assert.IsType<MoveResult.Done>(await next.MoveAsync(-1, TableOpener.Following(await ViewAsync(0))));
        return next;
    }

    /// <summary>Another table on the same server that has the same seats, at which nobody sits yet.</summary>
    public async Task<RoomId> OpenAnotherAsync()
    {
        var other = new RoomId(43);
        RoomCommand opening = TableOpener.Following(await ViewAsync(0));
        Assert.IsType<MoveResult.Done>(await rooms.MoveAsync(other, new RoomMove(-1, opening), CancellationToken.None));
        return other;
    }

    public ValueTask<MoveResult> MoveAsync(int seat, RoomCommand command) =>
        rooms.MoveAsync(Id, new RoomMove(seat, command), CancellationToken.None);

    /// <summary>Makes a move that all may know. Whoever sits down later on a side of an exercise is let in by those who are there.</summary>
    public async Task DoneAsync(int seat, RoomCommand command)
    {
        Assert.IsType<MoveResult.Done>(await MoveAsync(seat, command));
        if (
            command is RoomCommand.TakeSeat
            && await ViewAsync(seat) is { Kind: TableKind.Exercise, You: { IsOutside: true, IsForsaken: false } } view
        )
        {
            SeatView within = view.Seats.First(each =>
                each is { IsOutside: false, State: SeatState.Taken, Role: Role.Lead or Role.Adviser or Role.Principal }
                && each.Party == view.You.Party
            );
            var admit = new RoomCommand.AdmitToSide(seat, view.You.Occupation);
            Assert.IsType<MoveResult.Done>(await MoveAsync(within.Number, admit));
        }
    }

    public async Task<RoomView> ViewAsync(int seat) => (await rooms.ViewAsync(Id, seat, CancellationToken.None))!;

    /// <summary>Lets the clock go on, and waits until what the host sees is so.</summary>
    public async Task UntilAsync(TimeSpan time, Func<RoomView, bool> isSo)
    {
        using var told = new SemaphoreSlim(0);
        await using IAsyncDisposable following = await rooms.FollowAsync(
            Id,
            0,
            () => told.Release(),
            isLine: false,
            CancellationToken.None
        );
        Clock.Advance(time);
        while (!isSo(await ViewAsync(0)))
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
        }
    }

    public static Terms Terms(string line) =>
        new(
            line.Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(each => each.Split(": "))
                .Select(each => new KeyValuePair<string, string>(each[0], each[1]))
                .ToImmutableArray()
        );

    public void Dispose() => rooms.Dispose();
}
