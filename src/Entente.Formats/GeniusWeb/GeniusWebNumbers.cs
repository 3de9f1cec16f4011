using System.Numerics;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads utilities of a range of numbers: a straight line between two ends, rounded to 8 decimals, 0 outside.</summary>
internal sealed class GeniusWebNumbers(Findings findings)
{
    private const int MostTabledOfAnIssue = 100_000;
    private const int MostTabledOfAFile = 2_000_000;

    private static readonly BigInteger EightDecimals = BigInteger.Pow(10, 8);

    private int tabled;

    public ValueFunction? Read(Node.Map number, Issue issue)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue is not Issue.Real real)
        {
            findings.Fault(
                number.Place,
                new(
                    $"Issue '{shown}' has named values, and utilities of a range of numbers.",
                    $"Onderwerp '{shown}' heeft benoemde waarden, en nut van een bereik van getallen."
                )
            );
            return null;
        }

        number.What = new($"the utilities of issue '{shown}'", $"het nut van onderwerp '{shown}'");
        Rational? lowest = findings.AsNumber(findings.Entry(number, "lowValue"), Sentence.Key("lowValue"));
        Rational? ofLowest = findings.AsUnit(findings.Entry(number, "lowUtility"), Sentence.Key("lowUtility"));
        Rational? highest = findings.AsNumber(findings.Entry(number, "highValue"), Sentence.Key("highValue"));
        Rational? ofHighest = findings.AsUnit(findings.Entry(number, "highUtility"), Sentence.Key("highUtility"));
        if (
            lowest is not { } low
            || ofLowest is not { } atLow
            || highest is not { } high
            || ofHighest is not { } atHigh
        )
        {
            return null;
        }

        if (low >= high)
        {
            findings.Fault(
                number.Place,
                new(
                    $"The utilities of issue '{shown}' go from {low} to {high}, which is no range.",
                    $"Het nut van onderwerp '{shown}' loopt van {low} tot en met {high}, en dat is geen bereik."
                )
            );
            return null;
        }

        if (low != real.Low || high != real.High)
        {
            findings.Warn(
                number.Place,
                new(
                    $"The utilities of issue '{shown}' go from {low} to {high}, its values from {real.Low} to {real.High}; values outside count 0.",
                    $"Het nut van onderwerp '{shown}' loopt van {low} tot en met {high}, de waarden van {real.Low} tot en met {real.High}; waarden daarbuiten tellen als 0."
                )
            );
        }

        var line = new ValueFunction.PiecewiseLinear([new ScoredNumber(low, atLow), new ScoredNumber(high, atHigh)]);
        return Tabled(real, line, low, high) is { } table ? table : Line(number.Place, real, line, low, high);
    }

    private ValueFunction.Table? Tabled(Issue.Real issue, ValueFunction line, Rational low, Rational high)
    {
        int size = (int)issue.Size!.Value;
        if (size > MostTabledOfAnIssue || size > MostTabledOfAFile - tabled)
        {
            return null;
        }

        tabled += size;
        ValueCurve curve = ValueCurve.Of(line, issue, estimate => estimate.Likely);
        return new ValueFunction.Table([
            .. Enumerable
                .Range(0, size)
                .Select(issue.NumberOf)
                .Select(number =>
                    (Estimate)(number < low || number > high ? Rational.Zero : Rounded(curve.At(number)))
                ),
        ]);
    }

    private ValueFunction.PiecewiseLinear? Line(
        Place place,
        Issue.Real issue,
        ValueFunction.PiecewiseLinear line,
        Rational low,
        Rational high
    )
    {
        Sentence shown = new(
            $"Issue '{Excerpt.Of(issue.Name)}' has {issue.Size:N0} values",
            $"Onderwerp '{Excerpt.Of(issue.Name)}' heeft {issue.Size:N0} waarden"
        );
        if (low > issue.Low || high < issue.High)
        {
            findings.Fault(
                place,
                new($"{shown}, and utilities for a part of them only.", $"{shown}, en nut voor maar een deel ervan.")
            );
            return null;
        }

        findings.Warn(
            place,
            new(
                $"{shown}; their utilities are not rounded to 8 decimals as in GeniusWeb.",
                $"{shown}; het nut ervan is niet op 8 decimalen afgerond zoals in GeniusWeb."
            )
        );
        return line;
    }

    // As BigDecimal and Decimal round: to the nearest of 8 decimals, halves away from zero.
    private static Rational Rounded(Rational value)
    {
        BigInteger twice = BigInteger.Abs(value.Numerator) * EightDecimals * 2 / value.Denominator;
        return Rational.Of(value.Sign * ((twice + 1) / 2), EightDecimals);
    }
}
