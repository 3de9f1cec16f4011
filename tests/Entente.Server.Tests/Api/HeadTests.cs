using System.Net;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>Whoever asks for the head alone is told what the whole would answer.</summary>
public sealed class HeadTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Theory]
    [InlineData("")]
    [InlineData("/log")]
    [InlineData("/public")]
    [InlineData("/tokens")]
    [InlineData("/nowhere")]
    public async Task The_head_of_an_answer_is_that_of_the_answer_for_whoever_may_have_it_and_whoever_may_not(
        string path
    )
    {
        using HttpClient host = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host);
        foreach (int? seat in new int?[] { ApiTable.Host, ApiTable.North, null })
        {
            using HttpRequestMessage whole = table.Request(HttpMethod.Get, path, seat);
            using HttpRequestMessage head = table.Request(HttpMethod.Head, path, seat);
            using HttpClient asking = server.Browser();
            using HttpResponseMessage answer = await asking.SendAsync(whole);
            using HttpResponseMessage told = await asking.SendAsync(head);
            Assert.Equal(answer.StatusCode, told.StatusCode);
            Assert.Equal(answer.Content.Headers.ContentType, told.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task The_head_of_a_stream_ends()
    {
        using HttpClient host = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host);
        using HttpRequestMessage head = table.Request(HttpMethod.Head, "/events", ApiTable.North);
        using HttpResponseMessage told = await host.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        Assert.Equal("text/event-stream", told.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await told.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Heads_count_among_what_one_caller_may_ask()
    {
        using var narrow = new GuardedServer(
            new() { ["Entente:Limits:Burst"] = "2", ["Entente:Limits:PerSecond"] = "1" }
        );
        using HttpClient visitor = narrow.Browser();
        HttpStatusCode[] told = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => AskedAsync(visitor)));
        Assert.Contains(HttpStatusCode.OK, told);
        Assert.Contains(HttpStatusCode.TooManyRequests, told);
    }

    private static async Task<HttpStatusCode> AskedAsync(HttpClient visitor)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/scenarios/hanoi-2019/yaml");
        using HttpResponseMessage told = await visitor.SendAsync(head);
        return told.StatusCode;
    }
}
