namespace Entente.Rooms.Storage.Postgres;

/// <summary>Which database, and how long to wait for it.</summary>
/// <param name="Address">The address of the database as Npgsql reads it: <c>Host=…;Database=…;Username=…;Password=…</c>.</param>
public sealed record PostgresOptions(string Address)
{
    /// <summary>How long a question waits for a server that cannot be reached before it says so.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How time passes while waiting.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
