using System.Net;
using System.Net.Sockets;
using Entente.Cluster.Membership;
using Entente.Cluster.Rooms;
using Entente.Rooms.Live;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Entente.Cluster;

/// <summary>Puts the rooms of a cluster into a host.</summary>
public static class ClusterHosting
{
    /// <summary>Registers <see cref="IRooms"/>, at work in this process or in any other of its cluster; <see cref="RoomServices"/> have to be registered too.</summary>
    /// <param name="builder">The host being built.</param>
    /// <param name="settings">How it takes part.</param>
    public static IHostApplicationBuilder AddRoomCluster(this IHostApplicationBuilder builder, ClusterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(settings);
        // The watchdog takes the time before it was started for a standstill, and says so at every start.
        builder
            .Logging.AddFilter("Orleans", LogLevel.Warning)
            .AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error)
            .AddFilter("Orleans.Runtime.Silo", LogLevel.Error)
            .AddFilter("Polly", LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            int port = settings.Port == 0 ? FreePort(settings.Address) : settings.Port;
            if (settings.Postgres is { } address)
            {
                silo.Configure<EndpointOptions>(options =>
                {
                    options.AdvertisedIPAddress = settings.Address;
                    options.SiloPort = port;
                    options.GatewayPort = 0;
                });
                silo.Services.AddSingleton<IMembershipTable>(provider => new LeavingMembership(
                    new PostgresMembership(address, settings.Cluster),
                    LeavingMembership.Patience,
                    TimeProvider.System,
                    provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
                ));
            }
            else
            {
                silo.UseLocalhostClustering(port, gatewayPort: 0, settings.Primary);
            }

            silo.Configure<ClusterOptions>(options =>
            {
                options.ClusterId = settings.Cluster;
                options.ServiceId = "entente";
            });
            // A server that died is noticed within some ten seconds, and what waits for it gives up before its caller does.
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = TimeSpan.FromSeconds(2);
                options.NumMissedProbesLimit = 3;
            });
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
            silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = settings.Idle);
        });
        builder.Services.AddSingleton<GrainRooms>();
        builder.Services.AddHostedService<RoomWaker>();
        builder.Services.AddSingleton<IRooms>(provider => provider.GetRequiredService<GrainRooms>());
        return builder;
    }

    private static int FreePort(IPAddress address)
    {
        using var listener = new TcpListener(address, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
