using Microsoft.AspNetCore.Identity;

namespace Entente.Web.Accounts;

/// <summary>Which passwords an account can have: 12 characters and more, any of them, but none that is guessed first.</summary>
internal sealed class PasswordRules : IPasswordValidator<HostAccount>
{
    public const int Shortest = 12;
    public const int Longest = 128;
    public const string TooLong = "PasswordTooLong";
    public const string TooCommon = "PasswordTooCommon";

    public Task<IdentityResult> ValidateAsync(UserManager<HostAccount> manager, HostAccount user, string? password) =>
        Task.FromResult(
            password is { Length: > Longest } ? Fails(TooLong)
            : password is not null
            && (KnownPasswords.Contains(password) || CommonPasswords.IsCommon(password, user.Name))
                ? Fails(TooCommon)
            : IdentityResult.Success
        );

    private static IdentityResult Fails(string code) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = code });
}
