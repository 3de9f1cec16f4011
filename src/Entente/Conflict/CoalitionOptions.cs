namespace Entente.Conflict;

/// <summary>How coalitions are looked at.</summary>
public sealed record CoalitionOptions
{
    /// <summary>Which sequences of moves those outside of a coalition may answer with.</summary>
    public SanctionReading Reading { get; init; } = SanctionReading.Legal;

    /// <summary>Whether the members of a coalition can also change options of several of them at the same moment, past states that are infeasible on the way; those outside can do so, too.</summary>
    public bool IsJoint { get; init; }
}
