using System.Runtime.InteropServices;

namespace Entente.Formats.Tournaments;

/// <summary>Files that are put in place as a whole, and stay there when the machine stops.</summary>
internal static partial class DurableFile
{
    private const string Draft = ".draft";

    /// <summary>Writes a file beside its place, flushes it to the disk, renames it, and flushes the folder: whoever looks sees the old file or the whole new one.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="reached">Told each step that is done; null for nobody. Tests stop the run there.</param>
    public static void Replace(string path, Action<Stream> write, Action<string>? reached)
    {
        string name = Path.GetFileName(path);
        using (var stream = new FileStream(path + Draft, FileMode.Create, FileAccess.Write))
        {
            write(stream);
            reached?.Invoke(name + " written");
            stream.Flush(flushToDisk: true);
        }

        reached?.Invoke(name + " flushed");
        File.Move(path + Draft, path, overwrite: true);
        reached?.Invoke(name + " renamed");
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Sees to it that the names in a folder are on the disk: a renamed file keeps its new name when the power fails. Where folders cannot be flushed, the system does it by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int file = Open(folder, 0);
        if (file >= 0)
        {
            _ = Flush(file);
            _ = Close(file);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
