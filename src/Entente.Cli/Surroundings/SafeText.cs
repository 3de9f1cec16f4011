using System.Globalization;
using System.Text;

namespace Entente.Cli.Surroundings;

/// <summary>Texts from files as they may stand in a terminal.</summary>
internal static class SafeText
{
    /// <summary>The text with line feeds kept and every other character that steers a terminal replaced.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isSteering =
                rune.Value != '\n'
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
            safe.Append(
                rune.Value == '\t' ? " "
                : isSteering && rune.Value != '\n' ? "\uFFFD"
                : rune.ToString()
            );
        }

        return safe.ToString();
    }
}
