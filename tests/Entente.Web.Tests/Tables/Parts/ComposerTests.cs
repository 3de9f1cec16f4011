using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.State;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class ComposerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private const int First = 1;
    private const int Principal = 4;

    [Theory]
    [InlineData("en", "not with the rest as it stands", "A second site can be dismantled only when it is named.")]
    [InlineData("nl", "niet met de rest zoals die nu is", "Een tweede fabriek kan alleen worden ontmanteld")]
    public async Task What_a_rule_forbids_with_the_rest_is_said_with_its_reason_and_is_not_never(
        string tag,
        string brief,
        string why
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(
            table,
            First,
            tag == "nl" ? Language.Dutch : Language.English
        );
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        IElement site = Option(composer, "dismantlement", "yongbyon and more");
        Assert.Equal(brief, site.QuerySelector("small")!.TextContent.Trim());
        Assert.Contains(composer.FindAll(".hint.barred"), each => each.TextContent.Contains(why));
        Assert.DoesNotContain(composer.FindAll(".option small"), each => each.TextContent.Trim() is "never" or "nooit");

        await Option(composer, "disclosure", "partial").QuerySelector("input")!.ChangeAsync(new());
        Assert.NotEqual(
            brief,
            Option(composer, "dismantlement", "yongbyon and more").QuerySelector("small")!.TextContent.Trim()
        );
        Assert.DoesNotContain(composer.FindAll(".hint.barred"), each => each.TextContent.Contains(why));
    }

    [Fact]
    public async Task Only_what_ones_own_limit_forbids_by_itself_is_never()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        // Relief without dismantlement is a limit of the side on two issues together.
        Assert.Equal(
            "not with the rest as it stands",
            Option(composer, "relief", "all").QuerySelector("small")!.TextContent.Trim()
        );
        Assert.Contains(
            composer.FindAll(".hint.barred"),
            each => each.TextContent.Contains("Ruled out by your own limits: ")
        );
    }

    [Theory]
    [InlineData("liaison", "yes", false)]
    [InlineData("liaison", "no", true)]
    public async Task An_offer_beyond_the_mandate_is_said_to_go_to_the_principal_first(
        string issue,
        string allowed,
        bool isBeyond
    )
    {
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    [new KeyValuePair<string, ImmutableArray<string>>(issue, [allowed])]
                )
            )
        );
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        await Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        await composer.Find(".composer-foot .button").ClickAsync();
        Assert.Equal(
            isBeyond ? "Ask your principal" : "Make this binding offer",
            composer.Find(".confirm .button").TextContent
        );
        Assert.Equal(isBeyond, composer.Find(".confirm").TextContent.Contains("goes to your principal first"));
        await composer.Find(".confirm .button").ClickAsync();
        Assert.Equal(isBeyond ? 0 : 1, (await table.ViewAsync(First)).Offers.Length);
        Assert.Equal(isBeyond ? 1 : 0, (await table.ViewAsync(First)).Own!.Approvals.Length);
    }

    [Theory]
    [InlineData("en", "Worth to you, the rest as it stands", "Worth to you")]
    [InlineData("nl", "Voor u waard, de rest zoals het nu is", "Voor u waard")]
    public async Task Of_a_rest_is_spoken_only_while_there_is_one(string tag, string some, string all)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag));
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        foreach (Outcomes.Issue issue in Hanoi.Scenario.Space.Issues)
        {
            Assert.NotEqual(all, composer.Find(".composer-worth .worth-label").TextContent);
            await Option(composer, issue.Name, issue.NameOf(0)).QuerySelector("input")!.ChangeAsync(new());
            if (issue != Hanoi.Scenario.Space.Issues[^1])
            {
                Assert.Equal(some, composer.Find(".composer-worth .worth-label").TextContent);
            }
        }

        Assert.Equal(all, composer.Find(".composer-worth .worth-label").TextContent);
    }

    [Fact]
    public async Task What_was_picked_waits_while_its_issue_is_parked()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        await Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        await Option(composer, "declaration", "yes").QuerySelector("input")!.ChangeAsync(new());
        await AddAsync(table, new Entente.Rooms.Agenda.AgendaChange.Park("liaison"));
        Assert.True(await page.Desk.ReadAsync());
        composer.Render();
        Assert.Contains(
            "Your pick, yes, waits and is not in the offer.",
            composer.Find(".pickers .parked").TextContent
        );
        await composer.Find(".composer-foot .button").ClickAsync();
        Assert.Single(composer.FindAll(".confirm .terms > div"));
        await composer.Find(".confirm .button").ClickAsync();
        Assert.Equal(Terms("declaration: yes"), (await table.ViewAsync(First)).Offers[0].Offer.Terms);
    }

    [Fact]
    public async Task What_is_agreed_is_spoken_of_again_only_when_it_is_reopened()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        await Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        await Option(composer, "declaration", "yes").QuerySelector("input")!.ChangeAsync(new());
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("liaison: no")));
        await table.DoneAsync(First, new RoomCommand.AcceptOffer(1, Terms("liaison: no")));
        Assert.True(await page.Desk.ReadAsync());
        composer.Render();
        await composer.Find(".composer-foot .button").ClickAsync();
        Assert.Single(composer.FindAll(".confirm .terms > div"));
        await composer.Find(".confirm .button.quiet").ClickAsync();
        await composer.Find(".pickers .parked .button").ClickAsync();
        await composer.Find(".composer-foot .button").ClickAsync();
        Assert.Equal(2, composer.FindAll(".confirm .terms > div").Count);
    }

    [Fact]
    public async Task Before_an_offer_is_made_one_reads_its_note_how_long_it_stands_and_what_it_takes_the_place_of()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("liaison: no")));
        await table.DoneAsync(First, new RoomCommand.MakeOffer(Terms("declaration: no")));
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("liaison: no")));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        await Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        await composer.Find("#note").ChangeAsync(new() { Value = "Take your time." });
        await composer.Find(".composer-foot .button").ClickAsync();
        string asked = composer.Find(".confirm").TextContent;
        Assert.Contains("Take your time.", asked);
        Assert.Contains("It can be accepted until you take it back.", asked);
        Assert.Contains("It takes the place of offer 1, which", asked);
    }

    [Fact]
    public async Task The_principals_no_is_told_with_its_reason_until_it_was_read()
    {
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Principal"));
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
        await table.DoneAsync(2, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await KeptAsync(table, First, new RoomCommand.AcceptOffer(1, Terms("liaison: yes")));
        await KeptAsync(table, Principal, new RoomCommand.AnswerApproval(1, false, "Not before Seoul was told."));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<OfferCard> card = page.Show<OfferCard>(part =>
            part.Add(each => each.Offer, page.Desk.View!.Offers[0])
        );
        Assert.Contains("Not before Seoul was told.", card.Find(".notice.bad").TextContent);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        Assert.Contains("Not before Seoul was told.", composer.Find(".notice.signal").TextContent);
        await composer.Find(".notice.signal .button").ClickAsync();
        Assert.Empty(composer.FindAll(".notice.signal"));
        IRenderedComponent<Composer> again = page.Show<Composer>();
        await again.WaitForAssertionAsync(() => Assert.Empty(again.FindAll(".notice.signal")), Patience);
    }

    [Fact]
    public async Task The_step_that_makes_an_offer_is_closed_while_the_talks_pause_and_keeps_what_it_says()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<Composer> composer = page.Show<Composer>();
        await Option(composer, "liaison", "yes").QuerySelector("input")!.ChangeAsync(new());
        await composer.Find(".composer-foot .button").ClickAsync();
        Assert.False(composer.Find(".confirm .button").HasAttribute("disabled"));

        await table.DoneAsync(0, new RoomCommand.Pause());
        Assert.True(await page.Desk.ReadAsync());
        composer.Render();
        Assert.True(composer.Find(".confirm .button").HasAttribute("disabled"));
        Assert.Contains("while a meeting is in session", composer.Find(".confirm [role=status]").TextContent);

        await table.DoneAsync(0, new RoomCommand.Resume());
        Assert.True(await page.Desk.ReadAsync());
        composer.Render();
        await composer.Find(".confirm .button").ClickAsync();
        Assert.Single((await table.ViewAsync(0)).Offers);
    }

    [Fact]
    public async Task Whoever_asks_to_adjourn_last_is_told_that_it_adjourns_at_once()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage first = await SeatPage.OpenAsync(table, First);
        await using SeatPage second = await SeatPage.OpenAsync(table, 2);
        IRenderedComponent<ExitPanel> asking = first.Show<ExitPanel>();
        Assert.Equal("Ask to adjourn", asking.Find("button").TextContent);
        await asking.Find("button").ClickAsync();
        Assert.Equal(TalkPhase.Talking, (await table.ViewAsync(0)).Phase);
        Assert.Equal("Ask to adjourn", first.Show<ExitPanel>().Find("button").TextContent);

        Assert.True(await second.Desk.ReadAsync());
        IRenderedComponent<ExitPanel> agreeing = second.Show<ExitPanel>();
        Assert.Equal("Agree: adjourn now", agreeing.Find("button").TextContent);
        await agreeing.Find("button").ClickAsync();
        Assert.Equal(TalkPhase.Adjourned, (await table.ViewAsync(0)).Phase);
    }

    /// <summary>The choice of a value of an issue.</summary>
    internal static IElement Option(IRenderedComponent<Composer> composer, string issue, string value)
    {
        Outcomes.Issue meant = Hanoi.Scenario.Space.Issues.Single(each => each.Name == issue);
        int at = Hanoi.Scenario.Space.Issues.IndexOf(meant);
        Assert.True(meant.TryFind(value, out Outcomes.IssueValue found));
        return composer.FindAll($"input[name=pick-{at}]")[found.Index + 1].ParentElement!;
    }
}
