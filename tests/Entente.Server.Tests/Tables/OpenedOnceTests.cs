using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>A form that opens a table or a class opens one, however often it is sent and wherever the server that was sent it first ended.</summary>
public sealed partial class OpenedOnceTests : IDisposable
{
    private const string NewTable = "/tables/new?scenario=house-sale";
    private const int MostWrites = 60;
    private readonly MemoryLedger ledger = new();
    private readonly MemoryDocumentStore documents = new();
    private readonly MemoryKeyRing keys = new();
    private readonly ConcurrentDictionary<RoomId, bool> rooms = new();
    private readonly StoppedWrites ended;
    private readonly RunningServer first;
    private readonly RunningServer second;
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public OpenedOnceTests()
    {
        ended = new StoppedWrites(ledger, documents, rooms);
        first = Server(ended);
        second = Server(new StoppedWrites(ledger, documents, rooms));
    }

    public static TheoryData<string, string, string> Forms =>
        new()
        {
            { NewTable, NewTable, "_handler=open&name=Marit&turns=free&drop=GoOn" },
            {
                "/classes",
                "/classes",
                "_handler=class&title=3B&teacher=Ms+Jansen&scenario=house-sale&minutes=45&rounds=0&turns=turn&mediator=None&advisers=0&blind=0&grace=2&drop=GoOn"
            },
            { "/", "/tables/play", "scenario=hanoi-2019&party=1" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_server_that_ends_at_any_write_leaves_nothing_that_the_same_form_does_not_find_again(
        string page,
        string action,
        string form
    )
    {
        for (int writes = 0; writes < MostWrites; writes++)
        {
            // Whoever has a seat cannot open its scenario any more: the answer that was lost brought none.
            using HttpClient here = first.Visitor();
            using HttpClient there = second.Visitor();
            using HttpClient later = second.Visitor();
            string key = await KeyAsync(here, page);
            string token = await here.Token(page);
            (int Rooms, int Tables, int Classes) before = await CountAsync();
            ended.StopAfter(writes);
            using HttpResponseMessage lost = await PostAsync(here, action, form, token, key);
            ended.GoOn();
            Assert.True(
                lost.StatusCode is HttpStatusCode.Found or HttpStatusCode.ServiceUnavailable or HttpStatusCode.OK,
                lost.StatusCode.ToString()
            );

            // Another server, on what the first one had written.
            using HttpResponseMessage found = await FoundAsync(there, action, form, await there.Token(page), key);
            using HttpResponseMessage again = await FoundAsync(later, action, form, await later.Token(page), key);
            Assert.Equal(found.Headers.Location, again.Headers.Location);
            (int Rooms, int Tables, int Classes) after = await CountAsync();
            bool isClass = page == "/classes";
            Assert.Equal(
                (
                    before.Rooms + (isClass ? 0 : 1),
                    before.Tables + (isClass ? 0 : 1),
                    before.Classes + (isClass ? 1 : 0)
                ),
                after
            );
            if (lost.StatusCode == HttpStatusCode.Found)
            {
                Assert.Equal(lost.Headers.Location, found.Headers.Location);
                return;
            }
        }

        Assert.Fail($"The form was never taken in, within {MostWrites} writes.");
    }

    [Fact]
    public async Task A_following_table_is_opened_once_and_what_was_left_undone_is_done_by_the_same_form()
    {
        for (int writes = 0; writes < MostWrites; writes++)
        {
            using HttpClient host = first.Visitor();
            using HttpResponseMessage opened = await PostAsync(
                host,
                NewTable,
                "_handler=open&name=Marit&turns=free&drop=GoOn&mediator=on",
                await host.Token(NewTable),
                await KeyAsync(host, NewTable)
            );
            RoomId room = RoomOf(opened);
            IRooms live = first.Services.GetRequiredService<IRooms>();
            for (int seat = 1; seat <= 3; seat++)
            {
                await live.MoveAsync(room, new RoomMove(seat, new RoomCommand.TakeSeat($"Person {seat}")), cancel);
            }

            Assert.IsType<MoveResult.Done>(
                await live.MoveAsync(room, new RoomMove(0, new RoomCommand.CloseTable()), cancel)
            );
            string page = $"/tables/{room}/following";
            string key = await KeyAsync(host, page);
            string token = await host.Token(page);
            (int Rooms, int Tables, int Classes) before = await CountAsync();
            ended.StopAfter(writes);
            using HttpResponseMessage lost = await PostAsync(host, page, "_handler=follow&name=Marit", token, key);
            ended.GoOn();
            using HttpResponseMessage found = await FoundAsync(host, page, "_handler=follow&name=Marit", token, key);
            RoomId next = RoomOf(found);
            (int Rooms, int Tables, int Classes) after = await CountAsync();
            Assert.Equal((before.Rooms + 1, before.Tables + 1), (after.Rooms, after.Tables));
            Assert.Equal(next, (await live.ViewAsync(room, 1, cancel))!.Next);
            Assert.Equal(
                ["1", "2", "3"],
                (await first.Services.GetRequiredService<Entente.Rooms.Admission.Invitations>().ListAsync(next, cancel))
                    .Select(each => each.Seat)
                    .Order()
            );
            if (lost.StatusCode == HttpStatusCode.Found)
            {
                return;
            }
        }

        Assert.Fail($"The form was never taken in, within {MostWrites} writes.");
    }

    [Fact]
    public async Task A_button_that_is_pressed_eight_times_opens_one_table_and_another_filling_opens_another()
    {
        using HttpClient host = first.Visitor();
        const string Form = "_handler=open&name=Marit&turns=free&drop=GoOn";
        string key = await KeyAsync(host, NewTable);
        string token = await host.Token(NewTable);
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => PostAsync(host, NewTable, Form, token, key))
        );
        RoomId room = Assert.Single(answers.Select(RoomOf).Distinct());
        using HttpResponseMessage changed = await PostAsync(
            host,
            NewTable,
            Form.Replace("Marit", "Cees", StringComparison.Ordinal),
            token,
            key
        );
        Assert.NotEqual(room, RoomOf(changed));
        using HttpResponseMessage anew = await PostAsync(host, NewTable, Form, token, await KeyAsync(host, NewTable));
        Assert.NotEqual(room, RoomOf(anew));
        using HttpResponseMessage keyless = await PostAsync(host, NewTable, Form, token, null);
        Assert.NotEqual(room, RoomOf(keyless));
        foreach (HttpResponseMessage answer in answers)
        {
            answer.Dispose();
        }
    }

