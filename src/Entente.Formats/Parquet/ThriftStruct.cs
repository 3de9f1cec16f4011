using System.Buffers;
using System.Text;

namespace Entente.Formats.Parquet;

/// <summary>Writes one structure in the compact protocol of Thrift, field by field in rising order of their numbers.</summary>
/// <remarks>A field is a byte (the step from the field before in the high half, its type in the low half) and its value; whole numbers are zigzag varints.</remarks>
internal sealed class ThriftStruct
{
    private const int Int16Type = 4;
    private const int Int32Type = 5;
    private const int Int64Type = 6;
    private const int BinaryType = 8;
    private const int ListType = 9;
    private const int StructType = 12;
    private const int ShortList = 15;

    private readonly ArrayBufferWriter<byte> bytes = new();
    private int last;

    /// <summary>The structure with its end.</summary>
    public byte[] Bytes => [.. bytes.WrittenSpan, 0];

    public ThriftStruct Int16(int field, short value) => Whole(field, Int16Type, value);

    public ThriftStruct Int32(int field, int value) => Whole(field, Int32Type, value);

    public ThriftStruct Int64(int field, long value) => Whole(field, Int64Type, value);

    public ThriftStruct Text(int field, string value)
    {
        Head(field, BinaryType);
        WriteText(value);
        return this;
    }

    public ThriftStruct Struct(int field, ThriftStruct value)
    {
        Head(field, StructType);
        bytes.Write(value.Bytes);
        return this;
    }

    public ThriftStruct Structs(int field, IReadOnlyCollection<ThriftStruct> values)
    {
        List(field, StructType, values.Count);
        foreach (ThriftStruct value in values)
        {
            bytes.Write(value.Bytes);
        }

        return this;
    }

    public ThriftStruct Texts(int field, IReadOnlyCollection<string> values)
    {
        List(field, BinaryType, values.Count);
        foreach (string value in values)
        {
            WriteText(value);
        }

        return this;
    }

    public ThriftStruct Int32s(int field, IReadOnlyCollection<int> values)
    {
        List(field, Int32Type, values.Count);
        foreach (int value in values)
        {
            Varints.WriteZigzag(bytes, value);
        }

        return this;
    }

    private ThriftStruct Whole(int field, int type, long value)
    {
        Head(field, type);
        Varints.WriteZigzag(bytes, value);
        return this;
    }

    private void Head(int field, int type)
    {
        bytes.Write([(byte)(((field - last) << 4) | type)]);
        last = field;
    }

    private void List(int field, int type, int count)
    {
        Head(field, ListType);
        bytes.Write([(byte)((Math.Min(count, ShortList) << 4) | type)]);
        if (count >= ShortList)
        {
            Varints.Write(bytes, (ulong)count);
        }
    }

    private void WriteText(string value)
    {
        byte[] text = Encoding.UTF8.GetBytes(value);
        Varints.Write(bytes, (ulong)text.Length);
        bytes.Write(text);
    }
}
