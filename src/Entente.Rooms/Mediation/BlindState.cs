namespace Entente.Rooms.Mediation;

/// <summary>How a blind suggestion stands.</summary>
public enum BlindState
{
    /// <summary>It is answered, unseen by all others, until its time.</summary>
    Open,

    /// <summary>All said yes.</summary>
    Match,

    /// <summary>Not all said yes; nothing else is said.</summary>
    NoMatch,

    /// <summary>The meeting ended or the table was released before its time, or what it speaks of was settled otherwise. The answers are not looked at.</summary>
    Lapsed,
}
