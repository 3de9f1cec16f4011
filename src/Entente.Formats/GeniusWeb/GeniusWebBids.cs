using System.Collections.Immutable;
using Entente.Annotations;
using Entente.Formats.Nodes;
using Entente.Outcomes;

namespace Entente.Formats.GeniusWeb;

/// <summary>Reads bids: <c>{"issuevalues": {issue: value}}</c>, a text for a named value and a number for one of a range.</summary>
internal static class GeniusWebBids
{
    /// <summary>The values of a bid by issue; null for those that it leaves out.</summary>
    public static ImmutableArray<IssueValue?> ReadPartial(Node.Map bid, OutcomeSpace space, Findings findings)
    {
        var values = new IssueValue?[space.Issues.Length];
        if (findings.AsMap(findings.Entry(bid, "issuevalues"), Sentence.Key("issuevalues")) is not { } chosen)
        {
            return [.. values];
        }

        foreach (NodeEntry entry in chosen.Entries)
        {
            int issue = space.IndexOf(entry.Name);
            if (issue < 0)
            {
                findings.Fault(
                    entry.Key.Place,
                    new(
                        $"The domain has no issue '{Excerpt.Of(entry.Name)}'.",
                        $"Het domein heeft geen onderwerp '{Excerpt.Of(entry.Name)}'."
                    )
                );
            }
            else
            {
                values[issue] = ReadValue(entry.Value, space.Issues[issue], findings);
            }
        }

        return [.. values];
    }

    /// <summary>The outcome of a bid that leaves nothing out.</summary>
    public static Outcome? ReadWhole(Node node, OutcomeSpace space, Findings findings)
    {
        if (findings.AsMap(node, new("A bid", "Een bod")) is not { } bid)
        {
            return null;
        }

        ImmutableArray<IssueValue?> values = ReadPartial(bid, space, findings);
        int missing = values.IndexOf(null);
        if (missing < 0)
        {
            return new Outcome([.. values.Select(value => value!.Value)]);
        }

        if (!findings.HasFaults)
        {
            findings.Fault(
                bid.Place,
                new(
                    $"The bid says nothing about issue '{Excerpt.Of(space.Issues[missing].Name)}'.",
                    $"Het bod zegt niets over onderwerp '{Excerpt.Of(space.Issues[missing].Name)}'."
                )
            );
        }

        return null;
    }

    public static IssueValue? ReadValue(Node node, Issue issue, Findings findings)
    {
        string shown = Excerpt.Of(issue.Name);
        if (
            findings.AsText(node, new($"The value of issue '{shown}'", $"De waarde van onderwerp '{shown}'"))
            is not { } text
        )
        {
            return null;
        }

        if (issue.TryFind(text, out IssueValue value))
        {
            return value;
        }

        findings.Fault(
            node.Place,
            new(
                $"Issue '{shown}' has no value '{Excerpt.Of(text)}'.",
                $"Onderwerp '{shown}' heeft geen waarde '{Excerpt.Of(text)}'."
            )
        );
        return null;
    }
}
