using System.Collections.Immutable;
using Entente.Annotations;
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
            findings.AsMap(findings.Entry(body, "issueWeights"), Sentence.Key("issueWeights")) is not { } weights
            || findings.AsMap(findings.Entry(body, "issueUtilities"), Sentence.Key("issueUtilities"))
                is not { } utilities
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
                findings.Warn(
                    weights.Place,
                    new(
                        $"Issue '{shown}' has no weight and counts for nothing.",
                        $"Onderwerp '{shown}' heeft geen gewicht en telt niet mee."
                    )
                );
            }

            if (utilities[issue.Name] is null)
            {
                findings.Warn(
                    utilities.Place,
                    new(
                        $"Issue '{shown}' has no utilities and counts for nothing.",
                        $"Onderwerp '{shown}' heeft geen nut en telt niet mee."
                    )
                );
            }

            Rational? weight = findings.AsUnit(
                weights[issue.Name],
                new($"The weight of issue '{shown}'", $"Het gewicht van onderwerp '{shown}'")
            );
            ValueFunction? value = ReadValues(utilities[issue.Name], issue, numbers, findings);
            sum += weight ?? Rational.Zero;
            if (weight is { } some && value is not null)
            {
                terms.Add(new Term.OfIssue(i, value) { Weight = some });
            }
        }

        WarnOfStrangers(weights, space, new("is a weight", "is een gewicht"), findings);
        WarnOfStrangers(utilities, space, new("are utilities", "is nut"), findings);
        if (sum != Rational.One)
        {
            findings.Warn(
                weights.Place,
                new(
                    $"The weights add up to {sum}, and GeniusWeb wants exactly 1; they are taken as they are.",
                    $"De gewichten zijn samen {sum}, en GeniusWeb wil precies 1; ze gelden zoals ze er staan."
                )
            );
        }

        return new PreferenceModel.Scores(terms.DrainToImmutable());
    }

    private static void WarnOfStrangers(Node.Map map, OutcomeSpace space, Sentence what, Findings findings)
    {
        foreach (NodeEntry entry in map.Entries.Where(entry => space.IndexOf(entry.Name) < 0))
        {
            findings.Warn(
                entry.Key.Place,
                new(
                    $"There {what} for '{Excerpt.Of(entry.Name)}', which is no issue of the domain.",
                    $"Er {what} voor '{Excerpt.Of(entry.Name)}', dat geen onderwerp van het domein is."
                )
            );
        }
    }

    private static ValueFunction? ReadValues(Node? node, Issue issue, GeniusWebNumbers numbers, Findings findings)
    {
        if (
            findings.AsMap(
                node,
                new(
                    $"The utilities of issue '{Excerpt.Of(issue.Name)}'",
                    $"Het nut van onderwerp '{Excerpt.Of(issue.Name)}'"
                )
            )
            is not { } body
        )
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
            new(
                $"Issue '{Excerpt.Of(issue.Name)}' has neither utilities of values ('discreteutils', 'DiscreteValueSetUtilities') nor of numbers ('numberutils', 'NumberValueSetUtilities').",
                $"Onderwerp '{Excerpt.Of(issue.Name)}' heeft geen nut van waarden ('discreteutils', 'DiscreteValueSetUtilities') en geen nut van getallen ('numberutils', 'NumberValueSetUtilities')."
            )
        );
        return null;
    }

    private static ValueFunction.Table? ReadTable(Node.Map discrete, Issue issue, Findings findings)
    {
        string shown = Excerpt.Of(issue.Name);
        if (issue is not Issue.Choice choice)
        {
            findings.Fault(
                discrete.Place,
                new(
                    $"Issue '{shown}' has a range of numbers, and utilities of named values.",
                    $"Onderwerp '{shown}' heeft een bereik van getallen, en nut van benoemde waarden."
                )
            );
            return null;
        }

        if (
            findings.AsMap(
                findings.Entry(discrete, "valueUtilities"),
                new($"The utilities of issue '{shown}'", $"Het nut van onderwerp '{shown}'")
            )
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
                    new(
                        $"Value '{Excerpt.Of(option.Name)}' of issue '{shown}' has no utility and counts 0.",
                        $"Waarde '{Excerpt.Of(option.Name)}' van onderwerp '{shown}' heeft geen nut en telt als 0."
                    )
                );
            }

            scores.Add(
                findings.AsUnit(
                    utility,
                    new($"The utility of '{Excerpt.Of(option.Name)}'", $"Het nut van '{Excerpt.Of(option.Name)}'")
                ) ?? Rational.Zero
            );
        }

        foreach (NodeEntry entry in utilities.Entries.Where(entry => !issue.TryFind(entry.Name, out _)))
        {
            findings.Warn(
                entry.Key.Place,
                new(
                    $"There is a utility for '{Excerpt.Of(entry.Name)}', which is no value of issue '{shown}'.",
                    $"Er is een nut voor '{Excerpt.Of(entry.Name)}', dat geen waarde van onderwerp '{shown}' is."
                )
            );
        }

        return new ValueFunction.Table(scores.DrainToImmutable());
    }
}
