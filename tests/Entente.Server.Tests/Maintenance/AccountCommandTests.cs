using System.Runtime.Versioning;
using Entente.Rooms.Admission;
using Entente.Rooms.Storage;
using Entente.Server.Maintenance;
using Entente.Server.Tests.Admission;
using Entente.Web.Accounts;

namespace Entente.Server.Tests.Maintenance;

public sealed class AccountCommandTests : IDisposable
{
    private const string Password = "kite lantern 58 gravel";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly GuardedServer server = new();

    public void Dispose() => server.Dispose();

    private async Task<(int Code, string Told, string Errors)> RunAsync(params string[] typed)
    {
        using var told = new StringWriter();
        using var errors = new StringWriter();
        int code = await AccountCommand.RunAsync(typed, new StoreOptions(server.Folder), told, errors, Patience);
        return (code, told.ToString().Trim(), errors.ToString().Trim());
    }

    private async Task<HttpClient> HostAsync()
    {
        HttpClient browser = server.Browser();
        Dictionary<string, string> account = new()
        {
            ["Code"] = server.Get<SetUpCode>().Path.Split('#')[1],
            ["Name"] = "jimmy",
            ["Password"] = Password,
        };
        (await browser.FillAsync("/set-up", "set-up", account)).Dispose();
        return browser;
    }

    [Fact]
    public async Task While_the_server_runs_it_does_the_errand_and_the_link_of_the_command_opens_the_account()
    {
        using HttpClient browser = await HostAsync();
        (int code, string told, string errors) = await RunAsync(
            "account",
            "reset",
            "jimmy",
            "--address",
            "https://talks.example.org/"
        );
        Assert.Equal((0, ""), (code, errors));
        string[] lines = told.Split('\n');
        Assert.Equal(
            "jimmy is signed out, and chooses a new password by this link, once, within a day:",
            lines[0].Trim()
        );
        Assert.StartsWith("https://talks.example.org/reset#", lines[1], StringComparison.Ordinal);
        using HttpResponseMessage back = await browser.FillAsync(
            "/reset",
            "reset",
            new() { ["Code"] = lines[1].Trim().Split('#')[1], ["Password"] = "willow 77 cobble marsh" }
        );
        Assert.Equal(
            "/account",
            back.Headers.Location?.ToString().Replace("http://localhost", "", StringComparison.Ordinal)
        );
        (_, told, _) = await RunAsync("account", "list");
        Assert.Contains("jimmy: since 20", told, StringComparison.Ordinal);
        Assert.Contains("1 sessions, 0 passkeys", told, StringComparison.Ordinal);
        Assert.Equal(
            (0, "jimmy is signed out: 1 session has ended.", ""),
            await RunAsync("account", "end-sessions", "jimmy")
        );
        Assert.Equal((0, "jimmy is locked, and signed out.", ""), await RunAsync("account", "lock", "jimmy"));
        (_, told, _) = await RunAsync("account", "list");
        Assert.EndsWith(", locked", told, StringComparison.Ordinal);
        Assert.Equal((0, "jimmy is not locked.", ""), await RunAsync("account", "unlock", "jimmy"));
        (code, _, errors) = await RunAsync("account", "lock", "nobody");
        Assert.Equal((1, true), (code, errors.StartsWith("There is no account 'nobody'.", StringComparison.Ordinal)));
        AuditAct[] acts =
        [
            .. (await server.Get<AuditLog>().ReadAsync(AuditLog.Server, 100, default)).Select(each => each.Act),
        ];
        Assert.Contains(AuditAct.AccountResetIssued, acts);
        Assert.Contains(AuditAct.SessionsEndedByOperator, acts);
        Assert.Contains(AuditAct.LockedByOperator, acts);
        Assert.Contains(AuditAct.UnlockedByOperator, acts);
        Assert.Empty(Directory.GetFiles(Path.Combine(server.Folder, "operator")));
    }

    [Fact]
    public async Task While_no_server_runs_the_command_does_it()
    {
        string folder = Directory.CreateTempSubdirectory("entente-account-").FullName;
        try
        {
            using var told = new StringWriter();
            var options = new StoreOptions(folder);
            Assert.Equal(0, await AccountCommand.RunAsync(["account", "list"], options, told, told, Patience));
            Assert.Equal(1, told.ToString().Trim().Count(each => each == '.'));
            Assert.StartsWith("There is no account here yet: ", told.ToString(), StringComparison.Ordinal);
            Assert.Contains("check that ENTENTE_DATA", told.ToString(), StringComparison.Ordinal);
            told.GetStringBuilder().Clear();
            Assert.Equal(
                1,
                await AccountCommand.RunAsync(["account", "reset", "jimmy"], options, told, told, Patience)
            );
            Assert.StartsWith("There is no account 'jimmy'.", told.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("/reset#", told.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("account")]
    [InlineData("account", "reset")]
    [InlineData("account", "list", "jimmy")]
    [InlineData("account", "reset", "jimmy", "--address")]
    [InlineData("account", "lock", "jimmy", "--address", "x")]
    [InlineData("account", "open", "jimmy")]
    public async Task Wrong_usage_is_answered_with_what_there_is(params string[] typed)
    {
        (int code, string told, string errors) = await RunAsync(typed);
        Assert.Equal((2, ""), (code, told));
        Assert.Contains("entente-server account reset NAME", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_something_else_holds_the_database_one_sentence_says_so_and_nothing_lies_about()
    {
        string folder = Directory.CreateTempSubdirectory("entente-account-").FullName;
        await using (await RoomStores.OpenAsync(new StoreOptions(folder), default))
        {
            using var errors = new StringWriter();
            int code = await AccountCommand.RunAsync(
                ["account", "lock", "jimmy"],
                new StoreOptions(folder),
                errors,
                errors,
                TimeSpan.Zero
            );
            Assert.Equal(1, code);
            Assert.Contains("in use by another server", errors.ToString(), StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(Path.Combine(folder, "operator")));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_errand_that_lay_about_and_what_is_none_are_thrown_away()
    {
        string folder = Directory.CreateTempSubdirectory("entente-drawer-").FullName;
        string drawer = Directory.CreateDirectory(Path.Combine(folder, "operator")).FullName;
        DateTimeOffset now = DateTimeOffset.UnixEpoch.AddYears(50);
        var old = new AccountErrand(AccountErrands.Lock, "jimmy", "", now.AddMinutes(-2));
        await File.WriteAllTextAsync(Path.Combine(drawer, "a.asked"), "{");
        await File.WriteAllTextAsync(Path.Combine(drawer, "b.asked"), new string(' ', 100_000));
        await File.WriteAllBytesAsync(
            Path.Combine(drawer, "c.asked"),
            System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(old, System.Text.Json.JsonSerializerOptions.Web)
        );
        int done = 0;
        await new OperatorDrawer(folder).AnswerAsync(
            _ =>
            {
                done++;
                return Task.FromResult(new AccountOutcome(0, []));
            },
            now
        );
        Assert.Equal(0, done);
        Assert.Empty(Directory.GetFiles(drawer));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Nobody_but_the_account_of_the_server_can_lay_an_errand_down()
    {
        using HttpClient browser = await HostAsync();
        await RunAsync("account", "list");
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            File.GetUnixFileMode(Path.Combine(server.Folder, "operator"))
        );
    }
}
