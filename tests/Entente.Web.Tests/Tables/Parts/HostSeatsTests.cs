using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class HostSeatsTests
{
    [Theory]
    [InlineData("en", "Replace the link", "Keep it", "Adviser")]
    [InlineData("nl", "De link vervangen", "Laten zoals het is", "Adviseur")]
    public async Task That_a_second_link_ends_the_first_is_said_before_and_one_link_to_the_seat_is_good(
        string tag,
        string replace,
        string keep,
        string adviser
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 0, Language.Of(tag)!);
        IssuedInvitation first = await LinkAsync(page);
        InvitationClaim claimed = await page.Links.ClaimAsync(first.Secret, [], null, Cancel);
        string had = Assert.IsType<InvitationClaim.Seated>(claimed).Seat.Secret;
        IRenderedComponent<HostSeats> panel = page.Show<HostSeats>();
        IElement again = panel.FindAll(".host-seats > li")[0].QuerySelector(".row button")!;
        await again.ClickAsync();
        Assert.Contains(adviser, panel.Find(".confirm").TextContent, StringComparison.OrdinalIgnoreCase);
        page.AssertFocused(1, panel.Find(".confirm"));
        Assert.NotNull(await page.Sessions.FindAsync(had, Cancel));

        await Button(panel, keep).ClickAsync();
        Assert.Empty(panel.FindAll(".confirm, .link input"));
        Assert.NotNull(await page.Sessions.FindAsync(had, Cancel));

        await panel.FindAll(".host-seats > li")[0].QuerySelector(".row button")!.ClickAsync();
        await Button(panel, replace).ClickAsync();
        Assert.Null(await page.Sessions.FindAsync(had, Cancel));
        string link = panel.Find("#link-1").GetAttribute("value")!;
        Assert.IsType<InvitationClaim.Unknown>(await page.Links.ClaimAsync(first.Secret, [had], null, Cancel));
        Assert.IsType<InvitationClaim.Seated>(await page.Links.ClaimAsync(link.Split('#')[1], [], null, Cancel));
        Assert.Single(await page.Sessions.ListAsync(Id, Cancel));
    }

    [Fact]
    public async Task A_second_lead_is_not_offered_for_a_party_that_has_one()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using (SeatPage page = await SeatPage.OpenAsync(table, 0))
        {
            IRenderedComponent<HostSeats> full = page.Show<HostSeats>();
            Assert.DoesNotContain("Lead", full.FindAll("#more-role option").Select(each => each.GetAttribute("value")));
        }

        await table.DoneAsync(0, new RoomCommand.CloseSeat(2));
        await using SeatPage after = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<HostSeats> panel = after.Show<HostSeats>();
        await panel.Find("#more-role").ChangeAsync(nameof(Role.Lead));
        Assert.Equal(["1"], panel.FindAll("#more-party option").Select(each => each.GetAttribute("value")));
        await panel.Find("details .toolbar button").ClickAsync();
        Assert.Contains((await table.ViewAsync(0)).Seats, seat => seat is { Number: 4, Role: Role.Lead, Party: 1 });
    }

    [Theory]
    [InlineData("hanoi-2019")]
    [InlineData("used-car")]
    public async Task A_seat_of_a_third_party_is_offered_where_the_scenario_has_one(string scenario)
    {
        using Rooms table = await OpenAsync(scenario: scenario);
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        Assert.Equal(
            !(await table.ViewAsync(0)).ThirdParties.IsEmpty,
            page.Show<HostSeats>().FindAll("#more-role option").Any(each => each.GetAttribute("value") == "ThirdParty")
        );
        Assert.Equal(scenario == "used-car", (await table.ViewAsync(0)).ThirdParties.IsEmpty);
    }

    [Fact]
    public async Task At_a_real_table_a_seat_that_somebody_has_can_be_closed_and_nothing_else()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Anna"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<HostSeats> panel = page.Show<HostSeats>();
        IElement theirs = panel.FindAll(".host-seats > li")[0];
        Assert.Equal(
            ["Close the seat"],
            theirs.QuerySelectorAll("button").Select(each => each.FirstChild!.TextContent)
        );
        Assert.Empty(theirs.QuerySelectorAll("select"));
        IElement free = panel.FindAll(".host-seats > li")[1];
        Assert.Contains("Make a link", free.TextContent, StringComparison.Ordinal);
        Assert.Empty(free.QuerySelectorAll("select"));
        Assert.Contains("No agent can be seated here yet", free.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_an_exercise_a_new_link_for_a_seat_that_somebody_has_is_told_to_all()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<HostSeats> panel = page.Show<HostSeats>();
        await panel.FindAll(".host-seats > li")[0].QuerySelector(".row button")!.ClickAsync();
        Assert.Contains("all at the table see", panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        await Button(panel, "Replace the link").ClickAsync();
        Assert.NotEmpty(panel.FindAll("#link-1"));
        await using SeatPage other = await SeatPage.OpenAsync(table, 2);
        Assert.Contains("The host took back the seat", other.Show<TalkZone>().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Yes, close the seat", "Cancel", "can do nothing at this table any more")]
    [InlineData("nl", "Ja, de plaats sluiten", "Annuleren", "kan aan deze tafel niets meer doen")]
    public async Task Closing_a_seat_where_somebody_sits_is_asked_once_more_and_the_keyboard_goes_there(
        string tag,
        string yes,
        string cancel,
        string what
    )
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Anna"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0, Language.Of(tag)!);
        IRenderedComponent<HostSeats> panel = page.Show<HostSeats>();
        await panel.FindAll(".host-seats > li")[0].QuerySelectorAll("button")[^1].ClickAsync();
        Assert.Contains(what, panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        page.AssertFocused(1, panel.Find(".confirm"));
        Assert.Equal(SeatState.Taken, (await table.ViewAsync(0)).Seats[1].State);
        await Button(panel, cancel).ClickAsync();
        Assert.Empty(panel.FindAll(".confirm"));
        Assert.Equal(SeatState.Taken, (await table.ViewAsync(0)).Seats[1].State);

        await panel.FindAll(".host-seats > li")[0].QuerySelectorAll("button")[^1].ClickAsync();
        await Button(panel, yes).ClickAsync();
        Assert.Equal(SeatState.Closed, (await table.ViewAsync(0)).Seats[1].State);
        Assert.Empty(panel.FindAll(".confirm"));
    }

    [Fact]
    public async Task A_seat_where_nobody_sits_is_closed_at_once()
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 0);
        IRenderedComponent<HostSeats> panel = page.Show<HostSeats>();
        await panel
            .FindAll(".host-seats > li")[2]
            .QuerySelectorAll("button")
            .Single(each => each.TextContent.StartsWith("Close the seat", StringComparison.Ordinal))
            .ClickAsync();
        Assert.Equal(SeatState.Closed, (await table.ViewAsync(0)).Seats[3].State);
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    private static async Task<IssuedInvitation> LinkAsync(SeatPage page) =>
        (await page.Links.IssueAsync(Id, "1", Actor.Account("h"), Cancel))!;

    private static IElement Button(IRenderedComponent<HostSeats> panel, string text) =>
        panel.FindAll("button").Single(each => each.TextContent == text);
}
