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
        entente-server backup  [--database FILE] [--keys FOLDER]    copies what is in the data folder, while the server runs or not
        entente-server restore [--database FILE] [--keys FOLDER]    puts copies into the data folder, while no server runs there

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
        for (int i = 1; i < arguments.Count; i += 2)
        {
            string? value = i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (value is null || arguments[i] is not ("--database" or "--keys"))
            {
                errors.WriteLine(Usage);
                return 2;
            }

            database = arguments[i] == "--database" ? value : database;
            keys = arguments[i] == "--keys" ? value : keys;
        }

        if (database is null && keys is null)
        {
            errors.WriteLine(Usage);
            return 2;
        }

        try
        {
            Copy(arguments[0] == "backup", folder, database, keys, output);
            return 0;
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
            return 1;
        }
    }

    // The database first: then every record in the copy has its key.
    private static void Copy(bool isBackup, string folder, string? database, string? keys, TextWriter output)
    {
        string ownDatabase = Path.Combine(folder, Database);
        string ownKeys = Path.Combine(folder, Keys);
        if (database is not null)
        {
            BackupSummary held = isBackup
                ? SqliteBackup.Write(ownDatabase, database, CancellationToken.None)
                : SqliteBackup.Restore(database, ownDatabase, CancellationToken.None);
            output.WriteLine(
                FormattableString.Invariant(
                    $"{(isBackup ? database : ownDatabase)}: {held.Rooms} rooms, {held.Entries} entries, {held.Records} private records, {held.Documents} documents; read back and whole."
                )
            );
        }

        if (keys is not null)
        {
            int changed = isBackup
                ? KeyBackup.Add(ownKeys, keys, CancellationToken.None)
                : KeyBackup.Add(keys, ownKeys, CancellationToken.None);
            output.WriteLine(
                FormattableString.Invariant($"{(isBackup ? keys : ownKeys)}: {changed} keys added or destroyed.")
            );
        }
    }

    // The name of a parameter is no matter of whoever typed a path.
    private static string Sentence(Exception failure) =>
        failure is ArgumentException { ParamName: { } name }
            ? failure.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : failure.Message;
}
