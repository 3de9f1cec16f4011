using System.Net;
using System.Text;
using System.Text.Json;
using Entente.Rooms;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Rooms.Views;
using Entente.Scenarios;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Tables;
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
        // Another register knows only what is kept, as after a restart.
        var register = new TableRegister(server.Services.GetRequiredService<IDocumentStore>());
        Scenario kept = (await register.ScenarioAsync(room, default))!;
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
    public async Task At_a_real_table_issues_and_parties_go_along_and_nothing_of_what_anybody_wants()
    {
        using HttpClient host = server.Visitor("en");
        RoomId room = await OpenAsync(host, await DraftAsync(host), "real");
        RoomView view = (await Rooms.ViewAsync(room, 1, default))!;
        Assert.Equal(TableKind.Real, view.Kind);
        Assert.True(view.Space!.Issues.Length > 0);
        Assert.Null(view.Own!.Preferences);
        Assert.Null(await server.Services.GetRequiredService<TableRegister>().ScenarioAsync(room, default));
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
