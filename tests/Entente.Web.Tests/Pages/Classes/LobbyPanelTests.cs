using System.Collections.Immutable;
using AngleSharp.Dom;
using Bunit;
using Entente.Reporting.Languages;
using Entente.Rooms;
using Entente.Rooms.Admission;
using Entente.Rooms.Keeping;
using Entente.Rooms.Ledger;
using Entente.Testing.Support;
using Entente.Web.Classes;
using Entente.Web.Pages.Classes;
using Entente.Web.Tables.Waiting;
using Entente.Web.Tests.Classes;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Web.Tests.Pages.Classes;

public sealed class LobbyPanelTests : IAsyncDisposable
{
    private static readonly LobbyPlace Kim = new("a", "class", "Kim", LobbyState.Waiting, default, null, null);
    private readonly Page page = new(Language.English);
    private readonly ClassServer server = new(
        new MemoryDocumentStore(),
        new MemoryLedger(),
        new MemoryKeyRing(),
        new ManualClock(),
        1
    );
    private bool isCutOff;

    public LobbyPanelTests()
    {
        Add(page);
    }

    // What a page has; its window keeps what was kept there.
    private void Add(Page to, string kept = "")
    {
        to.Services.AddSingleton(server.Classes);
        to.Services.AddSingleton(server.Lobbies);
        to.Services.AddSingleton<Drafts>();
        BunitJSModuleInterop window = to.JSInterop.SetupModule("./_content/Entente.Web/js/moves.js");
        window.Mode = JSRuntimeMode.Loose;
        window.Setup<string>("kept", $"{new RoomId(7)}/class/teacher/code").SetResult(kept);
    }

    [Fact]
    public async Task The_code_stays_in_the_window_where_it_was_made_as_long_as_it_is_good_and_goes_nowhere_else()
    {
        string id = new RoomId(7).ToString();
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, isDone: true);
        await Button(panel, "Make a class code").ClickAsync();
        string code = panel.Find(".class-code").TextContent;
        Assert.Equal(
            [$"{id}/class/teacher/code", code],
            page.JSInterop.Invocations["keep"].Single().Arguments.Cast<string>()
        );

        using var dutch = new Page(Language.Dutch);
        Add(dutch, code);
        Assert.Equal(code, Show(isAway: false, on: dutch).Find(".class-code").TextContent);

