using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Admission;

/// <summary>An endpoint with one of its methods: every one that the server answers is in the list.</summary>
internal sealed record Mapped(RouteEndpoint Endpoint, string Method)
{
    public bool IsSafe => Method is "GET" or "HEAD" or "OPTIONS" or "TRACE";

    /// <summary>A file that is sent as it is.</summary>
    public bool IsAsset =>
        Endpoint.Metadata.Any(each => each.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal));

    public static IReadOnlyList<Mapped> All(GuardedServer server) => All(server.Services);

    public static IReadOnlyList<Mapped> All(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(endpoint =>
                    (
                        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } said
                            ? said
                            : ["GET", "POST"]
                    ).Select(method => new Mapped(endpoint, method))
                ),
        ];

    /// <summary>An address of the endpoint.</summary>
    /// <param name="value">What stands for a parameter, by its name.</param>
    public string Path(Func<string, string> value) =>
        "/"
        + string.Join(
            '/',
            Endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart parameter => value(parameter.Name),
                            _ => string.Empty,
                        }
                    )
                )
            )
        );

    public override string ToString() => $"{Method} {Endpoint.RoutePattern.RawText}";
}
