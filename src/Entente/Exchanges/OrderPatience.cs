using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>How patient a party has to be for some order of the steps to be safe, the other being as patient as the exchange states.</summary>
/// <param name="Party">Who, 0 or 1; null for both, each counting what comes later alike.</param>
/// <param name="Least">The least discount, in thousandths, at which and at every thousandth above which up to 1 some order is safe, not always the same one. Null when none is at 1. Where it is not exact, one that is enough; null when none was found.</param>
/// <param name="AtLeast">No less is enough; the same as <paramref name="Least"/> where that is exact.</param>
/// <param name="IsExact">Whether all orders were looked at.</param>
public sealed record OrderPatience(int? Party, Rational? Least, Rational AtLeast, bool IsExact);
