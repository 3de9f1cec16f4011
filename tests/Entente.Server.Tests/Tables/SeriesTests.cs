using System.Net;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>Meetings in a series, each at a table of its own: the seller at seat 1, the buyer at seat 2, the buyer's principal at 3, a mediator at 4, an observer at 5.</summary>
public sealed class SeriesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Seller = 1;
    private const int Buyer = 2;
    private const int Principal = 3;
    private const int Mediator = 4;
    private const int Observer = 5;
    private static readonly int[] Everybody = [Seller, Buyer, Principal, Mediator, Observer];
    private static readonly Scenario Sale = new ScenarioShelf().Find("house-sale")!.Scenario;

    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    private Invitations Links => server.Services.GetRequiredService<Invitations>();

    [Theory]
    [InlineData(TableKind.Exercise)]
    [InlineData(TableKind.Real)]
    public async Task Three_meetings_each_with_an_interim_deal_end_in_a_partial_agreement_on_both_deals(TableKind kind)
    {
        using HttpClient host = server.Visitor("en");
        Dictionary<int, HttpClient> people = [];
        RoomId first = await OpenAsync(host, people, kind);
        await AgreeAsync(first, "transfer", "june");
        await DoneAsync(first, 0, new RoomCommand.CloseTable());

        RoomId second = await FollowAsync(host, first);
        foreach (int seat in Everybody)
        {
            await TakeAsync(people[seat], first, seat, second);
        }

        RoomView view = await ViewAsync(second, Buyer);
        Assert.All(view.Seats, seat => Assert.Equal(SeatState.Taken, seat.State));
        Assert.Equal(
            (await ViewAsync(first, Buyer)).Seats.Select(seat => seat.Name),
            view.Seats.Select(seat => seat.Name)
        );
        foreach (int seat in Everybody)
        {
            using JsonDocument seen = JsonDocument.Parse(
                await people[seat].GetStringAsync($"/api/v1/rooms/{second}?seat={seat}")
            );
            Assert.Equal("june", seen.RootElement.GetProperty("agreedBefore").GetProperty("transfer").GetString());
            Assert.Contains(
                "agreed before, at table 1",
                await people[seat].GetStringAsync($"/tables/{second}?seat={seat}"),
                StringComparison.Ordinal
            );
        }

        await AgreeAsync(second, "furniture", "yes");
        await DoneAsync(second, 0, new RoomCommand.CloseTable());
        RoomId third = await FollowAsync(host, second);
        await TakeAsync(people[Seller], second, Seller, third);
        await TakeAsync(people[Buyer], second, Buyer, third);
        await DoneAsync(third, 0, new RoomCommand.OpenMeeting());
        string page = await people[Seller].GetStringAsync($"/tables/{third}?seat={Seller}");
        Assert.Contains("Table 3 of a series", page, StringComparison.Ordinal);
        Assert.Contains("agreed before, at table 2", page, StringComparison.Ordinal);
        await DoneAsync(third, Seller, new RoomCommand.WalkAway());

        Assert.Contains(
            "A partial agreement: what was agreed before stays agreed.",
            await people[Buyer].GetStringAsync($"/tables/{third}?seat={Buyer}"),
            StringComparison.Ordinal
        );
        if (kind == TableKind.Exercise)
        {
            await DoneAsync(third, 0, new RoomCommand.Release());
            using JsonDocument review = JsonDocument.Parse(
                await people[Buyer].GetStringAsync($"/api/v1/rooms/{third}/debrief")
            );
            Assert.True(review.RootElement.GetProperty("partial").GetBoolean());
            RoomId alone = await AtOneTableAsync();
            using JsonDocument same = JsonDocument.Parse(await DebriefAsync(alone));
            Assert.Equal(Results(same), Results(review));
        }
    }

    [Fact]
    public async Task Nobody_but_who_sat_there_takes_the_seat_and_nobody_who_was_sent_away()
    {
        using HttpClient host = server.Visitor("en");
        Dictionary<int, HttpClient> people = [];
        RoomId first = await OpenAsync(host, people, TableKind.Exercise);
        await DoneAsync(first, 0, new RoomCommand.CloseTable());
        RoomId second = await FollowAsync(host, first);

        // The buyer asks for the seller's seat, a stranger for the buyer's; a seat of the table itself is none before.
        Assert.Contains(
            "You have no seat at the table before",
            await AskAsync(people[Buyer], first, Seller),
            StringComparison.Ordinal
        );
        using HttpClient stranger = server.Visitor("en");
        Assert.Contains(
            "You have no seat at the table before",
            await AskAsync(stranger, first, Buyer),
            StringComparison.Ordinal
        );
        Assert.Equal(SeatState.Open, (await ViewAsync(second, 0)).Seats[Seller].State);

        // The observer is sent away from the table before; the mediator's place is given to somebody else.
        foreach (Invitation link in await Links.ListAsync(first, default))
        {
            if (link.Seat == TableOpener.SeatName(Observer))
            {
                await Links.RevokeAsync(first, link.Id, Actor.Server, default);
            }
        }

        Assert.Contains(
            "You have no seat at the table before",
            await AskAsync(people[Observer], first, Observer),
            StringComparison.Ordinal
        );
        Invitation offer = (await Links.ListAsync(second, default)).Single(each =>
            each.Seat == TableOpener.SeatName(Mediator)
        );
        await Links.ReissueAsync(second, offer.Id, Actor.Server, default);
        string late = await people[Mediator].GetStringAsync($"/tables/{first}/next?seat={Mediator}");
        Assert.Contains("You are offered the same seat", late, StringComparison.Ordinal);
        using HttpResponseMessage refused = await PostAsync(people[Mediator], first, Mediator);
        Assert.Contains(
            "No seat is offered to you there",
            await refused.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );

        // Whoever comes to the new table without a seat there is led to theirs.
        Assert.Contains(
            "take-next",
            await people[Seller].GetStringAsync($"/tables/{second}"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "take-next",
            await stranger.GetStringAsync($"/tables/{second}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"/tables/{first}/next?seat={Seller}",
            await people[Seller].GetStringAsync("/tables"),
            StringComparison.Ordinal
        );
        await TakeAsync(people[Seller], first, Seller, second);
        await TakeAsync(people[Seller], first, Seller, second);
        Assert.DoesNotContain("/next?seat", await people[Seller].GetStringAsync("/tables"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_not_let_in_waits_for_their_side_and_is_outside_again()
    {
        using HttpClient host = server.Visitor("en");
        Dictionary<int, HttpClient> people = [];
        RoomId first = await OpenAsync(host, people, TableKind.Real);
        await DoneAsync(first, 0, new RoomCommand.CloseTable());
        RoomId second = await FollowAsync(host, first);
        using HttpResponseMessage early = await PostAsync(people[Principal], first, Principal);
        Assert.Contains(
            "Nobody has sat down there yet of those who were let in to your side",
            await early.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal(SeatState.Open, (await ViewAsync(second, 0)).Seats[Principal].State);
        await TakeAsync(people[Buyer], first, Buyer, second);
        await TakeAsync(people[Principal], first, Principal, second);
        RoomView view = await ViewAsync(second, 0);
        Assert.False(view.Seats[Buyer].IsOutside);
        Assert.True(view.Seats[Principal].IsOutside);
    }

    [Fact]
    public async Task What_a_side_kept_to_itself_does_not_go_along_by_itself()
    {
        using HttpClient host = server.Visitor("en");
        Dictionary<int, HttpClient> people = [];
        RoomId first = await OpenAsync(host, people, TableKind.Real);
        int occupation = (await ViewAsync(first, Buyer)).Seats[Principal].Occupation;
        await DoneAsync(first, Buyer, new RoomCommand.AdmitToSide(Principal, occupation));
        await DoneAsync(first, Principal, new RoomCommand.Confer("We can go to 360."));
        await DoneAsync(first, 0, new RoomCommand.CloseTable());
        Assert.NotNull((await ViewAsync(first, Buyer)).Own!.Preferences);
        RoomId second = await FollowAsync(host, first);
        await TakeAsync(people[Buyer], first, Buyer, second);
        OwnView own = (await ViewAsync(second, Buyer)).Own!;
        Assert.Null(own.Preferences);
        Assert.Null(own.Mandate);
        Assert.Empty(own.Talk);
        string page = await people[Buyer].GetStringAsync($"/tables/{second}?seat={Buyer}");
        Assert.Contains("Take it over from the last table", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Take it over from the last table",
            await host.GetStringAsync($"/tables/{second}?seat=0"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Agents_sit_again_when_the_host_asks_for_it()
    {
        foreach (bool again in new[] { true, false })
        {
            using HttpClient host = server.Visitor("en");
            Dictionary<int, HttpClient> people = [];
            RoomId first = await OpenAsync(host, people, TableKind.Exercise);
            await DoneAsync(first, 0, new RoomCommand.SeatAgent(Buyer, "boulware"));
            await DoneAsync(first, 0, new RoomCommand.CloseTable());
            RoomId second = await FollowAsync(host, first, again);
            Assert.Equal(again ? "boulware" : null, (await ViewAsync(second, 0)).Seats[Buyer].Agent);
        }
    }

    private async Task<RoomId> OpenAsync(HttpClient host, Dictionary<int, HttpClient> people, TableKind kind)
    {
        const string Page = "/tables/new?scenario=house-sale";
        using HttpResponseMessage opened = await host.Send(
            Page,
            Page,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["kind"] = kind == TableKind.Real ? "real" : "exercise",
                ["turns"] = "free",
                ["principal-1"] = "on",
                ["mediator"] = "on",
                ["observers"] = "1",
            }
        );
        RoomId room = RoomOf(opened);
        Assert.Equal(
            [Role.Host, Role.Lead, Role.Lead, Role.Principal, Role.Mediator, Role.Observer],
            (await ViewAsync(room, 0)).Seats.Select(seat => seat.Role)
        );
        foreach (int seat in Everybody)
        {
            people[seat] = server.Visitor("en");
            IssuedInvitation link = (await Links.IssueAsync(room, TableOpener.SeatName(seat), Actor.Server, default))!;
            using HttpResponseMessage claimed = await people[seat].ClaimAsync(link.Secret);
            Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
            await DoneAsync(room, seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        if (kind == TableKind.Real)
        {
            await DoneAsync(
                room,
                Buyer,
                new RoomCommand.SetPreferences(PrivateDocuments.SheetsOf(Sale)[Owners.OfParty(1)])
            );
        }

        await DoneAsync(room, 0, new RoomCommand.OpenMeeting());
        return room;
    }

    private async Task AgreeAsync(RoomId room, string issue, string value)
    {
        if ((await ViewAsync(room, 0)).Phase == TalkPhase.Gathering)
        {
            await DoneAsync(room, 0, new RoomCommand.OpenMeeting());
        }

        var terms = new Terms([new(issue, value)]);
        await DoneAsync(room, Seller, new RoomCommand.MakeOffer(terms));
        await DoneAsync(room, Buyer, new RoomCommand.AcceptOffer(1, terms));
    }

    // Both interim deals at one table, where the talks end without more.
    private async Task<RoomId> AtOneTableAsync()
    {
        var wish = new TableWish(
            TableKind.Exercise,
            Sale,
            [new SeatWanted(Role.Lead, 0), new SeatWanted(Role.Lead, 1)]
        );
        RoomId room = (
            await server
                .Services.GetRequiredService<TableOpener>()
                .OpenAsync(wish with { Turns = TurnOrder.Free }, Actor.Server, null, default)
        ).Room;
        foreach (int seat in new[] { 0, Seller, Buyer })
        {
            await DoneAsync(room, seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        await AgreeAsync(room, "transfer", "june");
        var terms = new Terms([new("furniture", "yes")]);
        await DoneAsync(room, Seller, new RoomCommand.MakeOffer(terms));
        await DoneAsync(room, Buyer, new RoomCommand.AcceptOffer(2, terms));
        await DoneAsync(room, Seller, new RoomCommand.WalkAway());
        await DoneAsync(room, 0, new RoomCommand.Release());
        return room;
    }

    private async Task<string> DebriefAsync(RoomId room)
    {
        using HttpClient seller = server.Visitor("en");
        IssuedInvitation link = (await Links.IssueAsync(room, TableOpener.SeatName(Seller), Actor.Server, default))!;
        using HttpResponseMessage claimed = await seller.ClaimAsync(link.Secret);
        return await seller.GetStringAsync($"/api/v1/rooms/{room}/debrief");
    }

    private static IEnumerable<string> Results(JsonDocument review) =>
        review
            .RootElement.GetProperty("parties")
            .EnumerateArray()
            .Select(party => party.GetProperty("result").ToString());

    private async Task<RoomId> FollowAsync(HttpClient host, RoomId room, bool hasAgents = true)
    {
        string page = $"/tables/{room}/following";
        var form = new Dictionary<string, string> { ["_handler"] = "follow", ["name"] = "Marit" };
        if (hasAgents)
        {
            form["agents"] = "on";
        }

        using HttpResponseMessage opened = await host.Send(page, page, form);
        RoomId next = RoomOf(opened);
        Assert.Equal(next, (await ViewAsync(room, Seller)).Next);
        return next;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient person, RoomId before, int seat) =>
        person.Send(
            $"/tables/{before}?seat={seat}",
            $"/tables/{before}/next?seat={seat}",
            new() { ["_handler"] = "next" }
        );

    // The one click, from the page of the table before.
    private static async Task TakeAsync(HttpClient person, RoomId before, int seat, RoomId next)
    {
        using HttpResponseMessage taken = await PostAsync(person, before, seat);
        Assert.Equal($"/tables/{next}?seat={seat}", taken.Headers.Location?.ToString().Split("localhost")[^1]);
    }

    // Asked for as by somebody who knows the address.
    private static async Task<string> AskAsync(HttpClient person, RoomId before, int seat)
    {
        using HttpResponseMessage answer = await person.Send(
            "/tables/new?scenario=house-sale",
            $"/tables/{before}/next?seat={seat}",
            new() { ["_handler"] = "next" }
        );
        return $"{await answer.Content.ReadAsStringAsync()} {await person.GetStringAsync($"/tables/{before}/next?seat={seat}")}";
    }

    private async Task<RoomView> ViewAsync(RoomId room, int seat) => (await Rooms.ViewAsync(room, seat, default))!;

    private async Task DoneAsync(RoomId room, int seat, RoomCommand command)
    {
        MoveResult result = await Rooms.MoveAsync(room, new RoomMove(seat, command), default);
        Assert.True(result is MoveResult.Done or MoveResult.Kept, result.ToString());
    }

    private static RoomId RoomOf(HttpResponseMessage opened)
    {
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.True(RoomId.TryParse(opened.Headers.Location!.ToString().Split('/')[^1].Split('?')[0], out RoomId room));
        return room;
    }
}
