using System.Collections.Immutable;
using System.Text;

namespace Entente.Formats.Tests.Fuzz;

/// <summary>Breaks bytes in the ways that files break, and in the ways that people break them on purpose; the same seed breaks them alike.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly ImmutableArray<byte[]> Nasty =
    [
        .. new[]
        {
            "NaN",
            "-.inf",
            "Infinity",
            "1e999",
            "1e-999",
            "-1",
            "0",
            "1/0",
            "1/3",
            "99999999999999999999999999",
            "0x10",
            "1e1000000000",
            "null",
            "~",
            "true",
            "",
            "''",
            "\"\"",
            "\\ud800",
            "\\u0000",
            "{}",
            "[]",
            "[[[[[[[[",
            "{{{{",
            "]]",
            "}}",
            ",",
            ",,",
            ":",
            ": ",
            "- ",
            "&a",
            "*a",
            "&a [*a, *a]",
            "<<: *a",
            "? ",
            "!!binary",
            "!!python/object:os.system",
            "!",
            "|",
            ">",
            "#",
            "%YAML 1.2",
            "---",
            "...",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<![CDATA[",
            "-->",
            "<!--",
            "\t",
            "\r\n",
            "\u00e9",
            "\ufeff",
            "\u2028",
            "\0",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xFE, 0xFF],
    ];

    private readonly Random random = new(seed);

    /// <summary>A copy with one to eight breaks; <paramref name="other"/> lends pieces.</summary>
    public byte[] Of(byte[] bytes, byte[] other)
    {
        var text = new List<byte>(bytes);
        for (int left = random.Next(1, 9); left > 0; left--)
        {
            int at = random.Next(text.Count + 1);
            int length = Math.Min(random.Next(1, 40), text.Count - at);
            switch (random.Next(10))
            {
                case 0:
                    text.InsertRange(at, Nasty[random.Next(Nasty.Length)]);
                    break;
                case 1:
                    text.RemoveRange(at, length);
                    break;
                case 2:
                    text.InsertRange(random.Next(text.Count + 1), text.GetRange(at, length));
                    break;
                case 3 when length > 0:
                    text[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 4 when other.Length > 0:
                    int from = random.Next(other.Length);
                    text.InsertRange(
                        at,
                        other.AsSpan(from, Math.Min(random.Next(1, 200), other.Length - from)).ToArray()
                    );
                    break;
                case 5:
                    Replace(text, at);
                    break;
                case 8:
                    MoveLine(text, at);
                    break;
                case 6 when random.Next(20) == 0:
                    byte[] piece = [.. text.GetRange(at, length)];
                    for (int times = random.Next(2, 400); times > 0; times--)
                    {
                        text.InsertRange(at, piece);
                    }

                    break;
                default:
                    text.RemoveRange(at, text.Count - at > 200 && random.Next(10) == 0 ? text.Count - at : 0);
                    break;
            }
        }

        return [.. text];
    }

    // The line at a place goes, comes twice, moves to another place or is indented otherwise.
    private void MoveLine(List<byte> text, int at)
    {
        int start = at;
        int end = at;
        while (start > 0 && text[start - 1] != '\n')
        {
            start--;
        }

        while (end < text.Count && text[end++] != '\n') { }

        List<byte> line = text.GetRange(start, end - start);
        switch (random.Next(4))
        {
            case 0:
                text.RemoveRange(start, line.Count);
                break;
            case 1:
                text.InsertRange(start, line);
                break;
            case 2:
                text.RemoveRange(start, line.Count);
                int to = random.Next(text.Count + 1);
                int next = text.IndexOf((byte)'\n', to);
                text.InsertRange(next < 0 ? text.Count : next + 1, line);
                break;
            default:
                text.InsertRange(start, new byte[random.Next(1, 5)].Select(_ => (byte)' '));
                break;
        }
    }

    // The word or number at a place becomes something nasty.
    private void Replace(List<byte> text, int at)
    {
        int start = at;
        int end = at;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        while (end < text.Count && IsWord(text[end]))
        {
            end++;
        }

        text.RemoveRange(start, end - start);
        text.InsertRange(start, Nasty[random.Next(Nasty.Length)]);
    }

    private static bool IsWord(byte letter) =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'.' or (byte)'-';
}
