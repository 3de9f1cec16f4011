using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Entente.Formats.Tables;

/// <summary>Texts in the cells of a workbook: characters that XML cannot hold are written <c>_x000D_</c>.</summary>
internal static partial class CellText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            bool isLookalike = c == '_' && Escaped().IsMatch(text.AsSpan(i, Math.Min(7, text.Length - i)));
            if (isPair)
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (isLookalike || c == '\r' || !XmlConvert.IsXmlChar(c))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(
                    c switch
                    {
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '&' => "&amp;",
                        _ => $"{c}",
                    }
                );
            }
        }

        return escaped.ToString();
    }

    public static string Unescape(string text) =>
        Escaped()
            .Replace(
                text,
                match =>
                    (
                        (char)
                            int.Parse(
                                match.ValueSpan[2..6],
                                NumberStyles.AllowHexSpecifier,
                                CultureInfo.InvariantCulture
                            )
                    ).ToString()
            );

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
