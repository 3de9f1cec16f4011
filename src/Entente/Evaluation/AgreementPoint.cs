namespace Entente.Evaluation;

/// <summary>Agreements of two strategies that were worth the same.</summary>
/// <param name="Scenario">The number of the scenario.</param>
/// <param name="First">The number of the strategy in seat 1.</param>
/// <param name="Second">The number of the strategy in seat 2.</param>
/// <param name="FirstAdvantage">What seat 1 gained, as a share of the most it could gain.</param>
/// <param name="SecondAdvantage">What seat 2 gained, likewise.</param>
/// <param name="Count">How many sessions ended so.</param>
public sealed record AgreementPoint(
    int Scenario,
    int First,
    int Second,
    double FirstAdvantage,
    double SecondAdvantage,
    long Count
);
