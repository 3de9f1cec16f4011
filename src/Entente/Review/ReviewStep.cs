using System.Collections.Immutable;
using Entente.Numbers;

namespace Entente.Review;

/// <summary>A step from one offer to the next of the same party; among positions, from one to the next as if the party had taken it.</summary>
/// <param name="Party">Who took it.</param>
/// <param name="From">The place of the earlier offer among the offers.</param>
/// <param name="To">The place of the later one.</param>
/// <param name="Changes">By party: what the later offer is worth more than the earlier one; null where that is not known.</param>
public sealed record ReviewStep(int Party, int From, int To, ImmutableArray<Rational?> Changes)
{
    /// <summary>Its class; null when it hangs on preferences that are not known.</summary>
    public StepClass? Class { get; init; }

    /// <summary>By party: its class towards that party alone; null for the party itself and where that is not known.</summary>
    public ImmutableArray<StepClass?> Towards { get; init; } = [];

    /// <summary>What each issue that changed meant to the party itself; empty without scores.</summary>
    public ImmutableArray<IssueChange> Issues { get; init; } = [];
}
