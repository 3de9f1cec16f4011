using System.Collections.Immutable;
using System.Text;
using Entente.Formats.Exchanges;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Ledger;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Web.Tables.Records;
using static Entente.Web.Tests.Tables.Growing;
using static Entente.Web.Tests.Tables.Rooms;

namespace Entente.Web.Tests.Tables.Records;

public class RecordCheckTests
{
    [Fact]
    public async Task What_was_saved_is_verified_as_long_as_the_record_only_goes_on()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        SavedRecord saved = await SavedAsync(table);
        ImmutableArray<LogEntry> kept = await KeptAsync(table);
        Assert.Equal(new RecordCheck(RecordVerdict.Same, kept.Length, kept.Length), RecordCheck.Of(Id, kept, saved));

        await table.DoneAsync(1, new RoomCommand.Send(MessageKind.Text, "And on it goes."));
        ImmutableArray<LogEntry> longer = await KeptAsync(table);
        Assert.Equal(
            new RecordCheck(RecordVerdict.Same, kept.Length, kept.Length + 1),
            RecordCheck.Of(Id, longer, saved)
        );
        // A part of it, as the API gives it, is as good.
        SavedRecord part = saved with
        {
            Room = null,
            Entries = saved.Entries[2..],
        };
        Assert.Equal(RecordVerdict.Same, RecordCheck.Of(Id, longer, part).Verdict);
        Assert.True(RoomCommitments.Read("saved", Encoding.UTF8.GetBytes(SavedRecord.Write(Id, kept))).Faults.IsEmpty);
    }

    [Fact]
    public async Task What_was_committed_and_judged_at_a_table_is_read_from_its_saved_record_for_an_exchange()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        await table.DoneAsync(1, new RoomCommand.MakeOffer(Rooms.Terms("liaison: yes")));
        await table.DoneAsync(2, new RoomCommand.AcceptOffer(1, Rooms.Terms("liaison: yes")));
        await table.DoneAsync(1, new RoomCommand.GivePledge("Open the office.", new Verifier(Role.Lead, 1)));
        await table.DoneAsync(2, new RoomCommand.GivePledge("Send the staff.", new Verifier(Role.Lead, 0)));
        await table.DoneAsync(2, new RoomCommand.JudgePledge(1, true));
        ImmutableArray<LogEntry> kept = await KeptAsync(table);
        RoomCommitmentsReading read = RoomCommitments.Read(
            "saved",
            Encoding.UTF8.GetBytes(SavedRecord.Write(Id, kept))
        );
        Assert.Empty(read.Faults);
        RoomCommitment seen = Assert.Single(read.Commitments);
        Assert.Equal(Hanoi.Scenario.Parties[0].Name, seen.Party);
        Assert.Equal("Open the office.", seen.Commitment.What.ToString());
        Assert.True(seen.Commitment.IsKept);

        // A record that is put under another room's id is no record of that room.
        Assert.Single(
            RoomCommitments.Read("saved", Encoding.UTF8.GetBytes(SavedRecord.Write(new RoomId(43), kept))).Faults
        );
    }

    [Fact]
    public async Task Every_entry_that_an_operator_changes_takes_out_or_puts_in_is_named()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        SavedRecord saved = await SavedAsync(table);
        ImmutableArray<LogEntry> kept = await KeptAsync(table);
        for (int place = 0; place < kept.Length; place++)
        {
            byte[] content = kept[place].Content.ToArray();
            content[^2] ^= 1;
            // With the old hashes, and with every hash made anew.
            Assert.Equal(
                (RecordVerdict.KeptChanged, place + 1),
                Of(RecordCheck.Of(Id, kept.SetItem(place, kept[place] with { Content = content }), saved))
            );
            Assert.Equal(
                (RecordVerdict.Differs, place + 1),
                Of(RecordCheck.Of(Id, Chained(kept.Select((each, i) => i == place ? content : each.Content)), saved))
            );
            Assert.Equal(
                (place == kept.Length - 1 ? RecordVerdict.Missing : RecordVerdict.Differs, place + 1),
                Of(RecordCheck.Of(Id, Chained(kept.Where((_, i) => i != place).Select(each => each.Content)), saved))
            );
            Assert.Equal(
                (RecordVerdict.Differs, place + 1),
                Of(
                    RecordCheck.Of(
                        Id,
                        Chained(kept.Select(each => each.Content).ToImmutableArray().Insert(place, content)),
                        saved
                    )
                )
            );
            Assert.Equal(
                (RecordVerdict.FileChanged, place + 1),
                Of(
                    RecordCheck.Of(
                        Id,
                        kept,
                        saved with
                        {
                            Entries = saved.Entries.SetItem(
                                place,
                                saved.Entries[place] with
                                {
                                    Content = saved.Entries[place].Content + " ",
                                }
                            ),
                        }
                    )
                )
            );
        }

        RecordCheck differs = RecordCheck.Of(Id, Chained(kept.Reverse().Select(each => each.Content)), saved);
        Assert.Equal(saved.Entries[0], differs.WasSaved);
        Assert.NotEqual(saved.Entries[0].Content, differs.IsKept!.Content);
    }

    [Fact]
    public async Task Another_tables_record_is_told_and_what_is_no_record_is_not_read()
    {
        using Rooms table = await OpenAsync();
        SavedRecord saved = await SavedAsync(table);
        ImmutableArray<LogEntry> kept = await KeptAsync(table);
        Assert.Equal(
            RecordVerdict.OtherTable,
            RecordCheck.Of(Id, kept, saved with { Room = new RoomId(7).ToString() }).Verdict
        );
        Assert.Equal(
            RecordVerdict.Missing,
            RecordCheck
                .Of(Id, kept, saved with { Entries = [saved.Entries[0] with { Version = kept.Length + 5 }] })
                .Verdict
        );
        foreach (
            string file in new[]
            {
                "",
                "no",
                "[]",
                "{}",
                "null",
                """{"entries":null}""",
                """{"entries":[]}""",
                """{"entries":[null]}""",
                """{"entries":[{"version":1}]}""",
                """{"entries":[{"version":0,"content":"","hash":""}]}""",
                """{"entries":[{"version":1,"content":"","hash":""},{"version":3,"content":"","hash":""}]}""",
            }
        )
        {
            Assert.Null(SavedRecord.Read(Encoding.UTF8.GetBytes(file)));
        }
    }

    [Fact]
    public async Task A_hash_that_somebody_noted_is_found_at_its_entry_and_any_other_nowhere()
    {
        using Rooms table = await OpenAsync();
        await BeginAsync(table);
        ImmutableArray<LogEntry> kept = await KeptAsync(table);
        Assert.All(kept, each => Assert.Equal(each.Version, RecordCheck.EntryOf(Id, kept, each.Hash)));
        Assert.Equal(0, RecordCheck.EntryOf(Id, kept, LogHash.Start(new RoomId(7))));
        Assert.Equal((await table.ViewAsync(1)).Head, kept[^1].Hash);
    }

    internal static async Task<ImmutableArray<LogEntry>> KeptAsync(Rooms table) =>
        await table.Live.LogAsync(Id, 0, 1_000, TestContext.Current.CancellationToken);

    private static async Task<SavedRecord> SavedAsync(Rooms table) =>
        SavedRecord.Read(Encoding.UTF8.GetBytes(SavedRecord.Write(Id, await KeptAsync(table))))!;

    private static (RecordVerdict Verdict, int Entry) Of(RecordCheck check) => (check.Verdict, (int)check.Entry);

    private static ImmutableArray<LogEntry> Chained(IEnumerable<ReadOnlyMemory<byte>> contents)
    {
        LogHash hash = LogHash.Start(Id);
        return
        [
            .. contents.Select((content, i) => new LogEntry(i + 1, content, hash = hash.Then(content.Span))).ToList(),
        ];
    }
}
