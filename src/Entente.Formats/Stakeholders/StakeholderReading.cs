using System.Collections.Immutable;
using Entente.Stakeholders;

namespace Entente.Formats.Stakeholders;

/// <summary>The question that a file asks, or the faults that kept it from being read.</summary>
public sealed record StakeholderReading
{
    /// <summary>The question; null exactly when there are faults.</summary>
    public StakeholderQuestion? Question { get; init; }

    /// <summary>Everything that keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
