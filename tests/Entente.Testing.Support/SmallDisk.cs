using System.Diagnostics;
using System.Globalization;

namespace Entente.Testing.Support;

/// <summary>A file system of a few megabytes in memory, where a disk that is full can be had.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SmallDisk() { }

    /// <summary>Where it is.</summary>
    public string Path => folder["disk"];

    /// <summary>Mounts one, or skips the test where that is not allowed.</summary>
    public static SmallDisk Mount(int megabytes)
    {
        var disk = new SmallDisk();
        Directory.CreateDirectory(disk.Path);
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", disk.Path) != 0)
        {
            disk.folder.Dispose();
            Assert.Skip("A small file system can be mounted on Linux, and by root.");
        }

        if (!OperatingSystem.IsWindows())
        {
            // Another user's server finds its way through, and nothing else.
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            File.SetUnixFileMode(disk.folder.Path, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        return disk;
    }

    /// <summary>Makes it larger.</summary>
    public void Grow(int megabytes) => Assert.Equal(0, Run("mount", "-o", $"remount,{Size(megabytes)}", Path));

    /// <inheritdoc/>
    public void Dispose()
    {
        Assert.Equal(0, Run("umount", "-l", Path));
        folder.Dispose();
    }

    private static string Size(int megabytes) =>
        string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=0777");

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
