using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class ConsentPanelTests
{
    private const int Lead = 1;
    private const int Mediator = 3;
    private const int Second = 4;

    [Theory]
    [InlineData(
        "en",
        "Mediator: Anna Berg (seat 3)",
        "To the mediator, Anna Berg (seat 3), in confidence",
        "has ended"
    )]
    [InlineData(
        "nl",
        "Bemiddelaar: Anna Berg (plaats 3)",
        "Aan de bemiddelaar, Anna Berg (plaats 3), in vertrouwen",
        "is vervallen"
    )]
    public async Task A_consent_says_whom_it_names_and_that_it_ended_when_they_left(
        string tag,
        string named,
        string to,
        string ended
    )
    {
        using Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("North"));
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead, Language.Of(tag)!);
        IRenderedComponent<ConsentPanel> before = page.Show<ConsentPanel>();
        Assert.Empty(before.FindAll("fieldset input"));
        Assert.Contains(tag == "en" ? "Nobody sits there" : "Daar zit nu niemand", before.Markup);
        Assert.True(before.Find("form.say").HasAttribute("hidden"));

        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Anna Berg"));
        await page.Desk.ReadAsync();
        IRenderedComponent<ConsentPanel> panel = page.Show<ConsentPanel>();
        Assert.Equal(named, panel.Find("fieldset legend").TextContent);
        Assert.Equal(to, panel.Find("form.say label[for='caucus--1']").TextContent);
        await panel.FindAll("fieldset input")[0].ChangeAsync(true);
        Assert.Equal(
            [new MediatorConsent(true, false) { Mediator = Mediator, Occupation = 1 }],
            (await table.ViewAsync(Lead)).Own!.MediatorsMaySee
        );
        Assert.True(panel.FindAll("fieldset input")[0].HasAttribute("checked"));
        Assert.False(panel.FindAll("fieldset input")[1].HasAttribute("checked"));

        await table.DoneAsync(Mediator, new RoomCommand.LeaveSeat());
        await page.Desk.ReadAsync();
        IRenderedComponent<ConsentPanel> after = page.Show<ConsentPanel>();
        Assert.Contains(ended, after.Find(".notice[role='status']").TextContent, StringComparison.Ordinal);
        await after.Find(".notice[role='status'] button").ClickAsync();
        Assert.Empty((await table.ViewAsync(Lead)).Own!.MediatorsMaySee);
        Assert.Empty(after.FindAll(".notice[role='status']"));
    }

    [Theory]
    [InlineData("en", "stands up at once", "An agent may sit in for us")]
    [InlineData("nl", "staat dan meteen op", "Een agent mag voor ons waarnemen")]
    public async Task Where_the_policy_asks_for_it_a_side_lets_an_agent_sit_in_and_takes_that_back(
        string tag,
        string stopped,
        string let
    )
    {
        using Rooms table = await OpenAsync(TableKind.Real, onDrop: DropPolicy.Agent);
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("North"));
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead, Language.Of(tag)!);
        IRenderedComponent<ConsentPanel> panel = page.Show<ConsentPanel>();
        Assert.Contains(stopped, panel.Markup, StringComparison.Ordinal);
        Assert.Contains(let, panel.Find("label:has([data-mediator='agent'])").TextContent, StringComparison.Ordinal);
        foreach (bool isLet in new[] { true, false })
        {
            await panel.Find("[data-mediator='agent']").ChangeAsync(isLet);
            Assert.Equal(
                isLet ? [new MediatorConsent(true, false) { Mediator = MediatorConsent.Table }] : [],
                (await table.ViewAsync(Lead)).Own!.MediatorsMaySee
            );
            Assert.Equal(isLet, panel.Find("[data-mediator='agent']").HasAttribute("checked"));
        }
    }

    [Theory]
    [InlineData("en", "they erased what they keep", "nothing can be allowed")]
    [InlineData("nl", "die wiste wat die aan deze tafel bewaarde", "niets meer worden toegestaan")]
    public async Task A_mediator_who_erased_what_they_keep_can_be_allowed_nothing_and_a_consent_is_said_to_have_ended(
        string tag,
        string ended,
        string nothing
    )
    {
        using Rooms table = await SeatedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead, Language.Of(tag)!);
        await page.Show<ConsentPanel>().FindAll("fieldset input")[0].ChangeAsync(true);
        await table.Live.EraseAsync(Id, (await table.ViewAsync(Mediator)).Own!.Owner, default);
        await page.Desk.ReadAsync();
        IRenderedComponent<ConsentPanel> panel = page.Show<ConsentPanel>();
        Assert.Contains(ended, panel.Find(".notice[role='status']").TextContent, StringComparison.Ordinal);
        Assert.Contains(nothing, panel.Find("fieldset").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("fieldset input"));
        await panel.Find(".notice[role='status'] button").ClickAsync();
        Assert.Empty((await table.ViewAsync(Lead)).Own!.MediatorsMaySee);
    }

    [Fact]
    public async Task Of_two_mediators_each_has_a_row_and_words_go_to_the_one_that_was_chosen()
    {
        using Rooms table = await SeatedAsync();
        await SecondAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead);
        IRenderedComponent<ConsentPanel> panel = page.Show<ConsentPanel>();
        Assert.Equal(
            ["Mediator: Anna Berg (seat 3)", "Mediator: Bo Dahl (seat 4)"],
            panel.FindAll("fieldset legend").Select(each => each.TextContent)
        );
        await panel.FindAll("fieldset")[1].QuerySelectorAll("input")[1].ChangeAsync(true);
        Assert.Equal(
            [new MediatorConsent(false, true) { Mediator = Second, Occupation = 1 }],
            (await table.ViewAsync(Lead)).Own!.MediatorsMaySee
        );

        Assert.True(panel.Find("form.say button").HasAttribute("disabled"));
        await panel.Find("#caucus-to").ChangeAsync($"{Second}");
        await panel.Find("#caucus--1").InputAsync("For you alone.");
        await panel.Find("form.say").SubmitAsync();
        Assert.Equal("For you alone.", Assert.Single((await table.ViewAsync(Second)).Own!.Caucus).Text);
        Assert.Empty((await table.ViewAsync(Mediator)).Own!.Caucus);
        Assert.Contains("to Bo Dahl (seat 4)", panel.Find(".timeline li header").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_begun_for_one_mediator_wait_when_another_comes()
    {
        using Rooms table = await SeatedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead);
        IRenderedComponent<CaucusLines> lines = page.Show<CaucusLines>();
        await lines.Find("#caucus--1").InputAsync("For Anna.");
        await table.DoneAsync(Mediator, new RoomCommand.LeaveSeat());
        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Somebody"));
        await page.Desk.ReadAsync();
        lines.Render();
        Assert.True(lines.Find("form.say button").HasAttribute("disabled"));
        await lines.Find("form.say").SubmitAsync();
        Assert.Empty((await table.ViewAsync(Mediator)).Own!.Caucus);
        await lines.Find("#caucus-to").ChangeAsync($"{Mediator}");
        await lines.Find("form.say").SubmitAsync();
        Assert.Equal("For Anna.", Assert.Single((await table.ViewAsync(Mediator)).Own!.Caucus).Text);
    }

    [Fact]
    public async Task A_mediator_who_sits_there_by_a_token_of_the_host_s_is_said_to_be_and_nothing_can_be_allowed()
    {
        using Rooms table = await SeatedAsync();
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.DoneAsync(0, new RoomCommand.AllowProgram(Second, "0123456789abcdef", "Helper"));
        Assert.IsType<MoveResult.Done>(
            await table.Live.MoveAsync(
                Id,
                new RoomMove(Second, new RoomCommand.TakeSeat("Bo Dahl")) { Program = "0123456789abcdef" },
                Xunit.TestContext.Current.CancellationToken
            )
        );
        await using SeatPage page = await SeatPage.OpenAsync(table, Lead);
        IElement row = page.Show<ConsentPanel>().FindAll("fieldset")[1];
        Assert.Contains("the host could read", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("a program of the host's: Helper", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(row.QuerySelectorAll("input"));
        Assert.Contains("of the host’s may act here", page.Show<SeatStrip>().Markup, StringComparison.Ordinal);
    }

    private static async Task<Rooms> SeatedAsync()
    {
        Rooms table = await OpenAsync(TableKind.Real);
        await table.DoneAsync(Lead, new RoomCommand.TakeSeat("North"));
        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Anna Berg"));
        return table;
    }

    private static async Task SecondAsync(Rooms table)
    {
        await table.DoneAsync(0, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.DoneAsync(Second, new RoomCommand.TakeSeat("Bo Dahl"));
    }
}
