using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>What one outcome is worth to a third party.</summary>
/// <param name="Occasion">Where the outcome comes from: <c>nash</c>, <c>kalaiSmorodinsky</c>, <c>statusQuo</c>, <c>package:NAME</c> and so on.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Utility">What it is worth to the third party; null without scores.</param>
/// <param name="Change">The utility minus that of the status quo, or minus its reservation value when there is no status quo; null without scores.</param>
public sealed record ThirdPartyEffect(string Occasion, Outcome Outcome, Rational? Utility, Rational? Change)
{
    /// <summary>Whether it has a right to be consulted about this outcome.</summary>
    public bool IsConsulted { get; init; }

    /// <summary>Whether it can keep this outcome from taking effect.</summary>
    public bool CanBlock { get; init; }

    /// <summary>Whether it can block it and is worse off by it; null when it can and its scores are not known.</summary>
    public bool? WouldBlock =>
        !CanBlock ? false
        : Change is { } change ? change.Sign < 0
        : null;

    /// <summary>The least that it would have to be given, on its own scale, to be no worse off: 0 when it is not; null without scores.</summary>
    public Rational? Compensation => Change is { } change ? Rational.Max(Rational.Zero, -change) : null;
}
