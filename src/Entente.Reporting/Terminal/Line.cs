using System.Text;
using Entente.Reporting.Documents;

namespace Entente.Reporting.Terminal;

/// <summary>A line of a terminal while it is filled from the left.</summary>
internal sealed class Line
{
    private readonly List<Run> runs = [];

    public int Width { get; private set; }

    public IReadOnlyList<Run> Runs => runs;

    public Line Add(string text, Tone tone = Tone.Plain)
    {
        if (text.Length == 0)
        {
            return this;
        }

        Width += TextWidth.Of(text);
        if (runs is [.., var last] && last.Tone == tone)
        {
            runs[^1] = new Run(last.Text + text, tone);
        }
        else
        {
            runs.Add(new Run(text, tone));
        }

        return this;
    }

    public Line Add(Line other)
    {
        foreach (Run run in other.runs)
        {
            Add(run.Text, run.Tone);
        }

        return this;
    }

    public Line PadTo(int width) => Add(new string(' ', Math.Max(0, width - Width)));

    /// <summary>Writes the line without spaces at its end.</summary>
    public void WriteTo(StringBuilder text, TerminalStyle style)
    {
        int last = runs.FindLastIndex(run => !string.IsNullOrWhiteSpace(run.Text));
        for (int i = 0; i <= last; i++)
        {
            string piece = i == last ? runs[i].Text.TrimEnd() : runs[i].Text;
            piece = style.HasUnicode ? piece : InAscii(piece);
            string code = style.HasColor ? CodeOf(runs[i].Tone) : "";
            text.Append(code).Append(piece).Append(code.Length > 0 ? "\e[0m" : "");
        }

        text.Append('\n');
    }

    // Our own signs; letters of names stay as they are.
    private static string InAscii(string text) =>
        text.Replace('–', '-')
            .Replace('−', '-')
            .Replace('·', '-')
            .Replace('×', 'x')
            .Replace('≈', '~')
            .Replace('…', '.')
            .Replace('“', '"')
            .Replace('”', '"')
            .Replace('‘', '\'')
            .Replace('’', '\'')
            .Replace('\u00a0', ' ');

    // The sixteen colours of the reader's own theme.
    private static string CodeOf(Tone tone) =>
        tone switch
        {
            Tone.Strong => "\e[1m",
            Tone.Faint => "\e[2m",
            Tone.Good => "\e[32m",
            Tone.Bad => "\e[31m",
            Tone.Accent => "\e[36m",
            _ => "",
        };
}
