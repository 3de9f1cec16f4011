using System.Collections.Immutable;
using System.Security.Cryptography;
using Entente.Rooms.Commands;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Private;
using Entente.Rooms.State;
using Entente.Rooms.Text;

namespace Entente.Rooms.Live;

/// <summary>Reads a room from its log and its records, and writes what is added. Not for several threads at once.</summary>
internal sealed class RoomKeeper(RoomId id, RoomServices services)
{
    private const int Page = 1_000;
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> keys = new(StringComparer.Ordinal);
    private readonly List<LogHash> hashes = [];
    private ReadOnlyMemory<byte>? codes;
    private ImmutableSortedDictionary<string, string> committed = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>All that is shared.</summary>
    public RoomState State { get; private set; } = new(id);

    /// <summary>All that is kept, by owner.</summary>
    public ImmutableSortedDictionary<string, PrivateState> Kept { get; private set; } =
        ImmutableSortedDictionary.Create<string, PrivateState>(StringComparer.Ordinal);

    /// <summary>The hash of the log up to and including an entry.</summary>
    public LogHash HashOf(long version) => hashes[(int)version - 1];

    /// <summary>Reads what was added to the log, and all records.</summary>
    /// <exception cref="BrokenLogException">An entry does not follow on the one before, or a record was changed.</exception>
    public async ValueTask CatchUpAsync(CancellationToken cancel)
    {
        while (true)
        {
            ImmutableArray<LogEntry> entries = await services
                .Ledger.ReadAsync(id, State.Version, Page, cancel)
                .ConfigureAwait(false);
            foreach (LogEntry entry in entries)
            {
                Follow(entry);
            }

            if (entries.Length < Page)
            {
                break;
            }
        }

        await ReadKeptAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The key of a move as it is kept, see <see cref="MoveCode"/>.</summary>
    /// <param name="seat">A seat that is there.</param>
    /// <param name="key">The key that the move came with.</param>
    /// <param name="cancel">Gives up.</param>
    public async ValueTask<string> CodeOfAsync(int seat, string key, CancellationToken cancel)
    {
        codes ??= await services.Keys.FindAsync(id, MoveCode.Owner, cancel).ConfigureAwait(false);
        if (codes is null)
        {
            byte[] made = new byte[Sealing.KeySize];
            services.Entropy.Fill(made);
            codes = await services.Keys.KeepAsync(id, MoveCode.Owner, made, cancel).ConfigureAwait(false);
        }

        return MoveCode.Of((codes ?? default).Span, id, seat, key);
    }

    /// <summary>The code of what is asked for under a key, see <see cref="MoveFingerprint"/>; null where no key of the owner is there any more.</summary>
    public string? FingerprintOf(string owner, string key, RoomCommand command) =>
        keys.GetValueOrDefault(owner) is { } secret
            ? MoveFingerprint.Of(secret.Span, id, key, RoomText.Of(command))
            : null;

    /// <summary>Adds to the room.</summary>
    /// <param name="happened">The entry.</param>
    /// <param name="kept">What is kept besides.</param>
    /// <param name="mover">The owner whose key its fingerprint is made with; null where there is none.</param>
    /// <param name="due">When somebody has to look next.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>Whether it was added: false when somebody else wrote in between.</returns>
    public async ValueTask<bool> AddAsync(
        RoomEntry happened,
        ImmutableArray<OwnedEvent> kept,
        string? mover,
        Func<RoomState, DateTimeOffset?> due,
        CancellationToken cancel
    )
    {
        ImmutableArray<RoomEvent> events = happened.Events;
        RoomState after = events.IsEmpty ? State : State.After(happened, State.Head);
        await KeysForAsync(after, kept, cancel).ConfigureAwait(false);

        ImmutableSortedDictionary<string, PrivateState> keptAfter = Kept;
        var records = ImmutableArray.CreateBuilder<SealedRecord>();
        foreach (IGrouping<string, OwnedEvent> owned in kept.GroupBy(each => each.Owner, StringComparer.Ordinal))
        {
            if (keys[owned.Key] is not { } sealing)
            {
                continue;
            }

            PrivateState before = keptAfter.GetValueOrDefault(owned.Key) ?? Nothing(owned.Key);
            var entry = new PrivateEntry(happened.At, [.. owned.Select(each => each.Event)])
            {
                Key = happened.Key,
                Fingerprint = owned.Key == mover ? happened.Fingerprint : null,
                Blind = owned.Any(each => each.Event is PrivateEvent.NoteKept)
                    ? Sealing.Blind(sealing.Span, id, before.Head)
                    : null,
            };
            byte[] content = RoomText.Of(entry);
            records.Add(
                new SealedRecord(
                    owned.Key,
                    before.Version + 1,
                    Sealing.Seal(
                        services.Sealing,
                        sealing.Span,
                        id,
                        owned.Key,
                        before.Version + 1,
                        content,
                        services.Entropy
                    )
                )
            );
            keptAfter = keptAfter.SetItem(owned.Key, before.After(entry, content));
        }

        var entries = ImmutableArray.CreateBuilder<LogEntry>();
        if (!events.IsEmpty)
        {
            RoomEntry entry = happened with { Commitments = Commitments(after, keptAfter) };
            byte[] content = RoomText.Of(entry);
            entries.Add(new LogEntry(State.Version + 1, content, State.Head.Then(content)));
        }

        if (entries.Count == 0 && records.Count == 0)
        {
            return true;
        }

        var append = new RoomAppend(id, State.Version, entries.ToImmutable(), records.ToImmutable())
        {
            Due = events.IsEmpty ? null : due(after),
        };
        if (await services.Ledger.AppendAsync(append, cancel).ConfigureAwait(false) == AppendResult.Conflict)
        {
            return false;
        }

        foreach (LogEntry entry in append.Entries)
        {
            Follow(entry);
        }

        Kept = keptAfter;
        return true;
    }

    /// <summary>Destroys the key and the records of an owner.</summary>
    public async ValueTask EraseAsync(string owner, CancellationToken cancel)
    {
        await services.Keys.DestroyAsync(id, owner, cancel).ConfigureAwait(false);
        await services.Ledger.EraseRecordsAsync(id, owner, cancel).ConfigureAwait(false);
        keys[owner] = null;
        Kept = Kept.SetItem(owner, Nothing(owner) with { IsErased = true });
    }

    private void Follow(LogEntry entry)
    {
        if (entry.Version != State.Version + 1 || entry.Hash != State.Head.Then(entry.Content.Span))
        {
            throw new BrokenLogException(
                $"Entry {entry.Version} of room {id} does not follow on the entries before it."
            );
        }

        RoomEntry content = RoomText.Entry(entry.Content.Span);
        State = State.After(content, entry.Hash);
        hashes.Add(entry.Hash);
        committed = content.Commitments;
    }

    private async ValueTask ReadKeptAsync(CancellationToken cancel)
    {
        ImmutableArray<SealedRecord> records = await services.Ledger.ReadRecordsAsync(id, cancel).ConfigureAwait(false);
        ImmutableSortedDictionary<string, PrivateState> kept = Kept.Clear();
        // Also of whom no seat is for yet: the sheet of a third party waits for one.
        foreach (string owner in State.OwnersKept.Union(records.Select(each => each.Owner)))
        {
            ReadOnlyMemory<byte>? key = await services.Keys.FindAsync(id, owner, cancel).ConfigureAwait(false);
            keys[owner] = key;
            kept = kept.SetItem(
                owner,
                Nothing(owner) with
                {
                    IsErased = key is null,
                    IsKeyMissing =
                        key is null && !await services.Keys.IsDestroyedAsync(id, owner, cancel).ConfigureAwait(false),
                }
            );
        }

        var opened = new HashSet<string>(kept.Keys.Where(owner => Opens(kept[owner])), StringComparer.Ordinal);
        foreach (SealedRecord record in records)
        {
            if (keys.GetValueOrDefault(record.Owner) is { } key)
            {
                PrivateState after = After(kept[record.Owner], key.Span, record);
                kept = kept.SetItem(record.Owner, after);
                if (!opened.Contains(record.Owner) && Opens(after))
                {
                    opened.Add(record.Owner);
                }
            }
        }

        // What was added after the last entry of the log is not committed to yet; what was there before has to be there still.
        if (committed.Keys.FirstOrDefault(owner => keys[owner] is not null && !opened.Contains(owner)) is { } missing)
        {
            throw new BrokenLogException($"What {missing} keeps in room {id} is not what the log committed to.");
        }

        Kept = kept;
    }

    private bool Opens(PrivateState kept) =>
        keys[kept.Owner] is { } key
        && committed.TryGetValue(kept.Owner, out string? commitment)
        && Sealing.Commitment(key.Span, id, State.Version, kept.Head) == commitment;

    private PrivateState After(PrivateState kept, ReadOnlySpan<byte> key, SealedRecord record)
    {
        try
        {
            byte[] content = Sealing.Unseal(key, id, record);
            if (record.Version != kept.Version + 1)
            {
                throw new BrokenLogException($"Record {kept.Version + 1} of {record.Owner} in room {id} is missing.");
            }

            return kept.After(RoomText.Kept(content), content);
        }
        catch (CryptographicException changed)
        {
            throw new BrokenLogException(
                $"Record {record.Version} of {record.Owner} in room {id} was changed.",
                changed
            );
        }
    }

    private async ValueTask KeysForAsync(RoomState state, ImmutableArray<OwnedEvent> kept, CancellationToken cancel)
    {
        foreach (string owner in state.OwnersKept.Union(kept.Select(each => each.Owner)))
        {
            if (!keys.TryGetValue(owner, out ReadOnlyMemory<byte>? key))
            {
                byte[] made = new byte[Sealing.KeySize];
                services.Entropy.Fill(made);
                key = await services.Keys.KeepAsync(id, owner, made, cancel).ConfigureAwait(false);
                keys.Add(owner, key);
            }

            if (!Kept.ContainsKey(owner))
            {
                Kept = Kept.SetItem(owner, Nothing(owner) with { IsErased = key is null });
            }
        }
    }

    private ImmutableSortedDictionary<string, string> Commitments(
        RoomState after,
        ImmutableSortedDictionary<string, PrivateState> kept
    ) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            after
                .OwnersKept.Where(owner => keys[owner] is not null)
                .Select(owner => new KeyValuePair<string, string>(
                    owner,
                    Sealing.Commitment(keys[owner]!.Value.Span, id, State.Version + 1, kept[owner].Head)
                ))
        );

    private PrivateState Nothing(string owner) => new(owner, LogHash.Start(id));
}
