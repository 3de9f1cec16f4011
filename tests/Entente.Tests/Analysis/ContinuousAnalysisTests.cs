using System.Collections.Immutable;
using CsCheck;
using Entente.Analysis;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Analysis;

public sealed class ContinuousAnalysisTests
{
    private const int Grid = 12;

    private static readonly Gen<Rational> Worth = Gen.Int[-3, 6].Select(worth => (Rational)worth);

    private static readonly Gen<ValueFunction> Curve = Gen.OneOf(
        Gen.Select(Worth, Worth, (low, high) => (ValueFunction)new ValueFunction.Linear(low, high)),
        Gen.Select(
            Worth,
            Worth,
            Worth,
            Gen.Int[0, 6],
            (low, top, high, at) => (ValueFunction)new ValueFunction.Peaked(at, top, low, high)
        ),
        Worth
            .Array[4]
            .Select(
                (worths) =>
                    (ValueFunction)
                        new ValueFunction.PiecewiseLinear([
                            .. worths.Select((worth, i) => new ScoredNumber((i * 2) + (i == 3 ? -1 : 0), worth)),
                        ])
            )
    );

    /// <summary>Two parties, one or two continuous issues on which worths turn, and a choice.</summary>
    internal static readonly Gen<Scenario> Scenarios =
        from continuous in Gen.Int[1, 2]
        from curves in Curve.Array[continuous * 2]
        from tables in Worth.Array[6]
        from reservations in Worth.Array[2]
        from isCapped in Gen.Bool
        select new Scenario(
            new OutcomeSpace([
                .. Enumerable.Range(0, continuous).Select(i => (Issue)new Issue.Real($"x{i}", 0, 6)),
                new Issue.Choice("c", [new Option("a"), new Option("b"), new Option("d")]),
            ]),
            [
                .. Enumerable
                    .Range(0, 2)
                    .Select(party => new Party($"p{party}")
                    {
                        Fallback = new Fallback { Worth = reservations[party] },
                        Preferences = new PreferenceModel.Scores([
                            .. Enumerable
                                .Range(0, continuous)
                                .Select(i => (Term)new Term.OfIssue(i, curves[(party * continuous) + i])),
                            new Term.OfIssue(
                                continuous,
                                new ValueFunction.Table([
                                    .. tables.Skip(party * 3).Take(3).Select(each => (Estimate)each),
                                ])
                            ),
                        ])
                        {
                            Cap = isCapped && party == 0 ? 6 : null,
                        },
                    }),
            ]
        );

    [Fact]
    public void Nothing_on_a_fine_grid_beats_the_pieces_and_every_piece_is_attained() =>
        Scenarios.Sample(
            scenario =>
            {
                ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(scenario);
                Assert.True(analysis.Frontier.IsExact);
                Assert.Null(analysis.Outcomes);
                UtilityFunction[] functions =
                [
                    .. scenario.Parties.Select(party => new UtilityFunction(scenario.Space, party.Preferences!)),
                ];
                Rational[][] grid =
                [
                    .. GridOutcomes(scenario.Space)
                        .Select(outcome => functions.Select(each => each.Of(outcome)).ToArray()),
                ];
                foreach (FrontierPiece piece in analysis.Frontier.Pieces)
                {
                    foreach (UtilityPoint end in new[] { piece.From, piece.To })
                    {
                        Assert.Equal(end.Utilities, functions.Select(each => (Rational?)each.Of(end.Outcome)));
                    }

                    Rational[] middle =
                    [
                        .. piece.From.Utilities.Zip(piece.To.Utilities, (a, b) => (a!.Value + b!.Value) / 2),
                    ];
                    Assert.DoesNotContain(grid, point => Dominates(point, middle));
                }

                Assert.All(grid, point => Assert.Contains(analysis.Frontier.Pieces, piece => Reaches(piece, point)));
                AssertSolutionsAreBest(scenario, analysis, grid);
            },
            iter: 300
        );

    [Fact]
    public void Two_who_split_a_cake_evenly_valued_get_half_each()
    {
        Scenario scenario = Cake(0, 0);
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(scenario);
        FrontierPiece piece = Assert.Single(analysis.Frontier.Pieces);
        Assert.Equal([Rational.One, Rational.Zero], piece.From.Utilities);
        Assert.Equal([Rational.Zero, Rational.One], piece.To.Utilities);
        Rational half = Rational.Of(1, 2);
        Assert.Equal([half, half], Assert.Single(analysis.Solutions.Nash.Points).Utilities);
        Assert.Equal([half, half], Assert.Single(analysis.Solutions.KalaiSmorodinsky.Points).Utilities);
        Assert.Equal(Math.Sqrt(0.5), analysis.Opposition!.Value, 12);
    }

