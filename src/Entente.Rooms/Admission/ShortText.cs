using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Entente.Rooms.Text;

namespace Entente.Rooms.Admission;

/// <summary>Names that people type: one line, bounded, in which something can be seen, and without characters that hide or turn text around.</summary>
public static class ShortText
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int Longest = 60;

    // As many as any script stacks on a letter; more run into the lines above and below.
    private const int MostMarks = 6;

    // No marks nor format characters to Unicode, and yet nothing to be seen: fillers of Korean and Khmer, and the empty Braille cell.
    private const string Blank = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    /// <summary>Reads a name: blanks at its ends are dropped and those inside become one; so are signs dropped that only choose how those beside them are joined or drawn (as in emoji).</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="name">The name, when it is one.</param>
    /// <param name="longest">How long it may be, in UTF-16 code units.</param>
    /// <returns>
    /// False when nothing is left that can be seen, it is longer than <paramref name="longest"/>, it begins with a mark or has more than six on a letter, or it holds control, format or private characters, others that cannot be
    /// seen, or half a surrogate pair.
    /// </returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? name, int longest = Longest)
    {
        name = null;
        // The bound comes first: what is too long is not even looked at.
        if (text is null || text.Length > 4 * longest)
        {
            return false;
        }

        var read = new StringBuilder(text.Length);
        int marks = 0;
        for (int i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            if (IsJoiner(text, i))
            {
                continue;
            }

            switch (CharUnicodeInfo.GetUnicodeCategory(text, i))
            {
                case UnicodeCategory.SpaceSeparator:
                    marks = 0;
                    if (read is [.., not ' '])
                    {
                        read.Append(' ');
                    }

                    continue;
                case UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark when read is not [.., not ' '] || ++marks > MostMarks:
                case UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned:
                    return false;
                case UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark:
                    break;
                default:
                    marks = 0;
                    break;
            }

            if (Blank.Contains(text[i], StringComparison.Ordinal))
            {
                return false;
            }

            read.Append(text, i, char.IsHighSurrogate(text[i]) ? 2 : 1);
        }

        string whole = read.ToString().TrimEnd(' ');
        name = whole.Length is 0 || whole.Length > longest ? null : whole;
        return name is not null;
    }

    /// <summary>Whether a reader takes two names for the same: small letters and large, letters with marks however they are composed, and alphabets that look alike make no difference.</summary>
    public static bool AreAlike(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Looks(one) == Looks(other);
    }

    /// <summary>What a name looks like, for comparing and not for reading: the same for two that a reader takes for one another.</summary>
    public static string Looks(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Letters.Seen(name);
    }

    private static bool IsJoiner(string text, int at) =>
        text[at] is '\u200c' or '\u200d' or (>= '\ufe00' and <= '\ufe0f')
        || (char.IsSurrogatePair(text, at) && char.ConvertToUtf32(text, at) is >= 0xE0100 and <= 0xE01EF);
}
