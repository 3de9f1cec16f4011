using System.Collections.Immutable;

namespace Entente.Formats.Sessions;

/// <summary>A log as its format has it, before the scenario is known.</summary>
/// <param name="Format">The format, for people.</param>
/// <param name="Steps">What happened, in order.</param>
internal sealed record RawLog(string Format, ImmutableArray<RawStep> Steps)
{
    /// <summary>What each party is called besides, in order: the files of its preferences; empty for nothing.</summary>
    public ImmutableArray<string> Profiles { get; init; } = [];

    /// <summary>How many rounds there were to be; null when the log does not say.</summary>
    public int? Rounds { get; init; }

    /// <summary>What of the log a replay needs; null for logs of others.</summary>
    public RecordedSetup? Setup { get; init; }

    /// <summary>What the log says beside its moves that was agreed; null when it does not.</summary>
    public RawStep? Agreed { get; init; }

    /// <summary>What looks wrong, or was taken for granted.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];
}
