using System.Text;
using Entente.Formats.Nodes;
using Entente.Formats.Tables;

namespace Entente.Formats.Sessions;

/// <summary>Outcomes as Python writes them: a tuple or list of texts and numbers, or a dictionary of them.</summary>
internal static class PythonText
{
    /// <summary>The outcome in a cell; null when there were faults.</summary>
    public static RawOutcome? Outcome(GridCell cell, Findings findings)
    {
        string text = cell.Text;
        bool isNamed = text is ['{', .., '}'];
        if (!isNamed && text is not ['(', .., ')'] and not ['[', .., ']'])
        {
            findings.Fault(
                cell.Place,
                new(
                    $"An offer is a tuple such as ('red', 3), a list or a dictionary, not '{Excerpt.Of(text)}'.",
                    $"Een voorstel is een tupel zoals ('red', 3), een lijst of een dictionary, niet '{Excerpt.Of(text)}'."
                )
            );
            return null;
        }

        List<string>? parts = Parts(text[1..^1], isNamed);
        if (parts is null || (isNamed && parts.Count % 2 != 0))
        {
            findings.Fault(
                cell.Place,
                new(
                    $"This offer is not written as Python writes it: '{Excerpt.Of(text)}'.",
                    $"Dit voorstel staat er niet zoals Python het schrijft: '{Excerpt.Of(text)}'."
                )
            );
            return null;
        }

        return isNamed
            ? new RawOutcome.Named([.. parts.Chunk(2).Select(pair => new RawValue(pair[0], pair[1], cell.Place))])
            : new RawOutcome.Ordered([.. parts.Select(part => new RawValue("", part, cell.Place))]);
    }

    // The parts between commas (and colons, in a dictionary), quotes taken off; null when quotes or brackets do not close.
    private static List<string>? Parts(string text, bool isNamed)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\'' or '"' && part.ToString().Trim().Length == 0 && !isQuoted)
            {
                part.Clear();
                for (i++; i < text.Length && text[i] != c; i++)
                {
                    i += text[i] == '\\' && i + 1 < text.Length ? 1 : 0;
                    part.Append(text[i]);
                }

                if (i >= text.Length)
                {
                    return null;
                }

                isQuoted = true;
            }
            else if (c == ',' || (c == ':' && isNamed))
            {
                parts.Add(isQuoted ? part.ToString() : Plain(part));
                part.Clear();
                isQuoted = false;
            }
            else if (c is '(' or '[' or '{' || (isQuoted && !char.IsWhiteSpace(c)))
            {
                return null;
            }
            else if (!isQuoted)
            {
                part.Append(c);
            }
        }

        if (isQuoted || part.ToString().Trim().Length > 0)
        {
            parts.Add(isQuoted ? part.ToString() : Plain(part));
        }

        return parts;
    }

    private static string Plain(StringBuilder part)
    {
        string text = part.ToString().Trim();
        return text switch
        {
            "True" => "yes",
            "False" => "no",
            _ => text,
        };
    }
}
