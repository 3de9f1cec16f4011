using System.Collections.Immutable;
using CsCheck;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Tests.Elicitation;

/// <summary>Statements to test with.</summary>
internal static class Statements
{
    /// <summary>Two questions answered by no or yes, yes being better: 60 and 40 points.</summary>
    public static PreferenceStatement TwoQuestions { get; } =
        new(
            new OutcomeSpace([new Issue.YesNo("inspection"), new Issue.YesNo("relief")]),
            [new(60, Scored(0, 1)), new(40, Scored(0, 1))]
        );

    public static ImmutableArray<ScoredValue> Scored(params ReadOnlySpan<int> scores)
    {
        var scored = ImmutableArray.CreateBuilder<ScoredValue>();
        foreach (int score in scores)
        {
            scored.Add(new ScoredValue(IssueValue.At(scored.Count), score));
        }

        return scored.ToImmutable();
    }

    public static PreferenceStatement Rated(
        this PreferenceStatement statement,
        Rational rating,
        params int[] package
    ) => statement with { Ratings = statement.Ratings.Add(new PackageRating(Outcome.At(package), rating)) };

    /// <summary>One to three issues of options, whole numbers or real numbers, without ratings, never without steps.</summary>
    public static Gen<PreferenceStatement> Unrated { get; } =
        from kinds in Gen.Int[0, 3].Array[1, 3]
        from points in Gen.Int[0, 10].Array[3]
        from scores in Gen.Int[0, 4].Array[9]
        select Statement(kinds, points, scores);

    /// <summary>The same with zero to five ratings that need not make sense.</summary>
    public static Gen<PreferenceStatement> WithRatings { get; } =
        from statement in Unrated
        from packages in Package(statement.Space).Array[0, 5]
        from ratings in Gen.Int[0, 20].Array[5]
        select statement with
        {
            Ratings = [.. packages.Select((package, i) => new PackageRating(package, ratings[i]))],
        };

    public static Gen<Outcome> Package(OutcomeSpace space) =>
        Gen.Int[0, 8]
            .Array[space.Issues.Length]
            .Select(picks => new Outcome([.. space.Issues.Select((issue, i) => ValueOf(issue, picks[i]))]));

    /// <summary>Every package of an integer or optional space.</summary>
    public static IEnumerable<Outcome> AllOf(OutcomeSpace space)
    {
        IEnumerable<ImmutableArray<IssueValue>> packages =
        [
            [],
        ];
        foreach (Issue issue in space.Issues)
        {
            packages =
            [
                .. packages.SelectMany(package =>
                    Enumerable.Range(0, (int)(issue.Size ?? 9)).Select(i => package.Add(ValueOf(issue, i)))
                ),
            ];
        }

        return packages.Select(values => new Outcome(values)).Distinct();
    }

    private static IssueValue ValueOf(Issue issue, int pick) =>
        issue is Issue.Real { Step: null } real
            ? IssueValue.Of(real.Low + ((real.High - real.Low) * Rational.Of(pick, 8)))
            : IssueValue.At(pick % (int)issue.Size!.Value);

    private static PreferenceStatement Statement(int[] kinds, int[] points, int[] scores)
    {
        var space = new OutcomeSpace([
            .. kinds.Select(
                (kind, i) =>
                    kind switch
                    {
                        0 => new Issue.YesNo($"question {i}"),
                        1 => new Issue.Choice($"choice {i}", [new("one"), new("two"), new("three")]),
                        2 => (Issue)new Issue.Integer($"days {i}", 0, 6, 2),
                        _ => new Issue.Real($"price {i}", 1, 3),
                    }
            ),
        ]);
        return new PreferenceStatement(
            space,
            [.. space.Issues.Select((issue, i) => Stated(issue, points[i] + (i == 0 ? 1 : 0), scores[(3 * i)..]))]
        );
    }

    // The first two scores differ, so that every issue has a step.
    private static IssueStatement Stated(Issue issue, int points, int[] scores)
    {
        scores[1] = scores[0] == scores[1] ? scores[0] + 1 : scores[1];
        return new IssueStatement(
            points,
            issue switch
            {
                Issue.Integer => [new(IssueValue.At(0), scores[0]), new(IssueValue.At(3), scores[1])],
                Issue.Real =>
                [
                    new(IssueValue.Of(1), scores[0]),
                    new(IssueValue.Of(2), scores[1]),
                    new(IssueValue.Of(3), scores[2]),
                ],
                Issue.Choice => Scored(scores.AsSpan(0, 3)),
                _ => Scored(scores.AsSpan(0, 2)),
            }
        );
    }
}
