using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;

namespace Entente.Server.Tests.Leaks;

/// <summary>The live page of one visitor as a browser has it, without drawing anything: every message of the hub is kept as it came, and answered.</summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private const string Answer = "JS.EndInvokeDotNet";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly WebSocket socket;
    private readonly List<byte> received = [];
    private readonly List<Frame> frames = [];
    private readonly SemaphoreSlim came = new(0);
    private readonly SemaphoreSlim sending = new(1);
    private Task reading = Task.CompletedTask;
    private readonly HashSet<string> answered = new(StringComparer.Ordinal);
    private long objects;
    private int asked;

    private Circuit(WebSocket socket) => this.socket = socket;

    /// <summary>How many messages came so far, those that only say that the line is up left aside.</summary>
    public int Count
    {
        get
        {
            lock (frames)
            {
                return frames.Count;
            }
        }
    }

    /// <summary>Makes a page live that was sent as HTML.</summary>
    public static async Task<Circuit> OpenAsync(TestServer server, string cookie, string address, string html)
    {
        WebSocketClient client = server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            request.Headers.Origin = "http://localhost";
        };
        var circuit = new Circuit(
            await client.ConnectAsync(new Uri("ws://localhost/_blazor"), default).WaitAsync(Patience)
        );
        await circuit.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"));
        await circuit.ShakeHandsAsync().WaitAsync(Patience);
        circuit.reading = Task.Run(circuit.ReadAsync);
        await circuit.InvokeAsync("1", "StartCircuit", "http://localhost/", "http://localhost" + address, "[]", "");
        await circuit.UntilAsync(0, frame => frame.Kind == 3);
        Match state = State().Match(html);
        string operations = string.Join(
            ",",
            Markers()
                .Matches(html)
                .Where(each => each.Groups["json"].Value.Contains("\"descriptor\"", StringComparison.Ordinal))
                .Select(
                    (each, i) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{each.Groups["json"].Value}}}"""
                        )
                )
        );
        await circuit.InvokeAsync(
            null,
            "UpdateRootComponents",
            $$"""{"batchId":1,"operations":[{{operations}}]}""",
            state.Groups["state"].Value
        );
        return circuit;
    }

    /// <summary>The messages from one on, as they came.</summary>
    public IReadOnlyList<Frame> From(int first)
    {
        lock (frames)
        {
            return [.. frames.Skip(first)];
        }
    }

    /// <summary>Waits for a message from one on.</summary>
    public Task UntilAsync(int first, Func<Frame, bool> isIt) => UntilAsync(() => From(first).Any(isIt));

    /// <summary>Waits for so many messages of a kind.</summary>
    public Task CountAsync(int count, Func<Frame, bool> isIt) => UntilAsync(() => From(0).Count(isIt) >= count);

    /// <summary>Waits until the page has nothing more to say of what it was told: it answers in the order in which it works, and has drawn nothing and asked nothing between two answers.</summary>
    public async Task QuietAsync()
    {
        for (int quiet = 0; quiet < 2; )
        {
            int before = Count;
            string call = string.Create(CultureInfo.InvariantCulture, $"quiet {++asked}");
            await InvokeAsync(null, "BeginInvokeDotNetFromJS", call, "Nothing", "Nothing", 0L, "[]");
            await UntilAsync(() => IsAnswered(call));
            quiet = Count == before ? quiet + 1 : 0;
        }
    }

    private bool IsAnswered(string call)
    {
        lock (frames)
        {
            return answered.Contains(call);
        }
    }

    private async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo())
        {
            if (reading.IsFaulted)
            {
                await reading;
            }

            await came.WaitAsync(patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        try
        {
            await reading.WaitAsync(Patience);
        }
        catch (Exception ended)
            when (ended is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // That is how it ends.
        }

        socket.Dispose();
    }

    private async Task ShakeHandsAsync()
    {
        while (!received.Contains(0x1E))
        {
            await ReceiveAsync();
        }

        received.RemoveRange(0, received.IndexOf(0x1E) + 1);
    }

    private async Task ReadAsync()
    {
        while (true)
        {
            while (Pack.Take(received) is { } message)
            {
                List<object?> parts = Pack.Read(message);
                int kind = (int)(long)parts[0]!;
                string target = kind == 1 ? (string)parts[3]! : "";
                if (kind == 6)
                {
                    continue;
                }

                if (target == Answer)
                {
                    lock (frames)
                    {
                        answered.Add((string)((List<object?>)parts[4]!)[0]!);
                    }

                    came.Release();
                    continue;
                }

                // Answered before anybody hears of it: whoever waits for it and then asks is after the answer.
                if (kind == 1)
                {
                    await AnswerAsync(target, (List<object?>)parts[4]!);
                }

                lock (frames)
                {
                    frames.Add(new Frame(kind, target, message));
                }

                came.Release();
            }

            await ReceiveAsync();
        }
    }

    // As the script of a browser does: what was drawn is confirmed, what was asked is answered.
    private async Task AnswerAsync(string target, List<object?> arguments)
    {
        if (target == "JS.RenderBatch")
        {
            await InvokeAsync(null, "OnRenderCompleted", arguments[0], null);
        }
        else if (target == "JS.BeginInvokeJS" && (long)arguments[0]! != 0)
        {
            string result = (long)arguments[3]! switch
            {
                1 => string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{++objects}}}"""),
                3 => "null",
                _ => "\"\"",
            };
            await InvokeAsync(
                null,
                "EndInvokeJSFromDotNet",
                arguments[0],
                true,
                string.Create(CultureInfo.InvariantCulture, $"[{arguments[0]},true,{result}]")
            );
        }
    }

    private Task InvokeAsync(string? id, string target, params IReadOnlyList<object?> arguments) =>
        SendAsync(Pack.Message(1L, Pack.Headers.None, id, target, arguments, Array.Empty<object?>()));

    private async Task SendAsync(byte[] bytes)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, default);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReceiveAsync()
    {
        byte[] buffer = new byte[16_384];
        WebSocketReceiveResult result = await socket.ReceiveAsync(buffer, default);
        if (result.MessageType == WebSocketMessageType.Close)
        {
            throw new WebSocketException("The server closed the line: " + result.CloseStatusDescription);
        }

        received.AddRange(buffer.AsSpan(0, result.Count));
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->")]
    private static partial Regex State();

    [GeneratedRegex(
        "(?<=JS\\.RenderBatch\u0092|JS\\.BeginInvokeJS\u0096)(?:[\0-\u007f]|\u00cc.|\u00cd..)",
        RegexOptions.Singleline
    )]
    private static partial Regex Numbers();

    /// <summary>A message of the hub.</summary>
    /// <param name="Kind">What kind it is: 1 a call, 3 an answer.</param>
    /// <param name="Target">What is called; empty for an answer.</param>
    /// <param name="Bytes">The message as it came.</param>
    internal sealed record Frame(int Kind, string Target, byte[] Bytes)
    {
        /// <summary>Every byte a character.</summary>
        public string Text => Encoding.Latin1.GetString(Bytes);

        /// <summary>What it says, every byte a character: without its length in front, and without the number that it has among the drawings or questions of its page, which is longer from the 128th on.</summary>
        /// <param name="text">Every byte a character.</param>
        public static string Unnumbered(string text) =>
            Numbers().Replace(text[(text.AsSpan().IndexOfAnyInRange('\0', '\u007f') + 1)..], "#");

        /// <summary>Of a drawing, its table of texts: where each lies stands in a list at the end, before five offsets of which the last is where the list begins.</summary>
        public IEnumerable<string> Texts()
        {
            byte[] drawing = (byte[])((List<object?>)Pack.Read(Bytes)[4]!)[1]!;
            int end = drawing.Length - 20;
            for (int at = BitConverter.ToInt32(drawing, drawing.Length - 4); at < end; at += 4)
            {
                int place = BitConverter.ToInt32(drawing, at);
                int length = 0;
                for (int shift = 0; ; shift += 7)
                {
                    byte next = drawing[place++];
                    length |= (next & 0x7F) << shift;
                    if (next < 0x80)
                    {
                        break;
                    }
                }

                yield return Encoding.UTF8.GetString(drawing, place, length);
            }
        }
    }
}
