using System.Collections.Immutable;
using Entente.Analysis.Robustness;
using Entente.Analysis.Sampling;
using Entente.Annotations;
using Entente.Reporting.Forecasts;

namespace Entente.Reporting.Json;

/// <summary>What stands around an analysis in its report.</summary>
public sealed record AnalysisContext
{
    /// <summary>The language of texts that come in several.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The name of the reading of the evidence; empty for none.</summary>
    public string Reading { get; init; } = "";

    /// <summary>What every reading of the evidence comes to, the one that counts among them; empty when the scenario has no readings.</summary>
    public ImmutableArray<ReadingFindings> Readings { get; init; } = [];

    /// <summary>In what share of draws from the ranges statements hold; null when nothing is a range or nothing was drawn.</summary>
    public RobustnessReport? Robustness { get; init; }

    /// <summary>How likely a deal is, under every reading of the evidence: a section of pages; empty when nothing is uncertain, or that was not looked at.</summary>
    public ImmutableArray<ForecastReading> Forecasts { get; init; } = [];

    /// <summary>The format that the scenario was read from, for people.</summary>
    public string Format { get; init; } = "";

    /// <summary>How many points and pieces of the frontier are listed unless told otherwise.</summary>
    public const int OrdinaryMostPoints = 10_000;

    /// <summary>How many points and pieces of the frontier to list.</summary>
    public int MostPoints { get; init; } = OrdinaryMostPoints;

    /// <summary>How many points of the frontier pictures draw, an even selection with both ends; at least 2.</summary>
    public int MostDrawn { get; init; } = 2000;

    /// <summary>What looks wrong in the scenario's files.</summary>
    public ImmutableArray<Sentence> Warnings { get; init; } = [];

    /// <summary>What was mended while reading.</summary>
    public ImmutableArray<Sentence> Repairs { get; init; } = [];

    /// <summary>Outcomes for pictures; null for none.</summary>
    public OutcomeSample? Sample { get; init; }

    /// <summary>How long reading took.</summary>
    public TimeSpan Read { get; init; }

    /// <summary>How long the analysis took.</summary>
    public TimeSpan Analyze { get; init; }

    /// <summary>How long drawing from ranges and the other readings took.</summary>
    public TimeSpan Draw { get; init; }
}
