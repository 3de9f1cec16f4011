using System.Collections.Immutable;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

/// <summary>A key stands for the move that first came with it: the same move again is answered as it was, and another one is told that the key is not its own.</summary>
public class KeyTests
{
    private const string Key = "made-up-for-one-move";
    private static readonly RoomCommand Note = new RoomCommand.KeepNote("Not below some.");
    private static readonly RoomCommand OtherNote = new RoomCommand.KeepNote("Not below all.");

    [Fact]
    public async Task A_key_that_comes_again_with_another_move_is_refused_and_the_first_move_stands()
    {
        using Table table = await OpenAsync();
        var made = Assert.IsType<MoveResult.Done>(await table.MoveAsync(North, Offer("relief: some"), Key));
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, North, Offer("relief: all")));
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, North, Note));
        Assert.Equal(made, await table.MoveAsync(North, Offer("relief: some"), Key));
        Offer only = Assert.Single((await table.ViewAsync(South)).Offers).Offer;
        Assert.Equal(Of("relief: some"), only.Terms);
        Assert.Equal("", (await table.ViewAsync(North)).Own!.Note);
    }

    [Fact]
    public async Task So_is_the_key_of_what_a_side_keeps_to_itself()
    {
        using Table table = await OpenAsync();
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(North, Note, Key));
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, North, OtherNote));
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, North, Offer("relief: all")));
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(North, Note, Key));
        Assert.Equal("Not below some.", (await table.ViewAsync(North)).Own!.Note);
        Assert.Empty((await table.ViewAsync(South)).Offers);
    }

    [Fact]
    public async Task Every_seat_has_keys_of_its_own_so_that_nobody_uses_another_s_up()
    {
        using Table table = await OpenAsync();
        Assert.IsType<MoveResult.Done>(await table.MoveAsync(North, Offer("relief: some"), Key));
        Assert.IsType<MoveResult.Done>(await table.MoveAsync(South, Offer("relief: none"), Key));
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(Adviser, Note, Key));
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(Principal, OtherNote, Key));
        Assert.Equal(2, (await table.ViewAsync(South)).Offers.Length);
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, South, Offer("relief: some")));
    }

    [Fact]
    public async Task No_key_that_somebody_made_up_can_be_read_in_the_log()
    {
        using Table table = await OpenAsync();
        await table.MoveAsync(North, Offer("relief: some"), "program-0000000000000001");
        await table.MoveAsync(South, Offer("relief: none"), "program-0000000000000001");
        Assert.DoesNotContain(
            await table.LogAsync(),
            entry =>
                System.Text.Encoding.UTF8.GetString(entry.Content.Span).Contains("program-00", StringComparison.Ordinal)
        );
        string[] kept = [.. (await EntriesAsync(table)).Where(each => each.Seat >= 0).Select(each => each.Key)];
        Assert.Equal(kept.Length, kept.Distinct().Count());
        Assert.All(kept, key => Assert.Equal(44, key.Length));
    }

    [Fact]
    public async Task A_restart_and_another_server_know_what_the_key_was_for()
    {
        using Table table = await OpenAsync();
        using LiveRoom before = await LiveRoom.LoadAsync(Id, table.Services, default);
        await table.MoveAsync(North, Offer("relief: some"), Key);
        await table.MoveAsync(North, Note, Key + "-note");
        using LiveRoom after = await LiveRoom.LoadAsync(Id, table.Services, default);

        // The second was at work before, has not read on, and finds out when it writes, or by reading.
        foreach (LiveRoom other in new[] { after, before })
        {
            await other.CatchUpAsync(default);
            foreach (
                var (key, own, another) in new[]
                {
                    (Key, Offer("relief: some"), Offer("relief: all")),
                    (Key + "-note", Note, OtherNote),
                }
            )
            {
                MoveResult refused = await other.MoveAsync(new RoomMove(North, another, key), default);
                Assert.Equal(RefusalKind.KeyUsedOtherwise, Assert.IsType<MoveResult.Refused>(refused).Refusal.Kind);
                Assert.IsNotType<MoveResult.Refused>(await other.MoveAsync(new RoomMove(North, own, key), default));
            }
        }
    }

    [Fact]
    public async Task Of_two_servers_that_are_sent_one_key_with_two_moves_one_makes_its_own_and_the_other_refuses()
    {
        using Table table = await OpenAsync();
        using LiveRoom other = await LiveRoom.LoadAsync(Id, table.Services, default);
        Assert.IsType<MoveResult.Done>(await table.MoveAsync(North, Offer("relief: some"), Key));

        // It decides on an old state, meets the conflict, reads, and sees the key.
        MoveResult late = await other.MoveAsync(new RoomMove(North, Offer("relief: all"), Key), default);
        Assert.Equal(RefusalKind.KeyUsedOtherwise, Assert.IsType<MoveResult.Refused>(late).Refusal.Kind);
        Assert.Single(other.View(South)!.Offers);
    }

    [Fact]
    public async Task An_approval_is_known_by_its_own_key_and_the_move_that_it_lets_through_looks_like_any_other()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(
            Principal,
            new RoomCommand.GiveMandate(
                ImmutableSortedDictionary.CreateRange([
                    new KeyValuePair<string, ImmutableArray<string>>("relief", ["none"]),
                ])
            )
        );
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(North, Offer("relief: some"), "asks"));
        var yes = new RoomCommand.AnswerApproval(1, true);
        MoveResult made = await table.MoveAsync(Principal, yes, Key);
        Assert.IsType<MoveResult.Done>(made);
        Assert.Equal(made, await table.MoveAsync(Principal, yes, Key));
        Assert.Equal(
            RefusalKind.KeyUsedOtherwise,
            await RefusedAsync(table, Principal, new RoomCommand.AnswerApproval(1, false, "No."))
        );
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, North, Offer("relief: all"), "asks"));
        Assert.All(
            await EntriesAsync(table),
            entry =>
            {
                Assert.Equal(entry.Seat < 0 ? null : 44, entry.Fingerprint?.Length);
                Assert.True(entry.Seat < 0 || entry.Key.Length == 44, entry.Key);
            }
        );
    }

    [Fact]
    public async Task When_a_side_s_key_is_destroyed_nobody_can_tell_any_more_what_was_asked_for()
    {
        using Table table = await OpenAsync();
        MoveResult made = await table.MoveAsync(North, Offer("relief: some"), Key);
        await table.Rooms.EraseAsync(Id, Owners.OfParty(0), default);
        Assert.Equal(made, await table.MoveAsync(North, Offer("relief: all"), Key));
        Assert.Single((await table.ViewAsync(South)).Offers);
        await table.DoneAsync(North, new RoomCommand.Send(MessageKind.Text, "Well."));
        Assert.Null((await EntriesAsync(table))[^1].Fingerprint);
    }

    [Fact]
    public async Task A_log_from_before_keys_were_codes_answers_every_key_as_it_was()
    {
        using Table table = await OpenAsync();
        await table.MoveAsync(North, Offer("relief: some"), Key);
        var old = new MemoryLedger();
        LogHash head = LogHash.Start(Id);
        long version = 0;
        ImmutableArray<RoomEntry> entries = await EntriesAsync(table);
        foreach (RoomEntry entry in entries)
        {
            byte[] content = RoomText.Of(
                entry with
                {
                    Fingerprint = null,
                    Key = entry == entries[^1] ? Key : $"key {version}",
                }
            );
            Assert.DoesNotContain(
                "fingerprint",
                System.Text.Encoding.UTF8.GetString(content),
                StringComparison.Ordinal
            );
            head = head.Then(content);
            await old.AppendAsync(new RoomAppend(Id, version, [new LogEntry(++version, content, head)], []), default);
        }

        await old.AppendAsync(
            new RoomAppend(Id, version, [], await table.Ledger.ReadRecordsAsync(Id, default)),
            default
        );
        using LiveRoom room = await LiveRoom.LoadAsync(Id, table.Services with { Ledger = old }, default);
        MoveResult again = await room.MoveAsync(new RoomMove(North, Offer("relief: all"), Key), default);
        Assert.Equal(version, Assert.IsType<MoveResult.Done>(again).Version);
        foreach ((int seat, string key) in new[] { (North, "next"), (South, Key) })
        {
            MoveResult next = await room.MoveAsync(new RoomMove(seat, Offer("sites: one"), key), default);
            Assert.Equal(++version, Assert.IsType<MoveResult.Done>(next).Version);
        }
    }

    [Fact]
    public void A_fingerprint_is_of_one_side_room_key_and_command_and_of_the_same_length_for_all()
    {
        byte[] secret = [.. Enumerable.Range(0, 32).Select(each => (byte)each)];
        byte[] other = [.. secret.Reverse()];
        string[] all =
        [
            MoveFingerprint.Of(secret, Id, "a", "x"u8),
            MoveFingerprint.Of(other, Id, "a", "x"u8),
            MoveFingerprint.Of(secret, new RoomId(8), "a", "x"u8),
            MoveFingerprint.Of(secret, Id, "b", "x"u8),
            MoveFingerprint.Of(secret, Id, "a", "y"u8),
            MoveFingerprint.Of(secret, Id, "", new byte[100_000]),
        ];
        Assert.Equal(all.Length, all.Distinct().Count());
        Assert.All(all, each => Assert.Equal(44, each.Length));
        Assert.Equal(all[0], MoveFingerprint.Of(secret, Id, "a", "x"u8));
    }

    private static async Task<RefusalKind> RefusedAsync(Table table, int seat, RoomCommand command, string key = Key) =>
        Assert.IsType<MoveResult.Refused>(await table.MoveAsync(seat, command, key)).Refusal.Kind;

    private static async Task<ImmutableArray<RoomEntry>> EntriesAsync(Table table) =>
        [.. (await table.LogAsync()).Select(each => RoomText.Entry(each.Content.Span))];
}
