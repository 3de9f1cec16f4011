using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Testing.Support;
using Entente.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Accounts;

/// <summary>All of accounts over a store in memory and a clock that stands still.</summary>
internal sealed class Desk : IDisposable
{
    public const string Password = "kite lantern 58 gravel";

    private readonly ServiceProvider services;
    private readonly IServiceScope scope;

    public Desk(SignInRule rule = SignInRule.Any)
    {
        services = new ServiceCollection()
            .AddLogging()
            .AddHttpContextAccessor()
            .AddSingleton<IDocumentStore>(Documents)
            .AddSingleton<IEntropy>(new SeededEntropy(5))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder().AddInMemoryCollection([new(SignInPolicy.Setting, rule.ToString())]).Build()
            )
            .AddAdmission()
            .BuildServiceProvider();
        scope = services.CreateScope();
    }

    public MemoryDocumentStore Documents { get; } = new();
    public ManualClock Clock { get; } = new();
    public HostAccounts Accounts => scope.ServiceProvider.GetRequiredService<HostAccounts>();
    public UserManager<HostAccount> Users => scope.ServiceProvider.GetRequiredService<UserManager<HostAccount>>();
    public AccountSessions Sessions => services.GetRequiredService<AccountSessions>();
    public AccountOffice Office => services.GetRequiredService<AccountOffice>();
    public AccountInvitations Invitations => services.GetRequiredService<AccountInvitations>();
    public HostedRooms Hosted => services.GetRequiredService<HostedRooms>();
    public AuditLog Audit => services.GetRequiredService<AuditLog>();
    public string Code => services.GetRequiredService<SetUpCode>().Path.Split('#')[1];

    public IServiceScope Scope() => services.CreateScope();

    /// <summary>The first host, signed in.</summary>
    public async Task<AccountSession> FirstAsync()
    {
        AccountOpening opened = await Accounts.CreateAsync(Code, "jimmy", Password, default);
        Assert.Equal(AccountAnswer.Done, opened.Answer);
        return (await Sessions.FindAsync(opened.Secret, default))!;
    }

    public async Task<AccountSession> SignedInAsync() =>
        (await Sessions.FindAsync((await Accounts.SignInAsync("jimmy", Password, default)).Secret, default))!;

    public async Task<AuditAct[]> ActsAsync() =>
        [.. (await Audit.ReadAsync(AuditLog.Server, 1000, default)).Select(entry => entry.Act)];

    public void Dispose()
    {
        scope.Dispose();
        services.Dispose();
    }
}
