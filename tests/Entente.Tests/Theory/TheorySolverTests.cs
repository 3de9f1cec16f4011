using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Games;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Tests.Theory;

public sealed class TheorySolverTests
{
    private static readonly Question.OfGoods Goods = new(
        ["x", "y"],
        new GoodsValues([
            [3, 1],
            [1, 3],
        ]),
        AreWhole: false
    );

    [Fact]
    public void Adjusted_Winner_is_offered_only_where_it_can_be_used()
    {
        Assert.Equal([TheoryMethod.AdjustedWinner, TheoryMethod.NashWelfare], TheorySolver.MethodsOf(Goods));
        Assert.Equal([TheoryMethod.NashWelfare], TheorySolver.MethodsOf(Goods with { AreWhole = true }));
        var unequal = new GoodsValues([
            [3, 1],
            [1, 4],
        ]);
        Assert.Equal([TheoryMethod.NashWelfare], TheorySolver.MethodsOf(Goods with { Values = unequal }));
    }

    [Fact]
    public void Only_the_methods_that_were_asked_for_answer()
    {
        var problem = new TheoryProblem(Goods, ["A", "B"]);
        TheoryAnswer answer = TheorySolver.Answer(
            problem,
            [TheoryMethod.NashWelfare, TheoryMethod.Shapley],
            TestContext.Current.CancellationToken
        );
        var welfare = Assert.IsType<MethodAnswer.Welfare>(Assert.Single(answer.Methods));
        Assert.Equal(9, welfare.Result.Division.Product);
    }

    [Fact]
    public void Adjusted_points_and_the_division_tell_the_same()
    {
        TheoryAnswer answer = TheorySolver.Answer(
            new TheoryProblem(Goods, ["A", "B"]),
            [TheoryMethod.AdjustedWinner],
            TestContext.Current.CancellationToken
        );
        var adjusted = Assert.IsType<MethodAnswer.Adjusted>(Assert.Single(answer.Methods));
        Assert.Equal([adjusted.Steps.Final.First, adjusted.Steps.Final.Second], adjusted.Division.Worths);
    }

    [Fact]
    public void Costs_are_shared_as_payments_above_0()
    {
        // The runway: 1, 2 and 3.
        var game = new CoalitionGame(3, [0, -1, -2, -2, -3, -3, -3, -3]);
        TheoryAnswer answer = TheorySolver.Answer(
            new TheoryProblem(new Question.OfCoalitions(game, AreCosts: true), ["A", "B", "C"]),
            null,
            TestContext.Current.CancellationToken
        );
        MethodAnswer.PerParty[] parts = [.. answer.Methods.OfType<MethodAnswer.PerParty>()];
        Assert.Equal([Rational.Of(1, 3), Rational.Of(5, 6), Rational.Of(11, 6)], parts[0].Parts);
        Assert.Equal([Rational.Of(1, 2), Rational.Of(3, 4), Rational.Of(7, 4)], parts[1].Parts);
    }

    [Fact]
    public void Players_of_a_game_agree_from_what_each_can_make_sure_of()
    {
        // Who talks alone goes free: both can make sure of 1, and silence is worth 3 to both.
        var game = new StrategicGame(
            ["Ann", "Bob"],
            [
                ["silent", "talk"],
                ["silent", "talk"],
            ],
            [3, 3, 4, 0, 0, 4, 1, 1]
        );
        TheoryAnswer answer = TheorySolver.Answer(
            new TheoryProblem(new Question.OfGame(game), game.Players),
            [TheoryMethod.Nash],
            TestContext.Current.CancellationToken
        );
        Assert.Equal(new BargainingPoint(1, 1), answer.GameSet!.Disagreement);
        var agreement = Assert.IsType<MethodAnswer.Agreement>(Assert.Single(answer.Methods));
        Assert.Equal(new BargainingPoint(3, 3), agreement.Point);
    }

    [Fact]
    public void Offers_in_turn_end_with_the_last_or_never()
    {
        Rational ninety = Rational.Parse("0.9");
        var game = new OfferGame(ninety, ninety);
        Assert.Equal(Rational.Parse("0.91"), ShareOf(new Question.OfOffers(game, 3)));
        Assert.Equal(Rational.Of(10, 19), ShareOf(new Question.OfOffers(game, null)));
        Assert.Equal(Rational.Of(1, 3), ShareOf(new Question.OfRates(2, 1, null)));
        Assert.Null(ShareOf(new Question.OfRates(2, 1, 1)));
    }

    [Fact]
    public void Ten_players_have_a_nucleolus_in_fractions()
    {
        // Each group obtains the square of its size: all alike.
        Rational[] worths =
        [
            .. Enumerable
                .Range(0, 1 << 10)
                .Select(coalition => (Rational)(int.PopCount(coalition) * int.PopCount(coalition))),
        ];
        Assert.Equal(Enumerable.Repeat<Rational>(10, 10), Nucleolus.Of(new CoalitionGame(10, worths))!.Value);
    }

    private static Rational? ShareOf(Question question) =>
        TheorySolver.Answer(new TheoryProblem(question, ["A", "B"]), null, TestContext.Current.CancellationToken).Share;
}
