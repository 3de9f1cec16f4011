using System.Security.Claims;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;
using Entente.Web.Admission;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Accounts;

public sealed class VisitorRevalidationTests : IDisposable
{
    private static readonly RoomId Room = new(1);
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task<bool> IsGoodAsync(ClaimsPrincipal user)
    {
        using IServiceScope scope = desk.Scope();
        var revalidation = (VisitorRevalidation)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        return await revalidation.IsGoodAsync(user, default);
    }

    private T Get<T>()
        where T : notnull
    {
        using IServiceScope scope = desk.Scope();
        return scope.ServiceProvider.GetRequiredService<T>();
    }

    [Fact]
    public async Task A_live_page_loses_a_seat_that_was_taken_from_its_visitor()
    {
        SeatSessions seats = Get<SeatSessions>();
        OpenedSeat kept = await seats.OpenAsync(Room, "1", Actor.Server, default);
        OpenedSeat taken = await seats.OpenAsync(Room, "2", Actor.Server, default);
        ClaimsPrincipal both = new(Visitor.Identity([kept.Session.Claim, taken.Session.Claim]));
        Assert.True(await IsGoodAsync(both));
        await seats.RevokeAsync(Room, taken.Session.Id, Actor.Server, default);
        Assert.False(await IsGoodAsync(both));
        Assert.True(await IsGoodAsync(new(Visitor.Identity([kept.Session.Claim]))));
    }

    [Fact]
    public async Task A_live_page_loses_an_account_that_signed_out_everywhere_or_whose_session_has_ended()
    {
        AccountSession session = await desk.FirstAsync();
        ClaimsPrincipal host = new(Visitor.Identity(session));
        Assert.True(await IsGoodAsync(host));
        desk.Clock.Advance(AccountSessions.Idle);
        Assert.False(await IsGoodAsync(host));

        AccountSession again = await desk.SignedInAsync();
        ClaimsPrincipal back = new(Visitor.Identity(again));
        Assert.True(await IsGoodAsync(back));
        await desk.Accounts.EndSessionsAsync(again, Desk.Password, null, default);
        Assert.False(await IsGoodAsync(back));
    }

    [Fact]
    public async Task Who_has_shown_nothing_has_nothing_to_lose() =>
        Assert.True(await IsGoodAsync(new ClaimsPrincipal(new ClaimsIdentity())));

    [Fact]
    public async Task What_a_visitor_has_shown_is_read_from_the_user_as_it_was_written()
    {
        AccountSession session = await desk.FirstAsync();
        var seat = new SeatClaim(Room, "a seat with blanks", "0123456789abcdef", IsAgent: true);
        ClaimsPrincipal user = new(Visitor.Identity(session));
        user.AddIdentity(Visitor.Identity([seat]));
        var visitor = Visitor.Of(user);
        Assert.Equal((session.Account, "jimmy"), (visitor.Account, visitor.AccountName));
        Assert.Equal(seat, Assert.Single(visitor.Seats));
        Assert.Equal(seat, visitor.SeatIn(Room, "a seat with blanks"));
        Assert.Empty(visitor.SeatsIn(new RoomId(2)));
    }
}
