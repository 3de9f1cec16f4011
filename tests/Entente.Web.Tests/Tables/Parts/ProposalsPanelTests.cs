using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Web.Languages;
using Entente.Web.Tables.Parts;
using Entente.Web.Tables.Words;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

/// <summary>A yes that binds is asked once more; what it binds to is said before.</summary>
public class ProposalsPanelTests
{
    private const int First = 1;
    private const int Second = 2;
    private const int Mediator = 3;

    [Theory]
    [InlineData("en", "Nothing is asked of you yet", "what you say here is about it", "on the one text")]
    [InlineData(
        "nl",
        "Er wordt u nog niets gevraagd",
        "gaat wat u hier zegt daarover",
        "over de gemeenschappelijke tekst"
    )]
    public async Task What_is_wrong_with_a_one_text_is_said_to_the_mediator_from_beside_it(
        string tag,
        string yet,
        string about,
        string on
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(First)).StatusQuo;
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(today, "A first step"));
        await using (SeatPage mediation = await SeatPage.OpenAsync(table, Mediator, Language.Of(tag)!))
        {
            Assert.Contains("A first step", mediation.Show<MediatorPanel>().Markup, StringComparison.Ordinal);
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<SidePanel> side = page.Show<SidePanel>();
        bool isAsked = false;
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>(parts =>
            parts.Add(each => each.Criticise, () => isAsked = true)
        );
        Assert.Contains(yet, panel.Markup, StringComparison.Ordinal);
        await panel.Find("article button").ClickAsync();
        Assert.True(isAsked);
        await side.InvokeAsync(side.Instance.SpeakAsync);
        Assert.Contains(about, side.Markup, StringComparison.Ordinal);
        page.AssertFocused(1, side.Find("#caucus--1"));

        // Whoever comes there otherwise stays where they are, and whoever comes to speak once more goes there again.
        await side.Find("#side-tab-Note").ClickAsync();
        await side.Find("#side-tab-Consent").ClickAsync();
        page.AssertFocused(1);
        await side.InvokeAsync(side.Instance.SpeakAsync);
        page.AssertFocused(2);
        await side.Find("#caucus--1").InputAsync("Too little for us");
        await side.Find("form.say").SubmitAsync();
        Assert.Equal(1, Assert.Single((await table.ViewAsync(Mediator)).Own!.Caucus).OneText);
        side.WaitForAssertion(() => Assert.Contains(on, side.Find(".timeline").TextContent, StringComparison.Ordinal));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await using SeatPage later = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        Assert.DoesNotContain(yet, later.Show<ProposalsPanel>().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_principal_did_not_approve_a_yes_is_said_where_the_yes_was_to_be()
    {
        const int Principal = 4;
        using Rooms table = await OpenAsync(hasPrincipal: true);
        await BeginAsync(table);
        await table.DoneAsync(Principal, new RoomCommand.TakeSeat("Pat"));
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    System.StringComparer.Ordinal,
                    [new KeyValuePair<string, System.Collections.Immutable.ImmutableArray<string>>("liaison", ["no"])]
                )
            )
        );
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Terms("liaison: yes")));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await KeptAsync(table, First, new RoomCommand.AnswerOneText(1, true));
        await KeptAsync(table, Principal, new RoomCommand.AnswerApproval(1, false, "Too much."));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        Assert.Contains(
            "Your principal did not approve a yes to this. Too much.",
            page.Show<ProposalsPanel>().Find(".notice.signal").TextContent,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Say yes to the one text (",
            new PageLanguage(Language.English).RequestLine(
                await table.ViewAsync(First),
                (await table.ViewAsync(First)).Own!.Approvals[0]
            ),
            StringComparison.Ordinal
        );

        // Of another text with a version of the same number nothing was asked.
        await KeptAsync(
            table,
            Principal,
            new RoomCommand.GiveMandate(
                System
                    .Collections
                    .Immutable
                    .ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableArray<string>>
                    .Empty
            )
        );
        await table.DoneAsync(First, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(Second, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Terms("declaration: yes")));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await using SeatPage later = await SeatPage.OpenAsync(table, First);
        Assert.DoesNotContain("did not approve", later.Show<ProposalsPanel>().Markup, StringComparison.Ordinal);
        Assert.Equal(
            "Say yes to the one text",
            new PageLanguage(Language.English).RequestLine(
                await table.ViewAsync(First),
                (await table.ViewAsync(First)).Own!.Approvals[0]
            )
        );
        await using SeatPage other = await SeatPage.OpenAsync(table, Second);
        Assert.DoesNotContain("principal", other.Show<ProposalsPanel>().Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Yes, binding", "Not yet", "the talks then end with this agreement")]
    [InlineData("nl", "Ja, bindend", "Nog niet", "het overleg eindigt dan met dit akkoord")]
    public async Task A_yes_to_the_one_text_is_asked_once_more_and_the_keyboard_goes_there_and_back(
        string tag,
        string yes,
        string notYet,
        string ends
    )
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(First)).StatusQuo;
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(today));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        await Button(panel, yes + " …").ClickAsync();
        Assert.Contains(ends, panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        page.AssertFocused(1, panel.Find(".confirm"));
        Assert.Empty((await table.ViewAsync(First)).OneTexts[^1].YesBy);

        await Button(panel, notYet).ClickAsync();
        page.AssertFocused(2, Button(panel, yes + " …"));
        Assert.Empty((await table.ViewAsync(First)).OneTexts[^1].YesBy);

        await Button(panel, yes + " …").ClickAsync();
        await Button(panel, yes).ClickAsync();
        Assert.Equal([0], (await table.ViewAsync(First)).OneTexts[^1].YesBy);
        Assert.Empty(panel.FindAll(".confirm"));
    }

    [Fact]
    public async Task An_improvement_that_ended_with_the_release_says_so_and_is_neither_answered_nor_wished_any_more()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await ImproveAsync(table);
        await using (SeatPage open = await SeatPage.OpenAsync(table, First))
        {
            Assert.NotEmpty(open.Show<ProposalsPanel>().FindAll("button"));
        }

        await table.DoneAsync(0, new RoomCommand.Release());
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        Assert.Contains("It lapsed when the table was released", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("nothing more is offered in place of the deal", panel.Markup, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("button"));
    }

    [Fact]
    public async Task Whoever_says_yes_last_to_the_one_text_is_told_that_it_is_agreed_at_once()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText((await table.ViewAsync(First)).StatusQuo));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await table.DoneAsync(Second, new RoomCommand.AnswerOneText(1, true));
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        await Button(panel, "Yes, binding …").ClickAsync();
        Assert.Contains("agreed at once", panel.Find(".confirm").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Yes, binding", "No", "Your answer so far: Yes, binding.")]
    [InlineData("nl", "Ja, bindend", "Nee", "Uw antwoord tot nu toe: Ja, bindend.")]
    public async Task A_yes_to_a_blind_suggestion_is_asked_once_more_and_how_one_answered_is_said_in_words(
        string tag,
        string yes,
        string no,
        string so
    )
    {
        using Rooms table = await OpenAsync(blindSuggestions: 1);
        await BeginAsync(table);
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(
                (await table.ViewAsync(First)).StatusQuo,
                table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5)
            )
        );
        await using SeatPage page = await SeatPage.OpenAsync(table, First, Language.Of(tag)!);
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        await Button(panel, yes + " …").ClickAsync();
        Assert.Empty((await table.ViewAsync(First)).Own!.BlindAnswers);
        page.AssertFocused(1, panel.Find(".confirm"));
        await Button(panel, yes).ClickAsync();
        Assert.True((await table.ViewAsync(First)).Own!.BlindAnswers[1]);
        Assert.Contains(so, panel.Find("p[role='status']").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Button(panel, yes + " …").GetAttribute("aria-pressed"));
        page.AssertFocused(2, Button(panel, yes + " …"));

        await Button(panel, no).ClickAsync();
        Assert.False((await table.ViewAsync(First)).Own!.BlindAnswers[1]);
        Assert.Equal("true", Button(panel, no).GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Taking_an_improvement_is_asked_once_more_and_what_one_answered_is_said_to_all_senses()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(First)).StatusQuo;
        await table.DoneAsync(First, new RoomCommand.MakeOffer(today));
        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(1, today));
        await KeptAsync(table, First, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, Second, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), view => !view.Improvements.IsEmpty);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IRenderedComponent<ProposalsPanel> panel = page.Show<ProposalsPanel>();
        await Button(panel, "Take it if the others do …").ClickAsync();
        Assert.Contains("in place of the deal", panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        Assert.Empty((await table.ViewAsync(First)).Own!.ImprovementAnswers);
        await Button(panel, "Take it if the others do").ClickAsync();
        Assert.True((await table.ViewAsync(First)).Own!.ImprovementAnswers[1]);
        Assert.Equal("true", Button(panel, "Take it if the others do …").GetAttribute("aria-pressed"));
        Assert.Equal("false", Button(panel, "Keep the deal").GetAttribute("aria-pressed"));
        Assert.Contains("Your answer so far", panel.Find("p[role='status']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_improvement_is_compared_with_the_deal_in_whose_place_it_was_offered_also_once_it_was_taken()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        Terms today = (await table.ViewAsync(First)).StatusQuo;
        await table.DoneAsync(First, new RoomCommand.MakeOffer(today));
        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(1, today));
        await KeptAsync(table, First, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, Second, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), view => !view.Improvements.IsEmpty);
        string[] open = await ComparedAsync(table);
        Assert.All(open, each => Assert.Contains("instead of", each, StringComparison.Ordinal));

        await KeptAsync(table, First, new RoomCommand.AnswerImprovement(1, true));
        await KeptAsync(table, Second, new RoomCommand.AnswerImprovement(1, true));
        DateTimeOffset answered = (await table.ViewAsync(First)).Improvements[0].AnswerBy;
        await table.UntilAsync(answered - table.Clock.GetUtcNow(), view => view.Settled != today);
        Assert.Equal(open, await ComparedAsync(table));
    }

    // As a side and as the mediator read it.
    private static async Task<string[]> ComparedAsync(Rooms table)
    {
        await using SeatPage side = await SeatPage.OpenAsync(table, First);
        await using SeatPage mediator = await SeatPage.OpenAsync(table, Mediator);
        return
        [
            side.Show<ProposalsPanel>().Find("article .terms").TextContent,
            mediator.Show<PutForward>().Find("article .terms").TextContent,
        ];
    }

    /// <summary>What was left aside stays as it stands: a package is worth one number, the one that goes with the gain.</summary>
    [Fact]
    public async Task An_improvement_is_worth_what_its_gain_counts_where_an_issue_was_left_aside()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, new AgendaChange.Park("liaison"));
        Terms deal = (await table.ViewAsync(First)).StatusQuo.Without(["liaison"]);
        await table.DoneAsync(First, new RoomCommand.MakeOffer(deal));
        await table.DoneAsync(Second, new RoomCommand.AcceptOffer(1, deal));
        await KeptAsync(table, First, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, Second, new RoomCommand.WishImprovement(true));
        await table.UntilAsync(TimeSpan.FromMinutes(3), seen => seen.LookAt is null);
        await using SeatPage page = await SeatPage.OpenAsync(table, First);
        IElement article = page.Show<ProposalsPanel>().Find("article");
        double package = (await table.ViewAsync(First)).Own!.Gains[1].Package;
        Assert.Equal(package, double.Parse(article.QuerySelector(".worth strong")!.TextContent));
    }

    private static IElement Button(IRenderedComponent<ProposalsPanel> panel, string text) =>
        panel.FindAll("button").Single(each => each.TextContent == text);
}
