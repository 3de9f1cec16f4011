namespace Entente.Analysis;

/// <summary>What is fair, by the concepts of the field.</summary>
/// <param name="Nash">Largest product of gains over the reservation values.</param>
/// <param name="Egalitarian">Largest least gain (Kalai).</param>
/// <param name="KalaiSmorodinsky">Largest least gain, each as a share of the party's best acceptable gain.</param>
/// <param name="Utilitarian">Largest sum of utilities, each on the party's own scale.</param>
public sealed record Solutions(Solution Nash, Solution Egalitarian, Solution KalaiSmorodinsky, Solution Utilitarian)
{
    /// <summary>The points whose worst place among the parties' orders of the frontier is best; null when every party has scores.</summary>
    public Solution? Ordinal { get; init; }
}
