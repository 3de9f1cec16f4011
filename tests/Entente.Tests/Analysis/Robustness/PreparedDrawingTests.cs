using System.Collections.Immutable;
using CsCheck;
using Entente.Analysis;
using Entente.Analysis.Robustness;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Analysis.Robustness;

public sealed class PreparedDrawingTests
{
    private static readonly OutcomeSpace Space = new(
        [
            new Issue.Choice("a", [new Option("a0"), new Option("a1"), new Option("a2")]),
            new Issue.YesNo("b"),
            new Issue.Integer("c", 0, 6, 2),
            new Issue.Choice("d", [new Option("d0"), new Option("d1")]),
        ],
        [new Rule([new Condition.OneOf(0, [2]), new Condition.OneOf(1, [0])])]
    );

    private static readonly Gen<Estimate> Range = Gen.Select(
        Gen.Int[-3, 6],
        Gen.Int[0, 3],
        Gen.Int[0, 3],
        Gen.Int[1, 4],
        (low, more, most, below) =>
            new Estimate(Rational.Of(low, below), Rational.Of(low + more, below), Rational.Of(low + more + most, below))
    );

    private static readonly Gen<Party> Wishes =
        from a in Range.Array[3]
        from b in Range.Array[2]
        from pair in Range
        from otherwise in Range
        from box in Range
        from weights in Range.Array[6]
        from fallback in Range
        from fallsBackOnStatusQuo in Gen.Bool
        from isOutside in Gen.Bool
        from constant in Gen.Int[-2, 2]
        select new Party("")
        {
            Preferences = new PreferenceModel.Scores([
                new Term.OfIssue(0, new ValueFunction.Table([.. a])) { Weight = weights[0] },
                new Term.OfIssue(1, new ValueFunction.Table([.. b])) { Weight = weights[1] },
                new Term.OfIssue(2, new ValueFunction.Linear(1, constant)) { Weight = weights[2] },
                new Term.OfIssue(3, new ValueFunction.Constant(box)) { Weight = weights[3] },
                new Term.OfGroup([1, 3], [new ScoredCombination([1, 0], pair)], otherwise) { Weight = weights[4] },
                new Term.Rectangle([new Bound(2, 2, 4), new Bound(0, 0, 1)], box)
                {
                    IsOutside = isOutside,
                    Weight = weights[5],
                },
            ])
            {
                Constant = constant,
            },
            Fallback = fallsBackOnStatusQuo
                ? new Fallback { Outcome = Outcome.At(0, 0, 0, 0) }
                : new Fallback { Worth = fallback },
            DealBreakers = isOutside ? [new DealBreaker([new Condition.OneOf(2, [0])])] : [],
        };

    private static readonly Gen<Scenario> Uncertain =
        from parties in Wishes.Array[1, 3]
        select new Scenario(Space, [.. parties.Select((party, i) => party with { Name = $"p{i}" })])
        {
            StatusQuo = Outcome.At(0, 0, 0, 0),
            Packages = [new Package("allowed", Outcome.At(1, 1, 2, 0)), new Package("not", Outcome.At(2, 0, 3, 1))],
        };

    [Fact]
    public void Prepared_draws_are_those_of_the_definition() =>
        Uncertain.Sample(
            scenario =>
            {
                var solver = new ModelSolver(
                    AnalysisOptions.Default with
                    {
                        IsBrief = true,
                    },
                    estimate => estimate.Likely,
                    TestContext.Current.CancellationToken
                );
                var plain = new PlainDrawing(scenario, solver);
                var prepared = PreparedDrawing.Of(scenario, TestContext.Current.CancellationToken);
                Assert.NotNull(prepared);
                for (ulong draw = 0; draw < 5; draw++)
                {
                    Assert.Equal(
                        Text(plain.Draw(new RandomSequence(3, draw))),
                        Text(prepared.Draw(new RandomSequence(3, draw)))
                    );
                }
            },
            iter: 200
        );

    [Fact]
    public void What_is_more_than_a_sum_is_not_prepared()
    {
        Scenario scenario = Uncertain.Single();
        Term largest = new Term.Combined(Aggregation.Max, [new Term.OfIssue(0, new ValueFunction.Constant(1))]);
        ImmutableArray<Scenario> others =
        [
            With(scenario, new PreferenceModel.Scores([largest])),
            With(scenario, new PreferenceModel.Scores([]) { Cap = 1 }),
            With(scenario, new PreferenceModel.Scores([]) { Scale = 2 }),
            With(
                scenario,
                new PreferenceModel.Scores([new Term.OfIssue(2, new ValueFunction.Linear(0, new Estimate(1, 2, 3)))])
            ),
            With(scenario, new PreferenceModel.Listed([], 0)),
            With(
                scenario,
                new PreferenceModel.Ranking([
                    [Outcome.At(0, 0, 0, 0)],
                ])
            ),
        ];
        Assert.All(others, other => Assert.Null(PreparedDrawing.Of(other, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_not_prepared()
    {
        var huge = new Estimate(Rational.Parse("1e20"), Rational.Parse("2e20"), Rational.Parse("3e20"));
        Scenario scenario = With(
            Uncertain.Single(),
            new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Constant(huge))])
        );
        Assert.Null(PreparedDrawing.Of(scenario, TestContext.Current.CancellationToken));
    }

    private static Scenario With(Scenario scenario, PreferenceModel preferences) =>
        scenario with
        {
            Parties = [scenario.Parties[0] with { Preferences = preferences }],
        };

    private static string Text(DrawFindings draw) =>
        string.Join(
            " ",
            draw.Offers.Select(offer =>
                    $"{string.Join(",", offer.AcceptableTo)}/{offer.IsAcceptableToAll}/{offer.IsEfficient}"
                )
                .Concat(
                    draw.Solutions.Select(outcome =>
                        outcome is null ? "-" : string.Join(",", outcome.Values.Select(value => value.Index))
                    )
                )
                .Prepend($"{draw.ZoneExists}")
        );
}
