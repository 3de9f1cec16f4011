using System.Buffers;

namespace Entente.Formats.Parquet;

/// <summary>Whole numbers in as few bytes as they need, seven bits each, the lowest first.</summary>
internal static class Varints
{
    private const int Bits = 7;
    private const int More = 1 << Bits;

    public static void Write(IBufferWriter<byte> target, ulong value)
    {
        for (; value >= More; value >>= Bits)
        {
            target.Write([(byte)(value | More)]);
        }

        target.Write([(byte)value]);
    }

    /// <summary>Signed: 0, -1, 1, -2, … become 0, 1, 2, 3, …</summary>
    public static void WriteZigzag(IBufferWriter<byte> target, long value) =>
        Write(target, (ulong)((value << 1) ^ (value >> 63)));
}
