using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;

namespace Entente.Server.Tests.Admission.Endpoints;

/// <summary>Every line, asked by every caller: once for all tests.</summary>
public sealed class Asked : IAsyncLifetime
{
    private static readonly string[] Few = ["noone", "fakeT", "xlead", "xteach", "lead", "host"];

    private readonly List<Cell> cells = [];
    private Places places = null!;
    private ILookup<string, Mapped> mapped = null!;
    private int keys;

    internal IReadOnlyList<Cell> Cells => cells;

    internal IReadOnlyList<Caller> Callers => places.Callers;

    /// <summary>Every endpoint that is no file sent as it is, as <see cref="Line.Endpoint"/> writes it.</summary>
    internal ImmutableHashSet<string> Endpoints { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        places = await Places.SetAsync();
        Mapped[] all = [.. Mapped.All(places.Server).Where(each => !each.IsAsset)];
        mapped = all.ToLookup(each => each.ToString());
        Endpoints = [.. all.Select(each => each.ToString())];
        foreach (
            IGrouping<Moment, Line> lines in Lines
                .All.Where(IsThere)
                .ToLookup(each => each.Moment)
                .OrderBy(each => each.Key)
        )
        {
            if (lines.Key == Moment.Closed)
            {
                await places.CloseAsync();
            }

            foreach (Line line in lines)
            {
                await AskAsync(line);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        places.Dispose();
        return ValueTask.CompletedTask;
    }

    private bool IsThere(Line line) => mapped.Contains(line.Endpoint);

    private async Task AskAsync(Line line)
    {
        bool isUsedUp = line.Route.EndsWith("s/{id}", StringComparison.Ordinal) && line.Method == "DELETE";
        if (isUsedUp)
        {
            await places.RenewAsync();
        }

        string state = await places.StateAsync();
        foreach (Caller caller in places.Callers.Where(each => !line.IsForFew || Few.Contains(each.Name)))
        {
            // What is open to all no way in changes.
            foreach (Way way in line.For == Standing.Anybody ? caller.Ways[..1] : caller.Ways)
            {
                Answer answer = await SendAsync(line, line.Method, caller, way, isThere: true);
                string after = line.IsSafe ? state : await places.StateAsync();
                Answer? never = line.IsOfOne ? await SendAsync(line, line.Method, caller, way, isThere: false) : null;
                Answer? head = HasHead(line) ? await SendAsync(line, "HEAD", caller, way, isThere: true) : null;
                var cell = new Cell(
                    line,
                    caller,
                    answer,
                    never,
                    (int?)head?.Status,
                    state == after ? "" : $"{state}\n{after}"
                );
                cells.Add(cell);
                state = after;
                if (isUsedUp && cell.IsLetIn)
                {
                    await places.RenewAsync();
                    state = await places.StateAsync();
                }
            }
        }
    }

    private bool HasHead(Line line) =>
        line is { Method: "GET", For: not Standing.Anybody } && mapped.Contains($"HEAD {line.Route}");

    private async Task<Answer> SendAsync(Line line, string method, Caller caller, Way way, bool isThere)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            places.Address(mapped[line.Endpoint].First(), line, isThere) + places.Filled(line.Query, caller)
        );
        if (line.Json is { } json)
        {
            request.Content = new StringContent(places.Filled(json, caller), Encoding.UTF8);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Add("Idempotency-Key", $"matrix-key-{++keys:d10}");
        }
        else if (method == "POST")
        {
            request.Content = new FormUrlEncodedContent([
                .. line
                    .Form.Chunk(2)
                    .Select(each => KeyValuePair.Create(each[0], places.Filled(each[1], caller)))
                    .Append(new("__RequestVerificationToken", way.FormToken)),
            ]);
        }

        using HttpResponseMessage answer = await way.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        Answer read = await Answer.OfAsync(answer);
        return read with { Body = places.Compared(read.Body), Location = places.Compared(read.Location) };
    }
}
