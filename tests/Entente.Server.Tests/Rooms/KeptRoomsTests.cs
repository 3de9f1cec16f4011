using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Storage;
using Entente.Rooms.Storage.Sqlite;
using Entente.Rooms.Views;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Rooms;

public class KeptRoomsTests
{
    private static readonly RoomId Room = new(11);

    [Fact]
    public async Task A_room_is_there_again_when_the_server_was_started_anew()
    {
        string folder = Directory.CreateTempSubdirectory("entente-rooms-").FullName;
        try
        {
            var setup = new RoomSetup(
                TableKind.Real,
                "A table",
                new OutcomeSpace([new Issue.YesNo("liaison")], []),
                [new RoomParty("North", "North"), new RoomParty("South", "South")]
            );
            MoveResult.Done opened;
            await using (WebApplicationFactory<Program> first = Server(folder))
            {
                opened = Assert.IsType<MoveResult.Done>(
                    await first
                        .Services.GetRequiredService<IRooms>()
                        .MoveAsync(
                            Room,
                            new RoomMove(-1, new RoomCommand.OpenTable(setup, [new SeatWanted(Role.Lead, 0)])),
                            CancellationToken.None
                        )
                );
            }

            await using WebApplicationFactory<Program> second = Server(folder);
            RoomView view = Assert.IsType<RoomView>(
                await second.Services.GetRequiredService<IRooms>().ViewAsync(Room, 1, CancellationToken.None)
            );
            Assert.Equal(opened.Version, view.Version);
            Assert.Equal(opened.Head, view.Head);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_that_is_started_while_the_one_before_it_is_still_ending_waits_for_it()
    {
        string folder = Directory.CreateTempSubdirectory("entente-rooms-").FullName;
        try
        {
            WebApplicationFactory<Program> first = Server(folder);
            SlowEnd slow = first.Services.GetRequiredService<SlowEnd>();

            // The host is put away twice, by the program and by whoever runs it here; whoever is second comes back at once, be the store of the first still open.
            Task ending = first.DisposeAsync().AsTask();
            await slow.Begun.WaitAsync(TimeSpan.FromSeconds(60));
            var inNoTime = new SqliteOptions(Path.Combine(folder, RoomStores.DatabaseName))
            {
                Patience = TimeSpan.Zero,
            };
            Assert.Throws<LedgerUnavailableException>(() => SqliteDatabase.Open(inNoTime));
            await using WebApplicationFactory<Program> second = Server(folder);
            Task<RoomView?> looking = Task.Run(async () =>
                await second.Services.GetRequiredService<IRooms>().ViewAsync(Room, 1, CancellationToken.None)
            );
            slow.End();
            await ending;
            Assert.Null(await looking);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static WebApplicationFactory<Program> Server(string folder) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseEnvironment("Production")
                .UseSetting("ENTENTE_DATA", folder)
                .ConfigureTestServices(services => services.AddSingleton<SlowEnd>())
        );

    /// <summary>What is put away before the stores are, and takes its time.</summary>
    private sealed class SlowEnd : IAsyncDisposable
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public void End() => end.TrySetResult();

        public async ValueTask DisposeAsync()
        {
            begun.TrySetResult();
            await end.Task;
        }
    }
}
