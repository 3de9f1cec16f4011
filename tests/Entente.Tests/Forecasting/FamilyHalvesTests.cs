using System.Collections.Immutable;
using CsCheck;
using Entente.Forecasting;
using Entente.Forecasting.Worlds;
using Entente.Outcomes;
using Entente.Preferences;
using Entente.Randomness;
using Entente.Scenarios;

namespace Entente.Tests.Forecasting;

/// <summary>What is chosen in one half of the worlds is counted in worlds that are no copies of them.</summary>
public class FamilyHalvesTests
{
    private const int Families = 200;
    private const int Copies = 50;
    private const int Packages = 3;
    private const int Draws = 200;

    [Fact]
    public void Everybody_is_placed_once_and_no_more_than_one_family_is_on_both_sides_unless_one_is_more_than_half() =>
        Gen.Select(Gen.Int[0, 12].Array[1, 60], Gen.ULong)
            .Sample(
                (families, seed) =>
                {
                    int[] order = FamilyHalves.Order(families, new RandomSequence(seed));
                    Assert.Equal(Enumerable.Range(0, families.Length), order.Order());
                    var even = order.Where((_, place) => place % 2 == 0).Select(each => families[each]).ToHashSet();
                    var odd = order.Where((_, place) => place % 2 == 1).Select(each => families[each]).ToHashSet();
                    int[] sizes = [.. families.CountBy(each => each).Select(each => each.Value)];
                    int most = (families.Length + 1) / 2;

                    // Where halves of whole families could not be equal, the smallest that were moved bridge the difference.
                    Assert.True(even.Intersect(odd).Count() <= 1);
                    Assert.True(
                        sizes.All(size => size == 1) ? !even.Overlaps(odd) : sizes.Max() <= most || even.Overlaps(odd)
                    );
                },
                iter: 5_000
            );

    // Two hundred independent worlds, fifty copies of each; what is accepted has nothing to do with the number, so that finding it out is worth nothing.
    [Fact]
    public void Of_copies_the_value_of_finding_out_what_says_nothing_is_no_more_often_above_nothing_than_its_interval_says()
    {
        int halved = 0;
        int shuffled = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            int[] families = [.. Enumerable.Range(0, Families * Copies).Select(world => world / Copies)];
            var random = new RandomSequence(7, (ulong)draw);
            double[] numbers = [.. Enumerable.Range(0, Families).Select(_ => random.Unit())];
            bool[] accepted = [.. Enumerable.Range(0, Families * Packages).Select(_ => random.Below(2) == 0)];
            int[] apart = FamilyHalves.Order(families, random);
            int[] mixed = [.. families.Select((_, world) => (world * 7919 + draw) % families.Length)];
            halved += Value([.. apart.Select(each => families[each])], numbers, accepted).Low > 0 ? 1 : 0;
            shuffled += Value([.. mixed.Select(each => families[each])], numbers, accepted).Low > 0 ? 1 : 0;
        }

        // One side of 95 of 100: 5 of 200, and 13 less than once in a thousand tries.
        Assert.True(halved <= 13, $"{halved} of {Draws} intervals begin above nothing.");

        // That is what the order is for.
        Assert.True(shuffled >= Draws / 4, $"Of copies on both sides only {shuffled} of {Draws} intervals do.");
    }

    // One package is accepted below 0.47 and another above: what is best turns at the end of a tenth, which moves as far as the independent worlds let it.
    [Fact]
    public void Copies_say_no_more_of_the_value_of_finding_out_than_one_of_each()
    {
        double[] numbers = [.. Enumerable.Range(0, Families).Select(family => family * 0.6180339887498949 % 1)];
        bool[] accepted = [.. numbers.SelectMany(number => new[] { number < 0.47, number >= 0.47, false })];
        int[] once = [.. Enumerable.Range(0, Families)];
        FindingValue value = Value(once, numbers, accepted);

        // Family by family, so that the halves are the same.
        FindingValue copied = Value(
            [.. Enumerable.Range(0, Families * Copies).Select(world => world % Families)],
            numbers,
            accepted
        );
        Assert.Equal(value.Chance, copied.Chance, 9);
        Assert.InRange(value.Chance, 0.3, 0.5);
        Assert.Equal(value.Low, copied.Low, 0.01);
        Assert.Equal(value.High, copied.High, 0.01);
    }

    [Fact]
    public void After_offers_even_and_odd_worlds_have_no_point_in_common()
    {
        OutcomeSpace space = new([new Issue.Integer("price", 0, 9, 1), new Issue.YesNo("now")]);
        var scenario = new Scenario(
            space,
            [
                new Party("seller")
                {
                    Preferences = new PreferenceModel.Scores([
                        new Term.OfIssue(0, new ValueFunction.Table([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])),
                    ]),
                },
                new Party("buyer"),
            ]
        );
        var source = WorldSource.Of(scenario, ForecastOptions.Default, TestContext.Current.CancellationToken);
        ImmutableArray<Said> said =
        [
            .. Enumerable
                .Range(0, 6)
                .Select(i => Outcome.At(i % 3, i % 2))
                .Select(
                    (outcome, i) =>
                        new Said(i, 1, outcome, source.Layout.RowsOf(outcome)!, Before: null, i / 10.0, false)
                ),
        ];
        var learner = new PartyLearner(source, 1, said, 1_000, seed: 3, new ParallelOptions());
        foreach (Said _ in said)
        {
            learner.Learn();
        }

        double[][] points = learner.Points(4_000, salt: 1);
        double[][] Half(int odd) => [.. points.Where((_, place) => place % 2 == odd).Distinct()];
        Assert.InRange(Half(0).Length, 100, 1_999);
        Assert.True(Half(0).Intersect(Half(1)).Count() <= 1);
    }

    // The families of the worlds in their order; by family the number, and whether each package is accepted.
    private static FindingValue Value(int[] families, double[] numbers, bool[] accepted)
    {
        var counts = new WorldCounts(families.Length, Packages, parties: 0, inputs: 1, issues: 0);
        for (int world = 0; world < families.Length; world++)
        {
            for (int package = 0; package < Packages; package++)
            {
                counts.Refused[(world * Packages) + package] = accepted[(families[world] * Packages) + package]
                    ? 0UL
                    : 1;
            }
        }

        double[] each = [.. families.Select(family => numbers[family])];
        int[] order = [.. Enumerable.Range(0, each.Length).OrderBy(world => each[world])];
        return new Finding(counts, order, each, Families).Value();
    }
}
