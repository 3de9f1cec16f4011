namespace Entente.Rooms.State;

/// <summary>Who may make an offer when.</summary>
public enum TurnOrder
{
    /// <summary>Anybody at any time; offers stand side by side, one of each party on the same issues.</summary>
    Free,

    /// <summary>In turn, by the rules of stacked alternating offers: what is on the table is answered by accepting it or by an offer of one's own.</summary>
    InTurn,
}
