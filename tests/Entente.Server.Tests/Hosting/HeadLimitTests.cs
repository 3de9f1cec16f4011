using System.Net;
using System.Net.Sockets;
using System.Text;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Killing;

namespace Entente.Server.Tests.Hosting;

/// <summary>What is too long to be an address or headers is refused with its reason by the server as it is shipped; what is no request is cut off.</summary>
public class HeadLimitTests
{
    [Fact]
    public async Task What_is_too_long_is_a_problem_below_the_api_and_a_page_for_people()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };

        foreach (int length in new[] { 8_192, 8_193, 40_000 })
        {
            string address = "/api/scenarios?x=".PadRight(length, 'x');
            using HttpResponseMessage answer = await client.GetAsync(address);
            if (length <= 8_192)
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
            else
            {
                Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
                Assert.Equal("address-too-long", await answer.ProblemAsync());
            }

            using HttpResponseMessage page = await client.GetAsync("/scenarios?x=".PadRight(length, 'x'));
            Assert.Equal(answer.StatusCode, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        }

        foreach (int bytes in new[] { 30_000, 33_000, 200_000 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/scenarios");
            request.Headers.Add("X-Long", new string('x', bytes));
            using HttpResponseMessage answer = await client.SendAsync(request);
            if (bytes < 32_768)
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
            else
            {
                Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, answer.StatusCode);
                Assert.Equal("headers-too-large", await answer.ProblemAsync());
            }
        }

        // No request to any address: a status, and nothing more.
        Assert.StartsWith(
            "HTTP/1.1 400",
            await RawAsync(server.Address, "/api/scenarios/%00/yaml"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "HTTP/1.1 414",
            await RawAsync(server.Address, "/api/scenarios?x=".PadRight(70_000, 'x')),
            StringComparison.Ordinal
        );
        using HttpResponseMessage after = await client.GetAsync("/health");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private static async Task<string> RawAsync(Uri server, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {server.Authority}\r\nConnection: close\r\n\r\n")
        );
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync() ?? "";
    }
}
