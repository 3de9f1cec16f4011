using System.Text;
using Entente.Reporting.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Api;

/// <summary>Style and script of report pictures, at addresses that change with what stands in them and so may be kept for good.</summary>
internal static class ReportAssetsApi
{
    /// <summary>Where an asset is.</summary>
    public static string AddressOf(ReportAsset asset) => $"/assets/{asset.Fingerprint}/{asset.Name}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (ReportAsset asset in ReportAsset.All)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(asset.Text);
            routes
                .MapGet(
                    AddressOf(asset),
                    (HttpContext context) =>
                    {
                        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                        return Results.Bytes(bytes, $"{asset.MediaType}; charset=utf-8");
                    }
                )
                .ExcludeFromDescription();
        }
    }
}
