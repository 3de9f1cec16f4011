using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class TableHeadTests
{
    [Theory]
    [InlineData("en", "is back; the host may go on before.")]
    [InlineData("nl", "er weer is; de gastheer kan eerder verdergaan.")]
    public async Task A_pause_until_somebody_is_back_says_for_whom_it_is(string tag, string said)
    {
        using Rooms table = await OpenAsync(onDrop: DropPolicy.Pause);
        await BeginAsync(table);
        await table.DoneAsync(2, new RoomCommand.LeaveSeat());
        table.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(TalkPhase.Paused, (await table.ViewAsync(0)).Phase);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, tag == "nl" ? Language.Dutch : Language.English);
        Assert.Contains(said, page.Show<TableHead>().Markup);
    }

    [Theory]
    [InlineData(
        "en",
        "2 things wait for you",
        "Offer 1 of United States to answer",
        "A change of the agenda to agree to",
        "Waits for you: A change of the agenda to agree to"
    )]
    [InlineData(
        "nl",
        "Er wachten 2 dingen op u",
        "Voorstel 1 van Verenigde Staten om te beantwoorden",
        "Een wijziging van de agenda om over te beslissen",
        "Wacht op u: Een wijziging van de agenda om over te beslissen"
    )]
    public async Task All_that_waits_is_said_with_a_link_to_its_place_which_is_marked(
        string tag,
        string count,
        string offer,
        string agenda,
        string mark
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.ProposeAgenda(Flags));
        await using SeatPage page = await SeatPage.OpenAsync(table, 2, tag == "nl" ? Language.Dutch : Language.English);
        var gone = new List<TablePlace>();
        IRenderedComponent<TableHead> head = page.Show<TableHead>(part =>
            part.Add(each => each.Go, (Awaited to) => gone.Add(to.Place))
        );
        IElement told = head.Find("[role=status][aria-live=polite][aria-atomic=false]");
        Assert.Equal(count, told.QuerySelector(".turn-waits")!.TextContent);
        Assert.Equal([offer, agenda], told.QuerySelectorAll(".awaits a").Select(each => each.TextContent));
        await head.FindAll(".awaits a")[0].ClickAsync();
        await head.FindAll(".awaits a")[1].ClickAsync();
        Assert.Equal([TablePlace.Offers, TablePlace.Agenda], gone);

        IRenderedComponent<Place> place = page.Show<Place>(part => part.Add(each => each.Is, TablePlace.Agenda));
        Assert.EndsWith(
            $"#{place.Find("div").Id}",
            head.FindAll(".awaits a")[1].GetAttribute("href"),
            StringComparison.Ordinal
        );
        Assert.Equal(mark, place.Find(".waits .waits-mark").TextContent);
        Assert.Empty(page.Show<Place>(part => part.Add(each => each.Is, TablePlace.Pledges)).FindAll(".waits-mark"));
    }

    [Fact]
    public async Task Where_nothing_waits_nothing_is_said_of_it_and_clocks_are_told_by_no_reader_of_screens()
    {
        using Rooms table = await OpenAsync(time: TimeSpan.FromMinutes(30), isPublic: true);
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 3);
        IRenderedComponent<TableHead> head = page.Show<TableHead>();
        Assert.Empty(head.FindAll(".turn-waits, .awaits"));
        Assert.Empty(head.FindAll("[role=status] .clock"));
        Assert.Single(head.FindAll(".clock"));
        Assert.Equal($"/public/{Id}", head.Find(".table-public a").GetAttribute("href"));
    }

    [Fact]
    public async Task Who_may_begin_is_told_so_and_whoever_left_is_not_told_to_move()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Person 1"));
        await using SeatPage lead = await SeatPage.OpenAsync(table, 1);
        Assert.Contains("The host begins them", lead.Show<TableHead>().Find(".turn-say").TextContent);
        await table.DoneAsync(3, new RoomCommand.TakeSeat("Person 3"));
        await using SeatPage mediator = await SeatPage.OpenAsync(table, 3);
        Assert.Contains("You or the host begin them", mediator.Show<TableHead>().Find(".turn-say").TextContent);
        Assert.True(await lead.Desk.ReadAsync());
        Assert.Contains("The host or the mediator begins them", lead.Show<TableHead>().Find(".turn-say").TextContent);

        await table.DoneAsync(0, new RoomCommand.TakeSeat("Person 0"));
        await table.DoneAsync(2, new RoomCommand.TakeSeat("Person 2"));
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        Assert.True(await lead.Desk.ReadAsync());
        Assert.StartsWith(
            "You may move",
            lead.Show<TableHead>().Find(".turn-say").TextContent,
            StringComparison.Ordinal
        );
        await table.DoneAsync(1, new RoomCommand.LeaveSeat());
        Assert.True(await lead.Desk.ReadAsync());
        Assert.Equal("The leads may move at any time", lead.Show<TableHead>().Find(".turn-say").TextContent);
    }

    [Theory]
    [InlineData(4_907, "1:21:47")]
    [InlineData(59, "0:59")]
    [InlineData(725.4, "12:05")]
    [InlineData(-3, "0:00")]
    [InlineData(172_799, "47:59:59")]
    [InlineData(259_200, "3 d")]
    public void A_clock_that_stands_still_is_written_as_one_that_runs(double seconds, string told) =>
        Assert.Equal(told, TableWords.OnClock(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public async Task A_table_that_is_closed_to_the_public_links_to_no_page_for_it()
    {
        using Rooms table = await OpenAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Assert.Empty(page.Show<TableHead>().FindAll(".table-public"));
    }

    [Fact]
    public async Task Before_the_talks_begin_the_role_sheet_stands_apart_and_whole_and_then_in_its_tab()
    {
        using Rooms table = await OpenAsync();
        await table.DoneAsync(1, new RoomCommand.TakeSeat("One"));
        await using SeatPage before = await SeatPage.OpenAsync(table, 1);
        Assert.True(SheetFirst.IsFor(before.Desk));
        string sheet = before.Show<SheetFirst>().Find(".sheet.whole").TextContent;
        Assert.Contains("United States", sheet);
        Assert.Empty(before.Show<SidePanel>().FindAll(".sheet"));

        await table.DoneAsync(2, new RoomCommand.TakeSeat("Other"));
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        await using SeatPage after = await SeatPage.OpenAsync(table, 1);
        Assert.False(SheetFirst.IsFor(after.Desk));
        Assert.Equal(sheet, after.Show<SidePanel>().Find(".sheet").TextContent);
        await using SeatPage mediator = await SeatPage.OpenAsync(table, 3);
        Assert.False(SheetFirst.IsFor(mediator.Desk));
    }

    [Fact]
    public async Task The_scenario_of_an_exercise_is_a_link_once_the_table_is_released_and_not_before()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.WalkAway());
        await using (SeatPage before = await SeatPage.OpenAsync(table, 2))
        {
            Assert.Empty(before.Show<TableHead>().FindAll("a[href^='/scenarios/']"));
        }

        await table.DoneAsync(0, new RoomCommand.Release());
        await using SeatPage after = await SeatPage.OpenAsync(table, 2);
        Assert.Equal(
            "The scenario, now open to you",
            after.Show<TableHead>().Find("a[href='/scenarios/hanoi-2019']").TextContent
        );
    }
}
