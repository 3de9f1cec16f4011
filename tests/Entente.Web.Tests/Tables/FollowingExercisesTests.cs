using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Testing.Support;
using Entente.Web.Admission;
using Entente.Web.Tables;
using Entente.Web.Tables.Opening;
using static Entente.Web.Tests.Tables.Growing;

namespace Entente.Web.Tests.Tables;

/// <summary>What sides showed once an exercise was released is shut again to those who play on at a table that follows.</summary>
public partial class FollowingExercisesTests
{
    private const int First = 1;
    private const int Second = 2;
    private static readonly RoomId Next = new(43);

    [Fact]
    public async Task Whoever_plays_on_is_delivered_the_same_of_the_table_before_whatever_sides_scored_and_showed_there()
    {
        using Rooms one = await PlayedAsync("7", "30");
        using Rooms other = await PlayedAsync("-4", "2.5");
        Assert.Equal(2, (await SeenAsync(one, Second)).Debrief.Length);
        Assert.NotEqual(await DeliveredAsync(one, Second), await DeliveredAsync(other, Second));

        foreach (Rooms table in new[] { one, other })
        {
            Assert.Equal(Next, await table.OpenAnotherAsync());
            await table.DoneAsync(0, new RoomCommand.NameFollowing(Next));
        }

        foreach (int seat in new[] { First, Second })
        {
            Assert.Empty((await SeenAsync(one, seat)).Debrief);
        }

        Assert.Equal(await DeliveredAsync(one, Second), await DeliveredAsync(other, Second));
        Assert.Equal(2, (await SeenAsync(one, 0)).Debrief.Length);
        Assert.NotEqual(await DeliveredAsync(one, 0), await DeliveredAsync(other, 0));

        RoomCommand[] ending =
        [
            new RoomCommand.TakeSeat("Host"),
            new RoomCommand.CloseTable(),
            new RoomCommand.Release(),
        ];
        foreach (RoomCommand command in ending)
        {
            Assert.IsType<MoveResult.Done>(await one.Live.MoveAsync(Next, new RoomMove(0, command), default));
        }

        Assert.Equal("30", PointsOf(await SeenAsync(one, Second)));
    }

    [Fact]
    public async Task Whoever_plays_the_same_exercise_at_any_other_table_finds_what_a_release_opened_shut_until_that_is_released()
    {
        using Rooms table = await PlayedAsync("7", "30");
        await table.OpenAnotherAsync();
        Assert.Equal(2, (await SeenAsync(table, Second)).Debrief.Length);
        Assert.Empty((await SeenAsync(table, Second, Next)).Debrief);

        // The other table's host only looks, and at a released table nothing is negotiated any more.
        Assert.Equal(2, (await SeenAsync(table, 0)).Debrief.Length);
        foreach (
            RoomCommand command in new RoomCommand[]
            {
                new RoomCommand.TakeSeat("Host"),
                new RoomCommand.CloseTable(),
                new RoomCommand.Release(),
            }
        )
        {
            Assert.IsType<MoveResult.Done>(await table.Live.MoveAsync(Next, new RoomMove(0, command), default));
        }

        Assert.Equal(2, (await SeenAsync(table, Second, Next)).Debrief.Length);
    }

    // Flags are added, both say what they are worth to them, and let all see it once the table is released.
    private static async Task<Rooms> PlayedAsync(string no, string yes)
    {
        Rooms table = await Rooms.OpenAsync();
        await BeginAsync(table);
        await AddAsync(table, Flags);
        await KeptAsync(table, First, Points(1, no, yes));
        await KeptAsync(table, Second, Points(1, "0", "5"));
        await KeptAsync(table, First, new RoomCommand.AllowDebrief(true));
        await table.DoneAsync(0, new RoomCommand.CloseTable());
        await table.DoneAsync(0, new RoomCommand.Release());
        await table.DoneAsync(Second, new RoomCommand.AllowDebrief(true));
        return table;
    }

    private static string PointsOf(RoomView view) =>
        ((AdditionScore.OfIssue)view.Debrief[0].AdditionScores[1]).Points["yes"];

    private static async Task<RoomView> SeenAsync(Rooms table, int seat, RoomId? besides = null)
    {
        var documents = new MemoryDocumentStore();
        var audit = new AuditLog(documents, new SeededEntropy(3), table.Clock);
        var following = new FollowingExercises(table.Live, new HostedRooms(documents, audit, table.Clock));
        SeatClaim[] claims =
        [
            .. new[] { Rooms.Id, Next }
                .Take(seat == 0 || besides == Next ? 2 : 1)
                .Select(room => new SeatClaim(room, TableOpener.SeatName(seat), $"{room}-{seat}", IsAgent: false)),
        ];
        Visitor visitor = Visitor.Of(new ClaimsPrincipal(Visitor.Identity(claims)));
        return await following.AsSeenAsync(visitor, await table.ViewAsync(seat), default);
    }

    // Hashes and salted commitments are random by design.
    private static async Task<string> DeliveredAsync(Rooms table, int seat) =>
        Random().Replace(Encoding.UTF8.GetString(RoomText.Of(await SeenAsync(table, seat))), "#");

    [GeneratedRegex("[0-9a-f]{64}|\"[A-Za-z0-9+/\\\\u]{43,80}=\"")]
    private static partial Regex Random();
}
