using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining.Checking;

/// <summary>One outcome that the rules allow.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Worths">By party: what it is worth.</param>
/// <param name="NotMet">The demands that it does not meet, one bit each.</param>
/// <param name="IsInFocus">Whether it contains what the changes are about.</param>
internal sealed record ListedOutcome(Outcome Outcome, Rational[] Worths, ulong NotMet, bool IsInFocus);
