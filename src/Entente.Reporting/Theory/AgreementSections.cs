using System.Collections.Immutable;
using Entente.Bargaining;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>Fair agreements out of a set, side by side.</summary>
internal static class AgreementSections
{
    public static ImmutableArray<Section> Of(TheoryWords words)
    {
        Block[] blocks = words.Answer.Problem.Question switch
        {
            Question.OfPolygon { Problem: var set } => [.. Blocks(words, set)],
            Question.OfCurve { Problem: var curve } =>
            [
                TheoryWords.Lead(
                    Without(words, words.Decimal(curve.Disagreement.First), words.Decimal(curve.Disagreement.Second))
                        + Best(words, words.Decimal(curve.Ideal.First), words.Decimal(curve.Ideal.Second))
                ),
                new Block.Tabular(TableOf(words)),
                TheoryWords.Faint(Digits(words, curve)),
            ],
            _ => [],
        };
        return [new Section("agreements", "", [.. blocks, .. Meanings(words), .. words.Sources()])];
    }

    private static string Digits(TheoryWords words, CurveProblem curve)
    {
        int digits = (int)Math.Floor(-StableMath.Log(curve.Precision) / StableMath.Log(10));
        return curve.Precision <= 1e-12
            ? words.Say(
                "Numbers are right to twelve digits of the most that each could get.",
                "De getallen kloppen tot twaalf cijfers van het meeste dat elk zou kunnen krijgen."
            )
            : words.Say(
                $"No agreement lies very near to the curve: numbers are off by at most 1/10^{digits} of the most that each could get.",
                $"Geen akkoord ligt heel dicht bij de kromme: getallen wijken ten hoogste 1/10^{digits} af van het meeste dat elk zou kunnen krijgen."
            );
    }

    /// <summary>The agreements of a polygon, under a sentence on what there is without one.</summary>
    public static IEnumerable<Block> Blocks(TheoryWords words, PolygonProblem set)
    {
        yield return TheoryWords.Lead(
            Without(words, words.Number(set.Disagreement.First), words.Number(set.Disagreement.Second))
                + Best(words, words.Number(set.Ideal.First), words.Number(set.Ideal.Second))
        );
        yield return new Block.Tabular(TableOf(words));
        if (words.Answer.LeftOut.Contains(TheoryMethod.Raiffa))
        {
            yield return TheoryWords.Text(
                words.Say(
                    "The Raiffa steps are left out: they run so close to a corner that their exact end would take more than 600 digits.",
                    "De stappen van Raiffa zijn weggelaten: zij lopen zo dicht naar een hoek dat hun precieze eind meer dan 600 cijfers zou vergen."
                )
            );
        }

        if (words.Answer.Methods.OfType<MethodAnswer.Agreement>().Any(agreement => !agreement.IsEfficient))
        {
            yield return TheoryWords.Text(
                words.Say(
                    "Equal gains waste something here: one party has all it can get, and the other could have more.",
                    "Gelijke winst verspilt hier iets: de ene partij heeft alles wat zij kan krijgen, en de andere zou meer kunnen hebben."
                )
            );
        }
    }

    /// <summary>What each kind of agreement stands for.</summary>
    public static IEnumerable<Block> Meanings(TheoryWords words)
    {
        yield return TheoryWords.Faint(
            words.Say(
                "Nash: the product of gains is largest; scales do not matter. Kalai-Smorodinsky: both gain the same share of the most they could; scales do not matter. Equal gains: as the scales are given. Raiffa: step by step to the middle between the best for each.",
                "Nash: het product van de winsten is het grootst; schalen doen er niet toe. Kalai-Smorodinsky: beide winnen hetzelfde deel van wat zij hoogstens konden; schalen doen er niet toe. Gelijke winst: op de gegeven schalen. Raiffa: stap voor stap naar het midden tussen het beste voor elk."
            )
        );
    }

    private static string Without(TheoryWords words, string first, string second) =>
        words.Say(
            $"Without an agreement {words.Parties[0]} has {first} and {words.Parties[1]} has {second}.",
            $"Zonder akkoord heeft {words.Parties[0]} {first} en {words.Parties[1]} {second}."
        );

    private static string Best(TheoryWords words, string first, string second) =>
        words.Say(
            $" At best, the other held to that, they could get {first} and {second}.",
            $" Op zijn best, als de ander daarop blijft staan, kunnen zij {first} en {second} krijgen."
        );

    private static Table TableOf(TheoryWords words) =>
        new(
            [
                new Column(words.Say("agreement", "akkoord")),
                .. words.Parties.Select(party => new Column(party, IsNumeric: true)),
            ],
            [
                .. words.Answer.Methods.Select(method =>
                    method switch
                    {
                        MethodAnswer.Agreement exact => ImmutableArray.Create<Cell>(
                            words.Name(method.Method),
                            words.Number(exact.Point.First),
                            words.Number(exact.Point.Second)
                        ),
                        MethodAnswer.NearAgreement near => ImmutableArray.Create<Cell>(
                            words.Name(method.Method),
                            words.Language.Number(near.Point.First, 6),
                            words.Language.Number(near.Point.Second, 6)
                        ),
                        _ => [],
                    }
                ),
            ]
        );
}
