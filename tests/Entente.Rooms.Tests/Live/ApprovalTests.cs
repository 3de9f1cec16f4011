using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Live;
using Entente.Rooms.Mediation;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What a principal approves is done exactly as if the lead did it now, or not at all; and the last word of a lead counts.</summary>
public class ApprovalTests
{
    private const string Token = "0123456789abcdef";
    private static readonly RoomCommand Yes = new RoomCommand.AnswerApproval(1, true);

    [Fact]
    public async Task A_lead_who_left_makes_no_move_though_the_principal_approves_it()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
    }

    [Fact]
    public async Task Whoever_sits_down_after_them_is_not_moved_for()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(North, new RoomCommand.LeaveSeat());
        await table.DoneAsync(North, new RoomCommand.TakeSeat("Somebody"));
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
        await table.KeptAsync(North, Offer("relief: all, sites: all"));
        await table.DoneAsync(Principal, new RoomCommand.AnswerApproval(2, true));
    }

    [Fact]
    public async Task From_a_seat_that_the_host_closed_no_approved_move_is_made()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(Host, new RoomCommand.CloseSeat(North));
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
    }

    [Fact]
    public async Task From_a_seat_that_the_host_took_back_no_approved_move_is_made_and_the_next_inherits_none()
    {
        using Table table = await AskedAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(Host, new RoomCommand.ReplaceLink(North));
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
        await table.DoneAsync(North, new RoomCommand.TakeSeat("The next"));
        await table.DoneAsync(Principal, new RoomCommand.AdmitToSide(North, await OccupationAsync(table, North)));
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
    }

    [Fact]
    public async Task For_an_agent_that_took_the_seat_over_nothing_is_done_that_the_lead_asked_for()
    {
        using Table table = await AskedAsync(Setup with { Kind = TableKind.Exercise });
        await table.DoneAsync(Host, new RoomCommand.SeatAgent(North, "boulware"));
        await NothingIsShownAsync(table, RefusalKind.AskerGone);
    }

    [Fact]
    public async Task A_program_that_was_ended_makes_no_move_and_one_that_may_act_is_named_with_it()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate());
        await table.DoneAsync(North, new RoomCommand.AllowProgram(North, Token, "The lead's"));
        await KeptByProgramAsync(table, Offer("relief: all, sites: all"));
        await table.DoneAsync(Principal, Yes);
        TimelineItem made = await LastAsync(table);
        Assert.Equal((North, Token), (made.Seat, made.Program));
        await KeptByProgramAsync(table, Offer("relief: some"));
        await table.DoneAsync(North, new RoomCommand.EndProgram(North, Token));
        Assert.Equal(
            RefusalKind.AskerGone,
            await table.RefusedAsync(Principal, new RoomCommand.AnswerApproval(2, true))
        );
        Assert.Single((await table.ViewAsync(South)).Offers);
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(2, false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_the_lead_is_away_an_approval_waits_until_they_are_back(bool isMissed)
    {
        TimeSpan grace = TimeSpan.FromMinutes(1);
        using Table table = await AskedAsync(Setup with { OnDrop = DropPolicy.GoOn, Grace = grace });
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        await line.DisposeAsync();
        if (isMissed)
        {
            table.Clock.Advance(grace);
            await table.UntilAsync(view => view.Seats[North].IsMissed);
        }
        else
        {
            await table.UntilAsync(view => view.Seats[North].Line == LineState.Down);
        }

        await NothingIsShownAsync(table, RefusalKind.AskerAway);
        await using IAsyncDisposable back = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        table.Clock.Advance(TimeSpan.Zero);
        await table.UntilAsync(view => view.Seats[North] is { IsMissed: false, Line: LineState.Up });
        await table.DoneAsync(Principal, Yes);
        Assert.Equal(typeof(RoomEvent.OfferMade), Assert.Single((await LastAsync(table)).Events).GetType());
    }

    [Fact]
    public async Task An_answer_that_nobody_sees_is_approved_while_the_lead_is_away()
    {
        using Table table = await BlindAsync();
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        IAsyncDisposable line = await table.Rooms.FollowAsync(Id, North, () => { }, isLine: true, default);
        await line.DisposeAsync();
        await table.UntilAsync(view => view.Seats[North].Line == LineState.Down);
        await table.KeptAsync(Principal, Yes);
        Assert.True((await table.ViewAsync(North)).Own!.BlindAnswers[1]);
    }

    [Fact]
    public async Task While_no_moves_are_taken_an_approval_is_refused_as_a_move_of_the_leads_would_be_and_then_done()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(Host, new RoomCommand.Pause());
        await NothingIsShownAsync(table, RefusalKind.Paused);
        await table.DoneAsync(Host, new RoomCommand.Resume());
        await table.DoneAsync(Principal, Yes);
    }

    [Fact]
    public async Task Out_of_turn_an_approval_is_refused_and_in_turn_it_is_done()
    {
        using Table table = await OpenAsync(
            Setup with
            {
                Turns = TurnOrder.InTurn,
                TurnTime = TimeSpan.FromMinutes(1),
            }
        );
        await table.KeptAsync(Principal, Mandate());
        await table.KeptAsync(North, Offer("relief: all, sites: all"));
        table.Clock.Advance(TimeSpan.FromMinutes(1));
        await NothingIsShownAsync(table, RefusalKind.NotYourTurn);
        await table.DoneAsync(South, Offer("liaison: yes"));
        await table.DoneAsync(Principal, Yes);
    }

    [Fact]
    public async Task A_no_after_a_yes_that_waits_stays_a_no_whatever_the_principal_says_later()
    {
        using Table table = await BlindAsync();
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, true));
        await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, false));
        await table.KeptAsync(South, new RoomCommand.AnswerBlind(1, true));
        Assert.Equal(ApprovalEnd.Replaced, (await table.ViewAsync(Principal)).Own!.Approvals[0].Ended);
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
        table.Clock.Advance(TimeSpan.FromMinutes(5));
        RoomView view = await table.ViewAsync(South);
        Assert.Equal((BlindState.NoMatch, TalkPhase.Talking), (view.BlindSuggestions[0].State, view.Phase));
    }

    [Fact]
    public async Task A_yes_asked_for_again_after_a_no_is_the_last_word()
    {
        using Table table = await BlindAsync();
        foreach (bool isYes in new[] { true, false, true })
        {
            await table.KeptAsync(North, new RoomCommand.AnswerBlind(1, isYes));
        }

        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
        await table.KeptAsync(Principal, new RoomCommand.AnswerApproval(2, true));
        Assert.True((await table.ViewAsync(North)).Own!.BlindAnswers[1]);
    }

    [Fact]
    public async Task An_offer_within_the_mandate_ends_what_was_asked_for_on_the_same_issues_and_nothing_else()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(North, Offer("liaison: yes"));
        Assert.True((await table.ViewAsync(North)).Own!.Approvals[0].IsOpen);
        await table.DoneAsync(North, Offer("relief: none"));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
        Assert.Equal(
            [OfferState.Standing, OfferState.Standing],
            (await table.ViewAsync(South)).Offers.Select(each => each.Offer.State)
        );
    }

    [Fact]
    public async Task In_turn_any_offer_ends_the_offer_that_was_asked_for()
    {
        using Table table = await AskedAsync(Setup with { Turns = TurnOrder.InTurn });
        await table.DoneAsync(North, Offer("liaison: yes"));
        await table.DoneAsync(South, Offer("liaison: no"));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
    }

    [Fact]
    public async Task Accepting_on_the_same_issues_ends_an_offer_that_was_asked_for()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(South, Offer("relief: none"));
        await table.DoneAsync(North, Accept(1, "relief: none"));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
    }

    [Fact]
    public async Task Turning_an_offer_down_ends_the_request_to_accept_it()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate());
        await table.DoneAsync(South, Offer("relief: some"));
        await table.KeptAsync(North, Accept(1, "relief: some"));
        await table.DoneAsync(North, new RoomCommand.RejectOffer(1));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
    }

    [Fact]
    public async Task A_no_to_the_one_text_ends_the_request_to_say_yes_to_it()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(Principal, Mandate());
        await table.DoneAsync(Mediator, new RoomCommand.ReviseOneText(Of("relief: some")));
        await table.DoneAsync(Mediator, new RoomCommand.PutOneText());
        await table.KeptAsync(North, new RoomCommand.AnswerOneText(1, true));
        await table.DoneAsync(North, new RoomCommand.AnswerOneText(1, false));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
    }

    [Fact]
    public async Task A_no_to_an_improvement_ends_the_request_to_say_yes_to_it()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(North, Offer("relief: none, sites: one, liaison: no"));
        await table.DoneAsync(South, Accept(1, "relief: none, sites: one, liaison: no"));
        await table.KeptAsync(Principal, Mandate());
        foreach (int seat in new[] { North, South })
        {
            await table.KeptAsync(seat, new RoomCommand.WishImprovement(true));
        }

        DateTimeOffset until = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        await table.DoneAsync(
            -1,
            new RoomCommand.OfferImprovement(Of("relief: some, sites: one, liaison: yes"), until)
        );
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, true));
        await table.KeptAsync(North, new RoomCommand.AnswerImprovement(1, false));
        Assert.Equal(RefusalKind.RequestEnded, await table.RefusedAsync(Principal, Yes));
        Assert.False((await table.ViewAsync(North)).Own!.ImprovementAnswers[1]);
    }

    [Fact]
    public async Task A_lead_takes_a_request_back_and_the_others_are_told_nothing()
    {
        using Table table = await AskedAsync();
        int before = (await table.LogAsync()).Length;
        await table.KeptAsync(North, new RoomCommand.TakeBackRequest(1));
        Assert.Equal(before, (await table.LogAsync()).Length);
        Assert.Equal(ApprovalEnd.TakenBack, (await table.ViewAsync(Principal)).Own!.Approvals[0].Ended);
        await NothingIsShownAsync(table, RefusalKind.RequestEnded);
        Assert.Equal(RefusalKind.DoneAlready, await table.RefusedAsync(North, new RoomCommand.TakeBackRequest(1)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(North, new RoomCommand.TakeBackRequest(2)));
        Assert.Equal(RefusalKind.NothingThere, await table.RefusedAsync(South, new RoomCommand.TakeBackRequest(1)));
    }

    [Fact]
    public async Task What_ended_is_read_again_from_the_records()
    {
        using Table table = await AskedAsync();
        await table.DoneAsync(North, Offer("relief: none"));
        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        Approval request = again.View(Principal)!.Own!.Approvals[0];
        Assert.Equal((ApprovalEnd.Replaced, false), (request.Ended, request.IsOpen));
    }

    private static async Task<Table> AskedAsync(RoomSetup? setup = null)
    {
        Table table = await OpenAsync(setup);
        await table.KeptAsync(Principal, Mandate());
        await table.KeptAsync(North, Offer("relief: all, sites: all"));
        return table;
    }

    private static async Task<Table> BlindAsync()
    {
        Table table = await OpenAsync(Setup with { BlindSuggestions = 1 });
        await table.KeptAsync(Principal, Mandate());
        await table.DoneAsync(
            Mediator,
            new RoomCommand.SuggestBlind(
                Of("relief: some, sites: one, liaison: yes"),
                table.Clock.GetUtcNow() + TimeSpan.FromMinutes(5)
            )
        );
        return table;
    }

    private static async Task NothingIsShownAsync(Table table, RefusalKind why)
    {
        int before = (await table.LogAsync()).Length;
        Assert.Equal(why, await table.RefusedAsync(Principal, Yes));
        Assert.Equal(before, (await table.LogAsync()).Length);
        Assert.Empty((await table.ViewAsync(South)).Offers);
    }

    private static async Task KeptByProgramAsync(Table table, RoomCommand command) =>
        Assert.IsType<MoveResult.Kept>(
            await table.Rooms.MoveAsync(Id, new RoomMove(North, command) { Program = Token }, default)
        );

    private static async Task<int> OccupationAsync(Table table, int seat) =>
        (await table.ViewAsync(Host)).Seats[seat].Occupation;

    private static async Task<TimelineItem> LastAsync(Table table) => (await table.ViewAsync(South)).Timeline[^1];

    private static RoomCommand.GiveMandate Mandate() =>
        new(
            ImmutableSortedDictionary.CreateRange(
                StringComparer.Ordinal,
                [new KeyValuePair<string, ImmutableArray<string>>("relief", ["none"])]
            )
        );
}
