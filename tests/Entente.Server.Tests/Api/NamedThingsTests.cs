using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Entente.Server.Tests.Admission;
using Entente.Web.Tables.Opening;

namespace Entente.Server.Tests.Api;

/// <summary>Programs and tables that a move names: what the server has not made or seen is told to nobody.</summary>
public sealed class NamedThingsTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task A_program_is_told_of_only_where_a_token_was_made_for_that_seat()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.SitAsync(anna, ApiTable.North, "Anna");
        string south = (await TokensAsync(host, table, ApiTable.Host)).Single(each => each.Seat == ApiTable.South).Id;
        foreach (string program in new[] { "deadbeefdeadbeef", south })
        {
            using HttpResponseMessage refused = await table.MoveAsync(
                anna,
                new RoomCommand.AllowProgram(ApiTable.North, program, "Somebody else's program")
            );
            await IsNothingThereAsync(refused);
        }

        Assert.Equal(0, await ProgramsAsync(table, ApiTable.North));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_that_was_ended_is_not_made_good_again_by_a_move(bool isByMove)
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        await table.SitAsync(anna, ApiTable.North, "Anna");
        using HttpResponseMessage made = await anna.PostAsJsonAsync(
            Address(table, $"/seats/{ApiTable.North}/tokens"),
            new { name = "Ours" }
        );
        using JsonDocument token = JsonDocument.Parse(await made.Content.ReadAsStringAsync());
        string id = token.RootElement.GetProperty("id").GetString()!;
        var allow = new RoomCommand.AllowProgram(ApiTable.North, id, "Ours");
        using HttpResponseMessage already = await table.MoveAsync(anna, allow);
        Assert.Equal(HttpStatusCode.Conflict, already.StatusCode);
        Assert.Equal(1, await ProgramsAsync(table, ApiTable.North));
        Assert.Equal([id], (await TokensAsync(anna, table, null)).Select(each => each.Id));

        using HttpResponseMessage ended = isByMove
            ? await table.MoveAsync(anna, new RoomCommand.EndProgram(ApiTable.North, id))
            : await anna.DeleteAsync(Address(table, $"/tokens/{id}"));
        Assert.True(ended.IsSuccessStatusCode);
        Assert.Empty(await TokensAsync(anna, table, null));
        using HttpResponseMessage again = await table.MoveAsync(anna, allow);
        await IsNothingThereAsync(again);
        Assert.Equal(0, await ProgramsAsync(table, ApiTable.North));
        using HttpClient program = server.Browser();
        program.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            token.RootElement.GetProperty("secret").GetString()
        );
        using HttpResponseMessage seen = await program.GetAsync(Address(table, ""));
        Assert.Equal("not-admitted", await seen.ProblemAsync());
    }

    /// <summary>The host's token for the free seat ended when Anna sat down: it is in no list, and nobody makes it good again.</summary>
    [Fact]
    public async Task A_token_of_the_hosts_that_ended_when_somebody_sat_down_stays_ended()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(host, begin: false);
        string north = (await TokensAsync(host, table, ApiTable.Host)).Single(each => each.Seat == ApiTable.North).Id;
        await table.SitAsync(anna, ApiTable.North, "Anna");
        Assert.Equal(
            [ApiTable.Host, ApiTable.South],
            (await TokensAsync(host, table, ApiTable.Host)).Select(each => each.Seat).Order()
        );
        using HttpResponseMessage again = await table.MoveAsync(
            anna,
            new RoomCommand.AllowProgram(ApiTable.North, north, "test")
        );
        await IsNothingThereAsync(again);
    }

    [Fact]
    public async Task Only_a_table_that_follows_on_this_one_is_named_as_the_following()
    {
        using HttpClient host = server.Browser();
        ApiTable other = await ApiTable.OpenAsync(host);
        ApiTable table = await ApiTable.OpenAsync(host);
        Assert.True(RoomId.TryParse(other.Room, out RoomId stranger));
        using HttpResponseMessage early = await table.MoveAsync(ApiTable.Host, new RoomCommand.NameFollowing(stranger));
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());
        foreach (RoomId room in new[] { stranger, new RoomId(99) })
        {
            using HttpResponseMessage refused = await table.MoveAsync(
                ApiTable.Host,
                new RoomCommand.NameFollowing(room)
            );
            Assert.Equal("refused", await refused.ProblemAsync());
            Assert.Contains("OutOfRange", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        JsonElement view = await table.ViewAsync(ApiTable.Host);
        using HttpResponseMessage opened = await host.PostTableAsync(
            Encoding.UTF8.GetString(
                RoomText.Of(TableOpener.Following(RoomText.View(Encoding.UTF8.GetBytes(view.GetRawText()))))
            )
        );
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        using JsonDocument next = JsonDocument.Parse(await opened.Content.ReadAsStringAsync());
        Assert.True(RoomId.TryParse(next.RootElement.GetProperty("room").GetString(), out RoomId following));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.NameFollowing(following));
        Assert.Equal(following.ToString(), (await table.ViewAsync(ApiTable.North)).GetProperty("next").GetString());
    }

    private static async Task IsNothingThereAsync(HttpResponseMessage answer)
    {
        Assert.Equal("refused", await answer.ProblemAsync());
        Assert.Contains("NothingThere", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<int> ProgramsAsync(ApiTable table, int seat) =>
        (await table.ViewAsync(ApiTable.Host)).GetProperty("seats")[seat].GetProperty("programs").GetArrayLength();

    // Of a browser without a number, else by the token of a seat.
    private static async Task<List<(string Id, int Seat)>> TokensAsync(HttpClient client, ApiTable table, int? seat)
    {
        using HttpRequestMessage request = table.Request(HttpMethod.Get, "/tokens", seat);
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using JsonDocument listed = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return
        [
            .. listed
                .RootElement.EnumerateArray()
                .Select(each =>
                    (
                        each.GetProperty("id").GetString()!,
                        Seat: int.Parse(each.GetProperty("seat").GetString()!, CultureInfo.InvariantCulture)
                    )
                ),
        ];
    }

    private static Uri Address(ApiTable table, string path) => new(table.Address + path, UriKind.Relative);
}
