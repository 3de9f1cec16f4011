using System.Collections.Immutable;
using System.Net;
using Entente.Formats.Native;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Commands;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Rooms.Live;
using Entente.Rooms.State;
using Entente.Scenarios;
using Entente.Server.Tests.Hosting;
using Entente.Server.Tests.Pages;
using Entente.Web.Classes;
using Entente.Web.Tables.Opening;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Server.Tests.Tables;

public sealed class OpenClassTests(RunningServer server) : IClassFixture<RunningServer>
{
    private Classroom Classes => server.Services.GetRequiredService<Classroom>();

    [Fact]
    public async Task A_form_opens_a_class_with_its_policy_its_mediator_and_its_advisers()
    {
        using HttpClient teacher = server.Visitor("en");
        RoomId id = await OpenAsync(teacher, "/classes", Form("hanoi-2019"));
        ClassRecord record = (await Classes.FindAsync(id, default))!;
        Assert.Equal(
            (DropPolicy.MediatorProposes, TimeSpan.FromMinutes(1.5), ClassMediator.Teacher, 2, 5),
            (record.OnDrop, record.Grace, record.Mediator, record.Advisers, record.BlindSuggestions)
        );
        string board = await teacher.GetStringAsync($"/classes/{id}");
        Assert.Contains("the mediator is asked to propose", board, StringComparison.Ordinal);
        Assert.Contains("You mediate at all tables", board, StringComparison.Ordinal);
        Assert.Contains("Advisers beside each lead: 2", board, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "You have no seat at a table yet.",
        "You lead this class; it has no table yet.",
        "You lead this class and its table, from the board."
    )]
    [InlineData(
        "nl",
        "U hebt nog geen plaats aan een tafel.",
        "U leidt deze klas; ze heeft nog geen tafel.",
        "U leidt deze klas en haar tafel, vanaf het bord."
    )]
    public async Task The_page_of_tables_names_the_classes_that_a_teacher_leads(
        string tag,
        string none,
        string empty,
        string one
    )
    {
        using HttpClient teacher = server.Visitor(tag);
        Assert.Contains(none, await TablesAsync(teacher), StringComparison.Ordinal);
        RoomId id = await OpenAsync(teacher, "/classes", Form("hanoi-2019"));
        string page = await TablesAsync(teacher);
        Assert.DoesNotContain(none, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/classes/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains(empty, page, StringComparison.Ordinal);
        Lobbies lobbies = server.Services.GetRequiredService<Lobbies>();
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        var entered = (LobbyEntry.Entered)await lobbies.EnterAsync(code, "Kim", "here", default);
        await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        await Classes.SeatAllAsync(id, Actor.Server, default);
        Assert.Contains(one, await TablesAsync(teacher), StringComparison.Ordinal);
        using HttpClient other = server.Visitor(tag);
        Assert.Contains(none, await TablesAsync(other), StringComparison.Ordinal);
    }

    private static async Task<string> TablesAsync(HttpClient browser) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync("/tables"));

