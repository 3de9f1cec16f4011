using System.Collections.Immutable;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Who enters a class code from a browser that somebody came from before.</summary>
public sealed class LobbyBrowserTests
{
    private const string Class = "econ-101";
    private readonly Gate gate = new();

    private ValueTask<LobbyEntry> EnterAsync(string code, string name, LobbyBrowser browser) =>
        gate.Lobbies.EnterAsync(code, name, "10.0.0.1", browser, default);

    private async Task<(string Code, EnteredLobby Lobby)> EnteredAsync(string name)
    {
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        return (code, Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, name, LobbyBrowser.New)).Lobby);
    }

    private async Task<(string Code, EnteredLobby Evi, OpenedSeat Seat)> EviSitsAsync()
    {
        (string code, EnteredLobby evi) = await EnteredAsync("Evi");
        await gate.Lobbies.SeatAsync(Class, evi.Place.Id, Gate.Hanoi, "1", Gate.Host, default);
        return (code, evi, (await gate.Lobbies.TakeSeatAsync(evi.Secret, default))!);
    }

    private async Task<ImmutableArray<LobbyPlace>> ListAsync() => await gate.Lobbies.ListAsync(Class, default);

    [Fact]
    public async Task A_browser_that_waits_goes_on_waiting_under_the_new_name_and_is_nobody_elses_opponent()
    {
        (string code, EnteredLobby ana) = await EnteredAsync("Ana");
        var again = Assert.IsType<LobbyEntry.Entered>(
            await EnterAsync(code, "Anna (typo fixed)", new LobbyBrowser([ana.Secret], []) { IsRenamed = true })
        );
        Assert.Equal("Ana", again.Instead);
        LobbyPlace place = Assert.Single(await ListAsync());
        Assert.Equal(("Anna (typo fixed)", LobbyState.Waiting), (place.Name, place.State));
        Assert.Equal(place.Id, (await gate.Lobbies.FindAsync(again.Lobby.Secret, default))!.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_waits_keeps_their_place_when_another_name_comes_from_the_same_browser(bool isLetIn)
    {
        (string code, EnteredLobby ana) = await EnteredAsync("Ana");
        if (isLetIn)
        {
            await gate.Lobbies.ApproveAsync(Class, ana.Place.Id, Gate.Host, default);
        }

        foreach (bool isElse in new[] { false, true })
        {
            var browser = new LobbyBrowser([ana.Secret], [], isElse);
            var waits = Assert.IsType<LobbyEntry.Waits>(await EnterAsync(code, "Zelda", browser));
            Assert.Equal(("Ana", ana.Place.Id), (waits.Place.Name, waits.Place.Id));
        }

        LobbyPlace place = Assert.Single(await ListAsync());
        Assert.Equal(("Ana", isLetIn ? LobbyState.Approved : LobbyState.Waiting), (place.Name, place.State));

        // The same name is the same person, however it is written.
        var same = await EnterAsync(code, "ANA", new LobbyBrowser([ana.Secret], []));
        Assert.Equal(ana.Place.Id, Assert.IsType<LobbyEntry.Entered>(same).Lobby.Place.Id);
    }

    [Fact]
    public async Task Who_was_let_in_or_turned_away_under_one_name_waits_anew_under_another_and_not_under_the_same()
    {
        (string code, EnteredLobby ana) = await EnteredAsync("Ana");
        var browser = new LobbyBrowser([ana.Secret], []) { IsRenamed = true };
        await gate.Lobbies.ApproveAsync(Class, ana.Place.Id, Gate.Host, default);
        var same = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "Ana", browser));
        Assert.Equal((null, LobbyState.Approved), (same.Instead, same.Lobby.Place.State));
        var other = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "Zelda", browser));
        Assert.Equal(("Ana", LobbyState.Waiting), (other.Instead, other.Lobby.Place.State));
        await gate.Lobbies.RefuseAsync(Class, ana.Place.Id, Gate.Host, default);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "Zelda", browser));
        LobbyPlace place = Assert.Single(await ListAsync());
        Assert.Equal(("Zelda", LobbyState.Waiting), (place.Name, place.State));
    }

    [Fact]
    public async Task A_browser_that_has_a_seat_in_the_class_is_led_to_it_by_its_place_or_by_the_seat_alone()
    {
        (string code, EnteredLobby evi, OpenedSeat seat) = await EviSitsAsync();
        foreach (
            LobbyBrowser browser in new[]
            {
                new LobbyBrowser([evi.Secret], []),
                new LobbyBrowser([], [seat.Session.Claim]),
                new LobbyBrowser(["x", ""], [seat.Session.Claim]),
            }
        )
        {
            var sits = Assert.IsType<LobbyEntry.Sits>(await EnterAsync(code, "Zelda", browser));
            Assert.Equal((evi.Place.Id, true), (sits.Place.Id, sits.IsTaken));
        }

        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Somebody_else_at_that_computer_waits_anew_is_marked_and_is_one_however_often_they_come()
    {
        (string code, EnteredLobby evi, OpenedSeat seat) = await EviSitsAsync();
        var browser = new LobbyBrowser([evi.Secret], [seat.Session.Claim], IsSomebodyElse: true);
        EnteredLobby zelda = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "Zelda", browser)).Lobby;
        Assert.Equal([evi.Place.Id], zelda.Place.Beside);
        var again = Assert.IsType<LobbyEntry.Entered>(
            await EnterAsync(code, "Yan", browser with { Secrets = [evi.Secret, zelda.Secret], IsRenamed = true })
        );
        Assert.Equal(("Zelda", zelda.Secret), (again.Instead, again.Lobby.Secret));
        ImmutableArray<LobbyPlace> all = await ListAsync();
        Assert.Equal(["Evi", "Yan"], all.Select(each => each.Name).Order());
        foreach (LobbyPlace each in all)
        {
            Assert.Equal(all.Single(other => other.Id != each.Id), Assert.Single(each.AtOneBrowser(all)));
        }

        // Evi has her seat and her place as before.
        Assert.NotNull(await gate.Seats.FindAsync(seat.Secret, default));
        Assert.Equal(LobbyState.Seated, (await gate.Lobbies.FindAsync(evi.Secret, default))!.State);
    }

    [Fact]
    public async Task A_seat_that_stands_ready_is_taken_before_anybody_else_waits_from_there()
    {
        (string code, EnteredLobby evi) = await EnteredAsync("Evi");
        await gate.Lobbies.SeatAsync(Class, evi.Place.Id, Gate.Hanoi, "1", Gate.Host, default);
        var sits = Assert.IsType<LobbyEntry.Sits>(
            await EnterAsync(code, "Zelda", new LobbyBrowser([evi.Secret], [], IsSomebodyElse: true))
        );
        Assert.False(sits.IsTaken);
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task Another_class_is_no_matter_of_the_places_and_seats_in_this_one()
    {
        (_, EnteredLobby evi, OpenedSeat seat) = await EviSitsAsync();
        string other = await gate.Lobbies.IssueCodeAsync("other", Gate.Host, default);
        var entered = Assert.IsType<LobbyEntry.Entered>(
            await EnterAsync(other, "Evi", new LobbyBrowser([evi.Secret], [seat.Session.Claim]))
        );
        Assert.Equal(("other", 0), (entered.Lobby.Place.ClassId, entered.Lobby.Place.Beside.Length));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task A_browser_that_comes_back_without_end_has_to_wait()
    {
        (string code, EnteredLobby ana) = await EnteredAsync("Ana");
        var browser = new LobbyBrowser([ana.Secret], []) { IsRenamed = true };
        for (int i = 0; i < gate.Rules.LobbyReturns; i++)
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, $"Ana {i}", browser));
        }

        var crowded = Assert.IsType<LobbyEntry.Crowded>(await EnterAsync(code, "Ana", browser));
        Assert.Equal(gate.Clock.GetUtcNow() + gate.Rules.LobbyEntriesWithin, crowded.Again);
        gate.Clock.Advance(gate.Rules.LobbyEntriesWithin);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(code, "Ana", browser));
    }

    [Fact]
    public async Task Of_two_posts_of_one_form_at_the_same_time_one_makes_the_place_and_the_other_finds_it_wherever_the_one_comes_in_between()
    {
        int call = 0;
        bool hasCome = true;
        while (hasCome)
        {
            call++;
            hasCome = false;
            var store = new Interrupted();
            var audit = new AuditLog(store, gate.Entropy, gate.Clock);
            var seats = new SeatSessions(store, audit, gate.Entropy, gate.Clock, gate.Rules);
            var lobbies = new Lobbies(store, seats, audit, gate.Entropy, gate.Clock, gate.Rules);
            string code = await lobbies.IssueCodeAsync(Class, Gate.Host, default);
            LobbyBrowser browser = LobbyBrowser.New with { Form = lobbies.NewSecret() };
            LobbyEntry? other = null;
            store.Before(
                call,
                async () =>
                {
                    hasCome = true;
                    other = await lobbies.EnterAsync(code, "Ana", "10.0.0.1", browser, default);
                }
            );
            LobbyEntry one = await lobbies.EnterAsync(code, "Ana", "10.0.0.1", browser, default);
            LobbyPlace place = Assert.Single(await lobbies.ListAsync(Class, default));
            Assert.All(
                new[] { one, other }.OfType<LobbyEntry>(),
                entry =>
                {
                    EnteredLobby entered = Assert.IsType<LobbyEntry.Entered>(entry).Lobby;
                    Assert.Equal((place.Id, browser.Form), (entered.Place.Id, entered.Secret));
                }
            );
        }

        Assert.True(call > 4, $"Somebody came in between at {call - 1} places only.");
    }

    /// <summary>Documents in memory; something happens elsewhere before a certain call.</summary>
    private sealed class Interrupted : IDocumentStore
    {
        private readonly MemoryDocumentStore inner = new();
        private Func<Task>? happens;
        private int left;

        public void Before(int call, Func<Task> what)
        {
            left = call;
            happens = what;
        }

        public async ValueTask<StoredDocument?> FindAsync(string kind, string key, CancellationToken cancel)
        {
            await CallAsync();
            return await inner.FindAsync(kind, key, cancel);
        }

        public async ValueTask<bool> PutAsync(
            string kind,
            string key,
            long expected,
            string index,
            ReadOnlyMemory<byte> content,
            CancellationToken cancel
        )
        {
            await CallAsync();
            return await inner.PutAsync(kind, key, expected, index, content, cancel);
        }

        public async ValueTask<bool> RemoveAsync(string kind, string key, long expected, CancellationToken cancel)
        {
            await CallAsync();
            return await inner.RemoveAsync(kind, key, expected, cancel);
        }

        public async ValueTask<ImmutableArray<StoredDocument>> ListAsync(
            string kind,
            string? index,
            string after,
            int most,
            CancellationToken cancel
        )
        {
            await CallAsync();
            return await inner.ListAsync(kind, index, after, most, cancel);
        }

        private async Task CallAsync()
        {
            if (happens is { } what && --left == 0)
            {
                happens = null;
                await what();
            }
        }
    }
}
