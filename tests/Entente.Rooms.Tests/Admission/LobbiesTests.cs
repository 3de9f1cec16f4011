using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

public sealed class LobbiesTests
{
    private const string Class = "econ-101";
    private readonly Gate gate = new();

    private ValueTask<LobbyEntry> EnterAsync(string? code, string? name = "Kim", string source = "10.0.0.1") =>
        gate.Lobbies.EnterAsync(code, name, source, default);

    private async Task<EnteredLobby> EnteredAsync()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        return Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code)).Lobby;
    }

    [Fact]
    public async Task A_code_opens_the_lobby_and_a_seat_only_comes_from_the_teacher()
    {
        EnteredLobby lobby = await EnteredAsync();
        Assert.Equal((Class, "Kim", LobbyState.Waiting), (lobby.Place.ClassId, lobby.Place.Name, lobby.Place.State));
        Assert.Null(await gate.Lobbies.TakeSeatAsync(lobby.Secret, default));

        await gate.Lobbies.ApproveAsync(Class, lobby.Place.Id, Gate.Host, default);
        Assert.Null(await gate.Lobbies.TakeSeatAsync(lobby.Secret, default));
        Assert.Equal(LobbyState.Approved, (await gate.Lobbies.FindAsync(lobby.Secret, default))!.State);

        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat? seat = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        Assert.Equal((Gate.Hanoi, "us"), (seat!.Session.Room, seat.Session.Seat));
    }

    [Fact]
    public async Task A_seat_that_is_taken_again_is_the_same_seat_with_another_secret()
    {
        EnteredLobby lobby = await EnteredAsync();
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat? once = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        OpenedSeat? again = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        Assert.Equal(once!.Session.Id, again!.Session.Id);
        Assert.Null(await gate.Seats.FindAsync(once.Secret, default));
        Assert.NotNull(await gate.Seats.FindAsync(again.Secret, default));
    }

    [Fact]
    public async Task Which_seats_somebody_took_is_known_after_they_were_moved_and_what_was_only_given_is_not_among_them()
    {
        EnteredLobby lobby = await EnteredAsync();
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "1", Gate.Host, default);
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "2", Gate.Host, default);
        Assert.Empty((await gate.Lobbies.FindAsync(lobby.Secret, default))!.Taken);
        await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        await gate.Lobbies.SeatInRoundAsync(Class, lobby.Place.Id, 1, Gate.Singapore, "3", Gate.Host, default);
        await gate.Lobbies.SeatInRoundAsync(Class, lobby.Place.Id, 2, Gate.Singapore, "4", Gate.Host, default);
        await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        TakenSeat[] both = [new(Gate.Hanoi, "2"), new(Gate.Singapore, "4")];
        Assert.Equal(both, (await gate.Lobbies.FindAsync(lobby.Secret, default))!.Taken);
        await gate.Lobbies.RefuseAsync(Class, lobby.Place.Id, Gate.Host, default);
        Assert.Equal(both, Assert.Single(await gate.Lobbies.ListAsync(Class, default)).Taken);
    }

    [Fact]
    public async Task Names_are_erased_of_those_who_have_a_seat_and_their_places_stay()
    {
        EnteredLobby lobby = await EnteredAsync();
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "1", Gate.Host, default);
        await gate.Lobbies.EraseNamesAsync(Class, Gate.Hanoi, ["2"], default);
        await gate.Lobbies.EraseNamesAsync(Class, Gate.Singapore, ["1"], default);
        Assert.Equal("Kim", (await gate.Lobbies.FindAsync(lobby.Secret, default))!.Name);
        await gate.Lobbies.EraseNamesAsync(Class, Gate.Hanoi, ["1", "3"], default);
        LobbyPlace place = (await gate.Lobbies.FindAsync(lobby.Secret, default))!;
        Assert.Equal(("", LobbyState.Seated, "1"), (place.Name, place.State, place.Seat));
        Assert.NotNull(await gate.Lobbies.TakeSeatAsync(lobby.Secret, default));
    }

    [Fact]
    public async Task Who_is_moved_or_turned_away_loses_the_seat_they_had()
    {
        EnteredLobby lobby = await EnteredAsync();
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat? had = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        await gate.Lobbies.SeatAsync(Class, lobby.Place.Id, Gate.Singapore, "dprk", Gate.Host, default);
        Assert.Null(await gate.Seats.FindAsync(had!.Secret, default));
        OpenedSeat? has = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        Assert.Equal(Gate.Singapore, has!.Session.Room);

        await gate.Lobbies.RefuseAsync(Class, lobby.Place.Id, Gate.Host, default);
        Assert.Null(await gate.Seats.FindAsync(has.Secret, default));
        Assert.Null(await gate.Lobbies.TakeSeatAsync(lobby.Secret, default));

        // Letting in all who wait, asked for a moment before, does not let in who was turned away since; a second thought does.
        await gate.Lobbies.ApproveAsync(Class, lobby.Place.Id, Gate.Host, default);
        Assert.Equal(LobbyState.Refused, (await gate.Lobbies.FindAsync(lobby.Secret, default))!.State);
        await gate.Lobbies.ApproveAsync(Class, lobby.Place.Id, Gate.Host, default, isSecondThought: true);
        Assert.Equal(LobbyState.Approved, (await gate.Lobbies.FindAsync(lobby.Secret, default))!.State);
    }

    [Fact]
    public async Task Whether_a_code_is_that_of_a_class_is_known_until_it_is_replaced_taken_back_or_over()
    {
        string first = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        Assert.True(await gate.Lobbies.IsCodeOfAsync(Class, first, default));
        Assert.False(await gate.Lobbies.IsCodeOfAsync("other", first, default));
        Assert.False(await gate.Lobbies.IsCodeOfAsync(Class, "x", default));
        string second = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        Assert.False(await gate.Lobbies.IsCodeOfAsync(Class, first, default));
        Assert.True(await gate.Lobbies.IsCodeOfAsync(Class, second, default));
        await gate.Lobbies.RevokeCodeAsync(Class, Gate.Host, default);
        Assert.False(await gate.Lobbies.IsCodeOfAsync(Class, second, default));
        string third = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        gate.Clock.Advance(gate.Rules.ClassCode);
        Assert.False(await gate.Lobbies.IsCodeOfAsync(Class, third, default));
    }

    [Fact]
    public async Task Whoever_comes_back_from_a_table_waits_at_the_place_that_they_had_and_still_looks_back_there()
    {
        EnteredLobby lobby = await EnteredAsync();
        string id = lobby.Place.Id;
        Assert.Equal(LobbyState.Waiting, (await gate.Lobbies.ReturnAsync(lobby.Secret, Gate.Hanoi, default))!.State);
        await gate.Lobbies.SeatAsync(Class, id, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat? seat = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        Assert.Equal(LobbyState.Seated, (await gate.Lobbies.ReturnAsync(lobby.Secret, Gate.Singapore, default))!.State);
        Assert.Null(await gate.Lobbies.ReturnAsync("x", Gate.Hanoi, default));

        gate.Clock.Advance(gate.Rules.LobbyPlace - TimeSpan.FromMinutes(1));
        LobbyPlace back = (await gate.Lobbies.ReturnAsync(lobby.Secret, Gate.Hanoi, default))!;
        Assert.Equal((id, "Kim", LobbyState.Waiting, null), (back.Id, back.Name, back.State, back.Room));
        Assert.True(back.IsBack);
        Assert.Equal([new TakenSeat(Gate.Hanoi, "us")], back.Taken);
        Assert.NotNull(await gate.Seats.FindAsync(seat!.Secret, default));
        Assert.Null(await gate.Lobbies.TakeSeatAsync(lobby.Secret, default));

        // Asked again it changes nothing, and by the code there is no second place.
        await gate.Lobbies.ReturnAsync(lobby.Secret, Gate.Hanoi, default);
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        var browser = new LobbyBrowser([lobby.Secret], [seat.Session.Claim]);
        Assert.IsType<LobbyEntry.Entered>(await gate.Lobbies.EnterAsync(code, "Kim", "10.0.0.1", browser, default));
        Assert.Single(await gate.Lobbies.ListAsync(Class, default));
        Assert.Equal(
            2,
            (await gate.Audit.ReadAsync(AuditLog.OfClass(Class), 100, default)).Count(each =>
                each.Act == AuditAct.LobbyEntered
            )
        );

        // As long as a place lasts from then on.
        gate.Clock.Advance(TimeSpan.FromMinutes(2));
        await gate.Lobbies.ApproveAsync(Class, id, Gate.Host, default);
        Assert.True((await gate.Lobbies.FindAsync(lobby.Secret, default))!.IsBack);
        await gate.Lobbies.SeatAsync(Class, id, Gate.Singapore, "us", Gate.Host, default);
        OpenedSeat? other = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        Assert.Equal(Gate.Singapore, other!.Session.Room);
        Assert.False((await gate.Lobbies.FindAsync(lobby.Secret, default))!.IsBack);
        Assert.NotNull(await gate.Seats.FindAsync(seat.Secret, default));
    }

    [Fact]
    public async Task A_round_of_seating_that_comes_late_or_again_undoes_nothing_and_is_noted_once()
    {
        EnteredLobby lobby = await EnteredAsync();
        string id = lobby.Place.Id;
        await gate.Lobbies.ApproveAsync(Class, id, Gate.Host, default);
        await gate.Lobbies.SeatInRoundAsync(Class, id, 1, Gate.Hanoi, "us", Gate.Host, default);
        OpenedSeat? had = await gate.Lobbies.TakeSeatAsync(lobby.Secret, default);
        await gate.Lobbies.SeatInRoundAsync(Class, id, 1, Gate.Hanoi, "us", Gate.Host, default);
        Assert.NotNull(await gate.Seats.FindAsync(had!.Secret, default));
        await gate.Lobbies.SeatInRoundAsync(Class, id, 3, null, null, Gate.Host, default);
        Assert.Null(await gate.Seats.FindAsync(had.Secret, default));
        LobbyPlace late = (
            await gate.Lobbies.SeatInRoundAsync(Class, id, 2, Gate.Singapore, "us", Gate.Host, default)
        )!;
        Assert.Equal((LobbyState.Approved, null, null, 3L), (late.State, late.Room, late.Seat, late.Round));

        await gate.Lobbies.RefuseAsync(Class, id, Gate.Host, default);
        LobbyPlace refused = (await gate.Lobbies.SeatInRoundAsync(Class, id, 4, Gate.Hanoi, "us", Gate.Host, default))!;
        Assert.Equal((LobbyState.Refused, null, 4L), (refused.State, refused.Seat, refused.Round));
        AuditAct[] acts =
        [
            .. (await gate.Audit.ReadAsync(AuditLog.OfClass(Class), 100, default)).Select(each => each.Act),
        ];
        Assert.Single(acts, each => each == AuditAct.LobbySeated);
    }

    [Fact]
    public async Task What_never_was_has_expired_or_was_taken_back_is_answered_the_same()
    {
        string replaced = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        string revoked = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        Assert.Equal(Wrong(59), await EnterAsync(replaced));
        await gate.Lobbies.RevokeCodeAsync(Class, Gate.Host, default);
        Assert.Equal(Wrong(58), await EnterAsync(revoked));
        string expired = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        gate.Clock.Advance(gate.Rules.ClassCode);
        int left = gate.Rules.WrongCodes;
        foreach (string? code in new[] { expired, "BBBB-BBBB", "", null, new string('B', 100_000), "AEIO-UAEI", "\0" })
        {
            Assert.Equal(Wrong(--left), await EnterAsync(code));
        }

        LobbyEntry Wrong(int more) => new LobbyEntry.Unknown(more, gate.Rules.WrongCodesWithin);
    }

    [Fact]
    public async Task After_too_many_wrong_codes_right_ones_are_not_looked_at_either_for_a_while()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        for (int i = 0; i < gate.Rules.WrongCodes; i++)
        {
            Assert.Equal(
                gate.Rules.WrongCodes - i - 1,
                Assert.IsType<LobbyEntry.Unknown>(await EnterAsync("wrong")).Left
            );
        }

        var until = Assert.IsType<LobbyEntry.TooMany>(await EnterAsync(code));
        Assert.Equal(gate.Rules.WrongCodesWithin, until.Wait);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, source: "10.0.0.2"));
        gate.Clock.Advance(gate.Rules.WrongCodesWithin);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code));
    }

    [Fact]
    public async Task A_class_behind_one_address_gets_in()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        for (int i = 0; i < 120; i++)
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, $"Student {i}"));
        }

        Assert.Equal(120, (await gate.Lobbies.ListAsync(Class, default)).Length);
    }

    [Fact]
    public async Task A_lobby_holds_as_many_as_the_rules_allow()
    {
        var small = new Gate(new AdmissionRules { LobbyPlaces = 2 });
        string code = await small.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        await small.Lobbies.EnterAsync(code, "a", "s", default);
        await small.Lobbies.EnterAsync(code, "b", "s", default);
        Assert.Same(LobbyEntry.Full.Instance, await small.Lobbies.EnterAsync(code, "c", "s", default));
    }

    [Fact]
    public async Task A_name_is_one_visible_line()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        foreach (string? name in new[] { null, "", "  ", new string('a', 61), "a\nb", "\u202eevil", "\ud800", "a\0" })
        {
            Assert.Same(LobbyEntry.Nameless.Instance, await EnterAsync(code, name));
        }

        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "김정은 𝄞 Ø"));
    }

    [Fact]
    public async Task Whoever_comes_second_under_a_name_has_a_number_and_whoever_came_first_keeps_it_as_it_is()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        foreach (string name in new[] { "Ann", "ann", "Bo", "Ann (3)", "Аnn", "Ann" })
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, name));
            gate.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        IEnumerable<string> called =
        [
            .. (await gate.Lobbies.ListAsync(Class, default)).OrderBy(each => each.Entered).Select(each => each.Called),
        ];
        Assert.Equal(["Ann", "ann (2)", "Bo", "Ann (3)", "Аnn (4)", "Ann (5)"], called);
    }

    [Fact]
    public async Task A_teacher_of_another_class_lets_nobody_in()
    {
        EnteredLobby lobby = await EnteredAsync();
        Assert.Null(await gate.Lobbies.ApproveAsync("other", lobby.Place.Id, Gate.Host, default));
        Assert.Null(await gate.Lobbies.ApproveAsync("econ-101/x", lobby.Place.Id, Gate.Host, default));
        Assert.Empty(await gate.Lobbies.ListAsync("other", default));
        Assert.Equal(LobbyState.Waiting, (await gate.Lobbies.FindAsync(lobby.Secret, default))!.State);
    }

    [Fact]
    public async Task Neither_codes_nor_secrets_are_kept()
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        EnteredLobby lobby = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code)).Lobby;
        string everything = await gate.EverythingAsync();
        Assert.DoesNotContain(code, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), everything, StringComparison.Ordinal);
        Assert.DoesNotContain(lobby.Secret, everything, StringComparison.Ordinal);
        Assert.DoesNotContain("10.0.0.1", everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_is_read_however_it_is_typed()
    {
        string code = ClassCode.New(gate.Entropy);
        Assert.Matches("^[BCDFGHJKMPQRTWXZ]{4}-[BCDFGHJKMPQRTWXZ]{4}$", code);
        string letters = code.Replace("-", "", StringComparison.Ordinal);
        foreach (string typed in new[] { code, letters, code.ToLowerInvariant(), $" {letters[..2]} {letters[2..]} " })
        {
            Assert.True(ClassCode.TryRead(typed, out string? read));
            Assert.Equal(letters, read);
        }
    }
}
