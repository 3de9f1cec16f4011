namespace Entente.Rooms.Mediation;

/// <summary>How a mediator's one text stands.</summary>
public enum OneTextState
{
    /// <summary>The parties tell the mediator what they think of it, and it is revised.</summary>
    Draft,

    /// <summary>It was put before the parties: each says yes or no.</summary>
    Put,

    /// <summary>All said yes: it is agreed.</summary>
    Agreed,

    /// <summary>A party said no. It can be revised and put again.</summary>
    TurnedDown,

    /// <summary>The talks ended before all had answered.</summary>
    Lapsed,
}
