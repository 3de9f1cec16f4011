using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Entente.Rooms.Commands;
using Entente.Rooms.Text;
using Entente.Server.Tests.Admission;
using Entente.Server.Tests.Hosting;
using Entente.Web.Library;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Entente.Server.Tests.Pages;

/// <summary>What was possible in an exercise stays shut to whoever sits at its table, by link or by token, until the host releases it.</summary>
public sealed class ExerciseSecretTests : IDisposable
{
    private const string New = "/tables/new?scenario=hanoi-2019";

    // Says that the page or answer is shut. Nothing that only the scenario says may stand beside it.
    private const string OnPage = "It is an exercise in use";
    private const string ToPrograms = "it is an exercise in use";
    private const string InWorkbench = "it is an exercise in use, and can be copied";
    private const string OnlyInside = "Yongbyon";

    /// <summary>Every address that can give a scenario, its analysis or its rehearsal, with what a refusal says.</summary>
    private static readonly Dictionary<string, string> Doors = new(StringComparer.Ordinal)
    {
        ["GET /scenarios/{Id}"] = OnPage,
        ["GET /rehearse/{Id}"] = OnPage,
        ["GET /understand/{Id}"] = OnPage,
        ["GET /understand/{Id}/{Part}"] = OnPage,
        ["GET /wizard/{Id}"] = OnPage,
        ["GET /api/scenarios/{id}/yaml"] = ToPrograms,
        ["GET /api/scenarios/{id}/json"] = ToPrograms,
        ["GET /api/scenarios/{id}/analysis"] = ToPrograms,
        ["GET /api/scenarios/{id}/report"] = ToPrograms,
        ["GET /api/scenarios/{id}/rehearsal"] = ToPrograms,
        ["GET /api/scenarios/{id}/explanation"] = ToPrograms,
        ["GET /api/scenarios/{id}/forecast"] = ToPrograms,
        ["POST /workbench"] = InWorkbench,
        ["POST /tables/play"] = "",
        ["GET /tables/new"] = "",
    };

    /// <summary>What reaches the shelf and gives none of it: the names of scenarios at most.</summary>
    private static readonly string[] Names =
    [
        "GET /",
        "GET /scenarios",
        "GET /wizard",
        "GET /workbench",
        "GET /understand",
        "GET /api/scenarios",
    ];

    /// <summary>What is for whoever teaches a class, who hosts its tables.</summary>
    private static readonly string[] Teachers =
    [
        "GET /classes",
        "GET /classes/{Id}",
        "GET /classes/{Id}/data",
        "GET /classes/{id}/results.csv",
        "GET /classes/{id}/exercise.yaml",
    ];

    private readonly RunningServer server = new();
    private readonly HttpClient host;

    public ExerciseSecretTests() => host = server.Visitor();

    [Fact]
    public void Whatever_reaches_the_shelf_is_known_to_give_a_scenario_or_to_give_none()
    {
        string[] reaching =
        [
            .. Mapped
                .All(server.Services)
                .Where(Reaches)
                .Select(each => $"{each.Method} /{(each.Endpoint.RoutePattern.RawText ?? "").Trim('/')}")
                .Distinct(),
        ];
        Assert.Contains("GET /api/scenarios/{id}/report", reaching);
        Assert.Contains("GET /rehearse/{Id}", reaching);
        HashSet<string> known = [.. Doors.Keys, .. Names, .. Teachers];
        string[] unknown =
        [
            .. reaching.Where(each =>
                !known.Contains(each)
                && !known.Contains(each.Replace("POST", "GET", StringComparison.Ordinal))
                // A question for the head alone goes the way of the page itself.
                && !known.Contains(each.Replace("HEAD", "GET", StringComparison.Ordinal))
            ),
        ];
        Assert.True(unknown.Length == 0, "Does a seat see a scenario here? " + string.Join(", ", unknown));
    }

