using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

/// <summary>Over HTTP at a real table: what Anna entrusts to the mediator Berg is Berg's alone, whatever seats the host sets and whoever sits there.</summary>
public sealed partial class MediatorSeatsTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    private const int Berg = 3;
    private const int Spy = 4;
    private static readonly string Low = ApiTable.Wishes(1);
    private static readonly string High = ApiTable.Wishes(9);

    /// <summary>Answers, refusals, pages, own records and the stream, all from the moment at which the second mediator sits down.</summary>
    [Fact]
    public async Task All_that_a_second_mediator_is_sent_is_the_same_whatever_a_party_wants_that_has_named_the_first()
    {
        string[] sent = [await SpyAsync(Low), await SpyAsync(High)];
        Assert.True(sent[0].Length > 10_000, sent[0]);
        Assert.Equal(sent[0], sent[1]);
        Assert.DoesNotContain("would settle", sent[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Between us", sent[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_takes_the_place_of_a_mediator_gets_nothing_and_the_party_is_told_that_its_consent_ended()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient berg = server.Browser();
        using HttpClient spy = server.Browser();
        ApiTable table = await SetAsync(host, anna, berg, Low);
        string seen = await berg.GetStringAsync(At(table, ""));
        Assert.Contains(Low, seen, StringComparison.Ordinal);
        Assert.Contains("Between us", seen, StringComparison.Ordinal);

        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(Berg));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.SitAsync(spy, Spy, "Berg");
        string now = await spy.GetStringAsync(At(table, ""));
        Assert.DoesNotContain("would settle", now, StringComparison.Ordinal);
        Assert.DoesNotContain("Between us", now, StringComparison.Ordinal);

        // Whoever was there before has nothing either, and who still means them is told.
        using HttpResponseMessage gone = await berg.GetAsync(At(table, ""));
        Assert.NotEqual(HttpStatusCode.OK, gone.StatusCode);
        Assert.True(Consents(await OwnAsync(anna, table))[0].GetProperty("isLapsed").GetBoolean());
        foreach (
            (RoomCommand command, string refusal) in new (RoomCommand, string)[]
            {
                (Allow(Berg, 1), "NobodyMediates"),
                (Allow(Spy, 0), "SeatPassedOn"),
                (new RoomCommand.AllowMediator(true, true), "MediatorNotNamed"),
                (new RoomCommand.Caucus("Still you?") { Mediator = Berg, Occupation = 1 }, "NobodyMediates"),
                (new RoomCommand.Caucus("Still you?") { Mediator = Spy, Occupation = 0 }, "SeatPassedOn"),
            }
        )
        {
            using HttpResponseMessage answer = await table.MoveAsync(anna, command);
            Assert.NotEqual(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Contains(refusal, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("would settle", await spy.GetStringAsync(At(table, "")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mediator_who_left_and_came_back_is_shown_nothing_until_it_is_allowed_anew()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient berg = server.Browser();
        ApiTable table = await SetAsync(host, anna, berg, Low);
        foreach (
            RoomCommand command in new RoomCommand[] { new RoomCommand.LeaveSeat(), new RoomCommand.TakeSeat("B") }
        )
        {
            using HttpResponseMessage moved = await table.MoveAsync(berg, command);
            Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
            Assert.DoesNotContain("would settle", await berg.GetStringAsync(At(table, "")), StringComparison.Ordinal);
        }

        using HttpResponseMessage anew = await table.MoveAsync(anna, Allow(Berg, 3));
        Assert.Equal(HttpStatusCode.Accepted, anew.StatusCode);
        Assert.Contains(Low, await berg.GetStringAsync(At(table, "")), StringComparison.Ordinal);
    }

    /// <summary>The host makes a token for the free seat, and sits down there with it.</summary>
    [Fact]
    public async Task Nothing_can_be_entrusted_to_a_mediator_whose_token_the_host_made()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient berg = server.Browser();
        ApiTable table = await SetAsync(host, anna, berg, Low);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        using HttpRequestMessage wanted = table.Request(HttpMethod.Post, $"/seats/{Spy}/tokens", ApiTable.Host);
        wanted.Content = new StringContent("""{"name":"Helper"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage issued = await host.SendAsync(wanted);
        using JsonDocument token = JsonDocument.Parse(await issued.Content.ReadAsStringAsync());
        using HttpClient program = server.Browser();
        program.DefaultRequestHeaders.Authorization = new(
            "Bearer",
            token.RootElement.GetProperty("secret").GetString()
        );
        using HttpResponseMessage sat = await table.MoveAsync(program, new RoomCommand.TakeSeat("Berg the younger"));
        Assert.Equal(HttpStatusCode.OK, sat.StatusCode);
        foreach (
            RoomCommand command in new RoomCommand[]
            {
                Allow(Spy, 1),
                new RoomCommand.Caucus("For you.") { Mediator = Spy, Occupation = 1 },
            }
        )
        {
            using HttpResponseMessage answer = await table.MoveAsync(anna, command);
            Assert.Contains("HostReads", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        JsonElement seats = (await table.ViewAsync(ApiTable.Host)).GetProperty("seats");
        Assert.True(seats[Spy].GetProperty("programs")[0].GetProperty("isByHost").GetBoolean());
        Assert.DoesNotContain("would settle", await program.GetStringAsync(At(table, "")), StringComparison.Ordinal);
    }

    /// <summary>Everybody who is not of the side, asked for everything that there is to ask for.</summary>
    [Fact]
    public async Task Nobody_but_the_side_and_the_mediator_that_it_named_gets_what_it_wants()
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient berg = server.Browser();
        using HttpClient observer = server.Browser();
        using HttpClient south = server.Browser();
        using HttpClient former = server.Browser();
        using HttpClient stranger = server.Browser();
        ApiTable table = await SetAsync(host, anna, berg, Low, isPublic: true);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Observer, -1)));
        await table.SitAsync(observer, 4, "Olga");
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Adviser, 0)));
        await table.SitAsync(former, 5, "Adviser");
        await table.SitAsync(south, ApiTable.South, "Sara");
        await table.DoneAsync(ApiTable.Host, new RoomCommand.CloseSeat(5));
        foreach (HttpClient client in new[] { observer, south, former, stranger })
        {
            await AssertNothingAsync(table, path => client.GetAsync(new Uri(path, UriKind.Relative)));
        }

        await AssertNothingAsync(
            table,
            path =>
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.Authorization = table.Request(HttpMethod.Get, "", ApiTable.Host).Headers.Authorization;
                return host.SendAsync(request);
            }
        );
        Assert.Contains(Low, await anna.GetStringAsync(At(table, "")), StringComparison.Ordinal);
        Assert.Contains(Low, await berg.GetStringAsync(At(table, "")), StringComparison.Ordinal);
    }

    private static async Task AssertNothingAsync(ApiTable table, Func<string, Task<HttpResponseMessage>> get)
    {
        int asked = 0;
        foreach (
            string path in new[]
            {
                table.Address,
                $"{table.Address}/own",
                $"{table.Address}/log",
                $"{table.Address}/public",
                $"{table.Address}/debrief",
                $"{table.Address}/debrief/report",
                $"{table.Address}/debrief/offers",
                $"{table.Address}/invitations",
                $"{table.Address}/tokens",
                $"/tables/{table.Room}",
                $"/tables/{table.Room}/data",
                $"/tables/{table.Room}/debrief",
                $"/public/{table.Room}",
                "/tables",
            }
        )
        {
            using HttpResponseMessage answer = await get(path);
            string text = await answer.Content.ReadAsStringAsync();
            Assert.True((int)answer.StatusCode < 500, $"{path} {answer.StatusCode}");
            Assert.DoesNotContain("would settle", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Between us", text, StringComparison.Ordinal);
            asked++;
        }

        Assert.Equal(14, asked);
    }

    private async Task<string> SpyAsync(string wish)
    {
        using HttpClient host = server.Browser();
        using HttpClient anna = server.Browser();
        using HttpClient berg = server.Browser();
        using HttpClient spy = server.Browser();
        ApiTable table = await SetAsync(host, anna, berg, wish);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.SitAsync(spy, Spy, "Spy");
        var sent = new StringBuilder();
        using HttpRequestMessage follow = new(HttpMethod.Get, table.Address + "/events");
        await using EventReader stream = await EventReader.OpenAsync(spy, follow);
        await stream.NextAsync("ready");
        foreach (
            RoomCommand command in new RoomCommand[]
            {
                new RoomCommand.SetPreferences(wish + " # now"),
                new RoomCommand.Caucus("Between us: " + wish) { Mediator = Berg, Occupation = 1 },
                Allow(Berg, 1),
            }
        )
        {
            using HttpResponseMessage kept = await table.MoveAsync(anna, command);
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        using (
            HttpResponseMessage word = await table.MoveAsync(berg, new RoomCommand.Caucus("Between us too.", Party: 0))
        )
        {
            Assert.Equal(HttpStatusCode.Accepted, word.StatusCode);
        }

        long last = await table.DoneAsync(ApiTable.Host, new RoomCommand.Send(MessageKind.Text, "On."));
        Received? received;
        do
        {
            received = await stream.NextAsync();
            Assert.NotNull(received);
            sent.AppendLine($"{received.Name} {received.Data}");
        } while (received.Id != last);
        foreach (RoomCommand command in new RoomCommand[] { Allow(Spy, 1), new RoomCommand.Caucus("Anna?", Party: 7) })
        {
            using HttpResponseMessage answer = await table.MoveAsync(spy, command);
            sent.AppendLine($"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        foreach (
            string path in new[]
            {
                table.Address,
                $"{table.Address}/own",
                $"{table.Address}/log",
                $"/tables/{table.Room}?seat={Spy}",
                $"/tables/{table.Room}/data?seat={Spy}",
            }
        )
        {
            using HttpResponseMessage answer = await spy.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            sent.AppendLine($"{path} {await answer.Content.ReadAsStringAsync()}");
        }

        return Masked().Replace(sent.ToString(), "#").Replace(table.Room, "#", StringComparison.Ordinal);
    }

    // A table at which Anna leads for North, and Berg mediates: she has allowed him to see all, and told him something.
    private static async Task<ApiTable> SetAsync(
        HttpClient host,
        HttpClient anna,
        HttpClient berg,
        string wish,
        bool isPublic = false
    )
    {
        ApiTable table = await ApiTable.OpenAsync(host, begin: false, isPublic);
        await table.DoneAsync(ApiTable.Host, new RoomCommand.TakeSeat("Host"));
        await table.DoneAsync(ApiTable.Host, new RoomCommand.OpenSeat(new SeatWanted(Role.Mediator, -1)));
        await table.SitAsync(anna, ApiTable.North, "Anna");
        await table.SitAsync(berg, Berg, "Berg");
        foreach (
            RoomCommand command in new RoomCommand[]
            {
                new RoomCommand.SetPreferences(wish),
                Allow(Berg, 1),
                new RoomCommand.Caucus("Between us, Berg.") { Mediator = Berg, Occupation = 1 },
            }
        )
        {
            using HttpResponseMessage kept = await table.MoveAsync(anna, command);
            Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        }

        return table;
    }

    private static RoomCommand.AllowMediator Allow(int mediator, int occupation) =>
        new RoomCommand.AllowMediator(true, true) { Mediator = mediator, Occupation = occupation };

    private static async Task<JsonElement> OwnAsync(HttpClient browser, ApiTable table)
    {
        using JsonDocument view = JsonDocument.Parse(await browser.GetStringAsync(At(table, "")));
        return view.RootElement.GetProperty("own").Clone();
    }

    private static JsonElement Consents(JsonElement own) => own.GetProperty("mediatorsMaySee");

    private static Uri At(ApiTable table, string path) => new(table.Address + path, UriKind.Relative);

    // What is random or of the clock by design: hashes, ids, commitments, salts, times, nonces, forms.
    [GeneratedRegex(
        "[0-9a-f]{16,}|[A-Za-z0-9+/\\\\_-]{22,}={0,2}|20[0-9-]{8}T[0-9:.]+(Z|\\+00:00|\\\\+u002B00:00|&#x2B;00:00)|test-key-[0-9]+|<!--Blazor:.*?-->|[0-9]{1,2}:[0-9]{2}"
    )]
    private static partial Regex Masked();
}
