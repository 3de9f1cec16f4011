using AngleSharp.Dom;
using Bunit;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class AgendaPanelTests
{
    private static readonly string[] Titles =
    [
        "",
        "Niets verder",
        "De testterreinen",
        "Het complex Yongbyon",
        "Yongbyon en een tweede locatie",
        "Het hele programma",
    ];

    [Fact]
    public async Task A_demand_is_picked_by_its_title_in_the_language_of_the_page()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();
        await panel.Find("#agenda-what").ChangeAsync("demand");
        await PressAsync(panel, "Zeg het");
        Assert.Equal("Kies het onderwerp.", panel.Find("[role=alert]").TextContent);
        Assert.Equal("agenda-issue", Assert.Single(panel.FindAll("[aria-invalid=true]")).Id);
        await panel.Find("#agenda-issue").ChangeAsync("dismantlement");
        Assert.Equal(Titles, panel.FindAll("#agenda-value option").Select(each => each.TextContent));
        Assert.All(
            panel.FindAll("input, select, textarea"),
            field => Assert.NotNull(panel.Find($"label[for='{field.Id}']"))
        );
        await panel.Find("#agenda-value").ChangeAsync("all");
        await panel.Find("#agenda-note").ChangeAsync("Anders niets");
        await PressAsync(panel, "Zeg het");

        Position said = Assert.Single((await table.ViewAsync(2)).Positions);
        Assert.Equal(("dismantlement", "all", "Anders niets"), (said.Issue, said.Value, said.Note));
        Assert.Contains("Het hele programma", page.Show<AgendaPanel>().Find(".demands strong").TextContent);
    }

    [Fact]
    public async Task A_refusal_names_the_issue_as_its_reader_does()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();
        await panel.Find("#agenda-what").ChangeAsync("issue");
        await panel.Find("#agenda-name").ChangeAsync("relief");
        await PressAsync(panel, "Stel het voor");
        string said = panel.Find("[role=alert]").TextContent;
        Assert.StartsWith("'Verlichting van sancties' is er al", said, StringComparison.Ordinal);
        Assert.DoesNotContain("relief", said);
    }

    [Fact]
    public async Task What_was_agreed_is_not_there_to_be_parked_and_of_parking_nobody_is_asked_what_it_is_worth()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.ProposeAgenda(new AgendaChange.Park("relief")));
        await table.DoneAsync(1, new RoomCommand.ProposeAgenda(Flags));
        await using SeatPage page = await SeatPage.OpenAsync(table, 2);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();
        Assert.Equal(
            [
                "It is done when all parties agree; each then says what it is worth to it.",
                "It is done when all parties agree.",
            ],
            panel.FindAll("article > p:not(.faint)").Select(each => each.TextContent)
        );
        await panel.Find("#agenda-what").ChangeAsync("park");
        string?[] parkable = [.. panel.FindAll("#agenda-issue option").Select(each => each.GetAttribute("value"))];
        Assert.Contains("dismantlement", parkable);
        Assert.DoesNotContain("liaison", parkable);
    }

    [Fact]
    public async Task An_issue_with_numbers_is_proposed_with_a_reason_and_added()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();
        await panel.Find("#agenda-name").ChangeAsync("inspectors");
        await panel.Find("#agenda-kind").ChangeAsync("numbers");
        await panel.Find("#agenda-from").ChangeAsync("30");
        await panel.Find("#agenda-to").ChangeAsync("10");
        await panel.Find("#agenda-step").ChangeAsync("5");
        await panel.Find("#agenda-unit").ChangeAsync("people");
        await panel.Find("#agenda-note").ChangeAsync("Somebody has to look");
        await PressAsync(panel, "Propose it");
        Assert.Contains("from a lower to a higher one", panel.Find("[role=alert]").TextContent);
        IElement wrong = Assert.Single(panel.FindAll("[aria-invalid=true]"));
        Assert.Equal("agenda-to", wrong.Id);
        Assert.Equal(panel.Find("[role=alert]").Id, wrong.GetAttribute("aria-describedby"));
        Assert.Empty((await table.ViewAsync(2)).Proposals);

        await panel.Find("#agenda-step").ChangeAsync("none");
        await panel.Find("#agenda-to").ChangeAsync("60");
        await PressAsync(panel, "Propose it");
        Assert.Equal("agenda-step", Assert.Single(panel.FindAll("[aria-invalid=true]")).Id);
        await panel.Find("#agenda-step").ChangeAsync("5");

        await panel.Find("#agenda-to").ChangeAsync("60");
        await PressAsync(panel, "Propose it");
        AgendaProposal proposal = Assert.Single((await table.ViewAsync(2)).Proposals);
        Assert.Equal("Somebody has to look", proposal.Note);
        string shown = page.Show<AgendaPanel>().Find("article").TextContent;
        Assert.Contains("Add the issue “inspectors” (30 to 60 people, in steps of 5)", shown);
        Assert.Contains("Somebody has to look", shown);

        await table.DoneAsync(2, new RoomCommand.AnswerAgenda(1, true));
        var added = Assert.IsType<Issue.Integer>((await table.ViewAsync(2)).Space!.Issues[^1]);
        Assert.Equal((30, 60, 5, "people"), (added.Low, added.High, added.Step, added.Unit));
    }

    [Fact]
    public async Task A_demand_that_is_typed_is_read_as_the_page_writes_numbers_and_refused_with_what_can_be_said()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, new AgendaChange.AddIssue(new Issue.Integer("aid", 0, 50_000, 50)));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();
        await panel.Find("#agenda-what").ChangeAsync("demand");
        await panel.Find("#agenda-issue").ChangeAsync("aid");
        await panel.Find("#agenda-value").ChangeAsync("12.510");
        await PressAsync(panel, "Zeg het");
        Assert.Equal(
            "12.510 is geen van de waarden: 0 tot en met 50.000 in stappen van 50. Het dichtst erbij: 12.500 en 12.550.",
            panel.Find("[role=alert]").TextContent
        );
        Assert.Empty((await table.ViewAsync(2)).Positions);

        await panel.Find("#agenda-value").ChangeAsync("12.500");
        await PressAsync(panel, "Zeg het");
        Assert.Equal("12500", Assert.Single((await table.ViewAsync(2)).Positions).Value);
    }

    [Fact]
    public async Task A_demand_is_dropped_with_a_reason_that_all_at_the_table_read()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.TakePosition("dismantlement", "all"));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<DemandsList> list = page.Show<DemandsList>();
        await list.FindAll("button")[0].ClickAsync();
        await list.FindAll("button").Single(each => each.TextContent == "Handhaven").ClickAsync();
        Assert.Empty(list.FindAll("textarea"));
        Assert.True((await table.ViewAsync(2)).Positions[0].IsCurrent);

        await list.FindAll("button")[0].ClickAsync();
        Assert.NotNull(list.Find("label[for='drop-why']"));
        await list.Find("#drop-why").ChangeAsync("  Yongbyon is genoeg. ");
        await list.FindAll("button").Single(each => each.TextContent == "De eis laten vallen").ClickAsync();
        Position dropped = (await table.ViewAsync(2)).Positions[^1];
        Assert.Equal((null, "Yongbyon is genoeg."), (dropped.Value, dropped.Note));
        Assert.Contains("Yongbyon is genoeg.", page.Show<DemandsList>().Find(".demands").TextContent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Of_every_demand_all_that_was_said_stays_what_was_dropped_struck_through(int seat)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.TakePosition("dismantlement", "all"));
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        await table.DoneAsync(1, new RoomCommand.TakePosition("dismantlement", "yongbyon", "For now"));
        await table.DoneAsync(2, new RoomCommand.TakePosition("relief", "all"));
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        await table.DoneAsync(2, new RoomCommand.DropPosition("relief"));
        await using SeatPage page = await SeatPage.OpenAsync(table, seat);
        IRenderedComponent<AgendaPanel> panel = page.Show<AgendaPanel>();

        IElement[] demands = [.. panel.FindAll(".demands > li")];
        Assert.Equal(2, demands.Length);
        Assert.Contains("The Yongbyon complex", demands[0].QuerySelector("strong")!.TextContent);
        Assert.Equal(["The whole programme"], Texts(demands[0], "ol s"));
        Assert.Contains("For now", demands[0].QuerySelector("ol")!.TextContent);
        Assert.Equal(2, demands[0].QuerySelectorAll("ol time").Length);
        Assert.Null(demands[1].QuerySelector("strong"));
        Assert.Equal(["All sanctions", "All sanctions"], Texts(demands[1], "s"));
        Assert.Contains("dropped", demands[1].QuerySelector(".badge")!.TextContent);
        Assert.Equal(seat == 1 ? 1 : 0, panel.FindAll(".demands button").Count);
    }

    private static IEnumerable<string> Texts(IElement within, string selector) =>
        within.QuerySelectorAll(selector).Select(each => each.TextContent);

    private static Task PressAsync(IRenderedComponent<AgendaPanel> panel, string text) =>
        panel.FindAll("button").First(each => each.TextContent == text).ClickAsync();
}
