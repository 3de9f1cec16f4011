namespace Entente.Web.Accounts;

/// <summary>An account, as whoever runs the server sees it.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="Created">Since when it is there.</param>
/// <param name="Seen">When it was last used, no more exact than an hour; null when nobody is signed in.</param>
/// <param name="Sessions">How many sessions go on.</param>
/// <param name="Passkeys">How many passkeys it has.</param>
/// <param name="LockedUntil">Until when it is locked; null when it is not.</param>
public sealed record AccountLine(
    string Name,
    DateTimeOffset Created,
    DateTimeOffset? Seen,
    int Sessions,
    int Passkeys,
    DateTimeOffset? LockedUntil
);
