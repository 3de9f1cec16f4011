using System.Globalization;
using Entente.Rooms.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Api;

/// <summary>What keeps the rooms is away, or full: the answer says so and when to come again, and is no failure of the server.</summary>
internal static class StoreAway
{
    /// <summary>After how many seconds to ask again.</summary>
    public const int Again = 5;

    /// <summary>Answers pages so; the page of the status says the rest. Below <c>/api</c> problems do.</summary>
    public static IApplicationBuilder UseStoreAway(this IApplicationBuilder app) =>
        app.Use(
            static async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception away)
                    when (away is LedgerUnavailableException or LedgerFullException && !context.Response.HasStarted)
                {
                    context.Response.Clear();
                    context.Response.StatusCode =
                        away is LedgerFullException
                            ? StatusCodes.Status507InsufficientStorage
                            : StatusCodes.Status503ServiceUnavailable;
                    SayWhen(context, away);
                }
            }
        );

    /// <summary>Says when to come again, where coming again helps.</summary>
    public static void SayWhen(HttpContext context, Exception thrown)
    {
        if (thrown is LedgerUnavailableException)
        {
            context.Response.Headers.RetryAfter = Again.ToString(CultureInfo.InvariantCulture);
        }
    }
}
