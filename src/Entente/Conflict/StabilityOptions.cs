namespace Entente.Conflict;

/// <summary>How stability is looked at.</summary>
public sealed record StabilityOptions
{
    /// <summary>Which sequences of moves the others may answer with.</summary>
    public SanctionReading Reading { get; init; } = SanctionReading.Legal;

    /// <summary>Whether only strong sanctions count: those that lead to a state which the decision maker likes much less (Hamouda, Kilgour and Hipel 2004).</summary>
    public bool IsStrong { get; init; }

    /// <summary>How many threads to use; 0 for all cores where there are many states. The result does not depend on it.</summary>
    public int Threads { get; init; }
}
