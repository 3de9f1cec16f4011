using Microsoft.Extensions.Configuration;

namespace Entente.Web.Accounts;

/// <summary>What lets somebody in to an account here.</summary>
/// <param name="settings">The settings of the server.</param>
public sealed class SignInPolicy(IConfiguration settings)
{
    /// <summary>The name of the setting: <see cref="SignInRule"/>.</summary>
    public const string Setting = "Entente:SignIn";

    /// <summary>Whether passwords let nobody in.</summary>
    /// <exception cref="InvalidOperationException">The setting is none of <see cref="SignInRule"/>.</exception>
    public bool IsByPasskeyAlone => settings.GetValue(Setting, SignInRule.Any) == SignInRule.Passkeys;
}
