using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

public sealed class TableOpeningsTests
{
    private static readonly byte[] Asked = [1, 2, 3];
    private readonly Gate gate = new();

    [Fact]
    public async Task A_key_means_one_table_for_a_day_and_only_to_whose_key_it_is()
    {
        RoomId? first = await gate.Openings.RoomAsync("alice", "key", Asked, default);
        Assert.NotNull(first);
        Assert.Equal(first, await gate.Openings.RoomAsync("alice", "key", Asked, default));
        Assert.NotEqual(first, await gate.Openings.RoomAsync("bob", "key", Asked, default));
        Assert.NotEqual(first, await gate.Openings.RoomAsync("alice", "another key", Asked, default));
        Assert.Null(await gate.Openings.RoomAsync("alice", "key", new byte[] { 4 }, default));
        gate.Clock.Advance(TableOpenings.Remembered);
        RoomId? later = await gate.Openings.RoomAsync("alice", "key", new byte[] { 4 }, default);
        Assert.NotNull(later);
        Assert.NotEqual(first, later);
        Assert.Equal(later, await gate.Openings.RoomAsync("alice", "key", new byte[] { 4 }, default));
    }

    [Fact]
    public async Task Whoever_asks_at_once_with_one_key_is_given_one_table()
    {
        RoomId?[] rooms = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(_ => Task.Run(async () => await gate.Openings.RoomAsync("alice", "at once", Asked, default)))
        );
        Assert.NotNull(Assert.Single(rooms.Distinct()));
    }
}
