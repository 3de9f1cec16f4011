using System.Runtime.InteropServices;

namespace Entente.Rooms.Storage.Keys;

/// <summary>Files that appear whole or not at all, are readable by nobody else, and stay when the power fails.</summary>
internal static partial class DurableFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder that nobody else may enter.</summary>
    public static void Create(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        }

        Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Writes a file that must not be there yet.</summary>
    /// <param name="path">Its place.</param>
    /// <param name="draft">Where it is written first: in the same folder, under a name that nobody else uses.</param>
    /// <param name="content">All of it.</param>
    /// <returns>False when there is a file already; it is as it was.</returns>
    public static bool TryWrite(string path, string draft, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        try
        {
            using (var stream = new FileStream(draft, options))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            if (!TryName(draft, path))
            {
                return false;
            }
        }
        finally
        {
            File.Delete(draft);
        }

        Flush(Path.GetDirectoryName(path)!);
        return true;
    }

    /// <summary>Overwrites a file with zeros, in place.</summary>
    public static void Blank(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.Write(new byte[stream.Length]);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Keeps everybody else from reading a file.</summary>
    public static void Protect(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    /// <summary>Sees to it that what is in a file is on the disk.</summary>
    public static void FlushFile(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Whether a failure says that there is no space: ENOSPC and EDQUOT, and what Windows says.</summary>
    public static bool IsFull(Exception failure) =>
        failure.HResult is 28 or 122 or unchecked((int)0x80070070) or unchecked((int)0x80070027);

    /// <summary>Sees to it that the names in a folder are on the disk. Where folders cannot be flushed, the system does it by itself.</summary>
    /// <exception cref="IOException">The disk refused.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int file = Open(folder, 0);
        bool isDone = file >= 0 && Synchronize(file) == 0;
        int error = Marshal.GetLastPInvokeError();
        if (file >= 0)
        {
            _ = Close(file);
        }

        if (!isDone)
        {
            throw new IOException($"The folder '{folder}' could not be flushed to the disk (error {error}).");
        }
    }

    // A second name takes its place only if it is free, whoever else tries; File.Move would look first and then overwrite.
    private static bool TryName(string draft, string path)
    {
        if (!OperatingSystem.IsWindows() && Link(draft, path) == 0)
        {
            return true;
        }

        if (File.Exists(path))
        {
            return false;
        }

        // Windows, and file systems without second names.
        File.Move(draft, path, overwrite: false);
        return true;
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Synchronize(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
