namespace Entente.Web.Accounts;

/// <summary>What the browser's authenticator answered.</summary>
/// <param name="Credential">The credential as JSON text.</param>
/// <param name="Name">What its owner calls a passkey that is new; null for a number.</param>
internal sealed record PasskeyAnswer(string? Credential, string? Name = null);
