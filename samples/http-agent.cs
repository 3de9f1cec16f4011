using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

// An agent of one's own at a table of a server, over HTTP. It needs nothing but a token of its seat:
//   dotnet run http-agent.cs -- ADDRESS ROOM TOKEN liaison=yes relief=all
// It asks for these values, leaves the rest as it stands, gives up one wish (the last) each time it is turned down, and accepts what has all that is left.
if (args is not [string address, string room, string token, .. string[] wanted])
{
    Console.WriteLine("Name the server, the room, a token and what to ask for: ADDRESS ROOM TOKEN issue=value …");
    return 0;
}

List<(string Issue, string Value)> wishes = [.. wanted.Select(each => (each.Split('=')[0], each.Split('=')[^1]))];
using var http = new HttpClient
{
    BaseAddress = new Uri(new Uri(address), $"/api/v1/rooms/{room}/"),
    Timeout = Timeout.InfiniteTimeSpan,
};
http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
await MoveAsync(new JsonObject { ["type"] = "take-seat", ["name"] = "An agent" });

// Every event says that there is something to look at; what there is stands in the view.
using Stream events = await http.GetStreamAsync("events");
using var reader = new StreamReader(events);
int seen = 0;
while (await reader.ReadLineAsync() is { } line)
{
    if (!line.StartsWith("data: ", StringComparison.Ordinal))
    {
        continue;
    }

    JsonObject view = JsonNode.Parse(await http.GetStringAsync(""))!.AsObject();
    if ((string?)view["phase"] == "Ended")
    {
        Console.WriteLine($"The talks ended: {view["end"]}. Settled: {view["settled"]}");
        return 0;
    }

    bool isMine = view["turn"] is not JsonObject turn || (bool)turn["isYours"]!;
    if ((string?)view["phase"] == "Talking" && isMine)
    {
        await AnswerAsync(view);
    }
}

return 1;

async Task AnswerAsync(JsonObject view)
{
    var mine = (int)view["you"]!["party"]!;
    JsonObject[] offers = [.. view["offers"]!.AsArray().Select(each => each!.AsObject())];
    JsonObject? theirs = offers.LastOrDefault(each => (bool)each["canYouAccept"]!);
    JsonObject? last = offers.LastOrDefault(each => (int)each["offer"]!["party"]! == mine);
    if (theirs is not null && wishes.All(wish => (string?)theirs["offer"]!["terms"]![wish.Issue] == wish.Value))
    {
        await MoveAsync(
            new JsonObject
            {
                ["type"] = "accept-offer",
                ["offer"] = (int)theirs["offer"]!["number"]!,
                ["terms"] = theirs["offer"]!["terms"]!.DeepClone(),
            }
        );
        return;
    }

    int number = theirs is null ? 0 : (int)theirs["offer"]!["number"]!;
    if (last is not null && number <= seen)
    {
        return;
    }

    seen = number;
    if (last is not null && wishes.Count > 1)
    {
        wishes.RemoveAt(wishes.Count - 1);
    }

    JsonObject terms = view["statusQuo"]!.DeepClone().AsObject();
    foreach ((string issue, string value) in wishes)
    {
        terms[issue] = value;
    }

    foreach ((string settled, _) in view["settled"]!.AsObject())
    {
        terms.Remove(settled);
    }

    await MoveAsync(
        new JsonObject
        {
            ["type"] = "make-offer",
            ["terms"] = terms,
            ["counters"] = number,
        }
    );
}

// Sent with the same key until it is answered: the same key is the same move.
async Task MoveAsync(JsonObject command)
{
    string key = Guid.NewGuid().ToString("N");
    while (true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "moves")
        {
            Content = new StringContent(command.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        using HttpResponseMessage answer = await http.SendAsync(request);
        Console.WriteLine($"{(int)answer.StatusCode} {command["type"]} {await answer.Content.ReadAsStringAsync()}");
        if ((int)answer.StatusCode is not (503 or 429))
        {
            return;
        }

        await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
    }
}
