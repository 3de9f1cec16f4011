using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Entente.Load;

/// <summary>A Chromium without a window, driven by its own protocol; every page has cookies of its own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> waiting = new();
    private int calls;

    private Chromium(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
    }

    /// <summary>Where it is: as <c>ENTENTE_CHROMIUM</c> says, else at one of the usual places; null when there is none.</summary>
    public static string? Program { get; } =
        Environment.GetEnvironmentVariable("ENTENTE_CHROMIUM") is { Length: > 0 } named
            ? named
            : Places.FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync()
    {
        string program = Program ?? throw new InvalidOperationException("There is no Chromium here.");
        string profile = Directory.CreateTempSubdirectory("entente-load-chromium-").FullName;
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-background-timer-throttling",
            "--disable-renderer-backgrounding",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank",
        ];
        Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var browser = new Chromium(process, profile);
        using var patience = new CancellationTokenSource(Patience);
        const string Says = "DevTools listening on ";
        string line;
        do
        {
            line =
                await process.StandardError.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException("Chromium ended before it listened.");
        } while (!line.StartsWith(Says, StringComparison.Ordinal));

        // Somebody has to read what it says, or it stops when the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await browser.socket.ConnectAsync(new Uri(line[Says.Length..]), patience.Token);
        _ = browser.ListenAsync();
        return browser;
    }

    /// <summary>Opens a page with cookies of its own at an address.</summary>
    /// <returns>The session by which it is driven.</returns>
    public async Task<string> OpenAsync(Uri address)
    {
        JsonNode context = await CallAsync(null, "Target.createBrowserContext", []);
        JsonNode target = await CallAsync(
            null,
            "Target.createTarget",
            new JsonObject
            {
                ["url"] = address.ToString(),
                ["browserContextId"] = (string?)context["browserContextId"],
                ["width"] = 1280,
                ["height"] = 900,
            }
        );
        JsonNode session = await CallAsync(
            null,
            "Target.attachToTarget",
            new JsonObject { ["targetId"] = (string?)target["targetId"], ["flatten"] = true }
        );
        return (string)session["sessionId"]!;
    }

    /// <summary>Runs a script on a page and waits for what it promises.</summary>
    /// <param name="session">The page.</param>
    /// <param name="script">An expression.</param>
    public async Task<JsonNode?> DoAsync(string session, string script)
    {
        JsonNode answer = await CallAsync(
            session,
            "Runtime.evaluate",
            new JsonObject
            {
                ["expression"] = script,
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
                ["userGesture"] = true,
            }
        );
        return answer["exceptionDetails"] is { } failure
            ? throw new InvalidOperationException(failure.ToJsonString())
            : answer["result"]?["value"];
    }

    /// <summary>Waits until something is true on a page, also while it goes to another address.</summary>
    public async Task UntilAsync(string session, string condition)
    {
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            try
            {
                if ((bool?)await DoAsync(session, $"Boolean({condition})") == true)
                {
                    return;
                }
            }
            catch (InvalidOperationException)
            {
                // The page is between two addresses.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"It never held that {condition}.");
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        try
        {
            Directory.Delete(profile, recursive: true);
        }
        catch (IOException)
        {
            // A file that the system still writes: the folder is a temporary one.
        }
    }

    private async Task<JsonNode> CallAsync(string? session, string method, JsonObject parameters)
    {
        int id = Interlocked.Increment(ref calls);
        var call = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        if (session is not null)
        {
            call["sessionId"] = session;
        }

        var answered = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = answered;
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(call.ToJsonString()),
                WebSocketMessageType.Text,
                true,
                CancellationToken.None
            );
        }
        finally
        {
            sending.Release();
        }

        JsonNode answer = await answered.Task.WaitAsync(Patience);
        return answer["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    private async Task ListenAsync()
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                using var text = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                    text.Write(buffer, 0, part.Count);
                } while (!part.EndOfMessage);

                JsonNode message = JsonNode.Parse(text.ToArray())!;
                if (
                    (int?)message["id"] is { } id
                    && waiting.TryRemove(id, out TaskCompletionSource<JsonNode>? answered)
                )
                {
                    answered.TrySetResult(message);
                }
            }
        }
        catch (Exception over)
            when (over is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser was closed.
        }
    }
}
