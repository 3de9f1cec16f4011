using System.Text;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Terminal;

/// <summary>Breaks texts into lines at spaces; a word that is wider than a line is cut.</summary>
internal static class TextWrap
{
    public static List<Line> Lines(RichText text, int width)
    {
        var lines = new List<Line> { new() };
        string space = "";
        foreach (Run run in text.Runs)
        {
            foreach (string word in WordsOf(run.Text))
            {
                if (word == " ")
                {
                    space = " ";
                    continue;
                }

                if (lines[^1].Width > 0 && lines[^1].Width + space.Length + TextWidth.Of(word) > width)
                {
                    lines.Add(new Line());
                    space = "";
                }

                lines[^1].Add(lines[^1].Width == 0 ? "" : space, run.Tone);
                AddWord(lines, word, run.Tone, width);
                space = "";
            }
        }

        return lines;
    }

    /// <summary>The width of the widest word.</summary>
    public static int WidestWord(RichText text) => text.Plain.Split(' ').Select(TextWidth.Of).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> WordsOf(string text)
    {
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                if (i > start)
                {
                    yield return text[start..i];
                }

                yield return " ";
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static void AddWord(List<Line> lines, string word, Tone tone, int width)
    {
        if (TextWidth.Of(word) <= width - lines[^1].Width)
        {
            lines[^1].Add(word, tone);
            return;
        }

        var piece = new StringBuilder();
        int taken = lines[^1].Width;
        foreach (Rune rune in word.EnumerateRunes())
        {
            int size = TextWidth.Of(rune);
            if (taken + size > width && taken > 0)
            {
                lines[^1].Add(piece.ToString(), tone);
                piece.Clear();
                lines.Add(new Line());
                taken = 0;
            }

            piece.Append(rune.ToString());
            taken += size;
        }

        lines[^1].Add(piece.ToString(), tone);
    }
}
