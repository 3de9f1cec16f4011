using System.Net;
using Entente.Cluster.Membership;
using Entente.Cluster.Tests.Rooms;
using Entente.Rooms;
using Entente.Rooms.Live;
using Entente.Testing.Support;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(PostgresServer.Sharing))]

namespace Entente.Cluster.Tests.Membership;

public class PostgresMembershipTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Processes_that_name_the_same_database_find_each_other_and_share_their_rooms()
    {
        string address = await AddressAsync();
        RoomServices services = Process.Shared();
        await using Process first = await Process.StartAsync(services, postgres: address);
        var room = new RoomId(21);
        await Talks.OpenAsync(first.Rooms, room);
        using var bell = new Bell();
        await using (Process second = await Process.StartAsync(services, postgres: address))
        {
            await using IAsyncDisposable following = await second.Rooms.FollowAsync(
                room,
                Talks.South,
                bell.Ring,
                false,
                CancellationToken.None
            );
            await first.Rooms.MoveAsync(room, Talks.Says(Talks.North, 1), CancellationToken.None);
            await bell.RungAsync(Patience);
            Assert.Single((await second.Rooms.ViewAsync(room, Talks.South, CancellationToken.None))!.Messages);
            IManagementGrain silo = first.Services.GetRequiredService<IGrainFactory>().GetGrain<IManagementGrain>(0);
            Assert.Equal(2, (await silo.GetHosts(onlyActive: true)).Count);
        }

        MoveResult result;
        do
        {
            result = await first.Rooms.MoveAsync(room, Talks.Says(Talks.South, 1), CancellationToken.None);
        } while (result is MoveResult.Waiting);
        Assert.IsType<MoveResult.Done>(result);
    }

    [Fact]
    public async Task Of_two_changes_that_began_from_the_same_table_only_the_first_is_made()
    {
        await using var table = new PostgresMembership(await AddressAsync(), "tests");
        await table.InitializeMembershipTable(true);
        await table.InitializeMembershipTable(true);
        MembershipTableData empty = await table.ReadAll();
        Assert.Empty(empty.Members);
        Assert.True(await table.InsertRow(Member(1), empty.Version.Next()));
        Assert.False(await table.InsertRow(Member(2), empty.Version.Next()));
        MembershipTableData one = await table.ReadAll();
        Assert.True(await table.InsertRow(Member(2), one.Version.Next()));
        Assert.False(await table.InsertRow(Member(2), (await table.ReadAll()).Version.Next()));

        MembershipTableData two = await table.ReadAll();
        (MembershipEntry entry, string etag) = two.Members.Single(each => each.Item1.SiloAddress.Endpoint.Port == 1);
        Assert.Equal("host", entry.HostName);
        entry.Status = SiloStatus.Active;
        entry.AddSuspector(Member(2).SiloAddress, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        Assert.True(await table.UpdateRow(entry, etag, two.Version.Next()));
        Assert.False(await table.UpdateRow(entry, etag, (await table.ReadAll()).Version.Next()));
        MembershipTableData row = await table.ReadRow(entry.SiloAddress);
        MembershipEntry read = Assert.Single(row.Members).Item1;
        Assert.Equal(SiloStatus.Active, read.Status);
        Assert.Equal(entry.SuspectTimes, read.SuspectTimes);
        Assert.Equal(3, row.Version.Version);
    }

    [Fact]
    public async Task A_sign_of_life_changes_no_version_and_the_dead_are_swept_out()
    {
        await using var table = new PostgresMembership(await AddressAsync(), "tests");
        await table.InitializeMembershipTable(true);
        MembershipEntry living = Member(1);
        MembershipEntry dead = Member(2);
        dead.Status = SiloStatus.Dead;
        Assert.True(await table.InsertRow(living, (await table.ReadAll()).Version.Next()));
        Assert.True(await table.InsertRow(dead, (await table.ReadAll()).Version.Next()));
        living.IAmAliveTime = new DateTime(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);
        await table.UpdateIAmAlive(living);
        MembershipTableData all = await table.ReadAll();
        Assert.Equal(2, all.Version.Version);
        Assert.Contains(all.Members, each => each.Item1.IAmAliveTime == living.IAmAliveTime);
        await table.CleanupDefunctSiloEntries(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(living.SiloAddress, Assert.Single((await table.ReadAll()).Members).Item1.SiloAddress);
        await table.DeleteMembershipTableEntries("tests");
        Assert.Empty((await table.ReadAll()).Members);
    }

    private static MembershipEntry Member(int port) =>
        new()
        {
            SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), 1),
            HostName = "host",
            SiloName = "silo",
            Status = SiloStatus.Joining,
            StartTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            IAmAliveTime = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        };

    private static async Task<string> AddressAsync()
    {
        Assert.SkipUnless(PostgresServer.Missing is null, PostgresServer.Missing ?? "");
        return await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
    }
}
