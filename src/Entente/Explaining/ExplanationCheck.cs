using System.Collections.Immutable;

namespace Entente.Explaining;

/// <summary>What came of checking an explanation by the definitions.</summary>
/// <param name="Outcomes">How many outcomes were looked at: all that the rules allow.</param>
/// <param name="Claims">How many claims were checked.</param>
/// <param name="Refuted">The claims that do not hold, each in a sentence.</param>
public sealed record ExplanationCheck(long Outcomes, int Claims, ImmutableArray<string> Refuted)
{
    /// <summary>Whether every claim holds.</summary>
    public bool IsVerified => Refuted.IsEmpty;
}
