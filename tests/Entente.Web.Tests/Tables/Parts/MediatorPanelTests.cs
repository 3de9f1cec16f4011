using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using Entente.Rooms.Views;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class MediatorPanelTests
{
    [Theory]
    [InlineData("en", "Say it in confidence")]
    [InlineData("nl", "Zeg het in vertrouwen")]
    public async Task The_buttons_by_which_something_is_said_in_confidence_say_to_whom(string tag, string seen)
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 3, Language.Of(tag));
        string[] names =
        [
            .. page.Show<MediatorPanel>()
                .FindAll("form.say button[data-send]")
                .Select(each => each.TextContent)
                .Where(each => each.StartsWith(seen, StringComparison.Ordinal)),
        ];
        Assert.Equal(2, names.Distinct().Count());
        Assert.Equal(2, names.Length);
        Assert.All(names, each => Assert.NotEqual(seen, each));

        // Whoever has but one to speak to is not told whom.
        await using SeatPage side = await SeatPage.OpenAsync(table, 1, Language.Of(tag));
        Assert.Equal(seen, side.Show<CaucusLines>().Find("form.say button").TextContent);
    }

    [Theory]
    [InlineData("en", "no answer of a party is shown to anybody, then or later")]
    [InlineData("nl", "geen antwoord van een partij is ooit voor iemand te zien")]
    public async Task Of_a_blind_suggestion_it_is_said_that_nothing_but_match_or_no_match_is_published(
        string tag,
        string said
    )
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 3, Language.Of(tag));
        Assert.Contains(said, page.Show<MediatorPanel>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_with_a_fraction_counts_to_the_second_and_one_that_is_no_time_is_said_to_be_none()
    {
        using Rooms table = await OpenAsync();
        await using SeatPage page = await DealtAsync(table);
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        await ChooseAsync(panel);
        await panel.Find("#improve-minutes").ChangeAsync("soon");
        await Button(panel, "Lay this improvement by").ClickAsync();
        Assert.Null((await table.ViewAsync(3)).Own!.Prepared);
        Assert.Contains("Write minutes from 0.1 to 10,000, such as 10 or 1.5.", panel.Markup, StringComparison.Ordinal);

        await panel.Find("#improve-minutes").ChangeAsync("1.7");
        await Button(panel, "Lay this improvement by").ClickAsync();
        Assert.Equal(TimeSpan.FromSeconds(102), (await table.ViewAsync(3)).Own!.Prepared?.Time);
        Assert.Contains("to be answered for 1 minute and 42 seconds", panel.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Write minutes", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_improvement_is_laid_by_until_the_look_and_can_be_answered_as_long_as_its_own_field_says()
    {
        using Rooms table = await OpenAsync();
        await using SeatPage page = await DealtAsync(table);
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        await panel.Find("#improve-minutes").ChangeAsync("45");
        await ChooseAsync(panel);
        await Button(panel, "Lay this improvement by").ClickAsync();
        PreparedImprovement? prepared = (await table.ViewAsync(3)).Own!.Prepared;
        Assert.Equal(TimeSpan.FromMinutes(45), prepared?.Time);
        Assert.Contains("Laid by, to be answered for 45", panel.Markup, StringComparison.Ordinal);

        await Button(panel, "Lay nothing by any more").ClickAsync();
        Assert.Null((await table.ViewAsync(3)).Own!.Prepared);
    }

    [Fact]
    public async Task An_improvement_is_offered_at_once_where_all_were_told_that_all_wish_it_and_none_where_nothing_is_looked_at()
    {
        using Rooms table = await OpenAsync();
        await using SeatPage page = await DealtAsync(table);
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), view => view.LookAt is null);
        table.Clock.Advance(Bounds.RealAnswer);
        Assert.True(await page.Desk.ReadAsync());
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        int before = (await table.ViewAsync(3)).Improvements.Length;
        await ChooseAsync(panel);
        await Button(panel, "Offer this improvement").ClickAsync();
        Improvement made = (await table.ViewAsync(3)).Improvements[before];
        Assert.Equal(table.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), made.AnswerBy);

        using Rooms other = await OpenAsync();
        await using SeatPage late = await DealtAsync(other);
        for (int look = 0; look < Bounds.Looks.Length; look++)
        {
            other.Clock.Advance(Bounds.Looks[^1]);
        }

        Assert.True(await late.Desk.ReadAsync());
        string shut = late.Show<MediatorPanel>().Markup;
        Assert.Contains("Wishes are not looked at any more here", shut, StringComparison.Ordinal);
        Assert.DoesNotContain("Offer this improvement", shut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blind_suggestion_that_is_being_answered_is_before_its_mediator_with_its_package_and_its_time()
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5);
        await table.DoneAsync(3, new RoomCommand.SuggestBlind(Terms("liaison: yes"), until));
        await using SeatPage page = await SeatPage.OpenAsync(table, 3);
        IElement put = page.Show<MediatorPanel>().Find("article");
        Assert.StartsWith("Blind suggestion 1", put.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Liaison offices", put.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            until.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            put.QuerySelector("[data-until]")!.GetAttribute("data-until")
        );
    }

    [Theory]
    [InlineData("en", "The talks have ended: a one text and blind suggestions cannot be used any more.")]
    [InlineData("nl", "Het overleg is afgelopen: een gemeenschappelijke tekst en blinde suggesties kunnen niet meer.")]
    public async Task When_the_talks_have_ended_it_is_said_that_nothing_can_be_put_before_the_parties_any_more(
        string tag,
        string over
    )
    {
        using Rooms table = await OpenAsync(blindSuggestions: 3);
        await using SeatPage before = await SeatPage.OpenAsync(table, 3);
        Assert.NotEmpty(before.Show<MediatorPanel>().FindAll("#one-text-words, #blind-minutes"));
        await (await DealtAsync(table)).DisposeAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 3, Language.Of(tag)!);
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        Assert.Equal(over, panel.Find("#mediation-over").TextContent);
        Assert.Empty(panel.FindAll("#one-text-words, #blind-minutes"));
    }

    [Fact]
    public async Task The_package_of_an_improvement_is_before_the_mediator_and_nobodys_gain()
    {
        using Rooms table = await OpenAsync();
        await (await DealtAsync(table)).DisposeAsync();
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), view => !view.Improvements.IsEmpty);
        RoomView view = await table.ViewAsync(3);
        Improvement offered = Assert.Single(view.Improvements);
        await using SeatPage page = await SeatPage.OpenAsync(table, 3);
        IRenderedComponent<MediatorPanel> panel = page.Show<MediatorPanel>();
        IElement put = panel.Find("article");
        Assert.StartsWith("Improvement 1 of the deal", put.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        string words = English.TermsLine(view.Space, offered.Terms);
        Assert.NotEmpty(words);
        foreach (Issue issue in view.Space!.Issues.Where(each => offered.Terms[each.Name] is not null))
        {
            Assert.Contains(English.IssueName(issue), put.TextContent, StringComparison.Ordinal);
        }

        Assert.NotNull(put.QuerySelector("[data-until]"));
        Assert.Contains("you are told none", put.TextContent, StringComparison.Ordinal);
        foreach (int party in (int[])[1, 2])
        {
            OwnGain gain = (await table.ViewAsync(party)).Own!.Gains[1];
            Assert.DoesNotContain(English.Worth(gain.Gain), put.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("An improvement is being answered.", panel.Markup, StringComparison.Ordinal);
        Assert.Contains(
            $"An improvement of the deal was offered: {words}.",
            view.Timeline.SelectMany(item => item.Events.Select(each => English.Sentence(view, each, item.Seat)))
        );
    }

    private static PageLanguage English { get; } = new(Language.English);

    private static async Task<SeatPage> DealtAsync(Rooms table)
    {
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(1)).StatusQuo;
        await table.DoneAsync(1, new RoomCommand.MakeOffer(today));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, today));
        return await SeatPage.OpenAsync(table, 3);
    }

    private static Task ChooseAsync(IRenderedComponent<MediatorPanel> panel) =>
        panel
            .FindAll("label.option:has(input[name^='improve-'])")
            .First(each => each.TextContent == "yes")
            .QuerySelector("input")!
            .ChangeAsync("on");

    private static IElement Button(IRenderedComponent<MediatorPanel> panel, string text) =>
        panel.FindAll("button").Single(each => each.TextContent == text);
}
