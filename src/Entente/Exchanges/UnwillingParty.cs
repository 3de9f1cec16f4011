using Entente.Numbers;

namespace Entente.Exchanges;

/// <summary>A party for which all of an exchange is worth less than nothing, in whatever order: it does better by not beginning, so no order is safe, and neither a deposit nor better verification makes one.</summary>
/// <param name="Party">The party, 0 or 1.</param>
/// <param name="Most">The most that all of it, with the future, can be worth to it before the first step; below 0. Exact where the party does not discount, or nothing waits and nothing is worth more together; else a bound.</param>
public sealed record UnwillingParty(int Party, Rational Most);
