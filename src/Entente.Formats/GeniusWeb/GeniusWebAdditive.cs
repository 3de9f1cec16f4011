using System.Collections.Immutable;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads linear additive utilities: a weight and value utilities per issue.</summary>
internal static class GeniusWebAdditive
{
    public static PreferenceModel? Read(Node.Map body, OutcomeSpace space, Findings findings)
    {
        if (
            findings.AsMap(findings.Entry(body, "issueWeights"), "'issueWeights'") is not { } weights
            || findings.AsMap(findings.Entry(body, "issueUtilities"), "'issueUtilities'") is not { } utilities
        )
        {
            return null;
        }

        var numbers = new GeniusWebNumbers(findings);
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
            ValueFunction? value = ReadValues(utilities[issue.Name], issue, numbers, findings);
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

    private static ValueFunction? ReadValues(Node? node, Issue issue, GeniusWebNumbers numbers, Findings findings)
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
            return numbers.Read(number, issue);
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
}
