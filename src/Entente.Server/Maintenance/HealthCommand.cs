namespace Entente.Server.Maintenance;

/// <summary><c>entente-server health</c>: asks a running server how it is, for containers and others that have no program to ask with.</summary>
internal static class HealthCommand
{
    private const string Path = "/health/ready";

    /// <summary>What can be typed.</summary>
    public const string Usage = """
        entente-server health [ADDRESS]                             asks the server on this machine how it is: 0 it serves and reaches its store, 1 it does not

        Without an address the one that the server's own settings name is asked (ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS), else http://localhost:5000.
        """;

    /// <summary>How long it waits for an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether the arguments ask for this.</summary>
    public static bool IsMeant(IReadOnlyList<string> arguments) => arguments is ["health", ..];

    /// <summary>Asks.</summary>
    /// <param name="arguments">What was typed, the command first.</param>
    /// <param name="settings">The settings of the server.</param>
    /// <param name="output">Where it is said that all is well.</param>
    /// <param name="errors">Where it is said what is not.</param>
    /// <param name="patience">How long it waits for an answer.</param>
    /// <returns>0 well; 1 not, or no answer; 2 wrong usage.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments,
        IConfiguration settings,
        TextWriter output,
        TextWriter errors,
        TimeSpan patience
    )
    {
        if (
            arguments.Count > 2
            || !Uri.TryCreate(
                arguments.Count == 2 ? arguments[1] : AddressIn(settings),
                UriKind.Absolute,
                out Uri? server
            )
            || server.Scheme is not ("http" or "https")
        )
        {
            await errors.WriteLineAsync(Usage).ConfigureAwait(false);
            return 2;
        }

        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = patience };
        var address = new Uri(server, Path);
        try
        {
            using HttpResponseMessage answer = await client.GetAsync(address).ConfigureAwait(false);
            await (answer.IsSuccessStatusCode ? output : errors)
                .WriteLineAsync(FormattableString.Invariant($"{address}: {(int)answer.StatusCode}"))
                .ConfigureAwait(false);
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            await errors.WriteLineAsync($"{address}: no answer").ConfigureAwait(false);
            return 1;
        }
    }

    /// <summary>Where a server with these settings is asked on its own machine.</summary>
    /// <param name="settings">The settings.</param>
    public static string AddressIn(IConfiguration settings)
    {
        string? first = First(settings["ASPNETCORE_URLS"]) ?? First(settings["URLS"]);
        if (first is not null)
        {
            // All addresses of the machine are none to ask.
            return first
                .Replace("://+", "://localhost", StringComparison.Ordinal)
                .Replace("://*", "://localhost", StringComparison.Ordinal)
                .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
                .Replace("://[::]", "://localhost", StringComparison.Ordinal);
        }

        return First(settings["ASPNETCORE_HTTP_PORTS"]) is { } port
            ? $"http://localhost:{port}"
            : "http://localhost:5000";
    }

    private static string? First(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [{ } first, ..]
            ? first
            : null;
}
