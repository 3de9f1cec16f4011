using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.Text;

namespace Entente.Rooms.Private;

/// <summary>All that an owner keeps in a room, in clear, with what proves to others that it is what the shared log committed to.</summary>
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
    /// <summary>Reads what an owner keeps.</summary>
    /// <param name="room">The room.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="services">Where the log, the records and the keys are.</param>
    /// <param name="cancel">Gives up.</param>
    /// <returns>What is kept; null when it was erased, or there is no such owner.</returns>
    /// <exception cref="BrokenLogException">A record was changed, or the log committed to something else.</exception>
    public static async ValueTask<PrivateExport?> ReadAsync(
        RoomId room,
        string owner,
        RoomServices services,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(services);
        if (await services.Keys.FindAsync(room, owner, cancel).ConfigureAwait(false) is not { } key)
        {
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<ExportedEntry>();
        foreach (SealedRecord record in await services.Ledger.ReadRecordsAsync(room, cancel).ConfigureAwait(false))
        {
            if (record.Owner == owner)
            {
                entries.Add(new ExportedEntry(record.Version, Open(key.Span, room, record)));
            }
        }

        LogHash[] heads = Heads(room, entries);
        var salts = ImmutableArray.CreateBuilder<ExportedSalt>();
        long version = 0;
        while (true)
        {
            ImmutableArray<LogEntry> log = await services
                .Ledger.ReadAsync(room, version, 1_000, cancel)
                .ConfigureAwait(false);
            if (log.IsEmpty)
            {
                return new PrivateExport(room, owner, entries.ToImmutable(), salts.ToImmutable());
            }

            foreach (LogEntry entry in log)
            {
                version = entry.Version;
                if (CommitmentIn(entry, owner) is { } commitment)
                {
                    byte[] salt = Sealing.Salt(key.Span, room, version);
                    long before = salts.Count == 0 ? 0 : salts[^1].Kept;
                    salts.Add(
                        new ExportedSalt(version, Convert.ToBase64String(salt), Kept(heads, before, salt, commitment))
                    );
                }
            }
        }
    }

    /// <summary>Whether this is all that the owner kept whenever the shared log committed to it, and nothing else.</summary>
    /// <param name="log">All entries of the shared log, in order.</param>
    public bool IsProvedBy(ImmutableArray<LogEntry> log)
    {
        LogHash[] heads = Heads(Room, Entries);
        Dictionary<long, ExportedSalt> salts = Salts.ToDictionary(salt => salt.Version);
        return log.All(entry =>
            CommitmentIn(entry, Owner) is not { } commitment
            || (
                salts.TryGetValue(entry.Version, out ExportedSalt? salt)
                && salt.Kept >= 0
                && salt.Kept < heads.Length
                && Sealing.Commitment(Convert.FromBase64String(salt.Salt), heads[salt.Kept]) == commitment
            )
        );
    }

    private static string Open(ReadOnlySpan<byte> key, RoomId room, SealedRecord record)
    {
        try
        {
            return Encoding.UTF8.GetString(Sealing.Unseal(key, room, record));
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
            heads[i + 1] = heads[i].Then(Encoding.UTF8.GetBytes(entries[i].Content));
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

    private static string? CommitmentIn(LogEntry entry, string owner) =>
        RoomText.Entry(entry.Content.Span).Commitments.GetValueOrDefault(owner);
}
