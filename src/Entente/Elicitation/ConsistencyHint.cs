using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Things that a person said and that do not go together. Neither need be wrong; only the person can tell.</summary>
public abstract record ConsistencyHint
{
    private ConsistencyHint() { }

    /// <summary>One package is rated above another that is at least as good by every part as stated, and better by one.</summary>
    /// <param name="Higher">The number of the rating that is higher, from 0.</param>
    /// <param name="Lower">The number of the rating that every part says should be higher.</param>
    public sealed record RatedAgainstParts(int Higher, int Lower) : ConsistencyHint;

    /// <summary>The same package is rated twice, and differently.</summary>
    /// <param name="One">The number of the earlier rating, from 0.</param>
    /// <param name="Other">The number of the later.</param>
    public sealed record RatedTwice(int One, int Other) : ConsistencyHint;

    /// <summary>Two packages whose parts all score the same are rated differently.</summary>
    /// <param name="Higher">The number of the rating that is higher, from 0.</param>
    /// <param name="Lower">The number of the other.</param>
    public sealed record EqualPartsRatedApart(int Higher, int Lower) : ConsistencyHint;

    /// <summary>A rating is further from what the parts as fitted add up to than twice the error that ratings are taken to have.</summary>
    /// <param name="Rating">The number of the rating, from 0.</param>
    /// <param name="By">The rating less the sum of its parts, in points.</param>
    public sealed record FarFromParts(int Rating, Rational By) : ConsistencyHint;

    /// <summary>Values were scored apart, and the ratings leave no difference between them, or speak for the other order.</summary>
    /// <param name="Issue">The number of the issue, from 0.</param>
    /// <param name="Better">The values that were scored higher.</param>
    /// <param name="Worse">The values that were scored next below.</param>
    public sealed record DifferenceGone(int Issue, ImmutableArray<IssueValue> Better, ImmutableArray<IssueValue> Worse)
        : ConsistencyHint
    {
        /// <inheritdoc/>
        public bool Equals(DifferenceGone? other) =>
            other is not null
            && Issue == other.Issue
            && Better.SequenceEqual(other.Better)
            && Worse.SequenceEqual(other.Worse);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Issue, Better[0], Worse[0]);
    }

    /// <summary>A package was preferred to another that is at least as good by every part as stated, and better by one.</summary>
    /// <param name="Comparison">The number of the comparison, from 0.</param>
    public sealed record ComparedAgainstParts(int Comparison) : ConsistencyHint;

    /// <summary>Two packages were said to be as good as each other, and one is at least as good by every part as stated, and better by one.</summary>
    /// <param name="Comparison">The number of the comparison, from 0.</param>
    public sealed record TiedAgainstParts(int Comparison) : ConsistencyHint;

    /// <summary>Two packages were said to be as good as each other and are rated further apart than twice the error that ratings are taken to have.</summary>
    /// <param name="Comparison">The number of the comparison, from 0.</param>
    public sealed record TiedAndRatedApart(int Comparison) : ConsistencyHint;

    /// <summary>Comparisons, or comparisons and ratings, go in a circle.</summary>
    /// <param name="Packages">The circle: each package is preferred to the next or as good, and the last preferred to the first or as good; once at least preferred.</param>
    public sealed record Circle(ImmutableArray<Outcome> Packages) : ConsistencyHint
    {
        /// <inheritdoc/>
        public bool Equals(Circle? other) => other is not null && Packages.SequenceEqual(other.Packages);

        /// <inheritdoc/>
        public override int GetHashCode() => Packages[0].GetHashCode();
    }
}
