namespace Entente.Cluster.Membership;

/// <summary>A table of the processes of a cluster in which one that ends and cannot say so is not held up: it leaves as one that was killed, and the others notice.</summary>
/// <remarks>
/// Until the process ends everything is as the table itself answers. From then on a table that fails or does not answer in time is not asked any more, and what would be written into it is taken for written:
/// whoever ends would otherwise write again and again for minutes what nobody can read.
/// </remarks>
/// <param name="table">The table.</param>
/// <param name="patience">How long an answer is waited for from then on.</param>
/// <param name="clock">How time passes while waiting.</param>
/// <param name="ending">Cancelled when the process begins to end.</param>
internal sealed class LeavingMembership(
    IMembershipTable table,
    TimeSpan patience,
    TimeProvider clock,
    CancellationToken ending
) : IMembershipTable, IAsyncDisposable
{
    /// <summary>How long a process that ends waits for a table that does not answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private volatile MembershipTableData? last;
    private volatile bool isAway;

    public Task InitializeMembershipTable(bool tryInitTableVersion) =>
        table.InitializeMembershipTableAsync(tryInitTableVersion, CancellationToken.None);

    public Task DeleteMembershipTableEntries(string clusterId) =>
        table.DeleteMembershipTableEntriesAsync(clusterId, CancellationToken.None);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) =>
        AskAsync(
            async cancel =>
            {
                await table.CleanupDefunctSiloEntriesAsync(beforeDate, cancel);
                return true;
            },
            () => true
        );

    public async Task<MembershipTableData> ReadAll()
    {
        MembershipTableData read = await AskAsync(table.ReadAllAsync, () => last);
        last = read;
        return read;
    }

    public Task<MembershipTableData> ReadRow(SiloAddress key) =>
        AskAsync(
            cancel => table.ReadRowAsync(key, cancel),
            () =>
                last is { } known
                    ? new MembershipTableData(
                        [.. known.Members.Where(each => each.Item1.SiloAddress.Equals(key))],
                        known.Version
                    )
                    : null
        );

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        AskAsync(cancel => table.InsertRowAsync(entry, tableVersion, cancel), () => Taken(entry, "", tableVersion));

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        AskAsync(
            cancel => table.UpdateRowAsync(entry, etag, tableVersion, cancel),
            () => Taken(entry, etag, tableVersion)
        );

    public Task UpdateIAmAlive(MembershipEntry entry) =>
        AskAsync(
            async cancel =>
            {
                await table.UpdateIAmAliveAsync(entry, cancel);
                return true;
            },
            () => true
        );

    public async ValueTask DisposeAsync()
    {
        if (table is IAsyncDisposable owned)
        {
            await owned.DisposeAsync();
        }
    }

    // What was read last, as it would be with this row in it.
    private bool Taken(MembershipEntry entry, string etag, TableVersion version)
    {
        last = new MembershipTableData(
            [
                .. (last?.Members ?? []).Where(each => !each.Item1.SiloAddress.Equals(entry.SiloAddress)),
                Tuple.Create(entry, etag),
            ],
            version
        );
        return true;
    }

    // What is known without the table may be nothing where it was never read.
    private async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, Func<T?> known)
    {
        if (isAway && known() is { } taken)
        {
            return taken;
        }

        using var limit = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using CancellationTokenRegistration begun = ending.Register(() => limit.CancelAfter(patience));
        try
        {
            return await ask(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception) when (ending.IsCancellationRequested)
        {
            isAway = true;
            if (known() is { } left)
            {
                return left;
            }

            throw;
        }
    }
}
