using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using Entente.Numbers;
using Entente.Randomness;
using Entente.Stakeholders;
using Entente.Testing.Support;

namespace Entente.Tests.Stakeholders;

public sealed class ExpectedUtilityModelTests
{
    private static readonly Gen<StakeholderQuestion> Questions =
        from count in Gen.Int[2, 7]
        from positions in Gen.Int[0, 12].Array[count]
        from capabilities in Gen.Int[0, 9].Array[count]
        from saliences in Gen.Int[0, 10].Array[count]
        where Enumerable.Range(0, count).Any(i => capabilities[i] * saliences[i] > 0)
        select new StakeholderQuestion(
            0,
            12,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Stakeholder(
                        $"s{i}",
                        positions[i],
                        capabilities[i],
                        Rational.Of(saliences[i], 10)
                    )),
            ]
        );

    private static readonly Gen<ExpectedUtilityOptions> Options =
        from pair in Gen.Bool
        from nearest in Gen.Bool
        from same in Gen.Int[0, 2].Select(each => each / 2.0)
        from better in Gen.Int[0, 4].Select(each => each / 4.0)
        select new ExpectedUtilityOptions
        {
            Rounds = 4,
            Victory = pair ? VictoryShare.ThisPair : VictoryShare.AllPairs,
            Compromise = nearest ? CompromiseChoice.SmallestMove : CompromiseChoice.LowestMean,
            StatusQuo = same,
            Improvement = better,
        };

    [Fact]
    public void Ten_rounds_of_the_published_example_are_met_move_by_move()
    {
        ExpectedUtilityRun run = ExpectedUtilityModel.Run(Emissions.Question);
        JsonElement[] expected = [.. Emissions.Reference.GetProperty("rounds").EnumerateArray()];
        Assert.Equal(expected.Length, run.Rounds.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            StakeholderRound round = run.Rounds[i];
            Assert.Equal(expected[i].GetProperty("mean").GetDouble(), round.Mean, 1e-9);
            Assert.Equal(expected[i].GetProperty("median").GetDouble(), round.Median, 1e-9);
            Near(expected[i].GetProperty("x"), round.Positions);
            if (i == 0)
            {
                Assert.Empty(round.Moves);
                continue;
            }

            Near(expected[i].GetProperty("r"), round.RiskExponents);
            Assert.Equal(expected[i].GetProperty("moves").EnumerateArray().Select(Text), round.Moves.Select(Text));
        }
    }

    [SharedFact]
    public void The_example_that_is_kept_with_the_tests_is_the_reference()
    {
        string path = Path.Combine(Repository.Shared, "reference", "conflict.json");
        JsonElement reference = JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("bdm_scholz");
        JsonElement[] rounds = [.. reference.GetProperty("rounds").EnumerateArray()];
        ExpectedUtilityRun run = ExpectedUtilityModel.Run(Emissions.Question);
        Assert.Equal(rounds.Length, run.Rounds.Length);
        for (int i = 0; i < rounds.Length; i++)
        {
            Near(rounds[i].GetProperty("x"), run.Rounds[i].Positions);
            Assert.Equal(rounds[i].GetProperty("mean").GetDouble(), run.Rounds[i].Mean, 1e-9);
            Assert.Equal(rounds[i].GetProperty("median").GetDouble(), run.Rounds[i].Median, 1e-9);
        }
    }

    [Fact]
    public void The_dangers_of_the_first_round_are_those_of_the_reference() =>
        Assert.Equal(
            [-5.2493, 1.4283, 5.4377, -5.2493, -2.0939, -2.0939, -8.6409, 5.6071, -8.8116, -2.7504],
            ExpectedUtilityModel.Run(Emissions.Question).Rounds[1].Dangers.Select(each => Math.Round(each, 4))
        );

    // In the published figure the crosses stand at -0.83, -0.65, -0.47, -0.11 and 0.6, all about 0.24 high.
    [Theory]
    [InlineData("Netherlands", -0.4725, 0.2423)]
    [InlineData("Germany", -0.4725, 0.2423)]
    [InlineData("Luxembourg", 0.6060, 0.2423)]
    [InlineData("France", -0.1148, 0.2433)]
    [InlineData("Italy", -0.1148, 0.2433)]
    [InlineData("UK", -0.6550, 0.2433)]
    [InlineData("Denmark", -0.8320, 0.2423)]
    [InlineData("Ireland", 0, 0)]
    [InlineData("Greece", 0, 0)]
    public void What_Belgium_expects_of_challenging_and_being_challenged_is_the_published_figure(
        string other,
        double own,
        double others
    )
    {
        StakeholderQuestion question = Emissions.Question;
        string[] names = [.. question.Stakeholders.Select(each => each.Name)];
        double[] positions = [.. question.Stakeholders.Select(each => each.Position.ToDouble())];
        var weighing = new PositionWeighing([.. question.Stakeholders.Select(each => each.Weight.ToDouble())]);
        var round = new ExpectedUtilityRound(
            question,
            question.Model,
            weighing,
            positions,
            positions.Max() - positions.Min()
        );
        round.Play();
        int belgium = Array.IndexOf(names, "Belgium");
        int at = Array.IndexOf(names, other);
        Assert.Equal(own, round.Expected(belgium, belgium, at), 5e-5);
        Assert.Equal(others, round.Expected(belgium, at, belgium), 5e-5);
    }

    [Theory]
    [InlineData(0, 7.4)]
    [InlineData(1, 7.4)]
    [InlineData(2, 7.5)]
    [InlineData(3, 7.6)]
    [InlineData(4, 7.3)]
    [InlineData(5, 7.3)]
    [InlineData(6, 7.4)]
    [InlineData(7, 7.5)]
    [InlineData(8, 7.6)]
    [InlineData(9, 7.3)]
    [InlineData(10, 7.2)]
    public void The_means_are_those_of_the_published_chart(int round, double published) =>
        Assert.Equal(published, ExpectedUtilityModel.Run(Emissions.Question).Rounds[round].Mean, 0.0615);

    [Fact]
    public void By_the_formulas_as_they_are_printed_all_agree_on_seven_by_the_third_round()
    {
        ExpectedUtilityRun run = ExpectedUtilityModel.Run(Emissions.Question, ExpectedUtilityOptions.AsPrinted);
        Assert.Equal(
            [1.1172, 1.0044, 0.5, 1.1172, 1.0176, 1.0176, 2, 0.6483, 1.4537, 1.5569],
            run.Rounds[1].RiskExponents.Select(each => Math.Round(each, 4))
        );
        Assert.Equal([7.6038, 7.0266, 7], run.Rounds.Skip(1).Take(3).Select(each => Math.Round(each.Mean, 4)));
        Assert.All(run.Rounds[3].Positions, position => Assert.Equal(7, position, 1e-9));
        Assert.True(run.IsSettled);
    }

    [Fact]
    public void The_model_is_its_definition() =>
        Gen.Select(Questions, Options)
            .Sample(
                (question, options) =>
                {
                    ExpectedUtilityRun run = ExpectedUtilityModel.Run(question, options);
                    for (int i = 1; i < run.Rounds.Length; i++)
                    {
                        ImmutableArray<double> before = run.Rounds[i - 1].Positions;
                        double[] expected = NaiveExpectedUtility.Next(question, options, [.. before]);
                        for (int k = 0; k < expected.Length; k++)
                        {
                            Assert.Equal(expected[k], run.Rounds[i].Positions[k], 1e-9);
                        }
                    }
                },
                iter: 300
            );

    [Fact]
    public void A_round_that_is_reckoned_fast_has_the_bits_of_one_that_is_reckoned_plainly() =>
        Gen.Select(Gen.Int[2, 20], Gen.Int[0, 3], Gen.ULong, Options)
            .Sample(
                (count, scale, seed, options) =>
                {
                    // Few positions, so that many stand together, up to many on a long scale.
                    var random = new RandomSequence(seed);
                    Rational Below(ulong bound) => new((long)random.Below(bound));
                    ulong most = (ulong)Math.Pow(30, 1 + scale);
                    var question = new StakeholderQuestion(
                        0,
                        new Rational((long)most),
                        [
                            .. Enumerable
                                .Range(0, count)
                                .Select(i => new Stakeholder($"s{i}", Below(most), 1 + Below(9), Below(11) / 10)),
                            new Stakeholder("last", 0, 1, 1),
                            new Stakeholder("first", new Rational((long)most), 1, 1),
                        ]
                    );
                    var weighing = new PositionWeighing([
                        .. question.Stakeholders.Select(each => each.Weight.ToDouble()),
                    ]);
                    double[] positions = [.. question.Stakeholders.Select(each => each.Position.ToDouble())];
                    for (int round = 0; round < 3; round++)
                    {
                        StakeholderRound plain = new PlainExpectedUtilityRound(
                            question,
                            options,
                            weighing,
                            positions,
                            most
                        ).Play();
                        StakeholderRound fast = new ExpectedUtilityRound(
                            question,
                            options,
                            weighing,
                            positions,
                            most
                        ).Play();
                        Assert.Equal(plain.Positions.AsSpan(), fast.Positions.AsSpan());
                        Assert.Equal(plain.RiskExponents.AsSpan(), fast.RiskExponents.AsSpan());
                        Assert.Equal(plain.Dangers.AsSpan(), fast.Dangers.AsSpan());
                        Assert.Equal(plain.Moves.AsEnumerable(), fast.Moves.AsEnumerable());
                        positions = [.. plain.Positions];
                    }
                },
                iter: 300
            );

    [Fact]
    public void Nobody_leaves_the_range_of_the_positions_and_risk_stays_between_a_half_and_two() =>
        Gen.Select(Questions, Options)
            .Sample(
                (question, options) =>
                {
                    ExpectedUtilityRun run = ExpectedUtilityModel.Run(question, options);
                    double low = run.Rounds[0].Positions.Min() - 1e-9;
                    double high = run.Rounds[0].Positions.Max() + 1e-9;
                    Assert.All(run.Rounds, round => Assert.All(round.Positions, at => Assert.InRange(at, low, high)));
                    Assert.All(
                        run.Rounds.Skip(1),
                        round => Assert.All(round.RiskExponents, each => Assert.InRange(each, 0.5 - 1e-9, 2 + 1e-9))
                    );
                },
                iter: 300
            );

    [Fact]
    public void Other_units_of_the_scale_and_of_capability_change_nothing() =>
        Questions.Sample(
            question =>
            {
                var other = new StakeholderQuestion(
                    100,
                    136,
                    [
                        .. question.Stakeholders.Select(each => new Stakeholder(
                            each.Name,
                            100 + (each.Position * 3),
                            each.Capability * 7,
                            each.Salience
                        )),
                    ]
                );
                StakeholderRound first = ExpectedUtilityModel.Run(question, new() { Rounds = 1 }).Rounds[^1];
                StakeholderRound second = ExpectedUtilityModel.Run(other, new() { Rounds = 1 }).Rounds[^1];
                Assert.Equal(first.Dangers.Length, second.Dangers.Length);
                for (int i = 0; i < first.Dangers.Length; i++)
                {
                    Assert.Equal(first.Dangers[i], second.Dangers[i], 1e-9);
                }

                Assert.Equal(100 + (first.Mean * 3), second.Mean, 1e-6);
            },
            iter: 200
        );

    [Fact]
    public void Rounds_that_come_again_come_again_for_good_and_are_the_first_to_do_so()
    {
        int found = 0;
        Gen.Select(Questions, Options)
            .Sample(
                (question, options) =>
                {
                    ExpectedUtilityRun run = ExpectedUtilityModel.Run(question, options with { Rounds = 30 });
                    int different = run.Cycle?.Last ?? Math.Max(1, run.Rounds.Length - (run.IsSettled ? 1 : 0));
                    Assert.Equal(
                        different,
                        run.Rounds.Take(different).Select(round => string.Join(' ', round.Positions)).Distinct().Count()
                    );
                    if (run.Cycle is not { } cycle)
                    {
                        return;
                    }

                    Interlocked.Increment(ref found);
                    int length = cycle.Last - cycle.First + 1;
                    for (int round = cycle.First + length; round < run.Rounds.Length; round++)
                    {
                        Assert.Equal(run.Rounds[round - length].Positions, run.Rounds[round].Positions);
                        Assert.Equal(run.Rounds[round - length].Moves, run.Rounds[round].Moves);
                        Assert.NotEmpty(run.Rounds[round].Moves);
                    }
                },
                iter: 300,
                seed: "0N0XIzNsQ0O2"
            );
        Assert.True(found > 20, $"{found}");
    }

    [Fact]
    public void Where_all_want_the_same_nothing_happens()
    {
        var question = new StakeholderQuestion(0, 10, [new("a", 4, 1, 1), new("b", 4, 2, Rational.Of(1, 2))]);
        ExpectedUtilityRun run = ExpectedUtilityModel.Run(question);
        Assert.True(run.IsSettled);
        Assert.Equal(4, Assert.Single(run.Rounds).Mean);
    }

    [Theory]
    [InlineData(-1, 1, 1)]
    [InlineData(101, 1, 1)]
    [InlineData(5, 1.1, 1)]
    [InlineData(5, 1, double.NaN)]
    public void Options_out_of_range_are_refused(int rounds, double same, double better) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            ExpectedUtilityModel.Run(
                Emissions.Question,
                new()
                {
                    Rounds = rounds,
                    StatusQuo = same,
                    Improvement = better,
                }
            )
        );

    [Fact]
    public void A_run_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() =>
            ExpectedUtilityModel.Run(Emissions.Question, null, new CancellationToken(canceled: true))
        );

    private static void Near(JsonElement expected, ImmutableArray<double> actual)
    {
        double[] numbers = [.. expected.EnumerateArray().Select(each => each.GetDouble())];
        Assert.Equal(numbers.Length, actual.Length);
        for (int i = 0; i < numbers.Length; i++)
        {
            Assert.Equal(numbers[i], actual[i], 1e-9);
        }
    }

    private static string Text(JsonElement move)
    {
        string kind = move[0].GetString() switch
        {
            "conf" => "Confrontation",
            "comp" => "Compromise",
            _ => "Capitulation",
        };
        return $"{kind}: {move[1]} to {move[2]}, {move[3].GetDouble():F4} against {move[4].GetDouble():F4}, at {move[5].GetDouble():F4}";
    }

    private static string Text(StakeholderMove move)
    {
        ImmutableArray<Stakeholder> all = Emissions.Question.Stakeholders;
        return $"{move.Kind}: {all[move.Mover].Name} to {all[move.Target].Name}, {move.OwnUtility:F4} against {move.OtherUtility:F4}, at {move.To:F4}";
    }
}
