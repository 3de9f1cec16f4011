using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Games;
using Entente.Numbers;

namespace Entente.Theory;

/// <summary>Answers questions of fair division and bargaining theory.</summary>
public static class TheorySolver
{
    private static readonly ImmutableArray<TheoryMethod> AgreementMethods =
    [
        TheoryMethod.Nash,
        TheoryMethod.KalaiSmorodinsky,
        TheoryMethod.Egalitarian,
        TheoryMethod.Raiffa,
    ];

    /// <summary>The methods that answer a question; empty when it has one answer.</summary>
    /// <param name="question">The question.</param>
    public static ImmutableArray<TheoryMethod> MethodsOf(Question question) =>
        question switch
        {
            Question.OfGoods goods when IsForAdjustedWinner(goods) =>
            [
                TheoryMethod.AdjustedWinner,
                TheoryMethod.NashWelfare,
            ],
            Question.OfGoods => [TheoryMethod.NashWelfare],
            Question.OfPolygon or Question.OfCurve => AgreementMethods,
            Question.OfGame { Game.Players.Length: 2 } => AgreementMethods,
            Question.OfCoalitions { Game.Players: <= Nucleolus.MostPlayers } =>
            [
                TheoryMethod.Shapley,
                TheoryMethod.Core,
                TheoryMethod.Nucleolus,
            ],
            Question.OfCoalitions => [TheoryMethod.Shapley],
            Question.OfVotes => [TheoryMethod.ShapleyShubik, TheoryMethod.Banzhaf],
            _ => [],
        };

    /// <summary>Answers a question.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="methods">The methods to answer it by, of <see cref="MethodsOf"/>; null for all.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    public static TheoryAnswer Answer(
        TheoryProblem problem,
        IReadOnlyCollection<TheoryMethod>? methods = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        TheoryMethod[] chosen =
        [
            .. MethodsOf(problem.Question).Where(method => methods is null || methods.Contains(method)),
        ];
        var answer = new TheoryAnswer(problem);
        return problem.Question switch
        {
            Question.OfGoods of => answer with
            {
                Methods = [.. chosen.Select(method => Goods(of, method, cancellation))],
            },
            Question.OfPolygon of => Agreements(answer, of.Problem, of.Weight, chosen),
            Question.OfCurve of => answer with
            {
                Methods = [.. chosen.Select(method => Agreement(of.Problem, of.Weight, method))],
            },
            Question.OfCoalitions of => answer with { Methods = [.. chosen.Select(method => Coalition(of, method))] },
            Question.OfVotes of => answer with
            {
                Methods =
                [
                    .. chosen.Select(method =>
                        method == TheoryMethod.Banzhaf
                            ? new MethodAnswer.PerParty(method, of.Vote.Banzhaf()) { Swings = of.Vote.Swings() }
                            : new MethodAnswer.PerParty(method, of.Vote.ShapleyShubik())
                    ),
                ],
            },
            Question.OfTable of => answer with { Course = of.Table.Decide(of.Swaps) },
            Question.OfOffers of => answer with
            {
                Share = of.Rounds is { } rounds ? of.Game.Within(rounds) : of.Game.Endless(),
            },
            Question.OfRates { Period: null } of => answer with
            {
                Share = OfferGame.Limit(of.FirstRate, of.SecondRate),
            },
            Question.OfGame of => Game(answer, of.Game, chosen),
            _ => answer,
        };
    }

    private static bool IsForAdjustedWinner(Question.OfGoods goods) =>
        goods is { AreWhole: false, Values.Parties: 2 } && goods.Values.Total(0) == goods.Values.Total(1);

    private static MethodAnswer Goods(Question.OfGoods goods, TheoryMethod method, CancellationToken cancellation)
    {
        GoodsValues values = goods.Values;
        if (method == TheoryMethod.NashWelfare)
        {
            return new MethodAnswer.Welfare(
                goods.AreWhole
                    ? NashWelfare.OfWholeGoods(values, cancellation: cancellation)
                    : NashWelfare.OfShares(values, cancellation)
            );
        }

        Rational[] first = [.. Enumerable.Range(0, values.Goods).Select(good => values[0, good])];
        Rational[] second = [.. Enumerable.Range(0, values.Goods).Select(good => values[1, good])];
        AdjustedDivision steps = AdjustedWinner.Divide(first, second);
        Rational[] rest = [.. steps.FirstShares.Select(share => Rational.One - share)];
        return new MethodAnswer.Adjusted(steps, new GoodsDivision(values, [steps.FirstShares, rest]));
    }

    private static TheoryAnswer Agreements(
        TheoryAnswer answer,
        PolygonProblem problem,
        Rational weight,
        TheoryMethod[] methods
    )
    {
        (TheoryMethod Method, BargainingPoint? Point)[] found =
        [
            .. methods.Select(method => (method, Agreement(problem, weight, method))),
        ];
        return answer with
        {
            Methods =
            [
                .. found
                    .Where(each => each.Point is not null)
                    .Select(each => new MethodAnswer.Agreement(
                        each.Method,
                        each.Point!.Value,
                        problem.IsEfficient(each.Point.Value)
                    )),
            ],
            LeftOut = [.. found.Where(each => each.Point is null).Select(each => each.Method)],
        };
    }

    private static BargainingPoint? Agreement(PolygonProblem problem, Rational weight, TheoryMethod method) =>
        method switch
        {
            TheoryMethod.Nash => problem.Nash(weight),
            TheoryMethod.KalaiSmorodinsky => problem.KalaiSmorodinsky(),
            TheoryMethod.Egalitarian => problem.Egalitarian(),
            _ => problem.Raiffa(),
        };

    private static MethodAnswer.NearAgreement Agreement(CurveProblem problem, Rational weight, TheoryMethod method) =>
        new(
            method,
            method switch
            {
                TheoryMethod.Nash => problem.Nash(weight),
                TheoryMethod.KalaiSmorodinsky => problem.KalaiSmorodinsky(),
                TheoryMethod.Egalitarian => problem.Egalitarian(),
                _ => problem.Raiffa(),
            },
            problem.Precision
        );

    private static MethodAnswer Coalition(Question.OfCoalitions of, TheoryMethod method) =>
        method switch
        {
            TheoryMethod.Shapley => new MethodAnswer.PerParty(method, Paid(of.Game.Shapley(), of)),
            TheoryMethod.Core => new MethodAnswer.OfCore(CoreReport.Of(of.Game)),
            _ => new MethodAnswer.PerParty(method, Paid(Nucleolus.Of(of.Game) ?? [], of)),
        };

    /// <summary>A division of costs as what each pays, which is more than 0.</summary>
    private static ImmutableArray<Rational> Paid(ImmutableArray<Rational> division, Question.OfCoalitions of) =>
        of.AreCosts ? [.. division.Select(part => -part)] : division;

    private static TheoryAnswer Game(TheoryAnswer answer, StrategicGame game, TheoryMethod[] methods)
    {
        GameReport report = GameReport.Of(game);
        answer = answer with { Game = report };
        if (game.Players.Length != 2 || report.Secure is not [{ } first, { } second])
        {
            return answer;
        }

        BargainingPoint[] corners =
        [
            .. Enumerable
                .Range(0, game.Profiles)
                .Select(profile => new BargainingPoint(game[profile, 0], game[profile, 1])),
        ];
        var problem = new PolygonProblem(corners, new BargainingPoint(first, second));
        return Agreements(answer with { GameSet = problem }, problem, Rational.Of(1, 2), methods);
    }
}
