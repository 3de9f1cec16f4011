using System.Collections.Immutable;
using Entente.Exchanges;

namespace Entente.Formats.Exchanges;

/// <summary>The exchange that a file describes, or the faults that kept it from being read.</summary>
public sealed record ExchangeReading
{
    /// <summary>The exchange; null exactly when there are faults.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>Everything that keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
