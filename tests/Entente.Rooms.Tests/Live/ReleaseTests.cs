using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Views;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A release shows what sides wanted: it ends what is answered unseen, and nothing of the kind begins after it.</summary>
public class ReleaseTests
{
    private const string Deal = "relief: some, sites: one, liaison: yes";
    private const string Better = "relief: some, sites: all, liaison: no";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task An_improvement_that_is_still_answered_ends_unread_and_the_deal_stays(TableKind kind)
    {
        using Table table = await OfferedAsync(kind);
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await table.DoneAsync(Host, new RoomCommand.Release());
        Assert.Equal(ImprovementState.Lapsed, (await table.ViewAsync(North)).Improvements[0].State);
        Assert.Equal(
            RefusalKind.Released,
            await table.RefusedAsync(South, new RoomCommand.AnswerImprovement(1, false))
        );
        table.Clock.Advance(TimeSpan.FromDays(2));
        RoomView view = await table.ViewAsync(South);
        Assert.Equal((Of(Deal), ImprovementState.Lapsed), (view.Settled, view.Improvements[0].State));
        Assert.Equal([new RoomEvent.TableReleased()], view.Timeline[^1].Events);
    }

    [Fact]
    public async Task Nobody_is_wished_offered_or_found_anything_after_a_release()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await DealAsync(TableKind.Real, finder);
        await table.KeptAsync(North, new RoomCommand.SetPreferences("aye"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("boo"));
        await table.KeptAsync(Mediator, Package(table));
        await table.KeptAsync(North, new RoomCommand.WishImprovement(true));
        await table.KeptAsync(South, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(Host, new RoomCommand.Release());
        Assert.Null((await table.ViewAsync(North)).LookAt);
        Assert.Equal(RefusalKind.Released, await table.RefusedAsync(South, new RoomCommand.WishImprovement(true)));
        await table.KeptAsync(South, new RoomCommand.WishImprovement(false));
        Assert.Equal(RefusalKind.Released, await table.RefusedAsync(Mediator, Package(table)));
        Assert.Equal(RefusalKind.Released, await table.RefusedAsync(-1, Package(table)));
        table.Clock.Advance(TimeSpan.FromDays(2));
        RoomView view = await table.ViewAsync(North);
        Assert.Empty(finder.Asked);
        Assert.Empty(view.Improvements);
        Assert.Equal([new RoomEvent.TableReleased()], view.Timeline[^1].Events);
    }

    [Fact]
    public async Task A_blind_suggestion_that_is_still_answered_ends_unread_and_no_other_is_made()
    {
        using Table table = await OpenAsync(Setup with { BlindSuggestions = 2 });
        await table.DoneAsync(Mediator, Suggestion(table));
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        await table.DoneAsync(Host, new RoomCommand.Release());
        Assert.Equal(RefusalKind.Released, await table.RefusedAsync(North, new RoomCommand.AnswerBlind(1, false)));
        Assert.Equal(RefusalKind.Released, await table.RefusedAsync(Mediator, Suggestion(table)));
        table.Clock.Advance(20 * Minute);
        RoomView view = await table.ViewAsync(South);
        Assert.Equal((BlindState.Lapsed, TalkPhase.Talking), (view.BlindSuggestions[0].State, view.Phase));
        Assert.True(view.Settled.IsEmpty);

        // A deal after it is looked at no more.
        await table.DoneAsync(North, Offer(Deal));
        await table.DoneAsync(South, Accept(1, Deal));
        Assert.Null((await table.ViewAsync(North)).LookAt);
    }

    /// <summary>Whatever North answered before: what all others receive at the release and after is the same, byte for byte.</summary>
    [Fact]
    public async Task What_was_answered_until_the_release_is_told_to_nobody()
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                Kind = TableKind.Exercise,
            },
            null,
            [Host, South, Mediator, Observer, ThirdParty]
        );
        await twins.BothAsync(North, Offer(Deal));
        await twins.BothAsync(South, Accept(1, Deal));
        await twins.BothAsync(North, new RoomCommand.WishImprovement(true));
        await twins.BothAsync(South, new RoomCommand.WishImprovement(true));
        await twins.BothAsync(-1, Package(twins.One));
        await twins.EachAsync(North, new RoomCommand.AnswerImprovement(1, true), null);
        await twins.BothAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await twins.BothAsync(Host, new RoomCommand.Release());
        await twins.EachAsync(North, new RoomCommand.AnswerImprovement(1, false), null);
        await twins.WaitAsync(Bounds.RealAnswer);
        Assert.True(await twins.HasReleasedTheSameAsync());
        twins.AssertSame();
    }

    /// <summary>Logs in which a release ended nothing yet say what they said: their chain holds, and what was taken was taken.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_log_that_went_on_after_its_release_is_read_as_it_was_written(bool isTaken)
    {
        using Table table = await OfferedAsync(TableKind.Exercise);
        RoomState state = new(Id);
        foreach (LogEntry each in await table.LogAsync())
        {
            state = state.After(RoomText.Entry(each.Content.Span), each.Hash);
        }

        RoomState Then(RoomState before, params RoomEvent[] events) =>
            before.After(new RoomEntry(table.Clock.GetUtcNow(), -1, [.. events]), before.Head);

        state = Then(state, new RoomEvent.TableReleased());
        Assert.Equal(ImprovementState.Lapsed, state.Improvements[0].State);
        RoomState after = isTaken
            ? Then(state, new RoomEvent.ImprovementPublished(1, true), new RoomEvent.AgreementReached(Of(Better)))
            : Then(state, new RoomEvent.ImprovementPublished(1, false));
        Assert.Equal(
            isTaken ? (ImprovementState.Taken, Of(Better)) : (ImprovementState.DealKept, Of(Deal)),
            (after.Improvements[0].State, after.Settled)
        );

        // What was put forward after it, and not looked at yet, has lapsed too.
        after = Then(
            after,
            new RoomEvent.ImprovementSought(false),
            new RoomEvent.ImprovementOffered(2, Of(Deal), table.Clock.GetUtcNow() + Minute),
            new RoomEvent.BlindSuggested(1, Of(Deal), table.Clock.GetUtcNow() + Minute, false)
        );
        Assert.Equal(
            (ImprovementState.Lapsed, BlindState.Lapsed, null),
            (after.Improvements[1].State, after.BlindSuggestions[0].State, after.LookAt)
        );
    }

    private static async Task<Table> DealAsync(TableKind kind, IPackageFinder? finder = null)
    {
        Table table = await OpenAsync(Setup with { Kind = kind }, packages: finder);
        await table.DoneAsync(North, Offer(Deal));
        await table.DoneAsync(South, Accept(1, Deal));
        return table;
    }

    private static async Task<Table> OfferedAsync(TableKind kind)
    {
        Table table = await DealAsync(kind);
        await table.KeptAsync(North, new RoomCommand.WishImprovement(true));
        await table.KeptAsync(South, new RoomCommand.WishImprovement(true));
        await table.DoneAsync(-1, Package(table));
        return table;
    }

    private static RoomCommand.OfferImprovement Package(Table table) =>
        new RoomCommand.OfferImprovement(Of(Better), table.Clock.GetUtcNow() + (10 * Minute));

    private static RoomCommand.SuggestBlind Suggestion(Table table) =>
        new RoomCommand.SuggestBlind(Of(Deal), table.Clock.GetUtcNow() + (10 * Minute));
}
