namespace Entente.Web.Accounts;

/// <summary>A link by which the owner of an account gets in again, kept under the hash of its secret, found by the account.</summary>
internal sealed record AccountResetDocument(DateTimeOffset Issued, DateTimeOffset Ends);
