using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Entente.Web.Admission;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Api;

/// <summary>How often one caller may ask: everybody by who they have shown to be, else by address; less often where something can be guessed.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Claim = "claim";
    public const string ClassCode = "class-code";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration settings)
    {
        RequestLimits limits = settings.GetSection(RequestLimits.Section).Get<RequestLimits>() ?? new RequestLimits();
        services.AddSingleton(limits);
        services.AddSingleton<RequestWindows>();
        services.AddProxies(settings);
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = OnRejected;
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                Everything(context, limits)
            );
            options.AddPolicy(SignIn, context => ByAddress(context, limits.SignInsPerMinute));
            options.AddPolicy(Claim, context => ByAddress(context, limits.ClaimsPerMinute));
            options.AddPolicy(ClassCode, context => ByAddress(context, limits.ClassCodesPerMinute));
        });
    }

    /// <summary>An address as callers are told apart: all of an IPv6 network of 64 bits is one, since one household has all of it.</summary>
    public static string AddressOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <summary>Whether what lies there is the same for everybody: styles and scripts of the pages, and whether the server is well.</summary>
    public static bool IsForAll(PathString path) =>
        path.StartsWithSegments("/_framework")
        || path.StartsWithSegments("/_content")
        || path.StartsWithSegments("/assets")
        || path == "/health";

    private static RateLimitPartition<string> Everything(HttpContext context, RequestLimits limits)
    {
        if (IsForAll(context.Request.Path))
        {
            return RateLimitPartition.GetNoLimiter(string.Empty);
        }

        var visitor = Visitor.Of(context.User);
        string caller =
            visitor.Account is { } account ? "account " + account
            : visitor.Seats is [{ } seat, ..] ? "seat " + seat.Id
            : "address " + AddressOf(context);
        return RateLimitPartition.GetTokenBucketLimiter(
            caller,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = limits.Burst,
                TokensPerPeriod = limits.PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        );
    }

    // Looking at a form is not sending it.
    private static RateLimitPartition<string> ByAddress(HttpContext context, int perMinute) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter(string.Empty)
            : RateLimitPartition.Get(
                AddressOf(context),
                _ => context.RequestServices.GetRequiredService<RequestWindows>().Of(perMinute)
            );

    private static ValueTask OnRejected(OnRejectedContext rejected, CancellationToken cancel)
    {
        TimeSpan after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan told)
            ? told
            : TimeSpan.FromSeconds(10);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(after.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
