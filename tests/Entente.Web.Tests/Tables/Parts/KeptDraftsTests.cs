using System.Collections.Immutable;
using Bunit;
using Entente.Outcomes;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables.Parts;

public class KeptDraftsTests
{
    private const int First = 1;
    private const int Mediator = 3;
    private const int Principal = 4;

    [Fact]
    public async Task What_was_told_the_wizard_stands_there_again_after_another_tab_and_after_the_page_was_loaded_anew()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        int issues = (await table.ViewAsync(First)).Space!.Issues.Length;
        await TellAsync(panel, issues);

        await panel.Find("#side-tab-Note").ClickAsync();
        Assert.Empty(panel.FindAll(".wizard"));
        await panel.Find("#side-tab-Sheet").ClickAsync();
        await AssertToldAsync(panel, issues);

        await using SeatPage again = await page.AgainAsync(table, First);
        await AssertToldAsync(again.Show<SidePanel>(), issues);
    }

    [Fact]
    public async Task What_was_told_the_wizard_is_put_by_and_taken_up_and_thrown_away_by_whoever_told_it()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<OwnWishes> wishes = page.Show<OwnWishes>();
        int issues = (await table.ViewAsync(First)).Space!.Issues.Length;
        await TellAsync(wishes, issues);
        await PressAsync(wishes, "Not now");
        Assert.Empty(wishes.FindAll(".wizard"));
        await using (SeatPage again = await page.AgainAsync(table, First))
        {
            IRenderedComponent<OwnWishes> closed = again.Show<OwnWishes>();
            Assert.Empty(closed.FindAll(".wizard"));
            await PressAsync(closed, "Go on with the wizard");
            await AssertToldAsync(closed, issues);
            await PressAsync(closed, "Throw this away");
            await PressAsync(closed, "Find out with the wizard");
            Assert.Equal("", closed.Find("#points-0").GetAttribute("value") ?? "");
        }

        Assert.Equal("", page.KeptOf("wishes"));
    }

    [Fact]
    public async Task What_was_told_the_wizard_is_forgotten_once_it_was_sent()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<OwnWishes> wishes = page.Show<OwnWishes>();
        await PressAsync(wishes, "Find out with the wizard");
        await PressAsync(wishes, "Divide evenly");
        await ForwardAsync(wishes);
        foreach (string slope in wishes.FindAll("input.score-number").Select(each => each.Id!).ToArray())
        {
            bool isFirst = slope.EndsWith("-0", StringComparison.Ordinal);
            await wishes.Find("#" + slope).InputAsync(isFirst ? "0" : "100");
        }

        await ForwardAsync(wishes);
        await ForwardAsync(wishes);
        await wishes.Find("#fallback-words").InputAsync("We wait.");
        await ForwardAsync(wishes);
        await using (SeatPage again = await page.AgainAsync(table, First))
        {
            IRenderedComponent<OwnWishes> wizard = again.Show<OwnWishes>();
            Assert.Contains("What you want, in numbers", wizard.Find("#wizard-heading").TextContent);
            Assert.Contains("We wait.", page.KeptOf("wishes"));
            await PressAsync(wizard, "Use these preferences");
            Assert.Empty(wizard.FindAll(".wizard"));
        }

        Assert.NotNull((await table.ViewAsync(First)).Own!.Preferences);
        Assert.Equal("", page.KeptOf("wishes"));
    }

    [Fact]
    public async Task What_was_told_the_wizard_or_begun_of_a_mandate_is_not_shown_to_whoever_sits_there_next_in_the_same_browser()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real, hasPrincipal: true);
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Kim"));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        int first = (await table.ViewAsync(Principal)).You.Occupation;
        await table.DoneAsync(First, new RoomCommand.AdmitToSide(Principal, first));
        await using SeatPage page = await SeatPage.OpenAsync(table, Principal);
        await TellAsync(page.Show<OwnWishes>(), (await table.ViewAsync(First)).Space!.Issues.Length);
        await page.Show<MandatePanel>().Find("details input[type=checkbox]").ChangeAsync(true);
        Assert.NotEqual("", page.KeptOf("wishes"));
        Assert.NotEqual("", page.KeptOf("mandate"));

        await table.DoneAsync(Principal, new RoomCommand.LeaveSeat());
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Another minister"));
        Assert.NotEqual(first, (await table.ViewAsync(Principal)).You.Occupation);
        await using SeatPage next = await page.AgainAsync(table, Principal);
        Assert.Empty(next.Show<OwnWishes>().FindAll(".wizard"));
        Assert.Empty(next.Show<MandatePanel>().FindAll("details[open], details input[checked]"));
        Assert.Equal("", page.KeptOf("wishes"));
        Assert.Equal("", page.KeptOf("mandate"));
    }

    [Fact]
    public async Task What_was_begun_is_forgotten_where_the_seat_is_theirs_no_more_and_at_that_seat_alone()
    {
        using Rooms table = await Rooms.OpenAsync(TableKind.Real);
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Kim"));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        await TellAsync(page.Show<OwnWishes>(), (await table.ViewAsync(First)).Space!.Issues.Length);
        page.Show<Forgotten>(part =>
            part.Add(each => each.Room, page.Desk.Room).Add(each => each.Mine, [page.Desk.Seat])
        );
        Assert.NotEqual("", page.KeptOf("wishes"));
        page.Show<Forgotten>(part => part.Add(each => each.Room, page.Desk.Room).Add(each => each.Mine, [Mediator]));
        Assert.Equal("", page.KeptOf("wishes"));
    }

    [Fact]
    public async Task An_offer_and_words_that_were_begun_are_there_again_for_whoever_began_them_and_for_nobody_who_sits_there_next()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        await page.Show<Composer>().Find("#note").ChangeAsync("Between us");
        await page.Show<TalkZone>().Find("#say-text").InputAsync("What we can live with");
        Assert.Contains("Between us", page.KeptOf("offer"), StringComparison.Ordinal);
        Assert.Equal("What we can live with", page.KeptOf("say"));
        await using (SeatPage again = await page.AgainAsync(table, First))
        {
            Assert.Equal("Between us", again.Show<Composer>().Find("#note").GetAttribute("value"));
            Assert.Equal("What we can live with", again.Show<TalkZone>().Find("#say-text").GetAttribute("value"));
        }

        await table.DoneAsync(First, new RoomCommand.LeaveSeat());
        await table.DoneAsync(First, new RoomCommand.TakeSeat("Somebody else"));
        await using SeatPage next = await page.AgainAsync(table, First);
        Assert.Equal("", next.Show<Composer>().Find("#note").GetAttribute("value") ?? "");
        Assert.Equal("", next.Show<TalkZone>().Find("#say-text").GetAttribute("value") ?? "");
        Assert.Equal("", page.KeptOf("offer"));
        Assert.Equal("", page.KeptOf("say"));
    }

    [Fact]
    public async Task What_a_principal_wrote_with_an_answer_stands_at_that_request_after_another_tab_and_is_forgotten_once_it_was_sent()
    {
        using Rooms table = await Rooms.OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        await AddAsync(table, Flags);
        await KeptAsync(table, Principal, new RoomCommand.GiveMandate(Only("liaison", "no").SetItem("flags", ["no"])));
        await KeptAsync(table, First, new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes")));
        await KeptAsync(table, First, new RoomCommand.MakeOffer(Rooms.Terms("flags: yes")));
        await using SeatPage page = await SeatPage.OpenAsync(table, Principal);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        await panel.Find("#side-tab-Mandate").ClickAsync();
        await panel.Find("#approve-1").InputAsync("Not before spring");
        await panel.Find("#approve-2").InputAsync("Ours alone");
        Assert.Equal("Not before spring", panel.Find("#approve-1").GetAttribute("value"));
        await panel.Find("#side-tab-Note").ClickAsync();
        await panel.Find("#side-tab-Mandate").ClickAsync();
        Assert.Equal("Not before spring", panel.Find("#approve-1").GetAttribute("value"));
        Assert.Equal("Ours alone", panel.Find("#approve-2").GetAttribute("value"));

        await panel.Find("article .button.danger").ClickAsync();
        Assert.Equal("Not before spring", (await table.ViewAsync(First)).Own!.Approvals[0].Reason);
        Assert.DoesNotContain("spring", page.KeptOf("approvals"), StringComparison.Ordinal);
        await using SeatPage again = await page.AgainAsync(table, Principal);
        IRenderedComponent<MandatePanel> mandate = again.Show<MandatePanel>();
        Assert.Equal("Ours alone", mandate.Find("#approve-2").GetAttribute("value"));
        await KeptAsync(table, First, new RoomCommand.TakeBackRequest(2));
        await again.Desk.ReadAsync();
        mandate.Render();
        Assert.Equal("", page.KeptOf("approvals"));
    }

    [Fact]
    public async Task Words_to_the_delegation_to_the_mediator_and_to_oneself_stand_there_again_after_another_tab_until_they_are_sent()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        await WriteAsync("Delegation", "#confer", "Between the two of us");
        await WriteAsync("Consent", "#caucus--1", "For the mediator alone");
        await WriteAsync("Note", "#note-own", "Remember the flags");
        await AssertWrittenAsync("Delegation", "#confer", "Between the two of us");
        await panel.Find("form.say").SubmitAsync();
        await AssertWrittenAsync("Consent", "#caucus--1", "For the mediator alone");
        await panel.Find("form.say").SubmitAsync();
        await AssertWrittenAsync("Note", "#note-own", "Remember the flags");
        await PressAsync(panel, "Keep it");

        Assert.Equal("Between the two of us", Assert.Single((await table.ViewAsync(First)).Own!.Talk).Text);
        Assert.Equal("For the mediator alone", Assert.Single((await table.ViewAsync(First)).Own!.Caucus).Text);
        Assert.Equal("Remember the flags", (await table.ViewAsync(First)).Own!.Note);
        await AssertWrittenAsync("Delegation", "#confer", "");
        await AssertWrittenAsync("Consent", "#caucus--1", "");
        Assert.All(["confer", "caucus--1", "note"], each => Assert.Equal("", page.KeptOf(each)));

        async Task WriteAsync(string tab, string field, string words)
        {
            await panel.Find($"#side-tab-{tab}").ClickAsync();
            await panel.Find(field).InputAsync(words);
        }

        async Task AssertWrittenAsync(string tab, string field, string words)
        {
            await panel.Find($"#side-tab-{tab}").ClickAsync();
            Assert.Equal(words, panel.Find(field).GetAttribute("value") ?? "");
        }
    }

    [Fact]
    public async Task Words_begun_for_one_mediator_that_stand_there_again_do_not_go_to_another()
    {
        using Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        await page.Show<CaucusLines>().Find("#caucus--1").InputAsync("For the first alone");
        await table.DoneAsync(Mediator, new RoomCommand.LeaveSeat());
        await table.DoneAsync(Mediator, new RoomCommand.TakeSeat("Somebody else"));
        await using SeatPage again = await page.AgainAsync(table, First);
        IRenderedComponent<CaucusLines> lines = again.Show<CaucusLines>();
        Assert.Equal("For the first alone", lines.Find("#caucus--1").GetAttribute("value"));
        Assert.True(lines.Find("form.say button").HasAttribute("disabled"));
        await lines.Find("form.say").SubmitAsync();
        Assert.Empty((await table.ViewAsync(Mediator)).Own!.Caucus);
    }

    [Fact]
    public async Task A_mandate_that_was_begun_stands_there_again_until_it_is_given_or_thrown_away()
    {
        using Rooms table = await Rooms.OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        await AddAsync(table, new AgendaChange.AddIssue(new Issue.Integer("inspectors", 0, 60)));
        await using SeatPage page = await SeatPage.OpenAsync(table, Principal);
        IRenderedComponent<SidePanel> panel = page.Show<SidePanel>();
        await panel.Find("#side-tab-Mandate").ClickAsync();
        await panel.Find("#mandate-from-inspectors").ChangeAsync("9");
        await panel.Find("details input[type=checkbox]").ChangeAsync(true);
        await panel.Find("#side-tab-Note").ClickAsync();
        await panel.Find("#side-tab-Mandate").ClickAsync();
        Assert.Equal("9", panel.Find("details[open] #mandate-from-inspectors").GetAttribute("value"));
        Assert.Single(panel.FindAll("details[open] input[checked]"));

        await using SeatPage again = await page.AgainAsync(table, Principal);
        IRenderedComponent<MandatePanel> mandate = again.Show<MandatePanel>();
        Assert.Equal("9", mandate.Find("details[open] #mandate-from-inspectors").GetAttribute("value"));
        await PressAsync(mandate, "Throw this away");
        Assert.Equal("", page.KeptOf("mandate"));
        Assert.Equal("", mandate.Find("#mandate-from-inspectors").GetAttribute("value") ?? "");

        await mandate.Find("#mandate-from-inspectors").ChangeAsync("12");
        Assert.NotEqual("", page.KeptOf("mandate"));
        await PressAsync(mandate, "Give this mandate");
        Assert.Equal("12", (await table.ViewAsync(Principal)).Own!.MandateRanges["inspectors"].From);
        Assert.Equal("", page.KeptOf("mandate"));
    }

    // A point for every issue and the rest for the first; at the scores, of the first issue one.
    private static async Task TellAsync<T>(IRenderedComponent<T> page, int issues)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        await PressAsync(page, "Find out with the wizard");
        for (int i = 0; i < issues; i++)
        {
            await page.Find($"#points-{i}").InputAsync(Points(i, issues));
        }

        await ForwardAsync(page);
        await page.Find("#score-0-0").InputAsync("77");
    }

    private static async Task AssertToldAsync<T>(IRenderedComponent<T> page, int issues)
        where T : Microsoft.AspNetCore.Components.IComponent
    {
        Assert.Equal("77", page.Find("#score-0-0").GetAttribute("value"));
        await page.Find(".wizard-foot .button.quiet").ClickAsync();
        Assert.Equal(Points(1, issues), page.Find("#points-1").GetAttribute("value"));
        await ForwardAsync(page);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Only(string issue, string value) =>
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal).Add(issue, [value]);

    private static string Points(int issue, int issues) => issue == 0 ? $"{100 - issues + 1}" : "1";

    private static Task ForwardAsync<T>(IRenderedComponent<T> page)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        page.Find(".wizard-foot .button:not(.quiet)").ClickAsync();

    private static Task PressAsync<T>(IRenderedComponent<T> page, string text)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        page.FindAll("button").First(each => each.TextContent == text).ClickAsync();
}
