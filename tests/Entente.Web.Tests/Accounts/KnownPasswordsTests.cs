using Entente.Web.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Tests.Accounts;

public sealed class KnownPasswordsTests
{
    [Theory]
    [InlineData("123qweasdzxc")]
    [InlineData("Mailcreated5240")]
    [InlineData("leavemealone")]
    [InlineData("gfhjkmgfhjkm")]
    [InlineData("SONYERICSSON")]
    [InlineData("finalfantasy")]
    [InlineData("chickenwing101")]
    [InlineData("ghbdtnrfrltkf")]
    public async Task What_has_leaked_often_is_no_password_whatever_its_capital_letters(string password)
    {
        Assert.True(KnownPasswords.Contains(password));
        IdentityResult answer = await new PasswordRules().ValidateAsync(
            null!,
            new HostAccount("1", default) { Name = "somebody" },
            password
        );
        Assert.Equal(PasswordRules.TooCommon, Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public void The_list_is_longer_than_is_asked_for_and_in_order_without_gaps_or_repetitions()
    {
        Assert.Equal(43_940, KnownPasswords.Count);
        for (int i = 1; i < KnownPasswords.Count; i++)
        {
            Assert.True(KnownPasswords.Mark(i - 1).SequenceCompareTo(KnownPasswords.Mark(i)) < 0, $"{i}");
        }
    }

    [Fact]
    public void What_nobody_has_used_is_not_in_it()
    {
        for (int i = 0; i < 20_000; i++)
        {
            Assert.False(KnownPasswords.Contains($"kite {i} lantern gravel {i * 7919}"));
        }

        Assert.False(KnownPasswords.Contains(""));
        Assert.False(KnownPasswords.Contains(new string('\ud800', 3)));
    }
}
