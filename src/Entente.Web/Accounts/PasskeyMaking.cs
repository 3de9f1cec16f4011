namespace Entente.Web.Accounts;

/// <summary>That somebody wants a passkey.</summary>
/// <param name="Password">Their password again.</param>
internal sealed record PasskeyMaking(string? Password)
{
    public override string ToString() => nameof(PasskeyMaking);
}
