using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Formats.Parquet;
using Entente.Formats.Tables;

namespace Entente.Formats.Tournaments;

/// <summary>Writes the rows of a tournament as files.</summary>
internal sealed class ResultFiles(ImmutableArray<ResultColumn> columns)
{
    /// <summary>The rows as comma-separated values, under the names of the columns.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="pieces">The rows as text, piece by piece.</param>
    public void WriteCsv(Stream stream, IEnumerable<byte[]> pieces)
    {
        stream.Write(Encoding.UTF8.GetBytes(CsvText.Line(columns.Select(column => column.Name))));
        foreach (byte[] piece in pieces)
        {
            stream.Write(ChunkContent.Rows(piece));
        }
    }

    /// <summary>The same rows with types. Numbers are written so that they are read back as the same, so nothing is lost on the way over text.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="pieces">The rows as text, piece by piece.</param>
    public void WriteParquet(Stream stream, IEnumerable<byte[]> pieces)
    {
        ImmutableArray<ParquetColumn> written =
        [
            .. columns.Select(column => new ParquetColumn(column.Name, KindOf(column.Kind), column.IsOptional)),
        ];
        var file = new ParquetFile(stream, written);
        foreach (byte[] piece in pieces)
        {
            using var reader = new StreamReader(new MemoryStream(ChunkContent.Rows(piece).ToArray()), Encoding.UTF8);
            while (ResultRows.Row(reader) is { } row)
            {
                for (int i = 0; i < row.Count; i++)
                {
                    Add(written[i], row[i]);
                }

                file.EndRow();
            }
        }

        file.End(
            $"Entente version {typeof(ResultFiles).Assembly.GetName().Version?.ToString(3)}",
            columns.Select(column => new KeyValuePair<string, string>("column." + column.Name, column.Meaning))
        );
    }

    private static void Add(ParquetColumn column, string cell)
    {
        if (cell.Length == 0 && column.IsOptional)
        {
            column.AddNothing();
        }
        else if (column.Kind == ParquetKind.Text)
        {
            column.Add(cell);
        }
        else if (column.Kind == ParquetKind.Whole)
        {
            column.Add(long.Parse(cell, CultureInfo.InvariantCulture));
        }
        else
        {
            column.Add(double.Parse(cell, CultureInfo.InvariantCulture));
        }
    }

    private static ParquetKind KindOf(ResultKind kind) =>
        kind switch
        {
            ResultKind.Text => ParquetKind.Text,
            ResultKind.Whole => ParquetKind.Whole,
            _ => ParquetKind.Number,
        };
}
