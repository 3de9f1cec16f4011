using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Entente.Formats.Tournaments;

/// <summary>A file to which finished pieces of work are added, and which says after any interruption which of them it holds.</summary>
/// <remarks>
/// It starts with a head of 72 bytes that says what work it is about: a mark of 8 bytes, the SHA-256 of the work's description, and the SHA-256 of these. When the head is not whole, nothing of the file counts.
/// A record is a mark of 8 bytes, the number of the piece (8 bytes) and its length (4 bytes), both little-endian, the SHA-256 of these and the content, and the
/// content. A record counts when it is whole; on opening, whatever follows the last whole record is cut off. Nothing counts as added before it is flushed to the disk.
/// </remarks>
internal sealed class ChunkJournal : IDisposable
{
    private const int MarkBytes = 8;
    private const int HeadBytes = MarkBytes + 8 + 4;
    private const int MostContent = 1 << 28;

    private const int PlanBytes = MarkBytes + SHA256.HashSizeInBytes + SHA256.HashSizeInBytes;

    private readonly FileStream file;
    private readonly Action<string>? reached;
    private readonly Dictionary<long, long> places = [];

    /// <summary>Opens or starts a journal.</summary>
    /// <param name="path">The file.</param>
    /// <param name="work">What describes the work.</param>
    /// <param name="reached">Told each step that is done; null for nobody.</param>
    /// <exception cref="TournamentFolderException">It is the journal of other work.</exception>
    public ChunkJournal(string path, ReadOnlySpan<byte> work, Action<string>? reached)
    {
        this.reached = reached;
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            Start(work);
        }
        catch
        {
            file.Dispose();
            throw;
        }

        long end = PlanBytes;
        while (TryRead(end, out long chunk, out byte[] content))
        {
            places[chunk] = end;
            end += HeadBytes + SHA256.HashSizeInBytes + content.Length;
        }

        if (file.Length != end)
        {
            file.SetLength(end);
            file.Flush(flushToDisk: true);
        }

        file.Position = end;
    }

    private static ReadOnlySpan<byte> PlanMark => "ENTPLAN1"u8;

    private static ReadOnlySpan<byte> Mark => "ENTCHNK1"u8;

    /// <summary>How many pieces it holds.</summary>
    public int Count => places.Count;

    public bool Holds(long chunk) => places.ContainsKey(chunk);

    /// <summary>Adds pieces; they are on the disk when this returns.</summary>
    public void Add(IReadOnlyList<FinishedChunk> chunks)
    {
        foreach (FinishedChunk each in chunks)
        {
            var head = new byte[HeadBytes];
            Mark.CopyTo(head);
            BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(MarkBytes), each.Number);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(MarkBytes + 8), each.Content.Length);
            places[each.Number] = file.Position;
            file.Write(head);
            file.Write(Hash(head, each.Content));
            file.Write(each.Content.AsSpan(0, each.Content.Length / 2));
            reached?.Invoke("piece half written");
            file.Write(each.Content.AsSpan(each.Content.Length / 2));
        }

        reached?.Invoke("pieces written");

        file.Flush(flushToDisk: true);
        reached?.Invoke("pieces flushed");
    }

    /// <summary>The content of a piece that it holds.</summary>
    public byte[] Read(long chunk) =>
        TryRead(places[chunk], out long found, out byte[] content) && found == chunk
            ? content
            : throw new IOException($"Piece {chunk} of {file.Name} has changed while it was in use.");

    public void Dispose() => file.Dispose();

    private void Start(ReadOnlySpan<byte> work)
    {
        var head = new byte[PlanBytes];
        PlanMark.CopyTo(head);
        SHA256.HashData(work).CopyTo(head.AsSpan(MarkBytes));
        SHA256
            .HashData(head.AsSpan(0, MarkBytes + SHA256.HashSizeInBytes))
            .CopyTo(head.AsSpan(PlanBytes - SHA256.HashSizeInBytes));
        var found = new byte[PlanBytes];
        bool isWhole =
            file.ReadAtLeast(found, PlanBytes, throwOnEndOfStream: false) == PlanBytes
            && found.AsSpan(0, MarkBytes).SequenceEqual(PlanMark)
            && SHA256
                .HashData(found.AsSpan(0, MarkBytes + SHA256.HashSizeInBytes))
                .AsSpan()
                .SequenceEqual(found.AsSpan(PlanBytes - SHA256.HashSizeInBytes));
        if (isWhole && !found.AsSpan().SequenceEqual(head))
        {
            throw new TournamentFolderException(
                $"'{file.Name}' holds sessions of another tournament; take another folder, or ask for the same again."
            );
        }

        if (!isWhole)
        {
            file.SetLength(0);
            file.Write(head);
            file.Flush(flushToDisk: true);
            DurableFile.FlushFolder(Path.GetDirectoryName(file.Name)!);
            reached?.Invoke("journal started");
        }
    }

    private bool TryRead(long at, out long chunk, out byte[] content)
    {
        chunk = -1;
        content = [];
        var head = new byte[HeadBytes + SHA256.HashSizeInBytes];
        file.Position = at;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return false;
        }

        chunk = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(MarkBytes));
        int length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(MarkBytes + 8));
        if (!head.AsSpan(0, MarkBytes).SequenceEqual(Mark) || length is < 0 or > MostContent)
        {
            return false;
        }

        if (file.Length - file.Position < length)
        {
            return false;
        }

        content = new byte[length];
        file.ReadExactly(content);
        return Hash(head.AsSpan(0, HeadBytes), content).AsSpan().SequenceEqual(head.AsSpan(HeadBytes));
    }

    private static byte[] Hash(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
