using System.Collections.Immutable;
using System.Numerics;
using CsCheck;
using Entente.Evaluation.Games;
using Entente.Numbers;
using Entente.Randomness;

namespace Entente.Tests.Evaluation.Games;

public class SymmetricEquilibriaTests
{
    [Fact]
    public void Half_hawks_half_doves()
    {
        SymmetricGame game = Textbook.HawkDove;
        SymmetricEquilibrium only = Assert.Single(SymmetricEquilibria.Of(game).Found);
        Assert.Equal([0.5, 0.5], only.Mixture);
        Assert.Equal(0.5, only.Value, 1e-12);
        Assert.Equal([new PureProfile(0, 1)], game.PureEquilibria());
    }

    [Fact]
    public void Rock_paper_and_scissors_a_third_each()
    {
        SymmetricEquilibrium only = Assert.Single(SymmetricEquilibria.Of(Textbook.RockPaperScissors).Found);
        Assert.All(only.Mixture, share => Assert.Equal(1.0 / 3, share));
        Assert.Equal(0, only.Value);
        Assert.Empty(Textbook.RockPaperScissors.PureEquilibria());
    }

    [Fact]
    public void Two_conventions_and_the_mixture_between_them()
    {
        SymmetricEquilibria equilibria = SymmetricEquilibria.Of(Textbook.Coordination);
        Assert.Equal(["1 0", "0 1", $"{1.0 / 3} {2.0 / 3}"], equilibria.Found.Select(Text));
        Assert.Equal([2, 1, 2.0 / 3], equilibria.Found.Select(each => each.Value));
        Assert.True(equilibria.IsComplete);
        Assert.False(equilibria.IsDegenerate);
    }

    [Fact]
    public void Prisoners_defect_and_cooperation_is_left_out_as_dominated()
    {
        SymmetricEquilibria equilibria = SymmetricEquilibria.Of(Textbook.PrisonersDilemma);
        Assert.Equal(["0 1"], equilibria.Found.Select(Text));
        Assert.Equal(1, equilibria.Undominated);
        Assert.Equal([2, 0], new[] { 0, 1 }.Select(Textbook.PrisonersDilemma.RegretOf));
    }

    [Fact]
    public void Zeemans_game_has_three() =>
        Assert.Equal(
            ["1 0 0", "0.8 0 0.2", $"{1.0 / 3} {1.0 / 3} {1.0 / 3}"],
            SymmetricEquilibria.Of(Textbook.Zeeman).Found.Select(Text)
        );

    [Fact]
    public void Numbers_do_not_grow_beyond_determinants_where_equations_say_the_same()
    {
        // 18 equations of numbers of twelve digits, two of them alike, and two unknowns that stand for each other: eliminated without division, digits double with every step.
        const int size = 18;
        var random = new RandomSequence(1);
        var system = new BigInteger[size, size + 1];
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column <= size; column++)
            {
                system[row, column] = row < size - 1 ? (long)random.Below(1_000_000_000_000) : system[0, column];
            }

            system[row, 0] = system[row, 1];
        }

        Assert.Equal(LinearSolutionKind.Many, LinearSolution.Of(system).Kind);
        Assert.True(system.Cast<BigInteger>().Max(number => number.GetBitLength()) < 64 * size * size);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void Conventions_have_an_equilibrium_for_every_set_of_them(int count)
    {
        // Two to the power of their number less one (Quint and Shubik 1997).
        SymmetricGame game = new([
            .. Enumerable
                .Range(0, count)
                .Select(own => Enumerable.Range(0, count).Select(other => own == other ? 1.0 : 0).ToImmutableArray()),
        ]);
        Assert.Equal((1 << count) - 1, SymmetricEquilibria.Of(game).Found.Length);
    }

    [Fact]
    public void Two_strategies_that_are_the_same_make_a_game_degenerate_and_so_does_a_tie_outside()
    {
        Assert.True(SymmetricEquilibria.Of(Textbook.Of([1, 1], [1, 1])).IsDegenerate);

        // All playing the first is an equilibrium, against which the second obtains as much.
        SymmetricEquilibria tied = SymmetricEquilibria.Of(Textbook.Of([1, 0], [1, -1]));
        Assert.Equal(["1 0"], tied.Found.Select(Text));
        Assert.True(tied.IsDegenerate);
    }

    [Fact]
    public void What_was_not_searched_is_said()
    {
        SymmetricGame game = Textbook.Of([1, 0, 0], [0, 1, 0], [0, 0, 1]);
        SymmetricEquilibria equilibria = SymmetricEquilibria.Of(game, 5);
        Assert.Equal(1, equilibria.LargestSupport);
        Assert.False(equilibria.IsComplete);
        Assert.Equal(3, equilibria.Found.Length);
    }

    [Fact]
    public void Nobody_gains_by_leaving_an_equilibrium_and_there_is_always_one() =>
        Gen.Int[-3, 3]
            .Array[16]
            .Select(Gen.Int[1, 4])
            .Sample(
                (payoffs, size) =>
                {
                    SymmetricGame game = new([
                        .. Enumerable
                            .Range(0, size)
                            .Select(own =>
                                Enumerable
                                    .Range(0, size)
                                    .Select(other => (double)payoffs[(own * 4) + other])
                                    .ToImmutableArray()
                            ),
                    ]);
                    SymmetricEquilibria equilibria = SymmetricEquilibria.Of(game);
                    Assert.True(equilibria.Found.Length > 0 || equilibria.IsDegenerate);
                    Assert.All(equilibria.Found, each => Assert.InRange(game.RegretOf(each.Mixture.AsSpan()), 0, 1e-9));
                    Assert.All(equilibria.Found, each => Assert.Equal(1, each.Mixture.Sum(), 1e-12));
                    Assert.Equal(
                        game.PureEquilibria().Where(each => each.IsSymmetric).Select(each => each.First).Order(),
                        equilibria.Found.Where(each => each.IsPure).Select(each => each.Support[0]).Order()
                    );
                },
                iter: 500
            );

    [Fact]
    public void Payoffs_that_differ_by_rounding_alone_are_the_same() => Assert.Equal(2, new SymmetricGame([
                [0.1 + 0.2, 0],
                [0.3, 0],
            ]).BestRepliesTo(0).Length);

    [Fact]
    public void Tables_that_are_no_game_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SymmetricGame([]));
        Assert.Throws<ArgumentException>(() =>
            new SymmetricGame([
                [1, 2],
            ])
        );
        Assert.Throws<ArgumentException>(() =>
            new SymmetricGame([
                [double.NaN],
            ])
        );
    }

    private static string Text(SymmetricEquilibrium each) =>
        string.Join(
            ' ',
            each.Mixture.Select(share => share.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
}
