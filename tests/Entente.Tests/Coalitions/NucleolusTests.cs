using System.Collections.Immutable;
using CsCheck;
using Entente.Coalitions;
using Entente.Numbers;

namespace Entente.Tests.Coalitions;

public sealed class NucleolusTests
{
    private static readonly Gen<CoalitionGame> AnyGame = Gen.Select(
        Gen.Int[2, 4].SelectMany(players => Gen.Int[0, 12].Array[1 << players].Select(worths => (players, worths))),
        Gen.Int[0, 30],
        (game, all) =>
        {
            // What all obtain is at least what they obtain alone.
            int[] worths = [0, .. game.worths.Skip(1)];
            worths[^1] = Enumerable.Range(0, game.players).Sum(player => worths[1 << player]) + all;
            return new CoalitionGame(game.players, [.. worths.Select(worth => (Rational)worth)]);
        }
    );

    [Theory]
    // Claims of 100, 200 and 300 on estates of 100, 200 and 300: the divisions of the Talmud, which are nucleoli (Aumann and Maschler 1985).
    [InlineData(100, "100/3 100/3 100/3")]
    [InlineData(200, "50 75 75")]
    [InlineData(300, "50 100 150")]
    public void Contested_estates_are_divided_as_in_the_Talmud(int estate, string division)
    {
        int[] claims = [100, 200, 300];
        Rational[] worths =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(coalition =>
                    (Rational)
                        Math.Max(0, estate - claims.Where((_, player) => !CoalitionGame.Has(coalition, player)).Sum())
                ),
        ];
        Assert.Equal(
            division.Split(' ').Select(each => Rational.Parse(each)),
            Nucleolus.Of(new CoalitionGame(3, worths))!.Value
        );
    }

    [Fact]
    public void Who_can_be_played_off_against_the_others_gets_all()
    {
        var gloves = new CoalitionGame(3, [0, 0, 0, 1, 0, 1, 0, 1]);
        Assert.Equal([1, 0, 0], Nucleolus.Of(gloves)!.Value);
    }

    [Fact]
    public void Without_a_division_that_gives_everybody_its_own_there_is_none() =>
        Assert.Null(Nucleolus.Of(new CoalitionGame(2, [0, 3, 3, 5])));

    [Fact]
    public void A_player_alone_gets_all() => Assert.Equal([5], Nucleolus.Of(new CoalitionGame(1, [0, 5]))!.Value);

    [Fact]
    public void It_lies_in_the_core_where_there_is_one_and_gives_everybody_its_own() =>
        AnyGame.Sample(game =>
        {
            ImmutableArray<Rational> division = Nucleolus.Of(game)!.Value;
            Assert.Equal(game[game.Everybody], CoalitionGame.Sum(game.Everybody, division));
            Assert.All(Enumerable.Range(0, game.Players), player => Assert.True(division[player] >= game[1 << player]));
            if (!CoreReport.Of(game).IsEmpty)
            {
                Assert.Equal(0, CoreReport.Objection(game, division));
            }
        });

    [Fact]
    public void No_other_division_complains_less() =>
        Gen.Select(AnyGame, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 40])
            .Where((_, from, to, _) => from != to)
            .Sample(
                (game, from, to, part) =>
                {
                    ImmutableArray<Rational> division = Nucleolus.Of(game)!.Value;
                    Rational[] other = [.. division];
                    Rational moved = Rational.Of(part, 8);
                    other[from % game.Players] -= moved;
                    other[to % game.Players] += moved;
                    bool isImputation = Enumerable
                        .Range(0, game.Players)
                        .All(player => other[player] >= game[1 << player]);
                    if (isImputation && !other.SequenceEqual(division))
                    {
                        Assert.True(Complaints(game, division).CompareTo(Complaints(game, other)) < 0);
                    }
                }
            );

    [Fact]
    public void Equals_are_treated_alike_and_names_do_not_matter() =>
        AnyGame.Sample(game =>
        {
            // The players in the opposite order.
            int Turned(int coalition) =>
                Enumerable
                    .Range(0, game.Players)
                    .Sum(player => CoalitionGame.Has(coalition, player) ? 1 << (game.Players - 1 - player) : 0);
            var turned = new CoalitionGame(
                game.Players,
                [.. Enumerable.Range(0, game.Coalitions).Select(coalition => game[Turned(coalition)])]
            );
            Assert.Equal(Nucleolus.Of(game)!.Value.Reverse(), Nucleolus.Of(turned)!.Value);
            Assert.Equal(game.Shapley().Reverse(), turned.Shapley());
        });

    // Kohlberg 1971: a division that gives everybody its own is the nucleolus exactly when no payments among the players leave every group that complains at least so much (and everybody
    // who gets just its own) no worse off and one of those groups better. Corners of that cone are minors of matrices of 0 and 1: below 3 for four players, below 4 for five.
    [Fact]
    public void No_payments_help_a_group_that_complains_without_harming_another_that_does() =>
        Gen.OneOf(AnyGame, FivePlayers)
            .Sample(
                game =>
                {
                    ImmutableArray<Rational> division = Nucleolus.Of(game)!.Value;
                    Assert.True(KohlbergCriterion.Holds(game, division));
                },
                iter: 60
            );

    [Fact]
    public void The_criterion_refuses_every_other_division() =>
        Gen.Select(AnyGame, Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 40])
            .Where((_, from, to, _) => from != to)
            .Sample(
                (game, from, to, part) =>
                {
                    Rational[] other = [.. Nucleolus.Of(game)!.Value];
                    Rational moved = Rational.Of(part, 8);
                    other[from % game.Players] -= moved;
                    other[to % game.Players] += moved;
                    bool isOther =
                        from % game.Players != to % game.Players
                        && Enumerable.Range(0, game.Players).All(player => other[player] >= game[1 << player]);
                    Assert.True(!isOther || !KohlbergCriterion.Holds(game, other));
                }
            );

    // Aumann and Maschler 1985: half of every claim is the limit, below which gains are made equal and above which losses are.
    [Fact]
    public void Every_contested_estate_is_divided_by_equal_halves_of_claims() =>
        Gen.Select(Gen.Int[1, 30].Array[2, 4], Gen.Int[0, 120])
            .Sample(
                (claims, any) =>
                {
                    int estate = any % (claims.Sum() + 1);
                    Rational[] worths =
                    [
                        .. Enumerable
                            .Range(0, 1 << claims.Length)
                            .Select(group =>
                                (Rational)Math.Max(0, estate - claims.Where((_, i) => !In(group, i)).Sum())
                            ),
                    ];
                    Rational[] halves = [.. claims.Select(claim => Rational.Of(claim, 2))];
                    bool isSmall = 2 * estate <= claims.Sum();
                    Rational[] equal = EqualUpTo(halves, isSmall ? estate : claims.Sum() - estate);
                    Assert.Equal(
                        equal.Select((part, i) => isSmall ? part : claims[i] - part),
                        Nucleolus.Of(new CoalitionGame(claims.Length, worths))!.Value
                    );
                },
                iter: 60
            );

    // Littlechild 1974, for one landing of each length.
    [Fact]
    public void Runways_are_paid_by_the_simple_expression() =>
        Gen.Int[1, 20]
            .Array[1, 5]
            .Sample(
                lengths =>
                {
                    int[] costs = [.. lengths.Order()];
                    Rational[] worths =
                    [
                        .. Enumerable
                            .Range(0, 1 << costs.Length)
                            .Select(group => -(Rational)costs.Where((_, i) => In(group, i)).DefaultIfEmpty().Max()),
                    ];
                    Assert.Equal(
                        Landings(costs).Select(fee => -fee),
                        Nucleolus.Of(new CoalitionGame(costs.Length, worths))!.Value
                    );
                },
                iter: 60
            );

    // Peleg 1968: where one side of every split wins and all least winning groups weigh the same, the nucleolus is the weights.
    [Theory]
    [InlineData(2, "1 1 1")]
    [InlineData(3, "2 1 1 1")]
    [InlineData(4, "3 1 1 1 1")]
    [InlineData(5, "3 2 2 1 1")]
    [InlineData(3, "1 1 1 1 1")]
    public void Weights_of_a_majority_that_is_never_tied_are_its_nucleolus(int quota, string weights)
    {
        int[] votes = [.. weights.Split(' ').Select(int.Parse)];
        Rational[] worths =
        [
            .. Enumerable
                .Range(0, 1 << votes.Length)
                .Select(group => votes.Where((_, i) => In(group, i)).Sum() >= quota ? Rational.One : 0),
        ];
        Assert.Equal(
            votes.Select(each => Rational.Of(each, votes.Sum())),
            Nucleolus.Of(new CoalitionGame(votes.Length, worths))!.Value
        );
    }

    // A pair of gloves is worth 1; who has what there is more of gets nothing for it.
    [Theory]
    [InlineData(1, 3, "1 0 0 0")]
    [InlineData(2, 2, "1/2 1/2 1/2 1/2")]
    [InlineData(2, 3, "1 1 0 0 0")]
    public void Gloves_that_there_are_too_many_of_are_worth_nothing(int left, int right, string division)
    {
        Rational[] worths =
        [
            .. Enumerable
                .Range(0, 1 << (left + right))
                .Select(group =>
                    (Rational)Math.Min(int.PopCount(group & ((1 << left) - 1)), int.PopCount(group >> left))
                ),
        ];
        Assert.Equal(
            division.Split(' ').Select(each => Rational.Parse(each)),
            Nucleolus.Of(new CoalitionGame(left + right, worths))!.Value
        );
    }

    private static readonly Gen<CoalitionGame> FivePlayers = Gen.Select(
        Gen.Int[0, 12].Array[32],
        Gen.Int[0, 30],
        (any, all) =>
        {
            int[] worths = [0, .. any.Skip(1)];
            worths[^1] = Enumerable.Range(0, 5).Sum(player => worths[1 << player]) + all;
            return new CoalitionGame(5, [.. worths.Select(worth => (Rational)worth)]);
        }
    );

    private static bool In(int group, int player) => CoalitionGame.Has(group, player);

    // The same for all, but for nobody more than its own limit.
    private static Rational[] EqualUpTo(Rational[] limits, Rational sum)
    {
        var parts = new Rational[limits.Length];
        int left = limits.Length;
        foreach (int i in Enumerable.Range(0, limits.Length).OrderBy(i => limits[i]))
        {
            parts[i] = Rational.Min(limits[i], sum / left);
            sum -= parts[i];
            left--;
        }

        return parts;
    }

    private static Rational[] Landings(int[] costs)
    {
        int all = costs.Length;
        var fees = new Rational[all];
        int paid = 0;
        Rational fee = Rational.Zero;
        while (paid < all)
        {
            Rational below = (paid == 0 ? 0 : costs[paid - 1]) - fee;
            int before = paid;
            Rational FeeUpTo(int last) => (costs[last - 1] - below) / (last - before + (last < all ? 1 : 0));
            int[] ends = [.. Enumerable.Range(paid + 1, all - paid)];
            fee = ends.Min(FeeUpTo);
            paid = ends.Last(last => FeeUpTo(last) == fee);
            Array.Fill(fees, fee, before, paid - before);
        }

        return fees;
    }

    private static SortedComplaints Complaints(CoalitionGame game, IReadOnlyList<Rational> division) =>
        new([
            .. Enumerable
                .Range(1, game.Coalitions - 2)
                .Select(coalition => game[coalition] - CoalitionGame.Sum(coalition, division))
                .OrderDescending(),
        ]);

    private sealed record SortedComplaints(Rational[] Values)
    {
        public int CompareTo(SortedComplaints other) =>
            Values.Zip(other.Values, (own, others) => own.CompareTo(others)).FirstOrDefault(order => order != 0);
    }
}
