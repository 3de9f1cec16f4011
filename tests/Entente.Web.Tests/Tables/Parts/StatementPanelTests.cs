using AngleSharp.Dom;
using Bunit;
using Entente.Outcomes;
using Entente.Reporting.Languages;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using Entente.Web.Tables.Parts;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Parts;

public class StatementPanelTests
{
    [Fact]
    public async Task A_new_clause_is_suggested_and_stands_where_it_was_wanted_when_the_other_side_accepts()
    {
        using Rooms table = await DraftedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        IElement send = ButtonOf(panel, "Suggest this clause");
        Assert.True(send.HasAttribute("disabled"));
        await panel.Find("#clause-after").ChangeAsync("0");
        await panel.Find("#clause-new").InputAsync("Both met in Hanoi.");
        await ButtonOf(panel, "Suggest this clause").ClickAsync();

        Suggestion made = Assert.Single((await StatementAsync(table)).Suggestions);
        Assert.Equal("Both met in Hanoi.", Assert.IsType<ClauseChange.Insert>(made.Change).Text.In("en"));
        Assert.Contains("A new clause, at the beginning", panel.Markup);
        await panel.Find("#clause-new").InputAsync("They meet again.");
        await ButtonOf(panel, "Suggest this clause").ClickAsync();
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(2, true));
        Statement statement = await StatementAsync(table);
        Assert.Equal("Both met in Hanoi.", statement.Clauses[0].Text.In("en"));
        Assert.Equal("They meet again.", statement.Clauses[^1].Text.In("en"));
    }

    [Fact]
    public async Task What_was_decided_on_suggestions_can_be_looked_at()
    {
        using Rooms table = await DraftedAsync();
        int clause = (await StatementAsync(table)).Clauses[0].Number;
        string before = (await StatementAsync(table)).Clauses[0].Text.In("en")!;
        await table.DoneAsync(1, new RoomCommand.SuggestChange(new ClauseChange.Rewrite(clause, "Nothing at all.")));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, false, "Too little."));
        await table.DoneAsync(2, new RoomCommand.SuggestChange(new ClauseChange.Remove(clause)));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IElement decided = Assert.Single(page.Show<StatementPanel>().FindAll(".decided li"));
        Assert.Equal("turned down", decided.QuerySelector(".badge")!.TextContent);
        Assert.Contains("Too little.", decided.TextContent);
        Assert.NotEmpty(decided.QuerySelectorAll("del"));
        Assert.NotEqual(before, decided.QuerySelector(".diff")!.TextContent);
        Assert.Contains("Nothing", decided.QuerySelector(".diff")!.TextContent);
    }

    [Theory]
    [InlineData("en", true, "Too early.", "Left unsigned by North Korea: Too early.")]
    [InlineData("en", false, "", "Left unsigned by North Korea.")]
    [InlineData("nl", true, "", "Niet getekend door Noord-Korea.")]
    public async Task Who_left_a_statement_unsigned_and_why_stands_on_it(
        string tag,
        bool isSigning,
        string reason,
        string said
    )
    {
        using Rooms table = await DraftedAsync();
        if (isSigning)
        {
            await ToSigningAsync(table);
        }

        await table.DoneAsync(2, new RoomCommand.RejectStatement(reason));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Of(tag));
        Assert.Equal(said, page.Show<StatementPanel>().Find(".left-unsigned").TextContent);
    }

    [Fact]
    public async Task Who_leaves_a_statement_unsigned_is_asked_once_more()
    {
        using Rooms table = await DraftedAsync();
        await ToSigningAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        await ButtonOf(panel, "Leave it unsigned …").ClickAsync();
        Assert.Equal(StatementStage.Signing, (await StatementAsync(table)).Stage);
        await ButtonOf(panel, "Cancel").ClickAsync();
        Assert.Empty(panel.FindAll("#decline-why"));
        await ButtonOf(panel, "Leave it unsigned …").ClickAsync();
        await panel.Find("#decline-why").ChangeAsync("Not before the vote.");
        await ButtonOf(panel, "Yes, leave it unsigned").ClickAsync();
        Statement left = await StatementAsync(table);
        Assert.Equal((StatementStage.Rejected, 0, "Not before the vote."), (left.Stage, left.RejectedBy, left.Reason));
    }

    /// <summary>Drawn anew it would lose the reason that was begun, and the keyboard its place.</summary>
    [Fact]
    public async Task The_question_whether_to_leave_a_statement_unsigned_stays_as_it_is_when_others_go_on_with_it()
    {
        using Rooms table = await DraftedAsync();
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        await ButtonOf(panel, "Leave it unsigned …").ClickAsync();
        await panel.Find("#decline-why").ChangeAsync("Not before the vote.");
        DeclinePart asked = panel.FindComponent<DeclinePart>().Instance;
        await ToSigningAsync(table);
        await page.Desk.ReadAsync();
        panel.Render();
        Assert.Contains("signing", panel.Find("#statement-heading .badge").TextContent, StringComparison.Ordinal);
        Assert.Same(asked, panel.FindComponent<DeclinePart>().Instance);
        Assert.Equal("Not before the vote.", panel.Find("#decline-why").GetAttribute("value"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_can_be_left_unsigned_while_it_is_drafted_or_proposed_too(bool isProposed)
    {
        using Rooms table = await DraftedAsync();
        if (isProposed)
        {
            await table.DoneAsync(2, new RoomCommand.ProposeStatement());
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        await ButtonOf(panel, "Leave it unsigned …").ClickAsync();
        await ButtonOf(panel, "Yes, leave it unsigned").ClickAsync();
        Assert.Equal(StatementStage.Rejected, (await StatementAsync(table)).Stage);
    }

    [Fact]
    public async Task Who_made_a_suggestion_takes_it_back()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.SuggestChange(new ClauseChange.Rewrite(1, "Nothing at all.")));
        await using (SeatPage other = await SeatPage.OpenAsync(table, 2))
        {
            Assert.DoesNotContain("Take it back", other.Show<StatementPanel>().Markup);
        }

        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        await ButtonOf(page.Show<StatementPanel>(), "Take it back suggestion 1").ClickAsync();
        Assert.Equal(SuggestionState.Withdrawn, (await StatementAsync(table)).Suggestions[0].State);
    }

    [Fact]
    public async Task Whoever_supports_or_signs_a_statement_is_told_of_an_open_improvement()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        RoomView view = await table.ViewAsync(1);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Whole(view)));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Whole(view)));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await KeptAsync(table, 2, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(
            -1,
            new RoomCommand.OfferImprovement(
                Whole(view).With(Terms("dismantlement: yongbyon")),
                table.Clock.GetUtcNow() + TimeSpan.FromMinutes(9)
            )
        );
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        Assert.Contains("it lapses: the answers are not looked at", panel.Find(".open-improvement").TextContent);
        int version = (await StatementAsync(table)).Version;
        await table.DoneAsync(1, new RoomCommand.SupportStatement(version));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(version));
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.Contains("it lapses in", panel.Find(".open-improvement").TextContent);
        Assert.Contains("The deal went to be signed.", page.Show<ProposalsPanel>().Markup);
    }

    [Fact]
    public async Task Who_wishes_an_improvement_is_told_that_the_wishes_end_when_the_text_goes_to_be_signed()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        RoomView view = await table.ViewAsync(1);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Whole(view)));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Whole(view)));
        await KeptAsync(table, 1, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        await using SeatPage other = await SeatPage.OpenAsync(table, 2);
        Assert.Contains(
            "the wishes are not looked at any more",
            page.Show<StatementPanel>().Find(".own-wish").TextContent
        );
        Assert.Empty(other.Show<StatementPanel>().FindAll(".own-wish"));
        int version = (await StatementAsync(table)).Version;
        await table.DoneAsync(1, new RoomCommand.SupportStatement(version));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(version));
        Assert.True(await page.Desk.ReadAsync());
        Assert.Empty(page.Show<StatementPanel>().FindAll(".own-wish"));
    }

    [Fact]
    public async Task What_is_agreed_while_the_text_is_under_way_is_said_and_added_with_one_button()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(2, Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1, LeavesOut: true));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        string said = panel.Find(".behind").TextContent;
        Assert.Contains("Agreed, and not in this text: Liaison offices.", said);
        Assert.Contains("Changing the text voids the support of", said);
        Assert.Single(panel.FindAll("button"), each => each.TextContent.Trim() == "Support this text as it is");
        await ButtonOf(panel, "Bring the text up to it, knowing that support is void").ClickAsync();

        Statement statement = await StatementAsync(table);
        Assert.Equal((2, StatementStage.Draft), (statement.Version, statement.Stage));
        Assert.Equal("liaison", statement.Clauses[^1].Issue);
        Assert.Empty(panel.FindAll(".behind"));
    }

    [Fact]
    public async Task A_text_that_is_behind_is_supported_as_it_is_and_a_further_one_is_told_of()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(2, Terms("liaison: yes")));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        await ButtonOf(panel, "Put it before the parties as it is").ClickAsync();
        await ButtonOf(panel, "Support this text as it is").ClickAsync();
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1, LeavesOut: true));
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.Contains("A further statement can say it", panel.Find(".behind").TextContent);
        Assert.Empty(panel.FindAll(".behind button"));
        Assert.Equal(StatementStage.Signing, (await StatementAsync(table)).Stage);
    }

    [Fact]
    public async Task That_a_text_was_read_counts_for_no_other_and_the_statement_before_can_still_be_read()
    {
        using Rooms table = await DraftedAsync();
        await ToSigningAsync(table);
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        await panel.Find(".choice input").ChangeAsync(true);
        Assert.False(ButtonOf(panel, "Sign").HasAttribute("disabled"));

        await table.DoneAsync(2, new RoomCommand.RejectStatement("A comma is missing."));
        await table.DoneAsync(2, new RoomCommand.DraftStatement());
        await ToSigningAsync(table);
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.True(ButtonOf(panel, "Sign").HasAttribute("disabled"));
        Assert.False(panel.Find(".choice input").HasAttribute("checked"));
        IElement past = Assert.Single(panel.FindAll(".past-statement"));
        Assert.Contains("A comma is missing.", past.TextContent);
        Assert.NotEmpty(past.QuerySelectorAll(".clauses li"));
    }

    [Fact]
    public async Task The_words_of_a_statement_that_stayed_unsigned_are_taken_up_again()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(1, new RoomCommand.SuggestChange(new ClauseChange.Rewrite(1, "The sites close.")));
        await table.DoneAsync(2, new RoomCommand.AnswerSuggestion(1, true));
        await table.DoneAsync(2, new RoomCommand.RejectStatement());
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        Assert.NotNull(ButtonOf(panel, "Draft the statement"));
        await ButtonOf(panel, "Take the text of statement 1 up again").ClickAsync();
        Statement again = await StatementAsync(table);
        Assert.Equal((2, 1, "The sites close."), (again.Number, again.From, again.Clauses[0].Text.In("en")));
    }

    [Fact]
    public async Task A_new_draft_for_the_public_warns_whose_consent_it_voids()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(0, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(2, new RoomCommand.AnswerCommunique(1, true));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1, Language.Dutch);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        Assert.Contains("laat de instemming van Noord-Korea vervallen", panel.Find(".notice").TextContent);
        await panel.Find("#communique").ChangeAsync("Het gaat goed.");
        await ButtonOf(panel, "Aan de partijen voorleggen, wetend dat instemming vervalt").ClickAsync();
        Assert.Equal(2, (await table.ViewAsync(1)).Communiques.Length);
        Assert.Empty(panel.FindAll(".notice"));
    }

    [Fact]
    public async Task Consent_that_came_after_the_page_was_read_is_not_voided_unseen()
    {
        using Rooms table = await DraftedAsync();
        await table.DoneAsync(0, new RoomCommand.DraftCommunique("The talks go on."));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        Assert.Empty(panel.FindAll(".notice"));
        await table.DoneAsync(2, new RoomCommand.AnswerCommunique(1, true));
        await panel.Find("#communique").ChangeAsync("We are winning.");
        await ButtonOf(panel, "Put this draft before the parties").ClickAsync();
        Communique stands = Assert.Single((await table.ViewAsync(1)).Communiques);
        Assert.Equal(CommuniqueState.Draft, stands.State);
        Assert.NotEmpty(panel.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task After_a_statement_is_sealed_a_further_one_is_offered_as_soon_as_more_is_decided()
    {
        using Rooms table = await DraftedAsync();
        await ToSigningAsync(table);
        Statement signing = await StatementAsync(table);
        await table.DoneAsync(1, new RoomCommand.SignStatement(signing.TextHash));
        await table.DoneAsync(2, new RoomCommand.SignStatement(signing.TextHash));
        await using SeatPage page = await SeatPage.OpenAsync(table, 1);
        IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
        Assert.DoesNotContain(panel.FindAll("button"), each => each.TextContent.Contains("Draft"));

        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(2, Terms("liaison: yes")));
        Assert.True(await page.Desk.ReadAsync());
        panel.Render();
        Assert.Contains("in no signed statement: ", panel.Find(".unsigned").TextContent);
        await ButtonOf(panel, "Draft a further statement").ClickAsync();
        Statement further = await StatementAsync(table);
        Assert.Equal((2, StatementStage.Draft), (further.Number, further.Stage));
        Assert.Equal("liaison", Assert.Single(further.Clauses).Issue);
        Assert.Equal("sealed", panel.Find(".past-statement .badge").TextContent);
    }

    [Fact]
    public async Task A_principal_reads_who_drafts_where_nothing_is_drafted_yet_and_no_bare_headings()
    {
        const int Principal = 4;
        using Rooms table = await OpenAsync(isPublic: true, hasPrincipal: true);
        await BeginAsync(table);
        await using (SeatPage page = await SeatPage.OpenAsync(table, Principal))
        {
            IRenderedComponent<StatementPanel> panel = page.Show<StatementPanel>();
            Assert.All(panel.FindAll("h2, h3"), each => Assert.Equal("P", each.NextElementSibling?.TagName));
            Assert.Contains("There is no statement yet.", panel.Markup);
            Assert.Contains("There is no text for the public yet.", panel.Markup);
            Assert.Empty(panel.FindAll("button, summary"));
        }

        await table.DoneAsync(0, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(2, new RoomCommand.AnswerCommunique(1, false));
        Assert.Contains("There is no text for the public yet.", await ReadAsync(table, Principal));
        await table.DoneAsync(0, new RoomCommand.DraftCommunique("The talks go on well."));
        string drafted = await ReadAsync(table, Principal);
        Assert.DoesNotContain("There is no text for the public yet.", drafted);
        Assert.Contains("The talks go on well.", drafted);
        Assert.DoesNotContain("There is no", await ReadAsync(table, 1));
    }

    private static async Task<string> ReadAsync(Rooms table, int seat)
    {
        await using SeatPage page = await SeatPage.OpenAsync(table, seat);
        return page.Show<StatementPanel>().Markup;
    }

    private static IElement ButtonOf(IRenderedComponent<StatementPanel> panel, string name) =>
        panel.FindAll("button").Single(each => each.TextContent.Trim() == name);

    private static async Task<Statement> StatementAsync(Rooms table) => (await table.ViewAsync(0)).Statements[^1];

    // The first value of every issue.
    private static Terms Whole(RoomView view) =>
        new(
            view.Space!.Issues.Select(issue => new KeyValuePair<string, string>(
                issue.Name,
                issue.NameOf(IssueValue.At(0))
            ))
        );

    private static async Task<Rooms> DraftedAsync()
    {
        Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Terms("dismantlement: yongbyon")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Terms("dismantlement: yongbyon")));
        await table.DoneAsync(1, new RoomCommand.DraftStatement());
        return table;
    }

    private static async Task ToSigningAsync(Rooms table)
    {
        await table.DoneAsync(1, new RoomCommand.ProposeStatement());
        await table.DoneAsync(1, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(2, new RoomCommand.SupportStatement(1));
    }
}
