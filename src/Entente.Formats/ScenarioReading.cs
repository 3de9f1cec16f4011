using System.Collections.Immutable;
using Entente.Scenarios;

namespace Entente.Formats;

/// <summary>The scenario that a file, a folder or an id stands for, or the faults that kept it from being read.</summary>
public sealed record ScenarioReading
{
    /// <summary>The scenario; null exactly when there are faults.</summary>
    public Scenario? Scenario { get; init; }

    /// <summary>The format it was recognised as, for people.</summary>
    public string Format { get; init; } = "";

    /// <summary>The files that it was read from, in the order of the parties where one file is one party.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Everything that keeps it from being read.</summary>
    public ImmutableArray<Remark> Faults { get; init; } = [];

    /// <summary>What looks wrong and does not keep it from being read.</summary>
    public ImmutableArray<Remark> Warnings { get; init; } = [];

    /// <summary>What was mended while reading.</summary>
    public ImmutableArray<Remark> Repairs { get; init; } = [];
}