    [Fact]
    public async Task A_form_that_is_shown_again_with_its_faults_keeps_its_key()
    {
        using HttpClient host = first.Visitor();
        string key = await KeyAsync(host, NewTable);
        using HttpResponseMessage faulty = await PostAsync(
            host,
            NewTable,
            "_handler=open&name=Marit&turns=turn&rounds=many&drop=GoOn",
            await host.Token(NewTable),
            key
        );
        Assert.Equal(HttpStatusCode.OK, faulty.StatusCode);
        Assert.Equal(key, KeyField().Match(await faulty.Content.ReadAsStringAsync(cancel)).Groups["key"].Value);
    }

    public void Dispose()
    {
        first.Dispose();
        second.Dispose();
    }

    private RunningServer Server(StoppedWrites stores) =>
        new(services =>
            services.AddSingleton(stores.Ledger).AddSingleton(stores.Documents).AddSingleton<IKeyRing>(keys)
        );

    private async Task<(int Rooms, int Tables, int Classes)> CountAsync() =>
        (
            rooms.Count,
            (await documents.ListAsync("table", null, "", 1_000, cancel)).Length,
            (await documents.ListAsync("class", null, "", 1_000, cancel)).Length
        );

    private static async Task<string> KeyAsync(HttpClient visitor, string page)
    {
        string key = KeyField().Match(await visitor.GetStringAsync(page)).Groups["key"].Value;
        Assert.Equal(32, key.Length);
        return key;
    }

    private static RoomId RoomOf(HttpResponseMessage opened)
    {
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.True(RoomId.TryParse(opened.Headers.Location!.ToString().Split('?')[0].Split('/')[^1], out RoomId room));
        return room;
    }

    // Agents of two servers play at a table: a machine with much else to do may say once or twice that the room cannot be reached.
    private async Task<HttpResponseMessage> FoundAsync(
        HttpClient visitor,
        string action,
        string form,
        string token,
        string key
    )
    {
        for (int left = 20; ; left--)
        {
            HttpResponseMessage answer = await PostAsync(visitor, action, form, token, key);
            if (answer.StatusCode == HttpStatusCode.Found)
            {
                return answer;
            }

            Assert.True(
                answer.StatusCode == HttpStatusCode.ServiceUnavailable && left > 0,
                answer.StatusCode.ToString()
            );
            answer.Dispose();
        }
    }

    private async Task<HttpResponseMessage> PostAsync(
        HttpClient visitor,
        string action,
        string form,
        string token,
        string? key
    )
    {
        string body = $"{form}&__RequestVerificationToken={Uri.EscapeDataString(token)}";
        using var content = new StringContent(
            key is null ? body : $"{body}&opening={key}",
            System.Text.Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        return await visitor.PostAsync(new Uri(action, UriKind.Relative), content, cancel);
    }

    [GeneratedRegex("name=\"opening\" value=\"(?<key>[^\"]+)\"")]
    private static partial Regex KeyField();
}
