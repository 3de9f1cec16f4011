using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Entente.Rooms.Admission;

/// <summary>Names that people type: one line, bounded, without characters that hide or turn text around.</summary>
public static class ShortText
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int Longest = 60;

    /// <summary>Reads a name: blanks at its ends are dropped.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">The name, when it is one.</param>
    /// <returns>False when nothing is left, it is longer than <see cref="Longest"/>, or it holds control, format or private characters or half a surrogate pair.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? name)
    {
        name = null;
        // The bound comes first: what is too long is not even looked at.
        if (text is null || text.Length > 4 * Longest)
        {
            return false;
        }

        string trimmed = text.Trim();
        if (trimmed.Length is 0 or > Longest)
        {
            return false;
        }

        for (int i = 0; i < trimmed.Length; i++)
        {
            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(trimmed, i);
            if (
                category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.OtherNotAssigned
            )
            {
                return false;
            }

            if (char.IsHighSurrogate(trimmed[i]))
            {
                i++;
            }
        }

        name = trimmed;
        return true;
    }
}
