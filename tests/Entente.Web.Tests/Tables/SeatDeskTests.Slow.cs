using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Web.Tables;
using Entente.Web.Tables.Waiting;

namespace Entente.Web.Tests.Tables;

/// <content>What is pressed and not answered soon.</content>
public sealed partial class SeatDeskTests
{
    public static TheoryData<RoomCommand> Sends =>
        [
            Say,
            Offer,
            new RoomCommand.Confer("Only us."),
            new RoomCommand.KeepNote("Mine."),
            new RoomCommand.WalkAway(),
            new RoomCommand.LeaveSeat(),
        ];

    [Theory]
    [MemberData(nameof(Sends))]
    public async Task A_move_that_is_not_answered_within_a_second_is_told_until_it_is_and_is_not_kept_for_sending_again(
        RoomCommand command
    )
    {
        SeatDesk at = await OpenAsync();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        losing!.Holding = held.Task;
        Task<MoveResult?> made = at.MoveAsync("send", command);
        Assert.Empty(at.Slow.Late);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new SlowAnswer(command)], at.Slow.Late);
        Assert.Empty(at.Waiting);
        held.SetResult();
        MoveResult? result = await made;
        Assert.True(result is MoveResult.Done or MoveResult.Kept, $"{result}");
        Assert.Empty(at.Slow.Late);
        Assert.Empty(at.Waiting);
        Assert.Equal(1, losing.Asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_told_to_be_on_its_way_when_the_store_is_found_to_be_away_waits_from_then_on_and_is_sent_once(
        bool hasArrived
    )
    {
        SeatDesk at = await OpenAsync();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (losing!.Holding, losing.IsLosing, losing.HasArrived) = (held.Task, true, hasArrived);
        Task<MoveResult?> made = at.MoveAsync("say", Say);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(at.Slow.Late);
        losing.Holding = Task.CompletedTask;
        held.SetResult();
        await UntilAsync(() => at.Waiting is [{ Number: 1, State: WaitingState.Tried }]);
        Assert.Empty(at.Slow.Late);
        losing.IsLosing = false;
        Assert.IsType<MoveResult.Done>(await made);
        Assert.Empty(at.Waiting);
        Assert.Empty(at.Slow.Late);
        Assert.Equal(1, Said(at, "Liaison offices?"));
    }

    [Fact]
    public async Task A_slow_offer_that_finds_the_store_away_is_asked_again_where_another_came_before_it()
    {
        SeatDesk at = await OpenAsync();
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (losing!.Holding, losing.IsLosing, losing.HasArrived) = (held.Task, true, false);
        Task<MoveResult?> made = at.MoveAsync("offer", Offer);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(at.Slow.Late);
        losing.Holding = Task.CompletedTask;
        held.SetResult();
        await UntilAsync(() => at.Waiting.Length == 1);
        await table!.DoneAsync(2, Offer);
        losing.IsLosing = false;
        MoveResult.Refused no = Assert.IsType<MoveResult.Refused>(await made);
        Assert.Equal(RefusalKind.MovedOn, no.Refusal.Kind);
        Assert.Equal(WaitingState.NotSent, Assert.Single(at.Waiting).State);
        Assert.Empty(at.Slow.Late);
    }
}
