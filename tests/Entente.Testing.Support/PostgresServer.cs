using System.Diagnostics;
using System.Globalization;

namespace Entente.Testing.Support;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and reached by a socket in it: it touches no other server and no network.</summary>
/// <remarks>The binaries are those of <c>ENTENTE_POSTGRES_BIN</c>, of Debian's package, or of the path. When the tests run as root, the server runs as <c>postgres</c> or <c>nobody</c>.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? Binaries = FindBinaries();
    private static readonly Lazy<Task<PostgresServer>> Running = new(() => StartAsync());

    private static int databases;

    private readonly string folder;

    private PostgresServer(string folder) => this.folder = folder;

    /// <summary>Why there is no server to be had here; null when there is one.</summary>
    public static string? Missing { get; } =
        OperatingSystem.IsWindows() ? "The tests start PostgreSQL where there are sockets in folders."
        : Binaries is null ? "PostgreSQL is not installed (Debian: postgresql)."
        : null;

    /// <summary>A server that the tests of an assembly share, which has <see cref="Sharing"/> among its fixtures.</summary>
    public static Task<PostgresServer> SharedAsync() => Running.Value;

    /// <summary>The folder of the programs that come with the server.</summary>
    public static string Programs => Binaries ?? throw new InvalidOperationException(Missing);

    /// <summary>Starts another server, which a test may stop.</summary>
    /// <param name="settings">Settings, as <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        string folder = Directory.CreateTempSubdirectory("entente-pg-").FullName;
        var server = new PostgresServer(folder);
        if (IsRoot)
        {
            await RunAsync("chown", [User, folder]);
        }

        await CommandAsync(
            "initdb",
            "-D",
            server.Data,
            "-A",
            "trust",
            "-U",
            "entente",
            "-E",
            "UTF8",
            "--locale=C",
            "-N"
        );
        await File.WriteAllLinesAsync(server.Settings, Written(server, settings));
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Makes a database and gives its address.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await CommandAsync("createdb", "-h", folder, "-U", "entente", name);
        return AddressOf(name);
    }

    /// <summary>The address of a database of this server.</summary>
    public string AddressOf(string database) => $"Host={folder};Username=entente;Database={database}";

    /// <summary>Makes a folder in another that the server may use, for a tablespace.</summary>
    public static async Task<string> OwnFolderAsync(string parent)
    {
        string path = Directory.CreateDirectory(Path.Combine(parent, "tablespace")).FullName;
        if (IsRoot)
        {
            await RunAsync("chown", [User, path]);
        }

        return path;
    }

    /// <summary>The socket that an address of a server of ours leads to.</summary>
    public static string SocketOf(string address) =>
        Path.Combine(
            address.Split(';').Single(part => part.StartsWith("Host=", StringComparison.Ordinal))["Host=".Length..],
            ".s.PGSQL.5432"
        );

    /// <summary>Stops the server.</summary>
    /// <param name="mode"><c>fast</c> ends what runs, <c>immediate</c> is as if it had crashed.</param>
    public Task StopAsync(string mode = "fast") => CommandAsync("pg_ctl", "stop", "-D", Data, "-m", mode, "-w");

    /// <summary>Kills the server and what it started, as the system does that runs out of memory.</summary>
    public void Kill()
    {
        int pid = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        using var process = Process.GetProcessById(pid);
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Starts the server after it was stopped.</summary>
    public Task StartAgainAsync() =>
        CommandAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(folder, "log"));

    /// <summary>Runs one of the programs that come with the server, as the user that the server runs as.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is what it said.</exception>
    public static Task CommandAsync(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs, program);
        return IsRoot ? RunAsync("runuser", ["-u", User, "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    /// <summary>Stops the server and removes what it kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await StopAsync("immediate");
        }

        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder, "data");

    private string Settings => Path.Combine(Data, "postgresql.auto.conf");

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    private static string User =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal))
            ? "postgres"
            : "nobody";

    private static IEnumerable<string> Written(PostgresServer server, string[] settings) =>
        settings
            .Select(setting => setting.Split('=', 2))
            .Prepend(["unix_socket_directories", server.folder])
            .Prepend(["listen_addresses", ""])
            .Select(pair => $"{pair[0]} = '{pair[1]}'");

    private static string? FindBinaries()
    {
        IEnumerable<string> folders =
            Environment.GetEnvironmentVariable("ENTENTE_POSTGRES_BIN") is { } given ? [given]
            : Directory.Exists("/usr/lib/postgresql")
                ? Directory
                    .GetDirectories("/usr/lib/postgresql")
                    .OrderDescending()
                    .Select(each => Path.Combine(each, "bin"))
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.FirstOrDefault(each => File.Exists(Path.Combine(each, "initdb")));
    }

    private static async Task RunAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{errors}");
        }
    }

    /// <summary>Ends the shared server after the last test: <c>[assembly: AssemblyFixture(typeof(PostgresServer.Sharing))]</c>.</summary>
    public sealed class Sharing : IAsyncDisposable
    {
        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (Running.IsValueCreated)
            {
                await (await Running.Value).DisposeAsync();
            }
        }
    }
}
