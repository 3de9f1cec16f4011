namespace Entente.Web.Accounts;

/// <summary>A session of an account.</summary>
/// <param name="Id">Its id, which opens nothing.</param>
/// <param name="Account">The account's id.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Opened">When it began.</param>
/// <param name="Seen">When it was last used, no more exact than an hour.</param>
public sealed record AccountSession(string Id, string Account, string Name, DateTimeOffset Opened, DateTimeOffset Seen);
