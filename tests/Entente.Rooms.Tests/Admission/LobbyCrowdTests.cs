using Entente.Rooms.Admission;

namespace Entente.Rooms.Tests.Admission;

/// <summary>Whoever has the code of a class cannot shut its lobby for the others.</summary>
public sealed class LobbyCrowdTests
{
    private const string Class = "econ-101";
    private static readonly AdmissionRules Small = new() { LobbyPlaces = 10, LobbyEntries = 6 };

    private static ValueTask<LobbyEntry> EnterAsync(Gate gate, string code, string name, string source) =>
        gate.Lobbies.EnterAsync(code, name, source, default);

    [Fact]
    public async Task Fifty_tables_of_six_behind_one_address_get_in_within_five_minutes()
    {
        const int Students = 50 * 6;
        Assert.True(3 * Students <= 2 * AdmissionRules.Default.LobbyEntries);
        var gate = new Gate();
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        for (int i = 0; i < Students; i++)
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, $"Student {i}", "school"));
            gate.Clock.Advance(TimeSpan.FromMinutes(5) / Students);
        }
    }

    // In small: what the usual rules leave to others is asked of them as numbers, as every entry looks at all places.
    [Fact]
    public async Task Whoever_enters_as_often_as_is_taken_leaves_as_much_room_to_all_who_come_from_elsewhere()
    {
        AdmissionRules usual = AdmissionRules.Default;
        Assert.True(usual.LobbyPlaces - usual.LobbyEntries >= 50 * 6);
        var gate = new Gate(new AdmissionRules { LobbyPlaces = 12, LobbyEntries = 6 });
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        int pranks = 0;
        while (await EnterAsync(gate, code, $"Prank {pranks}", "prank") is LobbyEntry.Entered)
        {
            pranks++;
        }

        Assert.Equal(6, pranks);
        for (int i = 0; i < 6; i++)
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, $"Student {i}", "school"));
        }
    }

    [Fact]
    public async Task One_address_does_not_fill_a_lobby_and_a_new_code_begins_anew()
    {
        Assert.True(2 * AdmissionRules.Default.LobbyEntries <= AdmissionRules.Default.LobbyPlaces);
        var gate = new Gate(Small);
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        for (int i = 0; i < Small.LobbyEntries; i++)
        {
            Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, $"Prank {i}", "prank"));
        }

        var crowded = Assert.IsType<LobbyEntry.Crowded>(await EnterAsync(gate, code, "Prank", "prank"));
        Assert.Equal(gate.Clock.GetUtcNow() + Small.LobbyEntriesWithin, crowded.Again);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Honest", "home"));
        string next = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, next, "Honest 2", "prank"));
    }

    [Fact]
    public async Task Who_was_turned_away_does_not_count_and_a_lobby_is_never_full_for_good()
    {
        var gate = new Gate(Small);
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        EnteredLobby sat = Assert
            .IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Sat and went", "home"))
            .Lobby;
        await gate.Lobbies.SeatAsync(Class, sat.Place.Id, Gate.Hanoi, "1", Gate.Host, default);
        await gate.Lobbies.TakeSeatAsync(sat.Secret, default);
        await gate.Lobbies.RefuseAsync(Class, sat.Place.Id, Gate.Host, default);
        EnteredLobby kim = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Kim", "home")).Lobby;
        await gate.Lobbies.ApproveAsync(Class, kim.Place.Id, Gate.Host, default);
        for (int round = 0; round < 4; round++)
        {
            for (int i = 0; i < Small.LobbyPlaces - 1; i++)
            {
                Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Prank", $"{round} {i}"));
                gate.Clock.Advance(TimeSpan.FromSeconds(1));
            }

            Assert.Same(LobbyEntry.Full.Instance, await EnterAsync(gate, code, "Honest", "home"));
            Assert.Equal(Small.LobbyPlaces - 1, await gate.Lobbies.RefuseWaitingAsync(Class, Gate.Host, default));
        }

        Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Honest", "home"));
        LobbyPlace[] all = [.. await gate.Lobbies.ListAsync(Class, default)];
        Assert.Equal(2 * Small.LobbyPlaces, all.Length);
        // Who is in stays, and so does who has read a sheet; those who only waited make room.
        Assert.Contains(all, each => each.Id == kim.Place.Id && each.State == LobbyState.Approved);
        Assert.Contains(all, each => each.Id == sat.Place.Id && each.Taken.Length == 1);
    }

    [Fact]
    public async Task All_who_wait_are_turned_away_at_once_and_each_is_noted()
    {
        var gate = new Gate();
        string code = await gate.Lobbies.IssueCodeAsync(Class, Gate.Host, default);
        EnteredLobby kim = Assert.IsType<LobbyEntry.Entered>(await EnterAsync(gate, code, "Kim", "a")).Lobby;
        await gate.Lobbies.ApproveAsync(Class, kim.Place.Id, Gate.Host, default);
        await EnterAsync(gate, code, "One", "a");
        await EnterAsync(gate, code, "Two", "a");
        Assert.Equal(2, await gate.Lobbies.RefuseWaitingAsync(Class, Gate.Host, default));
        Assert.Equal(0, await gate.Lobbies.RefuseWaitingAsync(Class, Gate.Host, default));
        Assert.Equal(0, await gate.Lobbies.RefuseWaitingAsync("a class/that is none", Gate.Host, default));
        Assert.Equal(LobbyState.Approved, (await gate.Lobbies.FindAsync(kim.Secret, default))!.State);
        Assert.Equal(
            2,
            (await gate.Audit.ReadAsync(AuditLog.OfClass(Class), 100, default)).Count(each =>
                each.Act == AuditAct.LobbyRefused && each.Who == Gate.Host
            )
        );
    }
}
