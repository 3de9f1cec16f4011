using System.Collections.Immutable;
using Entente.Evaluation.Games;

namespace Entente.Evaluation;

/// <summary>What the results of a tournament say. Strategies have numbers by their standing, from 0; scenarios by the order in which they were played.</summary>
public sealed record TournamentAnalysis
{
    /// <summary>How it was analysed.</summary>
    public required EvaluationOptions Options { get; init; }

    /// <summary>How many sessions there were.</summary>
    public required long Sessions { get; init; }

    /// <summary>The names of the scenarios.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>How many seats the largest scenario has.</summary>
    public required int Seats { get; init; }

    /// <summary>The strategies by mean advantage, the largest first, ties by name; those that could never gain anything last.</summary>
    public required ImmutableArray<StrategyScores> Standings { get; init; }

    /// <summary>What differences were taken over.</summary>
    public required PairingUnit Pairing { get; init; }

    /// <summary>Every two strategies, the higher first.</summary>
    public required ImmutableArray<Comparison> Comparisons { get; init; }

    /// <summary>By strategy: letters; two strategies that share one do not differ significantly.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>The strategies as a game; null when sessions had more than two seats, or some two strategies never met.</summary>
    public required EmpiricalGame? Game { get; init; }

    /// <summary>What agreements were worth, in scenarios of two seats that both could gain something; at most <see cref="MostPoints"/> a scenario, the first ones.</summary>
    public required ImmutableArray<AgreementPoint> Agreements { get; init; }

    /// <summary>How many points of a scenario are kept.</summary>
    public const int MostPoints = 3_000;

    /// <summary>Whether models of opponents were published in sessions of two, so that concealing can be scored.</summary>
    public bool HasConcealing => Standings.Any(each => each.Of(Measure.Concealing).Count > 0);
}
