using System.Text;

namespace Entente.Formats.Exercises;

/// <summary>Markdown that grows, block by block.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder text = new();

    public void Heading(int level, string words) => Block($"{new string('#', level)} {words}");

    public void Paragraph(string words) => Block(words);

    /// <summary>A text that its author laid out; nothing for an empty one.</summary>
    public void Passage(string words)
    {
        string trimmed = words.Trim().Replace("<", "&lt;", StringComparison.Ordinal);
        if (trimmed.Length > 0)
        {
            Block(trimmed);
        }
    }

    /// <summary>Points under each other; nothing for none.</summary>
    public void Points(IEnumerable<string> points)
    {
        string[] all = [.. points];
        if (all.Length > 0)
        {
            Block(string.Join('\n', all.Select(point => $"- {point}")));
        }
    }

    public void Table(string left, string right, IEnumerable<TableRow> rows) =>
        Block(
            string.Join(
                '\n',
                [$"| {left} | {right} |", "|---|---|", .. rows.Select(row => $"| {row.Left} | {row.Right} |")]
            )
        );

    /// <summary>A text on one line that means what it says.</summary>
    public static string Inline(string words)
    {
        var inline = new StringBuilder(words.Length);
        foreach (char c in words.ReplaceLineEndings(" ").Trim())
        {
            inline.Append(c is '|' or '*' or '_' or '`' or '[' or ']' or '\\' or '<' ? $"\\{c}" : $"{c}");
        }

        return inline.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Block(string block)
    {
        text.Append(text.Length == 0 ? "" : "\n").Append(block).Append('\n');
    }
}
