using Entente.Rooms.Admission;
using Entente.Testing.Support;
using Entente.Web.Accounts;

namespace Entente.Web.Tests.Accounts;

public sealed class AccountOfficeTests : IDisposable
{
    private const string Chosen = "willow 77 cobble marsh";
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task<string> ResetAsync(string name = "jimmy")
    {
        string secret = AccountResets.NewSecret(new SeededEntropy(desk.GetHashCode()));
        Assert.True(await desk.Office.ResetAsync(name, AccountResets.Hash(secret), default));
        return secret;
    }

    private async Task<AccountAnswer> UseAsync(string? secret, string password = Chosen) =>
        (await desk.Accounts.ResetAsync(secret, password, default)).Answer;

    private async Task<AccountAnswer> SignInAsync(string password) =>
        (await desk.Accounts.SignInAsync("jimmy", password, default)).Answer;

    [Fact]
    public async Task Whoever_has_forgotten_the_password_gets_in_by_a_link_that_ends_all_sessions_and_opens_once()
    {
        AccountSession mine = await desk.FirstAsync();
        string secret = await ResetAsync("JIMMY");
        Assert.Empty(await desk.Sessions.ListAsync(mine.Account, default));
        Assert.Equal(AccountAnswer.TooShort, await UseAsync(secret, "short"));
        Assert.Equal(AccountAnswer.TooCommon, await UseAsync(secret, "jimmy-jimmy-jimmy"));
        Assert.Equal(AccountAnswer.Done, await UseAsync(secret));
        Assert.Equal(AccountAnswer.NoCode, await UseAsync(secret));
        Assert.Equal(AccountAnswer.NotRight, await SignInAsync(Desk.Password));
        Assert.Equal(AccountAnswer.Done, await SignInAsync(Chosen));
        AuditAct[] acts = await desk.ActsAsync();
        Assert.Single(acts, AuditAct.AccountResetIssued);
        Assert.Single(acts, AuditAct.AccountReset);
    }

    [Fact]
    public async Task A_link_is_good_for_a_day_and_only_the_last_one_is()
    {
        await desk.FirstAsync();
        string first = AccountResets.NewSecret(new SeededEntropy(77));
        await desk.Office.ResetAsync("jimmy", AccountResets.Hash(first), default);
        string second = await ResetAsync();
        Assert.Equal(AccountAnswer.NoCode, await UseAsync(first));
        desk.Clock.Advance(AccountResets.Good);
        Assert.Equal(AccountAnswer.NoCode, await UseAsync(second));
        foreach (string? guess in new[] { null, "", "x", new string('a', 99_999), AccountResets.Hash(second) })
        {
            Assert.Equal(AccountAnswer.NoCode, await UseAsync(guess));
        }

        Assert.Equal(AccountAnswer.Done, await SignInAsync(Desk.Password));
    }

    [Fact]
    public async Task The_secret_of_a_link_is_kept_nowhere()
    {
        await desk.FirstAsync();
        string secret = await ResetAsync();
        var kept = await desk.Documents.ListAsync("account-reset", null, "", 10, default);
        Assert.Equal(AccountResets.Hash(secret), Assert.Single(kept).Key);
        Assert.DoesNotContain(
            secret,
            System.Text.Encoding.UTF8.GetString(kept[0].Content.Span),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_reset_takes_away_the_passkeys_of_before_and_the_lock()
    {
        AccountSession mine = await desk.FirstAsync();
        HostAccount account = (await desk.Accounts.OfAsync(mine))!;
        account.Passkeys = [new KeptPasskey([1], [2], "old", default, 0, null, true, false, false, [], [])];
        using (HostAccountStore store = new(desk.Documents))
        {
            Assert.True((await store.UpdateAsync(account, default)).Succeeded);
        }

        Assert.True(await desk.Office.LockAsync("jimmy", default));
        Assert.Equal(AccountAnswer.Done, await UseAsync(await ResetAsync()));
        AccountLine line = Assert.Single(await desk.Office.ListAsync(default));
        Assert.Equal(("jimmy", 1, 0, null), (line.Name, line.Sessions, line.Passkeys, line.LockedUntil));
    }

    [Fact]
    public async Task A_locked_account_is_signed_out_and_lets_nobody_in_until_it_is_unlocked()
    {
        AccountSession mine = await desk.FirstAsync();
        Assert.True(await desk.Office.LockAsync("jimmy", default));
        Assert.Empty(await desk.Sessions.ListAsync(mine.Account, default));
        Assert.Equal(AccountAnswer.NotRight, await SignInAsync(Desk.Password));
        desk.Clock.Advance(TimeSpan.FromDays(4000));
        Assert.Equal(AccountAnswer.NotRight, await SignInAsync(Desk.Password));
        Assert.Equal(DateTimeOffset.MaxValue, Assert.Single(await desk.Office.ListAsync(default)).LockedUntil);
        Assert.True(await desk.Office.UnlockAsync("jimmy", default));
        Assert.Equal(AccountAnswer.Done, await SignInAsync(Desk.Password));
    }

    [Fact]
    public async Task Whoever_runs_the_server_ends_the_sessions_of_one_account_and_of_no_other()
    {
        AccountSession mine = await desk.FirstAsync();
        await desk.SignedInAsync();
        string link = (await desk.Invitations.IssueAsync(mine.Account, default)).Split('#')[1];
        AccountOpening other = await desk.Accounts.CreateAsync(link, "ban", Desk.Password, default);
        Assert.Equal(2, await desk.Office.EndSessionsAsync("jimmy", default));
        Assert.NotNull(await desk.Sessions.FindAsync(other.Secret, default));
        Assert.Null(await desk.Office.EndSessionsAsync("nobody", default));
        Assert.Null(await desk.Office.EndSessionsAsync("a/b", default));
        Assert.False(await desk.Office.LockAsync("nobody", default));
        Assert.False(await desk.Office.UnlockAsync("nobody", default));
        Assert.False(await desk.Office.ResetAsync("nobody", "x", default));
    }

    [Fact]
    public async Task Where_passkeys_are_asked_for_no_password_opens_a_session()
    {
        using var strict = new Desk(SignInRule.Passkeys);
        await strict.FirstAsync();
        foreach (string name in new[] { "jimmy", "nobody" })
        {
            AccountOpening opened = await strict.Accounts.SignInAsync(name, Desk.Password, default);
            Assert.Equal((AccountAnswer.PasskeyNeeded, null), (opened.Answer, opened.Secret));
        }
    }
}
