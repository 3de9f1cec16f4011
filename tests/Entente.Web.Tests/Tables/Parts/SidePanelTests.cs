using Bunit;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.State;
using Entente.Web.Library;
using Entente.Web.Tables.Parts;
using Microsoft.AspNetCore.Components.Web;

namespace Entente.Web.Tests.Tables.Parts;

public class SidePanelTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_shown_in_the_debrief_is_asked_at_every_table_and_what_the_mediator_may_see_where_there_is_one(
        bool hasMediator
    )
    {
        using Rooms table = await Rooms.OpenAsync(hasMediator: hasMediator);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        Assert.Equal(hasMediator ? "Mediator" : "What we show", panel.Find("#side-tab-Consent").TextContent.Trim());
        await panel.Find("#side-tab-Consent").ClickAsync();
        Assert.Contains("In the debrief", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(hasMediator, panel.Markup.Contains("What the mediator may see", StringComparison.Ordinal));
        Assert.Equal(hasMediator, panel.Markup.Contains("in confidence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hanoi-2019", "The other side", "host, mediator and the other side do not.")]
    [InlineData("joint-venture", "The other sides", "host, mediator and the other sides do not.")]
    public async Task With_three_parties_there_are_several_other_sides(string scenario, string tab, string said)
    {
        using Rooms table = await Rooms.OfAsync(new ScenarioShelf().Find(scenario)!.Scenario, TableKind.Real);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        Assert.Contains(tab, panel.FindAll("[role=tab]").Select(each => each.TextContent.Trim()));
        Assert.Contains(said, page.Show<OwnWishes>().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "Mandate, What we want (waits for you), The other side, Delegation, Mediator, Note")]
    [InlineData(1, "What we want (waits for you), The other side, Mandate, Delegation, Mediator, Note")]
    public async Task A_principal_has_the_mandate_before_anything_else(int seat, string tabs)
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(seat, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, seat);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        string[] names = [.. panel.FindAll("[role=tab]").Select(each => each.TextContent.Trim())];
        Assert.Equal(tabs, string.Join(", ", names));
        Assert.Equal(names[0], panel.Find("[role=tab][aria-selected=true]").TextContent.Trim());
    }

    [Fact]
    public async Task Where_nobody_mediates_and_the_table_is_to_propose_it_can_be_let_use_what_a_side_wants()
    {
        using Rooms table = await Rooms.OpenAsync(hasMediator: false, onDrop: DropPolicy.MediatorProposes);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        await panel.Find("#side-tab-Consent").ClickAsync();
        await panel.Find("input[data-mediator=table]").ChangeAsync(true);
        Assert.Contains(
            (await table.ViewAsync(1)).Own!.MediatorsMaySee,
            each => each.Mediator == MediatorConsent.Table
        );
    }

    [Fact]
    public async Task Arrows_Home_and_End_go_from_tab_to_tab_also_where_the_talks_began_while_the_page_was_open()
    {
        using Rooms table = await Rooms.OpenAsync(hasMediator: false);
        for (int seat = 0; seat < 3; seat++)
        {
            await table.DoneAsync(seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        Assert.Empty(panel.FindAll("#side-tab-Sheet"));
        await table.DoneAsync(0, new RoomCommand.OpenMeeting());
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        string[] opened = new string[5];
        string[] keys = ["ArrowRight", "ArrowRight", "End", "Home", "ArrowLeft"];
        for (int i = 0; i < keys.Length; i++)
        {
            await panel.Find("[role=tab][tabindex='0']").KeyDownAsync(new KeyboardEventArgs { Key = keys[i] });
            opened[i] = panel.Find("[role=tab][aria-selected=true]").Id!;
        }

        Assert.Equal(
            ["side-tab-Other", "side-tab-Mandate", "side-tab-Note", "side-tab-Sheet", "side-tab-Note"],
            opened
        );
    }

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task At_a_real_table_a_side_says_whether_an_agent_may_sit_in_for_it_and_takes_that_back(TableKind kind)
    {
        using Rooms table = await Rooms.OpenAsync(kind, onDrop: DropPolicy.Agent);
        await table.DoneAsync(1, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        await panel.Find("#side-tab-Consent").ClickAsync();
        Assert.Equal(kind == TableKind.Real ? 1 : 0, panel.FindAll("input[data-mediator=agent]").Count);
        if (kind == TableKind.Exercise)
        {
            return;
        }

        await panel.Find("input[data-mediator=agent]").ChangeAsync(true);
        Assert.Contains(
            (await table.ViewAsync(1)).Own!.MediatorsMaySee,
            each => each.Mediator == MediatorConsent.Table && each.Preferences
        );
        await panel.Find("input[data-mediator=agent]").ChangeAsync(false);
        Assert.DoesNotContain(
            (await table.ViewAsync(1)).Own!.MediatorsMaySee,
            each => each.Mediator == MediatorConsent.Table && each.Preferences
        );
    }
}
