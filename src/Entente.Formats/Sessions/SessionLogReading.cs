using System.Collections.Immutable;
using Entente.Review;

namespace Entente.Formats.Sessions;

/// <summary>What a log holds, seen with its scenario, or the faults that kept it from being read.</summary>
public sealed record SessionLogReading
{
    /// <summary>What was recorded; null exactly when there are faults.</summary>
    public SessionRecord? Record { get; init; }

    /// <summary>By event: where it stands in the log.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Everything that keeps the log from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];

    /// <summary>What looks wrong, or was taken for granted, and does not keep the log from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];
}
