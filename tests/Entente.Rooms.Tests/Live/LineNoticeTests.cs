using Entente.Rooms.Commands;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>Others are told of a line when they see something else because of it: that it dropped, and that it is back. When somebody opens the table, or how often they have it open, is nobody's business.</summary>
public class LineNoticeTests
{
    [Fact]
    public async Task Whoever_opens_the_table_once_more_or_closes_one_of_two_pages_wakes_nobody()
    {
        using Table table = await OpenAsync();
        List<int> told = await FollowedAsync(table);
        IAsyncDisposable first = await LineAsync(table, North);
        IAsyncDisposable second = await LineAsync(table, North);
        await first.DisposeAsync();
        Assert.Empty(told);
        await second.DisposeAsync();
        Assert.Equal([Host, North, South], told.Order());
        Assert.Equal(LineState.Down, (await table.ViewAsync(South)).Seats[North].Line);
        told.Clear();
        await using IAsyncDisposable back = await LineAsync(table, North);
        Assert.Equal([Host, North, South], told.Order());
        Assert.Equal(LineState.Up, (await table.ViewAsync(South)).Seats[North].Line);
    }

    [Fact]
    public async Task A_line_of_whoever_left_their_seat_wakes_nobody()
    {
        using Table table = await OpenAsync();
        IAsyncDisposable line = await LineAsync(table, Observer);
        await table.DoneAsync(Observer, new RoomCommand.LeaveSeat());
        List<int> told = await FollowedAsync(table);
        await line.DisposeAsync();
        Assert.Empty(told);
        Assert.Equal(LineState.Up, (await table.ViewAsync(South)).Seats[Observer].Line);
    }

    private static async Task<List<int>> FollowedAsync(Table table)
    {
        var told = new List<int>();
        foreach (int seat in new[] { Host, North, South })
        {
            await table.Rooms.FollowAsync(Id, seat, () => told.Add(seat), isLine: false, default);
        }

        return told;
    }

    private static ValueTask<IAsyncDisposable> LineAsync(Table table, int seat) =>
        table.Rooms.FollowAsync(Id, seat, () => { }, isLine: true, default);
}
