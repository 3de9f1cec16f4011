using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Entente.Formats.Parquet;

/// <summary>Writes a flat table as a Parquet file: row groups of a fixed number of rows, one page a column in each, texts that repeat as places in a dictionary, nothing compressed.</summary>
/// <remarks>The same rows give the same bytes on every machine: what packs bytes tighter differs between versions of its libraries.</remarks>
internal sealed class ParquetFile
{
    /// <summary>How many rows stand together unless told otherwise.</summary>
    public const int GroupRows = 1 << 16;

    private const int Int64Type = 2;
    private const int DoubleType = 5;
    private const int ByteArrayType = 6;
    private const int PlainEncoding = 0;
    private const int LevelEncoding = 3;
    private const int DictionaryEncoding = 8;
    private const int DataPage = 0;
    private const int DictionaryPage = 2;
    private const int Uncompressed = 0;

    private readonly Stream stream;
    private readonly ImmutableArray<ParquetColumn> columns;
    private readonly int groupRows;
    private readonly List<ThriftStruct> groups = [];
    private long place;
    private long rows;

    /// <summary>Starts a file.</summary>
    /// <param name="stream">Where to; written from its start to its end.</param>
    /// <param name="columns">The columns; rows are added to all of them alike.</param>
    /// <param name="groupRows">How many rows stand together.</param>
    public ParquetFile(Stream stream, ImmutableArray<ParquetColumn> columns, int groupRows = GroupRows)
    {
        this.groupRows = groupRows;
        this.stream = stream;
        this.columns = columns;
        Write(Mark);
    }

    private static ReadOnlySpan<byte> Mark => "PAR1"u8;

    /// <summary>Says that a row is whole.</summary>
    public void EndRow()
    {
        if (columns[0].Rows == groupRows)
        {
            WriteGroup();
        }
    }

    /// <summary>Writes what is left and the end of the file.</summary>
    /// <param name="madeBy">What wrote the file, as <c>NAME version X.Y.Z</c>.</param>
    /// <param name="notes">What else is to be kept with it, by key.</param>
    public void End(string madeBy, IEnumerable<KeyValuePair<string, string>> notes)
    {
        if (columns[0].Rows > 0)
        {
            WriteGroup();
        }

        byte[] end = new ThriftStruct()
            .Int32(1, 2)
            .Structs(2, [new ThriftStruct().Text(4, "schema").Int32(5, columns.Length), .. columns.Select(SchemaOf)])
            .Int64(3, rows)
            .Structs(4, groups)
            .Structs(5, [.. notes.Select(note => new ThriftStruct().Text(1, note.Key).Text(2, note.Value))])
            .Text(6, madeBy)
            .Bytes;
        Write(end);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, end.Length);
        Write(length);
        Write(Mark);
    }

    private static ThriftStruct SchemaOf(ParquetColumn column)
    {
        ThriftStruct schema = new ThriftStruct()
            .Int32(1, TypeOf(column))
            .Int32(3, column.IsOptional ? 1 : 0)
            .Text(4, column.Name);
        return column.Kind == ParquetKind.Text
            ? schema.Int32(6, 0).Struct(10, new ThriftStruct().Struct(1, new ThriftStruct()))
            : schema;
    }

    private static int TypeOf(ParquetColumn column) =>
        column.Kind switch
        {
            ParquetKind.Whole => Int64Type,
            ParquetKind.Number => DoubleType,
            _ => ByteArrayType,
        };

    private void WriteGroup()
    {
        int count = columns[0].Rows;
        long start = place;
        ThriftStruct[] chunks = [.. columns.Select(column => WriteChunk(column, count))];
        groups.Add(
            new ThriftStruct()
                .Structs(1, chunks)
                .Int64(2, place - start)
                .Int64(3, count)
                .Int64(5, start)
                .Int64(6, place - start)
                .Int16(7, (short)groups.Count)
        );
        rows += count;
    }

    private ThriftStruct WriteChunk(ParquetColumn column, int count)
    {
        if (column.Rows != count)
        {
            throw new InvalidOperationException($"Column '{column.Name}' has {column.Rows} rows, others {count}.");
        }

        long start = place;
        bool hasDictionary = column.Dictionary is not null;
        if (column.Dictionary is { } dictionary)
        {
            ThriftStruct about = new ThriftStruct().Int32(1, dictionary.Count).Int32(2, PlainEncoding);
            WritePage(DictionaryPage, column.DictionaryPage(), 7, about);
        }

        long data = place;
        int encoding = hasDictionary ? DictionaryEncoding : PlainEncoding;
        WritePage(
            DataPage,
            column.DataPage(),
            5,
            new ThriftStruct().Int32(1, count).Int32(2, encoding).Int32(3, LevelEncoding).Int32(4, LevelEncoding)
        );
        column.Clear();
        ThriftStruct chunk = new ThriftStruct()
            .Int32(1, TypeOf(column))
            .Int32s(
                2,
                hasDictionary ? [PlainEncoding, LevelEncoding, DictionaryEncoding] : [PlainEncoding, LevelEncoding]
            )
            .Texts(3, [column.Name])
            .Int32(4, Uncompressed)
            .Int64(5, count)
            .Int64(6, place - start)
            .Int64(7, place - start)
            .Int64(9, data);
        return new ThriftStruct().Int64(2, start).Struct(3, hasDictionary ? chunk.Int64(11, start) : chunk);
    }

    private void WritePage(int kind, byte[] page, int field, ThriftStruct about)
    {
        Write(new ThriftStruct().Int32(1, kind).Int32(2, page.Length).Int32(3, page.Length).Struct(field, about).Bytes);
        Write(page);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        place += bytes.Length;
    }
}
