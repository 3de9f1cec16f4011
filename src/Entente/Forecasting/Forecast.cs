using System.Collections.Immutable;
using Entente.Scenarios;

namespace Entente.Forecasting;

/// <summary>What can be expected of a negotiation whose numbers are not known exactly.</summary>
/// <param name="Scenario">The scenario under one reading.</param>
/// <param name="Worlds">How many worlds were drawn; 1 where nothing is unknown.</param>
/// <param name="Seed">The seed that they came from.</param>
public sealed record Forecast(Scenario Scenario, int Worlds, ulong Seed)
{
    /// <summary>Whether in every world all outcomes count; not so where a continuous issue is looked at in some numbers (<see cref="Numbers"/>), which are then the values of the issue in <see cref="Scenario"/>.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>By the number of an issue that is a continuum: how many numbers stand for it, both ends included. Empty where none is.</summary>
    public ImmutableSortedDictionary<int, int> Numbers { get; init; } = ImmutableSortedDictionary<int, int>.Empty;

    /// <summary>Whether nothing of it was unknown: then there is one world, and every chance is 0 or 1 and certain.</summary>
    public bool IsKnown { get; init; }

    /// <summary>How many independent worlds speak: <see cref="Worlds"/>, or fewer where offers leave few ways in which the parties may be.</summary>
    public double EffectiveWorlds { get; init; }

    /// <summary>The chance that some package is acceptable to all.</summary>
    public Chance Deal { get; init; }

    /// <summary>How things stand, the packages with a name, then those that were found to hold up in most worlds, the best first.</summary>
    public ImmutableArray<PackageForecast> Packages { get; init; } = [];

    /// <summary>Every uncertain number, the one that matters most first.</summary>
    public ImmutableArray<InputForecast> Inputs { get; init; } = [];

    /// <summary>By party, by issue: how much the issue counts on average over all worlds.</summary>
    public ImmutableArray<ImmutableArray<double>> MeanWeights { get; init; } = [];

    /// <summary>The same with the intervals in which the true means lie.</summary>
    public ImmutableArray<ImmutableArray<Average>> MeanWeightIntervals { get; init; } = [];

    /// <summary>By how much the chance of an acceptable package rises when everything is found out first: the chance of a deal less that of the package that most worlds accept, both counted in the same worlds, so that it is low rather than high.</summary>
    public double FindingEverything { get; init; }

    /// <summary>What was learnt from each offer, in order; empty without a session.</summary>
    public ImmutableArray<LearningStep> Learning { get; init; } = [];

    /// <summary>How many offers of those whose wishes are not known say nothing here, because neither times nor a number of rounds nor an end say how far the talks were when they were made.</summary>
    public int OffersWithoutTime { get; init; }
}
