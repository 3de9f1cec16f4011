using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Entente.Load;

/// <summary>A room page as a browser has it open, without the browser: the page is got, its live parts are started over a line of their own, what is drawn is acknowledged, and scripts that are called answer.</summary>
internal sealed partial class LoadedPage : IAsyncDisposable
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int Close = 7;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource over = new();
    private readonly TaskCompletionSource live = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] wanted;
    private int objects;
    private int drawn;

    private LoadedPage(string wanted) => this.wanted = Encoding.UTF8.GetBytes(wanted);

    /// <summary>Ends when the page has drawn the text that it waits for.</summary>
    public Task Shown => shown.Task.WaitAsync(Patience);

    /// <summary>Opens the page of a seat.</summary>
    /// <param name="client">A client without cookies.</param>
    /// <param name="table">The table.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="wanted">The text that the page is to show later.</param>
    public static async Task<LoadedPage> OpenAsync(HttpClient client, LoadedTable table, int seat, string wanted)
    {
        string cookies = table.Session(seat);
        var place = new Uri(client.BaseAddress!, "/tables/" + table.Room);
        string html = await (await SendAsync(client, HttpMethod.Get, place, cookies)).Content.ReadAsStringAsync();
        JsonNode[] markers =
        [
            .. Marker()
                .Matches(html)
                .Select(match => JsonNode.Parse(match.Groups[1].Value)!)
                .Where(marker => (string?)marker["type"] == "server"),
        ];
        if (markers.Length == 0)
        {
            throw new InvalidOperationException("The page has no live part.");
        }

        using HttpResponseMessage negotiated = await SendAsync(
            client,
            HttpMethod.Post,
            new Uri(client.BaseAddress!, "/_blazor/negotiate?negotiateVersion=1"),
            cookies
        );
        using JsonDocument line = JsonDocument.Parse(await negotiated.Content.ReadAsStringAsync());
        string id = line.RootElement.GetProperty("connectionToken").GetString()!;
        var page = new LoadedPage(wanted);
        page.socket.Options.SetRequestHeader("Cookie", cookies);
        await page.socket.ConnectAsync(
            new UriBuilder(client.BaseAddress!)
            {
                Scheme = "ws",
                Path = "/_blazor",
                Query = "id=" + id,
            }.Uri,
            CancellationToken.None
        );
        await page.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        _ = page.ListenAsync();
        _ = page.BeatAsync();
        await page.InvokeAsync("StartCircuit", client.BaseAddress!.ToString(), place.ToString(), "[]", "");
        var operations = new JsonObject
        {
            ["batchId"] = 1,
            ["operations"] = new JsonArray([
                .. markers.Select(
                    (marker, i) =>
                        new JsonObject
                        {
                            ["type"] = "add",
                            ["ssrComponentId"] = i + 1,
                            ["marker"] = marker,
                        }
                ),
            ]),
        };
        await page.InvokeAsync(
            "UpdateRootComponents",
            operations.ToJsonString(),
            State().Match(html) is { Success: true } state ? state.Groups[1].Value : ""
        );
        await page.live.Task.WaitAsync(Patience);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        socket.Dispose();
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        Uri address,
        string cookies
    )
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Add("Cookie", cookies);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        HttpResponseMessage answer = await client.SendAsync(request);
        return answer.EnsureSuccessStatusCode();
    }

    private Task InvokeAsync(string method, params object?[] arguments) =>
        SendAsync(Packing.Message(Invocation, new Dictionary<string, string>(), null, method, arguments));

    private async Task SendAsync(byte[] bytes)
    {
        await sending.WaitAsync(over.Token);
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, true, over.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task BeatAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(4));
            while (await timer.WaitForNextTickAsync(over.Token))
            {
                await SendAsync(Packing.Message(Ping));
            }
        }
        catch (OperationCanceledException)
        {
            // Closed.
        }
    }

    private async Task ListenAsync()
    {
        byte[] buffer = new byte[16 * 1024];
        bool isReady = false;
        try
        {
            while (true)
            {
                using var received = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), over.Token);
                    received.Write(buffer, 0, part.Count);
                } while (!part.EndOfMessage);

                byte[] bytes = received.ToArray();
                if (!isReady)
                {
                    // The answer to the handshake, {} and a separator, may be followed by messages.
                    int end = Array.IndexOf(bytes, (byte)0x1E);
                    bytes = bytes[(end + 1)..];
                    isReady = true;
                }

                foreach (object?[] message in Packing.Messages(bytes))
                {
                    await HearAsync(message);
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            live.TrySetException(ended);
            shown.TrySetException(ended);
        }
        catch (Exception failure)
        {
            live.TrySetException(failure);
            shown.TrySetException(failure);
        }
    }

    private async Task HearAsync(object?[] message)
    {
        switch ((int)(long)message[0]!)
        {
            case Invocation when message[4] is object?[] arguments:
                await CalledAsync((string)message[3]!, arguments);
                break;
            case Completion when message.Length > 4 && message[4] is string { Length: > 0 } fault:
                throw new InvalidOperationException(fault);
            case Close:
                throw new InvalidOperationException("The server closed the line: " + message[1]);
            default:
                break;
        }
    }

    private async Task CalledAsync(string method, object?[] arguments)
    {
        switch (method)
        {
            case "JS.RenderBatch":
                byte[] batch = (byte[])arguments[1]!;
                await InvokeAsync("OnRenderCompleted", arguments[0], null);
                drawn++;
                // The page says so itself, by an attribute that changes once its room is followed.
                if (drawn > 1 && batch.AsSpan().IndexOf("data-live"u8) >= 0)
                {
                    live.TrySetResult();
                }

                if (batch.AsSpan().IndexOf(wanted) >= 0)
                {
                    shown.TrySetResult();
                }

                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)arguments[0]!, (long)arguments[3]!);
                break;
            case "JS.Error":
                throw new InvalidOperationException("The page failed: " + arguments[0]);
            default:
                break;
        }
    }

    // A module that is asked for is one; everything else that a script would answer is nothing or an empty text.
    private Task AnswerAsync(long call, long kind)
    {
        const int Reference = 1;
        const int Nothing = 3;
        string result =
            kind == Reference ? $"{{\"__jsObjectId\":{++objects}}}"
            : kind == Nothing ? "null"
            : "\"\"";
        return InvokeAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
