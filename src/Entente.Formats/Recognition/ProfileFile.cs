using System.Collections.Immutable;

namespace Entente.Formats.Recognition;

/// <summary>A file that holds one party's preferences, read or refused.</summary>
/// <param name="Path">Its path as it was given.</param>
/// <param name="Format">The format, for people.</param>
/// <param name="Profile">What it was read as; null exactly when there are faults.</param>
internal sealed record ProfileFile(string Path, string Format, Profile? Profile)
{
    /// <summary>Everything that keeps it from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];

    /// <summary>What looks wrong and does not keep it from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];

    /// <summary>What was mended while reading.</summary>
    public ImmutableArray<Remark> Repairs { get; init; } = [];
}
