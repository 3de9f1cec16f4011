using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Entente.Server.Tests.Admission;

/// <summary>What callers of the API say, and what they read.</summary>
internal static class Asking
{
    private static long tables;

    public static Task<HttpResponseMessage> ClaimAsync(this HttpClient browser, string? secret, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/seats/claim")
        {
            Content = JsonContent.Create(new { invitation = secret }),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return browser.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PostTextAsync(
        this HttpClient browser,
        string path,
        string text,
        string type = "application/json"
    ) => browser.PostAsync(new Uri(path, UriKind.Relative), new StringContent(text, Encoding.UTF8, type));

    /// <summary>Asks for a table, with a key of its own unless one is given.</summary>
    public static async Task<HttpResponseMessage> PostTableAsync(
        this HttpClient client,
        string json,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/rooms")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add(
            "Idempotency-Key",
            key ?? string.Create(CultureInfo.InvariantCulture, $"test-table-{Interlocked.Increment(ref tables):d10}")
        );
        return await client.SendAsync(request);
    }

    /// <summary>The name of the problem that an answer is; fails when it is none.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((int)answer.StatusCode, problem.RootElement.GetProperty("status").GetInt32());
        string type = problem.RootElement.GetProperty("type").GetString()!;
        Assert.StartsWith("urn:entente:problem:", type, StringComparison.Ordinal);
        return type["urn:entente:problem:".Length..];
    }
}
