using System.Net;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Testing.Support;
using Entente.Web.Accounts;
using Entente.Web.Api;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Admission;

/// <summary>The whole server with a clock that stands still, and limits that a test does not reach unless it asks for lower ones.</summary>
public class GuardedServer : IDisposable
{
    public static readonly RoomId Hanoi = new(1);
    public static readonly Actor Host = Actor.Account("h");

    private static readonly string[] Limits =
    [
        "Burst",
        "PerSecond",
        "SignInsPerMinute",
        "ClaimsPerMinute",
        "ClassCodesPerMinute",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("entente-guarded-").FullName;
    private readonly WebApplicationFactory<Program> factory;

    public GuardedServer()
        : this([]) { }

    internal GuardedServer(Dictionary<string, string> settings) =>
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production").UseSetting("ENTENTE_DATA", folder);
            foreach (string limit in Limits)
            {
                host.UseSetting("Entente:Limits:" + limit, "1000000");
            }

            foreach ((string name, string value) in settings)
            {
                host.UseSetting(name, value);
            }

            host.ConfigureTestServices(services =>
            {
                // Only who gets in goes by this clock: rooms in their cluster take a day that passes at once for their death.
                By<AuditLog>(services);
                By<SeatSessions>(services);
                By<Invitations>(services);
                By<AgentTokens>(services);
                By<Lobbies>(services);
                By<HostedRooms>(services);
                By<AccountSessions>(services);
                By<AccountInvitations>(services);
                By<AccountResets>(services);
                By<RequestWindows>(services);
            });
        });

    public ManualClock Clock { get; } = new();

    /// <summary>The data folder.</summary>
    public string Folder => folder;

    public IServiceProvider Services => factory.Services;

    public T Get<T>()
        where T : notnull => factory.Services.GetRequiredService<T>();

    /// <summary>Lets it listen, for what is not in this process; to be called first.</summary>
    /// <returns>Its address, by the name that passkeys are bound to.</returns>
    public string Listen()
    {
        factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        factory.StartServer();
        string address = Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return $"http://localhost:{new Uri(address).Port}";
    }

    /// <summary>A browser of its own, which does not follow redirects.</summary>
    /// <param name="scheme">Over which scheme it comes.</param>
    public HttpClient Browser(string scheme = "http") =>
        factory.CreateClient(
            new WebApplicationFactoryClientOptions
            {
                AllowAutoRedirect = false,
                HandleCookies = true,
                BaseAddress = new Uri(scheme + "://localhost"),
            }
        );

    /// <summary>A browser that keeps as many cookies as browsers do, which is more than the tests' usual one.</summary>
    public HttpClient BrowserOfManyCookies() =>
        factory.CreateDefaultClient(
            new CookieContainerHandler(new CookieContainer { PerDomainCapacity = 150, Capacity = 150 })
        );

    /// <summary>A link to a seat in Hanoi.</summary>
    public async Task<IssuedInvitation> LinkAsync(string seat = "us") =>
        (await Get<Invitations>().IssueAsync(Hanoi, seat, Host, default))!;

    private void By<T>(IServiceCollection services)
        where T : class => services.AddSingleton(scope => ActivatorUtilities.CreateInstance<T>(scope, Clock));

    public void Dispose()
    {
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
