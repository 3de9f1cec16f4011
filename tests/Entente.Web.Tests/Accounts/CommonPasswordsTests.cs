using Entente.Web.Accounts;

namespace Entente.Web.Tests.Accounts;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("password1234")]
    [InlineData("Password2024!")]
    [InlineData("P@ssw0rd12345")]
    [InlineData("passwordpassword")]
    [InlineData("123456789012")]
    [InlineData("1234567891011")]
    [InlineData("111111111111")]
    [InlineData("abcabcabcabc")]
    [InlineData("qwertyuiop123")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("zxcvbnmasdfghjkl")]
    [InlineData("iloveyou1234")]
    [InlineData("Wachtwoord123")]
    [InlineData("Welkom2026!!")]
    [InlineData("administrator1")]
    [InlineData("letmeinletmein")]
    [InlineData("unbelievable1")]
    [InlineData("entente-entente")]
    [InlineData("correcthorsebatterystaple")]
    [InlineData("December2025!")]
    public void What_is_tried_first_is_recognised(string password) =>
        Assert.True(CommonPasswords.IsCommon(password, "somebody"));

    [Theory]
    [InlineData("kite lantern 58 gravel")]
    [InlineData("fGh7-kwPz-91Lm")]
    [InlineData("de kast staat naast mijn raam")]
    [InlineData("мой дядя самых честных")]
    public void What_somebody_made_up_is_not(string password) =>
        Assert.False(CommonPasswords.IsCommon(password, "somebody"));

    [Fact]
    public void The_name_of_the_account_counts_for_nothing()
    {
        Assert.True(CommonPasswords.IsCommon("kowalczyk-kowalczyk-1", "Kowalczyk@example.org"));
        Assert.False(CommonPasswords.IsCommon("kowalczyk-kowalczyk-1", "somebody"));
    }

    [Fact]
    public void However_long_a_password_is_it_is_looked_at_in_bounded_time() =>
        Assert.True(CommonPasswords.IsCommon(new string('a', 1_000_000), "somebody"));
}
