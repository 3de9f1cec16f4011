using System.Collections.Immutable;

namespace Entente.Exchanges;

/// <summary>What the checker found of the claims of a plan.</summary>
/// <param name="Claims">Every claim.</param>
public sealed record ExchangeCheck(ImmutableArray<CheckedClaim> Claims)
{
    /// <summary>Whether every claim that could be checked holds.</summary>
    public bool Holds => Claims.All(claim => claim.Holds != false);

    /// <summary>Whether every claim could be checked.</summary>
    public bool IsComplete => Claims.All(claim => claim.Holds is not null);
}
