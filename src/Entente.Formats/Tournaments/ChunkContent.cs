using System.Buffers.Binary;
using System.IO.Compression;

namespace Entente.Formats.Tournaments;

/// <summary>What the journal keeps of a piece of work: the length of its rows (4 bytes, little-endian), its rows as they stand in the table, and its logs, deflated.</summary>
internal static class ChunkContent
{
    public static byte[] Of(ReadOnlySpan<byte> rows, ReadOnlySpan<byte> logs)
    {
        using var content = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, rows.Length);
        content.Write(length);
        content.Write(rows);
        if (!logs.IsEmpty)
        {
            using var deflate = new DeflateStream(content, CompressionLevel.Fastest, leaveOpen: true);
            deflate.Write(logs);
        }

        return content.ToArray();
    }

    public static ReadOnlySpan<byte> Rows(byte[] content) => content.AsSpan(sizeof(int), LengthOf(content));

    /// <summary>Writes the logs.</summary>
    public static void CopyLogs(byte[] content, Stream target)
    {
        int start = sizeof(int) + LengthOf(content);
        if (start < content.Length)
        {
            using var packed = new MemoryStream(content, start, content.Length - start);
            using var deflate = new DeflateStream(packed, CompressionMode.Decompress);
            deflate.CopyTo(target);
        }
    }

    private static int LengthOf(byte[] content) => BinaryPrimitives.ReadInt32LittleEndian(content);
}
