namespace Entente.Evaluation;

/// <summary>Two strategies compared by mean advantage, on the same scenarios in the same seats.</summary>
/// <param name="First">The number of the strategy that stands higher.</param>
/// <param name="Second">The number of the other.</param>
/// <param name="Difference">The mean advantage of the first less that of the second.</param>
/// <param name="Low">The lower end of the 95 % interval of the difference over scenarios (bootstrap, paired); null for fewer than two scenarios.</param>
/// <param name="High">The upper end.</param>
/// <param name="Pairs">How many differences were tested, those of 0 left out.</param>
/// <param name="P">The two-sided p-value of the signed-rank test.</param>
/// <param name="Adjusted">The p-value after Holm's correction for all comparisons.</param>
/// <param name="IsSignificant">Whether the adjusted p-value is at most the chance of a false alarm that was accepted.</param>
public sealed record Comparison(
    int First,
    int Second,
    double Difference,
    double? Low,
    double? High,
    int Pairs,
    double P,
    double Adjusted,
    bool IsSignificant
);
