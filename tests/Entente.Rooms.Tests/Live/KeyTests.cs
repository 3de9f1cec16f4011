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
    public async Task The_key_of_another_seat_s_move_is_said_to_be_used()
    {
        using Table table = await OpenAsync();
        await table.MoveAsync(North, Offer("relief: some"), Key);
        Assert.Equal(RefusalKind.KeyUsedOtherwise, await RefusedAsync(table, South, Offer("relief: some")));

        // What another side keeps is not told, not even that a key is used there.
        await table.MoveAsync(North, Note, "a key of North's alone");
        Assert.IsType<MoveResult.Kept>(await table.MoveAsync(South, OtherNote, "a key of North's alone"));
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
            entry => Assert.Equal(entry.Seat < 0 ? null : 44, entry.Fingerprint?.Length)
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
        await table.DoneAsync(North, Offer("sites: one"));
        Assert.Null((await EntriesAsync(table))[^1].Fingerprint);
    }

    [Fact]
    public async Task A_log_from_before_there_were_fingerprints_answers_every_key_as_it_was()
    {
        using Table table = await OpenAsync();
        await table.MoveAsync(North, Offer("relief: some"), Key);
        var old = new MemoryLedger();
        LogHash head = LogHash.Start(Id);
        long version = 0;
        foreach (RoomEntry entry in await EntriesAsync(table))
        {
            byte[] content = RoomText.Of(entry with { Fingerprint = null });
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
        MoveResult next = await room.MoveAsync(new RoomMove(North, Offer("sites: one"), "next"), default);
        Assert.IsType<MoveResult.Done>(next);
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
