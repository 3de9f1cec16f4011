using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Rules;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A move that had to wait says what its maker had seen, and is not made when it would do something else by now.</summary>
public class MovedOnTests
{
    [Fact]
    public async Task What_waited_is_not_made_after_another_made_an_offer()
    {
        using Table table = await OpenAsync();
        long seen = await SeenAsync(table);
        await table.DoneAsync(South, Offer("sites: one"));
        Assert.Equal(RefusalKind.MovedOn, await RefusedAsync(table, Offer("relief: some"), seen));
        Assert.Single((await table.ViewAsync(North)).Offers);

        // Whoever has seen that offer makes theirs.
        Assert.IsType<MoveResult.Done>(await MoveAsync(table, Offer("relief: some"), await SeenAsync(table)));
    }

    [Fact]
    public async Task What_waited_is_not_made_after_the_clock_or_the_host_changed_how_things_stand()
    {
        using Table table = await OpenAsync();
        long seen = await SeenAsync(table);
        await table.DoneAsync(Host, new RoomCommand.Pause());
        await table.DoneAsync(Host, new RoomCommand.Resume());
        Assert.Equal(RefusalKind.MovedOn, await RefusedAsync(table, Offer("relief: some"), seen));

        await table.DoneAsync(
            South,
            new RoomCommand.MakeOffer(Of("sites: one"))
            {
                ValidUntil = table.Clock.GetUtcNow() + TimeSpan.FromMinutes(1),
            }
        );
        seen = await SeenAsync(table);
        table.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(RefusalKind.MovedOn, await RefusedAsync(table, Offer("relief: some"), seen));
    }

    [Fact]
    public async Task Words_who_sits_where_and_what_one_did_oneself_bear_on_nothing()
    {
        using Table table = await OpenAsync();
        long seen = await SeenAsync(table);
        await table.DoneAsync(South, new RoomCommand.Send(MessageKind.Text, "Think of the sites."));
        await table.DoneAsync(Observer, new RoomCommand.LeaveSeat());
        await table.DoneAsync(North, Offer("relief: none"));
        Assert.IsType<MoveResult.Done>(await MoveAsync(table, Offer("relief: some"), seen));
    }

    [Fact]
    public async Task Nothing_bears_on_words()
    {
        using Table table = await OpenAsync();
        long seen = await SeenAsync(table);
        await table.DoneAsync(South, Offer("sites: one"));
        Assert.IsType<MoveResult.Done>(
            await MoveAsync(table, new RoomCommand.Send(MessageKind.Text, "Good morning"), seen)
        );
    }

    [Fact]
    public async Task What_had_been_made_is_answered_as_it_was_whatever_happened_since()
    {
        using Table table = await OpenAsync();
        long seen = await SeenAsync(table);
        MoveResult made = await MoveAsync(table, Offer("relief: some"), seen);
        await table.DoneAsync(South, Offer("sites: one"));
        Assert.Equal(made, await MoveAsync(table, Offer("relief: some"), seen));
        Assert.Equal(2, (await table.ViewAsync(North)).Offers.Length);
    }

    [Fact]
    public async Task What_became_of_a_move_can_be_asked_without_making_it()
    {
        using Table table = await OpenAsync();
        RoomMove asked = new(North, Offer("relief: some"), "asked") { IsQuestion = true };
        var never = Assert.IsType<MoveResult.Refused>(await table.Rooms.MoveAsync(Id, asked, default));
        Assert.Equal(RefusalKind.NothingThere, never.Refusal.Kind);
        Assert.Empty((await table.ViewAsync(North)).Offers);
        MoveResult made = await table.Rooms.MoveAsync(Id, asked with { IsQuestion = false }, default);
        Assert.IsType<MoveResult.Done>(made);
        Assert.Equal(made, await table.Rooms.MoveAsync(Id, asked, default));
    }

    [Fact]
    public async Task However_much_is_said_to_have_been_seen_it_is_no_fault()
    {
        using Table table = await OpenAsync();
        Assert.IsType<MoveResult.Done>(await MoveAsync(table, Offer("relief: some"), long.MaxValue));
        Assert.Equal(RefusalKind.MovedOn, await RefusedAsync(table, Offer("relief: some"), long.MinValue));
    }

    private static async Task<long> SeenAsync(Table table) => (await table.ViewAsync(North)).Version;

    private static async Task<RefusalKind> RefusedAsync(Table table, RoomCommand command, long seen)
    {
        var late = new RoomMove(North, command, "late") { Seen = seen };
        return Assert.IsType<MoveResult.Refused>(await table.Rooms.MoveAsync(Id, late, default)).Refusal.Kind;
    }

    private static ValueTask<MoveResult> MoveAsync(Table table, RoomCommand command, long seen) =>
        table.Rooms.MoveAsync(Id, new RoomMove(North, command, $"waited since {seen}") { Seen = seen }, default);
}
