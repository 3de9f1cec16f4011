using System.Diagnostics;
using System.Text.RegularExpressions;
using Entente.Testing.Support;

namespace Entente.Browser.Tests.Driving;

/// <summary>The real server as a process of its own, on a free port, with a data folder that can outlive it.</summary>
public sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly bool ownsFolder;
    private readonly Task<string> setUp;

    private ServerProcess(Process process, string address, string folder, bool ownsFolder, Task<string> setUp)
    {
        this.process = process;
        this.setUp = setUp;
        Address = address;
        Folder = folder;
        this.ownsFolder = ownsFolder;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT</c>.</summary>
    public string Address { get; }

    /// <summary>Where it keeps its data.</summary>
    public string Folder { get; }

    /// <summary>The link by which the first account is made, as its console says it; it does where nobody has an account.</summary>
    public Task<string> SetUpLinkAsync() => setUp.WaitAsync(Patience);

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <param name="folder">Its data folder; null for a new one that goes with it.</param>
    /// <param name="settings">More settings, as on its command line: <c>--name=value</c>.</param>
    public static async Task<ServerProcess> StartAsync(string? folder = null, params string[] settings)
    {
        string data = folder ?? Directory.CreateTempSubdirectory("entente-browser-").FullName;
        var start = new ProcessStartInfo(Program())
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
        };
        start.Environment["ENTENTE_DATA"] = data;
        start.ArgumentList.Add("--urls=http://127.0.0.1:0");
        foreach (string setting in settings)
        {
            start.ArgumentList.Add(setting);
        }

        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var setUp = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (Listens().Match(line ?? "") is { Success: true } match)
            {
                listening.TrySetResult(match.Groups[1].Value);
            }

            if (SetsUp().Match(line ?? "") is { Success: true } link)
            {
                setUp.TrySetResult(link.Value);
            }
        }

        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) =>
        {
            lock (said)
            {
                listening.TrySetException(
                    new InvalidOperationException("The server ended: " + string.Join('\n', said))
                );
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        string address = await listening.Task.WaitAsync(Patience);
        return new ServerProcess(process, address, data, folder is null, setUp.Task);
    }

    /// <summary>Starts another one at the address and on the data of this one, which has to be dead.</summary>
    public async Task<ServerProcess> AgainAsync() => await StartAsync(Folder, $"--urls={Address}");

    /// <summary>Ends it at once, as a power cut or an operator in a hurry would.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
    }

    /// <summary>Has it stand still, as a machine does that has too much to do: what is sent to it waits, and nobody is told.</summary>
    public Task SuspendAsync() => SignalAsync("STOP");

    /// <summary>Has it go on where it stood still.</summary>
    public Task GoOnAsync() => SignalAsync("CONT");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        process.Dispose();
        if (ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async Task SignalAsync(string signal)
    {
        using var sender = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await sender.WaitForExitAsync();
        Assert.Equal(0, sender.ExitCode);
    }

    // The program as it was built, in the same configuration as these tests.
    private static string Program()
    {
        string built = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string name = OperatingSystem.IsWindows() ? "entente-server.exe" : "entente-server";
        string folder = Path.Combine(Repository.Root, "src", "Entente.Server", "bin", built, "net10.0");
        return Path.Combine(folder, name);
    }

    [GeneratedRegex(@"Entente is at (http://[^\s;]+)")]
    private static partial Regex Listens();

    [GeneratedRegex(@"http://\S+/set-up#\S+")]
    private static partial Regex SetsUp();
}
