using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;

namespace Entente.Rooms.Storage.Keys;

/// <summary>Keys as files in a folder apart from the database, so that a copy of the database alone opens nothing.</summary>
/// <remarks>
/// A folder for each room; in it <c>NAME.key</c>, 32 bytes, where NAME is the SHA-256 of the owner's name. A destroyed key is overwritten with zeros and becomes <c>NAME.gone</c>, which keeps another from
/// ever taking its place. Answers wait until file and folder are on the disk. Several processes may share the folder.
/// What a disk keeps of bytes that were overwritten, and what backups hold, is beyond it: <c>docs/how-to/back-up.md</c>.
/// </remarks>
public sealed class KeyFolder : IKeyRing
{
    // Of all rings of the process: no two write the same draft.
    private static long drafts;

    private readonly string folder;
    private readonly Lock gate = new();

    /// <summary>The keys in a folder.</summary>
    /// <param name="path">The folder; it is made when it is not there.</param>
    /// <exception cref="LedgerUnavailableException">The folder cannot be made.</exception>
    public KeyFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        folder = Path.GetFullPath(path);
        Guarded(() =>
        {
            DurableFolder.Create(folder);
            return true;
        });
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> FindAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        string path = PathOf(room, owner);
        return await Task.Run(() => Guarded(() => Find(path)), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadOnlyMemory<byte>?> KeepAsync(
        RoomId room,
        string owner,
        ReadOnlyMemory<byte> key,
        CancellationToken cancel
    )
    {
        StoredName.CheckGiven(owner);
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, IKeyRing.KeySize);
        if (IsBlank(key.Span))
        {
            throw new ArgumentException("A key of zeros is no key.", nameof(key));
        }

        string path = PathOf(room, owner);
        return await Task.Run(() => Guarded(() => Keep(path, key)), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> IsDestroyedAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        string path = PathOf(room, owner);
        return await Task.Run(() => Guarded(() => IsDestroyed(path)), cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DestroyAsync(RoomId room, string owner, CancellationToken cancel)
    {
        StoredName.CheckGiven(owner);
        string path = PathOf(room, owner);
        await Task.Run(() => Guarded(() => Destroy(path)), cancel).ConfigureAwait(false);
    }

    /// <summary>Adds what another folder holds; <see cref="Backups.KeyBackup.Add"/>.</summary>
    internal int Add(KeyFolder other, CancellationToken cancel)
    {
        int added = 0;
        List<string> others = [];
        foreach (string file in Directory.EnumerateFiles(other.folder, "*", SearchOption.AllDirectories).Order())
        {
            cancel.ThrowIfCancellationRequested();
            if (Path.GetExtension(file) is ".key" or ".gone")
            {
                string theirs = Path.ChangeExtension(file, null);
                string ours = Path.Combine(folder, Path.GetRelativePath(other.folder, theirs));
                if (Guarded(() => IsOther(theirs, ours)))
                {
                    others.Add(Kept(ours));
                }
                else
                {
                    added += Guarded(() => Add(theirs, ours)) ? 1 : 0;
                }
            }
        }

        return others.Count == 0
            ? added
            : throw new InvalidDataException(
                $"{others.Count} key(s) in '{folder}' differ from those in '{other.folder}', made while theirs were missing, and were left as they are; the first is '{others[0]}'. All other keys were brought. Move those away and do it again to read what was kept under the old ones; what was kept under the new ones is then sealed."
            );
    }

    private static bool IsOther(string theirs, string ours) =>
        Find(theirs) is { } key && Find(ours) is { } kept && !kept.Span.SequenceEqual(key.Span);

    private static bool Add(string theirs, string ours)
    {
        if (File.Exists(Gone(ours)))
        {
            return false;
        }

        if (Find(theirs) is not { } key)
        {
            return Destroy(ours);
        }

        return Find(ours) is null && Keep(ours, key) is not null;
    }

    private string PathOf(RoomId room, string owner) =>
        Path.Combine(folder, room.ToString(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(owner))));

    private static ReadOnlyMemory<byte>? Find(string path)
    {
        if (File.Exists(Gone(path)) || !File.Exists(Kept(path)))
        {
            return null;
        }

        byte[] key;
        try
        {
            key = File.ReadAllBytes(Kept(path));
        }
        catch (FileNotFoundException)
        {
            // Another process destroyed it in between.
            return null;
        }

        return key.Length == IKeyRing.KeySize
            ? IsBlank(key)
                ? default(ReadOnlyMemory<byte>?)
                : key
            : throw new LedgerUnavailableException(
                $"The key file '{Kept(path)}' is damaged; restore it from a backup of the keys."
            );
    }

    private static ReadOnlyMemory<byte>? Keep(string path, ReadOnlyMemory<byte> key)
    {
        if (File.Exists(Gone(path)))
        {
            return null;
        }

        DurableFolder.Create(Path.GetDirectoryName(path)!);
        if (!DurableFolder.TryWrite(Kept(path), Draft(path), key.Span))
        {
            // Whoever wrote it may not have got to flushing the folder.
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }

        return Find(path);
    }

    // A key of zeros was about to be destroyed when the process ended.
    private static bool IsDestroyed(string path) =>
        File.Exists(Gone(path)) || (File.Exists(Kept(path)) && Find(path) is null);

    private static bool Destroy(string path)
    {
        DurableFolder.Create(Path.GetDirectoryName(path)!);
        if (File.Exists(Kept(path)))
        {
            // Zeros are as good as gone, so that a crash in between brings nothing back; a full disk does not matter.
            DurableFolder.Blank(Kept(path));
            File.Move(Kept(path), Gone(path), overwrite: true);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
        else if (!File.Exists(Gone(path)))
        {
            DurableFolder.TryWrite(Gone(path), Draft(path), new byte[IKeyRing.KeySize]);
        }

        return true;
    }

    private static string Kept(string path) => path + ".key";

    private static string Gone(string path) => path + ".gone";

    private static string Draft(string path) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref drafts)}.draft"
        );

    private static bool IsBlank(ReadOnlySpan<byte> key) => !key.ContainsAnyExcept((byte)0);

    private T Guarded<T>(Func<T> work)
    {
        lock (gate)
        {
            try
            {
                return work();
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw DurableFolder.IsFull(failure)
                    ? new LedgerFullException($"There is no space left for keys in '{folder}'.", failure)
                    : new LedgerUnavailableException($"The keys in '{folder}' cannot be used now.", failure);
            }
        }
    }
}