        // One that was replaced is shown no more.
        await server.Lobbies.IssueCodeAsync(id, Actor.Server, default);
        using var later = new Page(Language.Dutch);
        Add(later, code);
        Assert.Empty(Show(isAway: false, on: later).FindAll(".class-code"));
    }

    [Fact]
    public void As_long_as_the_store_is_away_nobody_can_be_let_in_seated_or_moved_and_it_is_said_why()
    {
        IRenderedComponent<LobbyPanel> panel = Show(isAway: true);
        Assert.All(
            panel.FindAll("button, select"),
            each => Assert.True(each.HasAttribute("disabled"), each.TextContent)
        );
        Assert.Contains("whoever waits keeps waiting", panel.Find("#lobby-away").TextContent, StringComparison.Ordinal);
        Assert.Contains("Kim", panel.Find(".lobby").TextContent, StringComparison.Ordinal);

        panel = Show(isAway: false);
        Assert.Empty(panel.FindAll("#lobby-away"));
        Assert.False(Button(panel, "Let in").HasAttribute("disabled"));
    }

    [Fact]
    public async Task What_was_cut_off_when_the_store_went_away_is_named_until_it_is_read_or_something_else_is_done()
    {
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false);
        isCutOff = true;
        await Button(panel, "Let in").ClickAsync();
        Assert.StartsWith(
            "“Let in: Kim” was cut off",
            panel.Find("#lobby-unsure").TextContent.Trim(),
            StringComparison.Ordinal
        );
        await panel.Find("#lobby-unsure button").ClickAsync();
        Assert.Empty(panel.FindAll("#lobby-unsure"));

        await panel.FindAll(".lobby button")[^1].ClickAsync();
        Assert.NotEmpty(panel.FindAll("#lobby-unsure"));
        isCutOff = false;
        await Button(panel, "Let all in").ClickAsync();
        Assert.Empty(panel.FindAll("#lobby-unsure"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_who_wait_are_turned_away_after_one_more_question_and_with_a_new_code_if_the_teacher_wishes(
        bool isNewCode
    )
    {
        string id = new RoomId(7).ToString();
        string code = await server.Lobbies.IssueCodeAsync(id, Actor.Server, default);
        await server.Lobbies.EnterAsync(code, "Kim", "here", default);
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, isDone: true);
        await Button(panel, "Turn away all").ClickAsync();
        Assert.Contains("Turn away all 1 who wait?", panel.Find(".confirm").TextContent, StringComparison.Ordinal);
        Assert.Equal(LobbyState.Waiting, Assert.Single(await server.Lobbies.ListAsync(id, default)).State);
        await Button(panel, "Let them wait").ClickAsync();
        Assert.Empty(panel.FindAll(".confirm"));

        await Button(panel, "Turn away all").ClickAsync();
        await panel.Find("#new-code").ChangeAsync(isNewCode);
        await panel.Find(".confirm .danger").ClickAsync();
        Assert.Equal(LobbyState.Refused, Assert.Single(await server.Lobbies.ListAsync(id, default)).State);
        Assert.Equal(isNewCode ? 1 : 0, panel.FindAll(".class-code").Count);
        Assert.Equal(isNewCode, await server.Lobbies.EnterAsync(code, "Sam", "here", default) is LobbyEntry.Unknown);
    }

    [Fact]
    public void Who_came_from_one_browser_is_marked_at_both()
    {
        LobbyPlace evi = Kim with { Id = "e", Name = "Evi", State = LobbyState.Approved };
        LobbyPlace zelda = Kim with { Id = "z", Name = "Zelda", Beside = ["e"] };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [evi, zelda, Kim]);
        Assert.Equal(
            [" · same browser as Zelda", " · same browser as Evi"],
            panel.FindAll(".lobby .shared").Select(each => each.TextContent)
        );
    }

    [Fact]
    public async Task Who_waits_once_more_is_said_to_come_back_from_a_table()
    {
        using Tables.Rooms table = await Tables.Rooms.OpenAsync();
        var released = new ClassTable(4, Tables.Rooms.Id, await table.ViewAsync(0));
        LobbyPlace sam = Kim with { Id = "s", Name = "Sam", IsBack = true, Taken = [new(Tables.Rooms.Id, "1")] };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [Kim, sam], tables: [released]);
        Assert.Equal(" · back from table 4", Assert.Single(panel.FindAll(".lobby .back")).TextContent);
        Assert.Contains("Let in Sam", panel.FindAll(".lobby button").Select(each => each.TextContent));
    }

    [Fact]
    public void A_button_s_name_and_the_name_of_whom_it_is_for_are_words_apart()
    {
        LobbyPlace evi = Kim with { Id = "e", Name = "Evi", State = LobbyState.Refused };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [evi, Kim]);
        Assert.Equal(
            ["Let in after all Evi", "Let in Kim", "Turn away Kim"],
            panel.FindAll(".lobby button").Select(each => each.TextContent)
        );
    }

    [Fact]
    public async Task Where_the_whole_exercise_was_opened_to_some_all_are_seated_after_one_more_question_and_they_only_if_the_teacher_says_so()
    {
        using Tables.Rooms table = await Tables.Rooms.OpenAsync();
        var released = new ClassTable(1, Tables.Rooms.Id, (await table.ViewAsync(0)) with { IsReleased = true });
        LobbyPlace evi = Kim with { Id = "e", Name = "Evi", State = LobbyState.Approved };
        LobbyPlace sam = evi with { Id = "s", Name = "Sam", Taken = [new TakenSeat(Tables.Rooms.Id, "1")] };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [evi, sam], tables: [released]);
        await Button(panel, "Seat all").ClickAsync();
        Assert.Contains("opened to Sam when", panel.Find("#seat-all").TextContent, StringComparison.Ordinal);
        Assert.Contains("Seat them as well (1)", panel.Find("#seat-all").TextContent, StringComparison.Ordinal);
        Assert.False(panel.Find("#with-told").HasAttribute("checked"));
        Assert.Equal("seat-all", Button(panel, "Seat all").GetAttribute("data-opens"));
        Assert.True(panel.Find("#other-side").HasAttribute("disabled"));
        await panel.Find("#with-told").ChangeAsync(true);
        Assert.False(panel.Find("#other-side").HasAttribute("disabled"));
        Assert.False(panel.Find("#other-side").HasAttribute("checked"));
        await Button(panel, "Seat nobody now").ClickAsync();
        Assert.Empty(panel.FindAll(".confirm"));
        await Button(panel, "Seat all").ClickAsync();
        Assert.False(panel.Find("#with-told").HasAttribute("checked"));
        await Button(panel, "Give seats").ClickAsync();
        Assert.Empty(panel.FindAll(".confirm"));

        panel = Show(isAway: false, places: [evi], tables: [released]);
        await Button(panel, "Seat all").ClickAsync();
        Assert.Empty(panel.FindAll(".confirm"));
    }

    [Fact]
    public async Task A_seat_is_chosen_for_one_person_at_a_time_and_there_are_no_choices_of_seats_before()
    {
        using Tables.Rooms table = await Tables.Rooms.OpenAsync();
        ImmutableArray<ClassTable> tables = [new ClassTable(1, Tables.Rooms.Id, await table.ViewAsync(0))];
        LobbyPlace evi = Kim with { Id = "e", Name = "Evi", State = LobbyState.Approved };
        LobbyPlace sam = Kim with
        {
            Id = "s",
            Name = "Sam",
            State = LobbyState.Seated,
            Room = Tables.Rooms.Id,
            Seat = "1",
        };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, isDone: true, places: [evi, sam], tables: tables);
        Assert.Empty(panel.FindAll("select"));
        Assert.Equal(
            ["Give a seat … Evi", "Another seat … Sam"],
            panel.FindAll(".lobby button").Select(each => each.TextContent)
        );
        await panel.FindAll(".lobby button")[0].ClickAsync();
        Assert.Equal("move-e", Assert.Single(panel.FindAll("select")).Id);
        Assert.Equal("true", Opener(panel, "e").GetAttribute("aria-expanded"));
        Assert.Equal("seat-e", Opener(panel, "e").GetAttribute("data-opens"));
        Assert.Equal("seat-e", Assert.Single(panel.FindAll("[data-asked]")).Id);
        await Opener(panel, "s").ClickAsync();
        Assert.Equal("move-s", Assert.Single(panel.FindAll("select")).Id);
        await panel.Find("[data-leave]").ClickAsync();
        Assert.Empty(panel.FindAll("select"));

        // Moved, they are done with.
        await Opener(panel, "s").ClickAsync();
        await panel.Find("#move-s").ChangeAsync($"{Tables.Rooms.Id}/2");
        await panel.Find("[data-asked] button[data-send]").ClickAsync();
        Assert.Empty(panel.FindAll("select"));
    }

    private static IElement Opener(IRenderedComponent<LobbyPanel> panel, string id) =>
        panel.Find($"[data-opens=seat-{id}]");

    [Theory]
    [InlineData("en", "1 waits in the lobby.", "3 wait in the lobby.", "Nobody waits in the lobby.")]
    [InlineData(
        "nl",
        "Er wacht 1 persoon in de wachtruimte.",
        "Er wachten 3 personen in de wachtruimte.",
        "Er wacht niemand in de wachtruimte."
    )]
    public void Who_comes_is_read_out_as_a_number_several_together(string tag, string one, string three, string none)
    {
        var clock = new ManualClock();
        using var heard = new Page(tag == "nl" ? Language.Dutch : Language.English);
        Add(heard);
        heard.Services.AddSingleton<TimeProvider>(clock);
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [], on: heard);
        string told() => panel.Find("#lobby-told[role=status]").TextContent;
        void come(params LobbyPlace[] places) => panel.Render(part => part.Add(each => each.Places, [.. places]));
        LobbyPlace bo = Kim with { Id = "b" };
        LobbyPlace cy = Kim with { Id = "c" };
        Assert.Equal("", told());
        come(Kim);
        Assert.Equal(one, told());
        // Nothing is read out meanwhile, and no number stands there that the list does not have.
        come(Kim, bo);
        Assert.Equal("", told());
        come(Kim, bo, cy);
        Assert.Equal("", told());
        clock.Advance(TimeSpan.FromSeconds(8));
        come(Kim, bo, cy);
        Assert.Equal(three, told());
        clock.Advance(TimeSpan.FromSeconds(8));
        come(Kim with { State = LobbyState.Approved });
        Assert.Equal(none, told());
    }

    [Theory]
    [InlineData("en", "Empty seats hold up a table: table 3 (North Korea).")]
    [InlineData("nl", "Lege plaatsen houden een tafel op: tafel 3 (Noord-Korea).")]
    public async Task Which_seats_hold_up_tables_is_said_before_anybody_is_seated(string tag, string said)
    {
        using Tables.Rooms table = await Tables.Rooms.OpenAsync();
        await Tables.Growing.BeginAsync(table);
        using var told = new Page(tag == "nl" ? Language.Dutch : Language.English);
        Add(told);
        ImmutableArray<ClassTable> tables = [new ClassTable(3, Tables.Rooms.Id, await table.ViewAsync(0))];
        Assert.Empty(Show(isAway: false, tables: tables, on: told).FindAll("#lobby-held"));
        await table.DoneAsync(0, new Rooms.Commands.RoomCommand.ReplaceLink(2));
        tables = [new ClassTable(3, Tables.Rooms.Id, await table.ViewAsync(0))];
        Assert.StartsWith(
            said,
            Show(isAway: false, tables: tables, on: told).Find("#lobby-held").TextContent,
            StringComparison.Ordinal
        );
    }

    private static IElement Button(IRenderedComponent<LobbyPanel> panel, string name) =>
        panel.FindAll("button").First(each => each.TextContent.StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<LobbyPanel> Show(
        bool isAway,
        bool isDone = false,
        ImmutableArray<LobbyPlace>? places = null,
        ImmutableArray<ClassTable>? tables = null,
        Page? on = null
    ) =>
        (on ?? page).Render<LobbyPanel>(part =>
            part.Add(each => each.Class, new RoomId(7))
                .Add(each => each.Record, new ClassRecord("3B", "hanoi-2019", "Ms Jansen", default))
                .Add(each => each.Teacher, Actor.Server)
                .Add(each => each.Tables, tables ?? [])
                .Add(each => each.Places, places ?? [Kim])
                .Add(each => each.IsAway, isAway)
                .Add(each => each.Work, work => isDone ? DoneAsync(work) : Task.FromResult(!isCutOff))
        );

    private static async Task<bool> DoneAsync(Func<Task> work)
    {
        await work();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        server.Dispose();
        await page.DisposeAsync();
    }
}
