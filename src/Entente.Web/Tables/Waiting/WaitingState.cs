namespace Entente.Web.Tables.Waiting;

/// <summary>How it stands with a move that had to wait.</summary>
public enum WaitingState
{
    /// <summary>It waits, and nothing of it has reached the room.</summary>
    Queued,

    /// <summary>It waits, and the first try may have reached the record.</summary>
    Tried,

    /// <summary>Its maker took it back; whether the first try had reached the record is not known yet.</summary>
    Recalled,

    /// <summary>Its maker took it back when it had happened already: it counts.</summary>
    Happened,

    /// <summary>Its maker took it back, and nothing of it happened.</summary>
    TakenBack,

    /// <summary>The room refused it when it was sent, since things stood otherwise by then.</summary>
    NotSent,
}
