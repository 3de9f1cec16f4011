using System.Collections.Immutable;
using Entente.Protocols;

namespace Entente.Formats.Sessions;

/// <summary>What a log of a sequence of deals holds, or the faults that kept it from being read.</summary>
public sealed record DealsLogReading
{
    /// <summary>Everything that happened, in order, outcomes numbered deal by deal; empty when there are faults.</summary>
    public ImmutableArray<SessionEvent> Events { get; init; } = [];

    /// <summary>By event: where it stands in the log.</summary>
    public ImmutableArray<Place> Places { get; init; } = [];

    /// <summary>Everything that keeps the log from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
