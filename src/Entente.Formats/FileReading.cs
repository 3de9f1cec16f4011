using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Scenarios;

namespace Entente.Formats;

/// <summary>What one file held: a scenario, a domain or a profile, or the faults that kept it from being read.</summary>
public sealed record FileReading
{
    /// <summary>The format that the file was recognised as, for people: <c>GENIUS</c>, <c>GeniusWeb 2.x</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The scenario, when the file holds a whole one.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The domain, when the file holds one without preferences.</summary>
    public OutcomeSpace? Domain { get; init; }

    /// <summary>The profile, when the file holds one.</summary>
    public Profile? Profile { get; init; }

    /// <summary>Everything that keeps the file from being read; empty exactly when it was read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];

    /// <summary>What looks wrong and does not keep the file from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];

    /// <summary>What was mended while reading: bad encoding, stray text, duplicate attributes.</summary>
    public ImmutableArray<Remark> Repairs { get; init; } = [];

    /// <summary>The index of each issue in a file of GENIUS, which tells issues apart by it; empty for other formats.</summary>
    internal ImmutableArray<string> Indices { get; init; } = [];
}
