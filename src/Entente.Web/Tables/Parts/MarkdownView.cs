using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Entente.Web.Tables.Parts;

/// <summary>A role sheet on a page: headings, paragraphs, points, tables and emphasis of Markdown, and everything else as the text that it is.</summary>
/// <remarks>What comes from documents is only ever text of elements, so that nothing in them becomes markup.</remarks>
public sealed class MarkdownView : ComponentBase
{
    /// <summary>The Markdown.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>By how many levels headings are lowered, so that they fit below those of the page.</summary>
    [Parameter]
    public int Lowered { get; set; } = 1;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (string block in Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] lines = block.Trim('\n').Split('\n');
            if (lines[0].StartsWith('#'))
            {
                Heading(builder, lines[0]);
            }
            else if (lines[0].StartsWith('|'))
            {
                Table(builder, lines);
            }
            else if (lines[0].StartsWith("- ", StringComparison.Ordinal))
            {
                Points(builder, [.. lines]);
            }
            else
            {
                builder.OpenElement(0, "p");
                Inline(builder, string.Join(' ', lines));
                builder.CloseElement();
            }
        }
    }

    private void Heading(RenderTreeBuilder builder, string line)
    {
        int level = line.TakeWhile(each => each == '#').Count();
        builder.OpenElement(1, $"h{Math.Clamp(level + Lowered, 1, 6)}");
        Inline(builder, line[level..].Trim());
        builder.CloseElement();
    }

    private static void Points(RenderTreeBuilder builder, ImmutableArray<string> lines)
    {
        builder.OpenElement(2, "ul");
        for (int i = 0; i < lines.Length; )
        {
            int end = i + 1;
            while (end < lines.Length && lines[end].StartsWith("  ", StringComparison.Ordinal))
            {
                end++;
            }

            builder.OpenElement(3, "li");
            Inline(builder, lines[i].StartsWith("- ", StringComparison.Ordinal) ? lines[i][2..] : lines[i]);
            if (end > i + 1)
            {
                Points(builder, [.. lines[(i + 1)..end].Select(line => line[2..])]);
            }

            builder.CloseElement();
            i = end;
        }

        builder.CloseElement();
    }

    private static void Table(RenderTreeBuilder builder, string[] lines)
    {
        builder.OpenElement(4, "div");
        builder.AddAttribute(5, "class", "wide");
        builder.OpenElement(6, "table");
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == 1)
            {
                continue;
            }

            builder.OpenElement(7, i == 0 ? "thead" : "tbody");
            builder.OpenElement(8, "tr");
            ImmutableArray<string> cells = Cells(lines[i]);
            for (int cell = 0; cell < cells.Length; cell++)
            {
                builder.OpenElement(9, i == 0 || cell == 0 ? "th" : "td");
                if (i == 0 || cell == 0)
                {
                    builder.AddAttribute(10, "scope", i == 0 ? "col" : "row");
                }

                Inline(builder, cells[cell]);
                builder.CloseElement();
            }

            builder.CloseElement();
            builder.CloseElement();
        }

        builder.CloseElement();
        builder.CloseElement();
    }

    private static ImmutableArray<string> Cells(string line)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        string inner = line.Trim();
        for (int i = 1; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && i + 1 < inner.Length)
            {
                cell.Append(inner[i]).Append(inner[++i]);
            }
            else if (inner[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(inner[i]);
            }
        }

        return cells.ToImmutable();
    }

    private static void Inline(RenderTreeBuilder builder, string text)
    {
        var run = new StringBuilder();
        string? open = null;
        for (int i = 0; i < text.Length; i++)
        {
            string? mark =
                text[i] != '*' ? null
                : i + 1 < text.Length && text[i + 1] == '*' ? "strong"
                : "em";
            if (text[i] == '\\' && i + 1 < text.Length && !char.IsLetterOrDigit(text[i + 1]))
            {
                run.Append(text[++i]);
            }
            else if (mark is not null && (open == mark || (open is null && Closes(text, i, mark))))
            {
                Say(builder, open is null ? null : open, run);
                open = open is null ? mark : null;
                i += mark == "strong" ? 1 : 0;
            }
            else if (text.AsSpan(i).StartsWith("&lt;"))
            {
                run.Append('<');
                i += 3;
            }
            else
            {
                run.Append(text[i]);
            }
        }

        Say(builder, null, run);
    }

    private static bool Closes(string text, int at, string mark)
    {
        string sign = mark == "strong" ? "**" : "*";
        return text.IndexOf(sign, at + sign.Length, StringComparison.Ordinal) > at;
    }

    private static void Say(RenderTreeBuilder builder, string? element, StringBuilder run)
    {
        if (run.Length == 0)
        {
            return;
        }

        if (element is null)
        {
            builder.AddContent(11, run.ToString());
        }
        else
        {
            builder.OpenElement(12, element);
            builder.AddContent(13, run.ToString());
            builder.CloseElement();
        }

        run.Clear();
    }
}
