using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Rules;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Views;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>After a deal: a package that is better for all, looked for when all wish it, told to each with its own gain.</summary>
public class ImprovementTests
{
    private const string Deal = "relief: some, sites: one, liaison: yes";
    private const string Better = "relief: some, sites: all, liaison: no";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Wishes_are_looked_at_at_their_time_and_what_is_found_is_told_with_each_ones_own_gain()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await DealAsync(finder);
        await WishAsync(table, North, South);
        table.Clock.Advance(2 * Minute);
        Assert.Empty(finder.Asked);
        Assert.Empty((await table.ViewAsync(North)).Improvements);

        table.Clock.Advance(Minute);
        await table.UntilAsync(view => !view.Improvements.IsEmpty);
        Assert.Equal(["aye, what North wants + boo, what South wants"], finder.Asked);
        RoomView north = await table.ViewAsync(North);
        RoomView south = await table.ViewAsync(South);
        Assert.Equal(Of(Better), north.Improvements[0].Terms);
        Assert.Equal(Of(Deal), north.Settled);
        Assert.Equal('a', north.Own!.Gains[1].Gain);
        Assert.Equal('b', south.Own!.Gains[1].Gain);
        Assert.DoesNotContain("\"gain\":97", Encoding.UTF8.GetString(RoomText.Of(south)), StringComparison.Ordinal);
        Assert.Empty((await table.ViewAsync(Mediator)).Own!.Gains);
        Assert.Null(north.LookAt);

        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        table.Clock.Advance(Bounds.RealAnswer);
        RoomView after = await table.ViewAsync(South);
        Assert.Equal(Of(Better), after.Settled);
        Assert.Equal((Of(Better), Of(Deal)), (after.Improvements[0].Terms, after.Improvements[0].Deal));
        Assert.Single(finder.Asked);
    }

    [Fact]
    public async Task A_wish_of_which_nothing_can_come_any_more_is_refused_with_what_all_know()
    {
        using Table table = await DealAsync(new Finder(Of(Better), isOpen: true));
        foreach (TimeSpan look in Bounds.Looks)
        {
            table.Clock.Advance(look);
        }

        await table.UntilAsync(view => view.LookAt is null);
        await WishAsync(table, North);
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(Mediator));
        Assert.Equal(RefusalKind.NotLookedFor, await table.RefusedAsync(North, new RoomCommand.WishImprovement(true)));

        // It can be taken back all the same.
        await table.KeptAsync(North, new RoomCommand.WishImprovement(false));

        using Table failed = await OpenAsync();
        await failed.KeptAsync(North, new RoomCommand.WishImprovement(true));
        await failed.DoneAsync(South, new RoomCommand.WalkAway());
        Assert.Equal(RefusalKind.NoDeal, await failed.RefusedAsync(North, new RoomCommand.WishImprovement(true)));
    }

    [Fact]
    public async Task Where_not_all_wish_it_nothing_is_ever_worked_out_and_all_are_told_that_alone()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await DealAsync(finder);
        DateTimeOffset deal = table.Clock.GetUtcNow();
        await WishAsync(table, North);
        foreach (TimeSpan look in Bounds.Looks)
        {
            Assert.Equal(deal + look, (await table.ViewAsync(South)).LookAt);
            table.Clock.Advance(deal + look - table.Clock.GetUtcNow());
        }

        RoomView view = await table.ViewAsync(South);
        Assert.Null(view.LookAt);
        Assert.Equal(
            Enumerable.Repeat(new RoomEvent.ImprovementSought(false), Bounds.Looks.Length),
            view.Timeline.SelectMany(item => item.Events).OfType<RoomEvent.ImprovementSought>()
        );
        await WishAsync(table, South);
        table.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Empty((await table.ViewAsync(South)).Improvements);
        Assert.Empty(finder.Asked);
    }

    [Fact]
    public async Task Whoever_wishes_it_after_the_first_look_is_heard_at_the_next()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await DealAsync(finder);
        await WishAsync(table, North);
        table.Clock.Advance(3 * Minute);
        await WishAsync(table, South);
        table.Clock.Advance(56 * Minute);
        Assert.Empty(finder.Asked);
        table.Clock.Advance(Minute);
        await table.UntilAsync(view => !view.Improvements.IsEmpty);
    }

    [Fact]
    public async Task Where_none_is_found_all_are_told_just_that()
    {
        using Table table = await DealAsync(new Finder(null, isOpen: true));
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        RoomView view = await table.UntilAsync(seen => seen.LookAt is null);
        Assert.Equal([new RoomEvent.ImprovementSought(true)], view.Timeline[^1].Events);
        Assert.Empty(view.Improvements);
    }

    [Fact]
    public async Task What_a_side_has_not_said_cannot_be_searched_and_looks_like_nothing_found()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await OpenAsync(packages: finder);
        await table.KeptAsync(North, new RoomCommand.SetPreferences("aye, what North wants"));
        await AgreeAsync(table);
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        RoomView view = await table.UntilAsync(seen => seen.LookAt is null);
        Assert.Equal([new RoomEvent.ImprovementSought(true)], view.Timeline[^1].Events);
        Assert.Empty(finder.Asked);
    }

    /// <summary>Not all wish it is told at the look to the millisecond, so that it never tells that all did for a while.</summary>
    [Fact]
    public async Task A_wish_that_all_had_at_the_look_is_not_taken_back_while_it_is_worked_out()
    {
        var finder = new Finder(Of(Better));
        using Table table = await DealAsync(finder);
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        await finder.Begun;
        table.Clock.Advance(Minute / 6);
        Assert.Equal(RefusalKind.WishIsKnown, await table.RefusedAsync(South, new RoomCommand.WishImprovement(false)));
        finder.Open();
        RoomView view = await table.UntilAsync(seen => !seen.Improvements.IsEmpty);
        Assert.DoesNotContain(
            view.Timeline.SelectMany(item => item.Events),
            happened => happened is RoomEvent.ImprovementSought
        );
    }

    /// <summary>The table is used while the search goes on.</summary>
    [Fact]
    public async Task A_search_holds_up_no_move()
    {
        var finder = new Finder(Of(Better));
        using Table table = await DealAsync(finder);
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        await finder.Begun;
        await table.DoneAsync(North, new RoomCommand.Send(Offers.MessageKind.Text, "Still there?"));
        finder.Open();
        await table.UntilAsync(view => !view.Improvements.IsEmpty);
    }

    [Fact]
    public async Task A_server_that_ends_in_the_middle_leaves_it_to_the_next_and_it_is_done_once()
    {
        using Table table = await DealAsync(new Finder(Of(Better)));
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        table.Rooms.Dispose();

        var finder = new Finder(Of(Better), isOpen: true);
        using LiveRoom next = await LiveRoom.LoadAsync(Id, table.Services with { Packages = finder }, default);
        table.Clock.Advance(TimeSpan.Zero);
        await UntilAsync(next, view => !view.Improvements.IsEmpty);
        Assert.Single(finder.Asked);
        using LiveRoom last = await LiveRoom.LoadAsync(Id, table.Services with { Packages = finder }, default);
        table.Clock.Advance(Minute);
        RoomView seen = last.View(South)!;
        Assert.Single(seen.Improvements);
        Assert.Equal('b', seen.Own!.Gains[1].Gain);
        Assert.Single(finder.Asked);
    }

    [Fact]
    public async Task Two_servers_that_both_look_for_it_offer_it_once()
    {
        var finder = new Finder(Of(Better));
        using Table table = await DealAsync(finder);
        await WishAsync(table, North, South);
        using LiveRoom other = await LiveRoom.LoadAsync(Id, table.Services, default);
        table.Clock.Advance(3 * Minute);
        await finder.Begun;
        finder.Open();
        await table.UntilAsync(view => !view.Improvements.IsEmpty);
        await UntilAsync(other, view => !view.Improvements.IsEmpty);
        Assert.Single(
            (await table.ViewAsync(Host))
                .Timeline.SelectMany(item => item.Events)
                .OfType<RoomEvent.ImprovementOffered>()
        );
    }

    [Fact]
    public async Task What_went_to_be_signed_is_not_improved_on()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await DealAsync(finder);
        await WishAsync(table, North, South);
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(1));
        Assert.Null((await table.ViewAsync(North)).LookAt);
        table.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(finder.Asked);
    }

    /// <summary>Offered and answered yes by all before the deal went to be signed: the text that all sign goes on saying what is agreed.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_open_improvement_lapses_unread_when_the_deal_is_being_signed_or_sealed_at_its_time(
        bool isSealed
    )
    {
        using Table table = await OfferedByMediatorAsync();
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await ToSigningAsync(table);
        if (isSealed)
        {
            LogHash text = (await table.ViewAsync(North)).Statements[^1].TextHash;
            await table.DoneAsync(North, new RoomCommand.SignStatement(text));
            await table.DoneAsync(South, new RoomCommand.SignStatement(text));
            Assert.Equal(
                RefusalKind.TooLate,
                await table.RefusedAsync(South, new RoomCommand.AnswerImprovement(1, false))
            );
        }

        Assert.Equal(ImprovementState.Open, (await table.ViewAsync(North)).Improvements[0].State);
        table.Clock.Advance(10 * Minute);
        RoomView view = await table.ViewAsync(South);
        Assert.Equal([new RoomEvent.ImprovementLapsed(1)], view.Timeline[^1].Events);
        Assert.Null(Release.Of(view.Timeline[^1].Events[0]));
        Assert.Equal(ImprovementState.Lapsed, view.Improvements[0].State);
        Assert.Equal(Of(Deal), view.Settled);
        Assert.Equal(isSealed ? StatementStage.Sealed : StatementStage.Signing, view.Statements[^1].Stage);
    }

    [Fact]
    public async Task An_improvement_is_read_at_its_time_when_the_statement_was_left_unsigned_before()
    {
        using Table table = await OfferedByMediatorAsync();
        await ToSigningAsync(table);
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await table.DoneAsync(North, new RoomCommand.RejectStatement());
        table.Clock.Advance(10 * Minute);
        Assert.Equal(Of(Better), (await table.ViewAsync(South)).Settled);
    }

    [Fact]
    public async Task Whether_all_wish_an_improvement_is_not_looked_at_where_a_part_of_the_deal_was_sealed_before()
    {
        var finder = new Finder(Of(Better), isOpen: true);
        using Table table = await OpenAsync(packages: finder);
        await table.DoneAsync(North, Offer("relief: some"));
        await table.DoneAsync(South, Accept(1, "relief: some"));
        await WishAsync(table, North, South);
        await ToSigningAsync(table);
        LogHash text = (await table.ViewAsync(North)).Statements[^1].TextHash;
        await table.DoneAsync(North, new RoomCommand.SignStatement(text));
        await table.DoneAsync(South, new RoomCommand.SignStatement(text));
        Assert.Equal(RefusalKind.DealIsFixed, await table.RefusedAsync(South, new RoomCommand.WishImprovement(true)));
        await table.DoneAsync(North, Offer("sites: one, liaison: yes"));
        await table.DoneAsync(South, Accept(2, "sites: one, liaison: yes"));
        Assert.Equal(RefusalKind.DealIsFixed, await table.RefusedAsync(North, new RoomCommand.WishImprovement(true)));
        Assert.Null((await table.ViewAsync(North)).LookAt);
        table.Clock.Advance(TimeSpan.FromDays(2));
        Assert.DoesNotContain(
            (await table.ViewAsync(North)).Timeline.SelectMany(item => item.Events),
            happened => happened is RoomEvent.ImprovementSought
        );
    }

    /// <summary>North wants something else at the other table, is told another gain, and may keep the deal unseen: all others receive the same bytes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_the_same_package_all_others_receive_the_same_whatever_a_side_gains(bool isTaken)
    {
        using TwinTables twins = await TwinTables.OpenAsync(
            Setup with
            {
                IsPublic = true,
            },
            new Finder(Of(Better), isOpen: true),
            [Host, South, Mediator, Observer, ThirdParty]
        );
        await twins.EachAsync(
            North,
            new RoomCommand.SetPreferences("aye, what North wants"),
            new RoomCommand.SetPreferences("x")
        );
        await twins.BothAsync(South, new RoomCommand.SetPreferences("boo, what South wants"));
        await twins.BothAsync(North, Offer(Deal));
        await twins.BothAsync(South, Accept(1, Deal));
        await twins.EachAsync(North, new RoomCommand.WishImprovement(true), null);
        await twins.BothAsync(South, new RoomCommand.WishImprovement(true));
        await twins.EachAsync(North, null, new RoomCommand.WishImprovement(true));
        await twins.WaitAsync(3 * Minute, view => !view.Improvements.IsEmpty);
        twins.AssertSame();

        await twins.EachAsync(North, new RoomCommand.AnswerImprovement(1, isTaken), null);
        await twins.BothAsync(South, new RoomCommand.AnswerImprovement(1, true));
        await twins.EachAsync(North, null, isTaken ? new RoomCommand.AnswerImprovement(1, true) : null);
        await twins.WaitAsync(Bounds.RealAnswer);
        Assert.Equal(
            [
                new Release.PostSettlementOffer(ImprovementStep.Offered, 1, Of(Better)),
                new Release.PostSettlementOffer(
                    isTaken ? ImprovementStep.Taken : ImprovementStep.DealKept,
                    1,
                    Offers.Terms.None
                ),
            ],
            await twins.ReleasesAsync(0)
        );
        Assert.True(await twins.HasReleasedTheSameAsync());
        twins.AssertSame();
        Assert.True(twins.LengthOf(South) > 10_000);
    }

    private static async Task<Table> DealAsync(IPackageFinder finder)
    {
        Table table = await OpenAsync(packages: finder);
        await table.KeptAsync(North, new RoomCommand.SetPreferences("aye, what North wants"));
        await table.KeptAsync(South, new RoomCommand.SetPreferences("boo, what South wants"));
        await AgreeAsync(table);
        return table;
    }

    private static async Task<Table> OfferedByMediatorAsync()
    {
        Table table = await DealAsync(new Finder(null, isOpen: true));
        await WishAsync(table, North, South);
        table.Clock.Advance(3 * Minute);
        await table.UntilAsync(view => view.LookAt is null);
        await table.DoneAsync(
            Mediator,
            new RoomCommand.OfferImprovement(Of(Better), table.Clock.GetUtcNow() + (10 * Minute))
        );
        return table;
    }

    private static async Task ToSigningAsync(Table table)
    {
        await table.DoneAsync(North, new RoomCommand.DraftStatement());
        await table.DoneAsync(North, new RoomCommand.ProposeStatement());
        await table.DoneAsync(North, new RoomCommand.SupportStatement(1));
        await table.DoneAsync(South, new RoomCommand.SupportStatement(1));
    }

    private static async Task AgreeAsync(Table table)
    {
        await table.DoneAsync(North, Offer(Deal));
        await table.DoneAsync(South, Accept(1, Deal));
    }

    private static async Task WishAsync(Table table, params IReadOnlyList<int> seats)
    {
        foreach (int seat in seats)
        {
            await table.KeptAsync(seat, new RoomCommand.WishImprovement(true));
        }
    }

    private static async Task UntilAsync(LiveRoom room, Func<RoomView, bool> isSo)
    {
        using var told = new SemaphoreSlim(0);
        using IDisposable following = room.Follow(Host, () => told.Release());
        while (!isSo(room.View(Host)!))
        {
            Assert.True(await told.WaitAsync(TimeSpan.FromMinutes(2)), "Nothing happened.");
        }
    }
}
