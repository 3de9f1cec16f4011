namespace Entente.Reporting.Web.Graphs;

/// <summary>A text in lines, for pictures, in which nothing wraps by itself.</summary>
internal static class TextLines
{
    /// <summary>The lines: whole words where they fit, and an ellipsis at the end of the last where there is more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many characters a line has at most.</param>
    /// <param name="most">How many lines there are at most.</param>
    public static string[] Of(string text, int longest, int most = int.MaxValue)
    {
        var lines = new List<string> { "" };
        foreach (
            string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(word => word.Chunk(longest))
                .Select(part => new string(part))
        )
        {
            string longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (longer.Length <= longest)
            {
                lines[^1] = longer;
            }
            else if (lines.Count < most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = $"{lines[^1][..Math.Min(lines[^1].Length, longest - 1)].TrimEnd(' ', ';', ',')}…";
                break;
            }
        }

        return [.. lines];
    }
}
