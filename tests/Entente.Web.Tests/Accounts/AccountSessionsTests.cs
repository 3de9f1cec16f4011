using Entente.Web.Accounts;

namespace Entente.Web.Tests.Accounts;

public sealed class AccountSessionsTests : IDisposable
{
    private readonly Desk desk = new();
    private readonly HostAccount account = new("00000000000000aa", DateTimeOffset.UnixEpoch) { Name = "jimmy" };

    public void Dispose() => desk.Dispose();

    [Fact]
    public async Task A_secret_shows_its_account_and_nothing_else_does()
    {
        string secret = await desk.Sessions.OpenAsync(account, default);
        AccountSession? found = await desk.Sessions.FindAsync(secret, default);
        Assert.Equal(("00000000000000aa", "jimmy"), (found!.Account, found.Name));
        foreach (string? other in new[] { null, "", found.Id, secret[..42], secret + "A", new string('\ud800', 43) })
        {
            Assert.Null(await desk.Sessions.FindAsync(other, default));
        }
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_at_its_end_however_often_it_is_used()
    {
        string idle = await desk.Sessions.OpenAsync(account, default);
        desk.Clock.Advance(AccountSessions.Idle);
        Assert.Null(await desk.Sessions.FindAsync(idle, default));

        string used = await desk.Sessions.OpenAsync(account, default);
        for (int days = 1; days < AccountSessions.Longest.TotalDays; days++)
        {
            desk.Clock.Advance(TimeSpan.FromDays(1));
            Assert.NotNull(await desk.Sessions.FindAsync(used, default));
        }

        desk.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await desk.Sessions.FindAsync(used, default));
        Assert.Empty(await desk.Sessions.ListAsync(account.Id, default));
    }

    [Fact]
    public async Task Sessions_of_others_are_not_ended_with_mine()
    {
        var longer = new HostAccount("00000000000000aab", DateTimeOffset.UnixEpoch) { Name = "other" };
        string mine = await desk.Sessions.OpenAsync(account, default);
        string other = await desk.Sessions.OpenAsync(longer, default);
        await desk.Sessions.EndAllAsync(account.Id, null, default);
        Assert.Null(await desk.Sessions.FindAsync(mine, default));
        Assert.NotNull(await desk.Sessions.FindAsync(other, default));
    }
}
