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
        page.Services.AddSingleton(server.Classes);
        page.Services.AddSingleton(server.Lobbies);
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
    public void A_button_s_name_and_the_name_of_whom_it_is_for_are_words_apart()
    {
        LobbyPlace evi = Kim with { Id = "e", Name = "Evi", State = LobbyState.Refused };
        IRenderedComponent<LobbyPanel> panel = Show(isAway: false, places: [evi, Kim]);
        Assert.Equal(
            ["Let in after all Evi", "Let in Kim", "Turn away Kim"],
            panel.FindAll(".lobby button").Select(each => each.TextContent)
        );
    }

    private static IElement Button(IRenderedComponent<LobbyPanel> panel, string name) =>
        panel.FindAll("button").First(each => each.TextContent.StartsWith(name, StringComparison.Ordinal));

    private IRenderedComponent<LobbyPanel> Show(
        bool isAway,
        bool isDone = false,
        ImmutableArray<LobbyPlace>? places = null
    ) =>
        page.Render<LobbyPanel>(part =>
            part.Add(each => each.Class, new RoomId(7))
                .Add(each => each.Record, new ClassRecord("3B", "hanoi-2019", "Ms Jansen", default))
                .Add(each => each.Teacher, Actor.Server)
                .Add(each => each.Tables, [])
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
