namespace Entente.Rooms.Admission;

/// <summary>A token together with its secret, which exists nowhere else and is shown once.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret"><see cref="AgentTokens.Prefix"/> and 256 random bits in base64url: for the header <c>Authorization: Bearer</c>.</param>
public sealed record IssuedAgentToken(AgentToken Token, string Secret)
{
    /// <summary>Leaves the secret out of logs.</summary>
    public override string ToString() => $"IssuedAgentToken {Token.Id}";
}
