using Orleans.Concurrency;

namespace Entente.Cluster.Rooms;

/// <summary>A process in which rooms are followed.</summary>
[Alias("entente.room-observer")]
internal interface IRoomObserver : IGrainObserver
{
    /// <summary>Something changed that a follower may see.</summary>
    [OneWay]
    [Alias("changed")]
    Task ChangedAsync(long follower);

    /// <summary>A room is no longer at work where it was: who follows it has to say so again.</summary>
    [OneWay]
    [Alias("moved")]
    Task MovedAsync(string room);
}
