using System.Collections.Immutable;

namespace Entente.Formats.Tables;

/// <summary>Scores as the bytes of a file, or the reasons why a table cannot hold them.</summary>
public sealed record TableWriting
{
    /// <summary>The file; empty exactly when there are refusals.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>What a table cannot express although outcomes or their worth depend on it: each a sentence.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];

    /// <summary>What was left out or changed: each a sentence.</summary>
    public ImmutableArray<string> Losses { get; init; } = [];
}
