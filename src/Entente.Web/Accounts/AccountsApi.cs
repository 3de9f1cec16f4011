using Entente.Web.Admission;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Accounts;

/// <summary>Signing out, from the header of every page.</summary>
internal static class AccountsApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapPost("/sign-out", SignOutAsync)
            .WithMetadata(new RequireAntiforgeryTokenAttribute())
            .ExcludeFromDescription();

    private static async Task<IResult> SignOutAsync(
        HttpContext context,
        HostAccounts accounts,
        CancellationToken cancel
    )
    {
        // The framework refuses by itself only where a form is read.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
        {
            return Results.BadRequest();
        }

        // Whoever was signed out already is: the same page, and no fault.
        if (Visitor.Of(context.User).AccountSession() is { } session)
        {
            await accounts.SignOutAsync(session, cancel);
        }

        AccountCookie.Leave(context);
        return Results.LocalRedirect("/sign-in");
    }
}
