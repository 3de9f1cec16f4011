using Entente.Analysis;
using Entente.Outcomes;
using Entente.Protocols;
using Entente.Review;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Debrief;
using Entente.Rooms.Live;
using Entente.Rooms.Pledges;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Statements;
using Entente.Rooms.Tests.Debrief;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class SeriesTests
{
    [Fact]
    public async Task What_was_agreed_at_each_of_three_tables_is_agreed_at_the_next_and_stands_when_the_last_ends_without_more()
    {
        RoomState first = await PlayedAsync(1, Setup, "liaison: yes");
        RoomState second = await PlayedAsync(2, first.Following(), "sites: one");
        using Table third = await OpenAsync(second.Following());
        foreach (
            int seat in new[] { Host, North, South, Table.Mediator, Adviser, Principal, Observer, Table.ThirdParty }
        )
        {
            RoomView view = await third.ViewAsync(seat);
            Assert.Equal(Of("liaison: yes, sites: one"), view.Settled);
            Assert.Equal(view.Settled, view.AgreedBefore);
            Assert.Equal(Of("relief: none, sites: one, liaison: yes"), view.StatusQuo);
            Assert.Equal(
                [(Of("liaison: yes"), first.Head), (Of("sites: one"), second.Head)],
                view.Before.Select(each => (each.Agreed, each.Head))
            );
            Assert.Equal([1L, 1L], view.Decisions.Values);
        }

        await third.DoneAsync(North, Offer("relief: all"));
        await third.DoneAsync(Host, new RoomCommand.CloseTable());
        RoomView ended = await third.ViewAsync(South);
        TalkResult result = TalkResult.Of(ended);
        Assert.Equal(TalkResultKind.PartialAgreement, result.Kind);
        Assert.Equal(Of("relief: none, sites: one, liaison: yes"), result.Terms);

        // To North no relief 0, one site 1, offices 1; to South 4, 2 and 1: as much as after interim deals on both at one table.
        SessionReview review = Reviewed(ended);
        Assert.True(review.IsPartial);
        Assert.Equal([2, 7], review.Parties.Select(party => party.Result!.Value.ToDouble()));
        Assert.Equal(review.Standing, Reviewed(await AtOneTableAsync()).Standing);
        Assert.Equal(
            review.Parties.Select(party => party.Result),
            Reviewed(await AtOneTableAsync()).Parties.Select(party => party.Result)
        );
    }

    [Fact]
    public async Task What_was_agreed_before_holds_until_something_else_is_agreed_in_its_place()
    {
        RoomState first = await PlayedAsync(1, Setup, "sites: one, liaison: yes");
        using Table next = await OpenAsync(first.Following());
        await next.DoneAsync(North, Offer("sites: all"));
        Assert.Equal(Of("sites: one, liaison: yes"), (await next.ViewAsync(South)).AgreedBefore);
        await next.DoneAsync(South, Accept(1, "sites: all"));
        RoomView view = await next.ViewAsync(South);
        Assert.Equal(Of("sites: all, liaison: yes"), view.Settled);
        Assert.Equal(Of("liaison: yes"), view.AgreedBefore);
        Assert.True(view.Decisions["sites"] > 1);

        // The next table names, issue by issue, the table where it was agreed last.
        RoomSetup third = (await StateAsync(next)).Following();
        Assert.Equal([Of("sites: one, liaison: yes"), Of("sites: all")], third.Before.Select(each => each.Agreed));
    }

    [Fact]
    public async Task What_was_agreed_before_can_be_signed_and_promised_on_and_is_not_left_aside()
    {
        RoomState first = await PlayedAsync(1, Setup, "liaison: yes");
        using Table next = await OpenAsync(first.Following());
        Assert.Equal(
            RefusalKind.IssueSettled,
            await next.RefusedAsync(North, new RoomCommand.ProposeAgenda(new AgendaChange.Park("liaison")))
        );
        await next.DoneAsync(
            North,
            new RoomCommand.GivePledge("Open the office.", new Verifier(Role.Lead, 1), null, "liaison")
        );
        await next.DoneAsync(Host, new RoomCommand.DraftStatement());
        Clause clause = Assert.Single((await next.ViewAsync(North)).Statements[0].Clauses);
        Assert.Equal(("liaison", 1L), (clause.Issue, clause.Decision));
    }

    [Fact]
    public async Task Where_all_was_agreed_before_that_agreement_stands()
    {
        RoomState first = await PlayedAsync(1, Setup, "relief: some, sites: one, liaison: yes");
        Assert.Equal(TalkEnd.Agreement, first.End);
        using Table next = await OpenAsync(first.Following());
        await next.DoneAsync(South, new RoomCommand.WalkAway());
        RoomView view = await next.ViewAsync(North);
        Assert.Equal(TalkResultKind.Agreement, TalkResult.Of(view).Kind);
        SessionReview review = Reviewed(view);
        Assert.False(review.IsPartial);
        Assert.Equal("relief: some, sites: one, liaison: yes", Space.Describe(review.Agreement!));
    }

    [Fact]
    public async Task A_table_after_one_where_nothing_was_agreed_begins_with_nothing_agreed()
    {
        RoomState first = await PlayedAsync(1, Setup, "");
        using Table next = await OpenAsync(first.Following());
        await next.DoneAsync(Host, new RoomCommand.CloseTable());
        RoomView view = await next.ViewAsync(North);
        Assert.True(view.Settled.IsEmpty);
        Assert.Equal([Offers.Terms.None], view.Before.Select(each => each.Agreed));
        Assert.Equal(TalkResultKind.NoAgreement, TalkResult.Of(view).Kind);
        Assert.DoesNotContain(
            RoomRecords.Of(view.Timeline, RoomRecordsTests.Scored).Events,
            each => each.Event.Kind == SessionEventKind.PartAgreed
        );
    }

    [Fact]
    public async Task An_option_that_was_added_and_agreed_is_agreed_at_the_next_table_too()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(
            North,
            new RoomCommand.ProposeAgenda(new AgendaChange.AddOption("relief", new Option("half")))
        );
        await table.DoneAsync(South, new RoomCommand.AnswerAgenda(1, true));
        await table.DoneAsync(North, Offer("relief: half"));
        await table.DoneAsync(South, Accept(1, "relief: half"));
        await table.DoneAsync(Host, new RoomCommand.CloseTable());
        using Table next = await OpenAsync((await StateAsync(table)).Following());
        Assert.Equal(Of("relief: half"), (await next.ViewAsync(North)).AgreedBefore);
    }

    [Fact]
    public async Task What_is_said_to_have_been_agreed_before_has_to_fit_the_table()
    {
        RoomState first = await PlayedAsync(1, Setup, "liaison: yes");
        RoomSetup good = first.Following();
        FormerTable before = good.Before[0];
        (RoomSetup, RefusalKind)[] bad =
        [
            (good with { Before = [before with { Agreed = Of("flags: yes") }] }, RefusalKind.NoSuchIssue),
            (good with { Before = [before with { Agreed = Of("liaison: maybe") }] }, RefusalKind.NoSuchValue),
            (good with { Before = [before with { Agreed = Of("relief: all, sites: none") }] }, RefusalKind.Forbidden),
            (good with { Previous = new RoomId(99) }, RefusalKind.BadSetup),
            (good with { Before = [before, before] }, RefusalKind.BadSetup),
            (
                good with
                {
                    Before =
                    [
                        .. Enumerable
                            .Range(100, Bounds.Series)
                            .Select(i => before with { Room = new RoomId((UInt128)i) }),
                        before,
                    ],
                },
                RefusalKind.BadSetup
            ),
        ];
        foreach ((RoomSetup setup, RefusalKind kind) in bad)
        {
            using Table table = await OpenAsync();
            using var other = new LocalRooms(table.Services);
            MoveResult result = await other.MoveAsync(
                new RoomId(8),
                new RoomMove(-1, new RoomCommand.OpenTable(setup, [])),
                default
            );
            Assert.Equal(kind, Assert.IsType<MoveResult.Refused>(result).Refusal.Kind);
        }
    }

    [Fact]
    public async Task Its_host_says_where_it_goes_on_when_the_talks_have_ended_and_nobody_else_does()
    {
        using Table table = await OpenAsync();
        var named = new RoomCommand.NameFollowing(new RoomId(8));
        Assert.Equal(RefusalKind.GoingOn, await table.RefusedAsync(Host, named));
        await table.DoneAsync(Host, new RoomCommand.CloseTable());
        Assert.Equal(RefusalKind.NotYours, await table.RefusedAsync(North, named));
        Assert.Equal(RefusalKind.OutOfRange, await table.RefusedAsync(Host, new RoomCommand.NameFollowing(default)));
        Assert.Equal(RefusalKind.OutOfRange, await table.RefusedAsync(Host, new RoomCommand.NameFollowing(Id)));
        await table.DoneAsync(Host, named);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(Host, named));
        await table.DoneAsync(Host, new RoomCommand.NameFollowing(new RoomId(9)));
        Assert.Equal(new RoomId(9), (await table.ViewAsync(Observer)).Next);
    }

    // A table of its own number: what is offered is agreed, and the host closes it where it did not end the talks.
    private static async Task<RoomState> PlayedAsync(int number, RoomSetup setup, string terms)
    {
        using Table table = await OpenAsync(setup);
        if (terms.Length > 0)
        {
            await table.DoneAsync(North, Offer(terms));
            await table.DoneAsync(South, Accept(1, terms));
        }

        if ((await table.ViewAsync(Host)).Phase != TalkPhase.Ended)
        {
            await table.DoneAsync(Host, new RoomCommand.CloseTable());
        }

        return await StateAsync(table) with
        {
            Id = new RoomId((UInt128)number),
        };
    }

    private static async Task<RoomState> StateAsync(Table table) =>
        (await table.LogAsync()).Aggregate(
            new RoomState(Id),
            (state, entry) => state.After(Text.RoomText.Entry(entry.Content.Span), entry.Hash)
        );

    private static SessionReview Reviewed(RoomView view) =>
        SessionReviewer.Review(
            RoomRecords.Of(view.Timeline, RoomRecordsTests.Scored),
            ScenarioAnalyzer.Analyze(RoomRecordsTests.Scored, null, default)
        );

    private static async Task<RoomView> AtOneTableAsync()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(South, Offer("sites: one, liaison: yes"));
        await table.DoneAsync(North, Accept(1, "sites: one, liaison: yes"));
        await table.DoneAsync(North, Offer("relief: all"));
        await table.DoneAsync(Host, new RoomCommand.CloseTable());
        return await table.ViewAsync(South);
    }
}
