using System.Diagnostics.Metrics;

namespace Entente.Rooms.Storage;

/// <summary>What the stores count, for whoever watches a server. Nothing in it says who wrote or what.</summary>
public static class StorageMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Entente.Rooms.Storage";

    private static readonly Meter Meter = new(Name);

    /// <summary>Transactions that the store made durable: one wait for the disk each.</summary>
    internal static Counter<long> Commits { get; } =
        Meter.CreateCounter<long>("entente.store.commits", "{commit}", "Transactions made durable.");

    /// <summary>Appends and changes of documents that were made durable; many share a commit.</summary>
    internal static Counter<long> Writes { get; } =
        Meter.CreateCounter<long>("entente.store.writes", "{write}", "Writes made durable.");

    /// <summary>Writes that failed because there was no space or the store could not be reached.</summary>
    internal static Counter<long> Failures { get; } =
        Meter.CreateCounter<long>("entente.store.failures", "{write}", "Writes that failed.");
}
