namespace Entente.Scenarios;

/// <summary>When the talks end by themselves.</summary>
public sealed record Deadline
{
    /// <summary>After how many rounds; at least 1; null for no bound on rounds.</summary>
    public int? Rounds { get; init; }

    /// <summary>After how much time, where people negotiate; null for no bound on time.</summary>
    public TimeSpan? Time { get; init; }
}
