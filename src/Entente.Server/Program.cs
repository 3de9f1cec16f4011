using Entente.Server.Hosting;
using Entente.Web;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.QuietLogs();
DataFolder folder = builder.AddDataFolder();
builder.AddRooms(folder);
builder.AddEntenteWeb();

WebApplication app = builder.Build();
app.MapEntenteWeb();
app.AnnounceStart();
await app.RunAsync();
