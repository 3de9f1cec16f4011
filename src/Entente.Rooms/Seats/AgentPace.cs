namespace Entente.Rooms.Seats;

/// <summary>How soon an agent moves when it is its to move. All at the table are told.</summary>
public enum AgentPace
{
    /// <summary>At once.</summary>
    AtOnce,

    /// <summary>After two to six seconds.</summary>
    Seconds,

    /// <summary>Like a person who reads and thinks: after twenty seconds to two minutes.</summary>
    Person,
}
