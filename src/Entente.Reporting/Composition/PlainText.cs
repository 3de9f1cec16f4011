using System.Globalization;
using System.Text;

namespace Entente.Reporting.Composition;

/// <summary>Texts of a scenario as they may stand in a report: on one line, and without characters that would steer a terminal or a page.</summary>
internal static class PlainText
{
    private const int Longest = 200;

    /// <summary>The text without control and direction characters, cut at 200 characters.</summary>
    public static string Of(string text)
    {
        bool isClean = !text.AsSpan().ContainsAnyExceptInRange(' ', '~');
        if (text.Length <= Longest && isClean && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim();
        }

        var clean = new StringBuilder(Math.Min(text.Length, Longest + 1));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (clean.Length >= Longest)
            {
                return clean.Append('…').ToString();
            }

            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            bool isSpace = Rune.IsWhiteSpace(rune);
            bool isSteering =
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse;
            clean.Append(
                isSpace ? " "
                : isSteering ? "\uFFFD"
                : rune.ToString()
            );
        }

        return clean.ToString().Trim();
    }
}
