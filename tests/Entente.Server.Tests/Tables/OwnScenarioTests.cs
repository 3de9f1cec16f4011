using System.Net;
using System.Text;
using System.Text.Json;
using Entente.Outcomes;
using Entente.Rooms;
using Entente.Rooms.Agenda;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Tables.Opening;
using Entente.Web.Tables.Packages;
using Entente.Web.Tables.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

/// <summary>A draft of one's own at a table: the exercise of the template, with two parties.</summary>
public sealed class OwnScenarioTests(RunningServer server) : IClassFixture<RunningServer>
{
    private IRooms Rooms => server.Services.GetRequiredService<IRooms>();

    [Fact]
    public async Task An_exercise_from_a_draft_keeps_a_copy_that_outlives_the_draft_and_looks_back_with_it()
    {
        using HttpClient host = server.Visitor("en");
        string draft = await DraftAsync(host);
        Assert.Contains(
            $"/tables/new?draft={draft}",
            await host.GetStringAsync($"/workbench/{draft}"),
            StringComparison.Ordinal
        );
        Assert.Contains("The orchard wall", await host.GetStringAsync("/tables/new"), StringComparison.Ordinal);
        RoomId room = await OpenAsync(host, draft, "exercise");
        RoomView view = (await Rooms.ViewAsync(room, 1, default))!;
        Assert.Equal(TableKind.Exercise, view.Kind);
        Assert.NotNull(PrivateDocuments.Read(view, view.Own!.Preferences!).Scenario!.Parties[0].Preferences);

        using HttpResponseMessage removed = await host.Send(
            "/workbench",
            "/workbench",
            new() { ["_handler"] = "remove-" + draft }
        );
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        // Others know only what is kept, as after a restart.
        var documents = server.Services.GetRequiredService<IDocumentStore>();
        var exercises = new KeptExercises(documents, server.Services.GetRequiredService<RoomServices>());
        Scenario kept = (await exercises.FindAsync(room, default))!;
        StoredDocument stored = (await documents.FindAsync("table-scenario", room.ToString(), default))!;
        Assert.DoesNotContain(
            "orchard",
            Encoding.UTF8.GetString(stored.Content.Span),
            StringComparison.OrdinalIgnoreCase
        );
        Assert.All(kept.Parties, party => Assert.NotNull(party.Preferences));
        await Rooms.MoveAsync(room, new RoomMove(0, new RoomCommand.CloseTable()), default);
        await Rooms.MoveAsync(room, new RoomMove(0, new RoomCommand.Release()), default);
        using JsonDocument review = JsonDocument.Parse(await host.GetStringAsync($"/api/v1/rooms/{room}/debrief"));
        Assert.Equal(kept.Parties.Length, review.RootElement.GetProperty("parties").GetArrayLength());
        Assert.All(
            review.RootElement.GetProperty("parties").EnumerateArray(),
            party => Assert.Equal(JsonValueKind.Number, party.GetProperty("result").ValueKind)
        );
    }

    [Fact]
    public async Task The_copy_of_an_exercise_goes_for_good_when_its_host_erases_what_it_keeps()
    {
        using HttpClient host = server.Visitor("en");
        RoomId room = await OpenAsync(host, await DraftAsync(host), "exercise");
        var exercises = server.Services.GetRequiredService<KeptExercises>();
        Scenario kept = (await exercises.FindAsync(room, default))!;
        Assert.Contains(
            "The table's copy of your exercise is erased with it",
            WebUtility.HtmlDecode(await host.GetStringAsync($"/tables/{room}/data?seat=0")),
            StringComparison.Ordinal
        );
        using HttpResponseMessage erased = await host.Send(
            $"/tables/{room}/data?seat=0",
            $"/tables/{room}/data?seat=0",
            new()
            {
                ["_handler"] = "erase",
                ["seat"] = "0",
                ["confirm"] = "erase",
            }
        );
        Assert.Equal(HttpStatusCode.OK, erased.StatusCode);
        Assert.Null(await exercises.FindAsync(room, default));
        var documents = server.Services.GetRequiredService<IDocumentStore>();
        Assert.Null(await documents.FindAsync("table-scenario", room.ToString(), default));
        Assert.Null(await server.Services.GetRequiredService<IKeyRing>().FindAsync(room, KeptExercises.Owner, default));
        Assert.False(await exercises.KeepAsync(room, kept, default));
    }

