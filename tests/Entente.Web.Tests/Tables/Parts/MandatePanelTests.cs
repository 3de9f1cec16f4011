using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Private;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class MandatePanelTests
{
    private const int Principal = 4;

    [Theory]
    [InlineData("en", "Give this mandate", "10 to 40")]
    [InlineData("nl", "Dit mandaat geven", "10 tot en met 40")]
    public async Task Of_an_issue_with_numbers_a_mandate_goes_from_one_to_another(string tag, string give, string said)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        await AddAsync(table, new AgendaChange.AddIssue(new Issue.Integer("inspectors", 0, 60)));
        await using SeatPage page = await SeatPage.OpenAsync(
            table,
            Principal,
            tag == "nl" ? Language.Dutch : Language.English
        );
        IRenderedComponent<MandatePanel> panel = page.Show<MandatePanel>();
        Assert.All(panel.FindAll("input.short"), field => Assert.NotNull(panel.Find($"label[for='{field.Id}']")));
        await panel.Find("#mandate-from-inspectors").ChangeAsync("40");
        await panel.Find("#mandate-to-inspectors").ChangeAsync("10");
        await PressAsync(panel, give);
        Assert.StartsWith("inspectors:", panel.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null((await table.ViewAsync(Principal)).Own!.Mandate);

        await panel.Find("#mandate-from-inspectors").ChangeAsync("10");
        await panel.Find("#mandate-to-inspectors").ChangeAsync("40");
        await PressAsync(panel, give);
        Assert.Empty(panel.FindAll("[role=alert]"));
        OwnView own = (await table.ViewAsync(1)).Own!;
        Assert.Equal(new MandateRange("10", "40"), own.MandateRanges["inspectors"]);
        IElement shown = panel.FindAll("dl.terms > div").Single(each => each.TextContent.Contains("inspectors"));
        Assert.Contains(said, shown.TextContent);
    }

    [Theory]
    [InlineData("en", "Give this mandate", "1,250.5", "2,000")]
    [InlineData("nl", "Dit mandaat geven", "1.250,5", "2.000")]
    public async Task A_mandate_is_typed_and_shown_again_as_the_page_writes_numbers(
        string tag,
        string give,
        string from,
        string most
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        await AddAsync(table, new AgendaChange.AddIssue(new Issue.Real("tonnes", 0, 2_000)));
        await using SeatPage page = await SeatPage.OpenAsync(table, Principal, Language.Of(tag)!);
        IRenderedComponent<MandatePanel> panel = page.Show<MandatePanel>();
        Assert.Equal(most, panel.Find("#mandate-to-tonnes").GetAttribute("placeholder"));
        await panel.Find("#mandate-from-tonnes").ChangeAsync(from);
        await PressAsync(panel, give);
        Assert.Empty(panel.FindAll("[role=alert]"));
        Assert.Equal(
            new MandateRange("1250.5", "2000"),
            (await table.ViewAsync(Principal)).Own!.MandateRanges["tonnes"]
        );
        Assert.Equal(from, panel.Find("#mandate-from-tonnes").GetAttribute("value"));
        Assert.Equal(most, panel.Find("#mandate-to-tonnes").GetAttribute("value"));
        Assert.Contains($"{from} to", panel.Find("dl.terms").TextContent);
    }

    [Theory]
    [InlineData("en", "Take the request back", "taken back")]
    [InlineData("nl", "Het verzoek intrekken", "ingetrokken")]
    public async Task A_lead_takes_back_what_waits_and_the_principal_reads_so(string tag, string back, string ended)
    {
        using Rooms table = await OpenAsync();
        await AskedAsync(table);
        Language language = tag == "nl" ? Language.Dutch : Language.English;
        await using (SeatPage page = await SeatPage.OpenAsync(table, 1, language))
        {
            IRenderedComponent<MandatePanel> lead = page.Show<MandatePanel>();
            await lead.FindAll("button").Single(each => each.TextContent.StartsWith(back)).ClickAsync();
            lead.Render();
            Assert.Empty(lead.FindAll("article"));
        }

        await using SeatPage of = await SeatPage.OpenAsync(table, Principal, language);
        IRenderedComponent<MandatePanel> panel = of.Show<MandatePanel>();
        Assert.Empty(panel.FindAll("article"));
        Assert.Equal(ended, panel.Find(".badge").TextContent);
    }

    [Theory]
    [InlineData("en", "does not play at that seat any more")]
    [InlineData("nl", "speelt niet meer op die plaats")]
    public async Task What_a_lead_asked_for_who_left_is_told_to_be_moot_and_has_no_button(string tag, string said)
    {
        using Rooms table = await OpenAsync();
        await AskedAsync(table);
        await table.DoneAsync(1, new RoomCommand.LeaveSeat());
        await using SeatPage page = await SeatPage.OpenAsync(
            table,
            Principal,
            tag == "nl" ? Language.Dutch : Language.English
        );
        IRenderedComponent<MandatePanel> panel = page.Show<MandatePanel>();
        Assert.Contains(said, panel.Find("article .notice").TextContent);
        Assert.Empty(panel.FindAll("article button"));
    }

    private static async Task AskedAsync(Rooms table)
    {
        await BeginAsync(table);
        await table.DoneAsync(0, new RoomCommand.OpenSeat(new SeatWanted(Role.Principal, 0)));
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("The minister"));
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>("liaison", ["no"])]
                )
            )
        );
        await KeptAsync(table, 1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
    }

    private static Task PressAsync(IRenderedComponent<MandatePanel> panel, string text) =>
        panel.FindAll("button").First(each => each.TextContent == text).ClickAsync();
}
