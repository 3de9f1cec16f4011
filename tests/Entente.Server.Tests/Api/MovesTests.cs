using System.Net;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Offers;
using Entente.Server.Tests.Admission;

namespace Entente.Server.Tests.Api;

public sealed class MovesTests(GuardedServer server) : IClassFixture<GuardedServer>
{
    [Theory]
    [InlineData("""{"type":"propose-agenda"}""", "Missing at $: change.")]
    [InlineData("""{"type":"admit-to-side"}""", "Missing at $: seat, occupation.")]
    [InlineData("""{"kind":"sesame"}""", "Missing at $: type.")]
    [InlineData("""{"type":"propose-agenda","change":{"issue":"sesame"}}""", "Missing at $.change: type.")]
    [InlineData("""{"type":"admit-to-side","seat":1,"occupation":"x"}""", "The fault is at $.occupation.")]
    [InlineData("""{"type":"send","kind":"Text","text":"Well","secret":"sesame"}""", "The fault is at $.secret.")]
    public async Task A_command_that_cannot_be_read_is_told_where_and_what_is_missing_and_nothing_that_it_held(
        string command,
        string said
    )
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpResponseMessage answer = await table.MoveAsync(ApiTable.Host, command, "key-of-what-cannot-be-read");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?seat=sesame", "en", "The value of \"seat\" in the address is missing or cannot be read.")]
    [InlineData("/log?after=sesame", "nl", "De waarde van ‘after’ in het adres ontbreekt of is niet te lezen.")]
    public async Task A_value_of_an_address_that_cannot_be_read_is_named_and_not_repeated(
        string address,
        string language,
        string said
    )
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        using HttpResponseMessage answer = await table.GetAsync(ApiTable.North, address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        string text = await answer.Content.ReadAsStringAsync();
        using JsonDocument problem = JsonDocument.Parse(text);
        Assert.Equal(said, problem.RootElement.GetProperty("detail").GetString());
        Assert.DoesNotContain("sesame", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clients_come_to_an_agreement_over_http()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        Terms terms = new([new("liaison", "yes"), new("relief", "all")]);
        await table.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(terms));
        JsonElement offered = await table.ViewAsync(ApiTable.South);
        Assert.True(offered.GetProperty("offers")[0].GetProperty("canYouAccept").GetBoolean());
        await table.DoneAsync(ApiTable.South, new RoomCommand.AcceptOffer(1, terms));
        JsonElement agreed = await table.ViewAsync(ApiTable.North);
        Assert.Equal("Agreement", agreed.GetProperty("end").GetString());
        Assert.Equal("all", agreed.GetProperty("settled").GetProperty("relief").GetString());
    }

    [Fact]
    public async Task The_same_key_is_the_same_move_however_often_and_however_fast_it_is_sent()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        string key = table.NewKey();
        var says = new RoomCommand.Send(MessageKind.Text, "Once.");
        long[] versions = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => table.DoneAsync(ApiTable.North, says, key))
        );
        Assert.Single(versions.Distinct());
        Assert.Equal(1, (await table.ViewAsync(ApiTable.South)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task The_same_key_with_another_move_is_refused_with_what_to_do_in_either_language()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        string key = table.NewKey();
        long made = await table.DoneAsync(ApiTable.North, new RoomCommand.Send(MessageKind.Text, "Once."), key);
        foreach (
            (string language, string says) in new[] { ("en", "used for another move"), ("nl", "voor een andere zet") }
        )
        {
            client.DefaultRequestHeaders.Remove("Accept-Language");
            client.DefaultRequestHeaders.Add("Accept-Language", language);
            foreach (
                RoomCommand other in new RoomCommand[]
                {
                    new RoomCommand.Send(MessageKind.Text, "Twice."),
                    new RoomCommand.KeepNote("ours alone"),
                }
            )
            {
                using HttpResponseMessage refused = await table.MoveAsync(ApiTable.North, other, key);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
                using JsonDocument said = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
                Assert.Equal(
                    "urn:entente:problem:key-used-otherwise",
                    said.RootElement.GetProperty("type").GetString()
                );
                Assert.Equal("KeyUsedOtherwise", said.RootElement.GetProperty("refusal").GetString());
                Assert.Contains(says, said.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            }
        }

        // The same in other words is the same: spaces and the order of the members say nothing.
        using HttpResponseMessage same = await table.MoveAsync(
            ApiTable.North,
            """{ "text": "Once.", "kind": "Text", "type": "send" }""",
            key
        );
        using JsonDocument again = JsonDocument.Parse(await same.Content.ReadAsStringAsync());
        Assert.Equal(made, again.RootElement.GetProperty("version").GetInt64());
        Assert.Equal(1, (await table.ViewAsync(ApiTable.South)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task A_move_that_says_what_its_maker_had_seen_is_not_made_once_the_table_has_moved_on()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        long seen = (await table.ViewAsync(ApiTable.South)).GetProperty("version").GetInt64();
        var counter = new RoomCommand.MakeOffer(new Terms([new("liaison", "no")]));

        // Words bear on nothing; an offer does.
        await table.DoneAsync(ApiTable.North, new RoomCommand.Send(MessageKind.Text, "A moment."));
        string key = table.NewKey();
        using HttpResponseMessage made = await SeenAsync(table, counter, $"{seen}", key);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        await table.DoneAsync(ApiTable.North, new RoomCommand.MakeOffer(new Terms([new("liaison", "yes")])));
        using HttpResponseMessage late = await SeenAsync(table, counter, $"{seen}", table.NewKey());
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        using JsonDocument said = JsonDocument.Parse(await late.Content.ReadAsStringAsync());
        Assert.Equal("urn:entente:problem:conflict", said.RootElement.GetProperty("type").GetString());
        Assert.Equal("MovedOn", said.RootElement.GetProperty("refusal").GetString());
        Assert.Equal(2, (await table.ViewAsync(ApiTable.South)).GetProperty("offers").GetArrayLength());

        // What was made is answered as it was; whoever has read on may move.
        using HttpResponseMessage again = await SeenAsync(table, counter, $"{seen}", key);
        Assert.Equal(await made.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        long now = (await table.ViewAsync(ApiTable.South)).GetProperty("version").GetInt64();
        using HttpResponseMessage next = await SeenAsync(table, counter, $"{now}", table.NewKey());
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        foreach (string bad in new[] { "-1", "soon", "9999999999999999999999" })
        {
            using HttpResponseMessage wrong = await SeenAsync(table, counter, bad, table.NewKey());
            Assert.Equal("malformed", await wrong.ProblemAsync());
        }

        async Task<HttpResponseMessage> SeenAsync(ApiTable at, RoomCommand command, string version, string made)
        {
            using HttpRequestMessage request = at.Request(HttpMethod.Post, $"/moves?seen={version}", ApiTable.South);
            request.Content = new StringContent(
                System.Text.Encoding.UTF8.GetString(Entente.Rooms.Text.RoomText.Of(command)),
                System.Text.Encoding.UTF8,
                "application/json"
            );
            request.Headers.Add("Idempotency-Key", made);
            return await client.SendAsync(request);
        }
    }

    [Fact]
    public async Task What_one_keeps_to_oneself_is_acknowledged_and_shown_to_nobody_else()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        string before = (await table.ViewAsync(ApiTable.South)).GetRawText();
        using HttpResponseMessage kept = await table.MoveAsync(ApiTable.North, new RoomCommand.KeepNote("ours alone"));
        Assert.Equal(HttpStatusCode.Accepted, kept.StatusCode);
        Assert.Equal(before, (await table.ViewAsync(ApiTable.South)).GetRawText());
        Assert.Equal(
            "ours alone",
            (await table.ViewAsync(ApiTable.North)).GetProperty("own").GetProperty("note").GetString()
        );
    }

    [Fact]
    public async Task What_the_rules_refuse_is_a_problem_that_says_which_rule_in_the_language_asked_for()
    {
        using HttpClient client = server.Browser();
        client.DefaultRequestHeaders.Add("Accept-Language", "nl");
        ApiTable table = await ApiTable.OpenAsync(client);
        using HttpResponseMessage wrong = await table.MoveAsync(
            ApiTable.North,
            new RoomCommand.MakeOffer(new Terms([new("fishing", "yes")]))
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        using JsonDocument said = JsonDocument.Parse(await wrong.Content.ReadAsStringAsync());
        Assert.Equal("NoSuchIssue", said.RootElement.GetProperty("refusal").GetString());
        Assert.Equal("fishing", said.RootElement.GetProperty("subject").GetString());
        Assert.DoesNotContain("There is", said.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        using HttpResponseMessage early = await table.MoveAsync(ApiTable.Host, new RoomCommand.OpenMeeting());
        Assert.Equal("conflict", await early.ProblemAsync());
        using HttpResponseMessage other = await table.MoveAsync(ApiTable.South, new RoomCommand.OpenMeeting());
        Assert.Equal("forbidden", await other.ProblemAsync());
    }

    [Theory]
    [InlineData("{", "malformed")]
    [InlineData("{}", "malformed")]
    [InlineData("{\"type\":\"nothing\"}", "malformed")]
    [InlineData("{\"type\":\"make-offer\",\"terms\":{\"liaison\":1}}", "malformed")]
    [InlineData("{\"type\":\"make-offer\",\"terms\":{\"liaison\":\"yes\"},\"if\":null}", "malformed")]
    [InlineData("{\"type\":\"tick\"}", "forbidden")]
    [InlineData("{\"type\":\"report-line\",\"seat\":1}", "forbidden")]
    public async Task What_is_no_move_is_a_problem_and_never_a_failure(string json, string problem)
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client, begin: false);
        using HttpResponseMessage answer = await table.MoveAsync(ApiTable.North, json, table.NewKey());
        Assert.Equal(problem, await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_move_without_a_key_or_without_a_token_or_for_another_room_is_not_made()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client);
        ApiTable other = await ApiTable.OpenAsync(client);
        const string Json = """{"type":"send","kind":"Text","text":"No."}""";
        using HttpResponseMessage keyless = await table.MoveAsync(ApiTable.North, Json, null);
        Assert.Equal("idempotency-key", await keyless.ProblemAsync());
        using HttpResponseMessage stranger = await table.MoveAsync(null, Json, table.NewKey());
        Assert.Equal("not-admitted", await stranger.ProblemAsync());
        using HttpRequestMessage crossed = other.Request(HttpMethod.Get, "", ApiTable.North);
        crossed.RequestUri = new Uri(table.Address, UriKind.Relative);
        using HttpResponseMessage elsewhere = await client.SendAsync(crossed);
        Assert.Equal("unknown", await elsewhere.ProblemAsync());
        using HttpResponseMessage notYours = await table.GetAsync(ApiTable.North, "?seat=2");
        Assert.Equal("unknown", await notYours.ProblemAsync());
        Assert.Equal(0, (await table.ViewAsync(ApiTable.North)).GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task Only_the_host_gives_out_links_and_tokens_and_takes_them_back()
    {
        using HttpClient client = server.Browser();
        ApiTable table = await ApiTable.OpenAsync(client, begin: false);
        using HttpRequestMessage asked = table.Request(HttpMethod.Post, "/seats/2/invitations", ApiTable.North);
        using HttpResponseMessage refused = await client.SendAsync(asked);
        Assert.Equal("forbidden", await refused.ProblemAsync());
        using HttpRequestMessage wanted = table.Request(HttpMethod.Post, "/seats/2/invitations", ApiTable.Host);
        using HttpResponseMessage issued = await client.SendAsync(wanted);
        Assert.Equal(HttpStatusCode.Created, issued.StatusCode);
        using HttpRequestMessage more = table.Request(HttpMethod.Post, "/seats/2/invitations", ApiTable.Host);
        using HttpResponseMessage second = await client.SendAsync(more);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        using HttpResponseMessage given = await table.GetAsync(ApiTable.Host, "/invitations");
        using JsonDocument links = JsonDocument.Parse(await given.Content.ReadAsStringAsync());
        Assert.Equal(
            ["Open", "Revoked"],
            links.RootElement.EnumerateArray().Select(each => each.GetProperty("state").GetString()).Order()
        );
        using HttpRequestMessage nowhere = table.Request(HttpMethod.Post, "/seats/9/invitations", ApiTable.Host);
        using HttpResponseMessage none = await client.SendAsync(nowhere);
        Assert.Equal("unknown", await none.ProblemAsync());

        using HttpResponseMessage list = await table.GetAsync(ApiTable.Host, "/tokens");
        using JsonDocument tokens = JsonDocument.Parse(await list.Content.ReadAsStringAsync());
        JsonElement south = tokens
            .RootElement.EnumerateArray()
            .Single(each => each.GetProperty("seat").GetString() == "2");
        using HttpRequestMessage back = table.Request(
            HttpMethod.Delete,
            $"/tokens/{south.GetProperty("id").GetString()}",
            ApiTable.Host
        );
        using HttpResponseMessage gone = await client.SendAsync(back);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        using HttpResponseMessage revoked = await table.GetAsync(ApiTable.South, "");
        Assert.Equal("not-admitted", await revoked.ProblemAsync());
    }
}
