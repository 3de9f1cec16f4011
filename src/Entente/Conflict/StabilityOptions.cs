namespace Entente.Conflict;

/// <summary>How stability is looked at.</summary>
public sealed record StabilityOptions
{
    /// <summary>Which sequences of moves the others may answer with.</summary>
    public SanctionReading Reading { get; init; } = SanctionReading.Legal;

    /// <summary>Whether only strong sanctions count: those that lead to a state which the decision maker likes much less (Hamouda, Kilgour and Hipel 2004).</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether comparisons that are not known tempt, and whether they deter; of no account where all are known.</summary>
    public UncertaintyExtension Extension { get; init; } = UncertaintyExtension.B;

    /// <summary>How many threads to use; 0 for all cores where there are many states. The result does not depend on it.</summary>
    public int Threads { get; init; }

    /// <summary>Whether what is not known to be preferred is moved to.</summary>
    internal bool UnknownTempts => Extension is UncertaintyExtension.A or UncertaintyExtension.C;

    /// <summary>Whether what is not known to be preferred no more is an answer.</summary>
    internal bool UnknownDeters => Extension is UncertaintyExtension.C or UncertaintyExtension.D;
}
