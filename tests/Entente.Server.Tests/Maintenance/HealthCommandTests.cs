using System.Net;
using System.Net.Sockets;
using System.Text;
using Entente.Server.Maintenance;
using Microsoft.Extensions.Configuration;

namespace Entente.Server.Tests.Maintenance;

public class HealthCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("200 OK", 0)]
    [InlineData("503 Service Unavailable", 1)]
    [InlineData("302 Found", 1)]
    public async Task It_ends_with_what_the_server_answers(string status, int expected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Task<string> asked = AnswerAsync(listener, status);
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        (int code, string said) = await RunAsync([], "health", $"http://127.0.0.1:{port}");

        Assert.Equal(expected, code);
        Assert.StartsWith("GET /health/ready ", await asked, StringComparison.Ordinal);
        Assert.Contains(status[..3], said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_not_well()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        (int code, string said) = await RunAsync(
            [new KeyValuePair<string, string?>("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")],
            "health"
        );
        Assert.Equal(1, code);
        Assert.Contains("no answer", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://+:81;http://a", "http://localhost:81")]
    [InlineData("ASPNETCORE_URLS", "http://0.0.0.0:82", "http://localhost:82")]
    [InlineData("ASPNETCORE_HTTP_PORTS", "8080;8081", "http://localhost:8080")]
    [InlineData("else", "x", "http://localhost:5000")]
    public void It_asks_where_the_settings_say_that_the_server_listens(string setting, string value, string expected) =>
        Assert.Equal(expected, HealthCommand.AddressIn(Settings([new(setting, value)])));

    [Theory]
    [InlineData("health", "here")]
    [InlineData("health", "http://localhost", "more")]
    public async Task Wrong_usage_is_answered_with_what_there_is(params string[] typed)
    {
        (int code, string said) = await RunAsync([], typed);
        Assert.Equal(2, code);
        Assert.Contains("entente-server health", said, StringComparison.Ordinal);
    }

    private static async Task<string> AnswerAsync(TcpListener listener, string status)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        await using NetworkStream stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        string first = await reader.ReadLineAsync() ?? "";
        while (await reader.ReadLineAsync() is { Length: > 0 }) { }

        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        );
        return first;
    }

    private static async Task<(int Code, string Said)> RunAsync(
        IEnumerable<KeyValuePair<string, string?>> settings,
        params string[] typed
    )
    {
        using var said = new StringWriter();
        int code = await HealthCommand.RunAsync(typed, Settings(settings), said, said, Patience);
        return (code, said.ToString());
    }

    private static IConfiguration Settings(IEnumerable<KeyValuePair<string, string?>> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
}
