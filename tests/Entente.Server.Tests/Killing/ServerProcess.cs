using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Entente.Testing.Support;

namespace Entente.Server.Tests.Killing;

/// <summary>The server as a process of its own, on a port that stays the same, to be killed and started again.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TemporaryFolder folder = new();
    private readonly string? postgres;
    private readonly (string Name, string Value)[] settings;
    private Process? process;
    private Task<string> rest = Task.FromResult("");
    private TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A server that is not started yet.</summary>
    /// <param name="postgres">The address of its database; null for a file.</param>
    /// <param name="settings">What it is told besides, as environment variables.</param>
    public ServerProcess(string? postgres = null, params (string Name, string Value)[] settings)
    {
        this.postgres = postgres;
        this.settings = settings;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public Uri Address { get; }

    /// <summary>Where it keeps its data.</summary>
    public string Folder => folder.Path;

    /// <summary>The number of the process that runs.</summary>
    public int Id => process!.Id;

    /// <summary>What it wrote before it was up.</summary>
    public string Beginning { get; private set; } = "";

    /// <summary>Ends when the server answers, after a kill when it answers again.</summary>
    public Task Up => Volatile.Read(ref up).Task;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", Address.ToString()])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder.Path,
        };
        start.Environment["ENTENTE_DATA"] = folder.Path;

        // It lives for seconds: what is measured of its code for a better compilation never pays.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Entente__Limits__Burst"] = "1000000";
        start.Environment["Entente__Limits__PerSecond"] = "1000000";
        if (postgres is not null)
        {
            start.Environment["ENTENTE_POSTGRES"] = postgres;
        }

        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        string said = "";
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said += line + "\n";
            if (line.Contains("Entente is at", StringComparison.Ordinal))
            {
                Beginning = said;
                rest = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                up.TrySetResult();
                return;
            }
        }

        throw new InvalidOperationException($"The server ended: {said}");
    }

    /// <summary>SIGKILL: nothing of the process runs after it.</summary>
    public async Task KillAsync()
    {
        Volatile.Write(ref up, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        process!.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }

    /// <summary>SIGTERM: the process is told to end, and ends by itself.</summary>
    /// <returns>Its exit code, and what it wrote after it was up.</returns>
    public async Task<(int Code, string Said)> StopAsync()
    {
        using (var told = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await told.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        int code = process.ExitCode;
        process.Dispose();
        process = null;
        return (code, await rest.WaitAsync(Patience));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        folder.Dispose();
    }

    // The program as it was built, beside its own files.
    private static string Program()
    {
        string output = Path.GetRelativePath(
            Path.Combine(Repository.Root, "tests", "Entente.Server.Tests", "bin"),
            AppContext.BaseDirectory
        );
        return Path.Combine(Repository.Root, "src", "Entente.Server", "bin", output, "entente-server.dll");
    }
}
