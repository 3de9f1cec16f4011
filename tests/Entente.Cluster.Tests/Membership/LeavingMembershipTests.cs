using System.Net;
using Entente.Cluster.Membership;
using Entente.Testing.Support;

namespace Entente.Cluster.Tests.Membership;

public sealed class LeavingMembershipTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource ending = new();
    private readonly ManualClock clock = new();
    private readonly FallibleTable inner = new();
    private readonly LeavingMembership table;

    public LeavingMembershipTests() => table = new(inner, Patience, clock, ending.Token);

    [Fact]
    public async Task A_table_that_is_away_fails_as_long_as_the_process_goes_on()
    {
        await table.ReadAll();
        inner.IsAway = true;
        await Assert.ThrowsAsync<TimeoutException>(table.ReadAll);
        await Assert.ThrowsAsync<TimeoutException>(() => table.UpdateRow(Member(1), "1", new TableVersion(2, "2")));
    }

    [Fact]
    public async Task Whoever_ends_writes_to_a_table_that_is_there()
    {
        MembershipTableData read = await table.ReadAll();
        await ending.CancelAsync();
        Assert.True(await table.InsertRow(Member(1), read.Version.Next()));
        Assert.Single(inner.Rows);
        Assert.False(await table.InsertRow(Member(1), read.Version.Next()));
    }

    [Fact]
    public async Task Whoever_ends_and_cannot_say_so_goes_by_what_was_read_last_and_asks_once()
    {
        inner.Rows.Add(Member(1));
        MembershipTableData read = await table.ReadAll();
        inner.IsAway = true;
        await ending.CancelAsync();
        int before = inner.Asked;
        Assert.Equal(SiloStatus.Active, Assert.Single((await table.ReadAll()).Members).Item1.Status);
        MembershipEntry dead = Member(1);
        dead.Status = SiloStatus.Dead;
        TableVersion next = read.Version.Next();
        Assert.True(await table.UpdateRow(dead, "1", next));
        MembershipTableData after = await table.ReadAll();
        Assert.Equal(SiloStatus.Dead, Assert.Single(after.Members).Item1.Status);
        Assert.Equal(next.Version, after.Version.Version);
        Assert.Same(dead, Assert.Single((await table.ReadRow(dead.SiloAddress)).Members).Item1);
        await table.UpdateIAmAlive(dead);
        await table.CleanupDefunctSiloEntries(default);
        Assert.Equal(before + 1, inner.Asked);
        Assert.Equal(SiloStatus.Active, Assert.Single(inner.Rows).Status);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_waited_for_a_little_also_where_it_was_asked_before_the_end()
    {
        MembershipTableData read = await table.ReadAll();
        inner.Answer = new TaskCompletionSource();
        Task<MembershipTableData> asked = table.ReadAll();
        clock.Advance(100 * Patience);
        Assert.False(asked.IsCompleted);
        await ending.CancelAsync();
        clock.Advance(Patience - TimeSpan.FromTicks(1));
        Assert.False(asked.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Same(read, await asked);
    }

    [Fact]
    public async Task Nothing_is_made_up_where_nothing_was_ever_read()
    {
        inner.IsAway = true;
        await ending.CancelAsync();
        await Assert.ThrowsAsync<TimeoutException>(table.ReadAll);
        await Assert.ThrowsAsync<TimeoutException>(table.ReadAll);
    }

    public void Dispose() => ending.Dispose();

    private static MembershipEntry Member(int port) =>
        new()
        {
            SiloAddress = SiloAddress.New(new IPEndPoint(IPAddress.Loopback, port), 1),
            Status = SiloStatus.Active,
        };

    /// <summary>A table in memory that can be away, or not answer.</summary>
    private sealed class FallibleTable : IMembershipTable
    {
        private int version;

        public List<MembershipEntry> Rows { get; } = [];

        public bool IsAway { get; set; }

        public int Asked { get; private set; }

        public TaskCompletionSource? Answer { get; set; }

        public Task InitializeMembershipTable(bool tryInitTableVersion) => AskedAsync();

        public Task DeleteMembershipTableEntries(string clusterId) => AskedAsync();

        public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => AskedAsync();

        public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAll();

        public async Task<MembershipTableData> ReadAll()
        {
            await AskedAsync();
            return new MembershipTableData(
                [.. Rows.Select(row => Tuple.Create(row, "1"))],
                new TableVersion(version, "v")
            );
        }

        public async Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
        {
            await AskedAsync();
            if (tableVersion.Version != version + 1)
            {
                return false;
            }

            version++;
            Rows.Add(entry);
            return true;
        }

        public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
            InsertRow(entry, tableVersion);

        public Task UpdateIAmAlive(MembershipEntry entry) => AskedAsync();

        private async Task AskedAsync()
        {
            Asked++;
            if (IsAway)
            {
                throw new TimeoutException();
            }

            if (Answer is { } awaited)
            {
                await awaited.Task;
            }
        }
    }
}
