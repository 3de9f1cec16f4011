namespace Entente.Rooms.Storage;

/// <summary>Where a server keeps what it holds.</summary>
/// <param name="DataFolder">The folder of the server: the database <c>entente.db</c> and the keys in <c>keys/</c>. Made when it is not there.</param>
public sealed record StoreOptions(string DataFolder)
{
    /// <summary>How many pages of 4,096 bytes the file may have; null for as many as the disk holds.</summary>
    public long? MostPages { get; init; }
}
