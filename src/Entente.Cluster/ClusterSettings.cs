using System.Net;

namespace Entente.Cluster;

/// <summary>How a process takes part in a cluster.</summary>
/// <param name="Postgres">The PostgreSQL database that knows which processes there are; null for a process on its own.</param>
public sealed record ClusterSettings(string? Postgres)
{
    /// <summary>The name of the cluster: processes with the same name and the same database share their rooms.</summary>
    public string Cluster { get; init; } = "entente";

    /// <summary>The address at which the other processes reach this one. It is not guarded: only the other processes may be able to reach it.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port at which they reach it; 0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Of processes on one machine that do without a database, the one that was first; null for this one.</summary>
    internal IPEndPoint? Primary { get; init; }

    /// <summary>After how long without a call a room is put away; at least two minutes.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(5);
}
