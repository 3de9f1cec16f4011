using Bunit;
using Entente.Rooms.Admission;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class OwnLinkTests
{
    [Fact]
    public async Task Whoever_sits_there_makes_a_link_for_another_browser_is_told_of_its_use_and_ends_it()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        OpenedSeat here = await page.Sessions.OpenAsync(Id, "1", Actor.Server, Cancel);
        page.Hold(here.Session);
        IRenderedComponent<OwnLink> panel = page.Show<OwnLink>();
        Assert.Empty(panel.FindAll(".notice, #own-link-made"));
        await panel.Find("p > .button").ClickAsync();
        string secret = panel.Find("#own-link-made").GetAttribute("value")!.Split('#')[1];

        InvitationClaim claim = await page.Links.ClaimAsync(secret, [], null, Cancel);
        OpenedSeat there = Assert.IsType<InvitationClaim.Seated>(claim).Seat;
        panel.Render();
        await panel.WaitForAssertionAsync(
            () => Assert.Contains("A link of yours was used", panel.Find(".notice").TextContent),
            TimeSpan.FromMinutes(1)
        );
        Assert.Empty(panel.FindAll("#own-link-made"));
        await panel.Find(".notice button").ClickAsync();
        Assert.Null(await page.Sessions.FindAsync(there.Secret, Cancel));
        Assert.NotNull(await page.Sessions.FindAsync(here.Secret, Cancel));
        Assert.Empty(panel.FindAll(".notice"));
    }

    [Fact]
    public async Task Whoever_has_no_session_of_the_seat_makes_none()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<OwnLink> panel = page.Show<OwnLink>();
        await panel.Find("p > .button").ClickAsync();
        Assert.Empty(panel.FindAll("#own-link-made"));
        Assert.Empty(await page.Links.ListOwnAsync(Id, "1", Cancel));
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;
}
