using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Entente.Explaining;
using Entente.Reporting.Explanations;
using Entente.Reporting.Json;
using Entente.Review;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Live;
using Entente.Rooms.Offers;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Server.Tests.Hosting;
using Entente.Web.Library;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>Looking back on a table, over HTTP: the seller is at seat 1, the buyer at seat 2.</summary>
public sealed class DebriefTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const int Seller = 1;
    private const int Buyer = 2;
    private static readonly Scenario Sale = new ScenarioShelf().Find("house-sale")!.Scenario;

    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    [Theory]
    [InlineData("")]
    [InlineData("/report")]
    [InlineData("/offers")]
    [InlineData("/explanation")]
    [InlineData("/explanation?as=page")]
    public async Task An_exercise_is_looked_back_on_after_its_release_and_not_before(string part)
    {
        RoomId room = await TalkAsync(TableKind.Exercise);
        using HttpClient seller = await AtAsync(room, Seller);
        using HttpClient stranger = server.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(seller, room, part)).Status);
        await DoneAsync(room, 0, new RoomCommand.Release());
        Answer open = await GetAsync(seller, room, part);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Contains("june", open.Text, StringComparison.OrdinalIgnoreCase);
        using HttpClient buyer = await AtAsync(room, Buyer);
        Assert.Equal(open, await GetAsync(buyer, room, part));
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(stranger, room, part)).Status);
    }

    [Fact]
    public async Task After_the_release_every_offer_has_its_worth_for_both_and_the_accepted_one_is_the_agreement()
    {
        RoomId room = await TalkAsync(TableKind.Exercise);
        await DoneAsync(room, 0, new RoomCommand.Release());
        using HttpClient buyer = await AtAsync(room, Buyer);
        using JsonDocument review = JsonDocument.Parse((await GetAsync(buyer, room, "")).Text);
        Assert.Equal(2, review.RootElement.GetProperty("offers").GetArrayLength());
        Assert.Equal("350", review.RootElement.GetProperty("agreement").GetProperty("price").ToString());
        Assert.All(
            review.RootElement.GetProperty("parties").EnumerateArray(),
            party => Assert.Equal(JsonValueKind.Number, party.GetProperty("result").ValueKind)
        );
    }

    [Fact]
    public async Task At_a_real_table_what_a_party_wanted_is_shown_by_its_consent_alone()
    {
        RoomId silent = await TalkAsync(TableKind.Real);
        RoomId shown = await TalkAsync(TableKind.Real, Seller);
        string[] results = [];
        foreach (RoomId room in new[] { silent, shown })
        {
            await DoneAsync(room, 0, new RoomCommand.Release());
            using HttpClient buyer = await AtAsync(room, Buyer);
            using JsonDocument review = JsonDocument.Parse((await GetAsync(buyer, room, "")).Text);
            results =
            [
                .. results,
                .. review
                    .RootElement.GetProperty("parties")
                    .EnumerateArray()
                    .Select(party => party.GetProperty("result").ValueKind.ToString()),
            ];
        }

        Assert.Equal(["Null", "Null", "Number", "Null"], results);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/report")]
    [InlineData("/offers")]
    [InlineData("/explanation")]
    public async Task What_a_party_that_did_not_consent_wanted_changes_no_byte(string part)
    {
        RoomId one = await TalkAsync(TableKind.Real, Seller);
        Party other = Sale.Parties[1] with { Preferences = null };
        RoomId twin = await TalkAsync(TableKind.Real, Seller, Sale with { Parties = Sale.Parties.SetItem(1, other) });
        string[] texts = [];
        foreach (RoomId room in new[] { one, twin })
        {
            await DoneAsync(room, 0, new RoomCommand.Release());
            using HttpClient seller = await AtAsync(room, Seller);
            texts = [.. texts, (await GetAsync(seller, room, part)).Text];
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task Why_the_talks_ended_as_they_did_is_what_the_program_says_of_the_same_record()
    {
        RoomId room = await TalkAsync(TableKind.Exercise);
        await DoneAsync(room, 0, new RoomCommand.Release());
        using HttpClient buyer = await AtAsync(room, Buyer);
        SessionRecord record = (await RecordAsync(room))!;
        DealExplanation explanation = DealExplainer.Explain(record);
        Assert.Equal(
            ExplanationJson.Write(
                [new ExplainedReading(null, explanation, ExplanationChecker.Check(explanation))],
                "en"
            ),
            (await GetAsync(buyer, room, "/explanation")).Text
        );
    }

    [Fact]
    public async Task Without_what_every_side_wanted_there_is_no_why_and_whose_is_missing_is_said()
    {
        RoomId room = await TalkAsync(TableKind.Real, Seller);
        await DoneAsync(room, 0, new RoomCommand.Release());
        using HttpClient seller = await AtAsync(room, Seller);
        Answer answer = await GetAsync(seller, room, "/explanation");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("of Buyer that is not known here", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_talks_go_on_a_side_forecasts_from_its_own_sheet_and_the_offers_of_all_and_learns_from_the_others()
    {
        RoomId room = await TalkAsync(TableKind.Exercise);
        using HttpClient seller = await AtAsync(room, Seller);
        Answer answer = await AskAsync(seller, $"/api/v1/rooms/{room}/own/forecast");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using JsonDocument forecast = JsonDocument.Parse(answer.Text);
        JsonElement reading = forecast.RootElement.GetProperty("readings")[0];
        JsonElement[] steps = [.. reading.GetProperty("learning").EnumerateArray()];
        Assert.Equal(
            ["seller", "buyer", "seller", "buyer"],
            steps.Select(step => step.GetProperty("party").GetString())
        );
        // Of itself it has nothing to learn; of the other it has a guess that leaves room.
        Assert.Equal([false, true, false, true], steps.Select(step => Width(step.GetProperty("fallback")) > 0));
    }

    [Theory]
    [InlineData(TableKind.Real)]
    [InlineData(TableKind.Exercise)]
    public async Task What_a_side_forecasts_does_not_hang_on_what_the_other_wants(TableKind kind)
    {
        Scenario other = Sale with
        {
            Parties = Sale.Parties.SetItem(1, Sale.Parties[1] with { Preferences = Sale.Parties[0].Preferences }),
        };
        string[] texts = [];
        foreach (Scenario wishes in new[] { Sale, other })
        {
            RoomId room = await TalkAsync(kind, wishes: wishes);
            using HttpClient seller = await AtAsync(room, Seller);
            Answer answer = await AskAsync(seller, $"/api/v1/rooms/{room}/own/forecast");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            texts = [.. texts, answer.Text];
        }

        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task Whoever_has_no_side_is_told_of_no_forecast()
    {
        RoomId room = await TalkAsync(TableKind.Exercise);
        using HttpClient host = await AtAsync(room, 0);
        using HttpClient stranger = server.Visitor();
        string address = $"/api/v1/rooms/{room}/own/forecast";
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(host, address)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(stranger, address)).Status);
    }

    private static double Width(JsonElement range) =>
        range.GetProperty("high").GetDouble() - range.GetProperty("low").GetDouble();

    private async Task<SessionRecord?> RecordAsync(RoomId room) =>
        await server
            .Services.GetRequiredService<DebriefDesk>()
            .RecordAsync((await Rooms.ViewAsync(room, Buyer, default))!, default);

    private async Task<RoomId> TalkAsync(TableKind kind, int consents = 0, Scenario? wishes = null)
    {
        var wish = new TableWish(kind, Sale, [new SeatWanted(Role.Lead, 0), new SeatWanted(Role.Lead, 1)])
        {
            Turns = TurnOrder.Free,
        };
        TableOpener opener = server.Services.GetRequiredService<TableOpener>();
        RoomId room = (await opener.OpenAsync(wish, Actor.Server, null, default)).Room;
        foreach (int seat in new[] { 0, Seller, Buyer })
        {
            await DoneAsync(room, seat, new RoomCommand.TakeSeat($"Person {seat}"));
        }

        ImmutableSortedDictionary<string, string> sheets = PrivateDocuments.SheetsOf(wishes ?? Sale);
        for (int party = 0; kind == TableKind.Real && party < 2; party++)
        {
            if (sheets.GetValueOrDefault(Owners.OfParty(party)) is { } sheet)
            {
                await DoneAsync(room, party + 1, new RoomCommand.SetPreferences(sheet));
            }
        }

        if (consents > 0)
        {
            await DoneAsync(room, consents, new RoomCommand.AllowDebrief(true));
        }

        await DoneAsync(room, 0, new RoomCommand.OpenMeeting());
        Terms low = Offer("350");
        await DoneAsync(room, Seller, new RoomCommand.MakeOffer(Offer("380")));
        await DoneAsync(room, Buyer, new RoomCommand.MakeOffer(low));
        await DoneAsync(room, Seller, new RoomCommand.AcceptOffer(2, low));
        return room;
    }

    private static Terms Offer(string price) =>
        new(
            new Dictionary<string, string>
            {
                ["price"] = price,
                ["transfer"] = "june",
                ["furniture"] = "no",
            }
        );

    private async Task DoneAsync(RoomId room, int seat, RoomCommand command)
    {
        MoveResult result = await Rooms.MoveAsync(room, new RoomMove(seat, command), default);
        Assert.False(result is MoveResult.Refused, $"{command}: {result}");
    }

    private async Task<HttpClient> AtAsync(RoomId room, int seat)
    {
        SeatAccess access = server.Services.GetRequiredService<SeatAccess>();
        IssuedAgentToken? token = (
            await access.TokenAsync(room, seat, null, seat, "a reader", Actor.Server, default)
        ).Given;
        HttpClient client = server.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token!.Secret);
        return client;
    }

    private static Task<Answer> GetAsync(HttpClient client, RoomId room, string part) =>
        AskAsync(client, $"/api/v1/rooms/{room}/debrief{part}");

    private static async Task<Answer> AskAsync(HttpClient client, string address)
    {
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private sealed record Answer(HttpStatusCode Status, string Text);
}