    [Fact]
    public async Task Whoever_came_by_a_link_finds_every_door_shut_until_the_release()
    {
        string room = await OpenAsync("exercise");
        using HttpClient player = await ClaimAsync(room);
        await AssertShutAsync(player);
        string shelf = await player.GetStringAsync("/scenarios");
        Assert.DoesNotContain("href=\"/scenarios/hanoi-2019\"", shelf, StringComparison.Ordinal);

        await DoneAsync(room, new RoomCommand.CloseTable("It is late."));
        await AssertShutAsync(player);
        await DoneAsync(room, new RoomCommand.Release());
        await AssertOpenAsync(player);
    }

    [Fact]
    public async Task Questions_about_the_subject_of_an_exercise_are_shut_with_it()
    {
        string room = await OpenAsync("exercise");
        using HttpClient player = await ClaimAsync(room);
        string[] pages =
        [
            "/questions/conflict/hanoi-mini-b",
            "/questions/exchange/yongbyon",
            "/questions/forecast/hanoi-relief",
        ];
        foreach (string page in pages)
        {
            string shut = await player.GetStringAsync(page);
            Assert.Contains(OnPage, shut, StringComparison.Ordinal);
            Assert.DoesNotContain(OnlyInside, shut, StringComparison.Ordinal);
            Assert.DoesNotContain(page, await player.GetStringAsync("/understand"), StringComparison.Ordinal);
            using HttpResponseMessage file = await player.GetAsync(
                new Uri("/api" + page + "/answer", UriKind.Relative)
            );
            Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
        }

        Assert.Contains("/questions/divide/", await player.GetStringAsync("/understand"), StringComparison.Ordinal);
        using HttpClient stranger = server.Visitor();
        Assert.Contains(pages[1], await stranger.GetStringAsync("/understand"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_opens_a_class_of_what_they_play_to_see_it_from_there()
    {
        string room = await OpenAsync("exercise");
        using HttpClient player = await ClaimAsync(room);
        const string choice = "value=\"hanoi-2019\"";
        Assert.DoesNotContain(choice, await player.GetStringAsync("/classes"), StringComparison.Ordinal);
        using HttpResponseMessage asked = await player.Send(
            "/classes",
            "/classes",
            new()
            {
                ["_handler"] = "class",
                ["title"] = "A class",
                ["teacher"] = "A player",
                ["scenario"] = "hanoi-2019",
            }
        );
        string answer = await asked.Content.ReadAsStringAsync();
        Assert.Contains("Choose a scenario from the list, or a draft", answer, StringComparison.Ordinal);
        await DoneAsync(room, new RoomCommand.CloseTable("It is late."));
        await DoneAsync(room, new RoomCommand.Release());
        Assert.Contains(choice, await player.GetStringAsync("/classes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_a_seat_opens_nothing_that_the_seat_may_not_open()
    {
        string room = await OpenAsync("exercise");
        using HttpResponseMessage issued = await host.PostAsJsonAsync(
            new Uri($"/api/v1/rooms/{room}/seats/1/tokens", UriKind.Relative),
            new { name = "a program" }
        );
        using HttpClient program = server.Visitor();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            await SecretAsync(issued)
        );
        foreach (string door in Doors.Keys.Where(each => each.StartsWith("GET /api/", StringComparison.Ordinal)))
        {
            using HttpResponseMessage answer = await AskAsync(program, door);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains(ToPrograms, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Strangers_and_the_host_can_open_it_and_so_can_who_sits_at_a_real_table()
    {
        string exercise = await OpenAsync("exercise");
        Assert.NotEmpty(exercise);
        await AssertOpenAsync(host);
        using HttpClient stranger = server.Visitor();
        await AssertOpenAsync(stranger);
        string real = await OpenAsync("real");
        using HttpClient party = await ClaimAsync(real);
        await AssertOpenAsync(party);
    }

    [Fact]
    public async Task Being_host_of_one_table_opens_nothing_of_another_at_which_one_plays()
    {
        string room = await OpenAsync("exercise");
        using HttpClient player = await ClaimAsync(room);
        using HttpResponseMessage other = await player.Send(
            "/tables/new?scenario=house-sale",
            "/tables/play",
            new() { ["scenario"] = "hanoi-2019", ["party"] = "0" }
        );
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        await AssertShutAsync(player);
    }

    public void Dispose()
    {
        host.Dispose();
        server.Dispose();
    }

    // Pages say what they need by what is injected, handlers by their parameters.
    private static bool Reaches(Mapped each) =>
        each.Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page
            ? page
                .Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(property => property.PropertyType == typeof(ScenarioShelf))
            : each.Endpoint.Metadata.GetMetadata<MethodInfo>()
                ?.GetParameters()
                .Any(parameter => parameter.ParameterType == typeof(ScenarioShelf)) == true;

    private static async Task AssertShutAsync(HttpClient player)
    {
        foreach ((string door, string refusal) in Doors.Where(each => each.Value.Length > 0))
        {
            using HttpResponseMessage answer = await AskAsync(player, door);
            string text = await answer.Content.ReadAsStringAsync();
            Assert.True(text.Contains(refusal, StringComparison.Ordinal), $"{door}: {answer.StatusCode} {text}");
            Assert.DoesNotContain(OnlyInside, text, StringComparison.Ordinal);
        }

        string form = await player.GetStringAsync(New);
        Assert.DoesNotContain("Reading of the evidence", form, StringComparison.Ordinal);
    }

    private static async Task AssertOpenAsync(HttpClient visitor)
    {
        foreach (string door in Doors.Keys.Where(each => each.StartsWith("GET /api/", StringComparison.Ordinal)))
        {
            using HttpResponseMessage answer = await AskAsync(visitor, door);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{door}: {answer.StatusCode}");
        }

        using HttpResponseMessage page = await AskAsync(visitor, "GET /scenarios/{Id}");
        Assert.DoesNotContain(OnPage, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient visitor, string door)
    {
        if (door == "POST /workbench")
        {
            return visitor.Send(
                "/workbench",
                "/workbench",
                new() { ["_handler"] = "copy", ["scenario"] = "hanoi-2019" }
            );
        }

        string path = door["GET ".Length..]
            .Replace("{id}", "hanoi-2019", StringComparison.OrdinalIgnoreCase)
            .Replace("{Part}", "chance", StringComparison.Ordinal);
        string query = path.EndsWith("/rehearsal", StringComparison.Ordinal)
            ? "?strategy=boulware&strategy=conceder"
            : "";
        return visitor.GetAsync(new Uri(path + query, UriKind.Relative));
    }

    private async Task<string> OpenAsync(string kind)
    {
        using HttpResponseMessage opened = await host.Send(
            New,
            New,
            new()
            {
                ["_handler"] = "open",
                ["name"] = "Marit",
                ["kind"] = kind,
                ["turns"] = "free",
            }
        );
        Assert.Equal(HttpStatusCode.Found, opened.StatusCode);
        string path = opened.Headers.Location!.ToString().Split('?')[0];
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private async Task<HttpClient> ClaimAsync(string room)
    {
        using HttpResponseMessage link = await host.PostAsync(
            new Uri($"/api/v1/rooms/{room}/seats/1/invitations", UriKind.Relative),
            null
        );
        HttpClient player = server.Visitor();
        using HttpResponseMessage claimed = await player.ClaimAsync(await SecretAsync(link));
        Assert.Equal(HttpStatusCode.OK, claimed.StatusCode);
        return player;
    }

    private async Task DoneAsync(string room, RoomCommand command)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/rooms/{room}/moves?seat=0")
        {
            Content = new ByteArrayContent(RoomText.Of(command)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("Idempotency-Key", $"exercise-secret-{command.GetType().Name}");
        using HttpResponseMessage answer = await host.SendAsync(request);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> SecretAsync(HttpResponseMessage issued)
    {
        string text = await issued.Content.ReadAsStringAsync();
        Assert.True(issued.StatusCode == HttpStatusCode.Created, text);
        using JsonDocument answer = JsonDocument.Parse(text);
        return answer.RootElement.GetProperty("secret").GetString()!;
    }
}
