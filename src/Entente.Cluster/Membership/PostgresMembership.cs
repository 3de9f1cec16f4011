using System.Globalization;
using Npgsql;

namespace Entente.Cluster.Membership;

/// <summary>Which processes a cluster has, in a table of its database.</summary>
/// <remarks>Every change raises the version of the table in the same transaction, so that of two processes that decide at once only one is heard.</remarks>
internal sealed class PostgresMembership(string address, string cluster) : IMembershipTable, IAsyncDisposable
{
    private const string Schema = """
        select pg_advisory_xact_lock(4273910);
        create table if not exists entente_cluster (cluster text primary key, version integer not null);
        create table if not exists entente_process (
            cluster text not null, address text not null, etag integer not null, content text not null,
            alive timestamptz not null, primary key (cluster, address));
        """;

    private readonly NpgsqlDataSource database = NpgsqlDataSource.Create(address);

    public async Task InitializeMembershipTable(bool tryInitTableVersion)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, Schema);
        await RunAsync(
            connection,
            "insert into entente_cluster (cluster, version) values ($1, 0) on conflict do nothing",
            cluster
        );
        await transaction.CommitAsync();
    }

    public async Task DeleteMembershipTableEntries(string clusterId)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await RunAsync(connection, "delete from entente_process where cluster = $1", clusterId);
        await RunAsync(connection, "delete from entente_cluster where cluster = $1", clusterId);
    }

    public async Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate)
    {
        MembershipTableData all = await ReadAll();
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        foreach ((MembershipEntry entry, _) in all.Members)
        {
            if (entry.Status == SiloStatus.Dead && entry.IAmAliveTime < beforeDate.UtcDateTime)
            {
                await RunAsync(
                    connection,
                    "delete from entente_process where cluster = $1 and address = $2",
                    cluster,
                    entry.SiloAddress.ToParsableString()
                );
            }
        }
    }

    public Task<MembershipTableData> ReadRow(SiloAddress key) => ReadAsync(key.ToParsableString());

    public Task<MembershipTableData> ReadAll() => ReadAsync(null);

    public async Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        bool isDone =
            await RaiseAsync(connection, tableVersion)
            && await RunAsync(
                connection,
                "insert into entente_process (cluster, address, etag, content, alive) values ($1, $2, 1, $3, $4) on conflict do nothing",
                cluster,
                entry.SiloAddress.ToParsableString(),
                MemberRow.Of(entry).ToText(),
                Utc(entry.IAmAliveTime)
            ) == 1;
        return await EndAsync(transaction, isDone);
    }

    public async Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        bool isDone =
            await RaiseAsync(connection, tableVersion)
            && await RunAsync(
                connection,
                "update entente_process set content = $3, alive = $4, etag = etag + 1 where cluster = $1 and address = $2 and etag = $5",
                cluster,
                entry.SiloAddress.ToParsableString(),
                MemberRow.Of(entry).ToText(),
                Utc(entry.IAmAliveTime),
                int.Parse(etag, CultureInfo.InvariantCulture)
            ) == 1;
        return await EndAsync(transaction, isDone);
    }

    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await RunAsync(
            connection,
            "update entente_process set alive = $3 where cluster = $1 and address = $2",
            cluster,
            entry.SiloAddress.ToParsableString(),
            Utc(entry.IAmAliveTime)
        );
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    // One statement, so that the processes and the version belong together.
    private async Task<MembershipTableData> ReadAsync(string? only)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync();
        await using NpgsqlCommand command = Command(
            connection,
            """
            select c.version, p.etag, p.content, p.alive from entente_cluster c
            left join entente_process p on p.cluster = c.cluster and ($2 = '' or p.address = $2)
            where c.cluster = $1
            """,
            [cluster, only ?? ""]
        );
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        int version = 0;
        var members = new List<Tuple<MembershipEntry, string>>();
        while (await reader.ReadAsync())
        {
            version = reader.GetInt32(0);
            if (!await reader.IsDBNullAsync(1))
            {
                members.Add(
                    Tuple.Create(
                        MemberRow.Read(reader.GetString(2)).ToEntry(reader.GetDateTime(3)),
                        reader.GetInt32(1).ToString(CultureInfo.InvariantCulture)
                    )
                );
            }
        }

        return new MembershipTableData(
            members,
            new TableVersion(version, version.ToString(CultureInfo.InvariantCulture))
        );
    }

    private async Task<bool> RaiseAsync(NpgsqlConnection connection, TableVersion next) =>
        await RunAsync(
            connection,
            "update entente_cluster set version = $2 where cluster = $1 and version = $3",
            cluster,
            next.Version,
            int.Parse(next.VersionEtag, CultureInfo.InvariantCulture)
        ) == 1;

    private static async Task<bool> EndAsync(NpgsqlTransaction transaction, bool isDone)
    {
        await (isDone ? transaction.CommitAsync() : transaction.RollbackAsync());
        return isDone;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, params object[] values)
    {
        await using NpgsqlCommand command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (object value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
