using System.Collections.Immutable;
using Entente.Games;

namespace Entente.Formats.Gambit;

/// <summary>The game that a file of Gambit holds, or the faults that kept it from being read.</summary>
public sealed record GambitReading
{
    /// <summary>The game of a <c>.nfg</c> file; null for another file and when there are faults.</summary>
    public StrategicGame? Game { get; init; }

    /// <summary>The game of a <c>.efg</c> file; null for another file and when there are faults.</summary>
    public GameTree? Tree { get; init; }

    /// <summary>Everything that keeps the file from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];
}
