namespace Entente.Stakeholders;

/// <summary>How the expected-utility model is run.</summary>
public sealed record ExpectedUtilityOptions
{
    /// <summary>The most rounds that can be asked for.</summary>
    public const int MostRounds = 100;

    /// <summary>As in the published replication: ten rounds, its denominator, its compromises, and a certain status quo.</summary>
    public static ExpectedUtilityOptions Default { get; } = new();

    /// <summary>As the formulas are printed: the denominator of one pair, the nearest compromise.</summary>
    public static ExpectedUtilityOptions AsPrinted { get; } =
        new() { Victory = VictoryShare.ThisPair, Compromise = CompromiseChoice.SmallestMove };

    /// <summary>The most rounds to play, 0 to <see cref="MostRounds"/>; a round in which nobody moves is the last.</summary>
    public int Rounds { get; init; } = 10;

    /// <summary>What makes votes a chance of winning.</summary>
    public VictoryShare Victory { get; init; } = VictoryShare.AllPairs;

    /// <summary>Which of several compromises is taken.</summary>
    public CompromiseChoice Compromise { get; init; } = CompromiseChoice.LowestMean;

    /// <summary>The chance (Q) that things stay as they are when nobody challenges, 0 to 1.</summary>
    public double StatusQuo { get; init; } = 1;

    /// <summary>The chance (T) that things change for the better when they do change, 0 to 1; of no account where <see cref="StatusQuo"/> is 1.</summary>
    public double Improvement { get; init; } = 1;
}
