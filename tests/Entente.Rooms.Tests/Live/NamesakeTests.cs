using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Rules;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>What people at a table are called, and how those are told apart who are called alike.</summary>
public class NamesakeTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \u3000 ")]
    [InlineData("Ann\nBerg")]
    [InlineData("\u202egreB nnA")]
    [InlineData("An\u200bn")]
    [InlineData("\u0301")]
    public async Task A_name_that_hides_or_turns_text_around_or_shows_nothing_is_refused_with_what_a_name_is(
        string name
    )
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        MoveResult result = await table.Rooms.MoveAsync(
            Id,
            new RoomMove(South, new RoomCommand.TakeSeat(name)),
            default
        );
        RoomRefusal refusal = Assert.IsType<MoveResult.Refused>(result).Refusal;
        Assert.Equal(RefusalKind.BadName, refusal.Kind);
        Assert.StartsWith(
            "A name is one line of at most 80 characters",
            refusal.Text.In("en"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "Een naam is één regel van hoogstens 80 tekens",
            refusal.Text.In("nl"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("nnA", refusal.Text.In("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_refused_and_one_that_fits_is_kept_with_single_blanks()
    {
        using Table table = await OpenAsync();
        await table.DoneAsync(South, new RoomCommand.LeaveSeat());
        Assert.Equal(
            RefusalKind.BadName,
            await table.RefusedAsync(South, new RoomCommand.TakeSeat(new string('a', Bounds.Name + 1)))
        );
        await table.DoneAsync(South, new RoomCommand.TakeSeat("  Ann   Berg "));
        Assert.Equal("Ann Berg", (await table.ViewAsync(North)).Seats[South].Name);
    }

    [Fact]
    public async Task Those_who_are_called_alike_have_numbers_by_seat_that_all_see_and_nobody_else_has_one()
    {
        using Table table = await OpenAsync();
        Assert.All((await table.ViewAsync(North)).Seats, seat => Assert.Equal(0, seat.Namesake));
        await CallAsync(table, South, "Ann");
        await CallAsync(table, Observer, "ANN");
        await CallAsync(table, Mediator, "Аnn");
        foreach (int seat in new[] { Host, North, South, Mediator, Observer })
        {
            RoomView view = await table.ViewAsync(seat);
            Assert.Equal(
                [(South, 1), (Mediator, 2), (Observer, 3)],
                view.Seats.Where(each => each.Namesake > 0).Select(each => (each.Number, each.Namesake))
            );
            Assert.Equal("ANN", view.Seats[Observer].Name);
        }

        await CallAsync(table, Mediator, "Mo");
        await CallAsync(table, Observer, "Otto");
        Assert.All((await table.ViewAsync(North)).Seats, seat => Assert.Equal(0, seat.Namesake));
    }

    [Fact]
    public async Task A_host_who_sits_at_a_second_seat_is_nobodys_namesake()
    {
        using Table table = await OpenAsync();
        await CallAsync(table, Mediator, "Person 0");
        Assert.All((await table.ViewAsync(North)).Seats, seat => Assert.Equal(0, seat.Namesake));
    }

    private static async Task CallAsync(Table table, int seat, string name)
    {
        await table.DoneAsync(seat, new RoomCommand.LeaveSeat());
        await table.DoneAsync(seat, new RoomCommand.TakeSeat(name));
    }
}
