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

    private static IElement Option(IRenderedComponent<Composer> composer, string issue, string value)
    {
        Outcomes.Issue meant = Hanoi.Scenario.Space.Issues.Single(each => each.Name == issue);
        int at = Hanoi.Scenario.Space.Issues.IndexOf(meant);
        Assert.True(meant.TryFind(value, out Outcomes.IssueValue found));
        return composer.FindAll($"input[name=pick-{at}]")[found.Index + 1].ParentElement!;
    }
}
