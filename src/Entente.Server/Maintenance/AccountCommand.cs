using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Storage;
using Entente.Server.Hosting;
using Entente.Web.Accounts;

namespace Entente.Server.Maintenance;

/// <summary><c>entente-server account</c>: what whoever runs the server can do with accounts. It lets nobody in but by a link that the owner of the account uses.</summary>
/// <remarks>A database on PostgreSQL, and one that no server uses, is opened by the command itself; while a server has the file, the server does it (<see cref="OperatorDrawer"/>).</remarks>
internal static class AccountCommand
{
    private const string AddressOption = "--address";

    /// <summary>What can be typed.</summary>
    public const string Usage = """
        entente-server account list                              names the accounts, when they were used, and which are locked
        entente-server account reset NAME [--address ADDRESS]    signs NAME out and prints a link by which its owner chooses a new password
        entente-server account end-sessions NAME                 signs NAME out everywhere
        entente-server account lock NAME                         signs NAME out and lets nobody sign in until it is unlocked or reset
        entente-server account unlock NAME                       takes a lock away, also one that wrong passwords brought about

        The data folder is named by ENTENTE_DATA, a PostgreSQL database by ENTENTE_POSTGRES. The server may run or not. Everything is noted in the audit log.
        """;

    /// <summary>How long the command waits for the server that has the database.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether the arguments ask for this.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is ["account", ..];

    /// <summary>Does it.</summary>
    /// <param name="arguments">What was typed, the command first.</param>
    /// <param name="options">Where everything is kept.</param>
    /// <param name="output">Where it is said what was done.</param>
    /// <param name="errors">Where it is said why nothing was.</param>
    /// <param name="patience">How long to wait for the server that has the database.</param>
    /// <returns>0 done; 1 something is in the way; 2 wrong usage.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        StoreOptions options,
        TextWriter output,
        TextWriter errors,
        TimeSpan patience
    )
    {
        var entropy = new SystemEntropy();
        string secret = AccountResets.NewSecret(entropy);
        if (Read(arguments, secret, out string address) is not { } errand)
        {
            await errors.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            AccountOutcome outcome = await DoAsync(errand, options, entropy, patience);
            foreach (string line in outcome.Lines)
            {
                await (outcome.Code == 0 ? output : errors).WriteLineAsync(line);
            }

            if (outcome.Code == 0 && errand.Act == AccountErrands.Reset)
            {
                await output.WriteLineAsync(address + AccountResets.PathOf(secret));
            }

            return outcome.Code;
        }
        catch (Exception failure) when (failure is LedgerUnavailableException or LedgerFullException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private static AccountErrand? Read(IReadOnlyList<string> typed, string secret, out string address)
    {
        address = typed is [_, AccountErrands.Reset, _, AddressOption, { Length: > 0 } given] ? given.TrimEnd('/') : "";
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        return typed switch
        {
            [_, AccountErrands.List] => new AccountErrand(AccountErrands.List, "", "", now),
            [_, AccountErrands.Reset, { } name] => new AccountErrand(
                AccountErrands.Reset,
                name,
                AccountResets.Hash(secret),
                now
            ),
            [_, AccountErrands.Reset, { } name, AddressOption, { Length: > 0 }] => new AccountErrand(
                AccountErrands.Reset,
                name,
                AccountResets.Hash(secret),
                now
            ),
            [_, { } act and (AccountErrands.EndSessions or AccountErrands.Lock or AccountErrands.Unlock), { } name] =>
                new AccountErrand(act, name, "", now),
            _ => null,
        };
    }

    private static async Task<AccountOutcome> DoAsync(
        AccountErrand errand,
        StoreOptions options,
        SystemEntropy entropy,
        TimeSpan patience
    )
    {
        RoomStores stores;
        try
        {
            stores = await RoomStores.OpenAsync(options, CancellationToken.None);
        }
        catch (LedgerUnavailableException) when (options.Postgres is null)
        {
            using var limit = new CancellationTokenSource(patience);
            if (await new OperatorDrawer(options.DataFolder).AskAsync(errand, limit.Token) is { } told)
            {
                return told;
            }

            throw;
        }

        await using (stores)
        {
            return await AccountErrands.DoAsync(Office(stores.Documents, entropy), errand, CancellationToken.None);
        }
    }

    private static AccountOffice Office(IDocumentStore documents, SystemEntropy entropy) =>
        new(
            documents,
            new AccountSessions(documents, entropy, TimeProvider.System),
            new AccountResets(documents, TimeProvider.System),
            new AuditLog(documents, entropy, TimeProvider.System),
            TimeProvider.System
        );
}
