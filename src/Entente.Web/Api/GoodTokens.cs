using Entente.Web.Admission;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;

namespace Entente.Web.Api;

/// <summary>Whoever shows a token that is not good is told so everywhere, and never served as somebody without one.</summary>
internal static class GoodTokens
{
    public static IApplicationBuilder UseGoodTokens(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
                context.Items.ContainsKey(VisitorAuthentication.BadToken) ? context.ChallengeAsync() : next(context)
        );
}
