using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Hanoi follows on Singapore: who sat there is offered the same seat.</summary>
public sealed class OffersTests
{
    private readonly Gate gate = new();

    [Fact]
    public async Task Whoever_holds_the_seat_at_the_table_before_has_it_at_the_next_and_comes_back_to_it()
    {
        OpenedSeat held = await HeldAsync("us");
        await OfferAsync("us", "1");
        var seated = Assert.IsType<InvitationClaim.Seated>(await TakeAsync(held));
        Assert.Equal((Gate.Hanoi, "1"), (seated.Seat.Session.Room, seated.Seat.Session.Seat));
        var back = Assert.IsType<InvitationClaim.Returned>(await TakeAsync(held, seated.Seat.Secret));
        Assert.Equal(seated.Seat.Session, back.Session);
        Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default));
    }

    [Fact]
    public async Task Nobody_else_has_it()
    {
        OpenedSeat other = await HeldAsync("dprk");
        OpenedSeat here = await gate.Seats.OpenAsync(Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat held = await HeldAsync("us");
        await OfferAsync("us", "1");
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(other));
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(here));
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(held.Session.Claim with { IsAgent = true }));
        Assert.IsType<InvitationClaim.Unknown>(
            await TakeAsync(held.Session.Claim with { Id = other.Session.Id + "0" })
        );
    }

    [Fact]
    public async Task A_seat_that_was_taken_back_takes_nothing_with_it()
    {
        IssuedInvitation link = (await gate.Invitations.IssueAsync(Gate.Singapore, "us", Gate.Host, default))!;
        var held = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        await OfferAsync("us", "1");
        await gate.Invitations.RevokeAsync(Gate.Singapore, link.Invitation.Id, Gate.Host, default);
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(held.Seat));
        Assert.DoesNotContain(await gate.Seats.ListAsync(Gate.Hanoi, default), session => session.Room == Gate.Hanoi);
    }

    [Fact]
    public async Task Of_those_who_hold_the_seat_before_in_two_browsers_the_first_has_it()
    {
        OpenedSeat first = await HeldAsync("us");
        OpenedSeat second = await HeldAsync("us");
        await OfferAsync("us", "1");
        InvitationClaim[] claims = await Task.WhenAll(
            new[] { first, second, first, second }.Select(each => Task.Run(async () => await TakeAsync(each)))
        );
        Assert.Single(claims, claim => claim is InvitationClaim.Seated);
        Assert.Equal(3, claims.Count(claim => claim is InvitationClaim.Taken));
        Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default));
    }

    [Fact]
    public async Task Its_host_takes_an_offer_back_and_with_it_the_seat_or_makes_a_link_in_its_place()
    {
        OpenedSeat held = await HeldAsync("us");
        Invitation offer = await OfferAsync("us", "1");
        Assert.True(offer.IsOffer);
        var seated = Assert.IsType<InvitationClaim.Seated>(await TakeAsync(held));
        IssuedInvitation link = (await gate.Invitations.ReissueAsync(Gate.Hanoi, offer.Id, Gate.Host, default))!;
        Assert.Null(await gate.Seats.FindAsync(seated.Seat.Secret, default));
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(held));
        Assert.False(link.Invitation.IsOffer);
        Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_seat_that_somebody_sat_down_at_meanwhile_is_taken_from_nobody(int looks)
    {
        OpenedSeat held = await HeldAsync("us");
        Invitation offer = await OfferAsync("us", "1");

        // Free at the first look or not; never at the second.
        Assert.IsType<InvitationClaim.Unknown>(
            await gate.Invitations.TakeOfferAsync(
                Gate.Hanoi,
                held.Session.Claim,
                [],
                (room, seat) =>
                {
                    Assert.Equal((Gate.Hanoi, offer.Seat), (room, seat));
                    return ValueTask.FromResult(--looks > 0);
                },
                default
            )
        );
        Assert.DoesNotContain(await gate.Seats.ListAsync(Gate.Hanoi, default), session => session.Room == Gate.Hanoi);
    }

    [Fact]
    public async Task An_offer_and_an_unused_link_end_where_the_seat_is_given_in_another_way_and_a_used_one_stays()
    {
        OpenedSeat held = await HeldAsync("us");
        await OfferAsync("us", "1");
        IssuedInvitation open = (await gate.Invitations.IssueAsync(Gate.Hanoi, "2", Gate.Host, default))!;
        IssuedInvitation used = (await gate.Invitations.IssueAsync(Gate.Hanoi, "3", Gate.Host, default))!;
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(used.Secret));
        foreach (string seat in new[] { "1", "2", "3" })
        {
            await gate.Invitations.EndOpenAsync(Gate.Hanoi, seat, Gate.Host, default);
        }

        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(held));
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(open.Secret));
        Assert.NotNull(await gate.Seats.FindAsync(seated.Seat.Secret, default));
    }

    [Fact]
    public async Task An_offer_ends_like_a_link_and_no_secret_opens_it()
    {
        OpenedSeat held = await HeldAsync("us");
        Invitation offer = await OfferAsync("us", "1");
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(held.Secret));
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(offer.Id));
        Assert.Contains(
            await gate.Audit.ReadAsync(AuditLog.Of(Gate.Hanoi), 100, default),
            entry => entry.Act == AuditAct.SeatOffered
        );
        gate.Clock.Advance(AdmissionRules.Default.Invitation);
        Assert.IsType<InvitationClaim.Unknown>(await TakeAsync(held));
    }

    private ValueTask<OpenedSeat> HeldAsync(string seat) =>
        gate.Seats.OpenAsync(Gate.Singapore, seat, Gate.Host, default);

    private async Task<Invitation> OfferAsync(string former, string seat) =>
        (await gate.Invitations.OfferAsync(Gate.Hanoi, seat, Gate.Singapore, former, Gate.Host, default))!;

    private ValueTask<InvitationClaim> TakeAsync(OpenedSeat held, params string[] shown) =>
        TakeAsync(held.Session.Claim, shown);

    private ValueTask<InvitationClaim> TakeAsync(SeatClaim held, params string[] shown) =>
        gate.Invitations.TakeOfferAsync(Gate.Hanoi, held, shown, static (_, _) => new(true), default);
}
