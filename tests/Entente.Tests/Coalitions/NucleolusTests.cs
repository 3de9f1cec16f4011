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
