using System.Diagnostics.Metrics;

namespace Entente.Cluster;

/// <summary>What the cluster counts, for whoever watches a server. Nothing in it says which room.</summary>
public static class ClusterMeter
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Entente.Cluster";

    private static readonly Meter Meter = new(Name);

    /// <summary>Rooms at work in this process.</summary>
    internal static UpDownCounter<long> Rooms { get; } =
        Meter.CreateUpDownCounter<long>("entente.cluster.rooms", "{room}", "Rooms at work in this process.");
}
