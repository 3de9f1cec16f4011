using System.Net;
using System.Net.Sockets;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Testing.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Entente.Cluster.Tests.Rooms;

/// <summary>A process of a cluster: a host of its own with a silo.</summary>
internal sealed class Process : IAsyncDisposable
{
    private readonly IHost host;

    private Process(IHost host, IPEndPoint place)
    {
        this.host = host;
        Place = place;
    }

    public IPEndPoint Place { get; }

    public IRooms Rooms => host.Services.GetRequiredService<IRooms>();

    public IServiceProvider Services => host.Services;

    /// <summary>What several processes share: a log and keys in memory.</summary>
    public static RoomServices Shared(IRoomLedger? ledger = null) =>
        new(ledger ?? new MemoryLedger(), new MemoryKeyRing(), new SeededEntropy(3), TimeProvider.System);

    /// <summary>Starts a process.</summary>
    /// <param name="services">What rooms need.</param>
    /// <param name="first">The process that is there already, whose cluster it joins; null to be the first of a cluster.</param>
    /// <param name="postgres">The database that knows the processes; null for none.</param>
    /// <param name="logs">Where what it logs goes.</param>
    public static async Task<Process> StartAsync(
        RoomServices services,
        Process? first = null,
        string? postgres = null,
        ILoggerProvider? logs = null
    )
    {
        var place = new IPEndPoint(IPAddress.Loopback, FreePort());
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs);
        }

        builder.Services.AddSingleton(services);
        builder.AddRoomCluster(
            new ClusterSettings(postgres)
            {
                Port = place.Port,
                Primary = first?.Place,
                Cluster = "tests",
            }
        );
        IHost host = builder.Build();
        await host.StartAsync();
        return new Process(host, place);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
