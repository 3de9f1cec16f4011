using System.Reflection;
using System.Runtime.InteropServices;

namespace Entente.Server.Hosting;

/// <summary>Forbids the system to write the memory of this process to a file when it crashes, or a debugger of another account to look into it: what parties keep to themselves is in clear there. On Linux alone; elsewhere nothing is done.</summary>
/// <remarks>
/// Two things, since neither does all of it: a core file may be of no size (<c>RLIMIT_CORE</c>), for files that the kernel writes itself and for the children of this process; and the process is not dumpable
/// (<c>PR_SET_DUMPABLE</c>), so that the kernel hands nothing to a program that collects dumps, which the limit does not reach, and only root may look into it by way of the kernel. The diagnostics of .NET stay open to programs of the same account unless <c>DOTNET_EnableDiagnostics=0</c> is set, as the unit and the container do.
/// </remarks>
internal static partial class MemoryDumps
{
    /// <summary>The setting that says whether memory may be written to files: <c>Forbidden</c> unless it says <c>Allowed</c>, in letters of any size.</summary>
    public const string Setting = "Entente:Dumps";

    private const int CoreFileSize = 4;
    private const int SetDumpable = 4;

    /// <summary>Forbids it for the rest of this process, unless the settings allow it.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>Whether it is as the settings say; false where the system refused.</returns>
    public static bool Heed(IConfiguration settings)
    {
        // A program that runs the server within itself decides for itself.
        bool isOwnProcess = Assembly.GetEntryAssembly() == typeof(MemoryDumps).Assembly;
        if (!OperatingSystem.IsLinux() || !isOwnProcess || IsAllowed(settings))
        {
            return true;
        }

        var nothing = new Limit();
        bool isLimited = SetLimit(CoreFileSize, in nothing) == 0;
        return Control(SetDumpable, 0, 0, 0, 0) == 0 && isLimited;
    }

    // What is not understood forbids: a word that was mistyped may not open what parties keep to themselves.
    private static bool IsAllowed(IConfiguration settings) =>
        string.Equals(settings[Setting], "Allowed", StringComparison.OrdinalIgnoreCase);

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int SetLimit(int resource, in Limit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int Control(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);

    // As the C library has it: the limit, and the most that the process may raise it to.
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit
    {
        public readonly nuint Current;
        public readonly nuint Most;
    }
}
