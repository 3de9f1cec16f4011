using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Keys;

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
}