    [Fact]
    public async Task A_table_that_follows_on_one_has_its_role_sheets_what_was_agreed_and_what_was_added()
    {
        using HttpClient host = server.Visitor("en");
        RoomId room = await OpenAsync(host, await DraftAsync(host), "exercise");
        await PlayAsync(room);
        RoomView before = (await Rooms.ViewAsync(room, 1, default))!;
        string page = $"/tables/{room}/following";
        Assert.Contains("flags", await host.GetStringAsync(page), StringComparison.Ordinal);
        using HttpResponseMessage opened = await host.Send(
            page,
            page,
            new() { ["_handler"] = "follow", ["name"] = "Marit" }
        );
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.True(RoomId.TryParse(IdOf(opened), out RoomId next));
        Assert.NotEqual(room, next);

        RoomView view = (await Rooms.ViewAsync(next, 1, default))!;
        Assert.Equal((room, before.Head), (view.Previous, view.PreviousHead));
        string shown = await host.GetStringAsync($"/tables/{next}?seat=0");
        Assert.Contains($"href=\"/tables/{room}\"", shown, StringComparison.Ordinal);
        Assert.Contains($">{before.Head}</code>", shown, StringComparison.Ordinal);
        Assert.Equal(before.Space!.Issues.Select(each => each.Name), view.Space!.Issues.Select(each => each.Name));
        Assert.Equal(before.StatusQuo, view.StatusQuo);
        GrownSheet sheet = GrownSheet.Of(view, view.Own!.Preferences!, view.Own.AdditionScores)!;
        Assert.NotNull(sheet.Scenario.Parties[0].Preferences);
        Assert.Equal("flags", Assert.Single(sheet.Unscored).Issue);
        Assert.NotNull(OwnStake.Of(sheet.Scenario.Space, sheet.Scenario.Parties[0]));
        // It keeps a copy of its own: the next can follow on this one, too.
        Assert.NotNull(await server.Services.GetRequiredService<KeptExercises>().FindAsync(next, default));
        using HttpClient other = server.Visitor("en");
        Assert.DoesNotContain("Open the following table", await other.GetStringAsync(page), StringComparison.Ordinal);
    }

    // Both sit down, add an issue, and the host closes the table.
    private async Task PlayAsync(RoomId room)
    {
        (int Seat, RoomCommand Command)[] moves =
        [
            (1, new RoomCommand.TakeSeat("One")),
            (2, new RoomCommand.TakeSeat("Two")),
            (0, new RoomCommand.OpenMeeting()),
            (1, new RoomCommand.ProposeAgenda(new AgendaChange.AddIssue(new Issue.YesNo("flags")))),
            (2, new RoomCommand.AnswerAgenda(1, true)),
            (0, new RoomCommand.CloseTable()),
        ];
        foreach ((int seat, RoomCommand command) in moves)
        {
            Assert.IsType<MoveResult.Done>(await Rooms.MoveAsync(room, new RoomMove(seat, command), default));
        }
    }

    [Fact]
    public async Task At_a_real_table_issues_and_parties_go_along_and_nothing_of_what_anybody_wants()
    {
        using HttpClient host = server.Visitor("en");
        RoomId room = await OpenAsync(host, await DraftAsync(host), "real");
        RoomView view = (await Rooms.ViewAsync(room, 1, default))!;
        Assert.Equal(TableKind.Real, view.Kind);
        Assert.True(view.Space!.Issues.Length > 0);
        Assert.Null(view.Own!.Preferences);
        Assert.Null(await server.Services.GetRequiredService<KeptExercises>().FindAsync(room, default));
    }

