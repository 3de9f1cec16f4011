using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Tests.Admission;

public sealed class InvitationsTests
{
    private const string Attempt = "made-up-in-the-browser";
    private readonly Gate gate = new();

    [Fact]
    public async Task A_link_gives_its_seat_once_and_the_same_person_the_same_seat_again()
    {
        IssuedInvitation link = await gate.LinkAsync("us");
        var first = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        Assert.Equal((Gate.Hanoi, "us"), (first.Seat.Session.Room, first.Seat.Session.Seat));

        var again = Assert.IsType<InvitationClaim.Returned>(await gate.ClaimAsync(link.Secret, first.Seat.Secret));
        Assert.Equal(first.Seat.Session, again.Session);
    }

    [Fact]
    public async Task A_second_person_with_a_used_link_is_told_that_it_is_taken()
    {
        IssuedInvitation link = await gate.LinkAsync();
        await gate.ClaimAsync(link.Secret);
        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(link.Secret));

        // Also with a session of another seat of the same room.
        IssuedInvitation other = await gate.LinkAsync("dprk");
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(other.Secret));
        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(link.Secret, seated.Seat.Secret));
    }

    [Fact]
    public async Task Of_two_who_claim_at_the_same_moment_one_has_the_seat()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var racing = new Gate(seed: seed);
            IssuedInvitation link = await racing.LinkAsync();
            InvitationClaim[] claims = await Task.WhenAll(
                Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await racing.ClaimAsync(link.Secret)))
            );
            Assert.Single(claims, claim => claim is InvitationClaim.Seated);
            Assert.Equal(7, claims.Count(claim => claim is InvitationClaim.Taken));
            Assert.Single(await racing.Seats.ListAsync(Gate.Hanoi, default));
        }
    }

    [Fact]
    public async Task Of_two_servers_on_one_store_that_are_shown_one_link_at_once_one_gives_the_seat()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var here = new Gate(seed: seed);
            var there = new Gate(seed: 1_000 + seed, documents: here.Documents);
            IssuedInvitation link = await here.LinkAsync();
            InvitationClaim[] claims = await Task.WhenAll(
                new[] { here, there, here, there }.Select(each =>
                    Task.Run(async () => await each.ClaimAsync(link.Secret))
                )
            );
            Assert.Single(claims, claim => claim is InvitationClaim.Seated);
            Assert.Equal(3, claims.Count(claim => claim is InvitationClaim.Taken));
            Assert.Single(await there.Seats.ListAsync(Gate.Hanoi, default));
        }
    }

    [Fact]
    public async Task Whoever_lost_the_answer_to_a_claim_repeats_it_and_only_then_and_only_for_a_while()
    {
        IssuedInvitation link = await gate.LinkAsync();
        var lost = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret, attempt: Attempt));
        gate.Clock.Advance(TimeSpan.FromMinutes(1));
        var had = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret, attempt: Attempt));
        Assert.Equal(lost.Seat.Session.Id, had.Seat.Session.Id);

        // The secret of the lost answer opens nothing any more: whoever caught it has nothing.
        Assert.Null(await gate.Seats.FindAsync(lost.Seat.Secret, default));
        Assert.NotNull(await gate.Seats.FindAsync(had.Seat.Secret, default));

        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(link.Secret, attempt: "made-up-by-another-one"));
        gate.Clock.Advance(gate.Rules.RepeatedClaim);
        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(link.Secret, attempt: Attempt));
    }

    [Fact]
    public async Task An_attempt_that_could_be_guessed_does_not_count_as_one()
    {
        IssuedInvitation link = await gate.LinkAsync();
        await gate.ClaimAsync(link.Secret, attempt: "1");
        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(link.Secret, attempt: "1"));
    }

    [Fact]
    public async Task What_never_was_has_expired_or_was_taken_back_is_answered_the_same()
    {
        IssuedInvitation expired = await gate.LinkAsync();
        gate.Clock.Advance(gate.Rules.Invitation);
        IssuedInvitation revoked = await gate.LinkAsync();
        Assert.True(await gate.Invitations.RevokeAsync(Gate.Hanoi, revoked.Invitation.Id, Gate.Host, default));

        foreach (
            string? secret in new[]
            {
                expired.Secret,
                revoked.Secret,
                "AAAAAAAAAAAAAAAAAAAAAA",
                "",
                null,
                new string('a', 100_000),
                "not base64url at all!!",
                revoked.Secret + "A",
                "\ud800AAAAAAAAAAAAAAAAAAAAA",
            }
        )
        {
            Assert.Same(InvitationClaim.Unknown.Instance, await gate.ClaimAsync(secret));
        }
    }

    [Fact]
    public async Task A_link_can_be_claimed_up_to_its_end_and_opens_its_seat_after_it()
    {
        IssuedInvitation link = await gate.LinkAsync();
        gate.Clock.Advance(gate.Rules.Invitation - TimeSpan.FromTicks(1));
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        gate.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<InvitationClaim.Returned>(await gate.ClaimAsync(link.Secret, seated.Seat.Secret));
    }

    [Fact]
    public async Task A_link_that_is_taken_back_takes_the_seat_with_it()
    {
        IssuedInvitation link = await gate.LinkAsync();
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        Assert.True(await gate.Invitations.RevokeAsync(Gate.Hanoi, link.Invitation.Id, Gate.Host, default));
        Assert.Null(await gate.Seats.FindAsync(seated.Seat.Secret, default));
        Assert.Same(InvitationClaim.Unknown.Instance, await gate.ClaimAsync(link.Secret, seated.Seat.Secret));
        Assert.False(await gate.Invitations.RevokeAsync(Gate.Hanoi, link.Invitation.Id, Gate.Host, default));
    }

    [Fact]
    public async Task Whoever_lost_their_link_gets_another_to_the_same_seat_and_the_old_one_ends()
    {
        IssuedInvitation old = await gate.LinkAsync("dprk");
        await gate.ClaimAsync(old.Secret);
        IssuedInvitation? issued = await gate.Invitations.ReissueAsync(
            Gate.Hanoi,
            old.Invitation.Id,
            Gate.Host,
            default
        );
        Assert.Same(InvitationClaim.Unknown.Instance, await gate.ClaimAsync(old.Secret));
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(issued!.Secret));
        Assert.Equal("dprk", seated.Seat.Session.Seat);
        Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default));
    }

    [Fact]
    public async Task A_second_link_to_a_seat_ends_the_first_which_nobody_had_used()
    {
        IssuedInvitation first = await gate.LinkAsync();
        IssuedInvitation second = await gate.LinkAsync();
        IssuedInvitation elsewhere = await gate.LinkAsync("dprk");
        Assert.Same(InvitationClaim.Unknown.Instance, await gate.ClaimAsync(first.Secret));
        Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(second.Secret));
        Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(elsewhere.Secret));
    }

    [Fact]
    public async Task A_second_link_to_a_seat_takes_it_from_whoever_sits_there()
    {
        IssuedInvitation first = await gate.LinkAsync();
        var before = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(first.Secret));
        IssuedInvitation second = await gate.LinkAsync();
        Assert.Null(await gate.Seats.FindAsync(before.Seat.Secret, default));
        Assert.Same(InvitationClaim.Unknown.Instance, await gate.ClaimAsync(first.Secret, before.Seat.Secret));

        var after = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(second.Secret));
        Assert.Equal(after.Seat.Session, Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default)));
        Assert.Contains(
            await gate.Audit.ReadAsync(AuditLog.Of(Gate.Hanoi), 100, default),
            line => line.Act == AuditAct.InvitationRevoked && line.Id == first.Invitation.Id && line.Who == Gate.Host
        );
    }

    [Fact]
    public async Task However_many_links_to_a_seat_are_made_and_claimed_at_once_one_person_sits_there()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            var here = new Gate(seed: seed);
            var there = new Gate(seed: 1_000 + seed, documents: here.Documents);
            IssuedInvitation early = await here.LinkAsync();
            Task<IssuedInvitation>[] made =
            [
                .. new[] { here, there, here, there }.Select(each => Task.Run(async () => await each.LinkAsync())),
            ];
            Task<InvitationClaim>[] claims =
            [
                .. new[] { here, there }.Select(each => Task.Run(async () => await each.ClaimAsync(early.Secret))),
                .. made.Select(each => Task.Run(async () => await there.ClaimAsync((await each).Secret))),
            ];
            await Task.WhenAll(claims);
            Assert.InRange((await here.Seats.ListAsync(Gate.Hanoi, default)).Length, 0, 1);
            Invitation good = Assert.Single(
                await here.Invitations.ListAsync(Gate.Hanoi, default),
                each => each.State is InvitationState.Open or InvitationState.Claimed
            );

            // The link that is left is good, and its seat is the only one.
            IssuedInvitation left = (await Task.WhenAll(made)).Single(each => each.Invitation.Id == good.Id);
            if (good.State == InvitationState.Open)
            {
                Assert.IsType<InvitationClaim.Seated>(await here.ClaimAsync(left.Secret));
            }

            Assert.Single(await here.Seats.ListAsync(Gate.Hanoi, default));
        }
    }

    [Fact]
    public async Task Of_a_link_and_a_place_in_a_lobby_to_one_seat_the_last_that_is_used_has_it()
    {
        string code = await gate.Lobbies.IssueCodeAsync("class-1", Gate.Host, default);
        var entered = Assert.IsType<LobbyEntry.Entered>(
            await gate.Lobbies.EnterAsync(code, "Mia", "192.0.2.1", default)
        );
        await gate.Lobbies.SeatAsync("class-1", entered.Lobby.Place.Id, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat first = (await gate.Lobbies.TakeSeatAsync(entered.Lobby.Secret, default))!;
        IssuedInvitation link = await gate.LinkAsync();
        Assert.NotNull(await gate.Seats.FindAsync(first.Secret, default));

        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        Assert.Null(await gate.Seats.FindAsync(first.Secret, default));
        Assert.Equal(seated.Seat.Session, Assert.Single(await gate.Seats.ListAsync(Gate.Hanoi, default)));
    }

    [Fact]
    public async Task A_host_of_another_room_takes_nothing_back()
    {
        IssuedInvitation link = await gate.LinkAsync();
        Assert.False(await gate.Invitations.RevokeAsync(Gate.Singapore, link.Invitation.Id, Gate.Host, default));
        Assert.Null(await gate.Invitations.ReissueAsync(Gate.Singapore, link.Invitation.Id, Gate.Host, default));
        foreach (string id in new[] { "", "..", new string('a', 100_000), "\0", "\ud800", "0000000000000000" })
        {
            Assert.False(await gate.Invitations.RevokeAsync(Gate.Hanoi, id, Gate.Host, default));
        }

        Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
    }

    [Fact]
    public async Task The_host_sees_what_has_become_of_each_link()
    {
        IssuedInvitation open = await gate.LinkAsync("open");
        IssuedInvitation claimed = await gate.LinkAsync("claimed");
        IssuedInvitation revoked = await gate.LinkAsync("revoked");
        await gate.ClaimAsync(claimed.Secret);
        await gate.Invitations.RevokeAsync(Gate.Hanoi, revoked.Invitation.Id, Gate.Host, default);
        await gate.Invitations.IssueAsync(Gate.Singapore, "elsewhere", Gate.Host, default);

        Dictionary<string, InvitationState> states = (
            await gate.Invitations.ListAsync(Gate.Hanoi, default)
        ).ToDictionary(each => each.Seat, each => each.State);
        Assert.Equal(3, states.Count);
        Assert.Equal(InvitationState.Open, states["open"]);
        Assert.Equal(InvitationState.Claimed, states["claimed"]);
        Assert.Equal(InvitationState.Revoked, states["revoked"]);
        gate.Clock.Advance(gate.Rules.Invitation);
        Assert.Equal(
            InvitationState.Expired,
            (await gate.Invitations.ListAsync(Gate.Hanoi, default)).Single(each => each.Id == open.Invitation.Id).State
        );
    }

    [Fact]
    public async Task A_room_has_no_more_good_links_than_the_rules_allow()
    {
        var small = new Gate(new AdmissionRules { PerRoom = 2 });
        IssuedInvitation one = await small.LinkAsync();
        await small.LinkAsync("dprk");
        Assert.Null(await small.Invitations.IssueAsync(Gate.Hanoi, "observer", Gate.Host, default));
        Assert.NotNull(await small.Invitations.IssueAsync(Gate.Hanoi, "dprk", Gate.Host, default));
        await small.Invitations.RevokeAsync(Gate.Hanoi, one.Invitation.Id, Gate.Host, default);
        Assert.NotNull(await small.Invitations.IssueAsync(Gate.Hanoi, "observer", Gate.Host, default));
    }

    [Fact]
    public async Task A_seat_without_a_name_has_no_link()
    {
        foreach (string seat in new[] { "", " ", new string('a', 61), "a\nb", "\u202eus" })
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await gate.LinkAsync(seat));
        }
    }

    [Fact]
    public async Task No_secret_is_kept_and_none_is_written_into_logs()
    {
        IssuedInvitation link = await gate.LinkAsync();
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret, attempt: Attempt));
        string everything = await gate.EverythingAsync();
        Assert.DoesNotContain(link.Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(seated.Seat.Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Attempt, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(link.Secret, link.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(seated.Seat.Secret, seated.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_have_the_bits_that_are_said()
    {
        IssuedInvitation link = await gate.LinkAsync();
        var seated = Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
        Assert.Equal(128 / 8, System.Buffers.Text.Base64Url.DecodeFromChars(link.Secret).Length);
        Assert.Equal(256 / 8, System.Buffers.Text.Base64Url.DecodeFromChars(seated.Seat.Secret).Length);
    }

    [Fact]
    public async Task A_store_without_space_seats_nobody()
    {
        IssuedInvitation link = await gate.LinkAsync();
        gate.Documents.Fail(StoreFault.Full);
        await Assert.ThrowsAsync<Entente.Rooms.Ledger.LedgerFullException>(async () =>
            await gate.ClaimAsync(link.Secret)
        );
        gate.Documents.Fail(StoreFault.None);
        Assert.IsType<InvitationClaim.Seated>(await gate.ClaimAsync(link.Secret));
    }

    [Fact]
    public async Task A_link_of_ones_own_brings_one_more_browser_once_and_takes_the_seat_from_nobody()
    {
        var gate = new Gate();
        OpenedSeat first = Seated(await gate.ClaimAsync((await gate.LinkAsync()).Secret));
        IssuedInvitation unused = (await gate.Invitations.IssueOwnAsync(first.Session.Claim, default))!;
        IssuedInvitation own = (await gate.Invitations.IssueOwnAsync(first.Session.Claim, default))!;
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(unused.Secret));
        OpenedSeat second = Seated(await gate.ClaimAsync(own.Secret));
        Assert.Equal((Gate.Hanoi, "us"), (second.Session.Room, second.Session.Seat));
        Assert.NotNull(await gate.Seats.FindAsync(first.Secret, default));
        Assert.NotNull(await gate.Seats.FindAsync(second.Secret, default));
        Assert.IsType<InvitationClaim.Taken>(await gate.ClaimAsync(own.Secret));
        Assert.DoesNotContain(own.Secret, await gate.EverythingAsync(), StringComparison.Ordinal);

        // The host's list is the host's own.
        Assert.Single(await gate.Invitations.ListAsync(Gate.Hanoi, default));
        Assert.Single(await gate.Invitations.ListOwnAsync(Gate.Hanoi, "us", default));
    }

    [Fact]
    public async Task Whoever_loses_the_seat_loses_it_in_every_browser_and_their_links_lead_nowhere()
    {
        var gate = new Gate();
        OpenedSeat first = Seated(await gate.ClaimAsync((await gate.LinkAsync()).Secret));
        OpenedSeat second = Seated(
            await gate.ClaimAsync((await gate.Invitations.IssueOwnAsync(first.Session.Claim, default))!.Secret)
        );
        IssuedInvitation waiting = (await gate.Invitations.IssueOwnAsync(second.Session.Claim, default))!;
        OpenedSeat another = Seated(await gate.ClaimAsync((await gate.LinkAsync()).Secret));
        Assert.Null(await gate.Seats.FindAsync(first.Secret, default));
        Assert.Null(await gate.Seats.FindAsync(second.Secret, default));
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(waiting.Secret));
        Assert.NotNull(await gate.Seats.FindAsync(another.Secret, default));
    }

    [Fact]
    public async Task A_link_of_ones_own_is_good_for_a_day_and_there_are_as_many_browsers_as_the_rules_say()
    {
        var gate = new Gate(AdmissionRules.Default with { OwnBrowsers = 1 });
        OpenedSeat first = Seated(await gate.ClaimAsync((await gate.LinkAsync()).Secret));
        IssuedInvitation late = (await gate.Invitations.IssueOwnAsync(first.Session.Claim, default))!;
        gate.Clock.Advance(TimeSpan.FromDays(1));
        Assert.IsType<InvitationClaim.Unknown>(await gate.ClaimAsync(late.Secret));
        Seated(await gate.ClaimAsync((await gate.Invitations.IssueOwnAsync(first.Session.Claim, default))!.Secret));
        Assert.Null(await gate.Invitations.IssueOwnAsync(first.Session.Claim, default));
    }

    private static OpenedSeat Seated(InvitationClaim claim) => Assert.IsType<InvitationClaim.Seated>(claim).Seat;
}
