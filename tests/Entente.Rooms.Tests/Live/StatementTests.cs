using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class StatementTests
{
    [Fact]
    public async Task A_statement_has_a_clause_for_each_issue_that_is_settled_tied_to_the_entry_that_decided_it()
    {
        using Table table = await OpenAsync();
        Assert.Equal(RefusalKind.NothingAgreed, await table.RefusedAsync(North, new RoomCommand.DraftStatement()));
        (long first, long second) = await AgreeTwiceAsync(table);
        await table.DoneAsync(North, new RoomCommand.DraftStatement());

        Statement statement = await StatementAsync(table);
        Assert.Equal(
            [("relief: some.", first), ("liaison: the parties agree to this.", second)],
            statement.Clauses.Select(each => (each.Text.In("en"), each.Decision))
        );
        Assert.Equal(RefusalKind.StatementOpen, await table.RefusedAsync(South, new RoomCommand.DraftStatement()));
    }

    [Fact]
    public void A_clause_on_a_number_says_what_is_counted_as_each_language_writes_it()
    {
        OutcomeSpace space = new(
            [
                new Issue.Integer("salary", 40_000, 60_000, 1_000) { Unit = "EUR", Title = Named("Salary", "Salaris") },
                new Issue.Integer("home", 0, 5, 1) { Unit = "days a week" },
                new Issue.Real("share", 0, 1) { Title = "Share" },
            ],
            []
        );
        var state = new RoomState(Id) { Space = space, Settled = Of("salary: 52000, home: 1, share: 0.25") };
        Assert.Equal(
            [
                ("Salary: 52,000 EUR.", "Salaris: 52.000 EUR."),
                ("home: 1 day a week.", "home: 1 dag per week."),
                ("Share: 0.25.", "Share: 0,25."),
            ],
            StatementText.Draft(state).Select(each => (each.Text.In("en"), each.Text.In("nl")))
        );
        Assert.All(StatementText.Draft(state), each => Assert.Equal(["en", "nl"], each.Text.ByLanguage.Keys));
    }

    [Fact]
    public void A_clause_on_a_yes_or_a_no_is_a_sentence()
    {
        OutcomeSpace space = new(
            [
                new Issue.YesNo("liaison") { Title = Named("Liaison offices", "Verbindingskantoren") },
                new Issue.YesNo("rights") { Title = Named("Human rights dialogue", "Overleg over mensenrechten") },
            ],
            []
        );
        var state = new RoomState(Id) { Space = space, Settled = Of("liaison: yes, rights: no") };
        Assert.Equal(
            [
                ("Liaison offices: the parties agree to this.", "Verbindingskantoren: dit komen de partijen overeen."),
                (
                    "Human rights dialogue: the parties agree to leave this out.",
                    "Overleg over mensenrechten: de partijen komen overeen dit achterwege te laten."
                ),
            ],
            StatementText.Draft(state).Select(each => (each.Text.In("en"), each.Text.In("nl")))
        );
    }

    private static LocalizedText Named(string english, string dutch) =>
        LocalizedText.Of([new("en", english), new("nl", dutch)]);

    [Fact]
    public async Task The_text_changes_when_the_other_party_accepts_and_every_version_is_kept()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Rewrite(1, "Some relief is given.")));
        await table.DoneAsync(South, Suggest(new ClauseChange.Rewrite(1, "No more than some relief is given.")));
        await table.DoneAsync(South, Suggest(new ClauseChange.Insert(0, "North and South met in Hanoi.")));
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(North, Answer(1)));
        await table.DoneAsync(South, Answer(1));
        await table.DoneAsync(North, Answer(3));
        Assert.Equal(RefusalKind.TextChanged, await table.RefusedAsync(North, Answer(2)));

        Statement statement = await StatementAsync(table);
        Assert.Equal(
            ["North and South met in Hanoi.", "Some relief is given.", "liaison: the parties agree to this."],
            statement.Clauses.Select(each => each.Text.In("en"))
        );
        Assert.Equal([2, 3], statement.Versions.Select(each => each.Number));
        Assert.Equal("relief: some.", statement.Versions[0].Before!.Text.In("en"));
        Assert.Equal(
            [SuggestionState.Accepted, SuggestionState.Outdated, SuggestionState.Accepted],
            statement.Suggestions.Select(each => each.State)
        );
    }

    [Fact]
    public async Task The_text_of_every_version_can_be_had_again()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Insert(1, "They will meet again.")));
        await table.DoneAsync(South, Answer(1));
        await table.DoneAsync(North, Suggest(new ClauseChange.Rewrite(3, "They meet again in May.")));
        await table.DoneAsync(South, Answer(2));
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(1)));
        await table.DoneAsync(South, Suggest(new ClauseChange.Remove(3)));
        await table.DoneAsync(South, Answer(3));

        Statement statement = await StatementAsync(table);
        Assert.Equal(
            [
                "relief: some. | liaison: the parties agree to this.",
                "relief: some. | They will meet again. | liaison: the parties agree to this.",
                "relief: some. | They meet again in May. | liaison: the parties agree to this.",
                "They meet again in May. | liaison: the parties agree to this.",
                "They meet again in May. | liaison: the parties agree to this.",
            ],
            Enumerable
                .Range(1, 5)
                .Select(version => string.Join(" | ", statement.TextOf(version).Select(each => each.Text.In("en"))))
        );
        Assert.Equal([1, 2, 3, 3], statement.Suggestions.Select(each => each.Version));
    }

    [Fact]
    public async Task The_text_of_an_unsigned_statement_is_taken_up_again_brought_up_to_what_is_agreed_now()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Insert(0, "North and South met in Hanoi.")));
        await table.DoneAsync(South, Answer(1));
        await table.DoneAsync(North, Suggest(new ClauseChange.Rewrite(1, "Some relief is given.")));
        await table.DoneAsync(South, Answer(2));
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(2)));
        await table.DoneAsync(South, Answer(3));
        Assert.Equal(RefusalKind.StatementOpen, await table.RefusedAsync(North, new RoomCommand.DraftStatement(1)));
        await table.DoneAsync(South, new RoomCommand.RejectStatement("Not yet."));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, new RoomCommand.DraftStatement(2)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, new RoomCommand.DraftStatement(-1)));
        await table.DoneAsync(North, new RoomCommand.DraftStatement(1));

        // What all had left out stays out, though it is still agreed.
        Statement again = await StatementAsync(table);
        Assert.Equal(
            [(1, "North and South met in Hanoi."), (2, "Some relief is given.")],
            again.Clauses.Select(each => (each.Number, each.Text.In("en")))
        );
        Assert.Equal((2, 1, 1, StatementStage.Draft), (again.Number, again.From, again.Version, again.Stage));
        Assert.Empty(again.Suggestions);
        await table.DoneAsync(South, new RoomCommand.ProposeStatement());
        await table.DoneAsync(South, new RoomCommand.RejectStatement());

        // What was decided anew has the words of the decision, what is decided since comes at the end.
        await table.DoneAsync(North, Offer("sites: one, relief: all"));
        await table.DoneAsync(South, Accept(3, "sites: one, relief: all"));
        await table.DoneAsync(South, new RoomCommand.DraftStatement(2));
        Statement third = await StatementAsync(table);
        Assert.Equal(
            ["North and South met in Hanoi.", "relief: all.", "sites: one."],
            third.Clauses.Select(each => each.Text.In("en"))
        );
        await table.DoneAsync(South, new RoomCommand.ProposeStatement());
        Assert.Equal(StatementStage.Proposed, (await StatementAsync(table)).Stage);
    }

    [Fact]
    public async Task What_is_agreed_after_the_draft_is_asked_about_and_added()
    {
        using Table table = await DraftedAsync();
        Assert.Empty((await table.ViewAsync(North)).Unstated);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(North, new RoomCommand.UpdateStatement()));
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(North, Offer("sites: one"));
        MoveResult.Done agreed = await table.DoneAsync(South, Accept(3, "sites: one"));
        Assert.Equal(["sites"], (await table.ViewAsync(South)).Unstated);

        RoomRefusal refusal = Assert
            .IsType<MoveResult.Refused>(await table.MoveAsync(South, new RoomCommand.SupportStatement(1)))
            .Refusal;
        Assert.Equal((RefusalKind.LeavesOut, "sites"), (refusal.Kind, refusal.Subject));

        // North supported the text before there was something that it says nothing of.
        Assert.Empty((await StatementAsync(table)).SupportedBy);
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1, LeavesOut: true));
        refusal = Assert
            .IsType<MoveResult.Refused>(await table.MoveAsync(Mediator, new RoomCommand.UpdateStatement()))
            .Refusal;
        Assert.Equal((RefusalKind.VoidsSupport, "North"), (refusal.Kind, refusal.Subject));

        await table.DoneAsync(Mediator, new RoomCommand.UpdateStatement(VoidsSupport: true));
        Statement statement = await StatementAsync(table);
        Assert.Equal(["relief", "liaison", "sites"], statement.Clauses.Select(each => each.Issue));
        Assert.Equal(
            ("sites: one.", agreed.Version),
            (statement.Clauses[2].Text.In("en"), statement.Clauses[2].Decision)
        );
        Assert.Equal((StatementStage.Draft, 2), (statement.Stage, statement.Version));
        Assert.Empty(statement.SupportedBy);
        Assert.Equal((0, 0), (Assert.Single(statement.Versions).Suggestion, statement.Versions[0].VoidedSupport[0]));
        Assert.Empty((await table.ViewAsync(South)).Unstated);
    }

    [Fact]
    public async Task Several_are_added_in_the_order_of_the_agenda_and_what_was_decided_anew_has_its_words()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Accept(1, "liaison: yes"));
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        await table.DoneAsync(North, Suggest(new ClauseChange.Insert(1, "North and South met in Hanoi.")));
        await table.DoneAsync(South, Answer(1));
        await table.DoneAsync(North, Offer("sites: one, relief: all, liaison: no"));
        await table.DoneAsync(South, Accept(2, "sites: one, relief: all, liaison: no"));
        RoomRefusal refusal = Assert
            .IsType<MoveResult.Refused>(await table.MoveAsync(North, new RoomCommand.ProposeStatement(LeavesOut: true)))
            .Refusal;
        Assert.Equal((RefusalKind.DecidedAnew, "liaison"), (refusal.Kind, refusal.Subject));

        await table.DoneAsync(North, new RoomCommand.UpdateStatement());
        Statement statement = await StatementAsync(table);
        Assert.Equal(
            [
                "liaison: the parties agree to leave this out.",
                "North and South met in Hanoi.",
                "relief: all.",
                "sites: one.",
            ],
            statement.Clauses.Select(each => each.Text.In("en"))
        );
        Assert.Equal(5, statement.Version);
        Assert.Equal([1, 2, 3, 4], statement.Clauses.Select(each => each.Number));
        await table.DoneAsync(South, new RoomCommand.ProposeStatement());
        await table.DoneAsync(South, new RoomCommand.SupportStatement(5));
    }

    [Fact]
    public async Task What_all_leave_out_is_asked_about_no_more_and_who_says_so_supports_a_text_that_is_behind()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(2)));
        await table.DoneAsync(South, Answer(1));
        Assert.Empty((await table.ViewAsync(North)).Unstated);
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(South, Accept(3, "sites: one"));
        Assert.Equal(RefusalKind.LeavesOut, await table.RefusedAsync(North, new RoomCommand.ProposeStatement()));
        await table.DoneAsync(North, new RoomCommand.ProposeStatement(LeavesOut: true));
        await table.DoneAsync(North, new RoomCommand.SupportStatement(2, LeavesOut: true));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(2, LeavesOut: true));
        Statement signing = await StatementAsync(table);
        Assert.Equal(StatementStage.Signing, signing.Stage);
        Assert.Equal(["sites"], (await table.ViewAsync(North)).Unstated);
        Assert.Equal(RefusalKind.WrongStage, await table.RefusedAsync(North, new RoomCommand.UpdateStatement()));
        await table.DoneAsync(North, new RoomCommand.SignStatement(signing.TextHash));
    }

    [Fact]
    public async Task What_was_decided_anew_after_all_supported_the_text_is_not_signed()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(North, Offer("relief: all"));
        await table.DoneAsync(South, Accept(3, "relief: all"));
        Assert.Equal(RefusalKind.DecidedAnew, await table.RefusedAsync(South, new RoomCommand.SupportStatement(1)));
        await table.DoneAsync(North, new RoomCommand.UpdateStatement(VoidsSupport: true));
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(2));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(2));
        Statement signing = await StatementAsync(table);
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, Accept(4, "relief: some"));
        Assert.Equal(
            RefusalKind.SignsStale,
            await table.RefusedAsync(South, new RoomCommand.SignStatement(signing.TextHash))
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_suggestion_that_nobody_answered_lapses_when_the_text_is_fixed_or_left_unsigned(bool isFixed)
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(South, Suggest(new ClauseChange.Remove(2)));
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        if (isFixed)
        {
            await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
            await table.DoneAsync(South, new RoomCommand.SupportStatement(1));
        }
        else
        {
            await table.DoneAsync(North, new RoomCommand.RejectStatement());
        }

        Assert.Equal(SuggestionState.Outdated, Assert.Single((await StatementAsync(table)).Suggestions).State);
    }

    [Fact]
    public async Task Who_made_a_suggestion_takes_it_back_and_the_mediators_needs_both()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(2)));
        await table.DoneAsync(North, new RoomCommand.AnswerSuggestion(1, false));
        await table.DoneAsync(Mediator, Suggest(new ClauseChange.Remove(1)));
        await table.DoneAsync(South, Answer(2));
        Assert.Equal(2, (await StatementAsync(table)).Clauses.Length);
        await table.DoneAsync(North, Answer(2));
        Statement statement = await StatementAsync(table);
        Assert.Equal("liaison", Assert.Single(statement.Clauses).Issue);
        Assert.Equal(SuggestionState.Withdrawn, statement.Suggestions[0].State);
    }

    [Fact]
    public async Task Changing_a_text_that_somebody_supports_is_warned_of_first_and_voids_the_support()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        Assert.Equal(RefusalKind.TextChanged, await table.RefusedAsync(North, new RoomCommand.SupportStatement(2)));
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(2)));

        MoveResult warned = await table.MoveAsync(South, Answer(1));
        RoomRefusal warning = Assert.IsType<MoveResult.Refused>(warned).Refusal;
        Assert.Equal((RefusalKind.VoidsSupport, "North"), (warning.Kind, warning.Subject));
        Assert.Contains("North", warning.Text.In("nl"), StringComparison.Ordinal);

        await table.DoneAsync(South, new RoomCommand.AnswerSuggestion(1, true, VoidsSupport: true));
        Statement statement = await StatementAsync(table);
        Assert.Equal((StatementStage.Draft, 2), (statement.Stage, statement.Version));
        Assert.Empty(statement.SupportedBy);
        Assert.Equal([0], statement.Versions[0].VoidedSupport);
    }

    [Fact]
    public async Task A_statement_that_all_support_is_signed_word_for_word_and_carries_the_head_of_the_log()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(Host, new RoomCommand.ProposeStatement());
        MoveResult.Done before = await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(1));
        Statement signing = await StatementAsync(table);
        Assert.Equal(StatementStage.Signing, signing.Stage);
        Assert.Equal(before.Head, signing.Head);
        Assert.Equal(Statement.HashOf(signing.Clauses), signing.TextHash);
        Assert.Equal(RefusalKind.WrongStage, await table.RefusedAsync(North, Suggest(new ClauseChange.Remove(1))));

        Assert.Equal(
            RefusalKind.TextChanged,
            await table.RefusedAsync(North, new RoomCommand.SignStatement(LogHash.Start(Id)))
        );
        await table.DoneAsync(North, new RoomCommand.SignStatement(signing.TextHash));
        Assert.Equal(
            RefusalKind.DoneAlready,
            await table.RefusedAsync(North, new RoomCommand.SignStatement(signing.TextHash))
        );
        await table.DoneAsync(South, new RoomCommand.SignStatement(signing.TextHash));
        Statement closed = await StatementAsync(table);
        Assert.Equal(StatementStage.Sealed, closed.Stage);
        Assert.Equal([(0, North), (1, South)], closed.Signatures.Select(each => (each.Party, each.Seat)));
        Assert.Equal(RefusalKind.NoStatement, await table.RefusedAsync(North, new RoomCommand.RejectStatement()));
    }

    [Fact]
    public async Task A_party_leaves_a_statement_unsigned_and_another_can_be_drafted()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(North, new RoomCommand.WithdrawSupport());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(South, new RoomCommand.RejectStatement("Not before the vote at home."));
        Statement statement = await StatementAsync(table);
        Assert.Equal((StatementStage.Rejected, 1), (statement.Stage, statement.RejectedBy));
        await table.DoneAsync(Mediator, new RoomCommand.DraftStatement());
        Assert.Equal(2, (await table.ViewAsync(North)).Statements.Length);
    }

    [Fact]
    public async Task Who_walked_away_without_agreement_can_still_state_something_together()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, new RoomCommand.WalkAway());
        await table.DoneAsync(South, new RoomCommand.DraftStatement());
        Assert.Equal(RefusalKind.BadText, await table.RefusedAsync(South, new RoomCommand.ProposeStatement()));
        await table.DoneAsync(South, Suggest(new ClauseChange.Insert(0, "The parties will meet again.")));
        await table.DoneAsync(North, Answer(1));
        await table.DoneAsync(South, new RoomCommand.ProposeStatement());
        Assert.Equal(StatementStage.Proposed, (await StatementAsync(table)).Stage);
    }

    [Fact]
    public async Task A_communique_is_all_that_the_public_sees_and_only_when_all_agree()
    {
        using Table table = await OpenAsync(Setup with { IsPublic = true });
        await table.DoneAsync(North, new RoomCommand.DraftCommunique("We are winning."));
        await table.DoneAsync(South, new RoomCommand.AnswerCommunique(1, false));
        await table.DoneAsync(Host, new RoomCommand.DraftCommunique("The talks go on."));
        await table.DoneAsync(North, new RoomCommand.AnswerCommunique(2, true));
        Assert.Empty((await PublicAsync(table))!.Published);
        Assert.Equal(
            RefusalKind.VoidsSupport,
            await table.RefusedAsync(South, new RoomCommand.DraftCommunique("The talks are constructive."))
        );
        await table.DoneAsync(South, new RoomCommand.AnswerCommunique(2, true));

        PublicView view = (await PublicAsync(table))!;
        Assert.Equal("The talks go on.", Assert.Single(view.Published).Text.In("en"));
        Assert.Equal((TalkPhase.Talking, 1), (view.Phase, view.Meeting));
        IRooms rooms = new ThroughTheLog(table.Rooms);
        PublicView? folded = await rooms.PublicViewAsync(Id, default);
        Assert.Equal(Text.RoomText.Of(view), Text.RoomText.Of(folded!));
    }

    [Fact]
    public async Task The_public_learns_how_talks_ended_from_what_the_parties_publish_and_from_nothing_else()
    {
        string[] ends = ["relief: some, sites: one, liaison: yes", "liaison: yes", ""];
        var seen = new List<string>();
        foreach (string agreed in ends)
        {
            using Table table = await OpenAsync(Setup with { IsPublic = true });
            if (agreed.Length > 0)
            {
                await table.DoneAsync(North, Offer(agreed));
                await table.DoneAsync(South, Accept(1, agreed));
            }

            if (agreed != ends[0])
            {
                await table.DoneAsync(North, new RoomCommand.WalkAway());
            }

            Assert.Equal(TalkPhase.Ended, (await table.ViewAsync(Host)).Phase);
            seen.Add(System.Text.Encoding.UTF8.GetString(Text.RoomText.Of((await PublicAsync(table))!)));

            await table.DoneAsync(Host, new RoomCommand.DraftCommunique("We agreed on a part."));
            await table.DoneAsync(North, new RoomCommand.AnswerCommunique(1, true));
            await table.DoneAsync(South, new RoomCommand.AnswerCommunique(1, true));
            Assert.Equal("We agreed on a part.", Assert.Single((await PublicAsync(table))!.Published).Text.In("en"));
        }

        // A whole agreement, a partial one and none: the same bytes.
        Assert.Single(seen.Distinct());
    }

    [Fact]
    public async Task The_public_sees_nothing_of_a_table_that_is_not_open_to_it()
    {
        using Table table = await OpenAsync();
        Assert.Null(await PublicAsync(table));
    }

    private static RoomCommand.SuggestChange Suggest(ClauseChange change) => new(change);

    private static RoomCommand.AnswerSuggestion Answer(int suggestion) => new(suggestion, true);

    private static async Task<PublicView?> PublicAsync(Table table) => await table.Rooms.PublicViewAsync(Id, default);

    private static async Task<Statement> StatementAsync(Table table) =>
        (await table.ViewAsync(Observer)).Statements[^1];

    private static async Task<(long First, long Second)> AgreeTwiceAsync(Table table)
    {
        await table.DoneAsync(North, Offer("relief: some"));
        MoveResult.Done first = await table.DoneAsync(South, Accept(1, "relief: some"));
        await table.DoneAsync(North, Offer("liaison: yes"));
        MoveResult.Done second = await table.DoneAsync(South, Accept(2, "liaison: yes"));
        return (first.Version, second.Version);
    }

    private static async Task<Table> DraftedAsync()
    {
        Table table = await OpenAsync();
        await AgreeTwiceAsync(table);
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        return table;
    }

    /// <summary>Rooms of which only what every implementation has to give is used.</summary>
    private sealed class ThroughTheLog(IRooms rooms) : IRooms
    {
        public ValueTask<MoveResult> MoveAsync(RoomId room, RoomMove move, CancellationToken cancel) =>
            rooms.MoveAsync(room, move, cancel);

        public ValueTask<RoomView?> ViewAsync(RoomId room, int seat, CancellationToken cancel) =>
            rooms.ViewAsync(room, seat, cancel);

        public ValueTask<IAsyncDisposable> FollowAsync(
            RoomId room,
            int seat,
            Action changed,
            bool isLine,
            CancellationToken cancel
        ) => rooms.FollowAsync(room, seat, changed, isLine, cancel);

        public ValueTask<System.Collections.Immutable.ImmutableArray<LogEntry>> LogAsync(
            RoomId room,
            long after,
            int most,
            CancellationToken cancel
        ) => rooms.LogAsync(room, after, most, cancel);

        public ValueTask EraseAsync(RoomId room, string owner, CancellationToken cancel) =>
            rooms.EraseAsync(room, owner, cancel);
    }
}