    [Fact]
    public async Task Nobody_opens_a_table_from_the_draft_of_another_or_from_one_with_faults()
    {
        using HttpClient host = server.Visitor("en");
        string draft = await DraftAsync(host);
        using HttpClient other = server.Visitor("en");
        string refused = await other.GetStringAsync($"/tables/new?draft={draft}");
        Assert.DoesNotContain("The orchard wall", refused, StringComparison.Ordinal);
        Assert.Contains("No table can be opened from this draft yet", refused, StringComparison.Ordinal);

        using var form = new MultipartFormDataContent
        {
            { new StringContent(await host.Token("/workbench")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("entente: 1\ntitle: Mine\n")), "files", "own.yaml" },
        };
        using HttpResponseMessage broken = await host.PostAsync(new Uri("/workbench", UriKind.Relative), form);
        string page = await host.GetStringAsync($"/tables/new?draft={IdOf(broken)}");
        Assert.Contains("No table can be opened from this draft yet", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_brought_where_a_table_is_opened_and_played_as_it_is()
    {
        using HttpClient host = server.Visitor("en");
        string yaml = await host.GetStringAsync("/api/scenarios/house-sale/yaml");
        using HttpResponseMessage brought = await BringAsync(host, "sale.yaml", yaml);
        Assert.Equal(HttpStatusCode.Redirect, brought.StatusCode);
        string page = brought.Headers.Location!.ToString();
        Assert.Contains("/tables/new?draft=", page, StringComparison.Ordinal);
        RoomId room = await OpenAsync(host, page.Split('=')[^1], "exercise");
        Assert.NotNull((await Rooms.ViewAsync(room, 1, default))!.Own!.Preferences);
    }

    [Fact]
    public async Task Of_a_file_that_cannot_be_played_all_faults_are_told_and_nothing_is_kept()
    {
        using HttpClient host = server.Visitor("en");
        string yaml = """
            entente: 1
            title: Mine
            issues:
              - {name: price, kind: nonsense}
              - {name: price, kind: yes/no}
            parties:
              - {name: a, fallback: much}
            """;
        using HttpResponseMessage answer = await BringAsync(host, "own.yaml", yaml);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("That cannot be played as it is", page, StringComparison.Ordinal);
        foreach (
            string place in Entente
                .Formats.Editing.NativeDocument.Of(yaml)
                .Reading.Faults.Select(fault => System.Net.WebUtility.HtmlEncode(fault.Place.ToString()))
        )
        {
            Assert.Contains(place, page, StringComparison.Ordinal);
        }

        Assert.True(page.Split("scenario.yaml:").Length > 2, page);
        Assert.DoesNotContain("Mine", await host.GetStringAsync("/workbench"), StringComparison.Ordinal);

        using HttpResponseMessage none = await BringAsync(host, "notes.txt", "Dear diary");
        Assert.Contains(
            "That cannot be played as it is",
            await none.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        using HttpResponseMessage large = await BringAsync(host, "large.yaml", new string('x', 5_000_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
    }

    private static async Task<HttpResponseMessage> BringAsync(HttpClient host, string name, string text)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await host.Token("/tables/new")), "__RequestVerificationToken" },
            { new StringContent("upload"), "_handler" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", name },
        };
        return await host.PostAsync(new Uri("/tables/new", UriKind.Relative), form);
    }

    private static async Task<string> DraftAsync(HttpClient visitor)
    {
        using HttpResponseMessage begun = await visitor.Send(
            "/workbench",
            "/workbench",
            new()
            {
                ["_handler"] = "new",
                ["title"] = "The orchard wall",
                ["kind"] = "exercise",
            }
        );
        return IdOf(begun);
    }

    private static async Task<RoomId> OpenAsync(HttpClient host, string draft, string kind)
    {
        string page = $"/tables/new?draft={draft}";
        using HttpResponseMessage opened = await host.Send(
            page,
            page,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["kind"] = kind,
                ["turns"] = "free",
            }
        );
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        Assert.True(RoomId.TryParse(IdOf(opened), out RoomId room));
        return room;
    }

    private static string IdOf(HttpResponseMessage answer) =>
        answer.Headers.Location!.ToString().Split('?')[0].Split('/')[^1];
}
