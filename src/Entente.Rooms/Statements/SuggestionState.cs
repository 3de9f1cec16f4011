namespace Entente.Rooms.Statements;

/// <summary>How a suggestion to change the text stands.</summary>
public enum SuggestionState
{
    /// <summary>Some party has not answered.</summary>
    Open,

    /// <summary>The text was changed.</summary>
    Accepted,

    /// <summary>A party turned it down.</summary>
    Rejected,

    /// <summary>The party that made it took it back.</summary>
    Withdrawn,

    /// <summary>The clause that it is about was changed in the meantime, or the text was fixed or left unsigned before all had answered.</summary>
    Outdated,
}
