using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Analysis;

/// <summary>The change of fewest issues that leaves no third party worse off than it is now.</summary>
/// <param name="Occasion">Where the outcome that is changed comes from, as in <see cref="ThirdPartyEffect"/>.</param>
/// <param name="From">The outcome that is changed.</param>
/// <param name="To">What it becomes.</param>
/// <param name="Issues">The issues that change, ascending.</param>
/// <param name="IsDeal">Whether every party at the table accepts what it becomes; where such a change exists, one of those is given.</param>
public sealed record SparingChange(string Occasion, Outcome From, Outcome To, ImmutableArray<int> Issues, bool IsDeal)
{
    /// <summary>What it becomes to each party at the table; null for a party without scores.</summary>
    public ImmutableArray<Rational?> Utilities { get; init; } = [];

    /// <summary>What it changes for each third party, against now; null for one without scores.</summary>
    public ImmutableArray<Rational?> Changes { get; init; } = [];
}
