using System.Globalization;
using Entente.Web.Accounts;

namespace Entente.Server.Maintenance;

/// <summary>Does the errands of whoever runs the server, in the server or in the command while none runs.</summary>
internal static class AccountErrands
{
    public const string List = "list";
    public const string EndSessions = "end-sessions";
    public const string Lock = "lock";
    public const string Unlock = "unlock";
    public const string Reset = "reset";

    // Whoever mistyped the folder reads this, too.
    private const string NoAccount =
        "There is no account here yet: the server shows the link for the first one in its console when it starts; "
        + "if there should be some, check that ENTENTE_DATA and ENTENTE_POSTGRES are as the server has them.";

    public static async Task<AccountOutcome> DoAsync(
        AccountOffice office,
        AccountErrand errand,
        CancellationToken cancel
    ) =>
        errand.Act switch
        {
            List => (await office.ListAsync(cancel)) is { IsEmpty: false } accounts
                ? new AccountOutcome(0, [.. accounts.Select(Line)])
                : Done(NoAccount),
            EndSessions => await office.EndSessionsAsync(errand.Name, cancel) is { } ended
                ? Done(
                    $"{errand.Name} is signed out: {Number(ended)} {(ended == 1 ? "session has" : "sessions have")} ended."
                )
                : Missing(errand),
            Lock => await office.LockAsync(errand.Name, cancel)
                ? Done($"{errand.Name} is locked, and signed out.")
                : Missing(errand),
            Unlock => await office.UnlockAsync(errand.Name, cancel)
                ? Done($"{errand.Name} is not locked.")
                : Missing(errand),
            Reset => await office.ResetAsync(errand.Name, errand.Hash, cancel)
                ? Done($"{errand.Name} is signed out, and chooses a new password by this link, once, within a day:")
                : Missing(errand),
            _ => throw new ArgumentException($"There is no errand '{errand.Act}'.", nameof(errand)),
        };

    private static AccountOutcome Done(string line) => new(0, [line]);

    private static AccountOutcome Missing(AccountErrand errand) =>
        new(1, [$"There is no account '{errand.Name}'. 'entente-server account list' names them."]);

    private static string Line(AccountLine account) =>
        $"{account.Name}: since {Day(account.Created)}, "
        + (account.Seen is { } seen ? $"last used {Day(seen)}, " : "signed in nowhere, ")
        + $"{Number(account.Sessions)} sessions, {Number(account.Passkeys)} passkeys"
        + (
            account.LockedUntil is not { } until ? ""
            : until == DateTimeOffset.MaxValue ? ", locked"
            : $", locked until {until.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}"
        );

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
