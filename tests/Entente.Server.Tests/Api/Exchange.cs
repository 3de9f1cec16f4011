using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Entente.Server.Tests.Api;

/// <summary>What was asked at an address and what was answered, with all that differs from run to run made up.</summary>
/// <param name="Key">Method and path as they stand in the description of the API.</param>
/// <param name="Asked">The request as text: its line, its headers, its body.</param>
/// <param name="Sent">The body that was sent; null for none.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Type">Its media type; empty where it has no body.</param>
/// <param name="Body">Its body.</param>
internal sealed partial record Exchange(string Key, string Asked, string? Sent, int Status, string Type, string Body)
{
    private const int MostLines = 60;

    // Written as people write JSON; nothing of it is put into a page as markup.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Asks, and notes what was asked and answered.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="key">Method and path as they stand in the description of the API.</param>
    /// <param name="path">The path that is asked.</param>
    /// <param name="token">The token of a seat; null for none.</param>
    /// <param name="sent">JSON that is sent; null for none.</param>
    /// <param name="lines">How many lines are read of an answer that has no end; 0 for all.</param>
    /// <param name="masks">Gives made-up values for those that differ.</param>
    public static async Task<(Exchange Noted, string Raw)> AskAsync(
        HttpClient client,
        string key,
        string path,
        string? token,
        string? sent,
        int lines,
        Masks masks
    )
    {
        using var request = new HttpRequestMessage(new HttpMethod(key.Split(' ')[0]), path);
        var head = new StringBuilder($"{request.Method} {path}\n");
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            head.Append("Authorization: Bearer ").Append(token).Append('\n');
        }

        if (key is "POST /api/v1/rooms" or "POST /api/v1/rooms/{room}/moves" or "POST /api/seats/claim")
        {
            const string Made = "made-up-once-for-this-0001";
            request.Headers.Add("Idempotency-Key", Made);
            head.Append("Idempotency-Key: ").Append(Made).Append('\n');
        }

