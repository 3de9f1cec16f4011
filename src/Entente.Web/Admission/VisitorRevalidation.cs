using System.Security.Claims;
using Entente.Rooms.Admission;
using Entente.Rooms.Ledger;
using Entente.Web.Accounts;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace Entente.Web.Admission;

/// <summary>Asks, as long as a page is live, whether its visitor still holds what was shown when the page was opened. Who has lost any of it is a visitor with nothing from then on.</summary>
internal sealed class VisitorRevalidation(
    ILoggerFactory logs,
    SeatSessions seats,
    AgentTokens tokens,
    AccountSessions accounts
) : RevalidatingServerAuthenticationStateProvider(logs)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await IsGoodAsync(authenticationState.User, cancellationToken);
        }
        catch (LedgerUnavailableException)
        {
            // Nobody has lost anything because it cannot be looked up: until it can, they see and do nothing new anyway.
            return true;
        }
    }

    /// <summary>Whether account and seats are all still good.</summary>
    internal async Task<bool> IsGoodAsync(ClaimsPrincipal user, CancellationToken cancel)
    {
        var visitor = Visitor.Of(user);
        if (
            visitor is { Account: { } account, Session: { } session }
            && !await accounts.IsGoodAsync(account, session, cancel)
        )
        {
            return false;
        }

        foreach (SeatClaim seat in visitor.Seats)
        {
            if (
                !await (
                    seat.IsAgent
                        ? tokens.IsGoodAsync(seat.Room, seat.Id, cancel)
                        : seats.IsGoodAsync(seat.Room, seat.Id, cancel)
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
