namespace Entente.Strategies.Models;

/// <summary>How far the numbers of a concession curve are known: what the offers do not rule out at 95 %.</summary>
/// <param name="LeastReservation">The lowest fallback that goes with the offers; negative infinity when anything does.</param>
/// <param name="MostReservation">The highest fallback that goes with the offers.</param>
/// <param name="LeastExponent">The lowest exponent that goes with them.</param>
/// <param name="MostExponent">The highest exponent that goes with them.</param>
public sealed record ConcessionRange(
    double LeastReservation,
    double MostReservation,
    double LeastExponent,
    double MostExponent
);
