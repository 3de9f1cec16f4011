using System.Security.Claims;
using Entente.Rooms.Admission;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Web.Admission;
using Entente.Web.Library;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Tables;

/// <summary>Keeps scenarios shut to those who play them: whoever has a seat at a table where one is an exercise opens it when that table is released. Those marked for hosts are open to accounts alone.</summary>
/// <param name="context">The request at hand, if there is one.</param>
/// <param name="who">Who looks at a page that is live.</param>
/// <param name="rooms">The rooms.</param>
internal sealed class SeatScenarioAccess(IHttpContextAccessor context, AuthenticationStateProvider who, IRooms rooms)
    : IScenarioAccess
{
    public async ValueTask<bool> MayOpenAsync(ShelvedScenario scenario, CancellationToken cancellation)
    {
        ClaimsPrincipal user =
            context.HttpContext?.User ?? (await who.GetAuthenticationStateAsync().ConfigureAwait(true)).User;
        var visitor = Visitor.Of(user);
        if (scenario.Scenario.IsHostOnly && visitor.Account is null)
        {
            return false;
        }

        foreach (SeatClaim claim in visitor.Seats)
        {
            if (
                TableOpener.SeatNumber(claim.Seat) is > SeatDesks.Host
                && await rooms.ViewAsync(claim.Room, SeatDesks.Host, cancellation).ConfigureAwait(true)
                    is { Kind: TableKind.Exercise, IsReleased: false } table
                && table.Scenario == scenario.Id
            )
            {
                return false;
            }
        }

        return true;
    }
}
