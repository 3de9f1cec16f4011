using System.Collections.Immutable;

namespace Entente.Formats.Exchanges;

/// <summary>The commitments of a room that were judged, or the faults that kept its log from being read.</summary>
public sealed record RoomCommitmentsReading
{
    /// <summary>The commitments, in the order in which they were judged last; empty when there are faults.</summary>
    public ImmutableArray<RoomCommitment> Commitments { get; init; } = [];

    /// <summary>Everything that keeps it from being read, each with its place.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
