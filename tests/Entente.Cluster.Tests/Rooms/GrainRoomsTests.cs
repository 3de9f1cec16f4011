using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Cluster.Tests.Rooms;

public class GrainRoomsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_processes_share_a_room_and_whoever_follows_on_the_other_is_told()
    {
        RoomServices services = Process.Shared();
        await using Process first = await Process.StartAsync(services);
        await using Process second = await Process.StartAsync(services, first);
        for (int i = 0; i < 4; i++)
        {
            var room = new RoomId((UInt128)(i + 1));
            await Talks.OpenAsync(first.Rooms, room);
            using var here = new Bell();
            using var there = new Bell();
            await using IAsyncDisposable one = await first.Rooms.FollowAsync(
                room,
                Talks.North,
                here.Ring,
                false,
                CancellationToken.None
            );
            await using IAsyncDisposable other = await second.Rooms.FollowAsync(
                room,
                Talks.South,
                there.Ring,
                false,
                CancellationToken.None
            );
            await Talks.DoneAsync(
                second.Rooms,
                room,
                Talks.North,
                new RoomCommand.Send(Entente.Rooms.Offers.MessageKind.Text, "Good morning."),
                "greeting"
            );
            await here.RungAsync(Patience);
            await there.RungAsync(Patience);
            RoomView seenHere = (await first.Rooms.ViewAsync(room, Talks.South, CancellationToken.None))!;
            RoomView seenThere = (await second.Rooms.ViewAsync(room, Talks.South, CancellationToken.None))!;
            Assert.Equal("Good morning.", Assert.Single(seenHere.Messages).Text);
            Assert.Equal(RoomText.Of(seenHere), RoomText.Of(seenThere));
        }
    }

    [Fact]
    public async Task What_one_side_keeps_to_itself_rings_nowhere_else()
    {
        await using Process process = await Process.StartAsync(Process.Shared());
        var room = new RoomId(5);
        await Talks.OpenAsync(process.Rooms, room);
        using var own = new Bell();
        using var other = new Bell();
        await using IAsyncDisposable one = await process.Rooms.FollowAsync(
            room,
            Talks.North,
            own.Ring,
            false,
            CancellationToken.None
        );
        await using IAsyncDisposable two = await process.Rooms.FollowAsync(
            room,
            Talks.South,
            other.Ring,
            false,
            CancellationToken.None
        );
        Assert.IsType<MoveResult.Kept>(
            await process.Rooms.MoveAsync(
                room,
                new RoomMove(Talks.North, new RoomCommand.KeepNote("ours"), "note"),
                CancellationToken.None
            )
        );
        await own.RungAsync(Patience);

        // What is told is told in order: had the note been told to South, it would have rung before this.
        Assert.Equal(0, other.Count);
        await Talks.DoneAsync(
            process.Rooms,
            room,
            Talks.North,
            new RoomCommand.Send(Entente.Rooms.Offers.MessageKind.Text, "Aloud."),
            "aloud"
        );
        await other.RungAsync(Patience);
        Assert.Equal(1, other.Count);
    }

    [Fact]
    public async Task A_refusal_and_a_repeated_key_come_back_as_they_were_said()
    {
        RoomServices services = Process.Shared();
        await using Process first = await Process.StartAsync(services);
        await using Process second = await Process.StartAsync(services, first);
        var room = new RoomId(6);
        await Talks.OpenAsync(first.Rooms, room);
        foreach (Process process in new[] { first, second })
        {
            var refused = Assert.IsType<MoveResult.Refused>(
                await process.Rooms.MoveAsync(
                    room,
                    new RoomMove(Talks.North, new RoomCommand.WithdrawOffer(9), "none"),
                    CancellationToken.None
                )
            );
            Assert.Equal(new RoomRefusal(RefusalKind.NoSuchOffer, "9"), refused.Refusal);
            var late = Assert.IsType<MoveResult.Refused>(
                await process.Rooms.MoveAsync(
                    room,
                    new RoomMove(Talks.North, new RoomCommand.KeepNote("theirs"), "late") { Occupation = 0 },
                    CancellationToken.None
                )
            );
            Assert.Equal(RefusalKind.SeatPassedOn, late.Refusal.Kind);
            var waited = Assert.IsType<MoveResult.Refused>(
                await process.Rooms.MoveAsync(
                    room,
                    new RoomMove(Talks.North, new RoomCommand.WithdrawOffer(9), "waited") { Seen = 0 },
                    CancellationToken.None
                )
            );
            Assert.Equal(RefusalKind.MovedOn, waited.Refusal.Kind);
            var never = Assert.IsType<MoveResult.Refused>(
                await process.Rooms.MoveAsync(
                    room,
                    Talks.Says(Talks.North, 1) with
                    {
                        Key = "never",
                        IsQuestion = true,
                    },
                    CancellationToken.None
                )
            );
            Assert.Equal(RefusalKind.NothingThere, never.Refusal.Kind);
            Assert.IsType<MoveResult.Kept>(
                await process.Rooms.MoveAsync(
                    room,
                    Talks.Says(Talks.North, 1) with
                    {
                        Key = "",
                        IsTrial = true,
                    },
                    CancellationToken.None
                )
            );
        }

        MoveResult once = await first.Rooms.MoveAsync(room, Talks.Says(Talks.North, 1), CancellationToken.None);
        MoveResult again = await second.Rooms.MoveAsync(room, Talks.Says(Talks.North, 1), CancellationToken.None);
        Assert.Equal(once, again);
        Assert.Null(await second.Rooms.ViewAsync(room, 77, CancellationToken.None));
        Assert.Null(await second.Rooms.ViewAsync(new RoomId(99), 0, CancellationToken.None));
    }

    [Fact]
    public async Task Two_clusters_at_work_for_the_same_room_lose_no_move_and_double_none()
    {
        const int Moves = 60;
        RoomServices services = Process.Shared();
        await using Process one = await Process.StartAsync(services);
        await using Process other = await Process.StartAsync(services);
        var room = new RoomId(7);
        await Talks.OpenAsync(one.Rooms, room);
        Process[] both = [one, other];

        // Each seat says the same through both clusters at once, with the same key.
        async Task SayAsync(Process process, int seat)
        {
            for (int i = 0; i < Moves; i++)
            {
                MoveResult result;
                do
                {
                    result = await process.Rooms.MoveAsync(room, Talks.Says(seat, i), CancellationToken.None);
                } while (result is MoveResult.Waiting);
                Assert.IsType<MoveResult.Done>(result);
            }
        }

        await Task.WhenAll(
            both.SelectMany(process => new[] { SayAsync(process, Talks.North), SayAsync(process, Talks.South) })
        );
        LiveRoom read = await LiveRoom.LoadAsync(room, services, CancellationToken.None);
        RoomView view = read.View(Talks.Host)!;
        foreach (int seat in new[] { Talks.North, Talks.South })
        {
            Assert.Equal(
                Enumerable.Range(0, Moves).Select(number => Talks.Text(seat, number)),
                view.Messages.Where(message => message.Seat == seat).Select(message => message.Text)
            );
        }

        read.Dispose();
    }

    [Fact]
    public async Task Whoever_follows_hears_of_what_another_cluster_wrote()
    {
        RoomServices services = Process.Shared();
        await using Process one = await Process.StartAsync(services);
        await using Process other = await Process.StartAsync(services);
        var room = new RoomId(8);
        await Talks.OpenAsync(one.Rooms, room);
        using var bell = new Bell();
        await using IAsyncDisposable following = await one.Rooms.FollowAsync(
            room,
            Talks.North,
            bell.Ring,
            false,
            CancellationToken.None
        );
        await other.Rooms.MoveAsync(room, Talks.Says(Talks.South, 1), CancellationToken.None);
        await bell.RungAsync(Patience);
        RoomView view = (await one.Rooms.ViewAsync(room, Talks.North, CancellationToken.None))!;
        Assert.Single(view.Messages);
    }

    [Fact]
    public async Task A_room_lives_on_when_the_process_it_was_at_work_in_ends()
    {
        RoomServices services = Process.Shared();
        await using Process first = await Process.StartAsync(services);
        var rooms = Enumerable.Range(1, 6).Select(number => new RoomId((UInt128)(100 + number))).ToList();
        var bells = rooms.Select(_ => new Bell()).ToList();
        await using (Process second = await Process.StartAsync(services, first))
        {
            foreach ((RoomId room, Bell bell) in rooms.Zip(bells))
            {
                await Talks.OpenAsync(second.Rooms, room);
                await first.Rooms.FollowAsync(room, Talks.North, bell.Ring, false, CancellationToken.None);
            }
        }

        foreach ((RoomId room, Bell bell) in rooms.Zip(bells))
        {
            bell.Reset();
            MoveResult result;
            do
            {
                result = await first.Rooms.MoveAsync(room, Talks.Says(Talks.South, 1), CancellationToken.None);
            } while (result is MoveResult.Waiting);
            await bell.RungAsync(Patience);
            RoomView view = (await first.Rooms.ViewAsync(room, Talks.North, CancellationToken.None))!;
            Assert.Single(view.Messages);
            bell.Dispose();
        }
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_waited_for_and_not_an_error_of_the_cluster()
    {
        var ledger = new MemoryLedger();
        RoomServices services = Process.Shared(ledger);
        await using Process process = await Process.StartAsync(services);
        var room = new RoomId(9);
        await Talks.OpenAsync(process.Rooms, room);
        var fresh = new RoomId(10);
        ledger.Fail(Entente.Rooms.Keeping.StoreFault.Unavailable);
        Assert.IsType<MoveResult.Waiting>(
            await process.Rooms.MoveAsync(room, Talks.Says(Talks.North, 1), CancellationToken.None)
        );
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
            await process.Rooms.ViewAsync(fresh, Talks.North, CancellationToken.None)
        );
        Assert.NotNull(await process.Rooms.ViewAsync(room, Talks.North, CancellationToken.None));
        ledger.Fail(Entente.Rooms.Keeping.StoreFault.None);
        Assert.IsType<MoveResult.Done>(
            await process.Rooms.MoveAsync(room, Talks.Says(Talks.North, 1), CancellationToken.None)
        );
    }

    [Fact]
    public async Task A_room_that_nobody_asks_for_is_put_away_and_comes_back_as_it_was()
    {
        await using Process process = await Process.StartAsync(Process.Shared());
        var room = new RoomId(11);
        await Talks.OpenAsync(process.Rooms, room);
        RoomView before = (await process.Rooms.ViewAsync(room, Talks.North, CancellationToken.None))!;
        IManagementGrain silo = process.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
        Assert.Equal(1, await RoomsAsync(silo));
        await silo.ForceActivationCollection(TimeSpan.Zero);
        Assert.Equal(0, await RoomsAsync(silo));
        RoomView after = (await process.Rooms.ViewAsync(room, Talks.North, CancellationToken.None))!;
        Assert.Equal(RoomText.Of(before), RoomText.Of(after));
    }

    private static async Task<int> RoomsAsync(IManagementGrain silo) =>
        (await silo.GetSimpleGrainStatistics())
            .Where(each => each.GrainType.Contains("RoomGrain", StringComparison.Ordinal))
            .Sum(each => each.ActivationCount);
}
