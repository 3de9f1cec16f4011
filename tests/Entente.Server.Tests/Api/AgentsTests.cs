using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Scenarios;
using Entente.Server.Tests.Admission;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;

namespace Entente.Server.Tests.Api;

public sealed class AgentsTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task Agents_seated_over_http_play_until_the_talks_are_over_and_are_disclosed()
    {
        using HttpClient client = server.Browser();
        Scenario scenario = new ScenarioShelf().Find("hanoi-2019")!.Scenario;
        SeatWanted[] seats = [new(Role.Lead, 0) { Agent = "conceder" }, new(Role.Lead, 1)];
        RoomCommand open = TableOpener.Command(
            new TableWish(TableKind.Exercise, scenario, [.. seats]) { Turns = TurnOrder.InTurn, Rounds = 25 }
        );
        using HttpResponseMessage opened = await client.PostTableAsync(Encoding.UTF8.GetString(RoomText.Of(open)));
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        using JsonDocument answer = JsonDocument.Parse(await opened.Content.ReadAsStringAsync());
        string address = "/api/v1/rooms/" + answer.RootElement.GetProperty("room").GetString();
        string token = answer.RootElement.GetProperty("token").GetString()!;
        await MoveAsync(client, address, token, new RoomCommand.TakeSeat("Host"));

        // The one at the table from the start, the other later.
        await MoveAsync(client, address, token, new RoomCommand.SeatAgent(2, "conceder"));
        await MoveAsync(client, address, token, new RoomCommand.OpenMeeting());
        using var request = new HttpRequestMessage(HttpMethod.Get, address + "/events");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await using EventReader events = await EventReader.OpenAsync(client, request, 1);
        int offers = 0;
        while (true)
        {
            Received happened = await events.NextAsync("happened");
            offers += happened.Data.Contains("\"offer-made\"", StringComparison.Ordinal) ? 1 : 0;
            if (happened.Data.Contains("\"talks-ended\"", StringComparison.Ordinal))
            {
                Assert.Contains("Agreement", happened.Data, StringComparison.Ordinal);
                break;
            }
        }

        Assert.True(offers >= 2);
    }

    private static async Task MoveAsync(HttpClient client, string address, string token, RoomCommand command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + "/moves")
        {
            Content = new StringContent(
                Encoding.UTF8.GetString(RoomText.Of(command)),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", $"agents-{command.GetType().Name}-0000000000");
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }
}
