using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage.Backups;

namespace Entente.Server.Maintenance;

/// <summary><c>entente-server backup</c> and <c>restore</c>: the database file and the keys, each to its own place.</summary>
internal static class BackupCommand
{
    private const string Database = "entente.db";
    private const string Keys = "keys";

    /// <summary>What can be typed.</summary>
    public const string Usage = """
        entente-server backup  [--database FILE [--replace]] [--keys FOLDER]
                                                                    copies what is in the data folder, while the server runs or not
        entente-server restore [--database FILE] [--keys FOLDER]    puts copies into the data folder, while no server runs there

        An earlier copy of the database is left as it is, unless --replace is said: then the new one takes its place once it was read back. The copy of the keys
        takes what is new and forgets what was destroyed, also where the database was not copied; run it often, alone if you like (backup --keys FOLDER).

        The data folder is named by ENTENTE_DATA. Keep the copy of the keys where nobody has the copy of the database.
        A PostgreSQL database is backed up with pg_dump; its keys with --keys.
        """;

    /// <summary>Whether the arguments ask for this.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is ["backup" or "restore", ..];

    /// <summary>Backs up or restores.</summary>
    /// <param name="arguments">What was typed, the command first.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="output">Where it is said what was done.</param>
    /// <param name="errors">Where it is said why nothing was.</param>
    /// <returns>0 done; 1 something is in the way; 2 wrong usage.</returns>
    public static int Run(IReadOnlyList<string> arguments, string folder, TextWriter output, TextWriter errors)
    {
        string? database = null;
        string? keys = null;
        bool isBackup = arguments[0] == "backup";
        bool replaces = false;
        for (int i = 1; i < arguments.Count; i += 2)
        {
            if (isBackup && arguments[i] == "--replace")
            {
                replaces = true;
                i--;
                continue;
            }

            string? value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (value is null || arguments[i] is not ("--database" or "--keys"))
            {
                errors.WriteLine(Usage);
                return 2;
            }

            database = arguments[i] == "--database" ? value : database;
            keys = arguments[i] == "--keys" ? value : keys;
        }

        if ((database is null && keys is null) || (replaces && database is null))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        // The database first: then every record in the copy has its key. The keys also without it: a copy of them that forgets nothing is worse than none.
        bool isCopied =
            database is null || IsDone(() => CopyDatabase(isBackup, replaces, folder, database, output), errors);
        bool areKept =
            keys is null || ((isBackup || isCopied) && IsDone(() => CopyKeys(isBackup, folder, keys, output), errors));
        bool isLookedAt = isBackup || IsDone(() => SayWhatIsMissing(folder, errors), errors);
        return isCopied && areKept && isLookedAt ? 0 : 1;
    }

    // A database that was brought back without its keys serves, and shows nobody what they keep: better known now than by a page.
    private static void SayWhatIsMissing(string folder, TextWriter errors)
    {
        string database = Path.Combine(folder, Database);
        string keys = Path.Combine(folder, Keys);
        if (!File.Exists(database))
        {
            return;
        }

        MissingKeys missing = KeyBackup
            .MissingAsync(database, keys, CancellationToken.None)
            .AsTask()
            .GetAwaiter()
            .GetResult();
        if (missing.Sides > 0)
        {
            errors.WriteLine(
                FormattableString.Invariant(
                    $"What {missing.Sides} side(s) keep in {missing.Rooms} room(s) cannot be read: their keys are not in '{keys}', and were not destroyed there. Before a server starts, bring them from the backup of the keys: entente-server restore --keys FOLDER"
                )
            );
        }
    }

    private static bool IsDone(Action copy, TextWriter errors)
    {
        try
        {
            copy();
            return true;
        }
        catch (Exception failure)
            when (failure
                    is ArgumentException
                        or InvalidDataException
                        or LedgerFullException
                        or LedgerUnavailableException
            )
        {
            errors.WriteLine(Sentence(failure));
            return false;
        }
    }

    private static void CopyDatabase(bool isBackup, bool replaces, string folder, string database, TextWriter output)
    {
        string own = Path.Combine(folder, Database);
        BackupSummary held =
            !isBackup ? SqliteBackup.Restore(database, own, CancellationToken.None)
            : replaces ? SqliteBackup.Replace(own, database, CancellationToken.None)
            : SqliteBackup.Write(own, database, CancellationToken.None);
        output.WriteLine(
            FormattableString.Invariant(
                $"{(isBackup ? database : own)}: {held.Rooms} rooms, {held.Entries} entries, {held.Records} private records, {held.Documents} documents; read back and whole."
            )
        );
    }

    private static void CopyKeys(bool isBackup, string folder, string keys, TextWriter output)
    {
        string own = Path.Combine(folder, Keys);
        int changed = isBackup
            ? KeyBackup.Add(own, keys, CancellationToken.None)
            : KeyBackup.Add(keys, own, CancellationToken.None);
        output.WriteLine(FormattableString.Invariant($"{(isBackup ? keys : own)}: {changed} keys added or destroyed."));
    }

    // The name of a parameter is no matter of whoever typed a path.
    private static string Sentence(Exception failure) =>
        failure is ArgumentException { ParamName: { } name }
            ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : failure.Message;
}
