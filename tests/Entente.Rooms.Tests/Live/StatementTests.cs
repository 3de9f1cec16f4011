using Entente.Annotations;
using Entente.Outcomes;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using static Entente.Rooms.Tests.Live.StatementSteps;
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
}