        if (sent is not null)
        {
            request.Content = new StringContent(sent, Encoding.UTF8, "application/json");
            head.Append("Content-Type: application/json\n\n").Append(Pretty(masks.OverJson(sent))).Append('\n');
        }

        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        string raw = lines == 0 ? await answer.Content.ReadAsStringAsync() : await FirstAsync(answer, lines);
        string type = raw.Length == 0 ? "" : answer.Content.Headers.ContentType?.MediaType ?? "";
        string body = type.EndsWith("json", StringComparison.Ordinal) ? Pretty(masks.OverJson(raw)) : masks.Over(raw);
        return (
            new Exchange(
                key,
                masks.Over(head.ToString()),
                sent is null ? null : masks.OverJson(sent),
                (int)answer.StatusCode,
                type,
                body.ReplaceLineEndings("\n").TrimEnd()
            ),
            raw
        );
    }

    /// <summary>As an entry of the examples that the description of the API has.</summary>
    public JsonObject Entry()
    {
        var entry = new JsonObject();
        if (Sent is not null)
        {
            entry["request"] = JsonNode.Parse(Sent);
        }

        entry["status"] = Status;
        if (Type.Length > 0)
        {
            entry["type"] = Type;
            entry["response"] =
                Type.EndsWith("json", StringComparison.Ordinal) && !IsLong ? JsonNode.Parse(Body) : Shown;
        }

        return entry;
    }

    /// <summary>As a section of a page.</summary>
    public string Section(string title)
    {
        string answered = Type.Length == 0 ? $"{Status}" : $"{Status} {Type}\n\n{Shown}";
        return $"## {title}\n\n```http\n{Asked.TrimEnd()}\n```\n\n```http\n{answered}\n```\n";
    }

    private bool IsLong => Body.Split('\n').Length > MostLines || Body.Length > 8_000;

    // The beginning of what is long.
    private string Shown =>
        IsLong
            ? string.Join(
                '\n',
                Body.Split('\n').Take(MostLines / 2).Select(line => line.Length > 200 ? line[..200] + "…" : line)
            ) + "\n…"
            : Body;

    private static string Pretty(string json) =>
        JsonSerializer.Serialize(JsonNode.Parse(json), Indented).ReplaceLineEndings("\n");

    private static async Task<string> FirstAsync(HttpResponseMessage answer, int lines)
    {
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var read = new StringBuilder();
        for (int i = 0; i < lines && await reader.ReadLineAsync() is { } line; i++)
        {
            read.Append(line).Append('\n');
        }

        return read.ToString();
    }

    /// <summary>Made-up values for ids, hashes, secrets and times: the same for the same value.</summary>
    internal sealed partial class Masks
    {
        private static readonly string[] Secrets = ["secret", "invitation", "id", "session"];
        private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

        /// <summary>A text in which all of them are replaced.</summary>
        public string Over(string text) => Differing().Replace(text, Made);

        /// <summary>A text of JSON in whose strings all of them are replaced, in strings that hold JSON themselves too.</summary>
        public string OverJson(string json) => Over(JsonNode.Parse(json), "")?.ToJsonString(Indented) ?? "null";

        private JsonNode? Over(JsonNode? node, string name) =>
            node switch
            {
                JsonObject map => new JsonObject(
                    map.Select(each => new KeyValuePair<string, JsonNode?>(each.Key, Over(each.Value, each.Key)))
                ),
                // Lists of seats come by ids, which differ: here they stand by seat.
                JsonArray list => new JsonArray([
                    .. list.OrderBy(each => (each as JsonObject)?["seat"]?.ToString(), StringComparer.Ordinal)
                        .Select(each => Over(each, name)),
                ]),
                JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(
                    IsSecret(name, text) ? One(text, number => $"made-up-for-this-page-{number}") : Over(text)
                ),
                _ => node?.DeepClone(),
            };

        private string Made(Match found) =>
            found.Groups["time"].Success ? "2026-01-05T09:00:00Z"
            : found.Groups["span"].Success ? "00:00:00"
            : found.Groups["token"].Success ? One(found.Value, number => $"entente_shown-once-{number}")
            : found.Groups["hex"] is { Success: true, Value: var hex }
                ? One(hex, number => number.ToString($"x{hex.Length}", null))
            : One(found.Value, number => $"made-up-for-this-page-{number}");

        // An id of words is none: those that differ are letters of both kinds, or hexadecimal.
        private static bool IsSecret(string name, string text) =>
            Whole().IsMatch(text)
            || (
                Secrets.Contains(name)
                && !text.StartsWith("entente_", StringComparison.Ordinal)
                && text.Length >= 16
                && text.Any(char.IsAsciiLetterUpper)
                && text.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_')
            );

        private string One(string value, Func<int, string> name)
        {
            if (!made.TryGetValue(value, out string? given))
            {
                int number = 1;
                while (made.ContainsValue(name(number)))
                {
                    number++;
                }

                made[value] = given = name(number);
            }

            return given;
        }

        [GeneratedRegex("^(?!entente_)(?![0-9a-f]*$)[A-Za-z0-9+/_-]{40,}={0,2}$")]
        private static partial Regex Whole();

        [GeneratedRegex(
            "(?<time>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|(?:\\+|\\\\+u002B)00:00))"
                + "|(?<span>\\b\\d\\d:\\d\\d:\\d\\d\\.\\d+)"
                + "|(?<token>entente_[A-Za-z0-9_-]{20,})"
                + "|(?<![0-9a-zA-Z.])(?<hex>[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{16})(?![0-9a-zA-Z])"
                + "|(?<=\")(?:[A-Za-z0-9+/_-]|\\\\+u002[Bb]){40,}={0,2}(?=\")"
        )]
        private static partial Regex Differing();
    }
}
