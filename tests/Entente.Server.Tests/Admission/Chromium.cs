using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Entente.Server.Tests.Admission;

/// <summary>One page of a Chromium without a window, driven by its own protocol.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly string profile;
    private readonly ClientWebSocket socket = new();
    private int calls;

    private Chromium(Process process, string profile)
    {
        this.process = process;
        this.profile = profile;
    }

    public static async Task<Chromium> StartAsync()
    {
        string profile = Directory.CreateTempSubdirectory("entente-chromium-").FullName;
        var start = new ProcessStartInfo(Path) { RedirectStandardError = true, RedirectStandardOutput = true };
        string[] arguments =
        [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank",
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        Process process = Process.Start(start)!;
        var browser = new Chromium(process, profile);
        using var patience = new CancellationTokenSource(Patience);
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync(patience.Token);
        } while (line?.StartsWith("DevTools listening on ", StringComparison.Ordinal) == false);

        // Somebody has to read what it says, or it stops when the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var address = new Uri(line!["DevTools listening on ".Length..]);
        using var http = new HttpClient();
        string pages = await http.GetStringAsync(new Uri($"http://{address.Authority}/json/list"), patience.Token);
        JsonNode page = JsonNode.Parse(pages)!.AsArray().First(each => (string?)each!["type"] == "page")!;
        await browser.socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), patience.Token);
        await browser.CallAsync("Page.enable", []);
        return browser;
    }

    /// <summary>Goes to an address; it may not be there yet when this returns.</summary>
    public Task OpenAsync(string address) => CallAsync("Page.navigate", new JsonObject { ["url"] = address });

    /// <summary>Runs a script on the page, as its reader's own acts.</summary>
    public Task<JsonNode> DoAsync(string script) =>
        CallAsync(
            "Runtime.evaluate",
            new JsonObject { ["expression"] = $"(() => {{ {script} }})()", ["userGesture"] = true }
        );

    /// <summary>Waits until something is true on the page.</summary>
    public async Task UntilAsync(string condition)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            JsonNode answer = await CallAsync(
                "Runtime.evaluate",
                new JsonObject
                {
                    // The page itself looks again with every picture that it draws; one that goes away in between answers nothing.
                    ["expression"] =
                        $"new Promise(done => {{ const end = Date.now() + 1000; const look = () => ({condition}) ? done(true) : Date.now() > end ? done(false) : setTimeout(look, 20); look(); }})",
                    ["awaitPromise"] = true,
                    ["returnByValue"] = true,
                }
            );
            if (answer["result"]?["result"]?["value"] is JsonValue value && value.TryGetValue(out bool holds) && holds)
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(began) > Patience)
            {
                JsonNode text = await CallAsync(
                    "Runtime.evaluate",
                    new JsonObject { ["expression"] = "location.href + '\\n' + document.body.innerText" }
                );
                Assert.Fail($"It never held that {condition}:\n{text["result"]?["result"]?["value"]}");
            }
        }
    }

    public async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        int id = ++calls;
        var call = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters,
        };
        using var patience = new CancellationTokenSource(Patience);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(call.ToJsonString()),
            WebSocketMessageType.Text,
            true,
            patience.Token
        );
        while (true)
        {
            JsonNode message = JsonNode.Parse(await ReceiveAsync(patience.Token))!;
            if ((int?)message["id"] == id)
            {
                return message;
            }
        }
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

    private async Task<string> ReceiveAsync(CancellationToken cancel)
    {
        using var text = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancel);
            text.Write(buffer, 0, part.Count);
        } while (!part.EndOfMessage);

        return Encoding.UTF8.GetString(text.ToArray());
    }
}
