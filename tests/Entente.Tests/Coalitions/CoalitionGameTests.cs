using CsCheck;
using Entente.Coalitions;
using Entente.Numbers;

namespace Entente.Tests.Coalitions;

public sealed class CoalitionGameTests
{
    // Coalitions in the order of their numbers: nobody, 1, 2, 12, 3, 13, 23, 123.
    private static readonly CoalitionGame Pairs = Game(3, 0, 0, 0, 90, 0, 80, 70, 120);
    private static readonly CoalitionGame Gloves = Game(3, 0, 0, 0, 1, 0, 1, 0, 1);

    private static readonly Gen<CoalitionGame> AnyGame = Gen.Int[1, 4]
        .SelectMany(players =>
            Gen.Int[0, 12].Array[1 << players].Select(worths => Game(players, [0, .. worths.Skip(1)]))
        );

    [Fact]
    public void Each_gets_what_it_brings_on_average()
    {
        Assert.Equal([45, 40, 35], Pairs.Shapley());
        Assert.Equal([Rational.Of(2, 3), Rational.Of(1, 6), Rational.Of(1, 6)], Gloves.Shapley());
    }

    // With three players every bound is one of its own worth, of what is left over by the others together, or of what is left over when each of the others has its most or its least.
    [Fact]
    public void What_each_gets_in_the_core_lies_between_its_bounds() =>
        Gen.Int[0, 12]
            .Array[8]
            .Sample(
                worths =>
                {
                    CoalitionGame game = Game(3, [0, .. worths.Skip(1)]);
                    var core = CoreReport.Of(game);
                    if (core.IsEmpty)
                    {
                        Assert.Empty(core.Ranges);
                        Assert.False(core.IsOnly);
                        return;
                    }

                    Rational all = game[7];
                    Rational[] low = [.. Enumerable.Range(0, 3).Select(player => game[1 << player])];
                    Rational[] high = [.. Enumerable.Range(0, 3).Select(player => all - game[7 & ~(1 << player)])];
                    for (int player = 0; player < 3; player++)
                    {
                        int next = (player + 1) % 3;
                        int last = (player + 2) % 3;
                        Assert.Equal(
                            Rational.Max(low[player], all - high[next] - high[last]),
                            core.Ranges[player].Least
                        );
                        Assert.Equal(Rational.Min(high[player], all - low[next] - low[last]), core.Ranges[player].Most);
                        Assert.True(core.Division[player] >= core.Ranges[player].Least);
                        Assert.True(core.Division[player] <= core.Ranges[player].Most);
                    }

                    Assert.Equal(core.Ranges.All(range => range.Least == range.Most), core.IsOnly);
                },
                iter: 2000
            );

    [Fact]
    public void With_gloves_the_scarce_one_gets_all_and_no_other_way()
    {
        var core = CoreReport.Of(Gloves);
        Assert.True(core.IsOnly);
        Assert.Equal([Rational.One, Rational.Zero, Rational.Zero], core.Division);
    }

    [Fact]
    public void A_runway_is_paid_by_those_who_need_its_length()
    {
        // The cost of a group is that of its longest runway: 1, 2 and 3.
        CoalitionGame airport = Game(3, 0, 1, 2, 2, 3, 3, 3, 3);
        Assert.Equal([Rational.Of(1, 3), Rational.Of(5, 6), Rational.Of(11, 6)], airport.Shapley());
    }

    [Fact]
    public void The_value_is_the_mean_over_all_orders() =>
        AnyGame.Sample(game =>
        {
            var sums = new Rational[game.Players];
            int orders = 0;
            foreach (int[] order in Orders(game.Players))
            {
                orders++;
                int before = 0;
                foreach (int player in order)
                {
                    sums[player] += game[before | 1 << player] - game[before];
                    before |= 1 << player;
                }
            }

            Assert.Equal(sums.Select(sum => sum / orders), game.Shapley());
        });

