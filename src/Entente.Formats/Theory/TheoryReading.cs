using System.Collections.Immutable;
using Entente.Theory;

namespace Entente.Formats.Theory;

/// <summary>The question that a file asks, or the faults that kept it from being read.</summary>
public sealed record TheoryReading
{
    /// <summary>The question; null exactly when there are faults.</summary>
    public TheoryProblem? Problem { get; init; }

    /// <summary>Everything that keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
