using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Entente.Rooms.Events;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Seats;
using Entente.Rooms.Text;

namespace Entente.Rooms.Private;

/// <summary>All that an owner keeps in a room and whoever asks may read, in clear, with what proves to others that it is what the shared log committed to.</summary>
/// <param name="Room">The room.</param>
/// <param name="Owner">The owner.</param>
/// <param name="Entries">What is kept, in order.</param>
/// <param name="Salts">What opens the owner's commitments in the shared log, in order.</param>
/// <remarks>Whoever is given this can read everything that the owner kept: it is for the owner alone, who decides whom to show it to.</remarks>
public sealed record PrivateExport(
    RoomId Room,
    string Owner,
    ImmutableArray<ExportedEntry> Entries,
    ImmutableArray<ExportedSalt> Salts
)
{
    /// <summary>The entry of the shared log at which the owner began anew at an exercise: what others had kept before is not theirs, and is not here. 0, and not written, for the beginning.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long Since { get; init; }

    /// <summary>Reads what an owner keeps.</summary>
    /// <param name="room">The room.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="seat">The seat of whoever asks: of the notes of others there is the hash alone.</param>
    /// <param name="services">Where the log, the records and the keys are.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is kept; null when it was erased, or there is no such owner.</returns>
    /// <exception cref="BrokenLogException">A record was changed, or the log committed to something else.</exception>
    public static async ValueTask<PrivateExport?> ReadAsync(
        RoomId room,
        string owner,
        int seat,
        RoomServices services,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        if (await services.Keys.FindAsync(room, owner, cancel).ConfigureAwait(false) is not { } key)
        {
            return null;
        }

        Committed log;
        Opened? kept;
        do
        {
            // The log first: a move that comes in between adds what this log does not commit to yet, and takes nothing away that it does; unless they begin anew.
            log = await CommittedAsync(room, owner, services, cancel).ConfigureAwait(false);
            kept = await OpenedAsync(room, owner, seat, key, services, cancel).ConfigureAwait(false);
            if (kept is null)
            {
                return null;
            }
        } while (kept.Beginnings > log.Beginnings.Count);

        LogHash[] heads = Heads(room, kept.Entries);
        var salts = ImmutableArray.CreateBuilder<ExportedSalt>();
        foreach ((long at, string commitment) in log.Commitments)
        {
            byte[] salt = Sealing.Salt(key.Span, room, at);
            long before = salts.Count == 0 ? 0 : salts[^1].Kept;
            salts.Add(new ExportedSalt(at, Convert.ToBase64String(salt), Kept(heads, before, salt, commitment)));
        }

        return new PrivateExport(room, owner, kept.Entries, salts.ToImmutable()) { Since = log.Beginnings.Last };
    }

    /// <summary>Whether this is all that the owner kept whenever the shared log committed to it, and nothing else.</summary>
    /// <param name="log">All entries of the shared log, in order.</param>
    public bool IsProvedBy(ImmutableArray<LogEntry> log)
    {
        LogHash[] heads = Heads(Room, Entries);
        Dictionary<long, ExportedSalt> salts = Salts.ToDictionary(salt => salt.Version);
        var beginnings = new Beginnings(Owner);
        bool isProved = true;
        foreach (LogEntry entry in log)
        {
            RoomEntry content = RoomText.Entry(entry.Content.Span);
            // Of what others had kept who sat there before this says nothing.
            isProved = beginnings.IsAt(entry.Version, content) || isProved;
            isProved &=
                !content.Commitments.TryGetValue(Owner, out string? commitment)
                || (
                    salts.TryGetValue(entry.Version, out ExportedSalt? salt)
                    && salt.Kept >= 0
                    && salt.Kept < heads.Length
                    && Sealing.Commitment(Convert.FromBase64String(salt.Salt), heads[salt.Kept]) == commitment
                );
        }

        return isProved && Since == beginnings.Last;
    }

    private static async ValueTask<Committed> CommittedAsync(
        RoomId room,
        string owner,
        RoomServices services,
        CancellationToken cancel
    )
    {
        var beginnings = new Beginnings(owner);
        var committed = new List<(long Version, string Commitment)>();
        long version = 0;
        while (true)
        {
            ImmutableArray<LogEntry> log = await services
                .Ledger.ReadAsync(room, version, 1_000, cancel)
                .ConfigureAwait(false);
            if (log.IsEmpty)
            {
                return new Committed(committed, beginnings);
            }

            foreach (LogEntry entry in log)
            {
                version = entry.Version;
                RoomEntry content = RoomText.Entry(entry.Content.Span);
                if (beginnings.IsAt(version, content))
                {
                    committed.Clear();
                }

                if (content.Commitments.TryGetValue(owner, out string? commitment))
                {
                    committed.Add((version, commitment));
                }
            }
        }
    }

    // Null when it was erased meanwhile.
    private static async ValueTask<Opened?> OpenedAsync(
        RoomId room,
        string owner,
        int seat,
        ReadOnlyMemory<byte> key,
        RoomServices services,
        CancellationToken cancel
    )
    {
        var entries = ImmutableArray.CreateBuilder<ExportedEntry>();
        LogHash head = LogHash.Start(room);
        int beginnings = 0;
        foreach (SealedRecord record in await services.Ledger.ReadRecordsAsync(room, cancel).ConfigureAwait(false))
        {
            if (record.Owner == owner)
            {
                byte[] content = Open(key.Span, room, record);
                PrivateEntry entry = RoomText.Kept(content);
                if (entry.IsBeginning)
                {
                    entries.Clear();
                    head = LogHash.Start(room);
                    beginnings++;
                }

                head = head.Then(content);
                entries.Add(
                    entry.IsNoteOfOther(seat)
                        ? new ExportedEntry(entries.Count + 1, "") { Hash = head.ToString() }
                        : new ExportedEntry(entries.Count + 1, Encoding.UTF8.GetString(content))
                );
            }
        }

        // Keys are destroyed before records: while the key is there, so were all the records that were read.
        return await services.Keys.FindAsync(room, owner, cancel).ConfigureAwait(false) is null
            ? null
            : new Opened(entries.ToImmutable(), beginnings);
    }

    private static byte[] Open(ReadOnlySpan<byte> key, RoomId room, SealedRecord record)
    {
        try
        {
            return Sealing.Unseal(key, room, record);
        }
        catch (CryptographicException changed)
        {
            throw new BrokenLogException(
                $"Record {record.Version} of {record.Owner} in room {room} was changed.",
                changed
            );
        }
    }

    private static LogHash[] Heads(RoomId room, IReadOnlyList<ExportedEntry> entries)
    {
        var heads = new LogHash[entries.Count + 1];
        heads[0] = LogHash.Start(room);
        for (int i = 0; i < entries.Count; i++)
        {
            heads[i + 1] =
                entries[i].Hash is not { } hash ? heads[i].Then(Encoding.UTF8.GetBytes(entries[i].Content))
                : LogHash.TryParse(hash, out LogHash said) ? said
                : heads[i];
        }

        return heads;
    }

    private static long Kept(LogHash[] heads, long from, byte[] salt, string commitment)
    {
        for (long kept = from; kept < heads.Length; kept++)
        {
            if (Sealing.Commitment(salt, heads[kept]) == commitment)
            {
                return kept;
            }
        }

        throw new BrokenLogException("The log committed to something else than what is kept.");
    }

    // What the shared log commits to since the owner last began anew.
    private sealed record Committed(List<(long Version, string Commitment)> Commitments, Beginnings Beginnings);

    // What is kept since then, and how often they began anew.
    private sealed record Opened(ImmutableArray<ExportedEntry> Entries, int Beginnings);

    // At which entries of the log an owner began anew.
    private sealed class Beginnings(string owner)
    {
        private readonly HashSet<int> seats = [];

        public int Count { get; private set; }

        public long Last { get; private set; }

        public bool IsAt(long version, RoomEntry entry)
        {
            bool isAt = false;
            foreach (RoomEvent happened in entry.Events)
            {
                if (
                    happened is RoomEvent.SeatOpened opened
                    && Owners.Of(opened.Role, opened.Party, opened.Seat) == owner
                )
                {
                    seats.Add(opened.Seat);
                }

                isAt |= happened is RoomEvent.SideBegunAnew begun && seats.Contains(begun.Seat);
            }

            Count += isAt ? 1 : 0;
            Last = isAt ? version : Last;
            return isAt;
        }
    }
}
