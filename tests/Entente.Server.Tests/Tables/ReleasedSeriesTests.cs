using System.Net;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Tables.Opening;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>An exercise that was released and goes on at a table that follows: what every side wants is shut again to those who play on.</summary>
public sealed class ReleasedSeriesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Seller = 1;
    private const int Buyer = 2;

    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    [Fact]
    public async Task The_scenario_and_the_debrief_are_shut_from_the_offer_of_a_seat_until_the_table_that_follows_is_released()
    {
        using HttpClient host = server.Visitor("en");
        using HttpClient seller = server.Visitor("en");
        using HttpClient buyer = server.Visitor("en");
        RoomId first = await OpenAsync(host, seller, buyer);
        await DoneAsync(first, new RoomCommand.AllowDebrief(true), Seller);
        await DoneAsync(first, new RoomCommand.CloseTable());
        await DoneAsync(first, new RoomCommand.Release());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SeenAsync(seller, first, Seller));
        Assert.Equal(1, await ShownAsync(buyer, first, Buyer));

        // The host is warned, and nothing is opened before they agree.
        string page = $"/tables/{first}/following";
        Assert.Contains("id=\"known\"", await host.GetStringAsync(page), StringComparison.Ordinal);
        using HttpResponseMessage asked = await host.Send(page, page, Form());
        Assert.Contains(
            "Those who sat here could see what every side wants",
            await asked.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(default, (await Rooms.ViewAsync(first, 0, default))!.Next);
        RoomId second = await FollowAsync(host, first, isAgreed: true);

        // Offered and not taken (the buyer), and taken (the seller).
        using HttpResponseMessage taken = await seller.Send(
            $"/tables/{first}?seat={Seller}",
            $"/tables/{first}/next?seat={Seller}",
            new() { ["_handler"] = "next" }
        );
        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
        foreach ((HttpClient person, int seat) in new[] { (seller, Seller), (buyer, Buyer) })
        {
            Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await SeenAsync(person, first, seat));
            Assert.Equal(0, await ShownAsync(person, first, seat));
            foreach (string part in new[] { "report", "offers" })
            {
                using HttpResponseMessage answer = await person.GetAsync(
                    $"/api/v1/rooms/{first}/debrief/{part}?seat={seat}"
                );
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }

            string debrief = await person.GetStringAsync($"/tables/{first}/debrief");
            Assert.Contains("id=\"shut\"", debrief, StringComparison.Ordinal);
            Assert.DoesNotContain("class=\"report\"", debrief, StringComparison.Ordinal);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SeenAsync(host, first, 0));
        Assert.Equal(1, await ShownAsync(host, first, 0));

        // A third table shuts them, too, and the last release opens all.
        await DoneAsync(second, new RoomCommand.CloseTable());
        RoomId third = await FollowAsync(host, second, isAgreed: false);
        await DoneAsync(second, new RoomCommand.Release());
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], await SeenAsync(buyer, first, Buyer));
        await DoneAsync(third, new RoomCommand.CloseTable());
        await DoneAsync(third, new RoomCommand.Release());
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SeenAsync(buyer, first, Buyer));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], await SeenAsync(seller, first, Seller));
        Assert.Equal(1, await ShownAsync(buyer, first, Buyer));
        Assert.Contains(
            "class=\"report\"",
            await buyer.GetStringAsync($"/tables/{first}/debrief"),
            StringComparison.Ordinal
        );
    }

    private static async Task<HttpStatusCode[]> SeenAsync(HttpClient person, RoomId room, int seat)
    {
        using HttpResponseMessage scenario = await person.GetAsync("/api/scenarios/house-sale/yaml");
        using HttpResponseMessage debrief = await person.GetAsync($"/api/v1/rooms/{room}/debrief?seat={seat}");
        return [scenario.StatusCode, debrief.StatusCode];
    }

    // How many sides show in the debrief what they wanted.
    private static async Task<int> ShownAsync(HttpClient person, RoomId room, int seat)
    {
        using var view = JsonDocument.Parse(await person.GetStringAsync($"/api/v1/rooms/{room}?seat={seat}"));
        return view.RootElement.GetProperty("debrief").GetArrayLength();
    }

    private async Task<RoomId> OpenAsync(HttpClient host, HttpClient seller, HttpClient buyer)
    {
        const string Page = "/tables/new?scenario=house-sale";
        using HttpResponseMessage opened = await host.Send(
            Page,
            Page,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["kind"] = "exercise",
                ["turns"] = "free",
            }
        );
        RoomId room = RoomOf(opened);
        Invitations links = server.Services.GetRequiredService<Invitations>();
        foreach ((HttpClient person, int seat) in new[] { (seller, Seller), (buyer, Buyer) })
        {
            IssuedInvitation link = (await links.IssueAsync(room, TableOpener.SeatName(seat), Actor.Server, default))!;
            using HttpResponseMessage claimed = await person.ClaimAsync(link.Secret);
            await DoneAsync(room, new RoomCommand.TakeSeat($"Person {seat}"), seat);
        }

        await DoneAsync(room, new RoomCommand.OpenMeeting());
        return room;
    }

    private static Dictionary<string, string> Form() => new() { ["_handler"] = "follow", ["name"] = "Marit" };

    private static async Task<RoomId> FollowAsync(HttpClient host, RoomId room, bool isAgreed)
    {
        string page = $"/tables/{room}/following";
        Dictionary<string, string> form = Form();
        if (isAgreed)
        {
            form["known"] = "yes";
        }
        else
        {
            Assert.DoesNotContain("id=\"known\"", await host.GetStringAsync(page), StringComparison.Ordinal);
        }

        using HttpResponseMessage opened = await host.Send(page, page, form);
        return RoomOf(opened);
    }

    private static RoomId RoomOf(HttpResponseMessage opened)
    {
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.True(RoomId.TryParse(opened.Headers.Location!.ToString().Split('/')[^1].Split('?')[0], out RoomId room));
        return room;
    }

    private async Task DoneAsync(RoomId room, RoomCommand command, int seat = 0)
    {
        MoveResult result = await Rooms.MoveAsync(room, new RoomMove(seat, command), default);
        Assert.True(result is MoveResult.Done or MoveResult.Kept, result.ToString());
    }
}
