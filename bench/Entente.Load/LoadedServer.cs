using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Entente.Load;

/// <summary>The server as it was built, with an empty folder of its own on the disk, and limits that are not reached.</summary>
internal sealed class LoadedServer : IAsyncDisposable
{
    private readonly string folder;
    private readonly Process process;

    private LoadedServer(string folder, Process process, Uri address)
    {
        this.folder = folder;
        this.process = process;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = int.MaxValue })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(2),
        };
    }

    public HttpClient Client { get; }

    /// <summary>How much memory the process has on the machine, in MiB.</summary>
    public double ResidentMiB
    {
        get
        {
            string line = File.ReadLines($"/proc/{process.Id}/status")
                .First(each => each.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
                / 1024.0;
        }
    }

    public static async Task<LoadedServer> StartAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new UriBuilder("http", "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port).Uri;
        listener.Stop();

        string folder = Directory.CreateTempSubdirectory("entente-load-").FullName;
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", address.ToString()])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["ENTENTE_DATA"] = folder;
        start.Environment["Entente__Limits__Burst"] = "1000000";
        start.Environment["Entente__Limits__PerSecond"] = "1000000";
        start.Environment["Entente__Limits__ClaimsPerMinute"] = "1000000";
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Entente is at", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new LoadedServer(folder, process, address);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Program()
    {
        string here = AppContext.BaseDirectory;
        int at = here.LastIndexOf(
            $"{Path.DirectorySeparatorChar}bench{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal
        );
        string output = Path.GetRelativePath(Path.Combine(here[..at], "bench", "Entente.Load", "bin"), here);
        return Path.Combine(here[..at], "src", "Entente.Server", "bin", output, "entente-server.dll");
    }
}
