namespace Entente.Web.Accounts;

/// <summary>What lets somebody in to an account: the setting <c>Entente:SignIn</c>.</summary>
public enum SignInRule
{
    /// <summary>A password, or a passkey.</summary>
    Any,

    /// <summary>A passkey alone: the device, and what unlocks it. Passwords confirm what is dangerous, and let nobody in.</summary>
    Passkeys,
}
