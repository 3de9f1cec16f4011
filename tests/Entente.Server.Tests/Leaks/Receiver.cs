using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Microsoft.AspNetCore.TestHost;

namespace Entente.Server.Tests.Leaks;

/// <summary>Somebody at a seat, or a stranger at none: all that a server delivers to them is written down as it came, the pages as HTML, every message of their live page's hub, answers of the API.</summary>
/// <param name="client">Sends requests to the server.</param>
/// <param name="who">Who they are, for people.</param>
/// <param name="room">The room, as addresses name it.</param>
/// <param name="seat">The number of their seat; -1 for none.</param>
/// <param name="cookie">The cookie of the seat; empty for none.</param>
/// <param name="token">The token of their program; null for none.</param>
internal sealed class Receiver(HttpClient client, string who, string room, int seat, string cookie, string? token)
    : IAsyncDisposable
{
    // Until the page follows the table: nothing yet, as it was sent, that it is live, and what may have happened in between.
    private const int DrawingsToBegin = 4;
    private readonly PageNumbers numbers = new();
    private readonly StringBuilder delivered = new();
    private Circuit? circuit;
    private int begun;
    private int seen;

    public string Who => who;

    public int Seat => seat;

    private string Address => seat < 0 ? $"/public/{room}" : $"/tables/{room}?seat={seat}";

    /// <summary>The page of the table is sent, and becomes live if it is to.</summary>
    public async Task SitAsync(TestServer server, bool isLive)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", cookie);
        using HttpResponseMessage answer = await client.SendAsync(request);
        string html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("data-live=\"no\"", html, StringComparison.Ordinal);
        Write(html);
        if (isLive)
        {
            circuit = await Circuit.OpenAsync(server, cookie, Address, html);
            await circuit.CountAsync(DrawingsToBegin, IsDrawing);
        }
    }

    /// <summary>What came until now belongs to the page's beginning.</summary>
    public void HaveBegun() => seen = begun = circuit?.Count ?? 0;

    /// <summary>Waits until an entry of the log is drawn, and everything that follows from it: the page says under everything which entry it shows.</summary>
    public async Task DrawnAsync(string head)
    {
        if (circuit is not null)
        {
            await circuit.UntilAsync(0, frame => frame.Text.Contains(head, StringComparison.Ordinal));
            await circuit.QuietAsync();
        }
    }

    /// <summary>They do something that they alone learn of: waits until that is drawn, too.</summary>
    public async Task DrawnAfterAsync(Func<Task> act)
    {
        int before = circuit?.Count ?? 0;
        await act();
        if (circuit is not null)
        {
            await circuit.UntilAsync(before, IsDrawing);
            await circuit.QuietAsync();
        }
    }

    /// <summary>A move over the API.</summary>
    public async Task<HttpStatusCode> AskAsync(RoomCommand command, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/rooms/{room}/moves")
        {
            Content = new StringContent(
                Encoding.UTF8.GetString(RoomText.Of(command)),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Idempotency-Key", key);
        return await WriteAsync(request);
    }

    /// <summary>They read their view over the API; a stranger tries to.</summary>
    public Task ReadAsync() => LoadAsync($"/api/v1/rooms/{room}");

    /// <summary>They load the pages of the table that they may open; a stranger tries to.</summary>
    public async Task LoadPagesAsync()
    {
        foreach (
            string address in new[]
            {
                Address,
                $"/public/{room}",
                "/tables",
                $"/tables/{room}/data?seat={seat}",
                $"/tables/{room}/debrief",
            }.Distinct()
        )
        {
            await LoadAsync(address);
        }
    }

    /// <summary>
    /// All that was drawn while the page became live, each text once. A page begins in one drawing or in two, as its first reading takes longer or not, and the browser's answers and what happens then overtake one
    /// another, whatever anybody wants: so there neither order nor number is compared.
    /// </summary>
    /// <param name="mask">Masks what is random by design.</param>
    public string Begun(Func<string, string> mask) =>
        string.Join(
            '\n',
            (circuit?.From(0) ?? [])
                .Take(begun)
                .Where(IsDrawing)
                .SelectMany(frame => frame.Texts())
                .Select(mask)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    /// <summary>All that was delivered since it was last asked.</summary>
    public string Delivered()
    {
        foreach (Circuit.Frame frame in circuit?.From(seen) ?? [])
        {
            string text = Circuit.Frame.Unnumbered(IsDrawing(frame) ? numbers.Told(frame) : frame.Text);
            Write($"hub {frame.Kind} {frame.Target} {text.Length}\n{text}");
        }

        seen = circuit?.Count ?? 0;
        string all = delivered.ToString();
        delivered.Clear();
        return all;
    }

    public ValueTask DisposeAsync() => circuit?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static bool IsDrawing(Circuit.Frame frame) => frame.Target == "JS.RenderBatch";

    private async Task LoadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        await WriteAsync(request);
    }

    private async Task<HttpStatusCode> WriteAsync(HttpRequestMessage request)
    {
        if (token is not null && request.RequestUri!.OriginalString.StartsWith("/api", StringComparison.Ordinal))
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        Write($"{request.Method} {request.RequestUri} {(int)answer.StatusCode}");
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            Write($"{name}: {string.Join(", ", name is "Set-Cookie" or "Date" ? ["#"] : values)}");
        }

        Write(await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    private void Write(string what) => delivered.Append(what).Append('\n');
}
