using CsCheck;
using Entente.Formats.Parquet;
using Parquet;
using Parquet.Schema;

namespace Entente.Formats.Tests.Parquet;

/// <summary>Files are read back by a library that knows nothing of how they were written.</summary>
public sealed class ParquetFileTests
{
    // Few texts and many: both ways to write them.
    private static readonly Gen<Row[]> Rows =
        from texts in Gen.OneOf(Gen.Const(Gen.Int[0, 3].Select(i => "text " + i)), Gen.Const(Gen.String))
        from rows in Gen.Select(
            Gen.Long,
            Gen.Bool.SelectMany(has => has ? Gen.Double.Select(d => (double?)d) : Gen.Const((double?)null)),
            Gen.Bool.SelectMany(has => has ? texts.Select(t => (string?)t) : Gen.Const((string?)null)),
            (whole, number, text) => new Row(whole, number, text)
        ).Array[0, 60]
        select rows;

    [Fact]
    public void What_is_written_is_read_back() =>
        Rows.Sample(
            rows => Assert.Equal(rows, ReadAsync(Write(rows, groupRows: 17)).GetAwaiter().GetResult()),
            iter: 100,
            threads: 1
        );

    [Fact]
    public void The_same_rows_give_the_same_bytes()
    {
        Row[] rows = [new(1, 0.1, "a"), new(-5, null, null), new(long.MaxValue, double.Epsilon, "ü")];

        Assert.Equal(Write(rows, 2), Write(rows, 2));
    }

    [Fact]
    public async Task Columns_have_their_types_and_the_file_its_notes()
    {
        using var stream = new MemoryStream(Write([new(1, 2, "three")], 10));
        await using ParquetReader reader = await ParquetReader.CreateAsync(
            stream,
            cancellationToken: TestContext.Current.CancellationToken
        );
        DataField[] fields = reader.Schema.GetDataFields();

        Assert.Equal(["whole", "number", "text"], fields.Select(field => field.Name));
        Assert.Equal(
            [typeof(long), typeof(double), typeof(ReadOnlyMemory<char>)],
            fields.Select(field => field.ClrType)
        );
        Assert.Equal([false, true, true], fields.Select(field => field.IsNullable));
        Assert.Equal("a note", reader.CustomMetadata["key"]);
        Assert.Equal("Entente version 1.2.3", reader.Metadata!.CreatedBy);
    }

    [Fact]
    public void A_row_without_a_value_that_it_needs_is_refused()
    {
        var column = new ParquetColumn("whole", ParquetKind.Whole, isOptional: false);

        Assert.Throws<InvalidOperationException>(column.AddNothing);
    }

    private static byte[] Write(Row[] rows, int groupRows)
    {
        using var stream = new MemoryStream();
        var whole = new ParquetColumn("whole", ParquetKind.Whole, isOptional: false);
        var number = new ParquetColumn("number", ParquetKind.Number, isOptional: true);
        var text = new ParquetColumn("text", ParquetKind.Text, isOptional: true);
        var file = new ParquetFile(stream, [whole, number, text], groupRows);
        foreach (Row row in rows)
        {
            whole.Add(row.Whole);
            if (row.Number is { } value)
            {
                number.Add(value);
            }
            else
            {
                number.AddNothing();
            }

            if (row.Text is { } words)
            {
                text.Add(words);
            }
            else
            {
                text.AddNothing();
            }

            file.EndRow();
        }

        file.End("Entente version 1.2.3", [new("key", "a note")]);
        return stream.ToArray();
    }

    private static async Task<List<Row>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        await using ParquetReader reader = await ParquetReader.CreateAsync(stream);
        DataField[] fields = reader.Schema.GetDataFields();
        var rows = new List<Row>();
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(i);
            var whole = new long[group.RowCount];
            var number = new double?[group.RowCount];
            var text = new string[group.RowCount];
            await group.ReadAsync<long>(fields[0], whole);
            await group.ReadAsync<double>(fields[1], number);
            await group.ReadAsync(fields[2], text);
            rows.AddRange(whole.Select((each, k) => new Row(each, number[k], text[k])));
        }

        return rows;
    }

    private sealed record Row(long Whole, double? Number, string? Text);
}
