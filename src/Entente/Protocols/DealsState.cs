namespace Entente.Protocols;

/// <summary>Where a sequence of deals stands.</summary>
public readonly record struct DealsState
{
    /// <summary>The deal that is talked about; the number of deals when all are done.</summary>
    public int Deal { get; init; }

    /// <summary>The round of the whole sequence in which the talks about it began.</summary>
    public int OpenedIn { get; init; }

    /// <summary>Where the talks about it stand, rounds counted from their beginning: the centre is party 0 there, the edge party 1.</summary>
    public AlternatingState Talks { get; init; }

    /// <summary>The deals that were made, one bit each.</summary>
    public ulong Made { get; init; }

    /// <summary>How the sequence stands or ended.</summary>
    public Ending Ending { get; init; }
}
