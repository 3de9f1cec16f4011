using System.Collections.Immutable;
using Entente.Analysis;

namespace Entente.Explaining;

/// <summary>What there is of deals that contain what was asked for (<see cref="DealExplanation.Focus"/>).</summary>
/// <param name="Zone">How many outcomes that contain it every fallback and limit allows.</param>
public sealed record DealsInFocus(AgreementZone Zone)
{
    /// <summary>The fairest of them, as <see cref="DealExplanation.Possible"/> is of all: their Nash outcome, or that of those which nobody away from the table would block; null when there is none.</summary>
    public UtilityPoint? Fairest { get; init; }

    /// <summary>Whether the fairest is the Nash outcome of all of them; false where that could be blocked by somebody who would lose by it, and another cannot.</summary>
    public bool IsNash { get; init; }

    /// <summary>Where there is none: the smallest sets of demands that would have to give way for one; empty where there is one, and where the rules allow no outcome that contains it.</summary>
    public ImmutableArray<WayOut> Ways { get; init; } = [];
}
