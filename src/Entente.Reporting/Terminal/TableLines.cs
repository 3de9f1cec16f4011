using Entente.Reporting.Documents;

namespace Entente.Reporting.Terminal;

/// <summary>Lays a table out in columns; what does not fit beside each other goes below, with the names of the rows repeated.</summary>
internal sealed class TableLines(Table table, int width, bool hasUnicode)
{
    private const int Gap = 2;
    private const int BarWidth = 8;
    private const int LeastWidth = 6;
    private const int LeastNameWidth = 12;
    private const int MostWordWidth = 20;

    public IEnumerable<Line> Lines()
    {
        int first = 1;
        while (first < table.Columns.Length || (first == 1 && table.Columns.Length == 1))
        {
            int end = EndOfChunk(first);
            if (first > 1)
            {
                yield return new Line();
            }

            foreach (Line line in Chunk([0, .. Enumerable.Range(first, end - first)]))
            {
                yield return line;
            }

            first = Math.Max(end, first + 1);
        }
    }

    // As many columns as fit when each is as narrow as its widest word allows.
    private int EndOfChunk(int first)
    {
        int taken = LeastOf(0);
        int end = first;
        while (end < table.Columns.Length)
        {
            taken += Gap + LeastOf(end);
            if (taken > width && end > first)
            {
                break;
            }

            end++;
        }

        return end;
    }

    private IEnumerable<Line> Chunk(int[] columns)
    {
        int[] widths = Widths(columns);
        if (table.Columns.Any(column => !column.Heading.IsEmpty))
        {
            foreach (
                Line line in Row(
                    [.. columns.Select(column => new Cell(table.Columns[column].Heading))],
                    columns,
                    widths
                )
            )
            {
                yield return line;
            }

            yield return Rule(widths);
        }

        for (int row = 0; row < table.Rows.Length; row++)
        {
            if (row > 0 && row == table.RowsAboveLine)
            {
                yield return Rule(widths);
            }

            foreach (Line line in Row([.. columns.Select(column => table.Rows[row][column])], columns, widths))
            {
                yield return line;
            }
        }
    }

    private Line Rule(int[] widths) =>
        new Line().Add(new string(hasUnicode ? '─' : '-', widths.Sum() + (Gap * (widths.Length - 1))), Tone.Faint);

    private IEnumerable<Line> Row(Cell[] cells, int[] columns, int[] widths)
    {
        List<Line>[] parts = [.. cells.Select((cell, i) => CellLines(cell, widths[i]))];
        int height = parts.Max(part => part.Count);
        for (int i = 0; i < height; i++)
        {
            var line = new Line();
            int start = 0;
            for (int k = 0; k < parts.Length; k++)
            {
                line.PadTo(start);
                if (i < parts[k].Count)
                {
                    Line part = parts[k][i];
                    bool isRight = table.Columns[columns[k]].IsNumeric;
                    line.PadTo(isRight ? start + widths[k] - part.Width : start).Add(part);
                }

                start += widths[k] + Gap;
            }

            yield return line;
        }
    }

    private List<Line> CellLines(Cell cell, int cellWidth)
    {
        if (cell.Share is not { } share)
        {
            return TextWrap.Lines(cell.Text, cellWidth);
        }

        var line = new Line();
        line.Add(Bar(share), Tone.Accent).PadTo(BarWidth + 1);
        foreach (Run run in cell.Text.Runs)
        {
            line.Add(run.Text, run.Tone);
        }

        return [line];
    }

    private string Bar(double share)
    {
        int eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth * 8);
        if (!hasUnicode)
        {
            return new string('#', (int)Math.Round(eighths / 8.0));
        }

        string full = new('█', eighths / 8);
        return eighths % 8 == 0 ? full : full + (char)('█' + 8 - (eighths % 8));
    }

    private int[] Widths(int[] columns)
    {
        int[] least = [.. columns.Select(LeastOf)];
        int[] widths = [.. columns.Select((column, i) => Math.Max(least[i], NaturalOf(column)))];
        int over = widths.Sum() + (Gap * (widths.Length - 1)) - width;
        while (over > 0)
        {
            int widest = -1;
            for (int i = 0; i < widths.Length; i++)
            {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                widest = Array.IndexOf(widths, widths.Max());
                if (widths[widest] <= LeastWidth)
                {
                    break;
                }
            }

            widths[widest]--;
            over--;
        }

        return widths;
    }

    private IEnumerable<Cell> CellsOf(int column) =>
        table.Rows.Select(row => row[column]).Prepend(new Cell(table.Columns[column].Heading));

    // A long heading is broken rather than a column widened that holds little.
    private int NaturalOf(int column)
    {
        int cells = table.Rows.Select(row => WidthOf(row[column])).Append(LeastWidth).Max();
        int heading = TextWidth.Of(table.Columns[column].Heading.Plain);
        return Math.Max(cells, Math.Min(heading, MostWordWidth));
    }

    private static int WidthOf(Cell cell) => TextWidth.Of(cell.Text.Plain) + (cell.Share is null ? 0 : BarWidth + 1);

    private int LeastOf(int column) =>
        Math.Max(
            column == 0 ? Math.Min(NaturalOf(0), LeastNameWidth) : LeastWidth,
            CellsOf(column)
                .Max(cell =>
                    cell.Share is null
                        // A number is never broken: half of one reads as another.
                        ? Math.Min(
                            table.Columns[column].IsNumeric ? width : MostWordWidth,
                            TextWrap.WidestWord(cell.Text)
                        )
                        : TextWidth.Of(cell.Text.Plain) + BarWidth + 1
                )
        );
}
