using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Entente.Web.Api;

/// <summary>By which methods an address below <c>/api</c> is asked. Routing by itself counts every address as one of a file, which is asked by GET and HEAD.</summary>
/// <param name="endpoints">The endpoints of the host, read once when first asked for.</param>
/// <param name="policies">What parts of an address may hold.</param>
internal sealed class ApiAddresses(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    private readonly Lazy<ImmutableArray<Address>> all = new(() =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().Where(IsOfApi).Select(each => Read(each, policies))]
    );

    /// <summary>The methods, by name; none for an address at which nothing is.</summary>
    public ImmutableSortedSet<string> MethodsAt(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return
        [
            .. all
                .Value.Where(each => each.IsAt(context))
                .SelectMany(each => each.Methods)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsOfApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart { Content: "api" }] }, ..];

    private static Address Read(RouteEndpoint endpoint, ParameterPolicyFactory policies) =>
        new(
            new TemplateMatcher(
                new RouteTemplate(endpoint.RoutePattern),
                new RouteValueDictionary(endpoint.RoutePattern.Defaults)
            ),
            [.. endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []],
            [
                .. endpoint.RoutePattern.ParameterPolicies.SelectMany(parameter =>
                    parameter
                        .Value.Select(policy =>
                            policies.Create(endpoint.RoutePattern.GetParameter(parameter.Key), policy)
                        )
                        .OfType<IRouteConstraint>()
                        .Select(constraint => (parameter.Key, constraint))
                ),
            ]
        );

    private sealed record Address(
        TemplateMatcher Path,
        ImmutableArray<string> Methods,
        ImmutableArray<(string Parameter, IRouteConstraint Is)> Constraints
    )
    {
        public bool IsAt(HttpContext context)
        {
            var values = new RouteValueDictionary();
            return Path.TryMatch(context.Request.Path, values)
                && Constraints.All(each =>
                    each.Is.Match(context, null, each.Parameter, values, RouteDirection.IncomingRequest)
                );
        }
    }
}
