using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class AdditionsPanelTests
{
    [Fact]
    public async Task Nothing_is_asked_where_nothing_was_added()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        Assert.Equal("", page.Show<AdditionsPanel>().Markup.Trim());
    }

    [Fact]
    public async Task A_side_is_asked_for_what_was_added_and_keeps_its_score_for_itself()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags, Two);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<AdditionsPanel> panel = page.Show<AdditionsPanel>();
        Assert.Contains("Not scored yet by your side: flags and “half of yongbyon”", panel.Markup);
        Assert.Equal(2, panel.FindAll("details[open]").Count);
        Assert.All(panel.FindAll("input, select"), field => Assert.NotNull(panel.Find($"label[for='{field.Id}']")));

        await panel.FindAll("button")[0].ClickAsync();
        Assert.Equal("no: write a number, such as 12, -3 or 1,250.5.", panel.Find("[role=alert]").TextContent);
        await panel.Find("[id='addition-1-no']").ChangeAsync("-1");
        await panel.Find("[id='addition-1-yes']").ChangeAsync("2,5");
        await panel.FindAll("button")[0].ClickAsync();
        await panel.Find("#addition-2-like").ChangeAsync("yongbyon");
        await panel.Find("#addition-2-more").ChangeAsync("3");
        await panel.FindAll("button")[1].ClickAsync();

        OwnView own = (await table.ViewAsync(1)).Own!;
        Assert.Equal(["-1", "2.5"], Assert.IsType<AdditionScore.OfIssue>(own.AdditionScores[1]).Points.Values);
        Assert.Equal(new AdditionScore.OfOption("yongbyon", "3"), own.AdditionScores[2]);
        Assert.Empty((await table.ViewAsync(2)).Own!.AdditionScores);
        Assert.Empty(page.Desk.Unscored);
        Assert.DoesNotContain("Not scored yet", panel.Markup);
        Assert.Equal(2, panel.FindAll(".badge.good").Count);
    }

    [Fact]
    public async Task An_adviser_reads_what_the_side_scored_and_changes_nothing()
    {
        const int Adviser = 4;
        using Rooms table = await OpenAsync(hasAdviser: true);
        await BeginAsync(table);
        await table.DoneAsync(Adviser, new RoomCommand.TakeSeat("Ann"));
        await AddAsync(table, Flags);
        await KeptAsync(table, 1, Points(1, "-1", "2.5"));
        await using SeatPage page = await SeatPage.OpenAsync(table, Adviser);
        IRenderedComponent<AdditionsPanel> panel = page.Show<AdditionsPanel>();
        Assert.Equal("2.5", panel.Find("[id='addition-1-yes']").GetAttribute("value"));
        Assert.All(panel.FindAll("input"), field => Assert.True(field.HasAttribute("readonly")));
        Assert.Empty(panel.FindAll("button"));

        // Only with their side: whoever advises nobody here reads nothing of it.
        await using SeatPage mediator = await SeatPage.OpenAsync(table, 3);
        Assert.Equal("", mediator.Show<AdditionsPanel>().Markup.Trim());
    }

    [Fact]
    public async Task What_packages_are_worth_is_said_with_what_was_scored_since()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        double before = page.Desk.Stake!.Most;
        IRenderedComponent<AdditionsPanel> panel = page.Show<AdditionsPanel>();
        await KeptAsync(table, 1, Points(1, "0", "8"));
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        string said = panel.FindAll("p.faint")[0].TextContent;
        Assert.Equal(before + 8, page.Desk.Stake!.Most);
        Assert.Contains("with all that your side has scored so far, packages are worth ", said);
        Assert.Contains($" to {page.Desk.Stake.Most} to you; what you score here can move both ends.", said);
    }

    [Fact]
    public async Task A_score_is_typed_and_shown_again_as_the_page_writes_numbers()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<AdditionsPanel> panel = page.Show<AdditionsPanel>();
        await panel.Find("[id='addition-1-no']").ChangeAsync("-1.250,5");
        await panel.Find("[id='addition-1-yes']").ChangeAsync("1.125");
        await panel.FindAll("button")[0].ClickAsync();

        AdditionScore kept = (await table.ViewAsync(1)).Own!.AdditionScores[1];
        Assert.Equal(["-1250.5", "1125"], Assert.IsType<AdditionScore.OfIssue>(kept).Points.Values);
        Assert.Equal("-1.250,5", panel.Find("[id='addition-1-no']").GetAttribute("value"));
        Assert.Equal("1.125", panel.Find("[id='addition-1-yes']").GetAttribute("value"));
    }

    [Fact]
    public async Task An_offer_with_something_unscored_is_worth_not_known_and_not_nothing()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await table.DoneAsync(2, new Entente.Rooms.Commands.RoomCommand.MakeOffer(Terms("flags: yes")));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<OfferCard> card = page.Show<OfferCard>(part =>
            part.Add(each => each.Offer, page.Desk.View!.Offers[0])
        );
        IElement worth = card.Find(".worth");
        Assert.Contains("niet bekend", worth.TextContent);
        Assert.Contains("Door uw kant nog niet gewaardeerd: flags", worth.TextContent);
        Assert.Empty(card.FindAll(".worth-bar"));
    }
}
