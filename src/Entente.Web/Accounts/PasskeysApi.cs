using Entente.Rooms.Admission;
using Entente.Web.Admission;
using Entente.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Accounts;

/// <summary>How a browser makes a passkey and signs in with one: what it is asked, and what it answers.</summary>
internal static class PasskeysApi
{
    private const int LongestAnswer = 16 * 1024;

    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder passkeys = routes
            .MapGroup("/api/passkeys")
            .WithTags("Passkeys")
            .RequireRateLimiting(RateLimits.SignIn);
        passkeys
            .MapPost("/making", MakingAsync)
            .RequireAuthorization(AccountServices.HasAccount)
            .WithSummary("Asks for what an authenticator needs to make a passkey; the password is shown again.")
            .ProducesProblem(401)
            .ProducesProblem(422);
        passkeys
            .MapPost("/made", MadeAsync)
            .RequireAuthorization(AccountServices.HasAccount)
            .WithSummary("Adds the passkey that an authenticator has made.")
            .Produces(204)
            .ProducesProblem(401)
            .ProducesProblem(422);
        passkeys.MapPost("/asking", AskingAsync).WithSummary("Asks for what an authenticator needs to show a passkey.");
        passkeys
            .MapPost("/asked", AskedAsync)
            .WithSummary(
                "Signs in with the passkey that an authenticator has shown. The secret of the session comes back as a cookie."
            )
            .Produces(204)
            .ProducesProblem(422);
    }

    // A passkey opens the account for good: whoever finds a browser open cannot make one without the password.
    private static async Task<IResult> MakingAsync(
        HttpContext context,
        [FromBody] PasskeyMaking making,
        HostAccounts accounts,
        SignInManager<HostAccount> signIn,
        CancellationToken cancel
    )
    {
        AccountSession session = Session(context);
        return await accounts.OwnerAsync(session, making.Password, cancel) is { } account
            ? Results.Content(
                await signIn.MakePasskeyCreationOptionsAsync(
                    new PasskeyUserEntity
                    {
                        Id = account.Id,
                        Name = account.Name,
                        DisplayName = account.Name,
                    }
                ),
                "application/json"
            )
            : Problem.Refused.Answer();
    }

    private static async Task<IResult> MadeAsync(
        HttpContext context,
        [FromBody] PasskeyAnswer answer,
        HostAccounts accounts,
        SignInManager<HostAccount> signIn,
        CancellationToken cancel
    )
    {
        if (answer.Credential is not { Length: > 0 and <= LongestAnswer })
        {
            return Problem.Malformed.Answer();
        }

        PasskeyAttestationResult result = await Attested(signIn, answer.Credential);
        return result.Succeeded && await accounts.AddPasskeyAsync(Session(context), result, answer.Name, cancel)
            ? Results.NoContent()
            : Problem.Refused.Answer();
    }

    private static async Task<IResult> AskingAsync(SignInManager<HostAccount> signIn) =>
        Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null!), "application/json");

    private static async Task<IResult> AskedAsync(
        HttpContext context,
        [FromBody] PasskeyAnswer answer,
        HostAccounts accounts,
        SignInManager<HostAccount> signIn,
        CancellationToken cancel
    )
    {
        if (answer.Credential is not { Length: > 0 and <= LongestAnswer })
        {
            return Problem.Malformed.Answer();
        }

        PasskeyAssertionResult<HostAccount> result = await Asserted(signIn, answer.Credential);
        if (!result.Succeeded)
        {
            context.Note(AuditAct.SignInFailed);
            return Problem.Refused.Answer();
        }

        AccountOpening opened = await accounts.OpenByPasskeyAsync(result, cancel);
        if (opened.Secret is null)
        {
            context.Note(AuditAct.SignInFailed);
            return Problem.Refused.Answer();
        }

        AccountCookie.Give(context, opened.Secret);
        return Results.NoContent();
    }

    // Without a challenge of ours in the browser's cookie Identity throws; to whoever asks it is an answer that does not fit.
    private static async Task<PasskeyAttestationResult> Attested(SignInManager<HostAccount> signIn, string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException thrown)
        {
            return PasskeyAttestationResult.Fail(new PasskeyException("There is no challenge to answer.", thrown));
        }
    }

    private static async Task<PasskeyAssertionResult<HostAccount>> Asserted(
        SignInManager<HostAccount> signIn,
        string credential
    )
    {
        try
        {
            return await signIn.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException thrown)
        {
            return PasskeyAssertionResult.Fail<HostAccount>(
                new PasskeyException("There is no challenge to answer.", thrown)
            );
        }
    }

    private static AccountSession Session(HttpContext context) => Visitor.Of(context.User).AccountSession()!;
}
