using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Explaining;

/// <summary>Something that was on the table, and why it was no deal.</summary>
/// <param name="Package">The name of the package that it is; empty for an offer of a session.</param>
/// <param name="Party">The number of the party that brought it; -1 for nobody in particular.</param>
/// <param name="Outcome">What it says.</param>
public sealed record TabledOffer(string Package, int Party, Outcome Outcome)
{
    /// <summary>The place among the offers of the record, of several the last; -1 for a package.</summary>
    public int Place { get; init; } = -1;

    /// <summary>How often its party made it; 1 for a package.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Whether the rules allow it.</summary>
    public required bool IsAllowed { get; init; }

    /// <summary>By party: what it is worth.</summary>
    public required ImmutableArray<Rational> Utilities { get; init; }

    /// <summary>The numbers of the demands that it does not meet: fallbacks and limits. None: it was acceptable to all.</summary>
    public required ImmutableArray<int> NotMet { get; init; }

    /// <summary>Whether rules, fallbacks and limits let everybody agree to it.</summary>
    public bool IsDeal => IsAllowed && NotMet.IsEmpty;

    /// <summary>The deal that differs from it in the fewest issues; null when there is none, or not within the changes that were looked at, or when it is one itself.</summary>
    public NearbyDeal? Nearby { get; init; }

    /// <summary>Small changes of it that everybody would gain by and that break no further demand, the best first: trades across issues, and gains that cost nobody anything.</summary>
    public ImmutableArray<JointGain> Trades { get; init; } = [];
}
