using System.Net;
using Entente.Cluster;
using Entente.Rooms;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Storage;
using Entente.Server.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Entente.Server.Hosting;

/// <summary>The rooms of this server, and what they are kept in.</summary>
internal static class RoomHosting
{
    /// <summary>The setting, and environment variable, that holds the address of a PostgreSQL database.</summary>
    public const string PostgresSetting = "ENTENTE_POSTGRES";

    /// <summary>The setting that says how private records are encrypted from now on.</summary>
    public const string SealingSetting = "Entente:Sealing";

    /// <summary>Registers the stores (<see cref="IRoomLedger"/>, <see cref="IDocumentStore"/>, <see cref="IKeyRing"/>), the clock, random bytes, and <see cref="IRooms"/>.</summary>
    /// <remarks>The stores are opened when first asked for, and closed, all that was accepted written, when the host ends.</remarks>
    public static void AddRooms(this WebApplicationBuilder builder, DataFolder folder)
    {
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IEntropy, SystemEntropy>();
        string? postgres = builder.Configuration[PostgresSetting] is { Length: > 0 } address ? address : null;
        services.AddSingleton(_ => Open(new StoreOptions(folder.Path) { Postgres = postgres }));
        services.TryAddSingleton<IRoomLedger>(provider => provider.GetRequiredService<RoomStores>().Ledger);
        services.TryAddSingleton<IDocumentStore>(provider => provider.GetRequiredService<RoomStores>().Documents);
        services.TryAddSingleton<IKeyRing>(provider => provider.GetRequiredService<RoomStores>().Keys);
        SealingMethod sealing = builder.Configuration.GetValue(SealingSetting, SealingMethod.Aes256Gcm);
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<RoomServices>(provider) with
            {
                Sealing = sealing,
            }
        );
        builder.AddRoomCluster(Cluster(builder.Configuration, postgres, folder));
        services.AddSingleton<RoomMetrics>();
        ServiceDescriptor inner = services.Last(each => each.ServiceType == typeof(IRooms));
        services.AddSingleton<IRooms>(provider => new MeasuredRooms(
            (IRooms)inner.ImplementationFactory!(provider),
            provider.GetRequiredService<RoomMetrics>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }

    /// <summary>Opens the stores before the server listens.</summary>
    /// <returns>Whether they could be opened; else whoever started the server has been told why not, and what to do.</returns>
    public static bool OpenStores(this WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<RoomStores>();
            return true;
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or LedgerFullException)
        {
            Console.Error.WriteLine(failure.Message);
            return false;
        }
    }

    private static ClusterSettings Cluster(ConfigurationManager settings, string? postgres, DataFolder folder)
    {
        IConfigurationSection section = settings.GetSection("Cluster");
        IPAddress address = section["Address"] is { } given ? IPAddress.Parse(given) : IPAddress.Loopback;
        int port = section.GetValue<int>("Port");
        return new ClusterSettings(postgres)
        {
            Cluster = section["Name"] ?? "entente",
            Address = address,
            Port = port == 0 && postgres is not null ? SiloPort.Of(folder, address) : port,
        };
    }

    // A container makes its services without waiting; opening happens once, before the server listens.
    private static RoomStores Open(StoreOptions options) =>
        RoomStores.OpenAsync(options, CancellationToken.None).AsTask().GetAwaiter().GetResult();
}
