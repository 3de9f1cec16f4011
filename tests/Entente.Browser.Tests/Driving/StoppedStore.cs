using Entente.Testing.Support;

namespace Entente.Browser.Tests.Driving;

/// <summary>A server whose store is a PostgreSQL of its own, which can be stopped and started while people look.</summary>
public sealed class StoppedStore : IAsyncLifetime
{
    private PostgresServer? store;
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
            server = await ServerProcess.StartAsync(null, $"--ENTENTE_POSTGRES={await store.CreateDatabaseAsync()}");
        }
    }

    /// <summary>Stops the store; who uses it is thrown out at once.</summary>
    public async Task StopAsync()
    {
        await store!.StopAsync("immediate");
        isStopped = true;
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
