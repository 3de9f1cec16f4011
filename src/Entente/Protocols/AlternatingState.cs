namespace Entente.Protocols;

/// <summary>Where a session of alternating offers stands.</summary>
public readonly record struct AlternatingState
{
    /// <summary>The 0-based round: one turn of every party.</summary>
    public int Round { get; init; }

    /// <summary>Whose turn it is.</summary>
    public int Party { get; init; }

    /// <summary>The outcome on the table; -1 for none.</summary>
    public long Standing { get; init; }

    /// <summary>Who put it there; -1 for nobody.</summary>
    public int StandingBy { get; init; }

    /// <summary>How many others in turn have accepted what is on the table.</summary>
    public int Accepted { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
