using Entente.Rooms.Storage;
using Entente.Server.Hosting;
using Entente.Server.Maintenance;
using Entente.Server.Telemetry;
using Entente.Web;

IConfiguration environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();

// First of all, and for every command: a backup has keys in its memory, too.
if (!MemoryDumps.Heed(environment))
{
    Console.Error.WriteLine("The system does not let this program forbid dumps of its memory.");
}

if (BackupCommand.IsMeant(args))
{
    return BackupCommand.Run(args, DataFolder.Of(environment).Path, Console.Out, Console.Error);
}

if (AccountCommand.IsMeant(args))
{
    return await AccountCommand.RunAsync(
        args,
        new StoreOptions(DataFolder.Of(environment).Path)
        {
            Postgres = environment[RoomHosting.PostgresSetting] is { Length: > 0 } address ? address : null,
        },
        Console.Out,
        Console.Error,
        AccountCommand.Patience
    );
}

if (HealthCommand.IsMeant(args))
{
    return await HealthCommand.RunAsync(args, environment, Console.Out, Console.Error, HealthCommand.Patience);
}

if (UsageCommand.IsMeant(args))
{
    return UsageCommand.Run(args, Console.Out, Console.Error);
}

// What is served lies beside the program, from whatever folder it is started.
WebApplicationBuilder builder = WebApplication.CreateBuilder(
    new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
);
builder.WebHost.UseStaticWebAssets();
builder.QuietLogs();
builder.EndInTime();
DataFolder folder = builder.AddDataFolder();
builder.AddRooms(folder);
builder.AddTelemetry();
builder.AddEntenteWeb();
builder.Services.AddHostedService<OperatorDesk>();

await using WebApplication app = builder.Build();
if (!app.OpenStores())
{
    return 1;
}

app.MapEntenteWeb();
app.MapHealth();
app.AnnounceStart();
await app.RunAsync();
return 0;
