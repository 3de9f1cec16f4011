using System.Collections.Immutable;
using Entente.Division;
using Entente.Numbers;
using Entente.Reporting.Documents;
using Entente.Theory;

namespace Entente.Reporting.Theory;

/// <summary>Who gets which good.</summary>
internal static class GoodsSections
{
    public static ImmutableArray<Section> Of(TheoryWords words, Question.OfGoods goods) =>
        [.. words.Answer.Methods.Select(method => Of(words, goods, method))];

    private static Section Of(TheoryWords words, Question.OfGoods goods, MethodAnswer method)
    {
        IEnumerable<Block> blocks = method switch
        {
            MethodAnswer.Adjusted adjusted =>
            [
                TheoryWords.Lead(Result(words, adjusted.Division)),
                TheoryWords.Text(Course(words, goods, adjusted.Steps)),
                new Block.Tabular(TableOf(words, goods, adjusted.Division)),
                TheoryWords.Faint(
                    words.Say(
                        "If the points are true and simply add up, nothing is better for both, neither would swap, and both get the same number of points. Who knows the other's points can gain by stating false ones, so have them put in unseen.",
                        "Als de punten waar zijn en gewoon optellen, is niets voor beide beter, wil geen van beide ruilen en krijgen beide evenveel punten. Wie de punten van de ander kent, kan winnen door onware op te geven; laat ze dus ongezien invullen."
                    )
                ),
            ],
            MethodAnswer.Welfare { Result: var result } =>
            [
                TheoryWords.Lead(Result(words, result.Division)),
                new Block.Tabular(TableOf(words, goods, result.Division)),
                TheoryWords.Text(Fairness(words, result.Division)),
                TheoryWords.Faint(Certainty(words, result)),
            ],
            _ => [],
        };
        return new Section(
            "method",
            words.Name(method.Method),
            [.. blocks, .. method == words.Answer.Methods[^1] ? words.Sources() : []]
        );
    }

    private static string Result(TheoryWords words, GoodsDivision division)
    {
        string[] parts =
        [
            .. words.Parties.Select(
                (party, i) =>
                    words.Say(
                        $"{party} gets {words.Number(division.Worths[i])} of {words.Number(division.Values.Total(i))}",
                        $"{words.Number(division.Worths[i])} van {words.Number(division.Values.Total(i))} voor {party}"
                    )
            ),
        ];
        return words.Language.List(parts) + words.Say(", each by its own count.", ", elk naar eigen maat.");
    }

    private static string Course(TheoryWords words, Question.OfGoods goods, AdjustedDivision steps)
    {
        string start = words.Say(
            $"Each good first goes to who wants it most: {words.Number(steps.Initial.First)} to {words.Number(steps.Initial.Second)} points.",
            $"Elk goed gaat eerst naar wie het het liefst wil: {words.Number(steps.Initial.First)} tegen {words.Number(steps.Initial.Second)} punten."
        );
        if (steps.Transfers.IsEmpty)
        {
            return start + words.Say(" That is even at once.", " Dat is meteen gelijk.");
        }

        string[] moves =
        [
            .. steps.Transfers.Select(move =>
                move.Part == Rational.One
                    ? words.Say(
                        $"all of {words.Named(goods.Names[move.Good])}",
                        $"heel {words.Named(goods.Names[move.Good])}"
                    )
                    : words.Say(
                        $"{words.Share(move.Part)} of {words.Named(goods.Names[move.Good])}",
                        $"{words.Share(move.Part)} van {words.Named(goods.Names[move.Good])}"
                    )
            ),
        ];
        string taker = words.Parties[steps.Transfers[0].IsToFirst ? 0 : 1];
        return start
            + words.Say(
                $" Then {words.Language.List(moves)} goes over to {taker}, which makes it even.",
                $" Dan gaat {words.Language.List(moves)} over naar {taker}, waarmee het gelijk is."
            );
    }

    private static string Fairness(TheoryWords words, GoodsDivision division) =>
        division.IsEnvyFree
            ? words.Say("Nobody would rather have what another gets.", "Niemand wil liever wat een ander krijgt.")
        : division.IsEnvyFreeUpToOne
            ? words.Say(
                "Somebody would rather have what another gets, but not once one good is taken out of it.",
                "Iemand wil liever wat een ander krijgt, maar niet meer als daar één goed uit gaat."
            )
        : words.Say(
            "Somebody would rather have what another gets, by more than one good: not all could be given something they value.",
            "Iemand wil liever wat een ander krijgt, en het scheelt meer dan één goed: niet iedereen kon iets van waarde krijgen."
        );

    private static string Certainty(TheoryWords words, WelfareResult result) =>
        result.IsExact
            ? words.Say(
                "No division has a larger product of what all get, and nothing is better for one without being worse for another.",
                "Geen verdeling heeft een groter product van wat allen krijgen, en niets is voor de een beter zonder voor een ander slechter te zijn."
            )
            : words.Say(
                $"The product of the best division is at most {words.Decimal(result.Factor)} times this one's.",
                $"Het product van de beste verdeling is hoogstens {words.Decimal(result.Factor)} keer dat van deze."
            );

    private static Table TableOf(TheoryWords words, Question.OfGoods goods, GoodsDivision division)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        for (int good = 0; good < goods.Names.Length; good++)
        {
            rows.Add([
                words.Named(goods.Names[good]),
                .. words.Parties.Select(
                    (_, party) => Part(words, division.Shares[party][good], division.Values[party, good])
                ),
            ]);
        }

        return new Table(
            [
                new Column(words.Say("good", "goed")),
                .. words.Parties.Select(party => new Column(party, IsNumeric: true)),
            ],
            rows.ToImmutable()
        )
        {
            Caption = words.Say(
                "Who gets what, with its worth to that party",
                "Wie wat krijgt, met de waarde voor die partij"
            ),
        };
    }

    private static Cell Part(TheoryWords words, Rational share, Rational value) =>
        share.Sign == 0 ? RichText.Faint("-")
        : share == Rational.One ? words.Number(value)
        : $"{words.Share(share)}: {words.Number(share * value)}";
}
