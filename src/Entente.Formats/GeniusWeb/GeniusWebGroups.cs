using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads sums of groups: tables of combinations of the values of several issues, each issue in one group.</summary>
internal static class GeniusWebGroups
{
    public static PreferenceModel? Read(Node.Map body, OutcomeSpace space, Findings findings)
    {
        if (findings.AsMap(findings.Entry(body, "partUtilities"), Sentence.Key("partUtilities")) is not { } parts)
        {
            return null;
        }

        var grouped = new bool[space.Issues.Length];
        ImmutableArray<Term>.Builder terms = ImmutableArray.CreateBuilder<Term>();
        foreach (NodeEntry part in parts.Entries)
        {
            if (
                findings.AsMap(part.Value, new($"Part '{Excerpt.Of(part.Name)}'", $"Deel '{Excerpt.Of(part.Name)}'"))
                    is { } wrapped
                && ReadPart(
                    wrapped["partsutils"] as Node.Map ?? wrapped["PartsUtilities"] as Node.Map ?? wrapped,
                    space,
                    grouped,
                    findings
                )
                    is { } term
            )
            {
                terms.Add(term);
            }
        }

        for (int i = 0; i < grouped.Length; i++)
        {
            if (!grouped[i])
            {
                findings.Warn(
                    parts.Place,
                    new(
                        $"Issue '{Excerpt.Of(space.Issues[i].Name)}' is in no part and counts for nothing.",
                        $"Onderwerp '{Excerpt.Of(space.Issues[i].Name)}' zit in geen deel en telt niet mee."
                    )
                );
            }
        }

        return new PreferenceModel.Scores(terms.DrainToImmutable());
    }

    private static Term.OfGroup? ReadPart(Node.Map part, OutcomeSpace space, bool[] grouped, Findings findings)
    {
        if (
            findings.AsList(findings.Entry(part, "issues"), Sentence.Key("issues")) is not { } names
            || findings.AsList(findings.Entry(part, "utilslist"), Sentence.Key("utilslist")) is not { } list
        )
        {
            return null;
        }

        ImmutableArray<int>.Builder issues = ImmutableArray.CreateBuilder<int>(names.Items.Length);
        foreach (Node name in names.Items)
        {
            int issue = findings.AsText(name, new("The name of an issue", "De naam van een onderwerp")) is { } text
                ? space.IndexOf(text)
                : -1;
            if (issue < 0)
            {
                findings.Fault(
                    name.Place,
                    new("There is no such issue in the domain.", "Zo'n onderwerp is er niet in het domein.")
                );
            }
            else if (grouped[issue])
            {
                findings.Fault(
                    name.Place,
                    new(
                        $"Issue '{Excerpt.Of(space.Issues[issue].Name)}' is in a part already.",
                        $"Onderwerp '{Excerpt.Of(space.Issues[issue].Name)}' zit al in een deel."
                    )
                );
            }
            else
            {
                grouped[issue] = true;
                issues.Add(issue);
            }
        }

        if (issues.Count != names.Items.Length || issues.Count == 0)
        {
            if (names.Items.IsEmpty)
            {
                findings.Fault(
                    names.Place,
                    new("A part needs at least one issue.", "Een deel vraagt ten minste één onderwerp.")
                );
            }

            return null;
        }

        ImmutableArray<int> group = issues.DrainToImmutable();
        var seen = new HashSet<Outcome>();
        var entries = ImmutableArray.CreateBuilder<ScoredCombination>();
        foreach (Node item in list.Items)
        {
            if (ReadCombination(item, group, space, findings) is not { } entry)
            {
                continue;
            }

            if (seen.Add(Outcome.At(entry.Values.AsSpan())))
            {
                entries.Add(entry);
            }
            else
            {
                findings.Fault(
                    item.Place,
                    new(
                        "This combination of values has a utility already.",
                        "Deze combinatie van waarden heeft al een nut."
                    )
                );
            }
        }

        return new Term.OfGroup(group, entries.DrainToImmutable(), Rational.Zero);
    }

    private static ScoredCombination? ReadCombination(
        Node item,
        ImmutableArray<int> group,
        OutcomeSpace space,
        Findings findings
    )
    {
        if (
            findings.AsMap(item, new("A combination", "Een combinatie")) is not { } body
            || findings.AsList(findings.Entry(body, "values"), Sentence.Key("values")) is not { } values
            || findings.AsNumber(findings.Entry(body, "util"), Sentence.Key("util")) is not { } utility
        )
        {
            return null;
        }

        if (values.Items.Length != group.Length)
        {
            findings.Fault(
                values.Place,
                new(
                    $"Here are {values.Items.Length} values for {group.Length} issues.",
                    $"Hier staan {values.Items.Length} waarden voor {group.Length} onderwerpen."
                )
            );
            return null;
        }

        var indexes = ImmutableArray.CreateBuilder<int>(group.Length);
        for (int i = 0; i < group.Length; i++)
        {
            if (GeniusWebBids.ReadValue(values.Items[i], space.Issues[group[i]], findings) is { } value)
            {
                indexes.Add(value.Index);
            }
        }

        return indexes.Count == group.Length ? new ScoredCombination(indexes.MoveToImmutable(), utility) : null;
    }
}
