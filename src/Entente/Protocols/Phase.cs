namespace Entente.Protocols;

/// <summary>What is asked of the party whose turn it is.</summary>
public enum Phase : byte
{
    /// <summary>Nothing: the session is over.</summary>
    Over,

    /// <summary>To put an outcome on the table: there is nothing to accept.</summary>
    Offer,

    /// <summary>To accept what is on the table, or to put another outcome there.</summary>
    Respond,

    /// <summary>To answer yes or no to what is on the table.</summary>
    Answer,

    /// <summary>To put in a demand that the others do not see until all have.</summary>
    Demand,

    /// <summary>To say whether a draft is better than the text there is; the answer binds nobody.</summary>
    Draft,

    /// <summary>To take or leave what is on the table as it is: no other offer follows.</summary>
    Ratify,

    /// <summary>To say yes after all to what is on the table, now that all votes are known. Saying no leaves one's vote as it is.</summary>
    OptIn,
}
