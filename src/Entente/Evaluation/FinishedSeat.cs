namespace Entente.Evaluation;

/// <summary>What one seat of a finished session came to.</summary>
/// <param name="Party">The party that sat in it; empty when that is not known.</param>
/// <param name="Strategy">How it was played.</param>
/// <param name="Utility">What the end was worth to it, undiscounted, on its own scale.</param>
/// <param name="Discounted">The same at the time of the end, discounted.</param>
/// <param name="Advantage">Its gain over the fallback as a share of the most it could gain; null when it could gain nothing.</param>
public sealed record FinishedSeat(string Party, string Strategy, double Utility, double Discounted, double? Advantage)
{
    /// <summary>What no agreement is worth to it, on its own scale.</summary>
    public double Reservation { get; init; }

    /// <summary>Whether it ended with an agreement, be it that of a group; null where that is what the session ended with.</summary>
    public bool? IsAgreed { get; init; }

    /// <summary>
    /// How well the opponent model that it held at the end orders the outcomes as the other party does: Kendall's tau, -1 to 1; null when it held no model,
    /// or the order could not be formed.
    /// </summary>
    public double? ModelTau { get; init; }
}
