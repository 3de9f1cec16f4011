using Entente.Testing.Support;
using Npgsql;

namespace Entente.Browser.Tests.Driving;

/// <summary>A server whose store is a PostgreSQL of its own, which can be stopped and started while people look.</summary>
public sealed class StoppedStore : IAsyncLifetime
{
    private PostgresServer? store;
    private string address = "";
    private ServerProcess? server;
    private bool isStopped;

    /// <summary>Why there is none to be had here; null when there is one.</summary>
    public static string? Missing => Chromium.Program is null ? "There is no chromium here." : PostgresServer.Missing;

    /// <summary>Where the server listens.</summary>
    public string Address => server?.Address ?? throw new InvalidOperationException(Missing);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Missing is null)
        {
            store = await PostgresServer.StartAsync();
            address = await store.CreateDatabaseAsync();
            server = await ServerProcess.StartAsync(null, $"--ENTENTE_POSTGRES={address}");
        }
    }

    /// <summary>Stops the store; who uses it is thrown out at once.</summary>
    public async Task StopAsync()
    {
        await store!.StopAsync("immediate");
        isStopped = true;
    }

    /// <summary>Makes it slow: until it is let go, whatever is written waits, and what is read is answered.</summary>
    /// <returns>Lets it go when disposed.</returns>
    public async Task<IAsyncDisposable> SlowAsync()
    {
        var holder = new NpgsqlConnection($"{address};Pooling=false");
        await holder.OpenAsync();
        await using NpgsqlCommand hold = holder.CreateCommand();
        hold.CommandText = "BEGIN; LOCK TABLE entente.room, entente.document IN EXCLUSIVE MODE";
        await hold.ExecuteNonQueryAsync();
        return holder;
    }

    /// <summary>Starts it again.</summary>
    public async Task StartAsync()
    {
        await store!.StartAgainAsync();
        isStopped = false;
    }

    /// <summary>Starts it again where a test that failed left it stopped.</summary>
    public Task StartedAsync() => isStopped ? StartAsync() : Task.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }
}
