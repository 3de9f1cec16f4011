namespace Entente.Rooms.Storage.Sqlite;

/// <summary>Where a database file lies, and its limits.</summary>
/// <param name="Path">The file; it and its folder are made when they are not there.</param>
public sealed record SqliteOptions(string Path)
{
    /// <summary>How many pages of 4,096 bytes the file may have; null for as many as the disk holds. At the limit writers are told that there is no space.</summary>
    public long? MostPages { get; init; }

    /// <summary>After how many pages in the write-ahead log they are copied into the database, beside the writers; at least 1.</summary>
    public int CheckpointPages { get; init; } = 1000;

    /// <summary>How many may read at once; at least 1. Others wait for their turn.</summary>
    public int MostReaders { get; init; } = 4;

    /// <summary>How long a file that another server uses is waited for: the one before it may be about to end.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
