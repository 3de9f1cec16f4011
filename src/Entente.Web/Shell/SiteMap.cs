using System.Collections.Immutable;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Entente.Web.Shell;

/// <summary>Which addresses this server answers: pages link to what is there and to nothing else.</summary>
/// <remarks>A host may leave parts out (a server for looking at scenarios needs no tables); its pages then have no dead links.</remarks>
public sealed class SiteMap
{
    private readonly Lazy<ImmutableHashSet<string>> places;

    /// <summary>The addresses of the host's endpoints, read once when first asked for.</summary>
    /// <param name="endpoints">The endpoints.</param>
    public SiteMap(EndpointDataSource endpoints) =>
        places = new(() =>
            [.. endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => LiteralPart(endpoint.RoutePattern))]
        );

    /// <summary>Given addresses.</summary>
    /// <param name="places">The literal beginnings of addresses: <c>/rehearse</c>.</param>
    public SiteMap(IEnumerable<string> places)
    {
        ImmutableHashSet<string> given = [.. places];
        this.places = new(() => given);
    }

    /// <summary>Whether there is a page or endpoint whose address begins with these literal parts and has only parameters after them.</summary>
    /// <param name="place">The literal part: <c>/rehearse</c> for <c>/rehearse/{id}</c>.</param>
    public bool Has(string place) => places.Value.Contains(place);

    private static string LiteralPart(RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern
                .PathSegments.TakeWhile(segment => segment.IsSimple && segment.Parts[0].IsLiteral)
                .Select(segment => ((RoutePatternLiteralPart)segment.Parts[0]).Content)
        );
}
