namespace Entente.Rooms.Storage;

/// <summary>Where a server keeps what it holds.</summary>
/// <param name="DataFolder">The folder of the server: the database <c>entente.db</c> unless there is a PostgreSQL address, and the keys in <c>keys/</c>. Made when it is not there.</param>
public sealed record StoreOptions(string DataFolder)
{
    /// <summary>The address of a PostgreSQL database, as Npgsql reads it; null for the file in the folder. Servers that share a database share the folder of the keys too.</summary>
    public string? Postgres { get; init; }

    /// <summary>How many pages of 4,096 bytes the file may have; null for as many as the disk holds. PostgreSQL has limits of its own.</summary>
    public long? MostPages { get; init; }
}