    [Fact]
    public void All_is_divided_and_who_brings_nothing_gets_nothing() =>
        Gen.Select(AnyGame, Gen.Int[0, 3])
            .Sample(
                (game, place) =>
                {
                    Assert.Equal(game[game.Everybody], Sum(game.Shapley()));
                    int idle = place % game.Players;
                    var without = new CoalitionGame(
                        game.Players,
                        [.. Enumerable.Range(0, game.Coalitions).Select(coalition => game[coalition & ~(1 << idle)])]
                    );
                    Assert.Equal(Rational.Zero, without.Shapley()[idle]);
                }
            );

    [Fact]
    public void The_value_of_two_games_together_is_the_sum_of_their_values() =>
        Gen.Select(Gen.Int[-9, 9].Array[8], Gen.Int[-9, 9].Array[8])
            .Sample(
                (first, second) =>
                {
                    CoalitionGame one = Game(3, [0, .. first.Skip(1)]);
                    CoalitionGame other = Game(3, [0, .. second.Skip(1)]);
                    CoalitionGame both = Game(3, [0, .. first.Zip(second, (a, b) => a + b).Skip(1)]);
                    Assert.Equal(one.Shapley().Zip(other.Shapley(), (a, b) => a + b), both.Shapley());
                }
            );

    [Fact]
    public void A_core_is_found_or_proved_to_be_empty() =>
        AnyGame.Sample(game =>
        {
            CoreReport core = CoreReport.Of(game);
            if (!core.IsEmpty)
            {
                Assert.Equal(0, CoreReport.Objection(game, core.Division));
                return;
            }

            // Weights that give every player 1 and together need more than there is.
            for (int player = 0; player < game.Players; player++)
            {
                Assert.Equal(
                    Rational.One,
                    Sum(
                        core.Weights.Where(each => CoalitionGame.Has(each.Coalition, player))
                            .Select(each => each.Weight)
                    )
                );
            }

            Assert.True(Sum(core.Weights.Select(each => each.Weight * game[each.Coalition])) > game[game.Everybody]);
        });

    [Fact]
    public void Whoever_can_be_played_off_against_the_others_gets_all_in_the_core()
    {
        Assert.Equal([1, 0, 0], CoreReport.Of(Gloves).Division);
        CoreReport majority = CoreReport.Of(Game(3, 0, 0, 0, 1, 0, 1, 1, 1));
        Assert.True(majority.IsEmpty);
        Assert.Equal(Rational.Of(3, 2), majority.Needed);
        Assert.Equal(3, CoreReport.Objection(Gloves, [0, 0, 1]));
        Assert.Equal(7, CoreReport.Objection(Gloves, [0, 0, 0]));
    }

    [Fact]
    public void A_convex_game_has_its_value_in_the_core() =>
        AnyGame
            .Where(game => game.IsConvex())
            .Sample(
                game =>
                {
                    Assert.Equal(0, CoreReport.Objection(game, game.Shapley()));
                    Assert.True(game.IsSuperadditive());
                },
                iter: 30
            );

    [Fact]
    public void What_is_no_game_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Game(2, 0, 1));
        Assert.Throws<ArgumentException>(() => Game(1, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Game(17));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pairs[8]);
    }

    private static CoalitionGame Game(int players, params int[] worths) =>
        new(players, [.. worths.Select(worth => (Rational)worth)]);

    private static Rational Sum(IEnumerable<Rational> numbers) =>
        numbers.Aggregate(Rational.Zero, (sum, number) => sum + number);

    private static IEnumerable<int[]> Orders(int players) =>
        players == 0
            ?
            [
                [],
            ]
            : Orders(players - 1)
                .SelectMany(order =>
                    Enumerable.Range(0, players).Select(place => order.ToList().Inserted(place, players - 1))
                );
}

file static class Lists
{
    public static int[] Inserted(this List<int> list, int place, int item)
    {
        list.Insert(place, item);
        return [.. list];
    }
}
