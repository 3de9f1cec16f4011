using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;

namespace Entente.Web.Api;

/// <summary>No address and no headers are longer than this, said in an answer as any other refusal is. The server itself cuts off what is many times longer, with a bare status.</summary>
internal static class HeadLimit
{
    /// <summary>The longest address, query included, in characters as they are sent.</summary>
    public const int AddressLength = 8_192;

    /// <summary>The most that all headers together may have, names included, in bytes.</summary>
    public const int HeaderBytes = 32_768;

    private const int CutOff = 8;

    /// <summary>Lets the server read what is to be refused with a reason.</summary>
    public static void Set(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = CutOff * AddressLength;
        limits.MaxRequestBufferSize = Math.Max(limits.MaxRequestBufferSize ?? 0, CutOff * HeaderBytes);
        limits.MaxRequestHeadersTotalSize = CutOff * HeaderBytes;
    }

    /// <summary>Refuses what is too long.</summary>
    public static IApplicationBuilder UseHeadLimit(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // The page that explains it is shown for the very same address.
                int? refusal =
                    context.Features.Get<IStatusCodeReExecuteFeature>() is not null ? null
                    : LengthOf(context) > AddressLength ? StatusCodes.Status414UriTooLong
                    : BytesOf(context.Request.Headers) > HeaderBytes ? StatusCodes.Status431RequestHeaderFieldsTooLarge
                    : null;
                if (refusal is not { } status)
                {
                    return next(context);
                }

                context.Response.StatusCode = status;
                return Task.CompletedTask;
            }
        );

    private static int LengthOf(HttpContext context) =>
        context.Features.Get<IHttpRequestFeature>() is { RawTarget: { Length: > 0 } target }
            ? target.Length
            : context.Request.PathBase.Value!.Length
                + context.Request.Path.Value!.Length
                + context.Request.QueryString.Value!.Length;

    private static int BytesOf(IHeaderDictionary headers)
    {
        int bytes = 0;
        foreach ((string name, StringValues values) in headers)
        {
            foreach (string? value in values)
            {
                bytes += name.Length + (value is null ? 0 : Encoding.UTF8.GetByteCount(value));
            }
        }

        return bytes;
    }
}
