using System.Collections.Immutable;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Private;
using Entente.Rooms.Rules;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using static Entente.Rooms.Tests.Live.Table;

namespace Entente.Rooms.Tests.Live;

public class ErasureTests
{
    private static readonly string OfNorth = Owners.OfParty(0);

    [Fact]
    public async Task What_was_erased_can_never_be_read_again_and_the_room_and_its_hashes_go_on()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        ImmutableArray<SealedRecord> before = await table.Ledger.ReadRecordsAsync(Id, default);
        await table.DoneAsync(North, Offer("relief: some"));
        await table.Rooms.EraseAsync(Id, OfNorth, default);

        Assert.Null(await table.Keys.FindAsync(Id, OfNorth, default));
        Assert.DoesNotContain(await table.Ledger.ReadRecordsAsync(Id, default), each => each.Owner == OfNorth);
        Assert.Contains(before, each => each.Owner == OfNorth);
        RoomView view = await table.ViewAsync(North);
        Assert.True(view.Own!.IsErased);
        Assert.Null(view.Own.Preferences);
        Assert.Equal(("", "Person 2"), (view.Seats[North].Name, view.Seats[South].Name));

        await table.DoneAsync(South, Accept(1, "relief: some"));
        await table.DoneAsync(North, new RoomCommand.Send(MessageKind.Text, "Well."));
        Assert.Equal(RefusalKind.Erased, await table.RefusedAsync(North, new RoomCommand.KeepNote("Another note.")));
        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        Assert.Equal((await table.ViewAsync(South)).Head, again.View(South)!.Head);
    }

    [Fact]
    public async Task A_key_that_was_lost_is_told_from_one_that_was_destroyed_and_opens_again_what_was_kept()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.DoneAsync(North, Offer("relief: some"));
        var others = new MemoryKeyRing();
        await others.KeepAsync(
            Id,
            Owners.OfParty(1),
            (await table.Keys.FindAsync(Id, Owners.OfParty(1), default))!.Value,
            default
        );
        RoomServices without = table.Services with { Keys = others };
        using (LiveRoom lost = await LiveRoom.LoadAsync(Id, without, default))
        {
            OwnView own = lost.View(North)!.Own!;
            Assert.Equal((true, true, null), (own.IsErased, own.IsKeyMissing, own.Preferences));
            Assert.Equal(
                new MoveResult.Refused(new RoomRefusal(RefusalKind.KeyMissing)),
                await lost.MoveAsync(new RoomMove(North, new RoomCommand.KeepNote("A note.")), default)
            );
        }

        using LiveRoom again = await LiveRoom.LoadAsync(Id, table.Services, default);
        Assert.Equal((false, false), (again.View(North)!.Own!.IsErased, again.View(North)!.Own!.IsKeyMissing));
        Assert.Equal("what North wants", again.View(North)!.Own!.Preferences);
    }

    [Fact]
    public async Task Others_see_of_a_key_that_was_lost_what_they_see_of_one_that_was_destroyed()
    {
        using Table erased = await OpenAsync();
        using Table lost = await OpenAsync();
        var others = new MemoryKeyRing();
        foreach (Table table in new[] { erased, lost })
        {
            await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
            await table.DoneAsync(North, Offer("relief: some"));
        }

        foreach (SeatView seat in (await lost.ViewAsync(Host)).Seats)
        {
            string owner = Owners.Of(seat.Role, seat.Party, seat.Number);
            if (owner != OfNorth && await lost.Keys.FindAsync(Id, owner, default) is { } key)
            {
                await others.KeepAsync(Id, owner, key, default);
            }
        }

        await erased.Rooms.EraseAsync(Id, OfNorth, default);
        using LiveRoom one = await LiveRoom.LoadAsync(Id, erased.Services, default);
        using LiveRoom other = await LiveRoom.LoadAsync(Id, lost.Services with { Keys = others }, default);
        foreach (int seat in new[] { Host, South, Mediator })
        {
            Assert.Equal(RoomText.Of(one.View(seat)!), RoomText.Of(other.View(seat)!));
        }

        var word = new RoomMove(Mediator, new RoomCommand.Caucus("In confidence.", 0));
        Assert.Equal(
            new MoveResult.Refused(new RoomRefusal(RefusalKind.OtherErased)),
            await one.MoveAsync(word, default)
        );
        Assert.Equal(await one.MoveAsync(word, default), await other.MoveAsync(word, default));
        Assert.True(other.View(North)!.Own!.IsKeyMissing);
        Assert.False(one.View(North)!.Own!.IsKeyMissing);
    }

    [Fact]
    public async Task What_cannot_be_read_can_be_erased_and_no_key_that_comes_back_opens_it()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        var empty = new MemoryKeyRing();
        using LiveRoom lost = await LiveRoom.LoadAsync(Id, table.Services with { Keys = empty }, default);
        Assert.True(lost.View(North)!.Own!.IsKeyMissing);
        await lost.EraseAsync(OfNorth, default);
        Assert.Equal((true, false), (lost.View(North)!.Own!.IsErased, lost.View(North)!.Own!.IsKeyMissing));
        Assert.True(await empty.IsDestroyedAsync(Id, OfNorth, default));
        Assert.DoesNotContain(await table.Ledger.ReadRecordsAsync(Id, default), each => each.Owner == OfNorth);
    }

    [Fact]
    public async Task An_owner_takes_along_all_that_it_keeps_with_the_proof_that_the_log_committed_to_it()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.SetPreferences("what North wants"));
        await table.DoneAsync(North, Offer("relief: some"));
        await table.KeptAsync(Adviser, new RoomCommand.Confer("Careful."));
        await table.DoneAsync(South, Accept(1, "relief: some"));

        PrivateExport export = (await PrivateExport.ReadAsync(Id, OfNorth, 1, table.Services, default))!;
        Assert.Contains(export.Entries, each => each.Content.Contains("what North wants", StringComparison.Ordinal));
        Assert.DoesNotContain(export.Entries, each => each.Content.Contains("Person 2", StringComparison.Ordinal));
        ImmutableArray<LogEntry> log = await table.LogAsync();
        Assert.Equal(log.Length, export.Salts.Length);
        Assert.True(export.IsProvedBy(log));

        PrivateExport read = RoomText.Export(RoomText.Of(export));
        Assert.True(read.IsProvedBy(log));
        ExportedEntry last = read.Entries[^1];
        Assert.False((read with { Entries = read.Entries.RemoveAt(0) }).IsProvedBy(log));
        Assert.False(
            (
                read with
                {
                    Entries = read.Entries.SetItem(
                        read.Entries.Length - 1,
                        last with
                        {
                            Content = last.Content.Replace("Careful", "Careless", StringComparison.Ordinal),
                        }
                    ),
                }
            ).IsProvedBy(log)
        );
    }

    [Fact]
    public async Task A_note_is_taken_along_by_whoever_wrote_it_and_by_others_of_the_side_as_a_hash_that_tells_nothing()
    {
        using Table table = await OpenAsync();
        await table.KeptAsync(North, new RoomCommand.KeepNote("we would take four"));
        await table.KeptAsync(Adviser, new RoomCommand.Confer("Careful."));
        await table.KeptAsync(Adviser, new RoomCommand.KeepNote("he is too soft"));
        await table.DoneAsync(North, Offer("relief: some"));

        ImmutableArray<LogEntry> log = await table.LogAsync();
        PrivateExport lead = (await PrivateExport.ReadAsync(Id, OfNorth, North, table.Services, default))!;
        PrivateExport adviser = (await PrivateExport.ReadAsync(Id, OfNorth, Adviser, table.Services, default))!;
        string ofLead = Encoding.UTF8.GetString(RoomText.Of(lead));
        string ofAdviser = Encoding.UTF8.GetString(RoomText.Of(adviser));
        Assert.Contains("we would take four", ofLead, StringComparison.Ordinal);
        Assert.DoesNotContain("too soft", ofLead, StringComparison.Ordinal);
        Assert.Contains("too soft", ofAdviser, StringComparison.Ordinal);
        Assert.DoesNotContain("take four", ofAdviser, StringComparison.Ordinal);
        Assert.Contains("Careful.", ofAdviser, StringComparison.Ordinal);
        Assert.All([lead, adviser], each => Assert.True(RoomText.Export(RoomText.Of(each)).IsProvedBy(log)));

        // The hash is over more than the note: whoever guesses its words cannot tell whether they are right.
        int hidden = adviser.Entries.IndexOf(adviser.Entries.Single(each => each.Hash is not null));
        string blind = RoomText.Kept(Encoding.UTF8.GetBytes(lead.Entries[hidden].Content)).Blind!;
        Assert.Equal(32, Convert.FromBase64String(blind).Length);
        Assert.DoesNotContain(blind, ofAdviser, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_nothing_to_take_along_of_what_was_erased()
    {
        using Table table = await OpenAsync();
        await table.Rooms.EraseAsync(Id, OfNorth, default);
        Assert.Null(await PrivateExport.ReadAsync(Id, OfNorth, 1, table.Services, default));
        Assert.Null(await PrivateExport.ReadAsync(Id, "p9", 1, table.Services, default));
    }
}
