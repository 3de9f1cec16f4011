using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support.Conformance;

namespace Entente.Rooms.Tests.Keeping;

public class MissingKeysTests
{
    private static readonly RoomId Hanoi = new(0x2019_0227);
    private static readonly RoomId Singapore = new(0x2018_0612);
    private readonly MemoryLedger ledger = new();
    private readonly MemoryKeyRing keys = new();

    [Fact]
    public async Task Where_every_owner_has_a_key_nothing_is_missing()
    {
        Assert.Equal(default, await MissingKeys.FindAsync(ledger, keys, default));
        await AddAsync(Hanoi, "north", "south");
        await KeyAsync(Hanoi, "north");
        await KeyAsync(Hanoi, "south");
        Assert.Equal(default, await MissingKeys.FindAsync(ledger, keys, default));
    }

    [Fact]
    public async Task A_side_is_counted_once_a_room_whatever_it_keeps_and_not_when_its_key_was_destroyed()
    {
        await AddAsync(Hanoi, "north", "south", "mediator");
        await AddAsync(Singapore, "north");
        await KeyAsync(Hanoi, "south");
        await keys.DestroyAsync(Hanoi, "mediator", default);
        Assert.Equal(new MissingKeys(2, 2), await MissingKeys.FindAsync(ledger, keys, default));
    }

    [Fact]
    public async Task What_was_erased_is_not_missed_also_where_the_mark_of_it_is_gone()
    {
        await AddAsync(Hanoi, "north", "south");
        await ledger.EraseRecordsAsync(Hanoi, "north", default);
        Assert.Equal(new MissingKeys(1, 1), await MissingKeys.FindAsync(ledger, keys, default));
    }

    [Fact]
    public async Task There_may_be_more_than_are_asked_for_at_once()
    {
        for (int room = 1; room <= 400; room++)
        {
            await AddAsync(new RoomId((UInt128)room), "north", "south", "mediator");
            await KeyAsync(new RoomId((UInt128)room), "south");
        }

        Assert.Equal(new MissingKeys(800, 400), await MissingKeys.FindAsync(ledger, keys, default));
    }

    private async Task AddAsync(RoomId room, params string[] owners)
    {
        RoomAppend append = LogChain.Of(room).Append("opened") with
        {
            Records = [.. owners.SelectMany(each => new[] { 1, 2 }.Select(i => LogChain.Record(each, i, "kept")))],
        };
        Assert.Equal(AppendResult.Done, await ledger.AppendAsync(append, default));
    }

    private async Task KeyAsync(RoomId room, string owner) =>
        Assert.NotNull(await keys.KeepAsync(room, owner, Enumerable.Repeat((byte)7, 32).ToArray(), default));
}
