using System.Collections.Immutable;

namespace Entente.Explaining;

/// <summary>What came of checking an explanation by the definitions.</summary>
/// <param name="Outcomes">How many outcomes were looked at one by one: all that the rules allow; 0 where none was listed.</param>
/// <param name="Claims">How many claims were checked, those left open not among them.</param>
/// <param name="Refuted">The claims that do not hold.</param>
public sealed record ExplanationCheck(long Outcomes, int Claims, ImmutableArray<ExplanationClaim> Refuted)
{
    /// <summary>Whether all outcomes were gone through one by one; else what is said of all of them was shown by bounds on sums.</summary>
    public bool AreListed { get; init; } = true;

    /// <summary>The claims about which nothing could be found out.</summary>
    public ImmutableArray<ExplanationClaim> Open { get; init; } = [];

    /// <summary>Whether every claim that was checked holds.</summary>
    public bool IsVerified => Refuted.IsEmpty;
}
