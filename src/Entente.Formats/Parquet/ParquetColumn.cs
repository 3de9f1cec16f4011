using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Entente.Formats.Parquet;

/// <summary>The values of a column that are still to be written.</summary>
/// <param name="name">Its heading.</param>
/// <param name="kind">What it holds.</param>
/// <param name="isOptional">Whether rows can have no value.</param>
internal sealed class ParquetColumn(string name, ParquetKind kind, bool isOptional)
{
    private readonly List<int> levels = [];
    private readonly ArrayBufferWriter<byte> plain = new();
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<int> text = [];

    public string Name { get; } = name;

    public ParquetKind Kind { get; } = kind;

    public bool IsOptional { get; } = isOptional;

    /// <summary>How many rows, those without a value included.</summary>
    public int Rows => levels.Count;

    /// <summary>The distinct texts, by first appearance, when places among them are shorter than the texts themselves; null otherwise.</summary>
    public IReadOnlyList<string>? Dictionary =>
        Kind == ParquetKind.Text && texts.Count * 2 <= text.Count ? texts : null;

    public void AddNothing()
    {
        if (!IsOptional)
        {
            throw new InvalidOperationException($"Column '{Name}' needs a value in every row.");
        }

        levels.Add(0);
    }

    public void Add(long value)
    {
        levels.Add(1);
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        plain.Write(bytes);
    }

    public void Add(double value)
    {
        levels.Add(1);
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        plain.Write(bytes);
    }

    public void Add(string value)
    {
        levels.Add(1);
        if (!places.TryGetValue(value, out int place))
        {
            place = texts.Count;
            places.Add(value, place);
            texts.Add(value);
        }

        text.Add(place);
    }

    /// <summary>The dictionary as a page.</summary>
    public byte[] DictionaryPage() => Plain(texts);

    /// <summary>Levels and values as a page.</summary>
    public byte[] DataPage()
    {
        var page = new ArrayBufferWriter<byte>();
        if (IsOptional)
        {
            var packed = new ArrayBufferWriter<byte>();
            PackedNumbers.Write(packed, levels, width: 1);
            Span<byte> length = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, packed.WrittenCount);
            page.Write(length);
            page.Write(packed.WrittenSpan);
        }

        if (Dictionary is not null)
        {
            int width = PackedNumbers.WidthOf(texts.Count - 1);
            page.Write([(byte)width]);
            PackedNumbers.Write(page, text, width);
        }
        else
        {
            page.Write(
                Kind == ParquetKind.Text ? Plain(text.Select(place => texts[place])) : plain.WrittenSpan.ToArray()
            );
        }

        return page.WrittenSpan.ToArray();
    }

    public void Clear()
    {
        levels.Clear();
        plain.ResetWrittenCount();
        places.Clear();
        texts.Clear();
        text.Clear();
    }

    private static byte[] Plain(IEnumerable<string> values)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string value in values)
        {
            byte[] encoded = Encoding.UTF8.GetBytes(value);
            BinaryPrimitives.WriteInt32LittleEndian(length, encoded.Length);
            bytes.Write(length);
            bytes.Write(encoded);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
