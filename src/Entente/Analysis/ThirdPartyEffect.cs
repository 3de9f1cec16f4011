using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>What one outcome is worth to a third party.</summary>
/// <param name="Occasion">Where the outcome comes from: <c>nash</c>, <c>kalaiSmorodinsky</c>, <c>statusQuo</c>, <c>package:NAME</c> and so on.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Utility">What it is worth to the third party; null without scores.</param>
/// <param name="Change">The utility minus that of the status quo, or minus its reservation value when there is no status quo; null without scores.</param>
public sealed record ThirdPartyEffect(string Occasion, Outcome Outcome, Rational? Utility, Rational? Change);
