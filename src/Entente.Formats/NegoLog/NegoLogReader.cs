using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;
using Entente.Preferences;

namespace Entente.Formats.NegoLog;

/// <summary>Reads the profiles of NegoLog: <c>{"reservationValue": …, "issueWeights": {…}, "issues": {issue: {value: utility}}}</c>.</summary>
/// <remarks>There is no domain file: issues, values and their order are those of the profile.</remarks>
internal static class NegoLogReader
{
    /// <summary>Whether a file is a profile of NegoLog.</summary>
    public static bool Recognises(Node? root) =>
        root is Node.Map map
        && !map.Has("domain")
        && (
            map.Has("issueWeights")
                ? map.Has("reservationValue") || map["issues"] is Node.Map
                : map["issues"] is Node.Map && map.Has("reservationValue")
        );

    /// <summary>Whether a file holds NegoLog's statistics of a domain (<c>specs.json</c>) and nothing to negotiate about.</summary>
    public static bool IsStatistics(Node? root) =>
        root is Node.Map map && map.Has("NumberOfBids") && map.Has("NashBid");

    /// <summary>Reads a file that <see cref="Recognises"/>.</summary>
    public static FileReading Read(string path, Node.Map root)
    {
        var findings = new Findings();
        Profile? profile = ReadProfile(path, root, findings);
        return new FileReading
        {
            Format = "NegoLog",
            Profile = findings.HasFaults ? null : profile,
            Faults = findings.Faults,
            Warnings = findings.Warnings,
        };
    }

    private static Profile? ReadProfile(string path, Node.Map root, Findings findings)
    {
        Node.Map? weights = findings.AsMap(findings.Entry(root, "issueWeights"), Sentence.Key("issueWeights"));
        Rational? reservation = findings.AsNumber(root["reservationValue"], Sentence.Key("reservationValue"));
        if (!root.Has("reservationValue"))
        {
            findings.Warn(
                root.Place,
                new(
                    "There is no 'reservationValue'; no agreement is taken to be worth 0.",
                    "Er is geen 'reservationValue'; geen akkoord geldt als 0 waard."
                )
            );
        }

        if (findings.AsMap(findings.Entry(root, "issues"), Sentence.Key("issues")) is not { } issues)
        {
            return null;
        }

        var read = ImmutableArray.CreateBuilder<Issue>(issues.Entries.Length);
        var terms = ImmutableArray.CreateBuilder<Term>(issues.Entries.Length);
        Rational sum = Rational.Zero;
        foreach (NodeEntry entry in issues.Entries)
        {
            string shown = Excerpt.Of(entry.Name);
            if (findings.AsMap(entry.Value, new($"Issue '{shown}'", $"Onderwerp '{shown}'")) is not { } values)
            {
                continue;
            }

            if (values.Entries.IsEmpty)
            {
                findings.Fault(
                    values.Place,
                    new($"Issue '{shown}' has no values.", $"Onderwerp '{shown}' heeft geen waarden.")
                );
            }

            if (weights is not null && !weights.Has(entry.Name))
            {
                findings.Warn(
                    weights.Place,
                    new(
                        $"Issue '{shown}' has no weight and counts for nothing.",
                        $"Onderwerp '{shown}' heeft geen gewicht en telt niet mee."
                    )
                );
            }

            Rational weight =
                findings.AsNumber(
                    weights?[entry.Name],
                    new($"The weight of issue '{shown}'", $"Het gewicht van onderwerp '{shown}'")
                ) ?? Rational.Zero;
            sum += weight;
            var table = new ValueFunction.Table([
                .. values.Entries.Select(value =>
                    (Estimate)(
                        findings.AsNumber(
                            value.Value,
                            new($"The utility of '{Excerpt.Of(value.Name)}'", $"Het nut van '{Excerpt.Of(value.Name)}'")
                        ) ?? Rational.Zero
                    )
                ),
            ]);
            terms.Add(new Term.OfIssue(read.Count, table) { Weight = weight });
            read.Add(new Issue.Choice(entry.Name, [.. values.Entries.Select(value => new Option(value.Name))]));
        }

        if (issues.Entries.IsEmpty)
        {
            findings.Fault(issues.Place, new("The profile has no issues.", "Het profiel heeft geen onderwerpen."));
        }

        if (weights is null)
        {
            return null;
        }

        foreach (NodeEntry entry in weights.Entries.Where(entry => !issues.Has(entry.Name)))
        {
            findings.Warn(
                entry.Key.Place,
                new(
                    $"There is a weight for '{Excerpt.Of(entry.Name)}', which is no issue of the profile.",
                    $"Er is een gewicht voor '{Excerpt.Of(entry.Name)}', dat geen onderwerp van het profiel is."
                )
            );
        }

        if (sum != Rational.One && !findings.HasFaults)
        {
            findings.Warn(
                weights.Place,
                new(
                    $"The weights add up to {sum}, not 1; they are taken as they are.",
                    $"De gewichten zijn samen {sum}, niet 1; ze gelden zoals ze er staan."
                )
            );
        }

        return new Profile(
            Path.GetFileNameWithoutExtension(path),
            path,
            new OutcomeSpace(read.DrainToImmutable()),
            new PreferenceModel.Scores(terms.DrainToImmutable())
        )
        {
            Fallback = reservation is { } worth && worth.Sign != 0 ? new Fallback { Worth = worth } : Fallback.None,
        };
    }
}
