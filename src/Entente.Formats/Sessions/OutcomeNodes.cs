using System.Collections.Immutable;
using Entente.Formats.Nodes;

namespace Entente.Formats.Sessions;

/// <summary>Outcomes in JSON.</summary>
internal static class OutcomeNodes
{
    /// <summary>Values by issue: texts, numbers and truth values.</summary>
    public static RawOutcome Named(Node.Map map, Findings findings)
    {
        var values = ImmutableArray.CreateBuilder<RawValue>(map.Entries.Length);
        foreach (NodeEntry entry in map.Entries)
        {
            string? text = findings.AsText(
                entry.Value,
                new($"The value of '{Excerpt.Of(entry.Name)}'", $"De waarde van '{Excerpt.Of(entry.Name)}'")
            );
            values.Add(new RawValue(entry.Name, text ?? "", entry.Value.Place) { IsTold = text is null });
        }

        return new RawOutcome.Named(values.ToImmutable());
    }

    /// <summary>Values in the order of the issues.</summary>
    public static RawOutcome Ordered(Node.List list, Findings findings) =>
        new RawOutcome.Ordered([.. list.Items.Select(item => Value(item, findings))]);

    private static RawValue Value(Node item, Findings findings)
    {
        string? text = findings.AsText(item, new("A value", "Een waarde"));
        return new RawValue("", text ?? "", item.Place) { IsTold = text is null };
    }
}
