using System.Collections.Immutable;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>What a person says about its own preferences: in parts, and of whole packages.</summary>
/// <param name="Space">What can be agreed.</param>
/// <param name="Issues">What is said of every issue, in the order of the issues.</param>
public sealed record PreferenceStatement(OutcomeSpace Space, ImmutableArray<IssueStatement> Issues)
{
    /// <summary>Whole packages that were rated, in any order; a package may stand in it more than once.</summary>
    public ImmutableArray<PackageRating> Ratings { get; init; } = [];

    /// <summary>Pairs of packages that were compared: one preferred, or both as good. They are checked against the ratings and do not change the part-worths.</summary>
    public ImmutableArray<PackageComparison> Comparisons { get; init; } = [];
}
