using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Bargaining;
using Entente.Coalitions;
using Entente.Division;
using Entente.Games;
using Entente.Numbers;
using Entente.Theory;

namespace Entente.Reporting.Json;

/// <summary>Writes answers of fair division and bargaining theory as the JSON document <c>entente/division/1</c>.</summary>
public static class TheoryJson
{
    /// <summary>The document, with a line feed at its end.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="language">The language of the title.</param>
    public static string Write(TheoryAnswer answer, string language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonText.Of(
            "entente/division/1",
            writer =>
            {
                writer.WriteString("title", answer.Problem.Title.In(language));
                writer.WriteString("kind", KindOf(answer.Problem.Question));
                WriteTexts(writer, "parties", answer.Problem.Parties);
                WriteQuestion(writer, answer);
                writer.WriteStartArray("results");
                foreach (MethodAnswer method in answer.Methods)
                {
                    writer.WriteStartObject();
                    writer.WriteString("method", NameOf(method.Method));
                    WriteMethod(writer, method, answer.Problem);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                if (!answer.LeftOut.IsEmpty)
                {
                    WriteTexts(writer, "leftOut", answer.LeftOut.Select(NameOf));
                }
            }
        );
    }

    /// <summary>The name of a method in options and documents: <c>kalai-smorodinsky</c>.</summary>
    /// <param name="method">The method.</param>
    public static string NameOf(TheoryMethod method) => JsonNamingPolicy.KebabCaseLower.ConvertName(method.ToString());

    private static string KindOf(Question question) =>
        question switch
        {
            Question.OfGoods => "goods",
            Question.OfPolygon or Question.OfCurve => "set",
            Question.OfTable => "alternatives",
            Question.OfOffers or Question.OfRates => "offers",
            Question.OfSealedTrade => "trade",
            Question.OfBids => "bids",
            Question.OfConflict => "conflict",
            Question.OfCommitment => "commitment",
            Question.OfTrust => "trust",
            Question.OfStages => "stages",
            Question.OfCoalitions { AreCosts: true } => "cost",
            Question.OfCoalitions => "worth",
            Question.OfVotes => "votes",
            _ => "game",
        };

    private static void WriteQuestion(Utf8JsonWriter writer, TheoryAnswer answer)
    {
        switch (answer.Problem.Question)
        {
            case Question.OfGoods goods:
                WriteTexts(writer, "goods", goods.Names);
                writer.WriteBoolean("whole", goods.AreWhole);
                break;
            case Question.OfPolygon set:
                WriteSet(writer, set.Problem);
                break;
            case Question.OfCurve { Problem: var curve }:
                WritePair(writer, "disagreement", curve.Disagreement);
                WritePair(writer, "ideal", curve.Ideal);
                break;
            case Question.OfTable table:
                WriteCourse(writer, table, answer.Course!);
                break;
            case Question.OfOffers or Question.OfRates:
                WriteShares(writer, answer);
                break;
            case Question.OfGame game:
                WriteGame(writer, game.Game, answer);
                break;
            default:
                TheoryNumbersJson.Write(writer, answer.Problem.Question);
                break;
        }
    }

    private static void WriteSet(Utf8JsonWriter writer, PolygonProblem set)
    {
        WriteNumbers(writer, "disagreement", [set.Disagreement.First, set.Disagreement.Second]);
        WriteNumbers(writer, "ideal", [set.Ideal.First, set.Ideal.Second]);
        writer.WriteStartArray("frontier");
        foreach (BargainingPoint corner in set.Frontier)
        {
            JsonNumbers.WriteElement(writer, [corner.First, corner.Second]);
        }

        writer.WriteEndArray();
    }

    private static void WriteShares(Utf8JsonWriter writer, TheoryAnswer answer)
    {
        if (answer.Share is { } share)
        {
            WriteNumbers(writer, "shares", [share, Rational.One - share]);
            return;
        }

        var rates = (Question.OfRates)answer.Problem.Question;
        double first = OfferGame.OfRates(
            rates.FirstRate.ToDouble(),
            rates.SecondRate.ToDouble(),
            rates.Period!.Value.ToDouble()
        );
        WritePair(writer, "shares", new CurvePoint(first, 1 - first));
    }

    private static void WriteCourse(Utf8JsonWriter writer, Question.OfTable table, SwapCourse course)
    {
        writer.WriteStartArray("steps");
        foreach (SwapStep step in course.Steps)
        {
            writer.WriteStartObject();
            switch (step)
            {
                case SwapStep.RuledOut ruled:
                    writer.WriteString("step", "ruled-out");
                    writer.WriteString("alternative", table.Alternatives[ruled.Alternative]);
                    writer.WriteString("by", table.Alternatives[ruled.By]);
                    writer.WriteBoolean("practical", ruled.IsPractical);
                    break;
                case SwapStep.Dropped dropped:
                    writer.WriteString("step", "dropped");
                    writer.WriteString("objective", table.Table.Objectives[dropped.Objective].Name);
                    break;
                case SwapStep.Swapped swapped:
                    writer.WriteString("step", "swapped");
                    writer.WriteNumber("swap", swapped.Swap);
                    break;
                case SwapStep.Skipped skipped:
                    writer.WriteString("step", "skipped");
                    writer.WriteNumber("swap", skipped.Swap);
                    break;
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteTexts(writer, "left", course.Left.Select(place => table.Alternatives[place]));
        WriteTexts(writer, "open", course.Open.Select(place => table.Table.Objectives[place].Name));
        writer.WriteString("next", course.Next is { } next ? table.Table.Objectives[next].Name : null);
    }

    private static void WriteGame(Utf8JsonWriter writer, StrategicGame game, TheoryAnswer answer)
    {
        writer.WriteStartArray("equilibria");
        foreach (int profile in answer.Game!.Equilibria)
        {
            writer.WriteStartObject();
            WriteTexts(
                writer,
                "strategies",
                game.Strategies.Select((own, player) => own[game.StrategyIn(profile, player)])
            );
            WriteNumbers(writer, "payoffs", [.. game.Players.Select((_, player) => game[profile, player])]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonNumbers.WriteArray(writer, "secure", answer.Game.Secure);
        writer.WriteStartArray("exactSecure");
        foreach (Rational? secure in answer.Game.Secure)
        {
            writer.WriteStringValue(secure?.ToString());
        }

        writer.WriteEndArray();
        if (answer.GameSet is { } set)
        {
            WriteSet(writer, set);
        }
    }

    private static void WriteMethod(Utf8JsonWriter writer, MethodAnswer method, TheoryProblem problem)
    {
        switch (method)
        {
            case MethodAnswer.Adjusted adjusted:
                var goods = (Question.OfGoods)problem.Question;
                writer.WriteStartArray("transfers");
                foreach (GoodTransfer transfer in adjusted.Steps.Transfers)
                {
                    writer.WriteStartObject();
                    writer.WriteString("good", goods.Names[transfer.Good]);
                    writer.WriteString("to", problem.Parties[transfer.IsToFirst ? 0 : 1]);
                    JsonNumbers.Write(writer, "part", transfer.Part);
                    writer.WriteString("exactPart", transfer.Part.ToString());
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                WriteNumbers(writer, "initial", [adjusted.Steps.Initial.First, adjusted.Steps.Initial.Second]);
                writer.WriteBoolean("equitable", adjusted.Steps.IsEquitable);
                WriteDivision(writer, adjusted.Division, goods, problem);
                break;
            case MethodAnswer.Welfare { Result: var result }:
                writer.WriteBoolean("exact", result.IsExact);
                writer.WriteNumber("factor", result.Factor);
                JsonNumbers.Write(writer, "product", result.Division.Product);
                WriteDivision(writer, result.Division, (Question.OfGoods)problem.Question, problem);
                break;
            case MethodAnswer.Agreement agreement:
                WriteNumbers(writer, "utilities", [agreement.Point.First, agreement.Point.Second]);
                writer.WriteBoolean("exact", true);
                writer.WriteBoolean("efficient", agreement.IsEfficient);
                break;
            case MethodAnswer.NearAgreement near:
                WritePair(writer, "utilities", near.Point);
                writer.WriteBoolean("exact", false);
                writer.WriteNumber("precision", near.Precision);
                break;
            case MethodAnswer.PerParty each:
                WriteNumbers(writer, "parts", each.Parts);
                if (!each.Swings.IsEmpty)
                {
                    // As text: of 64 voters there can be more swings than a double can count.
                    WriteTexts(
                        writer,
                        "swings",
                        each.Swings.Select(swings => swings.ToString(CultureInfo.InvariantCulture))
                    );
                }

                break;
            case MethodAnswer.OfCore { Report: var core }:
                int sign = problem.Question is Question.OfCoalitions { AreCosts: true } ? -1 : 1;
                writer.WriteBoolean("empty", core.IsEmpty);
                WriteNumbers(writer, "parts", [.. core.Division.Select(part => sign * part)]);
                WriteNumbers(writer, "least", [.. core.Ranges.Select(range => sign < 0 ? -range.Most : range.Least)]);
                WriteNumbers(writer, "most", [.. core.Ranges.Select(range => sign < 0 ? -range.Least : range.Most)]);
                writer.WriteBoolean("only", core.IsOnly);
                JsonNumbers.Write(writer, "needed", sign * core.Needed);
                writer.WriteStartArray("proof");
                foreach (CoalitionWeight weight in core.Weights)
                {
                    writer.WriteStartObject();
                    WriteTexts(writer, "group", Members(weight.Coalition, problem));
                    writer.WriteString("weight", weight.Weight.ToString());
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteDivision(
        Utf8JsonWriter writer,
        GoodsDivision division,
        Question.OfGoods goods,
        TheoryProblem problem
    )
    {
        WriteNumbers(writer, "worths", division.Worths);
        writer.WriteBoolean("envyFree", division.IsEnvyFree);
        writer.WriteBoolean("envyFreeUpToOne", division.IsEnvyFreeUpToOne);
        writer.WriteBoolean("proportional", division.IsProportional);
        writer.WriteStartObject("shares");
        for (int party = 0; party < problem.Parties.Length; party++)
        {
            writer.WriteStartObject(problem.Parties[party]);
            for (int good = 0; good < goods.Names.Length; good++)
            {
                if (division.Shares[party][good].Sign > 0)
                {
                    JsonNumbers.Write(writer, goods.Names[good], division.Shares[party][good]);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<string> Members(int coalition, TheoryProblem problem) =>
        problem.Parties.Where((_, player) => CoalitionGame.Has(coalition, player));

    /// <summary>Numbers as the nearest doubles, and beside them exactly as text.</summary>
    private static void WriteNumbers(Utf8JsonWriter writer, string name, ImmutableArray<Rational> numbers)
    {
        JsonNumbers.WriteArray(writer, name, numbers.Select(number => (Rational?)number));
        WriteTexts(
            writer,
            "exact" + char.ToUpperInvariant(name[0]) + name[1..],
            numbers.Select(number => number.ToString())
        );
    }

    private static void WritePair(Utf8JsonWriter writer, string name, CurvePoint point)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(point.First);
        writer.WriteNumberValue(point.Second);
        writer.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
