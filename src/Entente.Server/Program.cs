using Entente.Server.Hosting;
using Entente.Server.Maintenance;
using Entente.Server.Telemetry;
using Entente.Web;

if (BackupCommand.IsMeant(args))
{
    IConfiguration environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
    return BackupCommand.Run(args, DataFolder.Of(environment).Path, Console.Out, Console.Error);
}

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.QuietLogs();
DataFolder folder = builder.AddDataFolder();
builder.AddRooms(folder);
builder.AddTelemetry();
builder.AddEntenteWeb();

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
