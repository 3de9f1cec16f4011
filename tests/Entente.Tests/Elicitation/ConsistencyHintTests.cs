using System.Collections.Immutable;
using Entente.Elicitation;
using Entente.Outcomes;

namespace Entente.Tests.Elicitation;

public class ConsistencyHintTests
{
    private static readonly Outcome Neither = Outcome.At(0, 0);
    private static readonly Outcome Inspection = Outcome.At(1, 0);
    private static readonly Outcome Relief = Outcome.At(0, 1);
    private static readonly Outcome Both = Outcome.At(1, 1);

    [Fact]
    public void A_package_rated_above_one_that_is_better_in_every_part_is_told() =>
        Assert.Contains(
            new ConsistencyHint.RatedAgainstParts(1, 0),
            Hints(Statements.TwoQuestions.Rated(55, 1, 0).Rated(60, 0, 0))
        );

    [Fact]
    public void A_package_that_is_better_in_one_part_and_worse_in_another_may_be_rated_higher() =>
        Assert.Empty(Hints(Statements.TwoQuestions.Rated(51, 1, 0).Rated(49, 0, 1)));

    [Fact]
    public void The_same_package_rated_twice_and_differently_is_told() =>
        Assert.Equal(
            [new ConsistencyHint.RatedTwice(0, 1)],
            Hints(Statements.TwoQuestions.Rated(58, 1, 0).Rated(62, 1, 0))
        );

    [Fact]
    public void Packages_of_equal_parts_rated_apart_are_told()
    {
        var statement = new PreferenceStatement(
            new OutcomeSpace([new Issue.Choice("place", [new("Hanoi"), new("Geneva"), new("Vienna")])]),
            [new(100, Statements.Scored(1, 1, 0))]
        );

        Assert.Contains(new ConsistencyHint.EqualPartsRatedApart(1, 0), Hints(statement.Rated(97, 0).Rated(99, 1)));
    }

    [Fact]
    public void A_comparison_against_all_parts_is_told() =>
        Assert.Equal(
            [new ConsistencyHint.ComparedAgainstParts(1)],
            Hints(Statements.TwoQuestions with { Comparisons = [new(Both, Inspection), new(Neither, Relief)] })
        );

    [Fact]
    public void Comparisons_in_a_circle_are_told_once() =>
        Assert.Equal(
            [new ConsistencyHint.Circle([Inspection, Relief, Both])],
            Hints(
                    Statements.TwoQuestions with
                    {
                        Comparisons = [new(Inspection, Relief), new(Relief, Both), new(Both, Inspection)],
                    }
                )
                .OfType<ConsistencyHint.Circle>()
        );

    [Fact]
    public void A_comparison_against_the_ratings_is_a_circle_of_two() =>
        Assert.Equal(
            [new ConsistencyHint.Circle([Relief, Inspection])],
            Hints(
                Statements.TwoQuestions.Rated(60, 1, 0).Rated(40, 0, 1) with
                {
                    Comparisons = [new(Relief, Inspection)],
                }
            )
        );

    [Fact]
    public void Two_that_are_called_as_good_though_one_is_better_in_a_part_are_told() =>
        Assert.Equal(
            [new ConsistencyHint.TiedAgainstParts(0), new ConsistencyHint.TiedAgainstParts(1)],
            Hints(
                Statements.TwoQuestions with
                {
                    Comparisons =
                    [
                        new(Both, Relief) { IsTie = true },
                        new(Neither, Inspection) { IsTie = true },
                        new(Inspection, Relief) { IsTie = true },
                    ],
                }
            )
        );

    [Fact]
    public void Two_that_are_called_as_good_and_rated_further_apart_than_ratings_err_are_told()
    {
        PreferenceStatement tied = Statements.TwoQuestions with
        {
            Comparisons = [new(Relief, Inspection) { IsTie = true }],
        };
        Assert.Equal([new ConsistencyHint.TiedAndRatedApart(0)], Hints(tied.Rated(60, 1, 0).Rated(40, 0, 1)));
        Assert.Empty(Hints(tied.Rated(55, 1, 0).Rated(45, 0, 1)));
    }

    [Fact]
    public void A_circle_may_run_through_packages_that_are_as_good_but_not_through_these_alone()
    {
        PackageComparison[] ties = [new(Relief, Inspection) { IsTie = true }, new(Inspection, Relief) { IsTie = true }];
        Assert.Empty(Hints(Statements.TwoQuestions with { Comparisons = [.. ties] }));
        Assert.Equal(
            [new ConsistencyHint.Circle([Relief, Inspection])],
            Hints(Statements.TwoQuestions with { Comparisons = [ties[1], new(Relief, Inspection)] })
        );
    }

    private static ImmutableArray<ConsistencyHint> Hints(PreferenceStatement statement) =>
        PreferenceFitter.Fit(statement, FitAssumptions.Usual).Hints;
}
