using Entente.Web.Accounts;
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

    /// <summary>How long what is under way may take once the server is told to end: whoever runs it waits 30 seconds (<c>TimeoutStopSec</c> of the unit) before it is killed.</summary>
    public static readonly TimeSpan LastMoments = TimeSpan.FromSeconds(15);

    /// <summary>Has the server end in time, whatever does not answer.</summary>
    public static void EndInTime(this WebApplicationBuilder builder) =>
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LastMoments);

    /// <summary>Logs say what the server does, and not what is asked of it: addresses may hold what is nobody's business.</summary>
    public static void QuietLogs(this WebApplicationBuilder builder) =>
        builder
            .Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

    /// <summary>Says, once the server listens, where to look, where its data lie, and by which link its first account is made.</summary>
    public static void AnnounceStart(this WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => _ = AnnounceAsync(app));

    private static async Task AnnounceAsync(WebApplication app)
    {
        DataFolder folder = app.Services.GetRequiredService<DataFolder>();
        SetUpCode setUp = app.Services.GetRequiredService<SetUpCode>();
        setUp.Wanted += () => ShowSetUp(app, setUp);
        foreach (string address in app.Urls)
        {
            if (app.Configuration[RoomHosting.PostgresSetting] is { Length: > 0 })
            {
                ListensWithPostgres(app.Logger, address, folder.Path);
            }
            else
            {
                Listens(app.Logger, address, folder.Path);
            }
        }

        if (await setUp.IsNeededAsync(app.Lifetime.ApplicationStopping))
        {
            ShowSetUp(app, setUp);
        }
    }

    // Whoever reads the console may set the server up; the link is another one at the next start, and once it was used.
    private static void ShowSetUp(WebApplication app, SetUpCode setUp)
    {
        foreach (string address in app.Urls)
        {
            SetUp(app.Logger, address.TrimEnd('/') + setUp.Path);
        }
    }

    [LoggerMessage(LogLevel.Information, "Entente is at {Address} and keeps its data in {Folder}.")]
    private static partial void Listens(ILogger logger, string address, string folder);

    [LoggerMessage(
        LogLevel.Information,
        "Entente is at {Address}; it keeps its rooms in PostgreSQL, and the keys of what parties keep to themselves in {Folder}."
    )]
    private static partial void ListensWithPostgres(ILogger logger, string address, string folder);

    [LoggerMessage(
        LogLevel.Information,
        "Nobody has an account here yet. To make the first one, on a server that others reach: {Link}"
    )]
    private static partial void SetUp(ILogger logger, string link);
}
