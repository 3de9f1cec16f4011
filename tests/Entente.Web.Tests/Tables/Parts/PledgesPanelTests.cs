using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class PledgesPanelTests
{
    private static readonly Verifier OfThem = new(Role.Lead, 1);

    [Fact]
    public async Task Whether_it_was_kept_is_asked_of_its_verifier_once_it_is_said_to_be_done_and_not_before()
    {
        using Rooms table = await AgreedAsync();
        await table.DoneAsync(1, new RoomCommand.GivePledge("Close the site", OfThem));
        await using SeatPage page = await SeatPage.OpenAsync(table, 2);
        IRenderedComponent<PledgesPanel> panel = page.Show<PledgesPanel>();
        Assert.Empty(panel.FindAll(".pledge-list button"));
        Assert.Contains("once United States says that it is done", panel.Markup);

        await table.DoneAsync(1, new RoomCommand.ReportPledge(1, "All sealed"));
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        await ButtonOf(panel, "It was broken …").ClickAsync();
        Assert.Equal(PledgeState.Reported, (await table.ViewAsync(0)).Pledges[0].State);
        await ButtonOf(panel, "Cancel").ClickAsync();
        await ButtonOf(panel, "It was kept …").ClickAsync();
        await panel.Find("#pledge-note-1").ChangeAsync("Seen by our inspectors");
        await ButtonOf(panel, "Record that it was kept").ClickAsync();

        Pledge kept = (await table.ViewAsync(0)).Pledges[0];
        Assert.Equal(
            (PledgeState.Verified, 2, "Seen by our inspectors"),
            (kept.State, kept.Steps[^1].Seat, kept.Steps[^1].Note)
        );
        panel.Render();
        string[] steps = [.. panel.FindAll(".pledge-steps li").Select(each => each.TextContent)];
        Assert.StartsWith("pledged by Person 1 (United States) · ", steps[0]);
        Assert.StartsWith("said to be done by Person 1 (United States) · ", steps[1]);
        Assert.EndsWith("“All sealed”", steps[1]);
        Assert.StartsWith("verified: kept by Person 2 (North Korea) · ", steps[2]);
        Assert.Equal(3, panel.FindAll(".pledge-steps time").Count);
        Assert.Empty(panel.FindAll(".pledge-list button"));
    }

    [Theory]
    [InlineData(
        "en",
        "Carried over, because nobody has verified it yet: United States: Lift the sanctions",
        "Found broken, and carried over, because it can still be done late: United States: Close the site"
    )]
    [InlineData(
        "nl",
        "Gaat mee, omdat nog niemand het heeft geverifieerd: Verenigde Staten: Lift the sanctions",
        "Vastgesteld als niet nagekomen; gaat mee, omdat het later alsnog kan worden gedaan: Verenigde Staten: Close the site"
    )]
    public async Task What_was_found_broken_is_not_said_to_be_carried_over_because_nobody_judged_it(
        string tag,
        string open,
        string broken
    )
    {
        using Rooms table = await AgreedAsync();
        await table.DoneAsync(1, new RoomCommand.GivePledge("Close the site", OfThem));
        await table.DoneAsync(1, new RoomCommand.GivePledge("Lift the sanctions", OfThem));
        await table.DoneAsync(1, new RoomCommand.ReportPledge(1, ""));
        await table.DoneAsync(2, new RoomCommand.JudgePledge(1, false, ""));
        RoomView view = await table.ViewAsync(0);
        var l = new PageLanguage(tag == "nl" ? Language.Dutch : Language.English);
        Assert.Equal([open, broken], l.CarriedSentences(view, TableOpener.Following(view).Setup.Carried));
    }

    [Fact]
    public async Task What_is_due_can_be_found_broken_and_who_found_it_is_said_in_the_readers_language()
    {
        using Rooms table = await AgreedAsync();
        await table.DoneAsync(
            1,
            new RoomCommand.GivePledge("Close the site", OfThem, table.Clock.GetUtcNow() + TimeSpan.FromDays(1))
        );
        await table.UntilAsync(TimeSpan.FromDays(2), view => view.Pledges[0].State == PledgeState.Due);
        await using SeatPage page = await SeatPage.OpenAsync(table, 2, Language.Dutch);
        IRenderedComponent<PledgesPanel> panel = page.Show<PledgesPanel>();
        await ButtonOf(panel, "Niet nagekomen …").ClickAsync();
        await ButtonOf(panel, "Vastleggen dat het niet is nagekomen").ClickAsync();
        panel.Render();
        Assert.Equal("niet nagekomen", panel.Find(".badge").TextContent);
        Assert.StartsWith(
            "vastgesteld: niet nagekomen door Person 2 (Noord-Korea) · ",
            panel.FindAll(".pledge-steps li")[^1].TextContent
        );
        // What is done late can still be found kept, and is not found broken twice.
        Assert.Equal("Nagekomen …", Assert.Single(panel.FindAll(".pledge-list button")).FirstChild!.TextContent);
    }

    [Fact]
    public async Task Nobody_is_named_to_verify_who_is_not_at_the_table_and_what_it_carries_out_is_kept()
    {
        using Rooms table = await AgreedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<PledgesPanel> panel = page.Show<PledgesPanel>();
        Assert.Equal(["North Korea", "Mediator"], panel.FindAll("#pledge-by option").Select(each => each.TextContent));
        await panel.Find("#pledge-what").InputAsync("Close the site");
        await panel.Find("#pledge-days").ChangeAsync("0");
        await panel.Find("#pledge-issue").ChangeAsync("dismantlement");
        await panel.Find("#pledge-by").ChangeAsync("m");
        await ButtonOf(panel, "Commit to it").ClickAsync();
        Pledge given = Assert.Single((await table.ViewAsync(0)).Pledges);
        Assert.Equal(("dismantlement", Role.Mediator), (given.Issue, given.Verifier.Role));
    }

    [Fact]
    public async Task Half_a_day_is_half_a_day_and_what_is_no_number_of_days_commits_nobody()
    {
        using Rooms table = await AgreedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<PledgesPanel> panel = page.Show<PledgesPanel>();
        await panel.Find("#pledge-what").InputAsync("Close the site");
        await panel.Find("#pledge-days").ChangeAsync("soon");
        await ButtonOf(panel, "Commit to it").ClickAsync();
        Assert.Empty((await table.ViewAsync(0)).Pledges);
        Assert.Contains("Write days from 0 to 360, such as 30 or 0.5.", panel.Markup, StringComparison.Ordinal);

        await panel.Find("#pledge-days").ChangeAsync("0.5");
        await ButtonOf(panel, "Commit to it").ClickAsync();
        Pledge given = Assert.Single((await table.ViewAsync(0)).Pledges);
        Assert.Equal(table.Clock.GetUtcNow() + TimeSpan.FromHours(12), given.Due);
    }

    private static IElement ButtonOf(IRenderedComponent<PledgesPanel> panel, string name) =>
        panel.FindAll("button").Single(each => each.FirstChild?.TextContent.Trim() == name);

    private static async Task<Rooms> AgreedAsync()
    {
        Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("dismantlement: yongbyon")));
        return table;
    }
}
