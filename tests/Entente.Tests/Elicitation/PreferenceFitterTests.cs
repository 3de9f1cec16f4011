using System.Collections.Immutable;
using CsCheck;
using Entente.Elicitation;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Tests.Elicitation;

public class PreferenceFitterTests
{
    private static readonly FitAssumptions Usual = FitAssumptions.Usual;

    [Fact]
    public void Points_and_scores_alone_are_the_part_worths()
    {
        var statement = new PreferenceStatement(
            new OutcomeSpace([
                new Issue.Choice("visits", [new("none"), new("some"), new("all")]),
                new Issue.YesNo("fee"),
            ]),
            [new(70, Statements.Scored(10, 15, 20)), new(30, Statements.Scored(5, 0))]
        );

        PartWorths worths = PreferenceFitter.Fit(statement, Usual).Worths;

        Assert.Equal([0, 35, 70], worths.Issues[0].Values.Select(each => each.Score));
        Assert.Equal([30, 0], worths.Issues[1].Values.Select(each => each.Score));
        Assert.Equal(65, worths.Of(Outcome.At(1, 0)));
        Assert.Equal(100, worths.Total);
    }

    // (x − 70)² + ¼ (x − 60)² + ¼ (100 − x − 40)² is least where 2 (x − 70) + (x − 60) = 0.
    [Fact]
    public void A_rating_moves_the_parts_towards_it_and_the_rest_stays_near_what_was_stated()
    {
        PreferenceFit fit = PreferenceFitter.Fit(Statements.TwoQuestions.Rated(70, 1, 0), Usual);

        Assert.Equal(Rational.Of(200, 3), fit.Worths.Issues[0].Points);
        Assert.Equal(Rational.Of(100, 3), fit.Worths.Issues[1].Points);
        RatedPackage package = Assert.Single(fit.Packages);
        Assert.Equal(60, package.Stated);
        Assert.Equal(Rational.Of(10, 3), package.Residual);
        Assert.Equal(60, package.LeftOut);
        Assert.Equal(10, fit.Quality.StatedError);
        Assert.Equal(10.0 / 3, fit.Quality.FittedError!.Value, 1e-12);
        Assert.Equal(10, fit.Quality.LeftOutError);
    }

    // Without the bounds 3 x = 2 · 130 + 60 would give the first issue more points than there are.
    [Fact]
    public void No_part_falls_below_nothing_however_a_package_is_rated()
    {
        PreferenceFit fit = PreferenceFitter.Fit(Statements.TwoQuestions.Rated(130, 1, 0), Usual);

        Assert.Equal(100, fit.Worths.Issues[0].Points);
        Assert.Equal(0, fit.Worths.Issues[1].Points);
        Assert.Equal(
            [
                new ConsistencyHint.DifferenceGone(1, [IssueValue.At(1)], [IssueValue.At(0)]),
                new ConsistencyHint.FarFromParts(0, 30),
            ],
            fit.Hints
        );
    }

    [Fact]
    public void Between_scored_numbers_worths_follow_straight_lines()
    {
        var statement = new PreferenceStatement(
            new OutcomeSpace([new Issue.Integer("days", 0, 30)]),
            [new(100, [new(IssueValue.At(0), 0), new(IssueValue.At(10), 8), new(IssueValue.At(30), 10)])]
        );

        IssueWorths days = PreferenceFitter.Stated(statement).Issues[0];

        Assert.Equal([0, 40, 80, 90, 100], new[] { 0, 5, 10, 20, 30 }.Select(day => days.Of(IssueValue.At(day))));
    }

    [Fact]
    public void Round_numbers_keep_the_total()
    {
        PartWorths worths = PreferenceFitter.Fit(Statements.TwoQuestions.Rated(70, 1, 0), Usual).Worths.Rounded(1);

        Assert.Equal([67, 33], worths.Issues.Select(issue => issue.Points));
        Assert.Throws<ArgumentOutOfRangeException>(() => worths.Rounded(7));
    }

    [Fact]
    public void A_statement_with_faults_is_refused()
    {
        PreferenceStatement statement = Statements.TwoQuestions with
        {
            Issues = [new(60, Statements.Scored(1, 1)), new(-1, Statements.Scored(1))],
        };

        Assert.Equal(
            [
                new StatementFault.ScoresAllEqual(0),
                new StatementFault.ValuesMissing(1),
                new StatementFault.PointsBelowZero(1),
            ],
            StatementCheck.Faults(statement)
        );
        Assert.Throws<ArgumentException>(() => PreferenceFitter.Fit(statement, Usual));
        Assert.Equal(
            [new StatementFault.UnknownPackage(0)],
            StatementCheck.Faults(Statements.TwoQuestions.Rated(1, 0, 2))
        );
    }

    [Fact]
    public void The_fit_is_the_least_of_all_allowed_solutions_of_the_normal_equations() =>
        Statements.WithRatings.Sample(
            statement =>
                NaiveFit.SumOf(statement, PreferenceFitter.Fit(statement, Usual).Worths, Usual)
                == NaiveFit.LeastSum(statement, Usual),
            iter: 200
        );

    [Fact]
    public void Ratings_that_agree_with_the_parts_change_nothing() =>
        (
            from statement in Statements.Unrated
            from packages in Statements.Package(statement.Space).Array[1, 6]
            select (statement, packages)
        ).Sample(
            (statement, packages) =>
            {
                PartWorths stated = PreferenceFitter.Stated(statement);
                PreferenceFit fit = PreferenceFitter.Fit(RatedBy(statement, stated, packages), Usual);
                Assert.Equal(Points(stated), Points(fit.Worths));
                Assert.All(fit.Packages, package => Assert.Equal(0, package.Residual));
                Assert.Empty(fit.Hints);
                Assert.Equal(0, fit.Quality.LeftOutError);
                Assert.Equal(fit.Quality.Pairs, fit.Quality.PairsInOrder);
            },
            iter: 200
        );

