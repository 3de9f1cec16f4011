namespace Entente.Cluster.Rooms;

/// <summary>A room, wherever in the cluster it is at work. Its key is the room's id.</summary>
[Alias("entente.room")]
internal interface IRoomGrain : IGrainWithStringKey
{
    /// <summary>Makes a move.</summary>
    [Alias("move")]
    ValueTask<CarriedResult> MoveAsync(CarriedMove move);

    /// <summary>What somebody at a seat sees now.</summary>
    [Alias("view")]
    ValueTask<CarriedView> ViewAsync(int seat);

    /// <summary>Follows the room from a seat, or says that one still does.</summary>
    /// <param name="observer">The process that is told.</param>
    /// <param name="follower">Who follows, by a number of that process.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="isLine">Whether a person or agent is at the other end.</param>
    /// <returns>Whether nothing can have been missed: false when this was not known to follow before.</returns>
    [Alias("follow")]
    ValueTask<bool> FollowAsync(IRoomObserver observer, long follower, int seat, bool isLine);

    /// <summary>Follows no longer.</summary>
    [Alias("leave")]
    ValueTask LeaveAsync(IRoomObserver observer, long follower);

    /// <summary>Does what is due, and tells the store when somebody has to look next.</summary>
    [Alias("wake")]
    ValueTask WakeAsync();

    /// <summary>Destroys what an owner keeps, for good.</summary>
    /// <returns>Whether the store could be reached.</returns>
    [Alias("erase")]
    ValueTask<bool> EraseAsync(string owner);
}
