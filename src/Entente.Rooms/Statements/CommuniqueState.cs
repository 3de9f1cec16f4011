namespace Entente.Rooms.Statements;

/// <summary>How a communique stands.</summary>
public enum CommuniqueState
{
    /// <summary>Some party has not answered.</summary>
    Draft,

    /// <summary>Another draft took its place.</summary>
    Replaced,

    /// <summary>A party does not want it published.</summary>
    Refused,

    /// <summary>All agreed, and everybody may read it.</summary>
    Published,
}