    [Fact]
    public void A_rating_that_the_fit_explains_changes_nothing() =>
        (
            from statement in Statements.WithRatings
            from package in Statements.Package(statement.Space)
            select (statement, package)
        ).Sample(
            (statement, package) =>
            {
                PartWorths worths = PreferenceFitter.Fit(statement, Usual).Worths;
                PreferenceStatement more = statement with
                {
                    Ratings = statement.Ratings.Add(new PackageRating(package, worths.Of(package))),
                };
                Assert.Equal(Points(worths), Points(PreferenceFitter.Fit(more, Usual).Worths));
            },
            iter: 200
        );

    [Fact]
    public void Ratings_of_all_packages_recover_the_part_worths_behind_them_whatever_was_stated() =>
        (from stated in Statements.Unrated from points in Gen.Int[1, 9].Array[3] select (stated, points)).Sample(
            (stated, points) =>
            {
                // The same order within every issue and the same total, but other points.
                int total = stated.Issues.Select((_, i) => points[i]).Sum();
                Rational all = PreferenceFitter.Stated(stated).Total;
                PreferenceStatement meant = stated with
                {
                    Issues = [.. stated.Issues.Select((issue, i) => issue with { Points = all * points[i] / total })],
                };
                PartWorths truth = PreferenceFitter.Stated(meant);
                var assumptions = new FitAssumptions(Rational.Parse("1e-6"), 10);
                PartWorths worths = PreferenceFitter
                    .Fit(RatedBy(stated, truth, [.. Statements.AllOf(stated.Space)]), assumptions)
                    .Worths;
                Assert.All(
                    Points(truth).Zip(Points(worths)),
                    each => Assert.True(Rational.Abs(each.First - each.Second) < Rational.Parse("1e-6"))
                );
            },
            iter: 20
        );

    [Fact]
    public void The_order_of_ratings_does_not_matter() =>
        Statements.WithRatings.Sample(statement =>
        {
            PreferenceStatement turned = statement with { Ratings = [.. statement.Ratings.Reverse()] };
            Assert.Equal(
                Points(PreferenceFitter.Fit(statement, Usual).Worths),
                Points(PreferenceFitter.Fit(turned, Usual).Worths)
            );
        });

    [Fact]
    public void Points_and_ratings_in_another_unit_give_part_worths_in_that_unit() =>
        Statements.WithRatings.Sample(statement =>
        {
            PreferenceStatement tripled = statement with
            {
                Issues = [.. statement.Issues.Select(issue => issue with { Points = 3 * issue.Points })],
                Ratings = [.. statement.Ratings.Select(rating => rating with { Rating = 3 * rating.Rating })],
            };
            Assert.Equal(
                Points(PreferenceFitter.Fit(statement, Usual).Worths).Select(worth => 3 * worth),
                Points(PreferenceFitter.Fit(tripled, Usual).Worths)
            );
        });

    [Fact]
    public void The_order_that_was_stated_and_the_total_stay_and_ratings_are_missed_by_no_more() =>
        Statements.WithRatings.Sample(statement =>
        {
            PreferenceFit fit = PreferenceFitter.Fit(statement, Usual);
            Assert.Equal(fit.Stated.Total, fit.Worths.Total);
            for (int i = 0; i < statement.Issues.Length; i++)
            {
                Rational[] inOrder =
                [
                    .. statement
                        .Issues[i]
                        .Scores.Zip(fit.Worths.Issues[i].Values)
                        .OrderBy(each => each.First.Score)
                        .Select(each => each.Second.Score),
                ];
                Assert.Equal(0, inOrder[0]);
                Assert.Equal(inOrder.Order(), inOrder);
            }

            Assert.True(!(fit.Quality.FittedError > fit.Quality.StatedError + 1e-12));
        });

    [Fact]
    public void A_left_out_rating_is_predicted_by_a_fit_without_it() =>
        Statements.WithRatings.Sample(statement =>
        {
            PreferenceFit fit = PreferenceFitter.Fit(statement, Usual);
            for (int i = 0; i < statement.Ratings.Length; i++)
            {
                PreferenceStatement without = statement with { Ratings = statement.Ratings.RemoveAt(i) };
                Assert.Equal(
                    PreferenceFitter.Fit(without, Usual).Worths.Of(statement.Ratings[i].Package),
                    fit.Packages[i].LeftOut
                );
            }
        });

    [Fact]
    public void Preferences_of_a_party_are_worth_what_the_parts_add_up_to() =>
        (
            from statement in Statements.WithRatings
            from package in Statements.Package(statement.Space)
            select (statement, package)
        ).Sample(
            (statement, package) =>
            {
                PartWorths worths = PreferenceFitter.Fit(statement, Usual).Worths;
                Assert.Equal(
                    worths.Of(package),
                    new UtilityFunction(statement.Space, worths.ToPreferences()).Of(package)
                );
            }
        );

    private static PreferenceStatement RatedBy(
        PreferenceStatement statement,
        PartWorths worths,
        IReadOnlyList<Outcome> packages
    ) => statement with { Ratings = [.. packages.Select(each => new PackageRating(each, worths.Of(each)))] };

    private static ImmutableArray<Rational> Points(PartWorths worths) =>
        [.. worths.Issues.SelectMany(issue => issue.Values).Select(each => each.Score)];
}
