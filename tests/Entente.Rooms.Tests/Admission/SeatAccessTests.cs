using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Tests.Live;
using Entente.Rooms.Views;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Who comes to a seat of an exercise as somebody new, and who only comes back.</summary>
public sealed class SeatAccessTests
{
    private const string Class = "econ-101";
    private readonly Gate gate = new();

    [Fact]
    public async Task Whoever_comes_to_a_seat_from_a_lobby_after_somebody_else_is_new_there_and_comes_back_as_the_same()
    {
        using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise });
        SeatAccess access = Access(table);
        EnteredLobby lobby = await SeatedAsync(Table.South);
        OpenedSeat first = (await access.TakeSeatAsync(lobby.Secret, default))!;

        // Who sat there has lost the seat before the newcomer has it.
        SeatView free = (await table.ViewAsync(Table.Host)).Seats[Table.South];
        Assert.Equal((SeatState.Open, false), (free.State, free.IsOwned));
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Kim"));
        await table.KeptAsync(Table.South, new RoomCommand.Confer("Kim would settle."));

        // The same place in the lobby is the same person, whose seat it stays.
        OpenedSeat again = (await access.TakeSeatAsync(lobby.Secret, default))!;
        Assert.Equal(first.Session.Id, again.Session.Id);
        Assert.Single((await table.ViewAsync(Table.South)).Own!.Talk);
    }

    [Fact]
    public async Task Whoever_was_replaced_does_not_take_the_seat_back_from_whoever_has_it_now()
    {
        using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise });
        SeatAccess access = Access(table);
        EnteredLobby lobby = await SeatedAsync(Table.South);
        OpenedSeat kim = (await access.TakeSeatAsync(lobby.Secret, default))!;
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Kim"));
        IssuedInvitation link = (await access.LinkAsync(Table.Id, Table.South, Gate.Host, default)).Given!;
        Assert.Null(await gate.Seats.FindAsync(kim.Secret, default));
        Assert.IsType<InvitationClaim.Seated>(await access.ClaimAsync(link.Secret, [], null, default));
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Lee"));
        await table.KeptAsync(Table.South, new RoomCommand.Confer("Lee would settle."));
        Assert.Null(await access.TakeSeatAsync(lobby.Secret, default));
        RoomView view = await table.ViewAsync(Table.South);
        Assert.Equal("Lee", view.You.Name);
        Assert.Single(view.Own!.Talk);
    }

    [Fact]
    public async Task A_new_link_ends_the_other_browsers_of_whoever_had_the_seat_too()
    {
        using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise });
        SeatAccess access = Access(table);
        IssuedInvitation link = (await access.LinkAsync(Table.Id, Table.South, Gate.Host, default)).Given!;
        var seated = Assert.IsType<InvitationClaim.Seated>(await access.ClaimAsync(link.Secret, [], null, default));
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Kim"));
        IssuedInvitation own = (await gate.Invitations.IssueOwnAsync(seated.Seat.Session.Claim, default))!;
        var phone = Assert.IsType<InvitationClaim.Seated>(await access.ClaimAsync(own.Secret, [], null, default));
        Assert.Equal("Kim", (await table.ViewAsync(Table.South)).You.Name);
        await access.LinkAsync(Table.Id, Table.South, Gate.Host, default);
        Assert.Null(await gate.Seats.FindAsync(seated.Seat.Secret, default));
        Assert.Null(await gate.Seats.FindAsync(phone.Seat.Secret, default));
    }

    [Fact]
    public async Task Whoever_lost_a_seat_to_a_link_does_not_take_it_back_from_whoever_came_by_it_and_has_not_said_a_name_yet()
    {
        using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise });
        SeatAccess access = Access(table);
        EnteredLobby lobby = await SeatedAsync(Table.South);
        Assert.NotNull(await access.TakeSeatAsync(lobby.Secret, default));
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Kim"));
        IssuedInvitation link = (await access.LinkAsync(Table.Id, Table.South, Gate.Host, default)).Given!;
        Assert.Null(await access.TakeSeatAsync(lobby.Secret, default));
        var lee = Assert.IsType<InvitationClaim.Seated>(await access.ClaimAsync(link.Secret, [], null, default));
        Assert.Null(await access.TakeSeatAsync(lobby.Secret, default));
        Assert.NotNull(await gate.Seats.FindAsync(lee.Seat.Secret, default));

        // Given to them again, by another link or on the board, it is theirs.
        await gate.Invitations.RevokeAsync(Table.Id, link.Invitation.Id, Gate.Host, default);
        Assert.NotNull(await access.TakeSeatAsync(lobby.Secret, default));
    }

    [Fact]
    public async Task An_offer_to_whoever_sat_at_the_table_before_opens_no_seat_that_somebody_has_taken()
    {
        using Table table = await Table.OpenAsync(Table.Setup with { Kind = TableKind.Exercise });
        SeatAccess access = Access(table);
        string south = Table.South.ToString(System.Globalization.CultureInfo.InvariantCulture);
        OpenedSeat former = await gate.Seats.OpenAsync(Gate.Singapore, "us", Gate.Host, default);
        await gate.Invitations.OfferAsync(Table.Id, south, Gate.Singapore, "us", Gate.Host, default);
        EnteredLobby lobby = await SeatedAsync(Table.South);
        OpenedSeat kim = (await access.TakeSeatAsync(lobby.Secret, default))!;
        await table.DoneAsync(Table.South, new RoomCommand.TakeSeat("Kim"));
        await table.KeptAsync(Table.South, new RoomCommand.Confer("Kim would settle."));
        Assert.IsType<InvitationClaim.Unknown>(
            await access.TakeOfferAsync(Table.Id, former.Session.Claim, [], default)
        );
        Assert.NotNull(await gate.Seats.FindAsync(kim.Secret, default));
        Assert.Equal("Kim", (await table.ViewAsync(Table.South)).You.Name);
    }

    private SeatAccess Access(Table table) => new(table.Rooms, gate.Invitations, gate.Tokens, gate.Seats, gate.Lobbies);

    private async Task<EnteredLobby> SeatedAsync(int seat)
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        EnteredLobby lobby = Assert
            .IsType<LobbyEntry.Entered>(await gate.Lobbies.EnterAsync(code, "Kim", "10.0.0.1", default))
            .Lobby;
        string name = seat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Table.Id, name, Gate.Host, default);
        return lobby;
    }
}
