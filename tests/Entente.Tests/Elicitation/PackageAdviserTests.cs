using CsCheck;
using Entente.Elicitation;
using Entente.Outcomes;

namespace Entente.Tests.Elicitation;

public class PackageAdviserTests
{
    private static readonly FitAssumptions Usual = FitAssumptions.Usual;

    // With the sum held there is one unknown x, stated twice with error 10 (as x and as 100 − x): its variance is 50, and a rating of error 5 leaves 1/(1/50 + 1/25).
    [Fact]
    public void Two_questions_leave_one_thing_to_ask()
    {
        PackageQuestion first = Assert.Single(PackageAdviser.Next(Statements.TwoQuestions, 1, Usual));
        Assert.Equal(Outcome.At(0, 1), first.Package);
        Assert.Equal(40, first.Worth);
        Assert.Equal(Math.Sqrt(50), first.Uncertainty, 1e-9);

        PackageQuestion second = Assert.Single(PackageAdviser.Next(Statements.TwoQuestions.Rated(45, 0, 1), 5, Usual));
        Assert.Equal(Outcome.At(1, 0), second.Package);
        Assert.Equal(Math.Sqrt(50.0 / 3), second.Uncertainty, 1e-9);
    }

    [Fact]
    public void Neither_all_that_is_best_nor_all_that_is_worst_is_asked_for() =>
        Statements.Unrated.Sample(statement =>
        {
            PartWorths stated = PreferenceFitter.Stated(statement);
            Assert.All(
                PackageAdviser.Next(statement, 3, Usual),
                question =>
                    Assert.Contains(
                        question.Package.Values.Select((value, i) => (stated.Issues[i].Of(value), stated.Issues[i])),
                        each => each.Item1 < each.Item2.Points || each.Item2.Points == 0
                    )
            );
        });

    [Fact]
    public void The_first_question_is_the_least_certain_of_all_packages() =>
        Statements.WithRatings.Sample(statement =>
        {
            var uncertainty = new WorthUncertainty(new StepLadder(statement), statement.Ratings, Usual);
            var rated = statement.Ratings.Select(rating => rating.Package).ToHashSet();
            double most = Statements
                .AllOf(statement.Space)
                .Where(package => !rated.Contains(package) && IsOfScoredValues(statement, package))
                .Select(uncertainty.VarianceOf)
                .DefaultIfEmpty(0)
                .Max();
            PackageQuestion? first = PackageAdviser.Next(statement, 1, Usual).SingleOrDefault();
            Assert.Equal(Math.Sqrt(most), first?.Uncertainty ?? 0, 0.011);
        });

    [Fact]
    public void No_question_is_asked_twice_and_the_order_of_ratings_does_not_matter() =>
        Statements.WithRatings.Sample(statement =>
        {
            Outcome[] asked = [.. PackageAdviser.Next(statement, 6, Usual).Select(question => question.Package)];
            Assert.Equal(asked.Distinct(), asked);
            Assert.DoesNotContain(statement.Ratings, rating => asked.Contains(rating.Package));
            PreferenceStatement turned = statement with { Ratings = [.. statement.Ratings.Reverse()] };
            Assert.Equal(asked, PackageAdviser.Next(turned, 6, Usual).Select(question => question.Package));
        });

    [Fact]
    public void What_the_rules_forbid_is_not_asked_for()
    {
        var statement = new PreferenceStatement(
            new OutcomeSpace(
                [new Issue.YesNo("inspection"), new Issue.YesNo("relief")],
                [new Rule([new Condition.OneOf(0, [0]), new Condition.OneOf(1, [1])])]
            ),
            Statements.TwoQuestions.Issues
        );

        Assert.Equal(Outcome.At(1, 0), Assert.Single(PackageAdviser.Next(statement, 3, Usual)).Package);
    }

    [Fact]
    public void Spaces_too_large_to_list_are_climbed()
    {
        var statement = new PreferenceStatement(
            new OutcomeSpace([
                .. Enumerable.Range(0, 12).Select(i => new Issue.Choice($"issue {i}", [new("a"), new("b"), new("c")])),
            ]),
            [.. Enumerable.Range(0, 12).Select(i => new IssueStatement(i + 1, Statements.Scored(0, 1, 2)))]
        );

        PackageQuestion[] questions = [.. PackageAdviser.Next(statement, 4, Usual)];

        Assert.Equal(4, questions.Length);
        Assert.All(questions, question => Assert.True(question.Uncertainty > 5));
    }

    private static bool IsOfScoredValues(PreferenceStatement statement, Outcome package) =>
        package
            .Values.Select((value, i) => statement.Issues[i].Scores.Any(scored => scored.Value == value))
            .All(isScored => isScored);
}
