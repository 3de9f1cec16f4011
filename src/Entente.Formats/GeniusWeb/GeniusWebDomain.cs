using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Numbers;
using Entente.Outcomes;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads the issues of a domain: <c>{"name": …, "issuesValues": {issue: {"values": […]} | {"range": …}}}</c>.</summary>
internal static class GeniusWebDomain
{
    public static OutcomeSpace? Read(Node.Map domain, Findings findings)
    {
        if (findings.AsMap(findings.Entry(domain, "issuesValues"), Sentence.Key("issuesValues")) is not { } issues)
        {
            return null;
        }

        if (issues.Entries.IsEmpty)
        {
            findings.Fault(issues.Place, new("The domain has no issues.", "Het domein heeft geen onderwerpen."));
            return null;
        }

        ImmutableArray<Issue?> read = [.. issues.Entries.Select(entry => ReadIssue(entry, findings))];
        return read.All(issue => issue is not null) ? new OutcomeSpace([.. read.Select(issue => issue!)]) : null;
    }

    private static Issue? ReadIssue(NodeEntry entry, Findings findings)
    {
        string name = entry.Name;
        string shown = Excerpt.Of(name);
        if (findings.AsMap(entry.Value, new($"Issue '{shown}'", $"Onderwerp '{shown}'")) is not { } body)
        {
            return null;
        }

        if (body["values"] is { } values)
        {
            return
                findings.AsList(
                    values,
                    new($"What issue '{shown}' has under 'values'", $"Wat onderwerp '{shown}' onder 'values' heeft")
                )
                    is { } list
                ? ReadChoice(name, list, findings)
                : null;
        }

        if (body["range"] is { } range)
        {
            return ReadRange(name, range, findings);
        }

        findings.Fault(
            body.Place,
            new(
                $"Issue '{shown}' has neither 'values' nor a 'range'.",
                $"Onderwerp '{shown}' heeft geen 'values' en geen 'range'."
            )
        );
        return null;
    }

    private static Issue.Choice? ReadChoice(string name, Node.List list, Findings findings)
    {
        string shown = Excerpt.Of(name);
        var names = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<Option>.Builder options = ImmutableArray.CreateBuilder<Option>(list.Items.Length);
        foreach (Node item in list.Items)
        {
            if (
                findings.AsText(item, new($"A value of issue '{shown}'", $"Een waarde van onderwerp '{shown}'"))
                is not { } value
            )
            {
                continue;
            }

            if (names.Add(value))
            {
                options.Add(new Option(value));
            }
            else
            {
                findings.Fault(
                    item.Place,
                    new(
                        $"Issue '{shown}' has the value '{Excerpt.Of(value)}' twice.",
                        $"Onderwerp '{shown}' heeft de waarde '{Excerpt.Of(value)}' twee keer."
                    )
                );
            }
        }

        if (list.Items.IsEmpty)
        {
            findings.Fault(
                list.Place,
                new($"Issue '{shown}' has no values.", $"Onderwerp '{shown}' heeft geen waarden.")
            );
        }

        return options.Count == 0 ? null : new Issue.Choice(name, options.DrainToImmutable());
    }

    // Java writes [low, high, step]; 2.x and Python write {"low": …, "high": …, "step": …}.
    private static Issue.Real? ReadRange(string name, Node range, Findings findings)
    {
        string shown = Excerpt.Of(name);
        ImmutableArray<Node?> parts = range switch
        {
            Node.List list => [.. list.Items],
            Node.Map map => [map["low"], map["high"], map["step"]],
            _ => [],
        };
        if (parts.Length != 3 || parts.Any(part => part is null))
        {
            findings.Fault(
                range.Place,
                new(
                    $"The range of issue '{shown}' should be [low, high, step].",
                    $"Het bereik van onderwerp '{shown}' hoort [laag, hoog, stap] te zijn."
                )
            );
            return null;
        }

        if (
            findings.AsNumber(
                parts[0],
                new($"The low end of issue '{shown}'", $"Het lage eind van onderwerp '{shown}'")
            )
                is not { } low
            || findings.AsNumber(
                parts[1],
                new($"The high end of issue '{shown}'", $"Het hoge eind van onderwerp '{shown}'")
            )
                is not { } high
            || findings.AsNumber(parts[2], new($"The step of issue '{shown}'", $"De stap van onderwerp '{shown}'"))
                is not { } step
        )
        {
            return null;
        }

        if (high < low || step.Sign <= 0)
        {
            findings.Fault(
                range.Place,
                new(
                    $"The range of issue '{shown}' goes from {low} to {high} by {step}, which gives no values.",
                    $"Het bereik van onderwerp '{shown}' loopt van {low} tot en met {high} met stap {step}, en dat geeft geen waarden."
                )
            );
            return null;
        }

        if ((high - low) / step >= (Rational)int.MaxValue)
        {
            findings.Fault(
                range.Place,
                new(
                    $"Issue '{shown}' has more than {int.MaxValue:N0} values; make the step larger.",
                    $"Onderwerp '{shown}' heeft meer dan {int.MaxValue:N0} waarden; maak de stap groter."
                )
            );
            return null;
        }

        return new Issue.Real(name, low, high, step);
    }
}
