using Entente.Reporting.Documents;
using Entente.Reporting.Languages;

namespace Entente.Reporting.Terminal;

/// <summary>Draws a report for a terminal.</summary>
internal sealed class DocumentLines(TerminalStyle style, Language language)
{
    public IEnumerable<Line> Lines(Document document)
    {
        if (document.Title.Length > 0)
        {
            foreach (Line line in TextWrap.Lines(RichText.Strong(document.Title), style.Columns))
            {
                yield return line;
            }
        }

        if (document.Subtitle.Length > 0)
        {
            foreach (Line line in TextWrap.Lines(RichText.Faint(document.Subtitle), style.Columns))
            {
                yield return line;
            }
        }

        bool isHeaded = document.Title.Length + document.Subtitle.Length > 0;
        foreach (Section section in document.Sections)
        {
            if (isHeaded)
            {
                yield return new Line();
            }

            isHeaded = true;
            if (section.Heading.Length > 0)
            {
                foreach (Line line in Heading(section.Heading))
                {
                    yield return line;
                }
            }

            // What a page folds away, a terminal leaves out.
            Block[] blocks = [.. section.Blocks.Where(block => block is not Block.Details)];
            for (int i = 0; i < blocks.Length; i++)
            {
                if (i > 0 && blocks[i] is not Block.Bullets)
                {
                    yield return new Line();
                }

                foreach (Line line in Lines(blocks[i]))
                {
                    yield return line;
                }
            }
        }
    }

    private IEnumerable<Line> Heading(string heading)
    {
        string lead = style.HasUnicode ? "── " : "-- ";
        List<Line> words = TextWrap.Lines(RichText.Strong(heading), style.Columns - lead.Length - 1);
        for (int i = 0; i < words.Count; i++)
        {
            var line = new Line().Add(i == 0 ? lead : new string(' ', lead.Length), Tone.Faint).Add(words[i]);
            if (i == words.Count - 1)
            {
                line.Add(" ").Add(new string(lead[0], style.Columns - line.Width), Tone.Faint);
            }

            yield return line;
        }
    }

    private IEnumerable<Line> Lines(Block block) =>
        block switch
        {
            Block.Lead lead => TextWrap.Lines(lead.Text, style.Columns),
            Block.Paragraph paragraph => paragraph.Text.IsEmpty ? [] : TextWrap.Lines(paragraph.Text, style.Columns),
            Block.Bullets bullets => bullets.Items.SelectMany(Bullet),
            Block.Tabular tabular => new TableLines(tabular.Table, style.Columns, style.HasUnicode).Lines(),
            Block.Drawing { Picture.Axes.Length: 2 } drawing =>
            [
                .. new ScatterLines(drawing.Picture, style, language).Lines(),
                .. new PictureLegend(drawing.Picture, style, language).Lines(),
                .. TextWrap.Lines(RichText.Faint(drawing.Picture.Caption), style.Columns),
            ],
            Block.Drawing drawing =>
            [
                .. new ScaleLines(drawing.Picture, style, language).Lines(),
                .. new PictureLegend(drawing.Picture, style, language).Lines(),
            ],
            _ => [],
        };

    private IEnumerable<Line> Bullet(RichText item)
    {
        string sign = style.HasUnicode ? "• " : "* ";
        foreach (Line line in TextWrap.Lines(item, style.Columns - 2))
        {
            yield return new Line().Add(sign).Add(line);
            sign = "  ";
        }
    }
}
