using System.Text;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Accounts;

public sealed class HostAccountsTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    private async Task<AccountAnswer> CreateAsync(string? code, string? name, string? password = Desk.Password) =>
        (await desk.Accounts.CreateAsync(code, name, password, default)).Answer;

    [Fact]
    public async Task The_first_account_is_made_by_the_code_of_the_console_and_by_nothing_else()
    {
        foreach (string? code in new[] { null, "", "guess", desk.Code[..21], desk.Code + "A", new string('a', 9999) })
        {
            Assert.Equal(AccountAnswer.NoCode, await CreateAsync(code, "mallory"));
        }

        Assert.Equal("jimmy", (await desk.FirstAsync()).Name);
        Assert.Equal(AccountAnswer.NoCode, await CreateAsync(desk.Code, "mallory"));
    }

    [Fact]
    public async Task Further_accounts_are_made_by_links_each_of_them_once_and_in_time()
    {
        AccountSession first = await desk.FirstAsync();
        string link = (await desk.Invitations.IssueAsync(first.Account, default)).Split('#')[1];
        Assert.Equal(AccountAnswer.NoName, await CreateAsync(link, "x"));
        Assert.Equal(AccountAnswer.NameTaken, await CreateAsync(link, "JIMMY"));
        Assert.Equal(AccountAnswer.Done, await CreateAsync(link, "ban"));
        Assert.Equal(AccountAnswer.NoCode, await CreateAsync(link, "mallory"));

        string late = (await desk.Invitations.IssueAsync(first.Account, default)).Split('#')[1];
        desk.Clock.Advance(AccountInvitations.Good);
        Assert.Equal(AccountAnswer.NoCode, await CreateAsync(late, "mallory"));
    }

    [Fact]
    public async Task Only_the_first_host_invites_others()
    {
        AccountSession first = await desk.FirstAsync();
        string link = (await desk.Invitations.IssueAsync(first.Account, default)).Split('#')[1];
        AccountOpening second = await desk.Accounts.CreateAsync(link, "ban", Desk.Password, default);
        AccountSession session = (await desk.Sessions.FindAsync(second.Secret, default))!;
        Assert.True((await desk.Accounts.OfAsync(first))!.MayInvite);
        Assert.False((await desk.Accounts.OfAsync(session))!.MayInvite);
    }

    [Theory]
    [InlineData("short", AccountAnswer.TooShort)]
    [InlineData("", AccountAnswer.TooShort)]
    [InlineData(null, AccountAnswer.TooShort)]
    [InlineData("password1234", AccountAnswer.TooCommon)]
    [InlineData("jimmy-jimmy-jimmy", AccountAnswer.TooCommon)]
    public async Task A_password_is_long_and_not_among_those_that_are_tried_first(string? password, object answer)
    {
        Assert.Equal((AccountAnswer)answer, await CreateAsync(desk.Code, "jimmy", password));
        Assert.Equal(
            AccountAnswer.TooLong,
            await CreateAsync(desk.Code, "jimmy", new string('x', 60) + new string('y', 69))
        );
    }

    [Fact]
    public async Task Whoever_signs_in_has_a_session_of_their_own_each_time()
    {
        AccountSession first = await desk.FirstAsync();
        AccountSession second = await desk.SignedInAsync();
        Assert.Equal(first.Account, second.Account);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(2, (await desk.Sessions.ListAsync(first.Account, default)).Length);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_answered_the_same()
    {
        await desk.FirstAsync();
        Assert.Equal(
            await desk.Accounts.SignInAsync("jimmy", "wrong wrong wrong", default),
            await desk.Accounts.SignInAsync("nobody", "wrong wrong wrong", default)
        );
        foreach (string? name in new[] { null, "", "\0", "\ud800", new string('a', 99_999), "a/b" })
        {
            Assert.Equal(AccountAnswer.NotRight, (await desk.Accounts.SignInAsync(name, "x", default)).Answer);
        }
    }

    [Fact]
    public async Task After_ten_wrong_passwords_the_right_one_does_not_open_for_a_while()
    {
        await desk.FirstAsync();
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(AccountAnswer.NotRight, (await desk.Accounts.SignInAsync("jimmy", "wrong", default)).Answer);
        }

        Assert.Equal(AccountAnswer.NotRight, (await desk.Accounts.SignInAsync("jimmy", Desk.Password, default)).Answer);
        AuditAct[] acts = await desk.ActsAsync();
        Assert.Equal(9, acts.Count(act => act == AuditAct.SignInFailed));
        Assert.Equal(1, acts.Count(act => act == AuditAct.AccountLocked));
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session()
    {
        AccountSession mine = await desk.FirstAsync();
        AccountSession other = await desk.SignedInAsync();
        const string Chosen = "willow 77 cobble marsh";
        Assert.Equal(AccountAnswer.NotRight, await desk.Accounts.ChangePasswordAsync(mine, "wrong", Chosen, default));
        Assert.Equal(
            AccountAnswer.TooCommon,
            await desk.Accounts.ChangePasswordAsync(mine, Desk.Password, "qwertyuiop12", default)
        );
        Assert.Equal(AccountAnswer.Done, await desk.Accounts.ChangePasswordAsync(mine, Desk.Password, Chosen, default));
        AccountSession left = Assert.Single(await desk.Sessions.ListAsync(mine.Account, default));
        Assert.Equal(mine.Id, left.Id);
        Assert.NotEqual(mine.Id, other.Id);
        Assert.Equal(AccountAnswer.NotRight, (await desk.Accounts.SignInAsync("jimmy", Desk.Password, default)).Answer);
        Assert.Equal(AccountAnswer.Done, (await desk.Accounts.SignInAsync("jimmy", Chosen, default)).Answer);
    }

    [Fact]
    public async Task Signing_out_ends_one_session_and_signing_out_everywhere_all()
    {
        AccountSession one = await desk.FirstAsync();
        AccountSession two = await desk.SignedInAsync();
        AccountSession three = await desk.SignedInAsync();
        await desk.Accounts.SignOutAsync(one, default);
        Assert.Equal(2, (await desk.Sessions.ListAsync(one.Account, default)).Length);
        Assert.Equal(AccountAnswer.NotRight, await desk.Accounts.EndSessionsAsync(two, "wrong", null, default));
        Assert.Equal(AccountAnswer.NotRight, await desk.Accounts.EndSessionsAsync(two, null, three.Id, default));
        Assert.Equal(2, (await desk.Sessions.ListAsync(one.Account, default)).Length);
        Assert.Equal(AccountAnswer.Done, await desk.Accounts.EndSessionsAsync(two, Desk.Password, three.Id, default));
        Assert.Equal(two.Id, Assert.Single(await desk.Sessions.ListAsync(one.Account, default)).Id);
        Assert.Equal(AccountAnswer.Done, await desk.Accounts.EndSessionsAsync(two, Desk.Password, "none", default));
        Assert.Equal(AccountAnswer.Done, await desk.Accounts.EndSessionsAsync(two, Desk.Password, null, default));
        Assert.Empty(await desk.Sessions.ListAsync(one.Account, default));
        AuditAct[] acts = await desk.ActsAsync();
        Assert.Single(acts, AuditAct.SessionEnded);
        Assert.Single(acts, AuditAct.SignedOutEverywhere);
    }

    [Fact]
    public async Task A_deleted_account_leaves_nothing_and_its_name_is_free()
    {
        AccountSession mine = await desk.FirstAsync();
        await desk.Hosted.AddAsync(mine.Account, new RoomId(1), default);
        string link = (await desk.Invitations.IssueAsync(mine.Account, default)).Split('#')[1];
        Assert.Equal(AccountAnswer.NotRight, await desk.Accounts.DeleteAsync(mine, "wrong", default));
        Assert.Equal(AccountAnswer.Done, await desk.Accounts.DeleteAsync(mine, Desk.Password, default));
        Assert.Empty(await desk.Sessions.ListAsync(mine.Account, default));
        Assert.Empty(await desk.Hosted.ListAsync(mine.Account, default));
        Assert.Null(await desk.Documents.FindAsync("account", mine.Account, default));
        Assert.Equal(AccountAnswer.Done, await CreateAsync(link, "jimmy"));
    }

    [Fact]
    public async Task Of_two_who_take_a_name_at_the_same_moment_one_has_it()
    {
        AccountSession first = await desk.FirstAsync();
        string one = (await desk.Invitations.IssueAsync(first.Account, default)).Split('#')[1];
        string two = (await desk.Invitations.IssueAsync(first.Account, default)).Split('#')[1];
        using IServiceScope another = desk.Scope();
        AccountAnswer[] answers = await Task.WhenAll(
            Task.Run(() => CreateAsync(one, "ban")),
            Task.Run(async () =>
                (
                    await another
                        .ServiceProvider.GetRequiredService<HostAccounts>()
                        .CreateAsync(two, "BAN", Desk.Password, default)
                ).Answer
            )
        );
        Assert.Single(answers, AccountAnswer.Done);
    }

    [Fact]
    public async Task Neither_passwords_nor_secrets_are_kept()
    {
        AccountOpening opened = await desk.Accounts.CreateAsync(desk.Code, "jimmy", Desk.Password, default);
        string link = (await desk.Invitations.IssueAsync("x", default)).Split('#')[1];
        var kept = new StringBuilder();
        foreach (string kind in new[] { "account", "account-name", "account-session", "account-invitation", "audit" })
        {
            foreach (var each in await desk.Documents.ListAsync(kind, null, "", 100, default))
            {
                kept.Append(each.Key).Append(each.Index).Append(Encoding.UTF8.GetString(each.Content.Span));
            }
        }

        foreach (string secret in new[] { Desk.Password, opened.Secret!, link, desk.Code })
        {
            Assert.DoesNotContain(secret, kept.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_password_is_hashed_with_the_rounds_that_are_said()
    {
        AccountSession mine = await desk.FirstAsync();
        byte[] hash = Convert.FromBase64String((await desk.Accounts.OfAsync(mine))!.PasswordHash!);
        Assert.Equal(1, hash[0]);
        Assert.Equal(2, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)));
        Assert.Equal(AccountServices.Rounds, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5)));
        Assert.True(AccountServices.Rounds >= 210_000);
    }

    [Fact]
    public async Task A_passkey_is_known_by_the_name_its_owner_gives_it_and_keeps_its_place_in_the_list()
    {
        AccountSession mine = await desk.FirstAsync();
        HostAccount account = (await desk.Accounts.OfAsync(mine))!;
        account.Passkeys = [Passkey(1, "Passkey 1"), Passkey(2, "Passkey 2")];
        await desk.Users.UpdateAsync(account);
        Assert.Equal(
            AccountAnswer.Done,
            await desk.Accounts.RenamePasskeyAsync(mine, [1], "  Key in the safe ", default)
        );
        foreach (string? name in new[] { null, "", "  ", "two\nlines", new string('x', 61), "\u202eback" })
        {
            Assert.Equal(AccountAnswer.NoName, await desk.Accounts.RenamePasskeyAsync(mine, [2], name, default));
        }

        Assert.Equal(AccountAnswer.Again, await desk.Accounts.RenamePasskeyAsync(mine, [3], "Nothing", default));
        Assert.Equal(["Key in the safe", "Passkey 2"], await NamesAsync(mine));
        await desk.Accounts.RemovePasskeyAsync(mine, [1], default);
        Assert.Equal(["Passkey 2"], await NamesAsync(mine));
        AuditAct[] acts = await desk.ActsAsync();
        Assert.Single(acts, AuditAct.PasskeyRenamed);
        Assert.Single(acts, AuditAct.PasskeyRemoved);
    }

    private static KeptPasskey Passkey(byte id, string name) =>
        new([id], [2], name, default, 0, null, true, false, false, [], []);

    private async Task<string?[]> NamesAsync(AccountSession session) =>
        [.. (await desk.Accounts.OfAsync(session))!.Passkeys.Select(each => each.Name)];
}
