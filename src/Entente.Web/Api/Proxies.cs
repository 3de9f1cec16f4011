using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Api;

/// <summary>Whose word counts about where a request came from: nobody's, unless the setting <c>Entente:Proxies</c> names them by address or network, separated by commas.</summary>
internal static class Proxies
{
    public const string Setting = "Entente:Proxies";

    /// <exception cref="InvalidOperationException">The setting names what is neither an address nor a network.</exception>
    public static IServiceCollection AddProxies(this IServiceCollection services, IConfiguration settings)
    {
        string[] named = (settings[Setting] ?? string.Empty).Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        services.AddTransient<IStartupFilter, First>();
        return services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            options.ForwardedHeaders =
                named.Length == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (string each in named)
            {
                if (IPAddress.TryParse(each, out IPAddress? address))
                {
                    options.KnownProxies.Add(address);
                }
                else if (System.Net.IPNetwork.TryParse(each, out System.Net.IPNetwork network))
                {
                    options.KnownIPNetworks.Add(network);
                }
                else
                {
                    throw new InvalidOperationException(
                        $"{Setting} names '{each}', which is neither an address nor a network such as 10.0.0.0/8."
                    );
                }
            }
        });
    }

    // Before everything else: whoever looks at a request sees it as it was sent.
    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.UseForwardedHeaders();
                next(app);
            };
    }
}
