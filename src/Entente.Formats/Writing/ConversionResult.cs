using System.Collections.Immutable;

namespace Entente.Formats.Writing;

/// <summary>A scenario in another format, or the reasons why that format cannot hold it.</summary>
public sealed record ConversionResult
{
    /// <summary>The files, in the order of domain and parties; empty exactly when there are refusals.</summary>
    public ImmutableArray<WrittenFile> Files { get; init; } = [];

    /// <summary>What the format cannot express although outcomes or their worth depend on it: each a sentence.</summary>
    public ImmutableArray<string> Refusals { get; init; } = [];

    /// <summary>What was left out or changed without effect on what outcomes are worth, or by a stated amount: each a sentence.</summary>
    public ImmutableArray<string> Losses { get; init; } = [];
}
