using System.Collections.Immutable;
using Entente.Rooms;
using Entente.Rooms.Ledger;

namespace Entente.Testing.Support.Conformance;

/// <summary>What every ledger does. A ledger's tests inherit this and say how one is opened.</summary>
public abstract partial class RoomLedgerContract : IAsyncLifetime
{
    private static readonly RoomId Hanoi = new(0x2019_0227);
    private static readonly RoomId Singapore = new(0x2018_0612);

    /// <summary>The ledger under test.</summary>
    protected IRoomLedger Ledger { get; private set; } = null!;

    /// <summary>Opens a ledger that holds nothing.</summary>
    protected abstract ValueTask<IRoomLedger> OpenAsync();

    /// <summary>Closes the ledger and opens it again on what it kept; the same one when it keeps nothing beyond the process.</summary>
    protected virtual ValueTask<IRoomLedger> ReopenAsync(IRoomLedger ledger) => new(ledger);

    /// <summary>Closes the ledger and removes what it kept.</summary>
    protected virtual ValueTask CloseAsync(IRoomLedger ledger) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Ledger = await OpenAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(Ledger);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_room_that_nobody_wrote_to_is_empty()
    {
        Assert.Empty(await Read(Hanoi));
        Assert.Empty(await Ledger.ReadRecordsAsync(Hanoi, default));
        await Ledger.EraseRecordsAsync(Hanoi, "north", default);
    }

    [Fact]
    public async Task Rooms_have_nothing_to_do_with_each_other()
    {
        await Add(LogChain.Of(Hanoi).Append("offered"));
        await Add(LogChain.Of(Singapore).Append("signed"));
        Assert.Equal("offered", LogChain.Text(Assert.Single(await Read(Hanoi)).Content));
        Assert.Equal("signed", LogChain.Text(Assert.Single(await Read(Singapore)).Content));
    }

