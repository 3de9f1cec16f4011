namespace Entente.Web.Accounts;

/// <summary>A link by which somebody can make an account, kept under the hash of its secret.</summary>
internal sealed record AccountInvitationDocument(string By, DateTimeOffset Issued, DateTimeOffset Ends);
