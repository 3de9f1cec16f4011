using System.Collections.Immutable;
using System.Text;
using Entente.Annotations;
using Entente.Formats.Nodes;

namespace Entente.Formats.Tables;

/// <summary>Comma-separated values as RFC 4180 has them; semicolons and tabs are read, too.</summary>
internal static class CsvText
{
    private const string Separators = ",;\t";
    private const string Formula = "=+-@\t";

    /// <summary>Reads a table; what separates its values is found by its first line.</summary>
    public static Grid? Read(string path, string text, Findings findings)
    {
        char separator = SeparatorOf(text);
        Grid? grid = new CsvScanner(path, text, separator).Read(findings);
        if (grid is null || OtherwiseSeparated(grid, separator) is not { } odd)
        {
            return grid;
        }

        findings.Fault(
            odd.Place,
            new(
                $"Values are separated by {Named(separator)} in the first row and by {Named(odd.Separator)} from here; use one of them throughout.",
                $"Waarden zijn in de eerste rij gescheiden door {Named(separator)} en vanaf hier door {Named(odd.Separator)}; gebruik overal een van de twee."
            )
        );
        return null;
    }

    /// <summary>A line of values, with its end. A text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
    public static string Line(IEnumerable<string> values) => string.Join(',', values.Select(Field)) + "\r\n";

    /// <summary>The text of a cell without the apostrophe that keeps it from being a formula.</summary>
    public static string Plain(string cell) => cell is ['\'', var next, ..] && IsMarked(next) ? cell[1..] : cell;

    private static bool IsMarked(char first) => first == '\'' || Formula.Contains(first, StringComparison.Ordinal);

    private static string Field(string value)
    {
        string safe =
            value.Length > 0 && IsMarked(value[0]) && !Numbers.Rational.TryParse(value, out _) ? $"'{value}" : value;
        bool needsQuotes =
            safe.AsSpan().ContainsAny(',', '"', '\n')
            || safe.AsSpan().ContainsAny(';', '\t', '\r')
            || safe.Trim() != safe;
        return needsQuotes ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    // The first row that is a single cell and would be as long as the first row with another separator.
    private static (Place Place, char Separator)? OtherwiseSeparated(Grid grid, char separator)
    {
        if (grid.Rows is not [{ Length: > 2 } header, .. var rows])
        {
            return null;
        }

        foreach (ImmutableArray<GridCell> row in rows.Where(row => row.Length == 1))
        {
            foreach (char other in Separators.Where(other => other != separator))
            {
                if (row[0].Text.Count(letter => letter == other) == header.Length - 1)
                {
                    return (row[0].Place, other);
                }
            }
        }

        return null;
    }

    private static Sentence Named(char separator) =>
        separator switch
        {
            ',' => new("commas", "komma's"),
            ';' => new("semicolons", "puntkomma's"),
            _ => new("tabs", "tabs"),
        };

    private static char SeparatorOf(string text)
    {
        var counts = Separators.ToDictionary(separator => separator, _ => 0);
        bool isQuoted = false;
        foreach (char c in text)
        {
            isQuoted ^= c == '"';
            if (c == '\n' && !isQuoted)
            {
                break;
            }

            if (!isQuoted && counts.TryGetValue(c, out int count))
            {
                counts[c] = count + 1;
            }
        }

        return counts.MaxBy(each => each.Value).Key;
    }

    private sealed class CsvScanner(string path, string text, char separator)
    {
        private readonly ImmutableArray<ImmutableArray<GridCell>>.Builder rows = ImmutableArray.CreateBuilder<
            ImmutableArray<GridCell>
        >();
        private readonly ImmutableArray<GridCell>.Builder row = ImmutableArray.CreateBuilder<GridCell>();
        private int at;
        private int line = 1;
        private int lineStart;
        private int cells;

        private Place Here => new(path, line, at - lineStart + 1);

        public Grid? Read(Findings findings)
        {
            while (at < text.Length)
            {
                Place place = Here;
                string? cell = text[at] == '"' ? Quoted() : Bare();
                if (cell is null)
                {
                    findings.Fault(
                        place,
                        new(
                            "This text in quotes has no end; a quote in it is written twice (\"\").",
                            "Deze tekst tussen aanhalingstekens heeft geen einde; een aanhalingsteken erin wordt twee keer geschreven (\"\")."
                        )
                    );
                    return null;
                }

                if (++cells > Grid.MostCells)
                {
                    findings.Fault(
                        place,
                        new(
                            $"The table has more than {Grid.MostCells:N0} cells.",
                            $"De tabel heeft meer dan {Grid.MostCells:N0} cellen."
                        )
                    );
                    return null;
                }

                row.Add(new GridCell(place, Plain(cell)));
                if (at < text.Length && text[at] == separator)
                {
                    at++;
                    continue;
                }

                if (at < text.Length && text[at] is not ('\r' or '\n'))
                {
                    findings.Fault(
                        Here,
                        new(
                            "Behind a text in quotes comes the next value or the end of the line.",
                            "Na een tekst tussen aanhalingstekens komt de volgende waarde of het einde van de regel."
                        )
                    );
                    return null;
                }

                EndLine();
            }

            EndRow();
            return new Grid(rows.ToImmutable());
        }

        private string Bare()
        {
            int start = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n'))
            {
                at++;
            }

            return text[start..at].Trim();
        }

        private string? Quoted()
        {
            var cell = new StringBuilder();
            for (at++; at < text.Length; at++)
            {
                char c = text[at];
                if (c == '"')
                {
                    at++;
                    if (at == text.Length || text[at] != '"')
                    {
                        return cell.ToString();
                    }
                }
                else if (c == '\n')
                {
                    line++;
                    lineStart = at + 1;
                }

                cell.Append(c);
            }

            return null;
        }

        private void EndLine()
        {
            EndRow();
            if (at < text.Length)
            {
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                line++;
                lineStart = at;
            }
        }

        private void EndRow()
        {
            if (row.Any(cell => cell.Text.Length > 0))
            {
                rows.Add(row.ToImmutable());
            }

            row.Clear();
        }
    }
}
