using CsCheck;
using Entente.Forecasting;
using Entente.Forecasting.Worlds;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting;

public class WorldFrontierTests
{
    private static readonly OutcomeSpace Space = new(
        [
            new Issue.Choice("a", [new Option("a0"), new Option("a1"), new Option("a2")]),
            new Issue.YesNo("b"),
            new Issue.Integer("c", 0, 6, 2),
            new Issue.Choice("d", [new Option("d0"), new Option("d1"), new Option("d2")]),
        ],
        [new Rule([new Condition.OneOf(0, [2]), new Condition.OneOf(1, [0])])]
    );

    private static readonly Gen<Estimate> Score = Gen.Select(
        Gen.Int[0, 4],
        Gen.Int[0, 2],
        (low, more) => new Estimate(low, low + more, low + (2 * more))
    );

    private static readonly Gen<Party> Wishes = Gen.Select(
        Score.Array[3],
        Score.Array[2],
        Score.Array[4],
        Score.Array[3],
        Gen.Int[0, 14],
        Gen.Int[0, 3],
        (a, b, c, d, fallback, kind) =>
            kind == 0
                ? new Party("")
                : new Party("")
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, new ValueFunction.Table([.. a])),
                        new Term.OfIssue(1, new ValueFunction.Table([.. b])),
                        new Term.OfIssue(2, new ValueFunction.Table([.. c])),
                        new Term.OfIssue(3, new ValueFunction.Table([.. d])),
                    ]),
                    Fallback = new Fallback { Worth = fallback },
                    DealBreakers = kind == 1 ? [new DealBreaker([new Condition.OneOf(3, [1])])] : [],
                }
    );

    private static readonly Gen<Scenario> Scenarios = Wishes
        .Array[1, 4]
        .Select(parties => new Scenario(Space, [.. parties.Select((party, i) => party with { Name = $"p{i}" })]));

    [Fact]
    public void In_every_world_halves_answer_what_all_outcomes_say() =>
        Scenarios.Sample(
            scenario =>
            {
                var source = WorldSource.Of(scenario, ForecastOptions.Default, CancellationToken.None);
                var world = new World(source.Layout);
                for (int number = 0; number < 4; number++)
                {
                    source.Draw(
                        number,
                        world,
                        new double[source.InputCount],
                        new double[scenario.Parties.Length * Space.Issues.Length]
                    );
                    List<long[]> all = AllAllowed(world);
                    WorldFrontier frontier = WorldFrontier.Of(world)!;
                    Assert.Equal(
                        all.Any(worth => IsAtLeast(worth, world.Reservations)),
                        frontier.Reaches(world.Reservations, isMore: false)
                    );
                    foreach (long[] worth in all)
                    {
                        Assert.True(frontier.Reaches(worth, isMore: false));
                        Assert.Equal(
                            all.Any(other => IsAtLeast(other, worth) && !other.SequenceEqual(worth)),
                            frontier.Reaches(worth, isMore: true)
                        );
                    }
                }
            },
            iter: 60
        );

    [Fact]
    public void The_fairest_package_has_the_largest_least_gain() =>
        Scenarios.Sample(
            scenario =>
            {
                var source = WorldSource.Of(scenario, ForecastOptions.Default, CancellationToken.None);
                var world = new World(source.Layout);
                source.Draw(0, world, new double[source.InputCount], new double[scenario.Parties.Length * 4]);
                double[] spans = [.. scenario.Parties.Select((_, i) => 1.0 + i)];
                int[] rows = WorldFrontier.Of(world)!.Fairest(world, spans);
                double Least(Func<int, long> worth) =>
                    Enumerable
                        .Range(0, spans.Length)
                        .Min(party => (worth(party) - world.Reservations[party]) / spans[party]);
                Assert.Equal(
                    AllAllowed(world).Max(worth => Least(party => worth[party])),
                    Least(party => world.Worth(rows, party))
                );
            },
            iter: 60
        );

    private static List<long[]> AllAllowed(World world)
    {
        List<long[]> all = [];
        var rows = new int[world.Layout.Parts.Length];
        void Walk(int part)
        {
            if (part == rows.Length)
            {
                all.Add([.. Enumerable.Range(0, world.Layout.Parties).Select(party => world.Worth(rows, party))]);
                return;
            }

            for (int row = 0; row < world.Layout.Parts[part].Count; row++)
            {
                if (world.Layout.Parts[part].Refusals[row] == 0)
                {
                    rows[part] = row;
                    Walk(part + 1);
                }
            }
        }

        Walk(0);
        return all;
    }

    private static bool IsAtLeast(long[] worth, long[] least) =>
        worth.Zip(least).All(pair => pair.First >= pair.Second);
}
