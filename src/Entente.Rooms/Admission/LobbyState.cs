namespace Entente.Rooms.Admission;

/// <summary>How far somebody in a lobby has come.</summary>
public enum LobbyState
{
    /// <summary>Waits for the teacher.</summary>
    Waiting,

    /// <summary>Was let in and waits for a seat.</summary>
    Approved,

    /// <summary>Was turned away.</summary>
    Refused,

    /// <summary>Has a seat to take, or has taken it.</summary>
    Seated,
}
