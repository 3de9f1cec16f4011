using System.Collections.Immutable;
using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

public sealed class SeatSessionsTests
{
    private readonly Gate gate = new();

    private ValueTask<OpenedSeat> OpenAsync(string seat = "us") =>
        gate.Seats.OpenAsync(Gate.Hanoi, seat, Gate.Host, default);

    [Fact]
    public async Task A_secret_shows_its_seat_and_nothing_else_does()
    {
        OpenedSeat seat = await OpenAsync();
        Assert.Equal(seat.Session, await gate.Seats.FindAsync(seat.Secret, default));
        foreach (string? other in new[] { null, "", seat.Session.Id, seat.Secret[..42], seat.Secret + "A", "\ud800" })
        {
            Assert.Null(await gate.Seats.FindAsync(other, default));
        }
    }

    [Fact]
    public async Task A_session_ends_at_its_end_however_often_it_is_used()
    {
        OpenedSeat seat = await OpenAsync();
        TimeSpan step = TimeSpan.FromDays(30);
        for (TimeSpan spent = step; spent < gate.Rules.Seat; spent += step)
        {
            gate.Clock.Advance(step);
            Assert.NotNull(await gate.Seats.FindAsync(seat.Secret, default));
        }

        gate.Clock.Advance(step);
        Assert.Null(await gate.Seats.FindAsync(seat.Secret, default));
        Assert.False(await gate.Seats.IsGoodAsync(Gate.Hanoi, seat.Session.Id, default));
    }

    [Fact]
    public async Task A_session_that_is_not_used_ends_earlier()
    {
        OpenedSeat seat = await OpenAsync();
        gate.Clock.Advance(gate.Rules.IdleSeat - TimeSpan.FromTicks(1));
        Assert.NotNull(await gate.Seats.FindAsync(seat.Secret, default));
        gate.Clock.Advance(gate.Rules.IdleSeat);
        Assert.Null(await gate.Seats.FindAsync(seat.Secret, default));
    }

    [Fact]
    public async Task When_a_seat_was_used_is_no_more_exact_than_the_rules_say()
    {
        OpenedSeat seat = await OpenAsync();
        gate.Clock.Advance(gate.Rules.Seen - TimeSpan.FromTicks(1));
        await gate.Seats.FindAsync(seat.Secret, default);
        Assert.Equal(seat.Session.Opened, Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default)).Seen);
        gate.Clock.Advance(TimeSpan.FromTicks(1));
        await gate.Seats.FindAsync(seat.Secret, default);
        Assert.Equal(
            seat.Session.Opened + gate.Rules.Seen,
            Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default)).Seen
        );
    }

    [Fact]
    public async Task A_revoked_session_opens_nothing_and_is_not_listed()
    {
        OpenedSeat kept = await OpenAsync("kept");
        OpenedSeat gone = await OpenAsync("gone");
        Assert.False(await gate.Seats.RevokeAsync(Gate.Singapore, gone.Session.Id, Gate.Host, default));
        Assert.True(await gate.Seats.RevokeAsync(Gate.Hanoi, gone.Session.Id, Gate.Host, default));
        Assert.False(await gate.Seats.RevokeAsync(Gate.Hanoi, gone.Session.Id, Gate.Host, default));
        Assert.Null(await gate.Seats.FindAsync(gone.Secret, default));
        Assert.False(await gate.Seats.IsGoodAsync(Gate.Hanoi, gone.Session.Id, default));
        Assert.Equal(kept.Session, Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default)));
    }

    [Fact]
    public async Task What_happens_to_seats_stands_in_the_audit_log_of_the_room_in_order()
    {
        OpenedSeat seat = await OpenAsync();
        gate.Clock.Advance(TimeSpan.FromSeconds(1));
        await gate.Seats.RevokeAsync(Gate.Hanoi, seat.Session.Id, Gate.Host, default);
        ImmutableArray<AuditEntry> entries = await gate.Audit.ReadAsync(AuditLog.Of(Gate.Hanoi), 100, default);
        Assert.Equal([AuditAct.SeatOpened, AuditAct.SeatRevoked], entries.Select(entry => entry.Act));
        Assert.All(entries, entry => Assert.Equal((Gate.Host, seat.Session.Id), (entry.Who, entry.Id)));
        Assert.Empty(await gate.Audit.ReadAsync(AuditLog.Of(Gate.Singapore), 100, default));
    }
}