    [Fact]
    public async Task A_form_with_faults_keeps_what_was_typed_and_says_all_of_them()
    {
        using HttpClient teacher = server.Visitor("en");
        Dictionary<string, string> form = Form("no-such-scenario");
        form["teacher"] = "";
        form["minutes"] = "soon";
        form["rounds"] = "-1";
        form["grace"] = "0";
        form["advisers"] = "4";
        form["blind"] = "many";
        using HttpResponseMessage answer = await teacher.Send("/classes", "/classes", form);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string page = await answer.Content.ReadAsStringAsync();
        foreach (
            string fault in new[]
            {
                "Give your own name",
                "Minutes: a whole number from 0",
                "Rounds: a whole number from 0",
                "Grace: minutes from 0.1 to 500,000",
                "Advisers: a whole number from 0 to 3",
                "Blind suggestions: a whole number",
                "Choose a scenario from the list",
            }
        )
        {
            Assert.Contains(fault, page, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"3B, Tuesday\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"many\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_of_ones_own_is_played_by_a_class_and_by_nobody_elses()
    {
        using HttpClient teacher = server.Visitor("en");
        using HttpResponseMessage begun = await teacher.Send(
            "/workbench",
            "/workbench",
            new()
            {
                ["_handler"] = "new",
                ["title"] = "The orchard wall",
                ["kind"] = "exercise",
            }
        );
        string draft = begun.Headers.Location!.ToString().Split('/')[^1];
        Assert.Contains(
            $"/classes?draft={draft}",
            await teacher.GetStringAsync($"/workbench/{draft}"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"value=\"draft:{draft}\" selected",
            await teacher.GetStringAsync($"/classes?draft={draft}"),
            StringComparison.Ordinal
        );

        using HttpClient other = server.Visitor("en");
        Assert.DoesNotContain("The orchard wall", await other.GetStringAsync("/classes"), StringComparison.Ordinal);
        using HttpResponseMessage refused = await other.Send("/classes", "/classes", Form("draft:" + draft));
        Assert.Contains(
            "Choose a scenario from the list",
            await refused.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );

        RoomId id = await OpenAsync(teacher, "/classes", Form("draft:" + draft));
        ClassRecord record = (await Classes.FindAsync(id, default))!;
        Assert.True(record.IsOwn);
        (await teacher.Send("/workbench", "/workbench", new() { ["_handler"] = "remove-" + draft })).Dispose();
        Assert.NotNull(await Classes.ScenarioAsync(id, record, default));
        Assert.Contains("The orchard wall", await teacher.GetStringAsync($"/classes/{id}"), StringComparison.Ordinal);
        Assert.Contains("The orchard wall", await teacher.GetStringAsync("/classes"), StringComparison.Ordinal);
        Lobbies lobbies = server.Services.GetRequiredService<Lobbies>();
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        var entered = Assert.IsType<LobbyEntry.Entered>(await lobbies.EnterAsync(code, "Kim", "here", default));
        await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        Assert.Equal(1, await Classes.SeatAllAsync(id, Actor.Server, default));
        string csv = await teacher.GetStringAsync($"/classes/{id}/results.csv");
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Whoever_waits_for_a_seat_of_a_class_does_not_open_its_scenario()
    {
        using HttpClient teacher = server.Visitor("en");
        RoomId id = await OpenAsync(teacher, "/classes", Form("house-sale"));
        Lobbies lobbies = server.Services.GetRequiredService<Lobbies>();
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        using HttpClient student = server.Visitor("en");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(student));
        (
            await student.Send(
                "/class",
                "/class",
                new()
                {
                    ["_handler"] = "class",
                    ["Code"] = code,
                    ["Name"] = "Kim",
                }
            )
        ).Dispose();
        string place = Assert.Single(await lobbies.ListAsync(id.ToString(), default)).Id;
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student));
        await lobbies.ApproveAsync(id.ToString(), place, Actor.Server, default);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student));
        Assert.Equal(1, await Classes.SeatAllAsync(id, Actor.Server, default));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student));
        (await student.Send("/class/lobby", "/class/lobby", new() { ["_handler"] = "lobby" })).Dispose();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(student));

        // What deals are worth to all sides is for the teacher, and for nobody from the class or from elsewhere.
        using HttpClient stranger = server.Visitor("en");
        foreach (HttpClient other in new[] { student, stranger })
        {
            using HttpResponseMessage results = await other.GetAsync($"/classes/{id}/results.csv");
            Assert.Equal(HttpStatusCode.NotFound, results.StatusCode);
        }

        Assert.NotEmpty(await teacher.GetStringAsync($"/classes/{id}/results.csv"));

        // From then on the table says what they may see: it is released.
        RoomId table = (await Classes.TablesAsync(id, default))[0].Room;
        IRooms rooms = server.Services.GetRequiredService<IRooms>();
        foreach (RoomCommand command in new RoomCommand[] { new RoomCommand.CloseTable(), new RoomCommand.Release() })
        {
            await rooms.MoveAsync(table, new RoomMove(0, command), default);
        }

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(student));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(teacher));

        static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
        {
            using HttpResponseMessage answer = await browser.GetAsync(
                new Uri("/api/scenarios/house-sale/yaml", UriKind.Relative)
            );
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_copies_of_an_exercise_go_for_good_when_the_teacher_erases_them_and_the_logs_hold()
    {
        using HttpClient teacher = server.Visitor("en");
        using HttpResponseMessage begun = await teacher.Send(
            "/workbench",
            "/workbench",
            new()
            {
                ["_handler"] = "new",
                ["title"] = "The orchard wall",
                ["kind"] = "exercise",
            }
        );
        RoomId id = await OpenAsync(
            teacher,
            "/classes",
            Form("draft:" + begun.Headers.Location!.ToString().Split('/')[^1])
        );
        await SeatAsync(id);
        RoomId table = Assert.Single(await Classes.PlacesAsync(id, default)).Room;
        var exercises = server.Services.GetRequiredService<KeptExercises>();
        Scenario kept = (await exercises.FindAsync(id, default))!;
        Assert.NotNull(await exercises.FindAsync(table, default));
        string data = $"/classes/{id}/data";
        Assert.Contains(data, await teacher.GetStringAsync($"/classes/{id}"), StringComparison.Ordinal);
        byte[] file = await teacher.GetByteArrayAsync($"/classes/{id}/exercise.yaml");
        Assert.Equal(
            NativeFormat.WriteYaml(kept),
            NativeFormat.WriteYaml(NativeFormat.Read("scenario.yaml", file).Scenario!)
        );

        using HttpClient other = server.Visitor("en");
        Assert.Contains("You do not teach this class", await other.GetStringAsync(data), StringComparison.Ordinal);
        using HttpResponseMessage turned = await other.GetAsync($"/classes/{id}/exercise.yaml");
        Assert.Equal(HttpStatusCode.NotFound, turned.StatusCode);
        Assert.Contains("that was another word", await EraseAsync(teacher, data, "yes"), StringComparison.Ordinal);
        Assert.NotNull(await exercises.FindAsync(id, default));

        IRooms rooms = server.Services.GetRequiredService<IRooms>();
        ImmutableArray<LogEntry> before = await rooms.LogAsync(table, 0, 1_000, default);
        var documents = server.Services.GetRequiredService<IDocumentStore>();
        StoredDocument sealedCopy = (await documents.FindAsync("table-scenario", id.ToString(), default))!;
        Assert.Contains("It was erased.", await EraseAsync(teacher, data, "erase"), StringComparison.Ordinal);
        Assert.Null(await exercises.FindAsync(id, default));
        Assert.Null(await exercises.FindAsync(table, default));
        // As from a backup of the database: without its key it says nothing.
        Assert.True(await documents.PutAsync("table-scenario", id.ToString(), 0, "", sealedCopy.Content, default));
        Assert.Null(await exercises.FindAsync(id, default));
        Assert.False(await exercises.KeepAsync(id, kept, default));
        Assert.Equal(before.Select(each => each.Hash), HashesOf(table, await rooms.LogAsync(table, 0, 1_000, default)));
        Assert.NotNull((await rooms.ViewAsync(table, 1, default))!.Own!.Preferences);
        Assert.True((await rooms.ViewAsync(table, 0, default))!.Own!.IsErased);

        Assert.Contains("keeps nothing of you", await teacher.GetStringAsync(data), StringComparison.Ordinal);
        Assert.Contains(
            "The exercise of this class was erased",
            await teacher.GetStringAsync($"/classes/{id}"),
            StringComparison.Ordinal
        );
        await SeatAsync(id);
        Assert.Single(await Classes.PlacesAsync(id, default));
        AuditLog audit = server.Services.GetRequiredService<AuditLog>();
        AuditAct[] acts =
        [
            .. (await audit.ReadAsync(AuditLog.OfClass(id.ToString()), 1_000, default)).Select(each => each.Act),
        ];
        Assert.Single(acts, each => each == AuditAct.OwnRecordsTaken);
        Assert.Single(acts, each => each == AuditAct.OwnRecordsErased);
    }

    // The chain, hashed anew from what stands in the log.
    private static IEnumerable<LogHash> HashesOf(RoomId room, ImmutableArray<LogEntry> log)
    {
        LogHash hash = LogHash.Start(room);
        foreach (LogEntry entry in log)
        {
            yield return hash = hash.Then(entry.Content.Span);
        }
    }

    private static async Task<string> EraseAsync(HttpClient teacher, string page, string word)
    {
        using HttpResponseMessage answer = await teacher.Send(
            page,
            page,
            new() { ["_handler"] = "erase", ["confirm"] = word }
        );
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private async Task SeatAsync(RoomId id)
    {
        Lobbies lobbies = server.Services.GetRequiredService<Lobbies>();
        string code = await lobbies.IssueCodeAsync(id.ToString(), Actor.Server, default);
        var entered = Assert.IsType<LobbyEntry.Entered>(await lobbies.EnterAsync(code, "Kim", "here", default));
        await lobbies.ApproveAsync(id.ToString(), entered.Lobby.Place.Id, Actor.Server, default);
        await Classes.SeatAllAsync(id, Actor.Server, default);
    }

    private static Dictionary<string, string> Form(string scenario) =>
        new()
        {
            ["_handler"] = "class",
            ["title"] = "3B, Tuesday",
            ["teacher"] = "Ms Jansen",
            ["scenario"] = scenario,
            ["minutes"] = "45",
            ["rounds"] = "0",
            ["turns"] = "turn",
            ["mediator"] = "Teacher",
            ["advisers"] = "2",
            ["blind"] = "5",
            ["grace"] = "1,5",
            ["drop"] = "MediatorProposes",
        };

    private static async Task<RoomId> OpenAsync(HttpClient teacher, string page, Dictionary<string, string> form)
    {
        using HttpResponseMessage opened = await teacher.Send(page, page, form);
        Assert.Equal(HttpStatusCode.Redirect, opened.StatusCode);
        Assert.True(RoomId.TryParse(opened.Headers.Location!.ToString().Split('/')[^1], out RoomId id));
        return id;
    }
}
