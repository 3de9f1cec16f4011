using System.Collections.Immutable;
using Entente.Conflict;

namespace Entente.Formats.Conflict;

/// <summary>The conflict that a file or an id stands for, or the faults that kept it from being read.</summary>
public sealed record ConflictReading
{
    /// <summary>The conflict, without faults; null exactly when there are some.</summary>
    public ConflictModel? Model { get; init; }

    /// <summary>The format it was recognised as, for people: <c>Entente</c>, <c>GMCR</c>; empty when it was not.</summary>
    public string Format { get; init; } = "";

    /// <summary>Everything that keeps it from being read, each with its place.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];

    /// <summary>What looks wrong and does not keep it from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];
}
