using System.Collections.Immutable;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Elicitation;

/// <summary>Finds what does not go together in a statement.</summary>
internal static class ConsistencyReader
{
    public static ImmutableArray<ConsistencyHint> Hints(
        PreferenceStatement statement,
        StepLadder ladder,
        PartWorths stated,
        PartWorths fitted,
        ImmutableArray<Rational> steps,
        FitAssumptions assumptions
    ) =>
        [
            .. OfPairs(statement.Ratings, stated),
            .. OfComparisons(statement, stated, 2 * assumptions.RatingError),
            .. OfSteps(ladder, steps),
            .. OfResiduals(statement.Ratings, fitted, 2 * assumptions.RatingError),
        ];

    private static IEnumerable<ConsistencyHint> OfPairs(ImmutableArray<PackageRating> ratings, PartWorths stated)
    {
        for (int one = 0; one < ratings.Length; one++)
        {
            for (int other = one + 1; other < ratings.Length; other++)
            {
                if (ratings[one].Rating == ratings[other].Rating)
                {
                    continue;
                }

                bool isOneHigher = ratings[one].Rating > ratings[other].Rating;
                int higher = isOneHigher ? one : other;
                int lower = isOneHigher ? other : one;
                if (ratings[one].Package.Equals(ratings[other].Package))
                {
                    yield return new ConsistencyHint.RatedTwice(one, other);
                }
                else if (IsAtLeast(stated, ratings[lower].Package, ratings[higher].Package))
                {
                    yield return stated.Of(ratings[lower].Package) == stated.Of(ratings[higher].Package)
                        ? new ConsistencyHint.EqualPartsRatedApart(higher, lower)
                        : new ConsistencyHint.RatedAgainstParts(higher, lower);
                }
            }
        }
    }

    private static bool IsAtLeast(PartWorths worths, Outcome one, Outcome other) =>
        worths
            .Issues.Select((issue, i) => issue.Of(one.Values[i]) >= issue.Of(other.Values[i]))
            .All(isAtLeast => isAtLeast);

    private static IEnumerable<ConsistencyHint> OfComparisons(
        PreferenceStatement statement,
        PartWorths stated,
        Rational most
    )
    {
        for (int i = 0; i < statement.Comparisons.Length; i++)
        {
            PackageComparison pair = statement.Comparisons[i];
            if (pair.IsTie)
            {
                bool isApart = stated.Of(pair.Worse) != stated.Of(pair.Better);
                if (
                    isApart
                    && (IsAtLeast(stated, pair.Worse, pair.Better) || IsAtLeast(stated, pair.Better, pair.Worse))
                )
                {
                    yield return new ConsistencyHint.TiedAgainstParts(i);
                }

                if (RatedApart(statement.Ratings, pair) > most)
                {
                    yield return new ConsistencyHint.TiedAndRatedApart(i);
                }
            }
            else if (IsAtLeast(stated, pair.Worse, pair.Better) && stated.Of(pair.Worse) > stated.Of(pair.Better))
            {
                yield return new ConsistencyHint.ComparedAgainstParts(i);
            }
        }

        foreach (ImmutableArray<Outcome> circle in PreferenceCircles.In(statement))
        {
            yield return new ConsistencyHint.Circle(circle);
        }
    }

    // The least that lies between ratings of the two; 0 when one was not rated.
    private static Rational RatedApart(ImmutableArray<PackageRating> ratings, PackageComparison pair) =>
        ratings
            .Where(each => each.Package.Equals(pair.Better))
            .SelectMany(one =>
                ratings
                    .Where(each => each.Package.Equals(pair.Worse))
                    .Select(other => Rational.Abs(one.Rating - other.Rating))
            )
            .DefaultIfEmpty(Rational.Zero)
            .Min();

    private static IEnumerable<ConsistencyHint> OfSteps(StepLadder ladder, ImmutableArray<Rational> steps) =>
        Enumerable
            .Range(0, steps.Length)
            .Where(step => steps[step].Sign == 0 && ladder.Stated[step].Sign > 0)
            .Select(step => new ConsistencyHint.DifferenceGone(
                ladder.IssueOf(step),
                ladder.ValuesAt(step, above: true),
                ladder.ValuesAt(step, above: false)
            ));

    private static IEnumerable<ConsistencyHint> OfResiduals(
        ImmutableArray<PackageRating> ratings,
        PartWorths fitted,
        Rational most
    ) =>
        ratings
            .Select((rating, i) => new ConsistencyHint.FarFromParts(i, rating.Rating - fitted.Of(rating.Package)))
            .Where(hint => Rational.Abs(hint.By) > most);
}
