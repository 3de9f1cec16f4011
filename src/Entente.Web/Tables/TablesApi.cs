using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;
using Entente.Web.Admission;
using Entente.Web.Languages;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Web.Tables;

/// <summary>Forms about tables that are no page of their own.</summary>
internal static class TablesApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/tables/play", PlayAsync).ExcludeFromDescription();

    private static async Task<IResult> PlayAsync(
        HttpContext context,
        [FromForm] string scenario,
        [FromForm] int party,
        [FromForm] string? opening,
        ScenarioShelf shelf,
        IScenarioAccess access,
        TablePolicy policy,
        QuickTable quick,
        FormOpenings openings,
        PageLanguage l,
        CancellationToken cancel
    )
    {
        Visitor visitor = Visitor.Of(context.User);
        if (shelf.Find(scenario) is not { } shelved || !await access.MayOpenAsync(shelved, cancel))
        {
            return Results.NotFound();
        }

        if (!await policy.MayOpenAsync(visitor, cancel))
        {
            return Results.LocalRedirect("/sign-in?back=/");
        }

        byte[] asked = Encoding.UTF8.GetBytes($"play {shelved.Id} {party}");
        ImmutableArray<OpenedSeat> seats = await quick.OpenAsync(
            await openings.RoomAsync(opening, visitor.Account, asked, cancel),
            shelved.Scenario,
            party,
            l.Say("You", "U"),
            visitor.ActorIn(default),
            visitor.Account,
            cancel
        );
        if (seats is not [{ } host, { } own])
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        SeatCookies.Give(context, host);
        SeatCookies.Give(context, own);
        return Results.LocalRedirect($"/tables/{own.Session.Room}");
    }
}
