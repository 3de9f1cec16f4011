using System.Collections.Immutable;
using Entente.Rooms.Keeping;

namespace Entente.Rooms.Ledger;

/// <summary>What is to be added to a room, all of it or nothing.</summary>
/// <param name="Room">The room; the first append creates it.</param>
/// <param name="Expected">The version of the shared log that the writer has seen; 0 for none.</param>
/// <param name="Entries">Entries with the versions <c>Expected + 1</c> and on; may be empty when only records are added.</param>
/// <param name="Records">Private records, each with the version after the last of its owner.</param>
public sealed record RoomAppend(
    RoomId Room,
    long Expected,
    ImmutableArray<LogEntry> Entries,
    ImmutableArray<SealedRecord> Records
)
{
    /// <summary>When somebody has to look at the room at the latest, once the entries are added (<see cref="RoomWatch.Due"/>); what was kept before is forgotten. Counts for nothing where there is no entry.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Fails unless this can be asked of a ledger, whatever the ledger holds: what every ledger does first.</summary>
    /// <exception cref="ArgumentException">
    /// A list is missing, there is neither entry nor record, versions do not follow on, or an owner's name is none that can be kept (<see cref="StoredName"/>).
    /// </exception>
    public void Check()
    {
        if (Entries.IsDefault || Records.IsDefault || Entries.Length + Records.Length == 0)
        {
            throw new ArgumentException("An append has at least one entry or record.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(Expected);
        for (int i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Version != Expected + i + 1)
            {
                throw new ArgumentException(
                    $"Entry {i} has the version {Entries[i].Version}, where {Expected + i + 1} follows on."
                );
            }
        }

        foreach (SealedRecord record in Records)
        {
            StoredName.CheckGiven(record.Owner, nameof(record.Owner));
            ArgumentOutOfRangeException.ThrowIfLessThan(record.Version, 1);
        }
    }
}
