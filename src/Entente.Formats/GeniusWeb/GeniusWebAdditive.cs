using System.Collections.Immutable;
using System.Numerics;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads linear additive utilities: a weight and value utilities per issue.</summary>
internal static class GeniusWebAdditive
{
    /// <summary>Up to so many numbers an issue gets a table of utilities rounded as GeniusWeb rounds them.</summary>
    private const int MostTabled = 100_000;

    private static readonly BigInteger EightDecimals = BigInteger.Pow(10, 8);

    public static PreferenceModel? Read(Node.Map body, OutcomeSpace space, Findings findings)
    {
        if (
            findings.AsMap(findings.Entry(body, "issueWeights"), "'issueWeights'") is not { } weights
            || findings.AsMap(findings.Entry(body, "issueUtilities"), "'issueUtilities'") is not { } utilities
        )
        {
            return null;
        }

        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
        Rational sum = Rational.Zero;
        for (int i = 0; i < space.Issues.Length; i++)
        {
            Issue issue = space.Issues[i];
            string shown = Excerpt.Of(issue.Name);
            if (weights[issue.Name] is null)
            {
                findings.Warn(weights.Place, $"Issue '{shown}' has no weight and counts for nothing.");
            }

            if (utilities[issue.Name] is null)
            {
                findings.Warn(utilities.Place, $"Issue '{shown}' has no utilities and counts for nothing.");
            }

            Rational? weight = findings.AsNumber(weights[issue.Name], $"The weight of issue '{shown}'");
            ValueFunction? value = ReadValues(utilities[issue.Name], issue, findings);
            sum += weight ?? Rational.Zero;
            if (weight is { } some && value is not null)
            {
                terms.Add(new Term.OfIssue(i, value) { Weight = some });
            }
        }

        WarnOfStrangers(weights, space, "a weight", findings);
        WarnOfStrangers(utilities, space, "utilities", findings);
        if (sum != Rational.One)
        {
            findings.Warn(
                weights.Place,
                $"The weights add up to {sum}, and GeniusWeb wants exactly 1; they are taken as they are."
            );
        }

        return new PreferenceModel.Scores(terms.DrainToImmutable());
    }

    private static void WarnOfStrangers(Node.Map map, OutcomeSpace space, string what, Findings findings)
    {
        foreach (NodeEntry entry in map.Entries.Where(entry => space.IndexOf(entry.Name) < 0))
        {
            findings.Warn(
                entry.Key.Place,
                $"There are {what} for '{Excerpt.Of(entry.Name)}', which is no issue of the domain."
            );
        }
    }

    private static ValueFunction? ReadValues(Node? node, Issue issue, Findings findings)
    {
        if (findings.AsMap(node, $"The utilities of issue '{Excerpt.Of(issue.Name)}'") is not { } body)
        {
            return null;
        }

        if ((body["discreteutils"] ?? body["DiscreteValueSetUtilities"]) is Node.Map discrete)
        {
            return ReadTable(discrete, issue, findings);
        }

        if ((body["numberutils"] ?? body["NumberValueSetUtilities"]) is Node.Map number)
        {
            return ReadNumbers(number, issue, findings);
        }

        findings.Fault(
            body.Place,
            $"Issue '{Excerpt.Of(issue.Name)}' has neither utilities of values ('discreteutils', 'DiscreteValueSetUtilities') "
                + "nor of numbers ('numberutils', 'NumberValueSetUtilities')."
        );
        return null;
    }

    private static ValueFunction.Table? ReadTable(Node.Map discrete, Issue issue, Findings findings)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue is not Issue.Choice choice)
        {
            findings.Fault(discrete.Place, $"Issue '{shown}' has a range of numbers, and utilities of named values.");
            return null;
        }

        if (
            findings.AsMap(findings.Entry(discrete, "valueUtilities"), $"The utilities of issue '{shown}'")
            is not { } utilities
        )
        {
            return null;
        }

        var scores = ImmutableArray.CreateBuilder<Estimate>(choice.Options.Length);
        foreach (Option option in choice.Options)
        {
            Node? utility = utilities[option.Name];
            if (utility is null)
            {
                findings.Warn(
                    utilities.Place,
                    $"Value '{Excerpt.Of(option.Name)}' of issue '{shown}' has no utility and counts 0."
                );
            }

            scores.Add(findings.AsNumber(utility, $"The utility of '{Excerpt.Of(option.Name)}'") ?? Rational.Zero);
        }

        foreach (NodeEntry entry in utilities.Entries.Where(entry => !issue.TryFind(entry.Name, out _)))
        {
            findings.Warn(
                entry.Key.Place,
                $"There is a utility for '{Excerpt.Of(entry.Name)}', which is no value of issue '{shown}'."
            );
        }

        return new ValueFunction.Table(scores.DrainToImmutable());
    }

    private static ValueFunction? ReadNumbers(Node.Map number, Issue issue, Findings findings)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue is not Issue.Real real)
        {
            findings.Fault(number.Place, $"Issue '{shown}' has named values, and utilities of a range of numbers.");
            return null;
        }

        if (
            findings.AsNumber(findings.Entry(number, "lowValue"), "'lowValue'") is not { } low
            || findings.AsNumber(findings.Entry(number, "lowUtility"), "'lowUtility'") is not { } atLow
            || findings.AsNumber(findings.Entry(number, "highValue"), "'highValue'") is not { } high
            || findings.AsNumber(findings.Entry(number, "highUtility"), "'highUtility'") is not { } atHigh
        )
        {
            return null;
        }

        if (low >= high)
        {
            findings.Fault(
                number.Place,
                $"The utilities of issue '{shown}' go from {low} to {high}, which is no range."
            );
            return null;
        }

        if (low != real.Low || high != real.High)
        {
            findings.Warn(
                number.Place,
                $"The utilities of issue '{shown}' go from {low} to {high}, its values from {real.Low} to {real.High}; values outside count 0."
            );
        }

        int size = (int)real.Size!.Value;
        if (size <= MostTabled)
        {
            Rational slope = (atHigh - atLow) / (high - low);
            return new ValueFunction.Table([
                .. Enumerable
                    .Range(0, size)
                    .Select(real.NumberOf)
                    .Select(x =>
                        (Estimate)(x < low || x > high ? Rational.Zero : Rounded(atLow + (slope * (x - low))))
                    ),
            ]);
        }

        if (low > real.Low || high < real.High)
        {
            findings.Fault(
                number.Place,
                $"Issue '{shown}' has {size:N0} values, and utilities for a part of them only."
            );
            return null;
        }

        findings.Warn(
            number.Place,
            $"Issue '{shown}' has {size:N0} values; their utilities are not rounded to 8 decimals as in GeniusWeb."
        );
        return new ValueFunction.PiecewiseLinear([new ScoredNumber(low, atLow), new ScoredNumber(high, atHigh)]);
    }

    // As BigDecimal and Decimal round: to the nearest of 8 decimals, halves away from zero.
    private static Rational Rounded(Rational value)
    {
        BigInteger twice = BigInteger.Abs(value.Numerator) * EightDecimals * 2 / value.Denominator;
        return Rational.Of(value.Sign * ((twice + 1) / 2), EightDecimals);
    }
}
