using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Api;

/// <summary>No body is larger than its endpoint says, or than the settings allow where it says nothing.</summary>
internal static class BodyLimit
{
    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app)
    {
        long ordinary = app.ApplicationServices.GetRequiredService<RequestLimits>().BodyBytes;
        return app.Use(
            (context, next) =>
            {
                long? limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } said
                    ? said.MaxRequestBodySize
                    : ordinary;
                if (context.Request.ContentLength > limit)
                {
                    context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                    return Task.CompletedTask;
                }

                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
                {
                    feature.MaxRequestBodySize = limit;
                }

                return next(context);
            }
        );
    }
}
