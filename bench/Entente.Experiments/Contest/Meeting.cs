namespace Entente.Experiments.Contest;

/// <summary>What came of two strategies in the seats of a scenario.</summary>
/// <param name="First">The advantage of the first seat: what it gained over its fallback as a share of the most it could gain; NaN when it could gain nothing.</param>
/// <param name="Second">The advantage of the second seat.</param>
/// <param name="IsAgreement">Whether they agreed.</param>
/// <param name="Welfare">The sum of the advantages as a share of the largest possible such sum; NaN when that is not known.</param>
/// <param name="Distance">The Euclidean distance of an agreement to the frontier, both in advantages; NaN without one.</param>
/// <param name="Time">The share of the time that had passed.</param>
internal sealed record Meeting(
    double First,
    double Second,
    bool IsAgreement,
    double Welfare,
    double Distance,
    double Time
);
