namespace Entente.Protocols;

/// <summary>Where a session over a single text stands.</summary>
public readonly record struct TextState
{
    /// <summary>The 0-based round: one draft and all answers to it.</summary>
    public int Round { get; init; }

    /// <summary>Who answers next; -1 when the mediator is to draft.</summary>
    public int Party { get; init; }

    /// <summary>The text; -1 before there is one.</summary>
    public long Text { get; init; }

    /// <summary>The draft that is voted on; -1 for none.</summary>
    public long Draft { get; init; }

    /// <summary>How many have spoken against the draft.</summary>
    public int Vetoes { get; init; }

    /// <summary>How many drafts in a row were not adopted.</summary>
    public int Unadopted { get; init; }

    /// <summary>Whether there are no more drafts, and the parties are asked to take the text or leave it.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
