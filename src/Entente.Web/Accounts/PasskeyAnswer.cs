namespace Entente.Web.Accounts;

/// <summary>What the browser's authenticator answered.</summary>
/// <param name="Credential">The credential as JSON text.</param>
internal sealed record PasskeyAnswer(string? Credential);
