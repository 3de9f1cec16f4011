using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Web.Classes;

namespace Entente.Web.Tests.Classes;

/// <summary>Two servers on one store seat the people of one class: nobody gets two seats, and no seat two people.</summary>
public sealed class SeatingByTwoServersTests : IDisposable
{
    private static readonly ClassRecord Record = new("3B", "hanoi-2019", "Ms Jansen", default);
    private readonly MemoryDocumentStore store = new();
    private readonly InterruptedDocuments interrupted;
    private readonly ClassServer first;
    private readonly ClassServer second;

    public SeatingByTwoServersTests()
    {
        var ledger = new MemoryLedger();
        var keys = new MemoryKeyRing();
        var clock = new ManualClock();
        interrupted = new InterruptedDocuments(store);
        first = new ClassServer(interrupted, ledger, keys, clock, 1);
        second = new ClassServer(store, ledger, keys, clock, 2);
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task Both_at_once_open_as_many_tables_as_one_and_seat_everybody_once()
    {
        for (int time = 0; time < 3; time++)
        {
            RoomId id = await ClassAsync();
            await EnterAsync(id, "Student", 6);
            int[] opened = await Task.WhenAll(
                new[] { first, second, first, second }.Select(each =>
                    Task.Run(() => each.Classes.SeatAllAsync(id, Actor.Server, default))
                )
            );
            Assert.Equal(3, opened.Sum());
            Assert.Equal([1, 2, 3], (await second.Classes.TablesAsync(id, default)).Select(each => each.Number));
            ImmutableArray<LobbyPlace> lobby = await LobbyAsync(id);
            Assert.All(lobby, each => Assert.Equal(LobbyState.Seated, each.State));
            Assert.Equal(6, lobby.Select(each => (each.Room, each.Seat)).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_seat_that_another_server_gave_away_while_one_decided_is_not_given_again()
    {
        RoomId id = await ClassAsync();
        await EnterAsync(id, "Student", 3);
        await second.Classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace left = (await LobbyAsync(id)).First(each => each.Seat == "1");
        await second.Lobbies.RefuseAsync(id.ToString(), left.Id, Actor.Server, default);
        await EnterAsync(id, "Kim", 1);
        // The first server has chosen Kim's seat; before it writes that down, the second lets Lee in and seats whoever waits.
        interrupted.Before(
            "class-seating",
            async () =>
            {
                await EnterAsync(id, "Lee", 1);
                await second.Classes.SeatAllAsync(id, Actor.Server, default);
            }
        );
        await first.Classes.SeatAllAsync(id, Actor.Server, default);
        LobbyPlace[] seated = [.. (await LobbyAsync(id)).Where(each => each.State == LobbyState.Seated)];
        Assert.Equal(4, seated.Length);
        Assert.Equal(4, seated.Select(each => (each.Room, each.Seat)).Distinct().Count());
        Assert.Contains(seated, each => (each.Room, each.Seat) == (left.Room, left.Seat));
    }

    [Fact]
    public async Task What_one_server_began_another_ends_and_whoever_comes_late_undoes_nothing()
    {
        RoomId id = await ClassAsync();
        await EnterAsync(id, "Student", 2);
        RoomId room = default;
        LobbyPlace one = (await LobbyAsync(id))[0];
        LobbyPlace other = (await LobbyAsync(id))[1];
        string had = "";
        // The first server has opened the table; before it seats anybody, the second does, and gives one the seat of the other.
        interrupted.Before(
            "lobby-place",
            async () =>
            {
                await second.Classes.SeatAllAsync(id, Actor.Server, default);
                LobbyPlace seated = (await LobbyAsync(id)).Single(each => each.Id == other.Id);
                (room, had) = (seated.Room!.Value, seated.Seat!);
                await second.Classes.MoveAsync(id, one.Id, room, int.Parse(had, null), Actor.Server, default);
            }
        );
        Assert.Equal(1, await first.Classes.SeatAllAsync(id, Actor.Server, default));
        LobbyPlace moved = (await LobbyAsync(id)).Single(each => each.Id == one.Id);
        Assert.Equal((LobbyState.Seated, room, had), (moved.State, moved.Room, moved.Seat));
        LobbyPlace displaced = (await LobbyAsync(id)).Single(each => each.Id == other.Id);
        Assert.Equal((LobbyState.Approved, null), (displaced.State, displaced.Seat));
        Assert.Single(await second.Classes.TablesAsync(id, default));
    }

    [Fact]
    public async Task What_a_server_that_died_had_decided_is_carried_out_by_the_next()
    {
        RoomId id = await ClassAsync();
        await EnterAsync(id, "Student", 2);
        interrupted.Before("lobby-place", () => throw new LedgerUnavailableException("The server died."));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() =>
            first.Classes.SeatAllAsync(id, Actor.Server, default)
        );
        Assert.All(await LobbyAsync(id), each => Assert.Equal(LobbyState.Approved, each.State));
        await second.Classes.SeatAllAsync(id, Actor.Server, default);
        Assert.All(await LobbyAsync(id), each => Assert.Equal(LobbyState.Seated, each.State));
        Assert.Single(await second.Classes.TablesAsync(id, default));
    }

    private async Task<RoomId> ClassAsync() =>
        (await second.Classes.OpenAsync(Record, Actor.Server, default)).Session.Room;

    private async Task<ImmutableArray<LobbyPlace>> LobbyAsync(RoomId id) =>
        await second.Lobbies.ListAsync(id.ToString(), default);

    private async Task EnterAsync(RoomId id, string name, int people)
    {
        string code = await second.Lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        for (int i = 0; i < people; i++)
        {
            var entered = (LobbyEntry.Entered)await second.Lobbies.EnterAsync(code, $"{name} {i}", "here", default);
            await second.Lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        }
    }
}
