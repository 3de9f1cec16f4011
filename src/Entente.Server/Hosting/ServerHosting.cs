using Microsoft.AspNetCore.DataProtection;

namespace Entente.Server.Hosting;

/// <summary>The parts of the server that are neither pages nor rooms.</summary>
internal static partial class ServerHosting
{
    /// <summary>Makes the data folder, and keeps in it the keys that sign cookies and forms, so that a restart logs nobody out.</summary>
    public static DataFolder AddDataFolder(this WebApplicationBuilder builder)
    {
        DataFolder folder = DataFolder.Of(builder.Configuration);
        builder.Services.AddSingleton(folder);
        builder
            .Services.AddDataProtection()
            .SetApplicationName("entente")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folder.At("protection")));
        return folder;
    }

    /// <summary>Logs say what the server does, and not what is asked of it: addresses may hold what is nobody's business.</summary>
    public static void QuietLogs(this WebApplicationBuilder builder) =>
        builder
            .Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    /// <summary>Says, once the server listens, where to look and where its data lie.</summary>
    public static void AnnounceStart(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            DataFolder folder = app.Services.GetRequiredService<DataFolder>();
            foreach (string address in app.Urls)
            {
                Listens(app.Logger, address, folder.Path);
            }
        });

    [LoggerMessage(LogLevel.Information, "Entente is at {Address} and keeps its data in {Folder}.")]
    private static partial void Listens(ILogger logger, string address, string folder);
}
