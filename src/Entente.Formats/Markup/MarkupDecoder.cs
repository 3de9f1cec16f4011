using System.Text;

namespace Entente.Formats.Markup;

/// <summary>Bytes to text: UTF-8, or Windows-1252 when they are not UTF-8.</summary>
internal static class MarkupDecoder
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    // What Windows-1252 has at 0x80 to 0x9F; the five bytes that it leaves open stand for themselves.
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text, without a byte order mark.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="isUtf8">Whether they were UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> content, out bool isUtf8)
    {
        string text;
        try
        {
            text = Strict.GetString(content);
            isUtf8 = true;
        }
        catch (DecoderFallbackException)
        {
            text = string.Create(
                content.Length,
                content,
                static (characters, bytes) =>
                {
                    for (int i = 0; i < bytes.Length; i++)
                    {
                        characters[i] = bytes[i] is >= 0x80 and <= 0x9F ? Upper[bytes[i] - 0x80] : (char)bytes[i];
                    }
                }
            );
            isUtf8 = false;
        }

        return text.TrimStart('\uFEFF');
    }
}
