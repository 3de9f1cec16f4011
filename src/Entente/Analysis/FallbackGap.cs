using Entente.Numbers;

namespace Entente.Analysis;

/// <summary>What the others would grant a party at best, against what it has without agreement.</summary>
/// <param name="Party">The party's name.</param>
/// <param name="Reservation">What no agreement is worth to it.</param>
/// <param name="BestOffered">The largest utility among outcomes that every other party accepts; null when there is none.</param>
/// <param name="Gap"><paramref name="BestOffered"/> minus <paramref name="Reservation"/>: below 0, the party has to lower its fallback by as much.</param>
public sealed record FallbackGap(string Party, Rational Reservation, Rational? BestOffered, Rational? Gap);
