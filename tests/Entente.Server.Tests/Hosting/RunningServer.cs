using Entente.Web.Library;
using Entente.Web.Understanding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Hosting;

/// <summary>The whole server in the process of the tests, with a data folder of its own that goes when the tests are over.</summary>
public sealed class RunningServer : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-server-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    /// <summary>The server as it is shipped.</summary>
    public RunningServer()
        : this(_ => { }) { }

    // Tests may run beside others on a slow machine; what happens when time is up has tests of its own.
    private static void TakeYourTime(IServiceCollection services) =>
        services
            .AddSingleton(AnalysisBudget.Ordinary with { Time = TimeSpan.FromMinutes(5) })
            .AddSingleton(UnderstandingBudget.Ordinary with { Time = TimeSpan.FromMinutes(5), Worlds = 200 });

    /// <summary>The server with some of its services exchanged.</summary>
    internal RunningServer(Action<IServiceCollection> exchange) =>
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.UseEnvironment("Production")
                .UseSetting("ENTENTE_DATA", folder)
                .ConfigureTestServices(TakeYourTime)
                .ConfigureTestServices(exchange)
        );

    /// <summary>Where it keeps its data.</summary>
    public string Folder => folder;

    /// <summary>The services of the running server.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>A visitor with cookies of its own, who does not follow redirects.</summary>
    /// <param name="languages">What its browser asks for; null for nothing.</param>
    public HttpClient Visitor(string? languages = null)
    {
        HttpClient visitor = factory.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }
        );
        if (languages is not null)
        {
            visitor.DefaultRequestHeaders.Add("Accept-Language", languages);
        }

        return visitor;
    }

    public void Dispose()
    {
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
