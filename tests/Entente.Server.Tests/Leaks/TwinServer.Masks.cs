using System.Text.RegularExpressions;

namespace Entente.Server.Tests.Leaks;

/// <content>What is not compared.</content>
internal sealed partial class TwinServer
{
    // What is random by design, at its length: hashes, commitments, what the server signs for itself, and numbers that stand for a circuit.
    private string Mask(string text)
    {
        // As JSON in a page writes the plus sign of what is signed, which is there or not by chance.
        text = text.Replace("\\u002B", "+", StringComparison.Ordinal);
        foreach (string head in heads)
        {
            text = text.Replace(head, new string('#', 64), StringComparison.Ordinal)
                .Replace(head[..12], new string('#', 12), StringComparison.Ordinal);
        }

        text = Commitments().Replace(text, match => new string('#', match.Length));
        return Signed().Replace(text, match => new string('#', match.Length));
    }

    [GeneratedRegex("(?<=\")[A-Za-z0-9+/\\\\u]{43,80}=(?=\")")]
    private static partial Regex Commitments();

    [GeneratedRegex(
        "CfDJ8[A-Za-z0-9_\\-+/=]+|(?<=\"prerenderId\":\")[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    )]
    private static partial Regex Signed();
}
