using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Statements;
using Entente.Rooms.Text;
using static Entente.Rooms.Tests.Live.StatementSteps;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A joint statement is brought up to what is agreed while it is under way.</summary>
public class UpToDateStatementTests
{
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
    public async Task What_is_left_out_knowingly_is_in_the_log()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Offer("sites: one"));
        await table.DoneAsync(South, Accept(3, "sites: one"));
        await table.DoneAsync(North, new RoomCommand.ProposeStatement(LeavesOut: true));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(1, LeavesOut: true));
        Assert.Equal(["sites"], (await HappenedAsync<RoomEvent.StatementProposed>(table)).LeavesOut);
        Assert.Equal(["sites"], (await HappenedAsync<RoomEvent.StatementSupported>(table)).LeavesOut);
    }

    [Fact]
    public async Task A_further_statement_says_what_no_sealed_one_says()
    {
        using Table table = await DraftedAsync();
        await SealAsync(table, version: 1);
        Assert.Empty((await table.ViewAsync(North)).Unstated);
        await table.DoneAsync(North, Offer("sites: one, liaison: no"));
        await table.DoneAsync(South, Accept(3, "sites: one, liaison: no"));
        Assert.Equal(["liaison", "sites"], (await table.ViewAsync(South)).Unstated.Order(StringComparer.Ordinal));

        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        Statement further = await StatementAsync(table);
        Assert.Equal(["liaison", "sites"], further.Clauses.Select(each => each.Issue).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2], further.Clauses.Select(each => each.Number));
        Assert.Empty((await table.ViewAsync(North)).Unstated);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(North, new RoomCommand.UpdateStatement()));

        // Where sealed statements say all, the next begins with all of it.
        await SealAsync(table, version: 1);
        Assert.Empty((await table.ViewAsync(South)).Unstated);
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        Assert.Equal(3, (await StatementAsync(table)).Clauses.Length);
    }

    [Fact]
    public async Task What_all_left_out_of_a_sealed_statement_asks_for_no_other()
    {
        using Table table = await DraftedAsync();
        await table.DoneAsync(North, Suggest(new ClauseChange.Remove(2)));
        await table.DoneAsync(South, Answer(1));
        await SealAsync(table, version: 2);
        Assert.Empty((await table.ViewAsync(North)).Unstated);
    }

    private static async Task SealAsync(Table table, int version)
    {
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(version));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(version));
        Statement signing = await StatementAsync(table);
        await table.DoneAsync(North, new RoomCommand.SignStatement(signing.TextHash));
        await table.DoneAsync(South, new RoomCommand.SignStatement(signing.TextHash));
        Assert.Equal(StatementStage.Sealed, (await StatementAsync(table)).Stage);
    }

    private static async Task<T> HappenedAsync<T>(Table table)
        where T : RoomEvent =>
        (await table.Rooms.LogAsync(Id, 0, 1_000, default))
            .SelectMany(each => RoomText.Entry(each.Content.Span).Events)
            .OfType<T>()
            .Last();
}
