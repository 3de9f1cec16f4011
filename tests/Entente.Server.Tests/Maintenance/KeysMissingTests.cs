using System.Net;
using Entente.Rooms.Commands;
using Entente.Server.Tests.Api;
using Entente.Server.Tests.Killing;

namespace Entente.Server.Tests.Maintenance;

/// <summary>A server that is started on its database without its keys, and then with them.</summary>
public sealed class KeysMissingTests
{
    [Fact]
    public async Task Log_health_and_the_pages_of_the_side_say_that_its_key_is_missing_until_it_is_back()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        using HttpClient client = new() { BaseAddress = server.Address };
        using HttpClient north = new() { BaseAddress = server.Address };
        ApiTable table = await ApiTable.OpenAsync(client, begin: false);
        await table.SitAsync(north, ApiTable.North, "Anna");
        string wishes = ApiTable.Wishes(7);
        using (HttpResponseMessage kept = await table.MoveAsync(north, new RoomCommand.SetPreferences(wishes)))
        {
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
        await server.StopAsync();
        string keys = Path.Combine(server.Folder, "keys");
        Directory.Move(keys, keys + "-elsewhere");
        await server.StartAsync();
        string health = await HealthAsync(client, "Degraded");
        Assert.StartsWith("Degraded. Some of what parties keep cannot be read", health, StringComparison.Ordinal);
        Assert.DoesNotContain(table.Room, health, StringComparison.Ordinal);
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));

        string data = await PageAsync(north, table.Room + "/data", "en");
        Assert.Contains("It cannot be read: its key is missing on this server", data, StringComparison.Ordinal);
        Assert.DoesNotContain("It was erased", data, StringComparison.Ordinal);
        Assert.DoesNotContain("/own?seat", data, StringComparison.Ordinal);
        string page = await PageAsync(north, table.Room, "nl");
        Assert.Contains("Wat uw kant hier bewaart, is niet te lezen", page, StringComparison.Ordinal);
        using (HttpResponseMessage view = await north.GetAsync(new Uri(table.Address, UriKind.Relative)))
        {
            Assert.Contains("\"isKeyMissing\":true", await view.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        (_, string last) = await server.StopAsync();
        string said = server.Beginning + last;
        string line = Assert.Single(
            said.Split('\n'),
            each => each.Contains("cannot be read: their keys are not in", StringComparison.Ordinal)
        );
        Assert.Contains(keys, line, StringComparison.Ordinal);
        Assert.DoesNotContain(table.Room, line, StringComparison.Ordinal);

        Directory.Delete(keys, recursive: true);
        Directory.Move(keys + "-elsewhere", keys);
        await server.StartAsync();
        using HttpResponseMessage read = await north.GetAsync(new Uri(table.Address, UriKind.Relative));
        string own = await read.Content.ReadAsStringAsync();
        Assert.Contains("\"isErased\":false", own, StringComparison.Ordinal);
        Assert.DoesNotContain("isKeyMissing", own, StringComparison.Ordinal);
        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
        (_, last) = await server.StopAsync();
        Assert.DoesNotContain("cannot be read", server.Beginning + last, StringComparison.Ordinal);
    }

    // The keys are looked at after the server was started.
    private static async Task<string> HealthAsync(HttpClient client, string begin)
    {
        string health;
        do
        {
            health = await client.GetStringAsync(new Uri("/health", UriKind.Relative));
            await Task.Yield();
        } while (!health.StartsWith(begin, StringComparison.Ordinal));

        return health;
    }

    private static async Task<string> PageAsync(HttpClient visitor, string page, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/tables/{page}", UriKind.Relative));
        request.Headers.Add("Accept-Language", language);
        using HttpResponseMessage answer = await visitor.SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
