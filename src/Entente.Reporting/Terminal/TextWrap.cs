using System.Text;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Terminal;

/// <summary>Breaks texts into lines at spaces; a word that is wider than a line is cut.</summary>
internal static class TextWrap
{
    public static List<Line> Lines(RichText text, int width)
    {
        var lines = new List<Line> { new() };
        var word = new List<Run>();
        string space = "";
        foreach (Run run in text.Runs)
        {
            foreach (string piece in PiecesOf(run.Text))
            {
                if (piece == " ")
                {
                    Put(lines, word, ref space, width);
                    space = " ";
                }
                else
                {
                    word.Add(new Run(piece, run.Tone));
                }
            }
        }

        Put(lines, word, ref space, width);
        return lines;
    }

    // A word can go on in the next run, as a comma after a value does.
    private static void Put(List<Line> lines, List<Run> word, ref string space, int width)
    {
        if (word.Count == 0)
        {
            return;
        }

        int size = word.Sum(run => TextWidth.Of(run.Text));
        if (lines[^1].Width > 0 && lines[^1].Width + space.Length + size > width)
        {
            lines.Add(new Line());
        }

        lines[^1].Add(lines[^1].Width == 0 ? "" : space, word[0].Tone);
        foreach (Run run in word)
        {
            AddWord(lines, run.Text, run.Tone, width);
        }

        word.Clear();
        space = "";
    }

    /// <summary>The width of the widest word.</summary>
    public static int WidestWord(RichText text) => text.Plain.Split(' ').Select(TextWidth.Of).DefaultIfEmpty(0).Max();

    private static IEnumerable<string> PiecesOf(string text)
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
