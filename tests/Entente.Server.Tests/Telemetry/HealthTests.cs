using System.Net;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Telemetry;

public class HealthTests
{
    [Fact]
    public async Task A_server_whose_store_is_away_lives_and_is_not_ready()
    {
        string folder = Directory.CreateTempSubdirectory("entente-health-").FullName;
        try
        {
            var ledger = new MemoryLedger();
            await using WebApplicationFactory<Program> server = new WebApplicationFactory<Program>().WithWebHostBuilder(
                host =>
                    host.UseEnvironment("Production")
                        .UseSetting("ENTENTE_DATA", folder)
                        .ConfigureServices(services => services.AddSingleton<IRoomLedger>(ledger))
            );
            using HttpClient visitor = server.CreateClient();
            Assert.Equal("Healthy", await visitor.GetStringAsync("/health/live"));
            Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready"));
            ledger.Fail(StoreFault.Unavailable);
            Assert.Equal("Healthy", await visitor.GetStringAsync("/health/live"));
            using HttpResponseMessage away = await visitor.GetAsync("/health/ready");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
            ledger.Fail(StoreFault.None);
            Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
