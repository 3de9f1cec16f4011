namespace Entente.Rooms.Seats;

/// <summary>How a seat stands.</summary>
public enum SeatState
{
    /// <summary>Nobody has taken it yet.</summary>
    Open,

    /// <summary>Somebody sits there.</summary>
    Taken,

    /// <summary>Whoever sat there left on purpose.</summary>
    Left,

    /// <summary>The host closed it.</summary>
    Closed,
}
