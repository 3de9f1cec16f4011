namespace Entente.Protocols;

/// <summary>Where a session along an agenda stands.</summary>
public readonly record struct AgendaState
{
    /// <summary>The 0-based round: one turn of every party.</summary>
    public int Round { get; init; }

    /// <summary>The round in which the place on the agenda was opened.</summary>
    public int OpenedIn { get; init; }

    /// <summary>Whose turn it is.</summary>
    public int Party { get; init; }

    /// <summary>The place on the agenda that is talked about; the number of places when all are done.</summary>
    public int Place { get; init; }

    /// <summary>The outcome on the table, of which the values at <see cref="Place"/> count; -1 for none.</summary>
    public long Standing { get; init; }

    /// <summary>Who put it there; -1 for nobody.</summary>
    public int StandingBy { get; init; }

    /// <summary>How many others in turn have accepted what is on the table.</summary>
    public int Accepted { get; init; }

    /// <summary>An outcome with the values that were agreed so far; -1 when none were.</summary>
    public long Settled { get; init; }

    /// <summary>The places that were agreed, one bit each.</summary>
    public ulong Agreed { get; init; }

    /// <summary>The places that were given up, one bit each.</summary>
    public ulong Closed { get; init; }

    /// <summary>The interim deal to which all are asked to say yes; -1 while that is not asked.</summary>
    public long Interim { get; init; }

    /// <summary>The virtual time of what happened last.</summary>
    public double At { get; init; }

    /// <summary>How the session stands or ended.</summary>
    public Ending Ending { get; init; }
}
