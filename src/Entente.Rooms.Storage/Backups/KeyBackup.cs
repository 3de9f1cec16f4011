using System.Collections.Immutable;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Keys;
using Entente.Rooms.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Entente.Rooms.Storage.Backups;

/// <summary>Backups of the keys, to be kept apart from those of the database, and back again.</summary>
public static class KeyBackup
{
    /// <summary>Adds to a folder of keys what another holds: to a backup what is in use, or to a new folder what a backup holds.</summary>
    /// <param name="from">The folder that is read; a server may be using it.</param>
    /// <param name="to">The folder that is added to; it is made when it is not there.</param>
    /// <param name="cancel">Gives up between keys.</param>
    /// <returns>How many keys were added or destroyed in <paramref name="to"/>. All are on the disk.</returns>
    /// <remarks>
    /// A key that was destroyed in one of the two is destroyed in <paramref name="to"/>, and stays so: an old backup brings nothing back to a folder that still knows, and a backup that is kept up forgets what it has to.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no folder to read.</exception>
    /// <exception cref="InvalidDataException">The two hold different keys for one or more owners: nothing of theirs was changed, all other keys were added, and the message says how many they are.</exception>
    /// <exception cref="LedgerFullException">There is no space for it.</exception>
    /// <exception cref="LedgerUnavailableException">One of them cannot be used.</exception>
    public static int Add(string from, string to, CancellationToken cancel)
    {
        if (!Directory.Exists(from))
        {
            throw new ArgumentException($"There is no folder '{from}'.", nameof(from));
        }

        return new KeyFolder(to).Add(new KeyFolder(from), cancel);
    }

    // Of what was there in the first version already: a file of an earlier one is not brought up to date for a question.
    private static ImmutableArray<RecordOwner> Owners(string database)
    {
        using SqliteConnection connection = SqliteFile.OpenReader(database);
        using var all = new SqliteStatement(
            connection,
            "SELECT room.name, owner.name FROM room JOIN owner ON owner.room = room.id WHERE owner.last <> 0"
        );
        var read = ImmutableArray.CreateBuilder<RecordOwner>();
        while (all.Step())
        {
            read.Add(new RecordOwner(RoomId.Of(all.Blob(0)), all.Text(1)));
        }

        return read.ToImmutable();
    }

    /// <summary>What of a database file cannot be read with a folder of keys, since keys are missing there that were not destroyed.</summary>
    /// <param name="database">The database, of this version or an earlier one; nothing is changed in it.</param>
    /// <param name="keys">The folder of the keys; it is made when it is not there.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">There is no database.</exception>
    /// <exception cref="LedgerUnavailableException">One of them cannot be read.</exception>
    public static async ValueTask<MissingKeys> MissingAsync(string database, string keys, CancellationToken cancel)
    {
        if (!File.Exists(database))
        {
            throw new ArgumentException($"There is no file '{database}'.", nameof(database));
        }

        try
        {
            ImmutableArray<RecordOwner> owners = Owners(database);
            return await MissingKeys
                .FindAsync(
                    (last, most) => new([.. owners.Skip(last is { } seen ? owners.IndexOf(seen) + 1 : 0).Take(most)]),
                    new KeyFolder(keys),
                    cancel
                )
                .ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailures.Wrap(failure, database);
        }
    }
}
