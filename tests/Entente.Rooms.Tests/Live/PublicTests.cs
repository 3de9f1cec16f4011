using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What the public sees of a table: the communique, how the talks ended, and nothing else.</summary>
public class PublicTests
{
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

    private static async Task<PublicView?> PublicAsync(Table table) => await table.Rooms.PublicViewAsync(Id, default);

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
