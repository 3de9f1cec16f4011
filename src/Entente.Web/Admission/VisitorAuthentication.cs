using System.Security.Claims;
using System.Text.Encodings.Web;
using Entente.Rooms.Admission;
using Entente.Rooms.Ledger;
using Entente.Web.Accounts;
using Entente.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Entente.Web.Admission;

/// <summary>Finds out who asks: by an agent's token alone when there is one, else by account and seats.</summary>
internal sealed class VisitorAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    SeatSessions seats,
    AgentTokens tokens,
    AccountSessions accounts
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    /// <summary>Under this stands with a request that it showed a token that is not good.</summary>
    public static readonly object BadToken = new();

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        try
        {
            return await FindAsync();
        }
        catch (LedgerUnavailableException) when (IsRefusal())
        {
            return AuthenticateResult.NoResult();
        }
    }

    private async Task<AuthenticateResult> FindAsync()
    {
        CancellationToken cancel = Context.RequestAborted;
        if (Request.Headers.Authorization is [{ } header, ..])
        {
            // Whoever shows a token acts as the agent and as nobody else, whatever cookies came along.
            if (
                header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                && await tokens.FindAsync(header[Bearer.Length..].Trim(), cancel) is { } token
            )
            {
                return Found(new ClaimsPrincipal(Visitor.Identity([token.Claim])));
            }

            // No failure, which would be a line in the log for every guess.
            Context.Items[BadToken] = true;
            return AuthenticateResult.NoResult();
        }

        // Styles and scripts come to everybody, also while the store is away; so does the page that says that it is.
        if (RateLimits.IsForAll(Request.Path) || IsRefusal(StatusCodes.Status503ServiceUnavailable))
        {
            return AuthenticateResult.NoResult();
        }

        var held = new List<SeatClaim>();
        foreach (string secret in SeatCookies.Secrets(Request))
        {
            if (await seats.FindAsync(secret, cancel) is { } session)
            {
                held.Add(session.Claim);
            }
        }

        AccountSession? account = await accounts.FindAsync(AccountCookie.Secret(Request), cancel);
        if (held.Count == 0 && account is null)
        {
            return AuthenticateResult.NoResult();
        }

        var user = new ClaimsPrincipal();
        if (account is not null)
        {
            user.AddIdentity(Visitor.Identity(account));
        }

        if (held.Count > 0)
        {
            user.AddIdentity(Visitor.Identity(held));
        }

        return Found(user);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments("/api") || Request.Headers.Authorization.Count > 0)
        {
            Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.NotAdmitted.Answer().ExecuteAsync(Context);
        }

        string back = Uri.EscapeDataString(Request.Path + Request.QueryString);
        Response.Redirect(HttpMethods.IsGet(Request.Method) ? $"/sign-in?back={back}" : "/sign-in");
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (Request.Path.StartsWithSegments("/api"))
        {
            return Problem.Forbidden.Answer().ExecuteAsync(Context);
        }

        // Whoever holds a seat alone can still sign in.
        if (Visitor.Of(Context.User).Account is null)
        {
            return HandleChallengeAsync(properties);
        }

        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool IsRefusal(int? status = null) =>
        Context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        && (status is null || Response.StatusCode == status);

    private AuthenticateResult Found(ClaimsPrincipal user) =>
        AuthenticateResult.Success(new AuthenticationTicket(user, Scheme.Name));
}
