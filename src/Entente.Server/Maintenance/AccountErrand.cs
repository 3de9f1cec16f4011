namespace Entente.Server.Maintenance;

/// <summary>What whoever runs the server wants done with accounts.</summary>
/// <param name="Act">One of the acts of <see cref="AccountCommand"/>.</param>
/// <param name="Name">The name of the account; empty where all are meant.</param>
/// <param name="Hash">What is kept of the secret of a link; empty where there is none. The secret itself never leaves the command.</param>
/// <param name="At">When it was asked: one that lay about is not done.</param>
internal sealed record AccountErrand(string Act, string Name, string Hash, DateTimeOffset At);