    [Fact]
    public void A_fallback_moves_the_split_by_half_of_itself()
    {
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(Cake(Rational.Parse("0.4"), 0));
        Assert.Equal(
            [Rational.Parse("0.7"), Rational.Parse("0.3")],
            Assert.Single(analysis.Solutions.Nash.Points).Utilities
        );
    }

    [Fact]
    public void Fallbacks_that_sum_to_more_than_the_cake_leave_a_gap_that_is_named()
    {
        ScenarioAnalysis analysis = ScenarioAnalyzer.Analyze(Cake(Rational.Parse("0.7"), Rational.Parse("0.5")));
        Assert.False(analysis.Zone.Exists);
        Assert.Equal(NoSolution.NothingAcceptable, analysis.Solutions.Nash.Reason);
        Assert.Equal(Rational.Parse("0.1"), analysis.FallbackGaps!.Joint);
        Assert.Equal(Rational.Parse("-0.2"), analysis.FallbackGaps.Parties[0].Gap);
        Assert.Equal([Rational.Parse("0.6"), Rational.Parse("0.4")], analysis.Nearest[0].Point.Utilities);
    }

    private static Scenario Cake(Rational first, Rational second) =>
        new(
            new OutcomeSpace([new Issue.Real("share", 0, 1)]),
            [
                new Party("A")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(0, 1))]),
                    Fallback = new Fallback { Worth = first },
                },
                new Party("B")
                {
                    Preferences = new PreferenceModel.Scores([new Term.OfIssue(0, new ValueFunction.Linear(1, 0))]),
                    Fallback = new Fallback { Worth = second },
                },
            ]
        );

    private static void AssertSolutionsAreBest(Scenario scenario, ScenarioAnalysis analysis, Rational[][] grid)
    {
        Rational[] reservations = [.. scenario.Parties.Select(party => party.Fallback.Worth!.Value.Likely)];
        Rational[][] acceptable =
        [
            .. grid.Where(point => point.Zip(reservations).All(pair => pair.First >= pair.Second)),
        ];
        if (acceptable.Length == 0)
        {
            return;
        }

        Assert.True(analysis.Zone.Exists);
        Assert.All(
            acceptable,
            point =>
            {
                Assert.True(
                    (point[0] - reservations[0]) * (point[1] - reservations[1]) <= analysis.Solutions.Nash.Value
                );
                Assert.True(point[0] + point[1] <= analysis.Solutions.Utilitarian.Value);
                Assert.True(
                    Rational.Min(point[0] - reservations[0], point[1] - reservations[1])
                        <= analysis.Solutions.Egalitarian.Value
                );
            }
        );
        UtilityPoint nash = analysis.Solutions.Nash.Points[0];
        Assert.Equal(
            analysis.Solutions.Nash.Value,
            (nash.Utilities[0]!.Value - reservations[0]) * (nash.Utilities[1]!.Value - reservations[1])
        );
    }

    private static bool Dominates(Rational[] left, Rational[] right) =>
        left[0] >= right[0] && left[1] >= right[1] && (left[0] > right[0] || left[1] > right[1]);

    private static bool Reaches(FrontierPiece piece, Rational[] point)
    {
        Rational fromFirst = piece.From.Utilities[0]!.Value;
        Rational toFirst = piece.To.Utilities[0]!.Value;
        Rational fromSecond = piece.From.Utilities[1]!.Value;
        Rational toSecond = piece.To.Utilities[1]!.Value;
        if (point[0] > fromFirst)
        {
            return false;
        }

        if (point[0] <= toFirst || fromFirst == toFirst)
        {
            return point[1] <= toSecond;
        }

        return point[1] <= fromSecond + ((fromFirst - point[0]) * (toSecond - fromSecond) / (fromFirst - toFirst));
    }

    private static IEnumerable<Outcome> GridOutcomes(OutcomeSpace space)
    {
        int continuous = space.Issues.Length - 1;
        int combinations = (int)Math.Pow(Grid + 1, continuous);
        for (int code = 0; code < combinations; code++)
        {
            for (int choice = 0; choice < 3; choice++)
            {
                int rest = code;
                ImmutableArray<IssueValue>.Builder values = ImmutableArray.CreateBuilder<IssueValue>();
                for (int i = 0; i < continuous; i++)
                {
                    values.Add(IssueValue.Of(Rational.Of(6 * (rest % (Grid + 1)), Grid)));
                    rest /= Grid + 1;
                }

                values.Add(IssueValue.At(choice));
                yield return new Outcome(values.ToImmutable());
            }
        }
    }
}
