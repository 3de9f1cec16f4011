namespace Entente.Web.Accounts;

/// <summary>A session of an account as it is kept, under account and id, found by the hash of what its cookie holds.</summary>
internal sealed record AccountSessionDocument(string Name, DateTimeOffset Opened, DateTimeOffset Seen)
{
    public bool IsGood(DateTimeOffset now) =>
        now < Seen + AccountSessions.Idle && now < Opened + AccountSessions.Longest;
}
