using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Rooms.Pledges;
using Entente.Rooms.Seats;
using Entente.Rooms.State;
using Entente.Rooms.Text;
using Entente.Rooms.Views;
using Entente.Server.Tests.Admission;
using Entente.Web.Tables.Opening;

namespace Entente.Server.Tests.Api;

public sealed class OpeningTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Fact]
    public async Task A_table_asked_for_eight_times_at_once_with_one_key_is_one_table_and_every_answer_opens_it()
    {
        using HttpClient client = server.Browser();
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => client.PostTableAsync(ApiTable.Open, "one-table-in-eight-posts"))
        );
        var rooms = new HashSet<string>();
        var heads = new HashSet<string>();
        foreach (HttpResponseMessage answer in answers)
        {
            JsonElement opened = await OpenedAsync(answer);
            rooms.Add(opened.GetProperty("room").GetString()!);
            heads.Add(opened.GetProperty("head").GetString()!);
            Assert.Equal(HttpStatusCode.OK, await HostSeesAsync(client, opened));
            answer.Dispose();
        }

        Assert.Single(rooms);
        Assert.Single(heads);
    }

    [Fact]
    public async Task Another_key_is_another_table_and_the_same_key_for_another_table_is_refused()
    {
        using HttpClient client = server.Browser();
        using HttpResponseMessage first = await client.PostTableAsync(ApiTable.Open, "key-of-the-first-table");
        using HttpResponseMessage second = await client.PostTableAsync(ApiTable.Open, "key-of-another-table");
        Assert.NotEqual(
            (await OpenedAsync(first)).GetProperty("room").GetString(),
            (await OpenedAsync(second)).GetProperty("room").GetString()
        );
        using HttpResponseMessage other = await client.PostTableAsync(
            ApiTable.Open.Replace("A table", "Another table", StringComparison.Ordinal),
            "key-of-the-first-table"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("key-used-otherwise", await other.ProblemAsync());
    }

    [Fact]
    public async Task Once_somebody_has_moved_at_the_table_its_key_gives_no_token_any_more()
    {
        using HttpClient client = server.Browser();
        const string Key = "key-of-a-table-in-use";
        using HttpResponseMessage first = await client.PostTableAsync(ApiTable.Open, Key);
        JsonElement opened = await OpenedAsync(first);
        using HttpRequestMessage seat = Request(HttpMethod.Post, opened, "/moves");
        seat.Content = new StringContent("""{"type":"take-seat","name":"Host"}""", Encoding.UTF8, "application/json");
        seat.Headers.Add("Idempotency-Key", "first-move-at-the-table");
        using HttpResponseMessage seated = await client.SendAsync(seat);
        Assert.Equal(HttpStatusCode.OK, seated.StatusCode);
        using HttpResponseMessage late = await client.PostTableAsync(ApiTable.Open, Key);
        Assert.Equal("conflict", await late.ProblemAsync());
        Assert.DoesNotContain("token\"", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_to_have_been_agreed_before_has_to_be_what_the_table_before_says()
    {
        using HttpClient client = server.Browser();
        ApiTable first = await ApiTable.OpenAsync(client);
        var liaison = new Terms([new("liaison", "yes")]);
        await first.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(liaison));
        await first.DoneAsync(ApiTable.South, new RoomCommand.AcceptOffer(1, liaison));
        RoomCommand.OpenTable early = Following(await first.ViewAsync(ApiTable.Host));
        await first.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());
        RoomCommand.OpenTable good = Following(await first.ViewAsync(ApiTable.South));
        FormerTable before = good.Setup.Before[0];
        foreach (
            RoomCommand.OpenTable bad in new[]
            {
                early,
                With(good, before with { Agreed = new Terms([new("liaison", "no")]) }),
                With(good, before with { Agreed = new Terms([new("liaison", "yes"), new("relief", "all")]) }),
                With(good, before with { Ended = before.Ended.AddDays(1) }),
                good with
                {
                    Setup = good.Setup with { Before = [] },
                },
                good with
                {
                    Setup = good.Setup with { Before = [], Previous = new RoomId(99) },
                },
                good with
                {
                    Setup = good.Setup with { Before = [], Previous = default },
                },
            }
        )
        {
            using HttpResponseMessage refused = await client.PostTableAsync(Text(bad));
            Assert.Equal("refused", await refused.ProblemAsync());
            Assert.Contains(
                "the record of the table before",
                await refused.Content.ReadAsStringAsync(),
                StringComparison.Ordinal
            );
        }

        using HttpResponseMessage opened = await client.PostTableAsync(Text(good));
        JsonElement next = await OpenedAsync(opened);
        using HttpRequestMessage request = Request(HttpMethod.Get, next, "");
        using HttpResponseMessage answer = await client.SendAsync(request);
        RoomView view = RoomText.View(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(liaison, view.AgreedBefore);
        Assert.Equal([before], view.Before);
    }

    [Fact]
    public async Task What_is_carried_over_has_to_be_what_the_table_before_leaves_unverified()
    {
        using HttpClient client = server.Browser();
        ApiTable first = await ApiTable.OpenAsync(client);
        var liaison = new Terms([new("liaison", "yes")]);
        await first.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(liaison));
        await first.DoneAsync(ApiTable.South, new RoomCommand.AcceptOffer(1, liaison));
        var ofSouth = new Verifier(Role.Lead, 1);
        await first.DoneAsync(ApiTable.North, new RoomCommand.GivePledge("Open the office.", ofSouth));
        await first.DoneAsync(ApiTable.North, new RoomCommand.GivePledge("Name the officer.", ofSouth));
        await first.DoneAsync(ApiTable.North, new RoomCommand.ReportPledge(1, "It is open."));
        await first.DoneAsync(ApiTable.South, new RoomCommand.JudgePledge(1, true));
        await first.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());
        RoomCommand.OpenTable good = Following(await first.ViewAsync(ApiTable.Host));
        Pledge kept = Assert.Single(good.Setup.Carried);
        RoomSetup unknown = good.Setup with { Before = [], Previous = default, PreviousHead = default };
        foreach (
            RoomSetup bad in new[]
            {
                good.Setup with
                {
                    Carried = [],
                },
                good.Setup with
                {
                    Carried = [kept with { What = "Name ten officers." }],
                },
                good.Setup with
                {
                    Carried = [kept with { Verifier = new Verifier(Role.Mediator, -1) }],
                },
                good.Setup with
                {
                    Carried = [kept with { Steps = [kept.Steps[0] with { State = PledgeState.Broken }] }],
                },
                good.Setup with
                {
                    Carried = [kept, kept with { Number = 2 }],
                },
                unknown,
            }
        )
        {
            using HttpResponseMessage refused = await client.PostTableAsync(Text(good with { Setup = bad }));
            Assert.Equal("refused", await refused.ProblemAsync());
            string said = await refused.Content.ReadAsStringAsync();
            Assert.Contains("BadSetup", said, StringComparison.Ordinal);
            Assert.Contains(
                bad == unknown
                    ? "are not what the record of the table before says"
                    : "is not the commitments that the record of the table before leaves unverified",
                said,
                StringComparison.Ordinal
            );
        }

        using HttpResponseMessage opened = await client.PostTableAsync(Text(good));
        JsonElement next = await OpenedAsync(opened);
        using HttpRequestMessage request = Request(HttpMethod.Get, next, "");
        using HttpResponseMessage answer = await client.SendAsync(request);
        RoomView view = RoomText.View(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("Name the officer.", Assert.Single(view.Pledges).What);
    }

    [Fact]
    public async Task A_table_that_follows_has_the_parties_of_the_one_before_and_what_was_added_there()
    {
        using HttpClient client = server.Browser();
        ApiTable first = await ApiTable.OpenAsync(client);
        var added = new AgendaChange.AddOption("relief", new Option("later"));
        await first.DoneAsync(ApiTable.North, new RoomCommand.ProposeAgenda(added));
        await first.DoneAsync(ApiTable.South, new RoomCommand.AnswerAgenda(1, true));
        await first.DoneAsync(ApiTable.Host, new RoomCommand.CloseTable());
        RoomSetup good = Following(await first.ViewAsync(ApiTable.Host)).Setup;
        Assert.Single(good.Added);
        foreach (
            (RoomSetup bad, string said) in new (RoomSetup, string)[]
            {
                (good with { Parties = [good.Parties[1], good.Parties[0]] }, "are not those of the table before"),
                (good with { Added = [] }, "is not what was added"),
                (good with { Added = [added, added] }, "is not what was added"),
                (
                    good with
                    {
                        Added = [new AgendaChange.AddOption("relief", new Option("never"))],
                    },
                    "is not what was added"
                ),
                (good with { Before = [], Previous = default, PreviousHead = default }, "are not what the record"),
            }
        )
        {
            using HttpResponseMessage refused = await client.PostTableAsync(Text(new RoomCommand.OpenTable(bad, [])));
            Assert.Equal("refused", await refused.ProblemAsync());
            Assert.Contains(said, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using HttpResponseMessage opened = await client.PostTableAsync(Text(new RoomCommand.OpenTable(good, [])));
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
    }

    private static RoomCommand.OpenTable Following(JsonElement view) =>
        TableOpener.Following(RoomText.View(Encoding.UTF8.GetBytes(view.GetRawText())));

    private static RoomCommand.OpenTable With(RoomCommand.OpenTable open, FormerTable before) =>
        open with
        {
            Setup = open.Setup with { Before = [before] },
        };

    private static string Text(RoomCommand command) => Encoding.UTF8.GetString(RoomText.Of(command));

    [Fact]
    public async Task A_table_is_not_opened_without_a_key()
    {
        using HttpClient client = server.Browser();
        using HttpResponseMessage keyless = await client.PostTextAsync("/api/v1/rooms", ApiTable.Open);
        Assert.Equal("idempotency-key", await keyless.ProblemAsync());
        using HttpResponseMessage tooShort = await client.PostTableAsync(ApiTable.Open, "short");
        Assert.Equal("idempotency-key", await tooShort.ProblemAsync());
    }

    private static async Task<JsonElement> OpenedAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Created, text);
        using JsonDocument opened = JsonDocument.Parse(text);
        return opened.RootElement.Clone();
    }

    private static async Task<HttpStatusCode> HostSeesAsync(HttpClient client, JsonElement opened)
    {
        using HttpRequestMessage request = Request(HttpMethod.Get, opened, "");
        using HttpResponseMessage view = await client.SendAsync(request);
        return view.StatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, JsonElement opened, string path)
    {
        var request = new HttpRequestMessage(method, $"/api/v1/rooms/{opened.GetProperty("room").GetString()}{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            opened.GetProperty("token").GetString()
        );
        return request;
    }
}
