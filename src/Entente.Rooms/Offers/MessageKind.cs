namespace Entente.Rooms.Offers;

/// <summary>What a message is. None of them binds.</summary>
public enum MessageKind
{
    /// <summary>Something said.</summary>
    Text,

    /// <summary>A question.</summary>
    Question,

    /// <summary>An explanation.</summary>
    Clarification,

    /// <summary>An idea that commits nobody.</summary>
    Idea,
}
