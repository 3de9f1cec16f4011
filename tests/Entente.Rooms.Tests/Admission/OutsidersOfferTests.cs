using System.Globalization;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Whoever a side did not let in at the table before is not let in at the next by being quicker.</summary>
public sealed class OutsidersOfferTests
{
    private const int Late = 8;
    private static readonly RoomId Next = new(8);
    private readonly Gate gate = new();

    [Theory]
    [InlineData(TableKind.Real, true)]
    [InlineData(TableKind.Real, false)]
    [InlineData(TableKind.Exercise, true)]
    [InlineData(TableKind.Exercise, false)]
    public async Task Whoever_was_outside_comes_after_one_of_those_who_were_in_and_is_outside_again(
        TableKind kind,
        bool isRefused
    )
    {
        using Table table = await EndedAsync(kind, isRefused);
        SeatAccess access = Access(table);
        OpenedSeat late = await HeldAsync(Late);
        OpenedSeat north = await HeldAsync(Table.North);
        await OfferAsync(Late, Table.North);
        Assert.IsType<InvitationClaim.Waits>(await TakeAsync(access, late));
        Assert.DoesNotContain(await gate.Seats.ListAsync(Next, default), session => session.Room == Next);

        // Another side that came counts for nothing.
        await SitAsync(table, Table.South);
        Assert.IsType<InvitationClaim.Waits>(await TakeAsync(access, late));
        Assert.IsType<InvitationClaim.Seated>(await TakeAsync(access, north));
        Assert.IsType<InvitationClaim.Waits>(await TakeAsync(access, late));
        await SitAsync(table, Table.North);
        var seated = Assert.IsType<InvitationClaim.Seated>(await TakeAsync(access, late));
        await SitAsync(table, Late);
        RoomView view = (await table.Rooms.ViewAsync(Next, Table.Host, default))!;
        Assert.Equal((false, true), (view.Seats[Table.North].IsOutside, view.Seats[Late].IsOutside));
        Assert.IsType<InvitationClaim.Returned>(await TakeAsync(access, late, seated.Seat.Secret));
    }

    [Fact]
    public async Task Whoever_was_let_in_comes_first_or_last()
    {
        using Table table = await EndedAsync(TableKind.Real, isRefused: false);
        SeatView seat = (await table.ViewAsync(Table.North)).Seats[Late];
        await table.DoneAsync(Table.North, new RoomCommand.AdmitToSide(Late, seat.Occupation));
        await OfferAsync(Late);
        Assert.IsType<InvitationClaim.Seated>(await TakeAsync(Access(table), await HeldAsync(Late)));
    }

    [Fact]
    public async Task Where_nobody_is_left_who_was_in_nobody_is_waited_for()
    {
        using Table table = await EndedAsync(TableKind.Real, isRefused: false);
        await OfferAsync(Late);
        foreach (int seat in new[] { Table.North, Table.Adviser, Table.Principal })
        {
            Assert.IsType<InvitationClaim.Waits>(await TakeAsync(Access(table), await HeldAsync(Late)));
            await table.DoneAsync(Table.Host, new RoomCommand.CloseSeat(seat));
        }

        Assert.IsType<InvitationClaim.Seated>(await TakeAsync(Access(table), await HeldAsync(Late)));
    }

    // A table that ended with a second adviser of the North who was never let in, and one that follows with the same seats.
    private static async Task<Table> EndedAsync(TableKind kind, bool isRefused)
    {
        Table table = await Table.OpenAsync(Table.Setup with { Kind = kind });
        await table.DoneAsync(Table.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await table.DoneAsync(Late, new RoomCommand.TakeSeat("Late"));
        SeatView seat = (await table.ViewAsync(Table.North)).Seats[Late];
        Assert.True(seat.IsOutside);
        if (isRefused)
        {
            await table.DoneAsync(Table.North, new RoomCommand.RefuseToSide(Late, seat.Occupation));
        }

        await table.DoneAsync(Table.Host, new RoomCommand.CloseTable());
        SeatWanted[] seats =
        [
            .. (await table.ViewAsync(Table.Host)).Seats.Skip(1).Select(each => new SeatWanted(each.Role, each.Party)),
        ];
        Assert.IsType<MoveResult.Done>(
            await table.Rooms.MoveAsync(
                Next,
                new RoomMove(-1, new RoomCommand.OpenTable(Table.Setup with { Kind = kind }, [.. seats])),
                default
            )
        );
        return table;
    }

    private static async Task SitAsync(Table table, int seat) =>
        Assert.IsType<MoveResult.Done>(
            await table.Rooms.MoveAsync(Next, new RoomMove(seat, new RoomCommand.TakeSeat($"Person {seat}")), default)
        );

    private SeatAccess Access(Table table) => new(table.Rooms, gate.Invitations, gate.Tokens, gate.Seats, gate.Lobbies);

    private ValueTask<OpenedSeat> HeldAsync(int seat) => gate.Seats.OpenAsync(Table.Id, Name(seat), Gate.Host, default);

    private async Task OfferAsync(params int[] seats)
    {
        foreach (int seat in seats)
        {
            Assert.NotNull(
                await gate.Invitations.OfferAsync(Next, Name(seat), Table.Id, Name(seat), Gate.Host, default)
            );
        }
    }

    private static ValueTask<InvitationClaim> TakeAsync(SeatAccess access, OpenedSeat held, params string[] shown) =>
        access.TakeOfferAsync(Next, held.Session.Claim, shown, default);

    private static string Name(int seat) => seat.ToString(CultureInfo.InvariantCulture);
}
