using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Web.Admission;
using Entente.Web.Classes;
using Entente.Web.Library;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;

namespace Entente.Web.Tables;

/// <summary>What is an exercise at a table stays shut to whoever sits there, until its host releases it and every table that follows on it, and to whoever waits in a lobby for a seat there. Hosts of the table may look, unless they play at it.</summary>
/// <remarks>Asks the table itself each time, so that a release counts at once. While what keeps the tables cannot be reached, a scenario that may be in use stays shut.</remarks>
internal sealed class SeatedScenarioAccess(
    IHttpContextAccessor http,
    AuthenticationStateProvider who,
    IRooms rooms,
    HostedRooms hosted,
    FollowingExercises following,
    Lobbies lobbies,
    Classroom classes
) : IScenarioAccess
{
    public async ValueTask<bool> MayOpenAsync(ShelvedScenario scenario, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Visitor visitor = await VisitorAsync().ConfigureAwait(true);
        if (scenario.Scenario.IsHostOnly && visitor.Account is null)
        {
            return false;
        }

        foreach (RoomId room in visitor.Seats.Select(seat => seat.Room).Distinct())
        {
            if (await IsShutAtAsync(visitor, room, scenario, cancellation).ConfigureAwait(true))
            {
                return false;
            }
        }

        return !await AwaitsAsync(visitor, scenario, cancellation).ConfigureAwait(true);
    }

    // Whoever is to have a seat is kept from it as if they had it; from then on the table says what they may see.
    private async ValueTask<bool> AwaitsAsync(Visitor visitor, ShelvedScenario scenario, CancellationToken cancellation)
    {
        if (http.HttpContext is not { } context)
        {
            return false;
        }

        foreach (string secret in SeatCookies.LobbySecrets(context.Request))
        {
            if (await AwaitsAsync(secret, visitor, scenario, cancellation).ConfigureAwait(true))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> AwaitsAsync(
        string secret,
        Visitor visitor,
        ShelvedScenario scenario,
        CancellationToken cancellation
    )
    {
        try
        {
            return await lobbies.FindAsync(secret, cancellation).ConfigureAwait(true)
                    is { State: not LobbyState.Refused } place
                && !(place.Room is { } room && visitor.Seats.Any(seat => seat.Room == room))
                && RoomId.TryParse(place.ClassId, out RoomId id)
                && await classes.FindAsync(id, cancellation).ConfigureAwait(true) is { } record
                && (record.Scenario == scenario.Id || record.Scenario == scenario.Scenario.Id)
                && !(
                    visitor.Account is { } account
                    && await hosted.HostsAsync(account, id, cancellation).ConfigureAwait(true)
                );
        }
        catch (LedgerUnavailableException)
        {
            return true;
        }
    }

    // A request says itself who asks; a page that is live was told when it began.
    private async ValueTask<Visitor> VisitorAsync() =>
        Visitor.Of(http.HttpContext?.User ?? (await who.GetAuthenticationStateAsync().ConfigureAwait(true)).User);

    private async ValueTask<bool> IsShutAtAsync(
        Visitor visitor,
        RoomId room,
        ShelvedScenario scenario,
        CancellationToken cancellation
    )
    {
        try
        {
            return await rooms.ViewAsync(room, SeatDesks.Host, cancellation).ConfigureAwait(true)
                    is { Kind: TableKind.Exercise } table
                && IsOf(table, scenario)
                && (
                    table.IsReleased
                        ? await following.IsShutAsync(visitor, room, cancellation).ConfigureAwait(true)
                        : FollowingExercises.Plays(visitor, room)
                            || !await following.HostsAsync(visitor, room, cancellation).ConfigureAwait(true)
                );
        }
        catch (LedgerUnavailableException)
        {
            // May be in use; hosts may look all the same.
            return FollowingExercises.Plays(visitor, room)
                || !await following.HostsAsync(visitor, room, cancellation).ConfigureAwait(true);
        }
    }

    private static bool IsOf(RoomView table, ShelvedScenario scenario) =>
        table.Scenario.Length > 0 && (table.Scenario == scenario.Id || table.Scenario == scenario.Scenario.Id);
}
