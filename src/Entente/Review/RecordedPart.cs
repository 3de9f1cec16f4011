using System.Collections.Immutable;
using Entente.Outcomes;
using Entente.Simulation;

namespace Entente.Review;

/// <summary>An offer on a part of the issues or under a condition, or a part that was agreed, as it was said: the record's events tell only what it would lead to.</summary>
/// <param name="Event">The place of its event in the record; of an offer that was left out, of the event before which it was made.</param>
/// <param name="Said">What happened; without an outcome where it was left out.</param>
/// <param name="Values">By issue: the value that was named; null for none.</param>
public sealed record RecordedPart(int Event, LoggedEvent Said, ImmutableArray<IssueValue?> Values)
{
    /// <summary>Whether it names every issue that was open: then it is here for its condition.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it is an offer that is not among the events, because it is not known how the rest stood.</summary>
    public bool IsLeftOut { get; init; }

    /// <summary>Of a conditional offer, the issues on which something is asked of the others, in ascending order; empty for none.</summary>
    public ImmutableArray<int> If { get; init; } = [];
}