    [Fact]
    public async Task Of_two_who_saw_the_same_version_one_writes_and_the_other_leaves_no_trace()
    {
        var start = LogChain.Of(Hanoi);
        Assert.Equal(AppendResult.Done, await Add(start.Append("north offers")));
        RoomAppend second = start.Append("south offers", "south waits") with
        {
            Records = [LogChain.Record("south", 1, "our limit")],
        };
        Assert.Equal(AppendResult.Conflict, await Add(second));
        Assert.Equal("north offers", LogChain.Text(Assert.Single(await Read(Hanoi)).Content));
        Assert.Empty(await Ledger.ReadRecordsAsync(Hanoi, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Who_expects_more_than_there_is_has_a_conflict(long expected)
    {
        RoomAppend ahead = (LogChain.Of(Hanoi) with { Version = expected }).Append("too early");
        Assert.Equal(AppendResult.Conflict, await Add(ahead));
        Assert.Empty(await Read(Hanoi));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_record_that_is_not_the_next_of_its_owner_is_a_conflict_and_nothing_is_written(long version)
    {
        await Add(new RoomAppend(Hanoi, 0, [], [LogChain.Record("north", 1, "n1")]));
        RoomAppend append = LogChain.Of(Hanoi).Append("offered") with
        {
            Records = [LogChain.Record("south", 1, "s1"), LogChain.Record("north", version, "again")],
        };
        Assert.Equal(AppendResult.Conflict, await Add(append));
        Assert.Empty(await Read(Hanoi));
        Assert.Equal("n1", LogChain.Text(Assert.Single(await Ledger.ReadRecordsAsync(Hanoi, default)).Content));
    }

    [Fact]
    public async Task Records_alone_are_added_under_the_version_of_the_shared_log()
    {
        await Add(LogChain.Of(Hanoi).Append("opened"));
        RoomAppend behind = new(Hanoi, 0, [], [LogChain.Record("north", 1, "n1")]);
        Assert.Equal(AppendResult.Conflict, await Add(behind));
        Assert.Equal(AppendResult.Done, await Add(behind with { Expected = 1 }));
    }

    [Fact]
    public async Task What_cannot_be_asked_of_any_ledger_is_turned_away()
    {
        RoomAppend good = LogChain.Of(Hanoi).Append("one", "two");
        RoomAppend[] bad =
        [
            good with
            {
                Entries = [],
            },
            good with
            {
                Entries = default,
            },
            good with
            {
                Records = default,
            },
            good with
            {
                Expected = 1,
            },
            good with
            {
                Expected = -1,
            },
            good with
            {
                Entries = [good.Entries[1], good.Entries[0]],
            },
            good with
            {
                Entries = [good.Entries[0], good.Entries[0]],
            },
            good with
            {
                Records = [LogChain.Record("", 1, "nobody's")],
            },
            good with
            {
                Records = [LogChain.Record("no\0rth", 1, "n1")],
            },
            good with
            {
                Records = [LogChain.Record(new string('n', 201), 1, "n1")],
            },
            good with
            {
                Records = [LogChain.Record("north", 0, "n0")],
            },
        ];
        foreach (RoomAppend append in bad)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Add(append));
        }

        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Ledger.ReadAsync(Hanoi, 0, 0, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Ledger.ReadAsync(Hanoi, -1, 1, default));
        Assert.Empty(await Read(Hanoi));
    }

    [Fact]
    public async Task Whoever_gave_up_before_asking_writes_nothing()
    {
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            await Ledger.AppendAsync(LogChain.Of(Hanoi).Append("late"), given.Token)
        );
        Assert.Empty(await Read(Hanoi));
    }

    [Fact]
    public async Task Many_writers_of_one_room_take_turns_and_every_answer_holds()
    {
        const int Writers = 8;
        const int Each = 12;
        string[][] acknowledged = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        var done = new List<string>();
                        while (done.Count < Each)
                        {
                            var at = LogChain.Whole(Hanoi, await Read(Hanoi));
                            string text = $"writer {writer}, move {done.Count}";
                            if (await Add(at.Append(text)) == AppendResult.Done)
                            {
                                done.Add($"{at.Version + 1}: {text}");
                            }
                        }

                        return done.ToArray();
                    })
                )
        );

        ImmutableArray<LogEntry> read = await Read(Hanoi);
        Assert.Equal(Writers * Each, LogChain.Whole(Hanoi, read).Version);
        Assert.Equal(
            acknowledged.SelectMany(each => each).Order(StringComparer.Ordinal),
            read.Select(entry => $"{entry.Version}: {LogChain.Text(entry.Content)}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_conflict_among_many_that_are_asked_at_once_spoils_no_other()
    {
        AppendResult[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 300)
                .Select(i =>
                    Add(
                        LogChain
                            .Of(new RoomId((UInt128)(i % 100)))
                            .Append([.. Enumerable.Repeat($"move {i}", i % 3)]) with
                        {
                            Records = [LogChain.Record($"owner {i % 2}", 1, $"record {i}")],
                        }
                    )
                )
        );
        for (int i = 0; i < 100; i++)
        {
            var room = new RoomId((UInt128)i);
            ImmutableArray<LogEntry> entries = await Read(room);
            LogChain.Whole(room, entries);
            int[] winners = [.. Enumerable.Range(0, 300).Where(n => n % 100 == i && answers[n] == AppendResult.Done)];
            Assert.NotEmpty(winners);
            Assert.Equal(
                winners.SelectMany(n => Enumerable.Repeat($"move {n}", n % 3)).Order(StringComparer.Ordinal),
                entries.Select(entry => LogChain.Text(entry.Content)).Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                winners.Select(n => $"record {n}").Order(StringComparer.Ordinal),
                (await Ledger.ReadRecordsAsync(room, default))
                    .Select(record => LogChain.Text(record.Content))
                    .Order(StringComparer.Ordinal)
            );
        }
    }

    private async Task<AppendResult> Add(RoomAppend append) => await Ledger.AppendAsync(append, default);

    private async Task<ImmutableArray<LogEntry>> Read(RoomId room) =>
        await Ledger.ReadAsync(room, 0, int.MaxValue, default);
}
