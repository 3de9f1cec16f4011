using Entente.Server.Hosting;
using Entente.Web;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.QuietLogs();
builder.AddDataFolder();
builder.AddEntenteWeb();

WebApplication app = builder.Build();
app.MapEntenteWeb();
app.AnnounceStart();
await app.RunAsync();
