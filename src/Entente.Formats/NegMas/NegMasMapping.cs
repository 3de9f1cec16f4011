using System.Collections.Immutable;
using System.Numerics;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.NegMas;

/// <summary>Reads a utility function that lists outcomes: <c>{mapping: {outcome: worth}, default: …}</c>.</summary>
internal static class NegMasMapping
{
    public static PreferenceModel? Read(Node.Map map, OutcomeSpace space, Findings findings)
    {
        if (findings.AsMap(findings.Entry(map, "mapping"), Sentence.Key("mapping")) is not { } mapping)
        {
            return null;
        }

        var seen = new HashSet<Outcome>();
        var outcomes = ImmutableArray.CreateBuilder<ScoredOutcome>(mapping.Entries.Length);
        foreach (NodeEntry entry in mapping.Entries)
        {
            if (
                ReadOutcome(entry.Key, space, findings) is { } outcome
                && findings.AsNumber(entry.Value, new("The worth of an outcome", "De waarde van een uitkomst"))
                    is { } worth
            )
            {
                outcomes.Add(new ScoredOutcome(outcome, worth));
                if (!seen.Add(outcome))
                {
                    findings.Fault(
                        entry.Key.Place,
                        new("This outcome is listed already.", "Deze uitkomst is al vermeld.")
                    );
                }
            }
        }

        Estimate? otherwise =
            !NegMasPreferences.IsMinusInfinity(map["default"])
            && findings.AsNumber(map["default"], Sentence.Key("default")) is { } some
                ? some
                : null;
        if (otherwise is null && outcomes.Count < (space.Combinations ?? -BigInteger.One))
        {
            findings.Warn(
                mapping.Place,
                new(
                    "Some outcomes are not listed; with a default of minus infinity the party never agrees to them.",
                    "Sommige uitkomsten zijn niet vermeld; met een default van min oneindig stemt de partij daar nooit mee in."
                )
            );
        }

        return new PreferenceModel.Listed(outcomes.DrainToImmutable(), otherwise);
    }

    private static Outcome? ReadOutcome(Node key, OutcomeSpace space, Findings findings)
    {
        ImmutableArray<Node> parts = key is Node.List list ? list.Items : [key];
        if (parts.Length != space.Issues.Length)
        {
            findings.Fault(
                key.Place,
                new(
                    $"An outcome should be a list of {space.Issues.Length} values, in the order of the issues.",
                    $"Een uitkomst hoort een lijst van {space.Issues.Length} waarden te zijn, in de volgorde van de onderwerpen."
                )
            );
            return null;
        }

        var values = ImmutableArray.CreateBuilder<IssueValue>(parts.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            Issue issue = space.Issues[i];
            if (
                findings.AsText(
                    parts[i],
                    new(
                        $"The value of issue '{Excerpt.Of(issue.Name)}'",
                        $"De waarde van onderwerp '{Excerpt.Of(issue.Name)}'"
                    )
                )
                is not { } text
            )
            {
                return null;
            }

            if (!issue.TryFind(text, out IssueValue value))
            {
                findings.Fault(
                    parts[i].Place,
                    new(
                        $"Issue '{Excerpt.Of(issue.Name)}' has no value '{Excerpt.Of(text)}'.",
                        $"Onderwerp '{Excerpt.Of(issue.Name)}' heeft geen waarde '{Excerpt.Of(text)}'."
                    )
                );
                return null;
            }

            values.Add(value);
        }

        return new Outcome(values.MoveToImmutable());
    }
}
